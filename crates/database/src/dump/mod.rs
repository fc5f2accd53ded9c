//! Backups that do not depend on the engine: gzip'd lines of JSON, every table
//! in the order of its references, from one moment of the data. First a header
//! (format, program, migrations), then for each table its name and columns and
//! its rows, last a trailer with counts and the SHA-256 of all before it.
//!
//! Ids and bytes are hexadecimal, dates ISO text, booleans 0 and 1; the column
//! that a value goes into says what it is.

mod read;
mod write;

use std::collections::BTreeMap;

use foundation::{Error, FieldError, Result};
use serde::{Deserialize, Serialize};

pub use read::header;

use crate::{Conn, Engine, migrate};

/// Number of the format that is written.
pub const FORMAT: u32 = 1;

/// The first line of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Number of the format.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// When it was taken, in microseconds since 1970.
    pub taken_at: i64,
    /// Name and SHA-256 of each migration that the database had run, in order.
    pub migrations: Vec<(String, String)>,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Rows of each table.
    pub tables: BTreeMap<String, u64>,
    /// SHA-256 of all lines before the trailer, hexadecimal.
    pub sha256: String,
}

impl Summary {
    /// Rows of all tables together.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.values().sum()
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Header(Header),
    Table { name: String, columns: Vec<String> },
    Trailer(Summary),
}

const MIGRATIONS_RUN: &str = "SELECT name, checksum FROM schema_migrations ORDER BY name";

/// Name and checksum of every migration that was run, by name.
pub fn migrations_run(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    conn.query(MIGRATIONS_RUN, &[])?
        .iter()
        .map(|row| Ok((row.text(0)?, row.text(1)?)))
        .collect()
}

/// Every table but the list of migrations: those referred to before those that refer to them.
pub fn tables_in_order(conn: &mut Conn) -> Result<Vec<String>> {
    let references = references(conn)?;
    let mut waiting = migrate::table_names(conn)?;
    waiting.retain(|name| name != "schema_migrations");
    let mut ordered: Vec<String> = Vec::new();
    while !waiting.is_empty() {
        let needs = |table: &String| {
            references
                .iter()
                .any(|(from, to)| from == table && to != table && waiting.contains(to))
        };
        let (later, mut ready): (Vec<String>, Vec<String>) =
            waiting.iter().cloned().partition(needs);
        if ready.is_empty() {
            return Err(Error::internal("tables refer to each other in a circle"));
        }
        ordered.append(&mut ready);
        waiting = later;
    }
    Ok(ordered)
}

/// Pairs of a table and one that it refers to.
fn references(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    let sql = match conn.engine() {
        Engine::Sqlite => {
            "SELECT m.name, f.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
        }
        Engine::Postgres => {
            "SELECT c.relname::text, t.relname::text FROM pg_constraint k
             JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
             WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace"
        }
    };
    conn.query(sql, &[])?
        .iter()
        .map(|row| Ok((row.text(0)?, row.text(1)?)))
        .collect()
}

/// Refuses a backup, saying at which line it stopped making sense.
fn damaged(line: u64) -> Error {
    Error::Conflict(FieldError::new("", "backup_damaged").with("line", line))
}
