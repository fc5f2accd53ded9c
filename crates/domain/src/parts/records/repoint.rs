//! Letting every record that names one thing name another instead, in a few
//! statements however many there are. Used when things are merged or handed over.

use std::collections::BTreeMap;

use database::{Row, Value};
use foundation::{Id, Result, micros};

use crate::{
    gate::{FieldChange, Work},
    parts::{
        Field, FieldKind, FieldValue, Kind, Schema,
        records::{NamingFilter, follow, naming::NamingField, naming_fields},
    },
};

/// Lets the caller's organisation's records name `to` where they named `from`. Only
/// fields that `which` answers true for are touched. A record gets one new version;
/// among several references none is repeated; a role that would be held twice ends.
/// The other rules of the records are not asked again: what was allowed to name one
/// thing may name another of the same kind that the caller has checked.
/// Answers how many records were touched in each module.
pub fn repoint(
    work: &mut Work<'_>,
    kind: Kind,
    from: Id,
    to: Id,
    which: NamingFilter,
    changes: &mut Vec<FieldChange>,
) -> Result<Vec<(Kind, usize)>> {
    let mut by_module: BTreeMap<&'static str, Vec<NamingField>> = BTreeMap::new();
    for naming in naming_fields(kind) {
        if which(naming.schema, naming.field) {
            by_module
                .entry(naming.schema.table)
                .or_default()
                .push(naming);
        }
    }
    let mut touched = Vec::new();
    for fields in by_module.into_values() {
        let schema = fields[0].schema;
        let before = changes.len();
        (schema.before_repoint)(work, from, to, changes)?;
        repoint_module(work, schema, &fields, (from, to), changes)?;
        let mut records: Vec<Id> = changes[before..].iter().map(|c| c.subject.id).collect();
        records.sort_unstable();
        records.dedup();
        if !records.is_empty() {
            touched.push((schema.kind, records.len()));
        }
    }
    Ok(touched)
}

fn repoint_module(
    work: &mut Work<'_>,
    schema: &'static Schema,
    fields: &[NamingField],
    (from, to): (Id, Id),
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let before = changes.len();
    for naming in fields {
        if naming.field.is_column() {
            column_changes(work, naming, (from, to), changes)?;
        } else {
            list_changes(work, naming, (from, to), changes)?;
        }
    }
    if changes.len() == before {
        return Ok(());
    }
    update_records(work, schema, fields, (from, to))?;
    for naming in fields.iter().filter(|naming| !naming.field.is_column()) {
        update_links(work, schema, naming.field, (from, to))?;
    }
    let mut ids: Vec<Id> = changes[before..].iter().map(|c| c.subject.id).collect();
    ids.sort_unstable();
    ids.dedup();
    follow(work, schema, &ids, changes)
}

fn column_changes(
    work: &Work<'_>,
    naming: &NamingField,
    (from, to): (Id, Id),
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let sql = format!(
        "SELECT r.id FROM {{{}}} r WHERE {{visible r}} AND {} ORDER BY r.id",
        naming.schema.table, naming.condition
    );
    let (before, after) = (
        FieldValue::Ref(from).canonical(),
        FieldValue::Ref(to).canonical(),
    );
    for row in work.rows(&sql, &[from.into()])? {
        changes.push(FieldChange {
            subject: naming.schema.subject(row.id(0)?),
            field: naming.field.key.to_owned(),
            before: before.clone(),
            after: after.clone(),
        });
    }
    Ok(())
}

const LISTS: &str = "SELECT l.from_id, l.to_id FROM {links} l WHERE {visible l} AND l.from_kind = $2 AND l.field = $3
 AND EXISTS (SELECT 1 FROM {links} n WHERE n.from_id = l.from_id AND n.field = l.field AND n.to_id = $1)
 ORDER BY l.from_id, l.position, l.id";

fn list_changes(
    work: &Work<'_>,
    naming: &NamingField,
    (from, to): (Id, Id),
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let params = [
        from.into(),
        naming.schema.kind.key().into(),
        naming.field.key.into(),
    ];
    let read = |row: &Row| Ok((row.id(0)?, row.id(1)?));
    let pairs: Vec<(Id, Id)> = work
        .rows(LISTS, &params)?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    for record in pairs.chunk_by(|a, b| a.0 == b.0) {
        let before: Vec<Id> = record.iter().map(|(_, id)| *id).collect();
        let after = if before.contains(&to) {
            before.iter().copied().filter(|id| *id != from).collect()
        } else {
            let other = |id: &Id| if *id == from { to } else { *id };
            before.iter().map(other).collect()
        };
        changes.push(FieldChange {
            subject: naming.schema.subject(record[0].0),
            field: naming.field.key.to_owned(),
            before: FieldValue::Refs(before).canonical(),
            after: FieldValue::Refs(after).canonical(),
        });
    }
    Ok(())
}

/// One statement for all fields of the module, so that a record that names the
/// thing in two fields gets one new version.
fn update_records(
    work: &mut Work<'_>,
    schema: &Schema,
    fields: &[NamingField],
    (from, to): (Id, Id),
) -> Result<()> {
    let mut sets = String::new();
    for Field { key, kind, .. } in fields.iter().map(|naming| naming.field) {
        if matches!(kind, FieldKind::Ref(_) | FieldKind::AnyRef) {
            sets.push_str(&format!(
                ", {key} = CASE WHEN r.{key} = $1 THEN $2 ELSE r.{key} END"
            ));
        }
    }
    let conditions: Vec<&str> = fields.iter().map(|n| n.condition.as_str()).collect();
    let mut params: Vec<Value> = vec![from.into()];
    let second = if sets.is_empty() {
        2
    } else {
        params.push(to.into());
        3
    };
    params.push(work.caller().user().into());
    params.push(micros(work.now()).into());
    let sql = format!(
        "UPDATE {} AS r SET version = r.version + 1, changed_by = ${second}, recorded_from = ${}{sets}
         WHERE {{visible r}} AND ({})",
        schema.table,
        second + 1,
        conditions.join(" OR ")
    );
    work.execute(&sql, &params).map(|_| ())
}

const DROP_REPEATED: &str = "DELETE FROM links WHERE organisation_id = {organisation} AND from_kind = $1 AND field = $2 AND to_id = $3
 AND EXISTS (SELECT 1 FROM links n WHERE n.from_id = links.from_id AND n.field = links.field AND n.to_id = $4)";
const MOVE_LINKS: &str = "UPDATE links SET to_id = $4, recorded_from = faelled_now()
 WHERE organisation_id = {organisation} AND from_kind = $1 AND field = $2 AND to_id = $3";

fn update_links(
    work: &mut Work<'_>,
    schema: &Schema,
    field: &Field,
    (from, to): (Id, Id),
) -> Result<()> {
    let params = [
        schema.kind.key().into(),
        field.key.into(),
        from.into(),
        to.into(),
    ];
    work.execute(DROP_REPEATED, &params)?;
    work.execute(MOVE_LINKS, &params)?;
    Ok(())
}
