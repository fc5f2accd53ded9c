//! Migrations: numbered files, one text for both engines. Markers stand for
//! what the engines call differently; `{past t}` makes the sibling table that
//! keeps the earlier rows of `t`.

use std::fmt::Write;

use foundation::{Error, Result};
use sha2::{Digest, Sha256};

use crate::{Conn, Engine, Tables, Value, functions, past};

/// One migration file, built into the program.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// File name, e.g. `0001_accounts.sql`.
    pub name: &'static str,
    /// Text of the file.
    pub sql: &'static str,
}

/// Anybody may use the functions that the triggers lean on; the collation has
/// the same name on both engines.
const POSTGRES_BASE: &str = "
CREATE OR REPLACE FUNCTION faelled_now() RETURNS bigint LANGUAGE sql STABLE AS
  $$ SELECT current_setting('faelled.now')::bigint $$;
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'danish') THEN
    CREATE COLLATION danish (provider = icu, locale = 'da');
  END IF;
END $$;";

const RECORD: &str =
    "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)";

/// A number that only this program locks, so that two starting at once take turns.
const LOCK: &str = "SELECT 1 FROM (SELECT pg_advisory_xact_lock(4270151)) AS locked";

/// Brings the database up to date in one transaction; answers how many files ran.
pub(crate) fn run(conn: &mut Conn, migrations: &[Migration], now: i64) -> Result<usize> {
    conn.begin_write(now)?;
    let result = run_locked(conn, migrations);
    match result {
        Ok(count) => conn.commit().map(|()| count),
        Err(error) => {
            conn.rollback();
            Err(error)
        }
    }
}

fn run_locked(conn: &mut Conn, migrations: &[Migration]) -> Result<usize> {
    if conn.engine() == Engine::Postgres {
        conn.query(LOCK, &[])?;
        conn.batch(POSTGRES_BASE)?;
        conn.batch(functions::POSTGRES)?;
    }
    conn.batch(RECORD)?;
    let mut count = 0;
    for migration in migrations {
        count += usize::from(apply(conn, migration)?);
    }
    if count > 0 {
        rebuild_triggers(conn)?;
    }
    Ok(count)
}

fn apply(conn: &mut Conn, migration: &Migration) -> Result<bool> {
    let checksum = format!("{:x}", Sha256::digest(migration.sql.as_bytes()));
    let name = Value::from(migration.name);
    let found = conn.query(
        "SELECT checksum FROM schema_migrations WHERE name = $1",
        std::slice::from_ref(&name),
    )?;
    if let Some(row) = found.first() {
        return if row.text(0)? == checksum {
            Ok(false)
        } else {
            Err(Error::Internal(format!(
                "migration {} differs from the one that was run",
                migration.name
            )))
        };
    }
    conn.batch(&translate(migration.sql, conn.engine()))
        .map_err(|error| Error::Internal(format!("migration {}: {error}", migration.name)))?;
    conn.execute(
        "INSERT INTO schema_migrations (name, checksum) VALUES ($1, $2)",
        &[name, checksum.into()],
    )?;
    Ok(true)
}

fn translate(sql: &str, engine: Engine) -> String {
    let pairs: &[(&str, &str)] = match engine {
        Engine::Sqlite => &[
            ("{id}", "BLOB"),
            ("{int}", "INTEGER"),
            ("{date}", "TEXT"),
            ("{bool}", "INTEGER"),
            ("{bytes}", "BLOB"),
            ("{strict}", "STRICT"),
        ],
        Engine::Postgres => &[
            ("{id}", "UUID"),
            ("{int}", "BIGINT"),
            ("{date}", "DATE"),
            ("{bool}", "BOOLEAN"),
            ("{bytes}", "BYTEA"),
            ("{strict}", ""),
        ],
    };
    let mut out = String::new();
    for line in sql.lines() {
        match line
            .trim()
            .strip_prefix("{past ")
            .and_then(|rest| rest.split('}').next())
        {
            Some(table) => past_table(&mut out, table.trim()),
            None => out.push_str(line),
        }
        out.push('\n');
    }
    for (marker, word) in pairs {
        out = out.replace(marker, word);
    }
    out
}

fn past_table(out: &mut String, table: &str) {
    let _ = write!(
        out,
        "CREATE TABLE {table}_past AS SELECT CAST(0 AS BIGINT) AS recorded_to, t.* FROM {table} t WHERE 1 = 0;
CREATE INDEX {table}_past_by_row ON {table}_past (id, recorded_to);"
    );
}

/// The tables that keep their past, with their columns.
pub(crate) fn tables(conn: &mut Conn) -> Result<Tables> {
    let names = table_names(conn)?;
    let mut tables = Tables::default();
    for name in &names {
        if names.contains(&format!("{name}_past")) {
            let columns = columns(conn, name)?
                .into_iter()
                .map(|column| column.name)
                .collect();
            tables.0.insert(name.clone(), columns);
        }
    }
    Ok(tables)
}

fn rebuild_triggers(conn: &mut Conn) -> Result<()> {
    for (table, columns) in tables(conn)?.0 {
        let sql = match conn.engine() {
            Engine::Sqlite => past::sqlite_triggers(&table, &columns),
            Engine::Postgres => past::postgres_triggers(&table, &columns),
        };
        conn.batch(&sql)?;
    }
    Ok(())
}

/// Names of all tables, in alphabetical order.
pub fn table_names(conn: &mut Conn) -> Result<Vec<String>> {
    let sql = match conn.engine() {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        }
        Engine::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name::text COLLATE \"C\""
        }
    };
    conn.query(sql, &[])?
        .iter()
        .map(|row| row.text(0))
        .collect()
}

/// A column in the words both engines share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// `id`, `int`, `real`, `date`, `bool`, `bytes` or `text`; SQLite knows only `int`, `real`, `bytes` and `text`.
    pub kind: String,
    /// Whether it must be filled.
    pub required: bool,
}

/// The columns of a table, in order.
pub fn columns(conn: &mut Conn, table: &str) -> Result<Vec<Column>> {
    let rows = match conn.engine() {
        Engine::Sqlite => conn.query(
            "SELECT name, lower(type), \"notnull\" + pk FROM pragma_table_info($1) ORDER BY cid",
            &[table.into()],
        )?,
        Engine::Postgres => conn.query(
            "SELECT column_name::text, data_type::text, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END::bigint
             FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
            &[table.into()],
        )?,
    };
    rows.iter()
        .map(|row| {
            let kind = match row.text(1)?.as_str() {
                "uuid" => "id",
                "bigint" | "integer" | "int" => "int",
                "date" => "date",
                "boolean" => "bool",
                "bytea" | "blob" | "" => "bytes",
                "double precision" | "real" => "real",
                _ => "text",
            };
            Ok(Column {
                name: row.text(0)?,
                kind: kind.to_owned(),
                required: row.int(2)? > 0,
            })
        })
        .collect()
}
