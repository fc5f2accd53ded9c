//! Records: what a module keeps, as data. A draft is checked by the fields'
//! declarations and the module's own rules before anything is written, and
//! every difference goes to the log.

mod bulk;
mod commands;
mod drafts;
mod follow;
mod history;
mod naming;
mod queries;
mod repoint;
pub(crate) mod store;

use foundation::{Id, Result, Timestamp};

pub use bulk::{Load, NewRecord};
pub use commands::{
    BulkChange, Change, Consequences, Create, Delete, Deletion, RestoreRecord, Saved, Touched,
    keeps,
};
pub(crate) use commands::{bring_back, refuse_if_named};
pub use drafts::Draft;
pub(crate) use follow::follow;
pub use history::{History, HistoryChange, HistoryEntry};
pub use naming::{NamedBy, WhoNames, named_by};
pub(crate) use naming::{Naming, naming_conditions, naming_fields};
pub use queries::{Get, Names, NamesOf, Page, Suggest, Suggestion, names_of};
pub(crate) use queries::{pointed_at, points_at, target as points_to};
pub use repoint::repoint;

use crate::{
    gate::{FieldChange, Recorded, Work},
    parts::{FieldValue, Schema},
};

/// Says which fields of which modules are meant.
pub type NamingFilter = fn(&Schema, &crate::parts::Field) -> bool;

/// New values of some fields, by key.
pub type Values = Vec<(&'static str, FieldValue)>;

/// One stored record.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its identity.
    pub id: Id,
    /// Whose it is.
    pub organisation: Id,
    /// Grows by one with every change.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// The account that made it.
    pub created_by: Option<Id>,
    /// The account that changed it last.
    pub changed_by: Option<Id>,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// Values in the order of the schema's fields.
    pub values: Vec<FieldValue>,
}

impl Record {
    /// The value of a field; empty for a field that the schema has not.
    #[must_use]
    pub fn get(&self, schema: &Schema, key: &str) -> &FieldValue {
        schema
            .position(key)
            .and_then(|at| self.values.get(at))
            .unwrap_or(&FieldValue::Empty)
    }
}

/// Makes a record inside a command; its changes are added to `changes`.
pub fn create(
    work: &mut Work<'_>,
    schema: &'static Schema,
    id: Id,
    values: Values,
    changes: &mut Vec<FieldChange>,
) -> Result<Record> {
    let mut draft = Draft::new(work, schema, id);
    draft.set(values)?;
    draft.check(work)?;
    let record = draft.into_record();
    store::insert(work, schema, &record)?;
    let title = store::title(work, schema, record.id)?;
    changes.push(FieldChange::whole(
        schema.subject(record.id),
        String::new(),
        title,
    ));
    follow(work, schema, &[record.id], changes)?;
    Ok(record)
}

/// Changes a record inside a command. Answers none when nothing differs.
pub fn change(
    work: &mut Work<'_>,
    schema: &'static Schema,
    before: Record,
    values: Values,
    changes: &mut Vec<FieldChange>,
) -> Result<Option<Record>> {
    let mut draft = Draft::of(schema, before);
    draft.set(values)?;
    draft.check(work)?;
    let differences = draft.differences();
    if differences.is_empty() {
        return Ok(None);
    }
    let record = draft.next_version(work);
    store::update(work, schema, &record)?;
    changes.extend(differences);
    follow(work, schema, &[record.id], changes)?;
    Ok(Some(record))
}

/// Writes a record as the next version without asking the module's rules, for
/// moves across organisations that have their own. Answers it as it stands.
pub(crate) fn rewrite(
    work: &mut Work<'_>,
    schema: &'static Schema,
    before: &Record,
    after: Record,
    changes: &mut Vec<FieldChange>,
) -> Result<Record> {
    let draft = Draft::between(schema, before.clone(), after);
    let differences = draft.differences();
    if differences.is_empty() {
        return Ok(before.clone());
    }
    let record = draft.next_version(work);
    store::update(work, schema, &record)?;
    changes.extend(differences);
    follow(work, schema, &[record.id], changes)?;
    Ok(record)
}

/// Deletes a record inside a command; its name is kept in the log.
pub fn delete(
    work: &mut Work<'_>,
    schema: &'static Schema,
    record: &Record,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let title = store::title(work, schema, record.id)?;
    store::delete(work, schema, record)?;
    changes.push(FieldChange::whole(
        schema.subject(record.id),
        title,
        String::new(),
    ));
    follow(work, schema, &[record.id], changes)
}

/// Writes one event about one record to the log.
fn record_event<T>(
    work: &mut Work<'_>,
    schema: &Schema,
    id: Id,
    what: &str,
    reason: &str,
    changes: Vec<FieldChange>,
    output: T,
) -> Result<Recorded<T>> {
    let title = match changes.first() {
        Some(first) if what == "deleted" => first.before.clone(),
        _ => store::title(work, schema, id)?,
    };
    let event = crate::gate::Event::new(format!("{}.{what}", schema.kind.key()))
        .on(schema.subject(id), title)
        .because(reason)
        .changing(changes);
    work.record(event, output)
}
