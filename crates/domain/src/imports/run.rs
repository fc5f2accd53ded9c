//! One import on its way: what is written, what is rejected, and the report.

use foundation::{Error, FieldError, Id, Result, new_id};
use serde::{Deserialize, Serialize};

use crate::{
    gate::{FieldChange, Work},
    imports::{ImportedRow, Progress, Report, RowAction, RowProblem, Words},
    parts::{
        Schema, Subject,
        records::{self, Record, Values, store},
    },
};

/// What the user decides beside the columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Take the file in without the rejected rows.
    pub skip_rejected: bool,
    /// Make catalogue systems (local ones) and people that the file names and
    /// nobody knows. When not said: yes, unless the file names systems by UUID.
    pub create_missing: Option<bool>,
    /// An empty cell empties the field; otherwise it says nothing.
    pub empty_clears: bool,
}

/// The state of an import while it runs.
pub(crate) struct Run<'r, 'a> {
    pub(crate) work: &'r mut Work<'a>,
    pub(crate) words: &'r Words,
    pub(crate) choices: Choices,
    pub(crate) progress: &'r Progress,
    pub(crate) report: Report,
    /// For the log.
    pub(crate) changes: Vec<FieldChange>,
    /// The row at which the import stands.
    pub(crate) row: usize,
}

/// Most reasons kept; more are counted only.
const MOST_REASONS: usize = 5_000;

impl Run<'_, '_> {
    /// Rejects the present row.
    pub(crate) fn reject(&mut self, errors: Vec<FieldError>) {
        self.report.rejected_rows += 1;
        for error in errors {
            if self.report.rejected.len() < MOST_REASONS {
                let row = self.row;
                self.report.rejected.push(RowProblem { row, error });
            }
        }
    }

    /// One row is done; stops here when the user has cancelled.
    pub(crate) fn step(&self) -> Result<()> {
        self.progress.step();
        if self.progress.is_cancelled() {
            return Err(Error::conflict("import_cancelled"));
        }
        Ok(())
    }

    /// Does all that one row asks for, or nothing of it. A refusal rejects the
    /// row; `header` gives a field's column. Tells whether it was done.
    pub(crate) fn attempt(
        &mut self,
        header: impl Fn(&str) -> String,
        step: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<bool> {
        let (changes, written) = (self.changes.len(), self.report.written.len());
        self.work.begin_step()?;
        let result = step(self);
        self.work.end_step(result.is_ok())?;
        let errors = match result {
            Ok(()) => return Ok(true),
            Err(Error::Invalid(errors)) => errors,
            Err(Error::Conflict(error)) => vec![error],
            Err(other) => return Err(other),
        };
        self.changes.truncate(changes);
        self.report.written.truncate(written);
        let words = self.words;
        let column = |key: &str| {
            let column = header(key);
            let label = words.texts(key).first().filter(|_| column == key);
            label.cloned().unwrap_or(column)
        };
        let in_file = |mut error: FieldError| {
            error.field = column(&error.field);
            for (name, value) in &mut error.args {
                if *name == "switch" {
                    *value = column(value);
                }
            }
            error
        };
        self.reject(errors.into_iter().map(in_file).collect());
        Ok(false)
    }

    /// Makes a record.
    pub(crate) fn create(
        &mut self,
        schema: &'static Schema,
        id: Id,
        values: Values,
    ) -> Result<Record> {
        let from = self.changes.len();
        let record = records::create(self.work, schema, id, values, &mut self.changes)?;
        self.wrote(RowAction::Created, schema, &record, from);
        Ok(record)
    }

    /// Makes a record under a new id.
    pub(crate) fn create_new(&mut self, schema: &'static Schema, values: Values) -> Result<Record> {
        self.create(schema, new_id(), values)
    }

    /// Changes a record. Tells whether anything differed.
    pub(crate) fn change(
        &mut self,
        schema: &'static Schema,
        before: &Record,
        values: Values,
        name: &str,
    ) -> Result<bool> {
        let from = self.changes.len();
        let before = before.clone();
        let Some(record) = records::change(self.work, schema, before, values, &mut self.changes)?
        else {
            return Ok(false);
        };
        self.wrote(RowAction::Updated, schema, &record, from);
        if let Some(last) = self.report.written.last_mut() {
            name.clone_into(&mut last.name);
        }
        Ok(true)
    }

    /// Deletes a record.
    pub(crate) fn delete(&mut self, schema: &'static Schema, record: &Record) -> Result<()> {
        let from = self.changes.len();
        records::delete(self.work, schema, record, &mut self.changes)?;
        self.wrote(RowAction::Deleted, schema, record, from);
        Ok(())
    }

    fn wrote(&mut self, action: RowAction, schema: &Schema, record: &Record, from: usize) {
        let changes = self.changes[from..].to_vec();
        let whole = changes.first().filter(|change| change.field == "*");
        let name = whole.map_or("", |change| {
            if change.after.is_empty() {
                &change.before
            } else {
                &change.after
            }
        });
        self.report.written.push(ImportedRow {
            row: self.row,
            action,
            subject: Subject {
                kind: schema.kind,
                id: record.id,
            },
            name: name.to_owned(),
            version: record.version,
            changes,
        });
    }
}

/// All records of the caller's organisation, for matching.
pub(crate) fn own_records(work: &Work<'_>, schema: &'static Schema) -> Result<Vec<Record>> {
    store::find_where(work, schema, "1 = 1", &[])
}
