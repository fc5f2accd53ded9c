//! Writing a backup.

use std::{collections::BTreeMap, io::Write};

use flate2::{Compression, write::GzEncoder};
use foundation::{Error, Result};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{FORMAT, Header, Line, Summary, migrations_run, tables_in_order};
use crate::{Conn, Database, Value, migrate};

impl Database {
    /// Writes everything to `out` while others go on working; what they write
    /// meanwhile is not in it. `now` is in microseconds.
    ///
    /// # Errors
    /// When the database cannot be read or `out` not written.
    pub fn dump(&self, now: i64, program: &str, out: impl Write) -> Result<Summary> {
        self.read(|conn| {
            let mut lines = Lines {
                out: GzEncoder::new(out, Compression::fast()),
                digest: Sha256::new(),
                buffer: Vec::new(),
            };
            let header = Header {
                format: FORMAT,
                program: program.to_owned(),
                taken_at: now,
                migrations: migrations_run(conn)?,
            };
            lines.write(&Line::Header(header))?;
            let mut tables = BTreeMap::new();
            for table in tables_in_order(conn)? {
                let count = write_table(conn, &table, &mut lines)?;
                tables.insert(table, count);
            }
            lines.finish(tables)
        })
    }
}

struct Lines<W: Write> {
    out: GzEncoder<W>,
    digest: Sha256,
    buffer: Vec<u8>,
}

impl<W: Write> Lines<W> {
    fn write(&mut self, line: &impl serde::Serialize) -> Result<()> {
        self.buffer.clear();
        serde_json::to_writer(&mut self.buffer, line).map_err(Error::internal)?;
        self.buffer.push(b'\n');
        self.digest.update(&self.buffer);
        self.out.write_all(&self.buffer).map_err(unwritten)
    }

    fn finish(mut self, tables: BTreeMap<String, u64>) -> Result<Summary> {
        let sha256 = format!("{:x}", std::mem::take(&mut self.digest).finalize());
        let summary = Summary { tables, sha256 };
        self.write(&Line::Trailer(summary.clone()))?;
        let mut out = self.out.finish().map_err(unwritten)?;
        out.flush().map_err(unwritten)?;
        Ok(summary)
    }
}

fn unwritten(error: std::io::Error) -> Error {
    Error::Unavailable(error.to_string())
}

fn write_table<W: Write>(conn: &mut Conn, table: &str, lines: &mut Lines<W>) -> Result<u64> {
    let columns: Vec<String> = migrate::columns(conn, table)?
        .into_iter()
        .map(|column| column.name)
        .collect();
    let sql = format!("SELECT {} FROM {table}", columns.join(", "));
    lines.write(&Line::Table {
        name: table.to_owned(),
        columns,
    })?;
    let mut count = 0;
    conn.for_each(&sql, &[], &mut |row| {
        count += 1;
        let values: Vec<Json> = row.0.iter().map(encode).collect();
        lines.write(&values)
    })?;
    Ok(count)
}

fn encode(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(number) => Json::from(*number),
        Value::Real(number) => Json::from(*number),
        Value::Bool(truth) => Json::from(i64::from(*truth)),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Bytes(bytes) => Json::from(hex(bytes)),
        Value::Id(id) => Json::from(hex(id.bytes())),
        Value::Date(date) => Json::from(date.to_string()),
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| char::from(DIGITS[usize::from(half)]))
        .collect()
}
