//! Puts cells into sheets and keeps the limits; the same for CSV and XLSX.

use super::{Cell, Limits, Ragged, Row, Sheet, Workbook};
use crate::error::ReadError;
use crate::text;

/// Collects one workbook. Counts run across its sheets.
pub(super) struct Builder<'a> {
    limits: &'a Limits,
    cells: usize,
    text: usize,
    looked_at: usize,
    sheets: Vec<Sheet>,
}

/// Collects one sheet, row by row.
pub(super) struct SheetBuilder<'b, 'a> {
    all: &'b mut Builder<'a>,
    sheet: Sheet,
    has_header: bool,
    /// Fields in the header as written, blank ones included.
    width: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            cells: 0,
            text: 0,
            looked_at: 0,
            sheets: Vec::new(),
        }
    }

    pub(super) fn sheet(&mut self, name: &str, hidden: bool) -> SheetBuilder<'_, 'a> {
        self.looked_at += 1;
        let sheet = Sheet {
            name: name.to_owned(),
            hidden,
            header_row: 0,
            headers: Vec::new(),
            rows: Vec::new(),
            ragged: Vec::new(),
        };
        SheetBuilder {
            all: self,
            sheet,
            has_header: false,
            width: 0,
        }
    }

    /// # Errors
    /// `empty_sheet` when no sheet held anything.
    pub(super) fn finish(self) -> Result<Workbook, ReadError> {
        if self.sheets.is_empty() {
            return Err(ReadError::new("empty_sheet").number("sheets", self.looked_at));
        }
        Ok(Workbook {
            sheets: self.sheets,
        })
    }
}

impl SheetBuilder<'_, '_> {
    /// Adds a row; `number` is 1-based. Blank rows are dropped here.
    pub(super) fn row(&mut self, number: usize, mut cells: Vec<Cell>) -> Result<(), ReadError> {
        let fields = cells.len();
        if cells.iter().all(Cell::is_blank) {
            return Ok(());
        }
        // In the header a blank at the end is no column; in a row it is a value that must survive a round trip.
        let has_header = self.has_header;
        while cells
            .last()
            .is_some_and(|cell| *cell == Cell::Empty || !has_header && cell.is_blank())
        {
            cells.pop();
        }
        let limits = self.all.limits;
        if cells.len() > limits.columns {
            return Err(self
                .too_large("columns", limits.columns, number)
                .number("found", cells.len()));
        }
        self.count(number, &cells)?;
        if !self.has_header {
            self.has_header = true;
            self.width = fields;
            self.sheet.header_row = number;
            self.sheet.headers = cells
                .iter()
                .map(|cell| text::clean(&cell.shown()))
                .collect();
            return Ok(());
        }
        if self.sheet.rows.len() == limits.rows {
            return Err(self.too_large("rows", limits.rows, number));
        }
        self.sheet.rows.push(Row { number, cells });
        Ok(())
    }

    /// Notes that the record just given to [`Self::row`] had that many fields (CSV).
    pub(super) fn fields(&mut self, number: usize, found: usize) {
        let is_row = self
            .sheet
            .rows
            .last()
            .is_some_and(|row| row.number == number);
        if is_row && found != self.width {
            self.sheet.ragged.push(Ragged {
                row: number,
                found,
                expected: self.width,
            });
        }
    }

    /// # Errors
    /// `too_large` for a cell, for all cells or for all texts.
    fn count(&mut self, row: usize, cells: &[Cell]) -> Result<(), ReadError> {
        let limits = self.all.limits;
        self.all.cells += cells.len();
        if self.all.cells > limits.cells {
            return Err(self.too_large("cells", limits.cells, row));
        }
        for (column, cell) in cells.iter().enumerate() {
            let Cell::Text(text) = cell.value() else {
                continue;
            };
            self.all.text += text.len();
            // Counting characters is slow; a text has at least as many bytes.
            if text.len() > limits.cell_chars && text.chars().count() > limits.cell_chars {
                return Err(self
                    .too_large("cell_chars", limits.cell_chars, row)
                    .number("found", text.chars().count())
                    .number("column", column + 1));
            }
        }
        if self.all.text > limits.unpacked {
            return Err(self.too_large("text", limits.unpacked, row));
        }
        Ok(())
    }

    pub(super) fn too_large(&self, what: &'static str, limit: usize, row: usize) -> ReadError {
        ReadError::too_large(what, limit)
            .text("sheet", &self.sheet.name)
            .number("row", row)
    }

    /// Keeps the sheet if it held anything.
    pub(super) fn finish(self) {
        if self.has_header {
            self.all.sheets.push(self.sheet);
        }
    }
}
