//! The connection: the one place where the engines part.

use std::{
    fmt::Write,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use foundation::{Error, Result};

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
        true => Err(Error::field("", "null_character")),
        false => Ok(()),
    }
}

/// An open connection to either engine.
pub struct Conn {
    link: Link,
    /// Counts what is asked of the database, over all its connections.
    statements: Arc<AtomicU64>,
}

pub(crate) enum Link {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Conn {
    pub(crate) fn new(link: Link, statements: Arc<AtomicU64>) -> Self {
        Self { link, statements }
    }

    fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }

    /// Copies a SQLite database into a new file while it is in use.
    pub(crate) fn copy_sqlite(&self, target: &Path) -> Result<()> {
        match &self.link {
            Link::Sqlite(conn) => conn.backup(target),
            Link::Postgres(_) => Err(Error::internal("not a SQLite database")),
        }
    }

    /// The engine behind it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.link {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
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
        self.count();
        match &mut self.link {
            Link::Sqlite(conn) => conn.for_each(sql, params, each),
            Link::Postgres(conn) => conn.for_each(sql, params, each),
        }
    }

    /// Runs a statement; answers the number of rows it touched.
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64> {
        refuse_nul(params)?;
        self.count();
        match &mut self.link {
            Link::Sqlite(conn) => conn.execute(sql, params),
            Link::Postgres(conn) => conn.execute(sql, params),
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
        match &mut self.link {
            Link::Sqlite(conn) => conn.batch(sql),
            Link::Postgres(conn) => conn.batch(sql),
        }
    }

    /// Checks a statement without running it; answers its column names.
    pub fn prepare(&mut self, sql: &str) -> Result<Vec<String>> {
        match &mut self.link {
            Link::Sqlite(conn) => conn.prepare(sql),
            Link::Postgres(conn) => conn.prepare(sql),
        }
    }

    /// Begins a transaction that may write. `now` (microseconds) is what
    /// `faelled_now()` answers inside it.
    pub(crate) fn begin_write(&mut self, now: i64) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(conn) => {
                conn.set_now(now);
                conn.batch("BEGIN IMMEDIATE")
            }
            Link::Postgres(conn) => conn.begin_write(now),
        }
    }

    /// Begins a transaction that sees one moment of the data, that of its first statement,
    /// and may not write.
    pub(crate) fn begin_read(&mut self) -> Result<()> {
        match &mut self.link {
            Link::Sqlite(conn) => conn.batch("BEGIN DEFERRED"),
            Link::Postgres(conn) => {
                conn.begin_read();
                Ok(())
            }
        }
    }

    pub(crate) fn end_read(&mut self) {
        let ended = match &mut self.link {
            Link::Sqlite(conn) => conn.batch("ROLLBACK"),
            Link::Postgres(conn) => conn.end_read(),
        };
        if let Err(error) = ended {
            tracing::warn!(%error, "the end of a reading failed");
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
        match &self.link {
            Link::Sqlite(_) => true,
            Link::Postgres(conn) => conn.is_open(),
        }
    }
}
