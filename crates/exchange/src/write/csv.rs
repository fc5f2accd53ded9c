//! CSV as Danish Excel opens it by double-click: `;`, UTF-8 with BOM, CRLF, decimal comma.

use std::io::{self, Write};

use super::{OutCell, Words, danish_date, hundredths, without_zeros};
use crate::guard::needs_guard;

/// Writes CSV to `W` as the rows come. Nothing but one row is held.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front; [`crate::table::read`] takes it off again.
pub struct Csv<W: Write> {
    out: csv::Writer<W>,
    words: Words,
}

impl<W: Write> Csv<W> {
    /// Begins a file: the byte order mark and the header.
    ///
    /// # Errors
    /// Those of `W`.
    pub fn new(mut out: W, headers: &[&str], words: Words) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let out = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        let mut writer = Self { out, words };
        for header in headers {
            writer.text(header)?;
        }
        writer.end_row()?;
        Ok(writer)
    }

    /// Writes one row.
    ///
    /// # Errors
    /// Those of `W`.
    pub fn row(&mut self, cells: &[OutCell<'_>]) -> io::Result<()> {
        for cell in cells {
            match cell {
                OutCell::Text(text) => self.text(text)?,
                OutCell::Integer(value) => self.out.write_field(value.to_string())?,
                OutCell::Hundredths(value) => self.out.write_field(hundredths(*value))?,
                OutCell::Date(date) => self.out.write_field(danish_date(*date))?,
                OutCell::Bool(value) => self.out.write_field(self.words.of(*value))?,
                OutCell::Empty => self.out.write_field("")?,
            }
        }
        self.end_row()
    }

    /// Ends the file and hands the sink back.
    ///
    /// # Errors
    /// Those of `W`.
    pub fn finish(self) -> io::Result<W> {
        self.out
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        let text = without_zeros(text);
        if needs_guard(&text) {
            self.out.write_field(format!("'{text}"))?;
        } else {
            self.out.write_field(text.as_bytes())?;
        }
        Ok(())
    }

    fn end_row(&mut self) -> io::Result<()> {
        self.out.write_record(None::<&[u8]>)?;
        Ok(())
    }
}
