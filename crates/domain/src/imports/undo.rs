//! Taking a whole import back.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Command, FieldChange, Needs, Recorded, Work},
    imports::{ImportKind, ImportedRow, RowAction, commands::event, store},
    kle, modules,
    parts::{
        FieldValue, Kind, Schema, Subject,
        records::{self, Record, Values, store as record_store},
    },
};

/// Takes an import back: what it made is deleted unless it was changed or named
/// since, and fields that still have the value it gave them get back the one before.
#[derive(Debug)]
pub struct UndoImport {
    /// Of what.
    pub kind: ImportKind,
    /// Which import.
    pub id: Id,
    /// Write nothing: the answer is a preview.
    pub rehearse: bool,
}

/// Something that was left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Row of the file.
    pub row: usize,
    /// What.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// Why; the field is the field kept, empty for the whole.
    pub error: FieldError,
}

/// What was taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undone {
    /// Things deleted.
    pub deleted: usize,
    /// Things changed back, and deleted things brought back.
    pub restored: usize,
    /// What was left as it is.
    pub kept: Vec<Kept>,
}

impl Command for UndoImport {
    type Output = Undone;

    fn needs(&self) -> Needs {
        self.kind.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Undone>> {
        store::take_turn(work)?;
        let import = store::find(work, self.kind, self.id)?;
        if import.status != "done" {
            return Err(Error::conflict("import_not_undoable"));
        }
        let mut undoing = Undoing::default();
        // Last first, so that nothing is deleted before what the import hung on it.
        for row in store::rows(work, self.id, i64::MAX)?.iter().rev() {
            undoing.row(work, row)?;
        }
        let Undoing {
            undone, changes, ..
        } = undoing;
        if self.rehearse {
            return Ok(work.taken_back(undone));
        }
        let now = work.now();
        store::set_status(work, self.id, "done", "undone", Some(now))?;
        let event = event("import.undone", self.id, &import.file_name).changing(changes);
        work.record(event, undone)
    }
}

#[derive(Default)]
struct Undoing {
    undone: Undone,
    changes: Vec<FieldChange>,
}

impl Undoing {
    /// Takes one thing back, or keeps it and says why.
    fn row(&mut self, work: &mut Work<'_>, row: &ImportedRow) -> Result<()> {
        let so_far = self.changes.len();
        work.begin_step()?;
        let result = match (modules::schema(row.subject.kind), row.action) {
            (None, _) if row.subject.kind == Kind::KleNode => self.node(work, row),
            (None, _) => Ok(()),
            (Some(schema), RowAction::Created) => self.delete(work, schema, row),
            (Some(schema), RowAction::Updated) => self.change_back(work, schema, row),
            (Some(schema), RowAction::Deleted) => self.bring_back(work, schema, row),
        };
        work.end_step(result.is_ok())?;
        let error = match result {
            Ok(()) => return Ok(()),
            Err(Error::Conflict(error)) => error,
            Err(Error::Invalid(errors)) => errors
                .into_iter()
                .next()
                .unwrap_or_else(|| FieldError::new("", "changed_since")),
            // Deleted by somebody meanwhile: there is nothing left to take back.
            Err(Error::NotFound(_)) => return Ok(()),
            Err(other) => return Err(other),
        };
        self.changes.truncate(so_far);
        self.keep(row, error);
        Ok(())
    }

    fn keep(&mut self, row: &ImportedRow, error: FieldError) {
        self.undone.kept.push(Kept {
            row: row.row,
            subject: row.subject,
            name: row.name.clone(),
            error,
        });
    }

    fn delete(
        &mut self,
        work: &mut Work<'_>,
        schema: &'static Schema,
        row: &ImportedRow,
    ) -> Result<()> {
        let record = record_store::find(work, schema, row.subject.id)?;
        if record.version != row.version {
            return Err(Error::conflict("changed_since"));
        }
        records::refuse_if_named(work, row.subject)?;
        records::delete(work, schema, &record, &mut self.changes)?;
        self.undone.deleted += 1;
        Ok(())
    }

    fn change_back(
        &mut self,
        work: &mut Work<'_>,
        schema: &'static Schema,
        row: &ImportedRow,
    ) -> Result<()> {
        let record = record_store::find(work, schema, row.subject.id)?;
        let (values, kept) = before(schema, &record, &row.changes);
        if !values.is_empty()
            && records::change(work, schema, record, values, &mut self.changes)?.is_some()
        {
            self.undone.restored += 1;
        }
        for key in kept {
            self.keep(row, FieldError::new(&key, "changed_since"));
        }
        Ok(())
    }

    fn bring_back(
        &mut self,
        work: &mut Work<'_>,
        schema: &'static Schema,
        row: &ImportedRow,
    ) -> Result<()> {
        let mut record = record_store::last_deleted(work, schema, row.subject.id)?;
        records::bring_back(work, schema, &mut record, &mut self.changes)?;
        self.undone.restored += 1;
        Ok(())
    }

    fn node(&mut self, work: &mut Work<'_>, row: &ImportedRow) -> Result<()> {
        if row.action == RowAction::Created {
            kle::delete(work, row.subject.id)?;
            self.undone.deleted += 1;
            self.changes.push(FieldChange {
                subject: row.subject,
                field: "*".to_owned(),
                before: row.name.clone(),
                after: String::new(),
            });
            return Ok(());
        }
        let (done, kept) = kle::put_back(work, row.subject.id, &row.changes)?;
        self.undone.restored += usize::from(!done.is_empty());
        self.changes.extend(done);
        for field in kept {
            self.keep(row, FieldError::new(&field, "changed_since"));
        }
        Ok(())
    }
}

/// The values before the import, of fields that still have the one it gave
/// them; and the keys of those that have not.
fn before(schema: &Schema, record: &Record, changes: &[FieldChange]) -> (Values, Vec<String>) {
    let (mut values, mut kept) = (Values::new(), Vec::new());
    for change in changes {
        let Some(field) = schema.field(&change.field) else {
            continue;
        };
        let back = FieldValue::from_canonical(field, &change.before);
        match back {
            Ok(value) if record.get(schema, field.key).canonical() == change.after => {
                values.push((field.key, value));
            }
            _ => kept.push(change.field.clone()),
        }
    }
    (values, kept)
}
