//! For how long, how it is extended and how it ends. Days count from the day that the
//! data are made for, so that there is always something that must be decided soon.

use foundation::Date;
use jiff::ToSpan;

use crate::{GenValue, Values, random::Random};

/// How a contract runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// From a first of January to a last of December.
    CalendarYear,
    /// Until notice is given.
    OpenEnded,
    /// Its end is past; the system is used all the same.
    Expired,
    /// A fixed time that begins in another month than January.
    Otherwise,
    /// An option of it must be declared within three months.
    DueSoon,
}

/// How common they are.
pub(super) const COURSES: &[(Course, u32)] = &[
    (Course::CalendarYear, 35),
    (Course::OpenEnded, 15),
    (Course::Expired, 10),
    (Course::Otherwise, 40),
];

/// Months of notice, and the segments it may be to the end of.
const FIXED_NOTICE: &[(i64, u32)] = &[(3, 45), (6, 40), (12, 15)];
const OPEN_NOTICE: &[(i64, u32)] = &[(3, 55), (6, 45)];
const OPTION_NOTICE: &[(i64, u32)] = &[(3, 45), (6, 45), (9, 10)];
const OPEN_SEGMENTS: &[(&str, u32)] = &[
    ("year", 35),
    ("half_year", 20),
    ("quarter", 30),
    ("month", 15),
];

/// Years agreed at first, and options of a year.
type Length = (i64, i64);
const USUAL: Length = (4, 2);
const LENGTHS: &[(Length, u32)] = &[
    (USUAL, 66),
    ((4, 0), 8),
    ((2, 2), 9),
    ((3, 1), 7),
    ((1, 3), 6),
    ((6, 2), 4),
];

/// Terms while they are agreed.
pub(super) struct Terms<'a> {
    pub values: &'a mut Values,
    pub today: Date,
    pub random: &'a mut Random,
}

impl Terms<'_> {
    /// Fills in what such a contract says; answers its first day.
    pub(super) fn agree(&mut self, course: Course) -> Date {
        match course {
            Course::OpenEnded => self.open_ended(),
            Course::CalendarYear => self.calendar_year(),
            Course::Otherwise => self.otherwise(),
            Course::Expired => self.expired(),
            Course::DueSoon => self.due_soon(),
        }
    }

    fn put(&mut self, key: &'static str, value: GenValue) {
        self.values.push((key, value));
    }

    fn number(&mut self, key: &'static str, number: i64) {
        self.put(key, GenValue::Int(number));
    }

    fn weighted(&mut self, key: &'static str, numbers: &[(i64, u32)]) {
        let number = self.random.weighted(numbers);
        self.number(key, number);
    }

    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self
            .random
            .below(usize::try_from(high - low + 1).unwrap_or(1)) as i64
    }

    fn open_ended(&mut self) -> Date {
        let from = self.today.first_of_month();
        let from = months(from, -self.between(7, 140));
        self.put("valid_from", GenValue::Date(from));
        self.put("continuous", GenValue::Bool(true));
        self.weighted("notice_months", OPEN_NOTICE);
        if self.random.chance(0.06) {
            self.put("notice_running", GenValue::Choice("month"));
        }
        let segment = self.random.weighted(OPEN_SEGMENTS);
        self.put("notice_to_end_of", GenValue::Choice(segment));
        if self.random.chance(0.1) {
            let until = months(from, 36);
            self.put("irrevocable_until", GenValue::Date(until));
        }
        from
    }

    /// Which length, and how many of its options are used.
    fn length(&mut self) -> (Length, i64) {
        let length = self.random.weighted(LENGTHS);
        let used = match length.1 {
            options if options > 0 && self.random.chance(0.3) => self.between(1, options),
            _ => 0,
        };
        (length, used)
    }

    fn calendar_year(&mut self) -> Date {
        let (length, used) = self.length();
        let left = if used > 0 {
            0
        } else {
            self.between(0, length.0 - 1)
        };
        let years = i64::from(self.today.year()) + left + 1 - length.0 - used;
        let begins = Date::new(i16::try_from(years).unwrap_or(1), 1, 1).unwrap_or(self.today);
        self.fixed(begins, length, used);
        self.option_notice(length);
        if self.random.chance(0.75) {
            self.weighted("notice_months", FIXED_NOTICE);
            if self.random.chance(0.5) {
                self.put("notice_to_end_of", GenValue::Choice("year"));
            }
        }
        begins
    }

    /// Otherwise the notice of the contract holds for its options.
    fn option_notice(&mut self, (_, options): Length) {
        if options > 0 && self.random.chance(0.6) {
            self.weighted("option_notice_months", OPTION_NOTICE);
        }
    }

    fn otherwise(&mut self) -> Date {
        let (length, used) = self.length();
        let period = if used > 0 { 1 } else { length.0 };
        let mut elapsed = self.between(1, period * 12 - 1);
        let this_month = self.today.first_of_month();
        if months(this_month, -elapsed).month() == 1 {
            elapsed -= 1;
        }
        let before = if used > 0 { length.0 + used - 1 } else { 0 };
        let begins = months(this_month, -elapsed - before * 12);
        self.fixed(begins, length, used);
        self.option_notice(length);
        if self.random.chance(0.7) {
            self.weighted("notice_months", FIXED_NOTICE);
            if self.random.chance(0.15) {
                let segment = self.random.weighted(&[("month", 60), ("quarter", 40)]);
                self.put("notice_to_end_of", GenValue::Choice(segment));
            } else if self.random.chance(0.1) {
                self.put("notice_running", GenValue::Choice("month"));
            }
        }
        begins
    }

    fn expired(&mut self) -> Date {
        let length = self.random.weighted(LENGTHS);
        let used = self.between(0, length.1);
        let ended = months(self.today.first_of_month(), -self.between(0, 30));
        let begins = months(ended, -12 * (length.0 + used));
        // An option that is left would say that it goes on.
        self.fixed(begins, (length.0, used), used);
        if self.random.chance(0.6) {
            self.weighted("notice_months", FIXED_NOTICE);
        }
        begins
    }

    /// Three months before its end is within the next two months.
    fn due_soon(&mut self) -> Date {
        let ends = months(self.today.first_of_month(), 5);
        let begins = months(ends, -12 * USUAL.0);
        self.fixed(begins, USUAL, 0);
        self.number("option_notice_months", 3);
        self.number("notice_months", 6);
        begins
    }

    fn fixed(&mut self, begins: Date, (years, options): Length, used: i64) {
        self.put("valid_from", GenValue::Date(begins));
        if used == 0 && self.random.chance(0.4) {
            let last = months(begins, 12 * years).saturating_sub(1.day());
            self.put("valid_to", GenValue::Date(last));
        }
        self.number("duration_years", years);
        if options > 0 {
            self.number("extension_options", options);
            self.number("option_months", 12);
            self.number("options_used", used);
        }
        if years > 2 && self.random.chance(0.12) {
            let until = months(begins, 24);
            self.put("irrevocable_until", GenValue::Date(until));
        }
    }

    /// Notice was given so many days ago, but not before the contract began.
    pub(super) fn terminate(&mut self, begins: Date, from: i64, to: i64) {
        if !self.values.iter().any(|(key, _)| *key == "notice_months") {
            self.number("notice_months", 6);
        }
        let day = self.random.day(self.today, from, to).max(begins);
        self.put("terminated_on", GenValue::Date(day));
    }
}

/// So many months later, or earlier.
pub(super) fn months(day: Date, count: i64) -> Date {
    day.saturating_add(count.months())
}
