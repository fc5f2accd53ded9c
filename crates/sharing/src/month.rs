//! Months as numbers: 12 · year + month.

use jiff::civil::{Date, date};

pub(crate) fn month(day: Date) -> i32 {
    12 * i32::from(day.year()) + i32::from(day.month())
}

/// The first day of a month.
pub(crate) fn first_day(month: i32) -> Date {
    let year = i16::try_from((month - 1).div_euclid(12)).expect("the month of a date");
    let of_year = i8::try_from((month - 1).rem_euclid(12) + 1).expect("1 to 12");
    date(year, of_year, 1)
}

/// The first and the last month whose first day lies between two days.
pub(crate) fn starts(from: Date, to: Date) -> (i32, i32) {
    let first = month(from) + i32::from(from.day() > 1);
    (first, month(to))
}
