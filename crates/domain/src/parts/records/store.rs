//! Records and their references in the database. Statements are built from the
//! schema: the columns are the fields' keys.

use std::collections::HashMap;

use database::{Row, Value};
use foundation::{Error, Id, Result, micros, new_id};

use crate::{
    gate::{View, Work},
    parts::{
        Field, FieldKind, FieldValue, Kind, Schema,
        records::{Record, drafts::moment},
        text,
    },
};

const ENGINE: &[&str] = &[
    "id",
    "organisation_id",
    "version",
    "created_at",
    "created_by",
    "changed_by",
    "recorded_from",
];

fn columns(schema: &Schema) -> impl Iterator<Item = (usize, &'static Field)> {
    schema
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| field.is_column())
}

fn links(schema: &Schema) -> impl Iterator<Item = (usize, &'static Field)> {
    schema
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| !field.is_column())
}

/// Which part of a record is read; the fields of the other part stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Every field.
    Whole,
    /// What stands in the record's own table.
    Columns,
    /// Several references and several list values, which stand in `links`.
    Links,
}

/// `SELECT` of whole records with the alias `r`; the condition is added.
pub(crate) fn select(schema: &Schema) -> String {
    select_part(schema, Part::Whole)
}

fn select_part(schema: &Schema, part: Part) -> String {
    let mut list: Vec<String> = ENGINE.iter().map(|name| format!("r.{name}")).collect();
    if part != Part::Links {
        list.extend(columns(schema).map(|(_, field)| format!("r.{}", field.key)));
    }
    format!(
        "SELECT {} FROM {{{}}} r WHERE {}",
        list.join(", "),
        schema.table,
        schema.visible("r")
    )
}

/// The visible record with this id.
pub(crate) fn find(view: &View<'_>, schema: &Schema, id: Id) -> Result<Record> {
    let sql = format!("{} AND r.id = $1", select(schema));
    let row = view
        .row(&sql, &[id.into()])?
        .ok_or(Error::NotFound(schema.kind.key()))?;
    let mut record = read(schema, &row)?;
    add_links(view, schema, std::slice::from_mut(&mut record))?;
    Ok(record)
}

/// The record, if it belongs to the caller's organisation or is its own to keep.
pub(crate) fn find_version(
    view: &View<'_>,
    schema: &Schema,
    id: Id,
    version: Option<i64>,
) -> Result<Record> {
    let record = find(view, schema, id)?;
    match version {
        Some(based_on) if based_on != record.version => Err(Error::Stale {
            current: record.version,
        }),
        _ => Ok(record),
    }
}

/// The record with this id in whatever organisation, for commands that reach across them.
pub(crate) fn find_anywhere(view: &View<'_>, schema: &Schema, id: Id) -> Result<Record> {
    let everywhere = select(schema).replace(&schema.visible("r"), "1 = 1");
    let row = view
        .row(&format!("{everywhere} AND r.id = $1"), &[id.into()])?
        .ok_or(Error::NotFound(schema.kind.key()))?;
    let mut record = read(schema, &row)?;
    add_links(view, schema, std::slice::from_mut(&mut record))?;
    Ok(record)
}

/// All visible records that a further condition holds for.
pub(crate) fn find_where(
    view: &View<'_>,
    schema: &Schema,
    condition: &str,
    params: &[Value],
) -> Result<Vec<Record>> {
    find_part(view, schema, condition, params, Part::Whole)
}

/// A part of each, when nobody asks for the rest.
pub(crate) fn find_part(
    view: &View<'_>,
    schema: &Schema,
    condition: &str,
    params: &[Value],
    part: Part,
) -> Result<Vec<Record>> {
    let sql = format!("{} AND {condition}", select_part(schema, part));
    let rows = view.rows(&sql, params)?;
    let mut records = rows
        .iter()
        .map(|row| read_part(schema, row, part))
        .collect::<Result<Vec<_>>>()?;
    if part != Part::Columns {
        add_links(view, schema, &mut records)?;
    }
    Ok(records)
}

/// The record's name.
pub(crate) fn title(view: &View<'_>, schema: &Schema, id: Id) -> Result<String> {
    let sql = format!(
        "SELECT {} FROM {{{}}} r WHERE r.id = $1",
        schema.title_of("r"),
        schema.table
    );
    view.row(&sql, &[id.into()])?
        .map_or(Ok(String::new()), |row| row.text_or_empty(0))
}

fn read(schema: &Schema, row: &Row) -> Result<Record> {
    read_part(schema, row, Part::Whole)
}

