//! Whatever names one thing names another from now on, in every organisation.

use foundation::{Id, Result};

use crate::{
    gate::{FieldChange, View, Work},
    parts::{
        FieldKind, FieldValue, Kind, Schema, Subject,
        records::{self, Naming, Record, naming_conditions, store},
    },
};

/// Every record that names `from` names `into` instead. Usages of a system are
/// left: they need more than another name. A relation that would lead from a
/// usage to itself, and a role that the person has already, are deleted.
pub(super) fn repoint(
    work: &mut Work<'_>,
    from: Subject,
    into: Id,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    for (schema, condition) in naming_conditions(from.kind, Naming::Any) {
        if (from.kind, schema.kind) == (Kind::System, Kind::Usage) {
            continue;
        }
        // everywhere: the coordinator merges for all
        let sql = format!("SELECT r.id FROM {{{}}} r WHERE {condition}", schema.table);
        for row in work.rows(&sql, &[from.id.into()])? {
            let before = store::find_anywhere(work, schema, row.id(0)?)?;
            let after = pointing(schema, &before, from, into);
            if is_needless(work, schema, &after)? {
                records::delete(work, schema, &before, changes)?;
            } else {
                records::rewrite(work, schema, &before, after, changes)?;
            }
        }
    }
    Ok(())
}

/// The record with every reference to `from` turned to `into`.
fn pointing(schema: &Schema, before: &Record, from: Subject, into: Id) -> Record {
    let mut after = before.clone();
    for (field, value) in schema.fields.iter().zip(&mut after.values) {
        match (field.kind, value) {
            (FieldKind::Ref(kind), FieldValue::Ref(id)) if kind == from.kind && *id == from.id => {
                *id = into;
            }
            (FieldKind::AnyRef, FieldValue::Ref(id)) if *id == from.id => *id = into,
            (FieldKind::Refs(kind), FieldValue::Refs(ids)) if kind == from.kind => {
                let known = ids.contains(&into);
                ids.retain(|id| *id != from.id || !known);
                ids.iter_mut()
                    .filter(|id| **id == from.id)
                    .for_each(|id| *id = into);
            }
            _ => {}
        }
    }
    after
}

// everywhere: the coordinator merges for all
const SAME_ROLE: &str = "SELECT 1 FROM {role_assignments} a
 WHERE a.subject_id = $1 AND a.role = $2 AND a.person = $3 AND a.id <> $4";

fn is_needless(view: &View<'_>, schema: &Schema, after: &Record) -> Result<bool> {
    let id = |key| after.get(schema, key).as_ref();
    match schema.kind {
        Kind::Relation => Ok(id("from_usage") == id("to_usage")),
        Kind::RoleAssignment => {
            let params = [
                id("subject_id").into(),
                id("role").into(),
                id("person").into(),
                after.id.into(),
            ];
            Ok(view.row(SAME_ROLE, &params)?.is_some())
        }
        _ => Ok(false),
    }
}

// everywhere: the coordinator merges for all
const PARENT: &str = "SELECT s.parent_system FROM {systems} s WHERE s.id = $1";

/// Whether a system stands above another.
pub(super) fn is_above(view: &View<'_>, above: Id, below: Id) -> Result<bool> {
    let mut seen = Vec::new();
    let mut next = Some(below);
    while let Some(id) = next.filter(|id| !seen.contains(id)) {
        seen.push(id);
        let row = view.row(PARENT, &[id.into()])?;
        next = row
            .and_then(|row| row.opt(0, database::Row::id).transpose())
            .transpose()?;
        if next == Some(above) {
            return Ok(true);
        }
    }
    Ok(false)
}
