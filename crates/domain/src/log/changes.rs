//! One entry of the log with everything it changed.

use database::Row;
use foundation::{Error, Result};

use super::{
    READ,
    entries::{COLUMNS, LogRow, read, subject},
};
use crate::{
    gate::{Needs, Question, View},
    modules,
    parts::{
        FieldValue, Subject,
        records::{Names, names_of, points_to},
    },
};

/// One field of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct LogChange {
    /// Its place among the entry's changes, from 1.
    pub position: i64,
    /// The thing.
    pub subject: Subject,
    /// The field; `*` for the whole thing.
    pub field: String,
    /// Before.
    pub before: FieldValue,
    /// After.
    pub after: FieldValue,
}

/// An entry with its changes.
#[derive(Debug, Clone)]
pub struct LogDetail {
    /// The entry.
    pub row: LogRow,
    /// The hash that ties it to the entry before it, as hexadecimal digits.
    pub hash: String,
    /// The changes of this page.
    pub changes: Vec<LogChange>,
    /// Where the next page of changes begins, for [`LogEntry::after`].
    pub next: Option<i64>,
    /// Names of what the changes are about and point at.
    pub names: Names,
}

/// Asks for one entry of the organisation's log.
#[derive(Debug)]
pub struct LogEntry {
    /// Its number.
    pub seq: i64,
    /// Only changes at a later place.
    pub after: i64,
    /// At most so many changes.
    pub limit: i64,
}

const CHANGES: &str = "SELECT c.position, c.subject_kind, c.subject_id, c.field, c.before, c.after FROM audit_changes c
 WHERE {visible c} AND c.seq = $1 AND c.position > $2 ORDER BY c.position LIMIT $3";
const COUNT: &str = "SELECT COUNT(*) FROM audit_changes c WHERE {visible c} AND c.seq = $1";

impl Question for LogEntry {
    type Answer = LogDetail;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<LogDetail> {
        let sql = format!(
            "SELECT {COLUMNS}, e.hash FROM audit_entries e WHERE {{visible e}} AND e.seq = $1"
        );
        let entry = view
            .row(&sql, &[self.seq.into()])?
            .ok_or(Error::NotFound("log_entry"))?;
        let count = view.row(COUNT, &[self.seq.into()])?;
        let row = LogRow {
            changes: count.map_or(Ok(0), |count| count.int(0))?,
            ..read(&entry)?
        };
        let params = [self.seq.into(), self.after.into(), (self.limit + 1).into()];
        let found = view.rows(CHANGES, &params)?;
        let kept = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let changes = found
            .iter()
            .take(kept)
            .filter_map(|row| change(row).transpose())
            .collect::<Result<Vec<_>>>()?;
        let last = changes.last().map(|change| change.position);
        let names = names_of(view, &named(&row, &changes))?;
        Ok(LogDetail {
            hash: hex(&entry.bytes(10)?),
            next: last.filter(|_| found.len() > kept),
            row,
            changes,
            names,
        })
    }
}

/// None for a kind of thing that this release does not know.
fn change(row: &Row) -> Result<Option<LogChange>> {
    let Some(subject) = subject(row, 1)? else {
        return Ok(None);
    };
    let field = row.text(3)?;
    let declared = modules::schema(subject.kind).and_then(|schema| schema.field(&field));
    let value = |text: String| match declared {
        Some(declared) => {
            FieldValue::from_canonical(declared, &text).unwrap_or(FieldValue::Text(text))
        }
        None if text.is_empty() => FieldValue::Empty,
        None => FieldValue::Text(text),
    };
    Ok(Some(LogChange {
        position: row.int(0)?,
        subject,
        before: value(row.text(4)?),
        after: value(row.text(5)?),
        field,
    }))
}

fn named(row: &LogRow, changes: &[LogChange]) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = row.subject.into_iter().collect();
    for change in changes {
        subjects.push(change.subject);
        let schema = modules::schema(change.subject.kind);
        if let Some(kind) = schema
            .and_then(|schema| schema.field(&change.field))
            .and_then(points_to)
        {
            let ids = change.before.ids().iter().chain(change.after.ids());
            subjects.extend(ids.map(|id| Subject { kind, id: *id }));
        }
    }
    subjects
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
