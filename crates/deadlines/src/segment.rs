//! The pieces of the calendar year that notices are counted by.

use foundation::Date;

use crate::month::Month;

/// A piece of the calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Segment {
    /// January to December.
    Year,
    /// January to June, July to December.
    HalfYear,
    /// Three months from January, April, July or October.
    Quarter,
    /// One month.
    Month,
}

impl Segment {
    /// All, longest first.
    pub const ALL: [Self; 4] = [Self::Year, Self::HalfYear, Self::Quarter, Self::Month];

    /// The name in the API and in storage: `year`, `half_year`, `quarter`, `month`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::HalfYear => "half_year",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// The segment of that name.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|segment| segment.key() == key)
    }

    /// Its length in months.
    #[must_use]
    pub fn months(self) -> i8 {
        match self {
            Self::Year => 12,
            Self::HalfYear => 6,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }

    /// The last day of the segment that contains `day`.
    #[must_use]
    pub fn last_day(self, day: Date) -> Date {
        let place = (day.month() - 1) % self.months();
        let left = i64::from(self.months() - 1 - place);
        Month::of(day)
            .plus(left)
            .map_or_else(|| day.last_of_month(), Month::last)
    }

    /// The latest last day of a segment that is not after `day`; none before
    /// the calendar's first segment has ended.
    #[must_use]
    pub fn last_end_by(self, day: Date) -> Option<Date> {
        let end = self.last_day(day);
        if end == day {
            return Some(day);
        }
        let before = Month::of(end).plus(-i64::from(self.months()))?;
        Some(before.last())
    }
}
