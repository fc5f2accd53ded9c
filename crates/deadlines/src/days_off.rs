//! The days on which nobody answers in Denmark: weekends, public holidays and
//! the other days on which banks are closed.
//!
//! The holidays are the church's and New Year's Day; the great prayer day was the
//! last time one in 2023. The closed days are those that Nationalbanken publishes
//! beside them: Constitution Day, 24 and 31 December, the Friday after Ascension Day.

use foundation::Date;
use jiff::{Span, civil::Weekday};

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOffKind {
    /// A public holiday.
    Holiday,
    /// No holiday, but banks and many offices are closed.
    Closed,
    /// A Saturday or Sunday that is neither.
    Weekend,
}

/// A day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayOff {
    /// The day.
    pub on: Date,
    /// Its name as a key, e.g. `good_friday`; `saturday` or `sunday` for a weekend.
    pub key: &'static str,
    /// Why it is off.
    pub kind: DayOffKind,
}

/// When in the year a day lies.
enum When {
    /// Month and day.
    On(i8, i8),
    /// Days after Easter Sunday.
    Easter(i64),
}

/// One row: name, when, why, first and last year in which it counts.
type Row = (&'static str, When, DayOffKind, i16, i16);

const ALWAYS: i16 = 9999;
use DayOffKind::{Closed, Holiday};
use When::{Easter, On};

const ROWS: &[Row] = &[
    ("new_years_day", On(1, 1), Holiday, 1, ALWAYS),
    ("maundy_thursday", Easter(-3), Holiday, 1, ALWAYS),
    ("good_friday", Easter(-2), Holiday, 1, ALWAYS),
    ("easter_sunday", Easter(0), Holiday, 1, ALWAYS),
    ("easter_monday", Easter(1), Holiday, 1, ALWAYS),
    ("great_prayer_day", Easter(26), Holiday, 1686, 2023),
    ("ascension_day", Easter(39), Holiday, 1, ALWAYS),
    ("day_after_ascension", Easter(40), Closed, 2009, ALWAYS),
    ("whit_sunday", Easter(49), Holiday, 1, ALWAYS),
    ("whit_monday", Easter(50), Holiday, 1, ALWAYS),
    ("constitution_day", On(6, 5), Closed, 1849, ALWAYS),
    ("christmas_eve", On(12, 24), Closed, 1, ALWAYS),
    ("christmas_day", On(12, 25), Holiday, 1, ALWAYS),
    ("boxing_day", On(12, 26), Holiday, 1, ALWAYS),
    ("new_years_eve", On(12, 31), Closed, 1, ALWAYS),
];

/// Easter Sunday of a year of the Gregorian calendar, after the anonymous
/// computus (Meeus, Astronomical Algorithms, chapter 8).
#[must_use]
pub fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    let month = i8::try_from(days / 31).ok()?;
    Date::new(year, month, i8::try_from(days % 31 + 1).ok()?).ok()
}

/// The public holidays and closed days of a year in order, weekends left out.
/// Where two fall on one day both are there, the holiday first.
#[must_use]
pub fn days_off(year: i16) -> Vec<DayOff> {
    let easter = easter_sunday(year);
    let mut days: Vec<DayOff> = ROWS
        .iter()
        .filter(|(_, _, _, from, until)| (*from..=*until).contains(&year))
        .filter_map(|(key, when, kind, _, _)| {
            let on = match when {
                On(month, day) => Date::new(year, *month, *day).ok(),
                Easter(days) => easter.and_then(|on| on.checked_add(Span::new().days(*days)).ok()),
            }?;
            Some(DayOff {
                on,
                key,
                kind: *kind,
            })
        })
        .collect();
    days.sort_by_key(|day| (day.on, day.kind != Holiday));
    days
}

/// Why a day is off; none for a working day. A holiday on a Sunday is a holiday.
#[must_use]
pub fn why_off(day: Date) -> Option<DayOff> {
    let named = days_off(day.year()).into_iter().find(|off| off.on == day);
    let key = match day.weekday() {
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
        _ => return named,
    };
    named.or(Some(DayOff {
        on: day,
        key,
        kind: DayOffKind::Weekend,
    }))
}

/// Whether offices are open: no weekend, holiday or closed day.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    why_off(day).is_none()
}

/// The day itself when it is a working day, else the next one.
#[must_use]
pub fn next_working_day(day: Date) -> Option<Date> {
    days(day, |day| day.tomorrow().ok())
}

/// The day itself when it is a working day, else the last one before it.
#[must_use]
pub fn previous_working_day(day: Date) -> Option<Date> {
    days(day, |day| day.yesterday().ok())
}

fn days(day: Date, step: fn(Date) -> Option<Date>) -> Option<Date> {
    std::iter::successors(Some(day), |day| step(*day)).find(|day| is_working_day(*day))
}
