//! Months as numbers, which is what makes every rule a sum instead of a walk.

use foundation::Date;

/// The first and the last year of the calendar.
const YEARS: std::ops::RangeInclusive<i64> = 1..=9999;

/// A month of a year, counted in months since the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month(i64);

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self(i64::from(day.year()) * 12 + i64::from(day.month()) - 1)
    }

    /// So many months later, or earlier when negative; none outside the calendar.
    pub fn plus(self, months: i64) -> Option<Self> {
        let moved = self.0.checked_add(months)?;
        YEARS.contains(&moved.div_euclid(12)).then_some(Self(moved))
    }

    /// The day of that number, or the month's last day when it has no such day.
    pub fn day(self, day: i8) -> Date {
        let first = self.first();
        first
            .with()
            .day(day.min(first.days_in_month()))
            .build()
            .expect("a month has every day up to its length")
    }

    /// The month's last day.
    pub fn last(self) -> Date {
        self.first().last_of_month()
    }

    fn first(self) -> Date {
        let year = i16::try_from(self.0.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1);
        Date::new(year, month, 1).expect("a month is of a day or within the calendar")
    }
}

/// The day so many months later; a day that the month lacks becomes its last
/// (31 January and one month is 28 or 29 February).
pub(crate) fn plus_months(day: Date, months: i64) -> Option<Date> {
    Some(Month::of(day).plus(months)?.day(day.day()))
}

/// The latest day from which so many months do not go beyond `end`:
/// three months before 30 June is 31 March.
pub(crate) fn latest_with(end: Date, months: i64) -> Option<Date> {
    let month = Month::of(end).plus(months.checked_neg()?)?;
    Some(if end == end.last_of_month() {
        month.last()
    } else {
        month.day(end.day())
    })
}

/// The last month that is over when `day` ends.
pub(crate) fn complete_by(day: Date) -> Option<Month> {
    let month = Month::of(day);
    if day == day.last_of_month() {
        Some(month)
    } else {
        month.plus(-1)
    }
}
