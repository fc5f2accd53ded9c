//! Reading records with the names of what they point at.

use std::collections::HashMap;

use database::{Row, Value};
use foundation::{Id, Result, micros};

use crate::{
    gate::{Action, Needs, Question, View},
    modules, options,
    parts::{
        Field, FieldKind, FieldValue, Kind, Schema, Subject,
        records::{Record, store},
        text,
    },
};

/// Names of records, by id.
pub type Names = HashMap<Id, String>;

/// One record with what its page shows around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The record.
    pub record: Record,
    /// Its name.
    pub title: String,
    /// Names of everything that its fields point at.
    pub names: Names,
    /// List values that it holds but that can no longer be chosen.
    pub expired: Vec<Id>,
    /// Name of the account that changed it last.
    pub changed_by: String,
}

/// Asks for one record. The id of a system that was merged into another answers
/// with that one: the answer's id then differs from the question's.
#[derive(Debug)]
pub struct Get {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
}

impl Question for Get {
    type Answer = Page;

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<Page> {
        let id = (self.schema.current)(view, self.id)?;
        let record = store::find(view, self.schema, id)?;
        let subjects = pointed_at(self.schema, &record, |_| true);
        let names = names_of(view, &subjects)?;
        let expired = options::expired(view, &subjects)?;
        let title = store::title(view, self.schema, id)?;
        let changed_by = last_actor(view, id)?;
        Ok(Page {
            record,
            title,
            names,
            expired,
            changed_by,
        })
    }
}

/// Kinds and ids of everything that a record's fields point at.
pub(crate) fn pointed_at(
    schema: &Schema,
    record: &Record,
    asked: impl Fn(&Field) -> bool,
) -> Vec<Subject> {
    let mut subjects = Vec::new();
    let fields = schema.fields.iter().zip(&record.values);
    for (field, value) in fields.filter(|(field, _)| asked(field)) {
        if let Some(kind) = target(field).or_else(|| any_target(schema, record, field)) {
            subjects.extend(value.ids().iter().map(|id| Subject { kind, id: *id }));
        }
        if let (FieldKind::Rows(columns), FieldValue::Rows(rows)) = (field.kind, value) {
            subjects.extend(rows.iter().flat_map(|row| in_row(columns, row)));
        }
    }
    subjects
}

/// What the cells of one row point at.
fn in_row(columns: &[Field], row: &serde_json::Map<String, serde_json::Value>) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for column in columns {
        let value = row
            .get(column.key)
            .and_then(|json| FieldValue::from_json(column, json).ok());
        if let (Some(kind), Some(value)) = (target(column), value) {
            subjects.extend(value.ids().iter().map(|id| Subject { kind, id: *id }));
        }
    }
    subjects
}

/// The kind of what a reference to anything points at.
fn any_target(schema: &Schema, record: &Record, field: &Field) -> Option<Kind> {
    match field.kind {
        FieldKind::AnyRef => Kind::from_key(record.get(schema, "subject_kind").as_text()),
        _ => None,
    }
}

/// The kind that a field points at, if it does.
pub(crate) fn target(field: &Field) -> Option<Kind> {
    match field.kind {
        FieldKind::Option(_) | FieldKind::Options(_) => Some(Kind::Option),
        FieldKind::Ref(kind) | FieldKind::Refs(kind) => Some(kind),
        _ => None,
    }
}

/// The field's kind, when it holds references.
pub(crate) fn points_at(field: &Field) -> Option<FieldKind> {
    target(field).map(|_| field.kind)
}

/// Ids asked about at once.
const CHUNK: usize = 200;

/// The names of these subjects, whoever's they are: only for subjects that a
/// record names which the caller may see.
pub fn names_of(view: &View<'_>, subjects: &[Subject]) -> Result<Names> {
    named(view, subjects, |_| "1 = 1".to_owned())
}

/// Asks for the names of subjects that a request named; those that the caller
/// may not see have none.
#[derive(Debug)]
pub struct NamesOf(pub Vec<Subject>);

impl Question for NamesOf {
    type Answer = Names;

    fn needs(&self) -> Needs {
        Needs(Action::Read, crate::gate::Resource::Lists)
    }

    fn answer(self, view: &View<'_>) -> Result<Names> {
        named(view, &self.0, |kind| match kind {
            Kind::Option => "{listed t}".to_owned(),
            other => modules::schema(other)
                .map_or_else(|| "1 = 1".to_owned(), |schema| schema.visible("t")),
        })
    }
}

