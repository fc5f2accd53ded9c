//! XLSX with a bold, frozen header, a filter, column widths and real dates and numbers.

use std::borrow::Cow;
use std::io::{self, Write};

use jiff::civil::{Date, date};
use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, RowNum, Workbook, Worksheet, XlsxError};

use super::{OutCell, Words, danish_date, hundredths, without_zeros};

/// Excel's limit of a cell's text, in UTF-16 units.
const MAX_TEXT: usize = 32_767;
/// Excel keeps 15 digits of a number; longer ones are written as text so that no digit is lost.
const MAX_NUMBER: u64 = 999_999_999_999_999;
/// Excel's calendar as this writer uses it: the false 29-02-1900 is behind us.
const FIRST_DATE: Date = date(1900, 3, 1);

/// A column of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Column<'a> {
    /// Header text.
    pub title: &'a str,
    /// Width in characters, 1–255.
    pub width: f64,
}

/// Writes one sheet row by row. Rows go to a temporary file at once, so memory does not grow with them; the file itself is
/// put together in [`Xlsx::finish`].
pub struct Xlsx {
    book: Workbook,
    formats: Formats,
    words: Words,
    columns: usize,
    next_row: RowNum,
    shortened: usize,
}

struct Formats {
    header: Format,
    date: Format,
    hundredths: Format,
    integer: Format,
}

impl Xlsx {
    /// Begins a workbook with one sheet.
    ///
    /// `name` may hold anything; what Excel does not allow in a sheet name is replaced, and it is cut at 31 characters.
    ///
    /// # Errors
    /// When the temporary file cannot be made, or there are more than 16,384 columns.
    pub fn new(name: &str, columns: &[Column<'_>], words: Words) -> io::Result<Self> {
        let formats = Formats {
            header: Format::new().set_bold(),
            date: Format::new().set_num_format("dd-mm-yyyy"),
            hundredths: Format::new().set_num_format("#,##0.00"),
            integer: Format::new().set_num_format("0"),
        };
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory().map_err(into_io)?;
        prepare(sheet, name, columns, &formats).map_err(into_io)?;
        Ok(Self {
            book,
            formats,
            words,
            columns: columns.len(),
            next_row: 1,
            shortened: 0,
        })
    }

    /// Writes one row.
    ///
    /// A text beyond Excel's 32,767 characters is cut and ends in `…`; [`Xlsx::shortened`] counts them.
    ///
    /// # Errors
    /// When the temporary file cannot be written, or after 1,048,576 rows.
    pub fn row(&mut self, cells: &[OutCell<'_>]) -> io::Result<()> {
        let row = self.next_row;
        let sheet = self.book.worksheet_from_index(0).map_err(into_io)?;
        for (column, cell) in (0..).zip(cells) {
            self.shortened += usize::from(
                put(sheet, row, column, cell, &self.formats, &self.words).map_err(into_io)?,
            );
        }
        self.next_row += 1;
        Ok(())
    }

    /// How many texts were cut so far.
    pub fn shortened(&self) -> usize {
        self.shortened
    }

    /// Puts the file together and writes it to `out`, which need not be seekable.
    ///
    /// # Errors
    /// Those of `out` and of the temporary file.
    pub fn finish<W: Write + Send>(mut self, out: W) -> io::Result<()> {
        if let Some(last) = self.columns.checked_sub(1) {
            let last = ColNum::try_from(last).map_err(io::Error::other)?;
            let sheet = self.book.worksheet_from_index(0).map_err(into_io)?;
            sheet
                .autofilter(0, 0, self.next_row - 1, last)
                .map_err(into_io)?;
        }
        self.book.save_to_writer(out).map_err(into_io)
    }
}

fn prepare(
    sheet: &mut Worksheet,
    name: &str,
    columns: &[Column<'_>],
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(name))?;
    sheet.set_freeze_panes(1, 0)?;
    for (index, column) in columns.iter().enumerate() {
        let index = ColNum::try_from(index).map_err(|_| XlsxError::RowColumnLimitError)?;
        sheet.set_column_width(index, column.width.clamp(1.0, 255.0))?;
        sheet.write_string_with_format(0, index, fit(column.title).0, &formats.header)?;
    }
    Ok(())
}

/// Writes one cell; tells whether a text was cut.
fn put(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    cell: &OutCell<'_>,
    formats: &Formats,
    words: &Words,
) -> Result<bool, XlsxError> {
    match cell {
        OutCell::Empty => {}
        OutCell::Text(text) => {
            let text = without_zeros(text);
            let (text, cut) = fit(&text);
            sheet.write_string(row, column, text)?;
            return Ok(cut);
        }
        OutCell::Integer(value) if value.unsigned_abs() > MAX_NUMBER => {
            sheet.write_string(row, column, value.to_string())?;
        }
        OutCell::Integer(value) => {
            sheet.write_number_with_format(row, column, *value as f64, &formats.integer)?;
        }
        OutCell::Hundredths(value) if value.unsigned_abs() > MAX_NUMBER => {
            sheet.write_string(row, column, hundredths(*value))?;
        }
        OutCell::Hundredths(value) => {
            sheet.write_number_with_format(
                row,
                column,
                *value as f64 / 100.0,
                &formats.hundredths,
            )?;
        }
        OutCell::Date(date) if *date < FIRST_DATE => {
            sheet.write_string(row, column, danish_date(*date))?;
        }
        OutCell::Date(date) => {
            let excel = ExcelDateTime::from_ymd(
                date.year().unsigned_abs(),
                date.month() as u8,
                date.day() as u8,
            )?;
            sheet.write_datetime_with_format(row, column, &excel, &formats.date)?;
        }
        OutCell::Bool(value) => {
            sheet.write_string(row, column, words.of(*value))?;
        }
    }
    Ok(false)
}

/// The text within Excel's limit, and whether it was cut.
fn fit(text: &str) -> (Cow<'_, str>, bool) {
    if text.len() <= MAX_TEXT || text.encode_utf16().count() <= MAX_TEXT {
        return (Cow::Borrowed(text), false);
    }
    let mut units = 1; // the ellipsis
    let kept: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= MAX_TEXT
        })
        .collect();
    (Cow::Owned(kept + "…"), true)
}

/// Excel allows at most 31 characters, none of `[]:*?/\`, and no apostrophe at either end.
fn sheet_name(name: &str) -> String {
    let allowed = |c: char| {
        if "[]:*?/\\".contains(c) || c.is_control() {
            '-'
        } else {
            c
        }
    };
    let mut units = 0;
    let name: String = name
        .chars()
        .map(allowed)
        .take_while(|c| {
            units += c.len_utf16();
            units <= 31
        })
        .collect();
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if name.is_empty() {
        "Ark1".to_owned()
    } else {
        name.to_owned()
    }
}

fn into_io(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}
