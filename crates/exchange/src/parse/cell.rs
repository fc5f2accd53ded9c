//! The same as in [`super`], for a cell: `None` when it is blank, the stored value when it is a formula.

use jiff::civil::Date;

use super::{CellError, excel_serial};
use crate::table::Cell;

/// Beyond this a number in a file is no longer exact.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The cleaned text of any cell as the user sees it.
///
/// # Errors
/// `excel_error`.
pub fn text(cell: &Cell) -> Result<Option<String>, CellError> {
    if let Cell::Error(value) = cell.value() {
        return Err(CellError::new("excel_error", value));
    }
    let text = crate::text::clean(&cell.shown());
    Ok((!text.is_empty()).then_some(text))
}

/// A date cell, an Excel day number, or a text as in [`super::date`].
///
/// # Errors
/// As [`super::date`], and `excel_error`. A number that reads as a year (1900–2100) is `date_unreadable`.
pub fn date(cell: &Cell) -> Result<Option<Date>, CellError> {
    match cell.value() {
        Cell::Date(date) => Ok(Some(*date)),
        Cell::Number(number) => {
            let is_year = (1900.0..=2100.0).contains(number) && number.fract() == 0.0;
            let date = if is_year {
                None
            } else {
                excel_serial(*number, false)
            };
            date.map(Some)
                .ok_or_else(|| CellError::new("date_unreadable", &cell.shown()))
        }
        _ => with_text(cell, super::date),
    }
}

/// A whole number.
///
/// # Errors
/// As [`super::integer`], and `excel_error`.
pub fn integer(cell: &Cell) -> Result<Option<i64>, CellError> {
    match cell.value() {
        Cell::Number(number) if number.abs() > EXACT => {
            Err(CellError::new("number_out_of_range", &cell.shown()))
        }
        Cell::Number(number) if number.fract() != 0.0 => {
            Err(CellError::new("number_not_whole", &cell.shown()))
        }
        Cell::Number(number) => Ok(Some(*number as i64)),
        _ => with_text(cell, super::integer),
    }
}

/// An amount in whole hundredths.
///
/// # Errors
/// As [`super::decimal_hundredths`], and `excel_error`. The dust of binary fractions (0,1 + 0,2) is rounded away; a true
/// third decimal is `number_too_many_decimals`.
pub fn decimal_hundredths(cell: &Cell) -> Result<Option<i64>, CellError> {
    let Cell::Number(number) = cell.value() else {
        return with_text(cell, super::decimal_hundredths);
    };
    let hundredths = number * 100.0;
    let error = |code| Err(CellError::new(code, &cell.shown()));
    if !hundredths.is_finite() || hundredths.abs() > EXACT {
        return error("number_out_of_range");
    }
    if (hundredths - hundredths.round()).abs() > 1e-4 {
        return error("number_too_many_decimals");
    }
    Ok(Some(hundredths.round() as i64))
}

/// A percentage in whole hundredths of a percent. A number is the percentage itself: 2,35 is 2,35 %.
///
/// # Errors
/// As [`super::percent_hundredths`], and `excel_error`.
pub fn percent_hundredths(cell: &Cell) -> Result<Option<i64>, CellError> {
    match cell.value() {
        Cell::Number(_) => decimal_hundredths(cell),
        _ => with_text(cell, super::percent_hundredths),
    }
}

/// Yes or no.
///
/// # Errors
/// As [`super::yes_no`], and `excel_error`.
pub fn yes_no(cell: &Cell) -> Result<Option<bool>, CellError> {
    match cell.value() {
        Cell::Bool(value) => Ok(Some(*value)),
        _ => with_text(cell, super::yes_no),
    }
}

/// An EAN number, also when Excel holds it as a number.
///
/// # Errors
/// As [`super::ean`], and `excel_error`.
pub fn ean(cell: &Cell) -> Result<Option<String>, CellError> {
    with_text(cell, super::ean)
}

/// A CVR number, also when Excel holds it as a number.
///
/// # Errors
/// As [`super::cvr`], and `excel_error`.
pub fn cvr(cell: &Cell) -> Result<Option<String>, CellError> {
    with_text(cell, super::cvr)
}

/// A UUID.
///
/// # Errors
/// As [`super::uuid`], and `excel_error`.
pub fn uuid(cell: &Cell) -> Result<Option<String>, CellError> {
    with_text(cell, super::uuid)
}

/// An e-mail address.
///
/// # Errors
/// As [`super::email`], and `excel_error`.
pub fn email(cell: &Cell) -> Result<Option<String>, CellError> {
    with_text(cell, super::email)
}

/// A list; a blank cell is an empty list.
///
/// # Errors
/// As [`super::list`], and `excel_error`.
pub fn list(cell: &Cell) -> Result<Vec<String>, CellError> {
    Ok(with_text(cell, super::list)?.unwrap_or_default())
}

fn with_text<T>(
    cell: &Cell,
    parse: fn(&str) -> Result<T, CellError>,
) -> Result<Option<T>, CellError> {
    if let Cell::Error(value) = cell.value() {
        return Err(CellError::new("excel_error", value));
    }
    match parse(&cell.shown()) {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.code == "empty" => Ok(None),
        Err(error) => Err(error),
    }
}
