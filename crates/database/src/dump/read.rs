//! Reading a backup back, all or nothing.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read},
};

use flate2::read::GzDecoder;
use foundation::{Error, FieldError, Id, Result};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{FORMAT, Header, Line, Summary, damaged, migrations_run, tables_in_order};
use crate::{
    Conn, Database, Value,
    conn::{marks, rows_at_once},
    migrate,
};

/// Longest line taken, in bytes; a row of the longest texts is far below it.
const LONGEST: u64 = 64 << 20;

/// The header of a backup, which says what it was taken from.
///
/// # Errors
/// `backup_unknown` when the file is no backup of this program.
pub fn header(input: impl Read) -> Result<Header> {
    let unknown = || Error::conflict("backup_unknown");
    let mut lines = Lines::new(input);
    let found = lines
        .next()
        .map_err(|_| unknown())?
        .and_then(|text| serde_json::from_str(&text).ok());
    match found {
        Some(Line::Header(header)) if header.format == FORMAT => Ok(header),
        _ => Err(unknown()),
    }
}

impl Database {
    /// Reads a backup into an empty database, or, with `replace`, in place of
    /// everything in it. `accept` looks at the result before it is kept.
    ///
    /// # Errors
    /// `backup_unknown`, `backup_damaged` (with the line), `backup_of_other_version`,
    /// `database_not_empty`, or what `accept` says; nothing is written then.
    pub fn load(
        &self,
        now: i64,
        input: impl Read,
        replace: bool,
        accept: impl FnOnce(&mut Conn) -> Result<()>,
    ) -> Result<Summary> {
        let mut lines = Lines::new(input);
        let header = match lines.parse()? {
            Some(Line::Header(header)) => header,
            _ => return Err(Error::conflict("backup_unknown")),
        };
        self.write(now, |conn| {
            same_schema(&header, &migrations_run(conn)?)?;
            make_empty(conn, replace)?;
            let summary = fill(conn, &mut lines)?;
            accept(conn)?;
            Ok(summary)
        })
    }
}

fn same_schema(header: &Header, here: &[(String, String)]) -> Result<()> {
    if header.migrations == here {
        return Ok(());
    }
    let unlike = |(a, b): (&(String, String), &(String, String))| (a != b).then(|| a.0.clone());
    let name = header.migrations.iter().zip(here).find_map(unlike);
    let last = || header.migrations.last().map(|(name, _)| name.clone());
    let error = FieldError::new("", "backup_of_other_version")
        .with("migration", name.or_else(last).unwrap_or_default())
        .with("program", &header.program);
    Err(Error::Conflict(error))
}

fn make_empty(conn: &mut Conn, replace: bool) -> Result<()> {
    let tables = tables_in_order(conn)?;
    for table in &tables {
        let rows = conn.query(&format!("SELECT 1 FROM {table} LIMIT 1"), &[])?;
        if !rows.is_empty() && !replace {
            return Err(Error::conflict("database_not_empty"));
        }
    }
    // Deleting fills the tables of the past, so they are emptied last.
    let (past, present): (Vec<&String>, Vec<&String>) = tables
        .iter()
        .rev()
        .partition(|name| name.ends_with("_past"));
    for table in present.into_iter().chain(past) {
        conn.execute(&format!("DELETE FROM {table}"), &[])?;
    }
    Ok(())
}

fn fill<R: Read>(conn: &mut Conn, lines: &mut Lines<R>) -> Result<Summary> {
    let mut counts = BTreeMap::new();
    let mut table: Option<Table> = None;
    loop {
        let Some(text) = lines.next()? else {
            return Err(damaged(lines.number));
        };
        if let (Some(table), true) = (&mut table, text.starts_with('[')) {
            table.add(conn, &text, lines.number)?;
            continue;
        }
        if let Some(done) = table.take() {
            done.finish(conn, &mut counts, lines.number)?;
        }
        match serde_json::from_str(&text) {
            Ok(Line::Table { name, columns }) => {
                table = Some(Table::new(conn, name, &columns, lines.number)?);
            }
            Ok(Line::Trailer(summary))
                if summary.tables == counts && summary.sha256 == lines.sum() =>
            {
                return lines.end().map(|()| summary);
            }
            _ => return Err(damaged(lines.number)),
        }
    }
}

/// The table being filled, and rows that wait to be sent together.
struct Table {
    name: String,
    kinds: Vec<String>,
    insert: String,
    waiting: Vec<Value>,
    batch: usize,
    count: u64,
}

