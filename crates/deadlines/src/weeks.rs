//! Weeks as they are numbered in Denmark (ISO 8601).

use foundation::Date;

/// A week of a year. The days around New Year may belong to a week of the other year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct IsoWeek {
    /// The year whose week it is.
    pub year: i16,
    /// 1 to 53.
    pub week: i8,
}

/// The week of a day; weeks begin on Monday, and week 1 is the one with 4 January.
#[must_use]
pub fn iso_week(day: Date) -> IsoWeek {
    let week = day.iso_week_date();
    IsoWeek {
        year: week.year(),
        week: week.week(),
    }
}
