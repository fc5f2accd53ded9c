//! The tables of imports.

use std::collections::HashMap;

use database::{Row, Value};
use exchange::headers::normalise;
use foundation::{Error, Id, Result, Timestamp, micros};
use serde_json::{Value as Json, json};

use crate::{
    gate::{FieldChange, View, Work},
    imports::{
        Choices, ColumnMatch, ImportFile, ImportKind, ImportSummary, ImportedRow, Report,
        RowAction, Target,
    },
    parts::{Kind, Subject},
};

const REMEMBERED: &str =
    "SELECT m.header, m.target FROM import_mappings m WHERE {visible m} AND m.kind = $1";
const REMEMBER: &str =
    "INSERT INTO import_mappings (organisation_id, kind, header, target) VALUES ($1, $2, $3, $4)
 ON CONFLICT (organisation_id, kind, header) DO UPDATE SET target = excluded.target";

/// What the organisation decided of headers before: normalised header → target.
pub(crate) fn remembered(view: &View<'_>, kind: ImportKind) -> Result<HashMap<String, String>> {
    let rows = view.rows(REMEMBERED, &[kind.key().into()])?;
    rows.iter()
        .map(|row| Ok((row.text(0)?, row.text(1)?)))
        .collect()
}

/// Keeps what the user decided of the headers.
pub(crate) fn remember(
    work: &mut Work<'_>,
    kind: ImportKind,
    columns: &[ColumnMatch],
) -> Result<()> {
    for column in columns.iter().filter(|column| !column.header.is_empty()) {
        let target = column.target.as_ref().unwrap_or(&Target::Ignore).key();
        let params = [
            work.caller().organisation.into(),
            kind.key().into(),
            normalise(&column.header).into(),
            target.into(),
        ];
        work.execute(REMEMBER, &params)?;
    }
    Ok(())
}

/// On PostgreSQL a second import waits here until the first has ended.
const TURN: &str = "INSERT INTO import_turns (organisation_id, at) VALUES ($1, $2)
 ON CONFLICT (organisation_id) DO UPDATE SET at = excluded.at";

/// Waits until no other import of the organisation runs.
pub(crate) fn take_turn(work: &mut Work<'_>) -> Result<()> {
    let params = [work.caller().organisation.into(), micros(work.now()).into()];
    work.execute(TURN, &params).map(|_| ())
}

const INSERT: &str = "INSERT INTO imports (id, organisation_id, kind, file_name, file_hash, status, created, updated, unchanged, rejected,
 mapping, choices, by_user, by_name, at, undone_at) VALUES ($1, $2, $3, $4, $5, $6, 0, 0, 0, 0, '', $7, $8, $9, $10, NULL)";
const FINISH: &str = "UPDATE imports SET status = 'done', created = $2, updated = $3, unchanged = $4, rejected = $5, mapping = $6,
 choices = $7, at = $8 WHERE id = $1 AND status = 'uploaded'";
const SET_STATUS: &str =
    "UPDATE imports SET status = $2, undone_at = $3 WHERE id = $1 AND status = $4";
const SET_MAPPING: &str =
    "UPDATE imports SET mapping = $2, choices = $3 WHERE id = $1 AND status = 'uploaded'";

/// Begins an import of this file.
pub(crate) fn insert(work: &mut Work<'_>, id: Id, file: &ImportFile) -> Result<()> {
    let caller = work.caller();
    let params = [
        id.into(),
        caller.organisation.into(),
        file.kind.key().into(),
        file.name.as_str().into(),
        file.hash.as_str().into(),
        "uploaded".into(),
        choices_text(Choices::default()).into(),
        caller.user().into(),
        caller.name().into(),
        micros(work.now()).into(),
    ];
    work.execute(INSERT, &params).map(|_| ())
}

