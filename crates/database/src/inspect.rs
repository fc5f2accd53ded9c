//! Looking a database over: what an operator wants to know beside the content.

use std::collections::BTreeSet;

use foundation::{Result, micros};

use crate::{Conn, Database, Engine, migrate};

impl Database {
    /// Opens a database as it is: no file is made and no migration run.
    ///
    /// # Errors
    /// `Unavailable` when there is none or it cannot be reached.
    pub fn open_as_is(url: &str, runtime: &tokio::runtime::Handle) -> Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite://")
            && !std::path::Path::new(path).is_file()
        {
            return Err(foundation::Error::Unavailable(format!("no file {path}")));
        }
        Self::open(url, runtime, crate::Options::default(), &[], 0)
    }
}

/// Triggers that keep the past and are missing, as `table: trigger`.
pub fn missing_triggers(conn: &mut Conn) -> Result<Vec<String>> {
    let (sql, endings): (&str, &[&str]) = match conn.engine() {
        Engine::Sqlite => (
            "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            &["_stamped", "_changed", "_removed"],
        ),
        Engine::Postgres => (
            "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
            &["_keep"],
        ),
    };
    let found: BTreeSet<String> = conn
        .query(sql, &[])?
        .iter()
        .map(|row| row.text(0))
        .collect::<Result<_>>()?;
    let tables = migrate::tables(conn)?;
    let wanted = tables
        .names()
        .flat_map(|table| endings.iter().map(move |end| format!("{table}{end}")));
    Ok(wanted.filter(|name| !found.contains(name)).collect())
}

/// Whether the tables are there at all.
pub fn has_table(conn: &mut Conn, name: &str) -> Result<bool> {
    Ok(migrate::table_names(conn)?
        .iter()
        .any(|found| found == name))
}

/// Rows whose reference leads nowhere, by table; on PostgreSQL references that
/// the server was told not to check.
pub fn broken_references(conn: &mut Conn) -> Result<Vec<String>> {
    let sql = match conn.engine() {
        Engine::Sqlite => {
            "SELECT \"table\" || ' → ' || parent || ': ' || count(*) FROM pragma_foreign_key_check GROUP BY \"table\", parent"
        }
        Engine::Postgres => {
            "SELECT conrelid::regclass::text || ': ' || conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated"
        }
    };
    conn.query(sql, &[])?
        .iter()
        .map(|row| row.text(0))
        .collect()
}

/// What the engine itself finds wrong with its file; PostgreSQL keeps watch on its own.
pub fn storage_faults(conn: &mut Conn) -> Result<Vec<String>> {
    if conn.engine() == Engine::Postgres {
        return Ok(Vec::new());
    }
    let rows = conn.query("SELECT quick_check FROM pragma_quick_check", &[])?;
    let texts = rows.iter().map(|row| row.text(0));
    texts
        .filter(|text| !matches!(text, Ok(text) if text == "ok"))
        .collect()
}

/// Seconds by which the database server's clock is ahead of `now`; 0 on SQLite,
/// which has none.
pub fn clock_ahead(conn: &mut Conn, now: jiff::Timestamp) -> Result<i64> {
    if conn.engine() == Engine::Sqlite {
        return Ok(0);
    }
    let sql = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)";
    let rows = conn.query(sql, &[])?;
    let there = rows.first().map_or(Ok(0), |row| row.int(0))?;
    Ok((there - micros(now)) / 1_000_000)
}
