//! Entries of the log: a page of them, their number, all of them for a file.

use std::fmt;

use database::Row;
use foundation::{Error, Id, Result, Timestamp};

use super::{
    READ,
    filter::{LogFilter, MATCHES},
};
use crate::{
    gate::{Needs, Question, View},
    parts::{Kind, Subject},
};

/// One entry without its changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Its number in the organisation's log, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// The account, unless the program or nobody did it.
    pub actor: Option<Id>,
    /// Who, by name at the time; empty for somebody who had not signed in.
    pub actor_name: String,
    /// The request, which several entries may share.
    pub request: Id,
    /// What, e.g. `usage.changed`.
    pub event: String,
    /// What it was done to.
    pub subject: Option<Subject>,
    /// Name of that at the time.
    pub subject_name: String,
    /// Why.
    pub reason: String,
    /// How many fields it changed.
    pub changes: i64,
}

/// The columns that [`read`] takes.
pub(super) const COLUMNS: &str = "e.seq, e.at, e.actor, e.actor_name, e.request, e.event, e.subject_kind, e.subject_id, e.subject_name, e.reason";
// everywhere: changes of an entry that the caller may see
const CHANGES: &str = "(SELECT COUNT(*) FROM audit_changes c WHERE c.organisation_id = e.organisation_id AND c.seq = e.seq)";

pub(super) fn read(row: &Row) -> Result<LogRow> {
    Ok(LogRow {
        seq: row.int(0)?,
        at: Timestamp::from_microsecond(row.int(1)?).map_err(Error::internal)?,
        actor: row.opt(2, Row::id)?,
        actor_name: row.text(3)?,
        request: row.id(4)?,
        event: row.text(5)?,
        subject: subject(row, 6)?,
        subject_name: row.text(8)?,
        reason: row.text(9)?,
        changes: 0,
    })
}

/// The subject whose kind and id stand at `at`; none for a kind of an earlier release.
pub(super) fn subject(row: &Row, at: usize) -> Result<Option<Subject>> {
    let kind = Kind::from_key(&row.text(at)?);
    let id = row.opt(at + 1, Row::id)?;
    Ok(kind.zip(id).map(|(kind, id)| Subject { kind, id }))
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// The entries, newest first.
    pub rows: Vec<LogRow>,
    /// Where the next page begins, for [`ListLog::before`].
    pub next: Option<i64>,
}

/// Asks for a page of the organisation's log, newest first.
#[derive(Debug)]
pub struct ListLog {
    /// Which entries.
    pub filter: LogFilter,
    /// Only entries with a smaller number, i.e. after the page that ended there.
    pub before: Option<i64>,
    /// At most so many, 1 to 500.
    pub limit: i64,
}

/// Most entries of one page.
const MOST: i64 = 500;

impl Question for ListLog {
    type Answer = LogPage;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<LogPage> {
        let limit = self.limit.clamp(1, MOST);
        let sql = format!(
            // everywhere: MATCHES has the marker
            "SELECT {COLUMNS}, {CHANGES} FROM audit_entries e WHERE {MATCHES} AND e.seq < $6 ORDER BY e.seq DESC LIMIT $7"
        );
        let mut params = self.filter.params();
        params.push(self.before.unwrap_or(i64::MAX).into());
        params.push((limit + 1).into());
        let mut rows = Vec::new();
        for row in view.rows(&sql, &params)? {
            rows.push(LogRow {
                changes: row.int(10)?,
                ..read(&row)?
            });
        }
        let more = rows.len() > usize::try_from(limit).unwrap_or(usize::MAX);
        if more {
            rows.pop();
        }
        let next = rows.last().filter(|_| more).map(|row| row.seq);
        Ok(LogPage { rows, next })
    }
}

/// Asks how many entries there are.
#[derive(Debug)]
pub struct CountLog(pub LogFilter);

impl Question for CountLog {
    type Answer = i64;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<i64> {
        // everywhere: MATCHES has the marker
        let sql = format!("SELECT COUNT(*) FROM audit_entries e WHERE {MATCHES}");
        view.row(&sql, &self.0.params())?
            .map_or(Ok(0), |row| row.int(0))
    }
}

/// Asks which events the organisation's log has, e.g. to choose one.
#[derive(Debug)]
pub struct LogEvents;

const EVENTS: &str =
    "SELECT DISTINCT e.event FROM audit_entries e WHERE {visible e} ORDER BY e.event";

impl Question for LogEvents {
    type Answer = Vec<String>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<String>> {
        view.rows(EVENTS, &[])?
            .iter()
            .map(|row| row.text(0))
            .collect()
    }
}

/// A line of the log as a file: an entry with one of its changes, in the
/// canonical form in which they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The entry.
    pub entry: LogRow,
    /// What changed; none for an entry without changes.
    pub subject: Option<Subject>,
    /// Its field.
    pub field: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// Streams the log, oldest first, e.g. into a file.
pub struct ExportLog<'a> {
    /// Which entries.
    pub filter: LogFilter,
    /// Gets each line.
    pub line: Box<dyn FnMut(LogLine) -> Result<()> + Send + 'a>,
}

impl fmt::Debug for ExportLog<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExportLog")
            .field("filter", &self.filter)
            .finish_non_exhaustive()
    }
}

impl Question for ExportLog<'_> {
    type Answer = ();

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(mut self, view: &View<'_>) -> Result<()> {
        let sql = format!(
            // everywhere: MATCHES has the marker
            "SELECT {COLUMNS}, COALESCE(c.subject_kind, ''), c.subject_id, COALESCE(c.field, ''), COALESCE(c.before, ''), COALESCE(c.after, '')
             FROM audit_entries e LEFT JOIN audit_changes c ON c.organisation_id = e.organisation_id AND c.seq = e.seq
             WHERE {MATCHES} ORDER BY e.seq, c.position"
        );
        view.each(&sql, &self.filter.params(), |row| {
            (self.line)(LogLine {
                entry: read(&row)?,
                subject: subject(&row, 10)?,
                field: row.text(12)?,
                before: row.text(13)?,
                after: row.text(14)?,
            })
        })
    }
}
