//! Making, changing, deleting and restoring any module's records.

use database::Value;
use foundation::{Error, Id, Result};

use crate::{
    gate::{Action, Command, Event, Needs, Recorded, Work},
    modules,
    parts::{
        FieldKind, Kind, Schema, Subject,
        records::{self, Record, Values, store},
    },
};

/// A record after a command, with the version to base the next change on.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The record.
    pub record: Record,
    /// Whether anything differed.
    pub changed: bool,
}

/// Makes a record.
#[derive(Debug)]
pub struct Create {
    /// The module.
    pub schema: &'static Schema,
    /// Its identity, chosen by the caller so that a repeated request makes no second one.
    pub id: Id,
    /// Its values.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for Create {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Create, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let mut changes = Vec::new();
        let record = records::create(work, self.schema, self.id, self.values, &mut changes)?;
        let saved = Saved {
            record,
            changed: true,
        };
        records::record_event(
            work,
            self.schema,
            self.id,
            "created",
            &self.reason,
            changes,
            saved,
        )
    }
}

/// Changes some fields of a record.
#[derive(Debug)]
pub struct Change {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
    /// The version that the change is based on; none to change whatever is there.
    pub version: Option<i64>,
    /// The new values.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for Change {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Change, self.schema.resource)
    }

    fn target(&self) -> Option<Subject> {
        Some(Subject {
            kind: self.schema.kind,
            id: self.id,
        })
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let before = store::find_version(work, self.schema, self.id, self.version)?;
        own(work, self.schema, &before)?;
        let mut changes = Vec::new();
        match records::change(work, self.schema, before.clone(), self.values, &mut changes)? {
            None => Ok(work.unchanged(
                "same values",
                Saved {
                    record: before,
                    changed: false,
                },
            )),
            Some(record) => {
                let saved = Saved {
                    record,
                    changed: true,
                };
                records::record_event(
                    work,
                    self.schema,
                    self.id,
                    "changed",
                    &self.reason,
                    changes,
                    saved,
                )
            }
        }
    }
}

/// What is public is kept by the organisation that made it and by the national coordinator.
pub(crate) fn own(work: &Work<'_>, schema: &Schema, record: &Record) -> Result<()> {
    let caller = work.caller();
    let coordinates = crate::gate::allowed(caller, Needs(Action::Administer, schema.resource));
    if record.organisation == caller.organisation || coordinates {
        return Ok(());
    }
    Err(Error::Forbidden("not_your_organisation"))
}

/// Changes the same fields of several records; all or none.
#[derive(Debug)]
pub struct BulkChange {
    /// The module.
    pub schema: &'static Schema,
    /// Which records, each with the version seen.
    pub records: Vec<(Id, i64)>,
    /// The new values.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for BulkChange {
    /// How many differed.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Change, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let mut changes = Vec::new();
        let mut count = 0;
        for (id, version) in &self.records {
            let before = store::find_version(work, self.schema, *id, Some(*version))?;
            own(work, self.schema, &before)?;
            let values = self.values.clone();
            count += usize::from(
                records::change(work, self.schema, before, values, &mut changes)?.is_some(),
            );
        }
        if count == 0 {
            return Ok(work.unchanged("same values", 0));
        }
        let event = Event::new(format!("{}.bulk_changed", self.schema.kind.key()))
            .because(self.reason)
            .changing(changes);
        work.record(event, count)
    }
}

/// Deletes a record that nothing else names.
#[derive(Debug)]
pub struct Delete {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
    /// The version seen.
    pub version: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Command for Delete {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Delete, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let record = store::find_version(work, self.schema, self.id, self.version)?;
        own(work, self.schema, &record)?;
        let mut changes = Vec::new();
        remove_what_belongs(
            work,
            Subject {
                kind: self.schema.kind,
                id: self.id,
            },
            &mut changes,
        )?;
        records::delete(work, self.schema, &record, &mut changes)?;
        changes.rotate_right(1);
        refuse_if_named(
            work,
            Subject {
                kind: self.schema.kind,
                id: self.id,
            },
        )?;
        records::record_event(
            work,
            self.schema,
            self.id,
            "deleted",
            &self.reason,
            changes,
            (),
        )
    }
}

