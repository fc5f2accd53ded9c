//! SQLite through rusqlite.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use foundation::{Error, Result};
use rusqlite::{
    Connection, ErrorCode, OpenFlags,
    config::DbConfig,
    functions::FunctionFlags,
    types::{ToSqlOutput, ValueRef},
};

use crate::{Row, Value, collation::danish, functions};

/// Wait this long for another process that writes.
const BUSY_MS: u32 = 10_000;

/// Options set on every connection. FULL: an acknowledged write survives a power cut.
const PRAGMAS: &str =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";

/// A connection to a SQLite file.
pub struct Sqlite {
    conn: Connection,
    now: Arc<AtomicI64>,
}

impl Sqlite {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags).map_err(fault)?;
        conn.busy_timeout(std::time::Duration::from_millis(u64::from(BUSY_MS)))
            .map_err(fault)?;
        conn.set_prepared_statement_cache_capacity(256);
        conn.execute_batch(PRAGMAS).map_err(fault)?;
        // Otherwise most statements are planned anew each time for the values bound to them.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
            .map_err(fault)?;
        conn.create_collation("danish", danish).map_err(fault)?;
        let now = Arc::new(AtomicI64::new(0));
        let clock = Arc::clone(&now);
        conn.create_scalar_function("faelled_now", 0, FunctionFlags::SQLITE_UTF8, move |_| {
            Ok(clock.load(Ordering::Relaxed))
        })
        .map_err(fault)?;
        functions::register(&conn).map_err(fault)?;
        Ok(Self { conn, now })
    }

    pub(crate) fn set_now(&self, now: i64) {
        self.now.store(now, Ordering::Relaxed);
    }

    pub(crate) fn for_each(
        &self,
        sql: &str,
        params: &[Value],
        each: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self
            .conn
            .prepare_cached(&numbered(sql))
            .map_err(|e| in_sql(e, sql))?;
        let width = statement.column_count();
        let mut rows = statement
            .query(rusqlite::params_from_iter(params))
            .map_err(|e| in_sql(e, sql))?;
        while let Some(row) = rows.next().map_err(|e| in_sql(e, sql))? {
            let mut values = Vec::with_capacity(width);
            for at in 0..width {
                values.push(read(row.get_ref(at).map_err(fault)?)?);
            }
            each(Row(values))?;
        }
        Ok(())
    }

    pub(crate) fn execute(&self, sql: &str, params: &[Value]) -> Result<u64> {
        let mut statement = self
            .conn
            .prepare_cached(&numbered(sql))
            .map_err(|e| in_sql(e, sql))?;
        let count = statement
            .execute(rusqlite::params_from_iter(params))
            .map_err(|e| in_sql(e, sql))?;
        Ok(count as u64)
    }

    pub(crate) fn batch(&self, sql: &str) -> Result<()> {
        self.conn.execute_batch(sql).map_err(|e| in_sql(e, sql))
    }

    pub(crate) fn prepare(&self, sql: &str) -> Result<Vec<String>> {
        let statement = self
            .conn
            .prepare(&numbered(sql))
            .map_err(|e| in_sql(e, sql))?;
        Ok(statement.column_names().map(str::to_owned).collect())
    }

    /// Copies the whole database, page by page, into a file while others go on writing.
    pub(crate) fn backup(&self, target: &Path) -> Result<()> {
        let mut copy = Connection::open(target).map_err(fault)?;
        let backup = rusqlite::backup::Backup::new(&self.conn, &mut copy).map_err(fault)?;
        backup
            .run_to_completion(2_000, std::time::Duration::from_millis(5), None)
            .map_err(fault)
    }
}

/// SQLite takes `$1` for a name; `?1` is a position.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

fn read(value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(
            std::str::from_utf8(text)
                .map_err(Error::internal)?
                .to_owned(),
        ),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
    })
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Int(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Self::Real(number) => ToSqlOutput::Borrowed(ValueRef::Real(*number)),
            Self::Bool(truth) => ToSqlOutput::Borrowed(ValueRef::Integer(i64::from(*truth))),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Self::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.bytes())),
            Self::Date(date) => ToSqlOutput::Owned(rusqlite::types::Value::Text(date.to_string())),
        })
    }
}

fn in_sql(error: rusqlite::Error, sql: &str) -> Error {
    match fault(error) {
        Error::Internal(text) => Error::Internal(format!("{text} in: {sql}")),
        other => other,
    }
}

fn fault(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::CannotOpen
            | ErrorCode::DiskFull,
        ) => Error::Unavailable(error.to_string()),
        Some(ErrorCode::ConstraintViolation) => {
            let text = error.to_string();
            let code = if text.contains("UNIQUE") {
                "already_exists"
            } else {
                "still_referenced"
            };
            if text.contains("UNIQUE") || text.contains("FOREIGN KEY") {
                Error::conflict(code)
            } else {
                Error::Internal(text)
            }
        }
        _ => Error::Internal(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn a_statement_is_planned_once_whatever_is_bound_to_it() {
        const FIND: &str = "SELECT 1 FROM things WHERE kind = $1 AND open = $2 LIMIT $3";
        let path = std::env::temp_dir().join(format!("faelled-{}.db", foundation::new_id()));
        let sqlite = Sqlite::open(&path).unwrap();
        sqlite
            .batch("CREATE TABLE things (kind INTEGER, open INTEGER); CREATE INDEX things_kind ON things (kind)")
            .unwrap();
        for number in 0..3 {
            let params = [Value::Int(number), Value::Int(1), Value::Int(5)];
            sqlite.for_each(FIND, &params, &mut |_| Ok(())).unwrap();
        }
        let statement = sqlite.conn.prepare_cached(&numbered(FIND)).unwrap();
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
        drop(statement);
        drop(sqlite);
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", path.display()));
        }
    }
}
