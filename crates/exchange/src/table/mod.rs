//! Reading a spreadsheet of unknown origin: what is in it, row by row, within limits.

mod archive;
mod build;
mod csv;
mod detect;
mod xlsx;

use std::borrow::Cow;

use jiff::civil::Date;

use crate::error::ReadError;

/// How much a file may hold. The defaults suit a municipality's largest real files with room to spare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file as uploaded, in bytes.
    pub bytes: usize,
    /// Size of all parts of an XLSX when unpacked, and of all cell texts together, in bytes.
    pub unpacked: usize,
    /// How many times a part may grow when unpacked; only looked at for parts above 10 MB.
    pub ratio: usize,
    /// Rows with content in one sheet, the header not counted.
    pub rows: usize,
    /// The last column with content.
    pub columns: usize,
    /// Cells held in memory in all sheets, gaps inside a row included.
    pub cells: usize,
    /// Characters in one cell; 32,767 is Excel's own limit.
    pub cell_chars: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 25 * 1024 * 1024,
            unpacked: 200 * 1024 * 1024,
            ratio: 250,
            rows: 100_000,
            columns: 500,
            cells: 6_000_000,
            cell_chars: 32_767,
        }
    }
}

/// All sheets that hold anything, in the file's order. A CSV is one sheet with the name of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The sheets; at least one.
    pub sheets: Vec<Sheet>,
}

/// One sheet: the first row with content is the header.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The sheet's name as the user sees it.
    pub name: String,
    /// The user has hidden it; offer it last.
    pub hidden: bool,
    /// Row of the header, 1-based as in Excel.
    pub header_row: usize,
    /// Header texts, cleaned; an unnamed column is an empty text. Unnamed columns at the end are left out.
    pub headers: Vec<String>,
    /// Rows with content. Blank rows are left out, the others keep their numbers.
    pub rows: Vec<Row>,
    /// CSV only: records whose number of fields differs from the header's.
    pub ragged: Vec<Ragged>,
}

impl Sheet {
    /// The same sheet with another row as its header, for files with a title above the table. What stands above is left out.
    /// `None` when there is no such row with content.
    pub fn with_header_at(&self, row: usize) -> Option<Sheet> {
        if row == self.header_row {
            return Some(self.clone());
        }
        let place = self
            .rows
            .iter()
            .position(|candidate| candidate.number == row)?;
        let header = &self.rows[place];
        let width = header.cells.len()
            - header
                .cells
                .iter()
                .rev()
                .take_while(|cell| cell.is_blank())
                .count();
        Some(Sheet {
            name: self.name.clone(),
            hidden: self.hidden,
            header_row: row,
            headers: header.texts().take(width).collect(),
            rows: self.rows[place + 1..].to_vec(),
            // Counted against the title's width, which means nothing.
            ragged: Vec::new(),
        })
    }
}

/// One row with content.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Row number, 1-based as in Excel.
    pub number: usize,
    /// The cells up to the last one with content; there may be fewer or more than headers.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cells as cleaned texts, as a header shows them.
    pub fn texts(&self) -> impl Iterator<Item = String> + '_ {
        self.cells
            .iter()
            .map(|cell| crate::text::clean(&cell.shown()))
    }

    /// The cell in a 0-based column, [`Cell::Empty`] beyond the end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

/// A CSV record with too few or too many fields: often a separator inside an unquoted text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ragged {
    /// Row number, 1-based as in Excel.
    pub row: usize,
    /// Fields in the record.
    pub found: usize,
    /// Fields in the header.
    pub expected: usize,
}

/// What is in a cell. Cells of a CSV are always texts (or empty).
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, exactly as in the file; [`crate::text::clean`] it before use.
    Text(String),
    /// A number; integers up to 15 digits are exact.
    Number(f64),
    /// TRUE or FALSE.
    Bool(bool),
    /// A number formatted as a date; a time of day is dropped.
    Date(Date),
    /// An Excel error value such as `#REF!`.
    Error(String),
    /// A formula; inside is the value that was last computed and stored in the file.
    Formula(Box<Cell>),
}

impl Cell {
    /// The value: what is inside a formula, otherwise the cell itself.
    pub fn value(&self) -> &Cell {
        match self {
            Cell::Formula(inner) => inner.value(),
            cell => cell,
        }
    }

    /// Whether the value was read from a formula, so that the user can be told.
    pub fn is_formula(&self) -> bool {
        matches!(self, Cell::Formula(_))
    }

    /// Nothing, or only blanks.
    pub fn is_blank(&self) -> bool {
        match self.value() {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The value as a Danish reader sees it in the sheet, not cleaned: `1,5`, `31-12-2026`, `#REF!`.
    pub fn shown(&self) -> Cow<'_, str> {
        match self.value() {
            Cell::Text(text) | Cell::Error(text) => Cow::Borrowed(text),
            Cell::Number(number) => Cow::Owned(number.to_string().replace('.', ",")),
            Cell::Bool(true) => Cow::Borrowed("SAND"),
            Cell::Bool(false) => Cow::Borrowed("FALSK"),
            Cell::Date(date) => Cow::Owned(date.strftime("%d-%m-%Y").to_string()),
            Cell::Empty | Cell::Formula(_) => Cow::Borrowed(""),
        }
    }
}

/// Reads an XLSX or CSV file. What it is, is seen from the content; `file_name` only names the sheet of a CSV.
///
/// # Errors
/// See [`ReadError`]; all its codes but those of XML may come.
pub fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Workbook, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::too_large("bytes", limits.bytes).number("found", bytes.len()));
    }
    match detect::kind(bytes)? {
        detect::Kind::Zip => {
            archive::check(bytes, limits)?;
            xlsx::read(bytes, limits)
        }
        detect::Kind::Text => csv::read(bytes, file_name, limits),
    }
}

#[cfg(test)]
mod tests;