fn read_part(schema: &Schema, row: &Row, part: Part) -> Result<Record> {
    let mut values = vec![FieldValue::Empty; schema.fields.len()];
    if part != Part::Links {
        for (column, (at, field)) in (ENGINE.len()..).zip(columns(schema)) {
            values[at] = FieldValue::from_db(field, row, column)?;
        }
    }
    Ok(Record {
        id: row.id(0)?,
        organisation: row.id(1)?,
        version: row.int(2)?,
        created_at: moment(row.int(3)?)?,
        created_by: row.opt(4, Row::id)?,
        changed_by: row.opt(5, Row::id)?,
        changed_at: moment(row.int(6)?)?,
        values,
    })
}

/// Records asked about at once when their references are read.
const CHUNK: usize = 200;

fn add_links(view: &View<'_>, schema: &Schema, records: &mut [Record]) -> Result<()> {
    if links(schema).next().is_none() {
        return Ok(());
    }
    let positions: HashMap<&str, usize> =
        links(schema).map(|(at, field)| (field.key, at)).collect();
    for chunk in records.chunks_mut(CHUNK) {
        let by_id: HashMap<Id, usize> = chunk
            .iter()
            .enumerate()
            .map(|(at, record)| (record.id, at))
            .collect();
        let marks: Vec<String> = (1..=chunk.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            // everywhere: references of records that the caller may see
            "SELECT l.from_id, l.field, l.to_id FROM {{links}} l WHERE l.from_id IN ({}) ORDER BY l.position, l.id",
            marks.join(", ")
        );
        let params: Vec<Value> = chunk.iter().map(|record| record.id.into()).collect();
        for row in view.rows(&sql, &params)? {
            let (Some(at), Some(field)) =
                (by_id.get(&row.id(0)?), positions.get(row.text(1)?.as_str()))
            else {
                continue;
            };
            match &mut chunk[*at].values[*field] {
                FieldValue::Refs(ids) => ids.push(row.id(2)?),
                empty => *empty = FieldValue::Refs(vec![row.id(2)?]),
            }
        }
    }
    Ok(())
}

fn stored(schema: &Schema, record: &Record) -> Vec<Value> {
    let mut params = vec![
        record.id.into(),
        record.organisation.into(),
        record.version.into(),
        micros(record.created_at).into(),
        record.created_by.into(),
        record.changed_by.into(),
        micros(record.changed_at).into(),
        search_text(schema, record).into(),
    ];
    params.extend(columns(schema).map(|(at, _)| record.values[at].to_db()));
    params
}

/// Names and texts of the record itself; what it refers to is searched where it stands.
fn search_text(schema: &Schema, record: &Record) -> String {
    let texts: Vec<&str> = schema
        .fields
        .iter()
        .zip(&record.values)
        .filter(|(field, _)| matches!(field.kind, FieldKind::Text { .. } | FieldKind::LongText))
        .map(|(_, value)| value.as_text())
        .filter(|text| !text.is_empty())
        .collect();
    text::terms(&texts)
}

pub(crate) fn insert(work: &mut Work<'_>, schema: &Schema, record: &Record) -> Result<()> {
    insert_all(work, schema, std::slice::from_ref(record))
}

/// Inserts new records with their references, many in one statement.
pub(crate) fn insert_all(work: &mut Work<'_>, schema: &Schema, records: &[Record]) -> Result<()> {
    let mut names: Vec<&str> = ENGINE.to_vec();
    names.push("search_text");
    names.extend(columns(schema).map(|(_, field)| field.key));
    let rows: Vec<Vec<Value>> = records
        .iter()
        .map(|record| stored(schema, record))
        .collect();
    work.insert(schema.table, &names, &rows)?;
    let links: Vec<Vec<Value>> = links(schema)
        .flat_map(|(at, field)| {
            records
                .iter()
                .flat_map(move |record| link_rows(schema, record, field, record.values[at].ids()))
        })
        .collect();
    work.insert("links", LINK_COLUMNS, &links)
}

pub(crate) fn update(work: &mut Work<'_>, schema: &Schema, record: &Record) -> Result<()> {
    let sets: Vec<String> = columns(schema)
        .zip(9..)
        .map(|((_, field), n)| format!(", {} = ${n}", field.key))
        .collect();
    let sql = format!(
        "UPDATE {} SET organisation_id = $2, version = $3, created_at = $4, created_by = $5, changed_by = $6,
         recorded_from = $7, search_text = $8{} WHERE id = $1 AND version = $3 - 1",
        schema.table,
        sets.concat()
    );
    if work.execute(&sql, &stored(schema, record))? == 0 {
        return Err(Error::Stale {
            current: record.version,
        });
    }
    for (at, field) in links(schema) {
        replace_links(work, schema, record, field, record.values[at].ids())?;
    }
    Ok(())
}