impl Table {
    fn new(conn: &mut Conn, name: String, columns: &[String], line: u64) -> Result<Self> {
        // SQLite does not keep the declared kinds of a table of the past.
        let present = name.strip_suffix("_past").unwrap_or(&name);
        let declared = migrate::columns(conn, present)?;
        let mut kinds = Vec::with_capacity(columns.len());
        for column in columns {
            let found = declared.iter().find(|known| known.name == *column);
            kinds.push(match found {
                Some(known) => known.kind.clone(),
                None if column == "recorded_to" => "int".to_owned(),
                None => return Err(damaged(line)),
            });
        }
        let width = columns.len().max(1);
        Ok(Self {
            insert: format!("INSERT INTO {name} ({}) VALUES ", columns.join(", ")),
            name,
            kinds,
            waiting: Vec::new(),
            batch: rows_at_once(width) * width,
            count: 0,
        })
    }

    fn add(&mut self, conn: &mut Conn, text: &str, line: u64) -> Result<()> {
        let row: Vec<Json> = serde_json::from_str(text).map_err(|_| damaged(line))?;
        if row.len() != self.kinds.len() {
            return Err(damaged(line));
        }
        for (value, kind) in row.into_iter().zip(&self.kinds) {
            self.waiting
                .push(decode(value, kind).ok_or_else(|| damaged(line))?);
        }
        self.count += 1;
        if self.waiting.len() >= self.batch {
            self.send(conn, line)?;
        }
        Ok(())
    }

    fn send(&mut self, conn: &mut Conn, line: u64) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let width = self.kinds.len();
        let rows = marks(self.waiting.len() / width, width);
        let sql = format!("{}{rows}", self.insert);
        let result = conn.execute(&sql, &self.waiting);
        self.waiting.clear();
        match result {
            Ok(_) => Ok(()),
            Err(error @ Error::Unavailable(_)) => Err(error),
            Err(error) => {
                tracing::warn!(%error, table = self.name, "a row of the backup was refused");
                Err(damaged(line))
            }
        }
    }

    fn finish(
        mut self,
        conn: &mut Conn,
        counts: &mut BTreeMap<String, u64>,
        line: u64,
    ) -> Result<()> {
        self.send(conn, line)?;
        counts.insert(self.name, self.count);
        Ok(())
    }
}

fn decode(value: Json, kind: &str) -> Option<Value> {
    Some(match (value, kind) {
        (Json::Null, _) => Value::Null,
        (Json::Number(number), "bool") => Value::Bool(number.as_i64()? != 0),
        (Json::Number(number), "real") => Value::Real(number.as_f64()?),
        (Json::Number(number), "int") => Value::Int(number.as_i64()?),
        (Json::String(text), "id") => {
            let bytes: [u8; 16] = unhex(&text)?.try_into().ok()?;
            Value::Id(Id::from_u128(u128::from_be_bytes(bytes)))
        }
        (Json::String(text), "bytes") => Value::Bytes(unhex(&text)?),
        (Json::String(text), "date") => Value::Date(text.parse().ok()?),
        (Json::String(text), "text") => Value::Text(text),
        _ => return None,
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let halves: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    let halves = halves.filter(|halves| halves.len().is_multiple_of(2))?;
    halves
        .chunks(2)
        .map(|pair| u8::try_from(pair[0] << 4 | pair[1]).ok())
        .collect()
}

/// The lines of a backup and the SHA-256 of those before the one read last.
struct Lines<R: Read> {
    input: BufReader<GzDecoder<R>>,
    digest: Sha256,
    last: String,
    number: u64,
}

impl<R: Read> Lines<R> {
    fn new(input: R) -> Self {
        Self {
            input: BufReader::with_capacity(1 << 16, GzDecoder::new(input)),
            digest: Sha256::new(),
            last: String::new(),
            number: 0,
        }
    }

    fn next(&mut self) -> Result<Option<String>> {
        self.number += 1;
        self.digest.update(self.last.as_bytes());
        self.last.clear();
        let limited = &mut (&mut self.input).take(LONGEST);
        limited
            .read_line(&mut self.last)
            .map_err(|_| damaged(self.number))?;
        match self.last.strip_suffix('\n') {
            Some(text) => Ok(Some(text.to_owned())),
            None if self.last.is_empty() => Ok(None),
            None => Err(damaged(self.number)),
        }
    }

    fn parse(&mut self) -> Result<Option<Line>> {
        let text = self
            .next()
            .map_err(|_| Error::conflict("backup_unknown"))?
            .unwrap_or_default();
        Ok(serde_json::from_str(&text).ok())
    }

    /// SHA-256 of all lines but the one read last.
    fn sum(&self) -> String {
        format!("{:x}", self.digest.clone().finalize())
    }

    /// Nothing may follow the trailer; reading on also checks the sum of gzip itself.
    fn end(&mut self) -> Result<()> {
        match self.next()? {
            None => Ok(()),
            Some(_) => Err(damaged(self.number)),
        }
    }
}