/// Ends an import that has been written.
pub(crate) fn finish(work: &mut Work<'_>, id: Id, report: &Report, choices: Choices) -> Result<()> {
    let count = |count: usize| Value::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let targets: Vec<String> = report
        .columns
        .iter()
        .map(|column| column.target.as_ref().map_or_else(String::new, Target::key))
        .collect();
    let params = [
        id.into(),
        count(report.created),
        count(report.updated),
        count(report.unchanged),
        count(report.rejected_rows),
        json!(targets).to_string().into(),
        choices_text(choices).into(),
        micros(work.now()).into(),
    ];
    if work.execute(FINISH, &params)? == 0 {
        return Err(Error::conflict("import_finished"));
    }
    forget_file(work, id)?;
    let written: Vec<(usize, &ImportedRow)> = report.written.iter().enumerate().collect();
    for some in written.chunks(ROWS_AT_ONCE) {
        let rows: Vec<Vec<Value>> = some
            .iter()
            .map(|(position, row)| stored_row(work, id, *position, row))
            .collect();
        work.insert("import_rows", ROW_COLUMNS, &rows)?;
    }
    Ok(())
}

pub(crate) fn set_status(
    work: &mut Work<'_>,
    id: Id,
    from: &str,
    to: &str,
    undone_at: Option<Timestamp>,
) -> Result<()> {
    let at = undone_at.map_or(Value::Null, |at| micros(at).into());
    if work.execute(SET_STATUS, &[id.into(), to.into(), at, from.into()])? == 0 {
        return Err(Error::conflict("import_finished"));
    }
    Ok(())
}

pub(crate) fn set_mapping(
    work: &mut Work<'_>,
    id: Id,
    mapping: &[String],
    choices: Choices,
) -> Result<()> {
    let params = [
        id.into(),
        json!(mapping).to_string().into(),
        choices_text(choices).into(),
    ];
    if work.execute(SET_MAPPING, &params)? == 0 {
        return Err(Error::conflict("import_finished"));
    }
    Ok(())
}

fn choices_text(choices: Choices) -> String {
    json!(choices).to_string()
}

const ROW_COLUMNS: &[&str] = &[
    "import_id",
    "organisation_id",
    "position",
    "row_number",
    "action",
    "subject_kind",
    "subject_id",
    "name",
    "version",
    "changes",
];
/// Rows handed over at once.
const ROWS_AT_ONCE: usize = 200;

fn stored_row(view: &View<'_>, import: Id, position: usize, row: &ImportedRow) -> Vec<Value> {
    let number = |number: usize| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
    let changes: Vec<Json> = row
        .changes
        .iter()
        .filter(|change| change.field != "*")
        .map(|change| json!([change.field, change.before, change.after]))
        .collect();
    vec![
        import.into(),
        view.caller().organisation.into(),
        number(position),
        number(row.row),
        row.action.key().into(),
        row.subject.kind.key().into(),
        row.subject.id.into(),
        row.name.as_str().into(),
        row.version.into(),
        json!(changes).to_string().into(),
    ]
}

const ROWS: &str = "SELECT w.row_number, w.action, w.subject_kind, w.subject_id, w.name, w.version, w.changes FROM import_rows w
 WHERE {visible w} AND w.import_id = $1 ORDER BY w.position LIMIT $2";

/// The first rows that an import wrote, in order.
pub(crate) fn rows(view: &View<'_>, import: Id, limit: i64) -> Result<Vec<ImportedRow>> {
    let rows = view.rows(ROWS, &[import.into(), limit.into()])?;
    rows.iter().map(read_row).collect()
}

fn read_row(row: &Row) -> Result<ImportedRow> {
    let kind = Kind::from_key(&row.text(2)?).ok_or_else(|| Error::internal("unknown kind"))?;
    let subject = Subject {
        kind,
        id: row.id(3)?,
    };
    let changes: Vec<(String, String, String)> =
        serde_json::from_str(&row.text(6)?).map_err(Error::internal)?;
    Ok(ImportedRow {
        row: usize::try_from(row.int(0)?).unwrap_or(0),
        action: RowAction::from_key(&row.text(1)?),
        subject,
        name: row.text(4)?,
        version: row.int(5)?,
        changes: changes
            .into_iter()
            .map(|(field, before, after)| FieldChange {
                subject,
                field,
                before,
                after,
            })
            .collect(),
    })
}

