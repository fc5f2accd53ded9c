//! Dates.

use jiff::ToSpan;
use jiff::civil::{Date, date as civil};

use super::{CellError, cleaned};

/// Reads a date: `31-12-2026`, `31/12/2026`, `31.12.2026`, `2026-12-31` (also with `/` or `.`), each with or without a time after it, or an
/// Excel day number of five digits (1927–2173).
///
/// A time is dropped and a zone is not applied: `2026-12-31T00:00:00Z` is how Kitos writes the *date* 31-12-2026.
/// Day comes before month; a year of two digits is refused rather than guessed.
///
/// # Errors
/// `empty`, `date_unreadable`, `date_two_digit_year`, `date_impossible` (31-02).
pub fn date(text: &str) -> Result<Date, CellError> {
    let value = cleaned(text)?.replace(". ", ".");
    let error = |code| CellError::new(code, text);
    if value.len() == 5 && value.bytes().all(|b| b.is_ascii_digit()) {
        let number = value.parse().map_err(|_| error("date_unreadable"))?;
        return excel_serial(number, false).ok_or_else(|| error("date_unreadable"));
    }
    let day_part = without_time(&value).ok_or_else(|| error("date_unreadable"))?;
    let parts: Vec<&str> = day_part.split(['-', '/', '.']).map(str::trim).collect();
    let is_number =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if parts.len() != 3 || !parts.iter().all(is_number) {
        return Err(error("date_unreadable"));
    }
    let (day, month, year) = match [parts[0].len(), parts[1].len(), parts[2].len()] {
        [4, 1..=2, 1..=2] => (parts[2], parts[1], parts[0]),
        [1..=2, 1..=2, 4] => (parts[0], parts[1], parts[2]),
        [1..=2, 1..=2, 2] => return Err(error("date_two_digit_year")),
        _ => return Err(error("date_unreadable")),
    };
    let numbers = (year.parse::<i16>(), month.parse::<i8>(), day.parse::<i8>());
    let (Ok(year), Ok(month), Ok(day)) = numbers else {
        return Err(error("date_unreadable"));
    };
    if year == 0 {
        return Err(error("date_impossible"));
    }
    Date::new(year, month, day).map_err(|_| error("date_impossible"))
}

/// The part before a time such as ` 10:30`, `T00:00:00Z`, `T10:00:00.000+02:00`.
fn without_time(value: &str) -> Option<&str> {
    let Some(at) = value.find(['T', 't', ' ']) else {
        return Some(value);
    };
    let (day, time) = (&value[..at], value[at + 1..].trim());
    let is_time = time.starts_with(|c: char| c.is_ascii_digit())
        && time.contains([':', '.'])
        && time
            .chars()
            .all(|c| c.is_ascii_digit() || ":.,+-Zz ".contains(c));
    is_time.then_some(day)
}

/// The date of an Excel day number; the time of day (the fraction) is dropped.
///
/// Excel counts 1900 as a leap year: number 60 is 29-02-1900, which never was and gives `None`, and the numbers before it are
/// one day off from those after. With the 1904 calendar (old Macs) day 0 is 01-01-1904. Numbers beyond 31-12-9999 give `None`.
pub fn excel_serial(number: f64, is_1904: bool) -> Option<Date> {
    if !number.is_finite() || !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    let days = number.floor() as i64;
    let (zero, days) = match (is_1904, days) {
        (true, days) => (civil(1904, 1, 1), days),
        (false, 0 | 60) => return None,
        (false, 1..=59) => (civil(1899, 12, 31), days),
        (false, days) => (civil(1899, 12, 30), days),
    };
    zero.checked_add(days.days()).ok()
}
