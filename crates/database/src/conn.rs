//! The connection: the one place where the engines part.

use std::fmt::Write;

use foundation::Result;

use crate::{Row, Value, postgres::Postgres, sqlite::Sqlite};

/// Which engine a database runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, in this process.
    Sqlite,
    /// PostgreSQL, over the network.
    Postgres,
}

/// Values sent in one statement; SQLite takes 32,766.
const VALUES: usize = 20_000;
/// Rows sent in one statement; more gain nothing.
const ROWS: usize = 200;

/// How many rows of so many columns go into one statement.
pub(crate) fn rows_at_once(width: usize) -> usize {
    (VALUES / width).clamp(1, ROWS)
}

/// `($1, $2), ($3, $4)` for two rows of two columns.
pub(crate) fn marks(rows: usize, width: usize) -> String {
    let mut out = String::with_capacity(rows * width * 6);
    for row in 0..rows {
        out.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=width {
            let comma = if column == 1 { "" } else { ", " };
            let _ = write!(out, "{comma}${}", row * width + column);
        }
        out.push(')');
    }
    out
}

/// PostgreSQL's texts cannot hold U+0000, so it is refused on both engines alike.
fn refuse_nul(params: &[Value]) -> Result<()> {
    let has_nul = |value: &Value| matches!(value, Value::Text(text) if text.contains('\0'));
    match params.iter().any(has_nul) {
        true => Err(foundation::Error::field("", "null_character")),
        false => Ok(()),
    }
}

/// An open connection to either engine.
pub enum Conn {
    /// SQLite.
    Sqlite(Sqlite),
    /// PostgreSQL.
    Postgres(Postgres),
}

impl Conn {
    /// The engine behind it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// All rows of a query.
    pub fn query(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        self.for_each(sql, params, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Hands over the rows of a query one by one, without holding them all.
    pub fn for_each(
        &mut self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        refuse_nul(params)?;
        match self {
            Self::Sqlite(conn) => conn.for_each(sql, params, each),
            Self::Postgres(conn) => conn.for_each(sql, params, each),
        }
    }

    /// Runs a statement; answers the number of rows it touched.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        refuse_nul(params)?;
        match self {
            Self::Sqlite(conn) => conn.execute(sql, params),
            Self::Postgres(conn) => conn.execute(sql, params),
        }
    }

    /// Inserts rows, many in one statement.
    pub fn insert(&mut self, table: &str, columns: &[&str], rows: &[Vec<Value>]) -> Result<()> {
        let width = columns.len().max(1);
        for chunk in rows.chunks(rows_at_once(width)) {
            let sql = format!(
                "INSERT INTO {table} ({}) VALUES {}",
                columns.join(", "),
                marks(chunk.len(), width)
            );
            self.execute(&sql, &chunk.concat())?;
        }
        Ok(())
    }

    /// Runs several statements without parameters.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        match self {
            Self::Sqlite(conn) => conn.batch(sql),
            Self::Postgres(conn) => conn.batch(sql),
        }
    }

    /// Checks a statement without running it; answers its column names.
    pub fn prepare(&mut self, sql: &str) -> Result<Vec<String>> {
        match self {
            Self::Sqlite(conn) => conn.prepare(sql),
            Self::Postgres(conn) => conn.prepare(sql),
        }
    }

    /// Begins a transaction that may write. `now` (microseconds) is what
    /// `faelled_now()` answers inside it.
    pub(crate) fn begin_write(&mut self, now: i64) -> Result<()> {
        match self {
            Self::Sqlite(conn) => {
                conn.set_now(now);
                conn.batch("BEGIN IMMEDIATE")
            }
            Self::Postgres(conn) => conn.batch(&format!("BEGIN; SET LOCAL faelled.now = '{now}'")),
        }
    }

    /// Begins a transaction that sees one moment of the data and may not write.
    pub(crate) fn begin_read(&mut self) -> Result<()> {
        match self {
            Self::Sqlite(conn) => conn.batch("BEGIN DEFERRED"),
            Self::Postgres(conn) => conn.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        }
    }

    pub(crate) fn commit(&mut self) -> Result<()> {
        self.batch("COMMIT")
    }

    pub(crate) fn rollback(&mut self) {
        if let Err(error) = self.batch("ROLLBACK") {
            tracing::warn!(%error, "rollback failed");
        }
    }

    pub(crate) fn is_usable(&self) -> bool {
        match self {
            Self::Sqlite(_) => true,
            Self::Postgres(conn) => conn.is_open(),
        }
    }
}
