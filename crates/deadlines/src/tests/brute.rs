//! A second calculator that shares nothing with the first: a list of days, one
//! after the other, and walking along it. It agrees on 100,000 random contracts.

use foundation::Date;
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};

use crate::{
    Around, Reason, Segment, Terms, base_end, earliest_exit, effective_end, last_notice_for,
    latest_end, notice_points, option_deadlines, status,
};

const CONTRACTS: usize = 100_000;
const FIRST_YEAR: i32 = 2000;
const LAST_YEAR: i32 = 2065;

#[derive(Clone, Copy, PartialEq)]
struct Day {
    year: i32,
    month: i32,
    day: i32,
}

/// The days of some years, written down one by one. A day is its place in the list.
struct Calendar {
    days: Vec<Day>,
    /// For each kind of segment and each day, the place of the segment's last day.
    ends: [Vec<usize>; 4],
    /// For each number of months below 37 and each day, the same day so much later.
    later: Vec<Vec<usize>>,
}

fn length(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether a day is the last of its segment.
fn closes(segment: Segment, day: Day) -> bool {
    let months: &[i32] = match segment {
        Segment::Year => &[12],
        Segment::HalfYear => &[6, 12],
        Segment::Quarter => &[3, 6, 9, 12],
        Segment::Month => &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    };
    months.contains(&day.month) && day.day == length(day.year, day.month)
}

fn which(segment: Segment) -> usize {
    Segment::ALL
        .iter()
        .position(|one| *one == segment)
        .expect("one of four")
}

impl Calendar {
    fn new() -> Self {
        let mut days = Vec::new();
        for year in FIRST_YEAR..=LAST_YEAR {
            for month in 1..=12 {
                for day in 1..=length(year, month) {
                    days.push(Day { year, month, day });
                }
            }
        }
        let ends = Segment::ALL.map(|segment| {
            let mut ends = vec![0; days.len()];
            let mut end = days.len() - 1;
            for place in (0..days.len()).rev() {
                if closes(segment, days[place]) {
                    end = place;
                }
                ends[place] = end;
            }
            ends
        });
        let mut calendar = Self {
            days,
            ends,
            later: Vec::new(),
        };
        let count = calendar.days.len();
        calendar.later = (0..37)
            .map(|months| {
                (0..count)
                    .map(|place| calendar.walk(place, months))
                    .collect()
            })
            .collect();
        calendar
    }

    /// Walks over so many ends of months, then on to the same day or the month's last.
    fn walk(&self, from: usize, months: i64) -> usize {
        let wanted = self.days[from].day;
        let mut place = from;
        let last = self.days.len() - 1;
        for _ in 0..months {
            while place < last
                && self.days[place].day < length(self.days[place].year, self.days[place].month)
            {
                place += 1;
            }
            place = (place + 1).min(last);
        }
        while place < last
            && self.days[place].day < wanted
            && self.days[place + 1].month == self.days[place].month
        {
            place += 1;
        }
        place
    }

    fn place(&self, day: Date) -> usize {
        let wanted = Day {
            year: i32::from(day.year()),
            month: i32::from(day.month()),
            day: i32::from(day.day()),
        };
        let start =
            usize::try_from((wanted.year - FIRST_YEAR) * 365).expect("after the first year");
        let found = self.days[start..].iter().position(|one| *one == wanted);
        start + found.expect("a day of the calendar")
    }

    fn date(&self, place: usize) -> Date {
        let Day { year, month, day } = self.days[place];
        format!("{year:04}-{month:02}-{day:02}")
            .parse()
            .expect("a day of the calendar")
    }

    fn effective_end(&self, terms: &Terms, given: usize) -> usize {
        let mut place = given;
        if let Some(running) = terms.notice_running {
            place = self.ends[which(running)][place];
        }
        let months = usize::try_from(terms.notice_months.unwrap_or(0)).expect("not negative");
        place = self.later[months][place];
        if terms.notice_running.is_some() {
            place = self.ends[which(Segment::Month)][place];
        }
        let to_end = |place: usize| match terms.notice_to_end_of {
            Some(segment) => self.ends[which(segment)][place],
            None => place,
        };
        place = to_end(place);
        match terms.irrevocable_until.map(|day| self.place(day)) {
            Some(until) if place < until => to_end(until),
            _ => place,
        }
    }

    /// Tries one day after the other, from the end backwards.
    fn last_notice(&self, terms: &Terms, end: usize) -> Option<usize> {
        let floor = terms.irrevocable_until.map_or(0, |day| self.place(day));
        if end < floor {
            return None;
        }
        let free = Terms {
            irrevocable_until: None,
            ..terms.clone()
        };
        let last = (0..=end)
            .rev()
            .find(|day| self.effective_end(&free, *day) <= end)?;
        (self.effective_end(terms, last) <= end).then_some(last)
    }

    /// The end after so many options, each period walked from the first day.
    fn end(&self, terms: &Terms, options: i64) -> Option<usize> {
        let longer = options * terms.option_months.unwrap_or(0);
        let (first, months) = match terms.valid_to {
            Some(to) => (self.place(to) + 1, longer),
            None => {
                let years = terms.duration_years.unwrap_or(0);
                let agreed = years * 12 + terms.duration_months.unwrap_or(0);
                if agreed == 0 {
                    return None;
                }
                (self.place(terms.valid_from?), agreed + longer)
            }
        };
        Some(self.walk(first, months) - 1)
    }

    /// The last day from which so many months do not go beyond the end.
    fn declare_by(&self, end: usize, months: i64) -> usize {
        let months = usize::try_from(months).expect("not negative");
        let mut place = end;
        while self.later[months][place] > end {
            place -= 1;
        }
        place
    }
}

/// A number below another.
fn below(random: &mut ChaCha8Rng, limit: u64) -> u64 {
    random.next_u64() % limit
}

fn number(random: &mut ChaCha8Rng, limit: u64) -> i64 {
    i64::try_from(below(random, limit)).expect("a small number")
}

fn days(random: &mut ChaCha8Rng, limit: u64) -> usize {
    usize::try_from(below(random, limit)).expect("a small number")
}

fn segment(random: &mut ChaCha8Rng) -> Segment {
    Segment::ALL[days(random, 4)]
}

fn maybe<T>(random: &mut ChaCha8Rng, percent: u64, value: T) -> Option<T> {
    (below(random, 100) < percent).then_some(value)
}

fn some_day(random: &mut ChaCha8Rng, calendar: &Calendar) -> usize {
    // From 2010 to 2036; so nothing leaves the calendar, however it is counted.
    let from = calendar.place(Date::constant(2010, 1, 1));
    from + days(random, 9_500)
}

fn contract(random: &mut ChaCha8Rng, calendar: &Calendar) -> Terms {
    let from = some_day(random, calendar);
    let to = from + days(random, 3_000);
    let until = some_day(random, calendar);
    let given = some_day(random, calendar);
    let continuous = below(random, 5) == 0;
    let options = number(random, 5);
    let used = number(random, 5).min(options);
    let years = number(random, 9);
    let months = number(random, 12);
    let length = number(random, 37);
    let notice = number(random, 37);
    let option_notice = number(random, 13);
    let running = segment(random);
    let to_end_of = segment(random);
    Terms {
        valid_from: maybe(random, 80, calendar.date(from)),
        valid_to: maybe(random, 30, calendar.date(to)),
        continuous,
        duration_years: maybe(random, 80, years).filter(|_| !continuous),
        duration_months: maybe(random, 50, months).filter(|_| !continuous),
        extension_options: Some(options),
        option_months: maybe(random, 80, length),
        options_used: Some(used),
        option_notice_months: maybe(random, 40, option_notice),
        irrevocable_until: maybe(random, 30, calendar.date(until)),
        notice_months: maybe(random, 80, notice),
        notice_running: maybe(random, 40, running),
        notice_to_end_of: maybe(random, 50, to_end_of),
        terminated_on: maybe(random, 20, calendar.date(given)),
    }
}

fn compare(calendar: &Calendar, terms: &Terms, today: usize, target: usize) {
    let date = |place: Option<usize>| place.map(|place| calendar.date(place));
    let used = terms.options_used.unwrap_or(0);
    let options = terms.extension_options.unwrap_or(0);
    let base = calendar.end(terms, used);
    assert_eq!(base_end(terms), date(base), "{terms:?}");
    let latest = if terms.continuous {
        None
    } else {
        calendar.end(terms, options)
    };
    assert_eq!(latest_end(terms), date(latest), "{terms:?}");

    let end = calendar.effective_end(terms, today);
    let day = calendar.date(today);
    assert_eq!(
        effective_end(terms, day),
        Some(calendar.date(end)),
        "{terms:?}"
    );
    let clause = [terms.notice_running, terms.notice_to_end_of]
        .iter()
        .any(Option::is_some)
        || terms.notice_months.is_some();
    let fixed = base.filter(|_| !clause && !terms.continuous);
    assert_eq!(
        earliest_exit(terms, day),
        date(fixed.or(Some(end))),
        "{terms:?}"
    );

    let wanted = calendar.date(target);
    let last = calendar.last_notice(terms, target);
    assert_eq!(
        last_notice_for(terms, wanted),
        date(last),
        "{wanted} {terms:?}"
    );
    compare_options(calendar, terms);
    compare_status(calendar, terms, today, base);
}

fn compare_options(calendar: &Calendar, terms: &Terms) {
    let notice = terms
        .option_notice_months
        .or(terms.notice_months)
        .unwrap_or(0);
    let mut expected = Vec::new();
    if !terms.continuous && terms.option_months.is_some() {
        for used in terms.options_used.unwrap_or(0)..terms.extension_options.unwrap_or(0) {
            expected.extend(
                calendar
                    .end(terms, used)
                    .map(|end| calendar.declare_by(end, notice)),
            );
        }
    }
    let expected: Vec<Date> = expected
        .into_iter()
        .map(|place| calendar.date(place))
        .collect();
    let found: Vec<Date> = option_deadlines(terms)
        .iter()
        .map(|one| one.declare_by)
        .collect();
    assert_eq!(found, expected, "{terms:?}");
}

fn compare_status(calendar: &Calendar, terms: &Terms, today: usize, base: Option<usize>) {
    let mut reasons = Vec::new();
    if terms
        .valid_from
        .is_some_and(|from| calendar.place(from) > today)
    {
        reasons.push(Reason::StartNotReached);
    }
    if base.is_some_and(|end| end < today) {
        reasons.push(Reason::EndPassed);
    }
    let given = terms.terminated_on.map(|day| calendar.place(day));
    if given.is_some_and(|given| calendar.effective_end(terms, given) < today) {
        reasons.push(Reason::NoticeRunOut);
    }
    let found = status(terms, &Around::default(), calendar.date(today));
    assert_eq!(
        (found.valid, found.reasons),
        (reasons.is_empty(), reasons),
        "{terms:?}"
    );
}

#[test]
fn a_count_day_by_day_agrees_on_a_hundred_thousand_contracts() {
    let calendar = Calendar::new();
    let mut random = ChaCha8Rng::seed_from_u64(3);
    for _ in 0..CONTRACTS {
        let terms = contract(&mut random, &calendar);
        assert_eq!(terms.faults(), [], "{terms:?}");
        let today = some_day(&mut random, &calendar);
        let target = some_day(&mut random, &calendar);
        compare(&calendar, &terms, today, target);
    }
}

/// Walks a window day by day and notes each day after which the end moves.
#[test]
fn points_of_notice_are_where_a_walk_finds_the_end_moving() {
    let calendar = Calendar::new();
    let mut random = ChaCha8Rng::seed_from_u64(4);
    for _ in 0..2_000 {
        let terms = Terms {
            valid_from: None,
            terminated_on: None,
            ..contract(&mut random, &calendar)
        };
        if terms.notice_running.is_none() && terms.notice_to_end_of.is_none() {
            continue;
        }
        let from = some_day(&mut random, &calendar);
        let latest = latest_end(&terms).map_or(usize::MAX, |end| calendar.place(end));
        let walked: Vec<(Date, Date)> = (from..=from + 2_000)
            .map(|day| (day, calendar.effective_end(&terms, day)))
            .filter(|(day, end)| *end < calendar.effective_end(&terms, day + 1) && *end <= latest)
            .map(|(day, end)| (calendar.date(day), calendar.date(end)))
            .collect();
        let found = notice_points(&terms, calendar.date(from), calendar.date(from + 2_000));
        let found: Vec<_> = found
            .iter()
            .map(|point| (point.notice_by, point.ends_on))
            .collect();
        assert_eq!(found, walked, "{terms:?}");
    }
}
