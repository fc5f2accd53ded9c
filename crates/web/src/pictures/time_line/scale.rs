//! From days to places on the picture, and which years are written.

use foundation::Date;
use jiff::{Span, Unit};

use super::TimeLine;

/// How many days from one day to another.
fn days(from: Date, to: Date) -> i64 {
    from.until((Unit::Day, to))
        .map_or(0, |span| i64::from(span.get_days()))
}

fn later(day: Date, days: i64) -> Date {
    Span::new()
        .try_days(days)
        .map_or(day, |span| day.saturating_add(span))
}

/// The days shown, over a width.
pub(super) struct Scale {
    pub from: Date,
    pub to: Date,
    pub width: i32,
}

/// Before the first mark, this much of the period is shown at most: a contract of
/// 2009 is not to press the days that matter into a corner.
const BEFORE: i64 = 550;
/// What is shown at least.
const SHORTEST: i64 = 365;

impl Scale {
    /// The days that the line needs, with room at both sides.
    pub fn of(line: &TimeLine, width: i32) -> Self {
        let marks = || line.marks.iter().map(|mark| mark.on);
        let starts = line.bars.iter().filter_map(|bar| bar.from);
        let ends = line.bars.iter().filter_map(|bar| bar.to);
        let first_mark = marks().min().unwrap_or_default();
        let from = starts.chain(marks()).min().unwrap_or(first_mark);
        let from = from.max(later(first_mark, -BEFORE));
        let to = ends.chain(marks()).max().unwrap_or(from);
        let room = days(from, to).max(SHORTEST) / 25 + 1;
        let to = to.max(later(from, SHORTEST));
        Self {
            from: later(from, -room),
            to: later(to, room),
            width,
        }
    }

    /// Where a day begins; what is outside stands at the edge.
    pub fn x(&self, day: Date) -> i32 {
        let all = days(self.from, self.to).max(1);
        let place = days(self.from, day).clamp(0, all);
        i32::try_from(place * i64::from(self.width) / all).unwrap_or(self.width)
    }

    /// Where a day is over.
    pub fn end(&self, day: Date) -> i32 {
        self.x(later(day, 1))
    }

    /// The first days of years that are written: as many as have room.
    pub fn years(&self, room: i32) -> Vec<Date> {
        let (first, last) = (self.from.year().saturating_add(1), self.to.year());
        let most = (self.width / room).max(1);
        let count = i32::from(last) - i32::from(first) + 1;
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
            .into_iter()
            .find(|step| count / step <= most)
            .unwrap_or(5000);
        (first..=last)
            .filter(|year| i32::from(*year) % step == 0)
            .filter_map(|year| Date::new(year, 1, 1).ok())
            .collect()
    }

    /// The first days of quarters, where there is room to see them.
    pub fn quarters(&self) -> Vec<Date> {
        if days(self.from, self.to) > i64::from(self.width) * 4 {
            return Vec::new();
        }
        (self.from.year()..=self.to.year())
            .flat_map(|year| [4, 7, 10].map(|month| Date::new(year, month, 1)))
            .filter_map(Result::ok)
            .filter(|day| (self.from..=self.to).contains(day))
            .collect()
    }
}
