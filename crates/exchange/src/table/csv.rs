//! Reading CSV. Our own small splitter, because blank lines must count as rows as they do in Excel, and because files
//! made by hand have quotes in the middle of fields.

use super::build::{Builder, SheetBuilder};
use super::{Cell, Limits, Workbook};
use crate::error::ReadError;
use crate::{guard, text};

pub(super) fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Workbook, ReadError> {
    let decoded = text::decode(bytes)?;
    let mut body: &str = decoded.trim_start_matches('\u{feff}');
    if body.trim().is_empty() {
        return Err(ReadError::new("empty_file"));
    }
    if body.contains('\0') {
        return Err(ReadError::not_a_table("binary"));
    }
    let separator = match declared_separator(body) {
        Some((separator, rest)) => {
            body = rest;
            separator
        }
        None => sniff_separator(body),
    };
    let mut builder = Builder::new(limits);
    let mut sheet = builder.sheet(sheet_name(file_name), false);
    let mut records = Records {
        rest: body,
        separator,
        line: 1,
    };
    let mut number = 0;
    while let Some(fields) = records.next_record(limits.columns)? {
        number += 1;
        add(&mut sheet, number, fields)?;
    }
    sheet.finish();
    builder.finish()
}

fn add(sheet: &mut SheetBuilder, number: usize, fields: Vec<String>) -> Result<(), ReadError> {
    let found = fields.len();
    let cells = fields.into_iter().map(|field| {
        if field.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(field)
        }
    });
    sheet.row(number, cells.collect())?;
    sheet.fields(number, found);
    Ok(())
}

/// The name without folders and ending.
fn sheet_name(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}

/// Excel's own hint in the first line, `sep=;`. Excel does not count that line as a row.
fn declared_separator(body: &str) -> Option<(char, &str)> {
    let (line, rest) = body.split_once('\n')?;
    let hint = line.trim_end_matches('\r');
    let after = hint
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("sep="))
        .map(|_| &hint[4..])?;
    let mut chars = after.chars();
    match (chars.next(), chars.next()) {
        (Some(separator), None) if separator != '"' => Some((separator, rest)),
        _ => None,
    }
}

/// Finds the separator from the first records: the one that splits most of them into as many fields as the header,
/// and into many, seen outside quotes. On a tie `;` goes before tab before `,`, since Danish numbers and texts are full of commas.
fn sniff_separator(body: &str) -> char {
    let score = |separator: char| -> usize {
        let mut records = Records {
            rest: body,
            separator,
            line: 1,
        };
        let mut widths = Vec::new();
        while widths.len() < 30 {
            match records.next_record(usize::MAX) {
                Ok(Some(fields)) if fields.iter().all(|field| field.trim().is_empty()) => {}
                Ok(Some(fields)) => widths.push(fields.len()),
                // A record cut by an unclosed quote says nothing about the earlier ones.
                Ok(None) | Err(_) => break,
            }
        }
        let header = widths.first().copied().unwrap_or(1);
        if header < 2 {
            return 0;
        }
        let alike = widths.iter().filter(|width| **width == header).count();
        alike * header * 100 / widths.len()
    };
    let mut best = (';', score(';'));
    for separator in ['\t', ',', '|'] {
        let found = score(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

/// Splits text into records of fields.
struct Records<'t> {
    rest: &'t str,
    separator: char,
    /// Line in the file, for errors.
    line: usize,
}

impl Records<'_> {
    /// The next record, or nothing at the end. A blank line is a record of one empty field.
    ///
    /// # Errors
    /// `unreadable` when a quote is never closed; `too_large` when a record has far more fields than `columns`.
    fn next_record(&mut self, columns: usize) -> Result<Option<Vec<String>>, ReadError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let mut fields = Vec::new();
        loop {
            let (field, ends_record) = self.next_field()?;
            fields.push(field);
            if ends_record {
                return Ok(Some(fields));
            }
            // Trailing blank fields are allowed, a few megabytes of separators are not.
            if fields.len() > columns.saturating_mul(4).max(20_000) {
                return Err(ReadError::too_large("columns", columns).number("line", self.line));
            }
        }
    }

    /// One field, and whether the record ends with it.
    fn next_field(&mut self) -> Result<(String, bool), ReadError> {
        let Some(quoted) = self.rest.strip_prefix('"') else {
            let separator = self.separator;
            let end = self
                .rest
                .find([separator, '\n', '\r'])
                .unwrap_or(self.rest.len());
            let field = guard::unguard(&self.rest[..end]).to_owned();
            self.rest = &self.rest[end..];
            return Ok((field, self.end_of_field()));
        };
        let mut field = String::new();
        self.rest = quoted;
        loop {
            let Some(end) = self.rest.find('"') else {
                return Err(ReadError::unreadable("unclosed_quote").number("line", self.line));
            };
            field.push_str(&self.rest[..end]);
            self.rest = &self.rest[end + 1..];
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    field.push('"');
                    self.rest = rest;
                }
                None => break,
            }
        }
        self.line += field.matches('\n').count();
        let quoted = guard::unguard(&field).to_owned();
        // What stands between the closing quote and the separator belongs to the field ("A" B).
        let separator = self.separator;
        let end = self
            .rest
            .find([separator, '\n', '\r'])
            .unwrap_or(self.rest.len());
        let field = quoted + &self.rest[..end];
        self.rest = &self.rest[end..];
        Ok((field, self.end_of_field()))
    }

    /// Steps over the separator or the line end (CRLF, LF or CR).
    fn end_of_field(&mut self) -> bool {
        if let Some(rest) = self.rest.strip_prefix(self.separator) {
            self.rest = rest;
            return false;
        }
        self.line += 1;
        self.rest = self
            .rest
            .strip_prefix("\r\n")
            .or_else(|| self.rest.get(1..))
            .unwrap_or("");
        true
    }
}