/// Roles on a record and relations of a usage have no life without it.
fn remove_what_belongs(
    work: &mut Work<'_>,
    subject: Subject,
    changes: &mut Vec<crate::gate::FieldChange>,
) -> Result<()> {
    let roles = store::find_where(
        work,
        &crate::roles::SCHEMA,
        "r.subject_id = $1",
        &[subject.id.into()],
    )?;
    for role in roles {
        records::delete(work, &crate::roles::SCHEMA, &role, changes)?;
    }
    if subject.kind == Kind::Usage {
        let condition = "(r.from_usage = $1 OR r.to_usage = $1)";
        for relation in store::find_where(
            work,
            &crate::relations::SCHEMA,
            condition,
            &[subject.id.into()],
        )? {
            records::delete(work, &crate::relations::SCHEMA, &relation, changes)?;
        }
    }
    Ok(())
}

/// Refuses when a record still names the subject; says which module and how many.
fn refuse_if_named(work: &Work<'_>, subject: Subject) -> Result<()> {
    for (schema, condition) in naming_conditions(subject.kind) {
        let sql = format!(
            "SELECT COUNT(*) FROM {{{}}} r WHERE {condition}",
            schema.table
        );
        let count = work
            .row(&sql, &[subject.id.into()])?
            .map_or(Ok(0), |row| row.int(0))?;
        if count > 0 {
            let error = foundation::FieldError::new("", "still_named")
                .with("kind", schema.kind.key())
                .with("count", count);
            return Err(Error::Conflict(error));
        }
    }
    Ok(())
}

/// For each module with fields that can point at this kind: the condition under
/// which a record (alias `r`) names the subject with id `$1`.
pub(crate) fn naming_conditions(kind: Kind) -> Vec<(&'static Schema, String)> {
    let mut found = Vec::new();
    for schema in modules::SCHEMAS {
        let conditions: Vec<String> = schema.fields.iter().filter_map(|field| match field.kind {
            FieldKind::Ref(to) if to == kind => Some(format!("r.{} = $1", field.key)),
            FieldKind::Refs(to) if to == kind => Some(format!(
                "EXISTS (SELECT 1 FROM {{links}} l WHERE l.from_id = r.id AND l.field = '{}' AND l.to_id = $1)",
                field.key
            )),
            FieldKind::AnyRef => Some(format!("(r.subject_kind = '{}' AND r.{} = $1)", kind.key(), field.key)),
            _ => None,
        }).collect();
        if !conditions.is_empty() {
            found.push((*schema, format!("({})", conditions.join(" OR "))));
        }
    }
    found
}

/// Brings a deleted record back as it was.
#[derive(Debug)]
pub struct RestoreRecord {
    /// The module.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
    /// Why.
    pub reason: String,
}

impl Command for RestoreRecord {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Delete, self.schema.resource)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let mut record = store::last_deleted(work, self.schema, self.id)?;
        own(work, self.schema, &record)?;
        record.version += 1;
        record.changed_at = work.now();
        record.changed_by = work.caller().user();
        store::insert(work, self.schema, &record)?;
        let change = crate::gate::FieldChange {
            subject: Subject {
                kind: self.schema.kind,
                id: self.id,
            },
            field: "*".to_owned(),
            before: String::new(),
            after: store::title(work, self.schema, self.id)?,
        };
        restore_what_belonged(work, self.id, &record)?;
        let saved = Saved {
            record,
            changed: true,
        };
        records::record_event(
            work,
            self.schema,
            self.id,
            "restored",
            &self.reason,
            vec![change],
            saved,
        )
    }
}

/// Roles that ended with the record come back with it.
fn restore_what_belonged(work: &mut Work<'_>, id: Id, _record: &Record) -> Result<()> {
    let schema = &crate::roles::SCHEMA;
    let sql = "SELECT DISTINCT r.id FROM role_assignments_past r WHERE r.subject_id = $1
     AND r.recorded_to = (SELECT MAX(m.recorded_to) FROM role_assignments_past m WHERE m.subject_id = $1)
     AND NOT EXISTS (SELECT 1 FROM role_assignments alive WHERE alive.subject_id = $1)";
    for row in work.rows(sql, &[Value::Id(id)])? {
        let mut role = store::last_deleted(work, schema, row.id(0)?)?;
        role.version += 1;
        role.changed_at = work.now();
        store::insert(work, schema, &role)?;
    }
    Ok(())
}