// everywhere: references of a record that the caller changes
const OLD_LINKS: &str =
    "SELECT l.to_id FROM {links} l WHERE l.from_id = $1 AND l.field = $2 ORDER BY l.position, l.id";
const REMOVE_LINKS: &str = "DELETE FROM links WHERE from_id = $1 AND field = $2";

fn replace_links(
    work: &mut Work<'_>,
    schema: &Schema,
    record: &Record,
    field: &Field,
    ids: &[Id],
) -> Result<()> {
    let key = [record.id.into(), field.key.into()];
    let old = work
        .rows(OLD_LINKS, &key)?
        .iter()
        .map(|row| row.id(0))
        .collect::<Result<Vec<_>>>()?;
    if old == ids {
        return Ok(());
    }
    work.execute(REMOVE_LINKS, &key)?;
    work.insert(
        "links",
        LINK_COLUMNS,
        &link_rows(schema, record, field, ids),
    )
}

const LINK_COLUMNS: &[&str] = &[
    "id",
    "organisation_id",
    "from_kind",
    "from_id",
    "field",
    "to_kind",
    "to_id",
    "position",
    "recorded_from",
];

fn link_rows(schema: &Schema, record: &Record, field: &Field, ids: &[Id]) -> Vec<Vec<Value>> {
    let to_kind = match field.kind {
        FieldKind::Refs(kind) => kind,
        _ => Kind::Option,
    };
    ids.iter()
        .zip(0..)
        .map(|(id, position)| {
            vec![
                new_id().into(),
                record.organisation.into(),
                schema.kind.key().into(),
                record.id.into(),
                field.key.into(),
                to_kind.key().into(),
                (*id).into(),
                Value::Int(position),
                micros(record.changed_at).into(),
            ]
        })
        .collect()
}

const DELETE_LINKS: &str = "DELETE FROM links WHERE from_id = $1";

pub(crate) fn delete(work: &mut Work<'_>, schema: &Schema, record: &Record) -> Result<()> {
    let sql = format!(
        "DELETE FROM {} WHERE id = $1 AND version = $2",
        schema.table
    );
    if work.execute(&sql, &[record.id.into(), record.version.into()])? == 0 {
        return Err(Error::Stale {
            current: record.version,
        });
    }
    work.execute(DELETE_LINKS, &[record.id.into()])?;
    Ok(())
}

/// The last version of a deleted record and the moment of its deletion.
pub(crate) fn last_deleted(view: &View<'_>, schema: &Schema, id: Id) -> Result<Record> {
    let past = format!("(SELECT * FROM {}_past)", schema.table);
    let sql = format!(
        "{} AND r.id = $1 AND NOT EXISTS (SELECT 1 FROM {} alive WHERE alive.id = $1) ORDER BY r.recorded_to DESC LIMIT 1",
        select(schema).replace(&format!("{{{}}}", schema.table), &past),
        schema.table
    );
    let row = view
        .row(&sql, &[id.into()])?
        .ok_or(Error::NotFound(schema.kind.key()))?;
    let mut record = read(schema, &row)?;
    add_deleted_links(view, schema, &mut record)?;
    Ok(record)
}

/// References that ended at the same moment as the record.
const DELETED_LINKS: &str = "SELECT l.field, l.to_id FROM links_past l WHERE l.from_id = $1
 AND l.recorded_to = (SELECT MAX(m.recorded_to) FROM links_past m WHERE m.from_id = $1)
 AND l.recorded_to >= $2 ORDER BY l.position, l.id";

fn add_deleted_links(view: &View<'_>, schema: &Schema, record: &mut Record) -> Result<()> {
    let sql = format!(
        "SELECT MAX(recorded_to) FROM {}_past WHERE id = $1",
        schema.table
    );
    let ended = view
        .row(&sql, &[record.id.into()])?
        .map_or(Ok(0), |row| row.int(0))?;
    for row in view.rows(DELETED_LINKS, &[record.id.into(), ended.into()])? {
        let Some(at) = schema.position(&row.text(0)?) else {
            continue;
        };
        match &mut record.values[at] {
            FieldValue::Refs(ids) => ids.push(row.id(1)?),
            empty => *empty = FieldValue::Refs(vec![row.id(1)?]),
        }
    }
    Ok(())
}
