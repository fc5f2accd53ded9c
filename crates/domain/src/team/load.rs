//! What the weeks of a member hold: pure reckoning from dated hours and allocations.
//!
//! Everything is counted in whole minutes of working days. A week has five of them, Monday
//! to Friday, so an hour a week is twelve minutes of each; that is exact, also when a period
//! begins or ends within a week. Holidays and leave are not known: leave is a row of hours.

use foundation::{Date, Id};
use jiff::ToSpan;

/// Minutes of each working day that an hour a week is.
const MINUTES_A_DAY: i64 = 12;

/// Minutes of an hour.
pub const MINUTES_OF_HOUR: i64 = 60;

/// Hours a week from a day on, until the next row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// The first day.
    pub from: Date,
    /// Hours a week.
    pub hours: i64,
}

/// Hours a week that go to a case; both days are within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The case.
    pub case: Id,
    /// Hours a week.
    pub hours: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// The time of one member.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberTime {
    /// The first day in the team; has always been there when none.
    pub from: Option<Date>,
    /// The last day in the team; none is known when none.
    pub to: Option<Date>,
    /// The hours, by their first day.
    pub capacity: Vec<Capacity>,
    /// Where they go.
    pub shares: Vec<Share>,
}

/// What one week holds, in minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekLoad {
    /// The week's Monday.
    pub monday: Date,
    /// What there is.
    pub capacity: i64,
    /// What is allocated.
    pub allocated: i64,
    /// The same by case, the most first; none twice.
    pub cases: Vec<(Id, i64)>,
}

impl WeekLoad {
    /// What is allocated beyond what there is.
    #[must_use]
    pub fn over(&self) -> i64 {
        (self.allocated - self.capacity).max(0)
    }

    /// What is left.
    #[must_use]
    pub fn idle(&self) -> i64 {
        (self.capacity - self.allocated).max(0)
    }
}

/// The Monday of a day's week.
#[must_use]
pub fn monday_of(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(day)
}

/// The Mondays of so many weeks, from the one that a day is in.
#[must_use]
pub fn mondays(day: Date, weeks: usize) -> Vec<Date> {
    let first = monday_of(day);
    (0..i64::try_from(weeks).unwrap_or(0))
        .map_while(|week| first.checked_add(week.weeks()).ok())
        .collect()
}

/// Working days of a week within two days; the second is within.
pub(super) fn working_days(monday: Date, from: Date, to: Date) -> i64 {
    let friday = monday.checked_add(4.days()).unwrap_or(monday);
    let (first, last) = (from.max(monday), to.min(friday));
    match first.until(last) {
        Ok(span) if first <= last => i64::from(span.get_days()) + 1,
        _ => 0,
    }
}

/// Minutes in a week of so many hours a week between two days.
pub(super) fn minutes(monday: Date, hours: i64, from: Date, to: Date) -> i64 {
    MINUTES_A_DAY * hours * working_days(monday, from, to)
}

/// What each of the weeks holds.
#[must_use]
pub fn reckon(time: &MemberTime, mondays: &[Date]) -> Vec<WeekLoad> {
    mondays
        .iter()
        .map(|monday| {
            let cases = by_case(&time.shares, *monday);
            WeekLoad {
                monday: *monday,
                capacity: capacity(time, *monday),
                allocated: cases.iter().map(|(_, minutes)| minutes).sum(),
                cases,
            }
        })
        .collect()
}

fn capacity(time: &MemberTime, monday: Date) -> i64 {
    let here = (time.from.unwrap_or(Date::MIN), time.to.unwrap_or(Date::MAX));
    let rows = time.capacity.iter().enumerate().map(|(at, row)| {
        let next = time.capacity.get(at + 1);
        let last = next.and_then(|next| next.from.yesterday().ok());
        let (from, to) = (row.from.max(here.0), last.unwrap_or(Date::MAX).min(here.1));
        minutes(monday, row.hours, from, to)
    });
    rows.sum()
}

fn by_case(shares: &[Share], monday: Date) -> Vec<(Id, i64)> {
    let mut cases: Vec<(Id, i64)> = Vec::new();
    for share in shares {
        let minutes = minutes(monday, share.hours, share.from, share.to);
        match cases.iter_mut().find(|(case, _)| *case == share.case) {
            _ if minutes == 0 => {}
            Some((_, sum)) => *sum += minutes,
            None => cases.push((share.case, minutes)),
        }
    }
    cases.sort_by_key(|(case, minutes)| (std::cmp::Reverse(*minutes), *case));
    cases
}

#[cfg(test)]
mod tests;
