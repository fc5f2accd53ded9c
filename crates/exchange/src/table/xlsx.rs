//! Reading XLSX through calamine, cell by cell, after [`super::archive`] has looked the file through.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::build::{Builder, SheetBuilder};
use super::{Cell, Limits, Workbook};
use crate::error::ReadError;
use crate::parse::excel_serial;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    // calamine takes some things for granted that a damaged or hostile file breaks (a relation without a folder, a
    // range that ends before it begins). One such file must not take the caller down.
    catch_unwind(AssertUnwindSafe(|| read_sheets(bytes, limits)))
        .unwrap_or_else(|_| Err(ReadError::unreadable("damaged")))
}

fn read_sheets(bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| explain(&error))?;
    let mut builder = Builder::new(limits);
    let sheets = workbook.sheets_metadata().to_vec();
    for meta in sheets
        .iter()
        .filter(|meta| meta.typ == SheetType::WorkSheet)
    {
        let sheet = builder.sheet(&meta.name, meta.visible != SheetVisible::Visible);
        read_sheet(&mut workbook, &meta.name, limits, sheet)?;
    }
    builder.finish()
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    limits: &Limits,
    mut sheet: SheetBuilder,
) -> Result<(), ReadError> {
    let is_1904 = workbook.has_1904_epoch();
    let mut cells = match workbook.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        Err(error) => return Err(explain(&error).text("sheet", name)),
    };
    let mut row = 0_u32;
    let mut collected: Vec<Cell> = Vec::new();
    loop {
        let next = cells.next_cell_with_formula_metadata();
        let next =
            next.map_err(|error| explain(&error).text("sheet", name).number("row", row + 1))?;
        let Some(next) = next else { break };
        let (at_row, column) = next.pos;
        let cell = match convert(next.value, is_1904) {
            Cell::Empty => continue,
            cell if next.formula.is_some() => Cell::Formula(Box::new(cell)),
            cell => cell,
        };
        if at_row < row {
            return Err(ReadError::unreadable("rows_out_of_order")
                .text("sheet", name)
                .number("row", at_row + 1));
        }
        if at_row > row {
            sheet.row(row as usize + 1, std::mem::take(&mut collected))?;
            row = at_row;
        }
        let column = column as usize;
        if column >= limits.columns {
            let error = sheet.too_large("columns", limits.columns, row as usize + 1);
            return Err(error.number("found", column + 1));
        }
        put(&mut collected, column, cell);
    }
    sheet.row(row as usize + 1, collected)?;
    sheet.finish();
    Ok(())
}

/// Puts a cell into its column; the gap before it is empty.
fn put(cells: &mut Vec<Cell>, column: usize, cell: Cell) {
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = cell;
}

fn convert(value: DataRef<'_>, is_1904: bool) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) if text.is_empty() => Cell::Empty,
        DataRef::SharedString("") => Cell::Empty,
        DataRef::String(text) => Cell::Text(text),
        DataRef::SharedString(text) => Cell::Text(text.to_owned()),
        DataRef::Int(number) => Cell::Number(number as f64),
        DataRef::Float(number) => Cell::Number(number),
        DataRef::Bool(value) => Cell::Bool(value),
        DataRef::Error(error) => Cell::Error(error.to_string()),
        DataRef::DateTime(date) => convert_date(&date, is_1904),
        DataRef::DateTimeIso(text) => text
            .get(..10)
            .and_then(|date| date.parse().ok())
            .map_or(Cell::Text(text), Cell::Date),
        DataRef::DurationIso(text) => Cell::Text(text),
    }
}

/// A time of day or a number outside Excel's calendar stays a number.
fn convert_date(date: &ExcelDateTime, is_1904: bool) -> Cell {
    let number = date.as_f64();
    if date.is_duration() {
        return Cell::Number(number);
    }
    excel_serial(number, is_1904).map_or(Cell::Number(number), Cell::Date)
}

fn explain(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::new("password_protected"),
        // Newer error values (#SPILL!, #CALC!) that the reader does not know.
        XlsxError::CellError(value) => {
            ReadError::unreadable("unknown_error_value").text("value", value)
        }
        error => ReadError::unreadable(error),
    }
}