fn named(view: &View<'_>, subjects: &[Subject], visible: impl Fn(Kind) -> String) -> Result<Names> {
    let mut names = Names::new();
    for kind in Kind::ALL {
        let mut ids: Vec<Id> = subjects
            .iter()
            .filter(|s| s.kind == *kind)
            .map(|s| s.id)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let Some((table, title)) = modules::naming(*kind) else {
            continue;
        };
        for chunk in ids.chunks(CHUNK) {
            let marks: Vec<String> = (1..=chunk.len()).map(|n| format!("${n}")).collect();
            let title = title.replace('@', "t");
            let sql = format!(
                "SELECT t.id, {title} FROM {{{table}}} t WHERE t.id IN ({}) AND {}",
                marks.join(", "),
                visible(*kind)
            );
            let params: Vec<Value> = chunk.iter().map(|id| (*id).into()).collect();
            for row in view.rows(&sql, &params)? {
                names.insert(row.id(0)?, row.text_or_empty(1)?);
            }
        }
    }
    Ok(names)
}

// everywhere: only asked about a record that the caller may see
const LAST_ACTOR: &str = "SELECT e.actor_name FROM audit_changes c
 JOIN audit_entries e ON e.organisation_id = c.organisation_id AND e.seq = c.seq
 WHERE c.subject_id = $1 AND e.at <= $2 ORDER BY e.at DESC, e.seq DESC LIMIT 1";

fn last_actor(view: &View<'_>, id: Id) -> Result<String> {
    view.row(LAST_ACTOR, &[id.into(), micros(view.moment()).into()])?
        .map_or(Ok(String::new()), |row| row.text(0))
}

/// Something that can be chosen in a look-up field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// Asks for what a look-up field may point at, by part of the name.
#[derive(Debug)]
pub struct Suggest {
    /// What the field holds.
    pub kind: FieldKind,
    /// What was typed; all when empty.
    pub q: String,
    /// At most this many.
    pub limit: i64,
}

impl Question for Suggest {
    type Answer = Vec<Suggestion>;

    fn needs(&self) -> Needs {
        let resource = match self.kind {
            FieldKind::Ref(kind) | FieldKind::Refs(kind) => {
                modules::schema(kind).map_or(crate::gate::Resource::Kle, |schema| schema.resource)
            }
            _ => crate::gate::Resource::Lists,
        };
        Needs(Action::Read, resource)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Suggestion>> {
        let mut params: Vec<Value> = vec![self.limit.into()];
        let (sql, order) = match self.kind {
            FieldKind::Option(list) | FieldKind::Options(list) => (options_of(list), "t.position, 2"),
            FieldKind::Ref(Kind::KleNode) | FieldKind::Refs(Kind::KleNode) => {
                ("SELECT t.id, t.number || ' ' || t.title, t.search_text FROM {kle_nodes} t WHERE t.expired IS NULL".to_owned(), "t.number")
            }
            FieldKind::Ref(kind) | FieldKind::Refs(kind) => match modules::schema(kind) {
                Some(schema) => (records_of(schema), "2"),
                None => return Ok(Vec::new()),
            },
            _ => return Ok(Vec::new()),
        };
        let mut sql = sql;
        for term in text::query(&self.q) {
            params.push(format!("%{term}%").into());
            sql.push_str(&format!(
                " AND t.search_text LIKE ${} ESCAPE '\\'",
                params.len()
            ));
        }
        sql.push_str(&format!(" ORDER BY {order} LIMIT $1"));
        let read = |row: &Row| {
            Ok(Suggestion {
                id: row.id(0)?,
                name: row.text_or_empty(1)?,
            })
        };
        view.rows(&sql, &params)?.iter().map(read).collect()
    }
}

fn options_of(list: &str) -> String {
    format!(
        "SELECT t.id, t.name, t.search_text FROM (SELECT o.id AS id, {{name o}} AS name, o.position AS position, lower({{name o}}) AS search_text
         FROM {{options}} o LEFT JOIN {{option_settings}} s ON s.option_id = o.id AND s.organisation_id = {{organisation}}
         WHERE {{listed o}} AND o.list = '{list}' AND o.enabled AND COALESCE(s.enabled, TRUE)) t WHERE 1 = 1"
    )
}

fn records_of(schema: &Schema) -> String {
    let also: Vec<String> = schema
        .also_search
        .iter()
        .map(|sql| format!(" || ' ' || COALESCE({}, '')", sql.replace('@', "r")))
        .collect();
    format!(
        "SELECT t.id, t.name, t.search_text FROM (SELECT r.id AS id, {} AS name, r.search_text{} AS search_text FROM {{{}}} r WHERE {}) t WHERE 1 = 1",
        schema.title_of("r"),
        also.concat(),
        schema.table,
        schema.visible("r")
    )
}