const SUMMARIES: &str = "SELECT i.id, i.kind, i.file_name, i.file_hash, i.status, i.created, i.updated, i.unchanged, i.rejected,
 i.mapping, i.choices, i.by_name, i.at, i.undone_at FROM imports i WHERE {visible i} AND i.kind = $1";

/// The import with this id.
pub(crate) fn find(view: &View<'_>, kind: ImportKind, id: Id) -> Result<ImportSummary> {
    let sql = format!("{SUMMARIES} AND i.id = $2");
    let row = view.row(&sql, &[kind.key().into(), id.into()])?;
    row.as_ref()
        .ok_or(Error::NotFound("import"))
        .and_then(|row| summary(row, kind))
}

/// The latest imports that were written, also those undone.
pub(crate) fn latest(view: &View<'_>, kind: ImportKind, limit: i64) -> Result<Vec<ImportSummary>> {
    let sql = format!(
        "{SUMMARIES} AND i.status IN ('done', 'undone') ORDER BY i.at DESC, i.id DESC LIMIT $2"
    );
    let rows = view.rows(&sql, &[kind.key().into(), limit.into()])?;
    rows.iter().map(|row| summary(row, kind)).collect()
}

/// The latest import of the same bytes that still stands.
pub(crate) fn same_file(view: &View<'_>, file: &ImportFile) -> Result<Option<Id>> {
    let sql = format!(
        "{SUMMARIES} AND i.file_hash = $2 AND i.status = 'done' ORDER BY i.at DESC LIMIT 1"
    );
    let row = view.row(&sql, &[file.kind.key().into(), file.hash.as_str().into()])?;
    row.map(|row| row.id(0)).transpose()
}

fn summary(row: &Row, kind: ImportKind) -> Result<ImportSummary> {
    let count = |at: usize| row.int(at).map(|count| usize::try_from(count).unwrap_or(0));
    let moment = |micros| Timestamp::from_microsecond(micros).map_err(Error::internal);
    Ok(ImportSummary {
        id: row.id(0)?,
        kind,
        file_name: row.text(2)?,
        file_hash: row.text(3)?,
        status: row.text(4)?,
        created: count(5)?,
        updated: count(6)?,
        unchanged: count(7)?,
        rejected: count(8)?,
        mapping: serde_json::from_str(&row.text(9)?).ok(),
        choices: serde_json::from_str(&row.text(10)?).unwrap_or_default(),
        by: row.text(11)?,
        at: moment(row.int(12)?)?,
        undone_at: row.opt(13, Row::int)?.map(moment).transpose()?,
    })
}

const KEEP_FILE: &str =
    "INSERT INTO import_files (import_id, organisation_id, content, at) VALUES ($1, $2, $3, $4)";
const FILE: &str =
    "SELECT f.content FROM import_files f WHERE {visible f} AND f.import_id = $1 AND f.at >= $2";
const FORGET_FILE: &str = "DELETE FROM import_files WHERE import_id = $1";
/// Also what other organisations left behind.
const FORGET_OLD: &str = "DELETE FROM import_files WHERE at < $1";

/// How long a file waits for its import: a day, in microseconds.
const WAITS: i64 = 24 * 60 * 60 * 1_000_000;

pub(crate) fn keep_file(work: &mut Work<'_>, id: Id, bytes: Vec<u8>) -> Result<()> {
    let now = micros(work.now());
    work.execute(FORGET_OLD, &[(now - WAITS).into()])?;
    let params = [
        id.into(),
        work.caller().organisation.into(),
        bytes.into(),
        now.into(),
    ];
    work.execute(KEEP_FILE, &params).map(|_| ())
}

pub(crate) fn forget_file(work: &mut Work<'_>, id: Id) -> Result<()> {
    work.execute(FORGET_FILE, &[id.into()]).map(|_| ())
}

pub(crate) fn file(view: &View<'_>, id: Id) -> Result<Vec<u8>> {
    let since = micros(view.now()) - WAITS;
    view.row(FILE, &[id.into(), since.into()])?
        .ok_or_else(|| Error::conflict("upload_gone"))?
        .bytes(0)
}
