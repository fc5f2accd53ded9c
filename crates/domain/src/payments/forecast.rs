//! What a contract costs year by year. Pure: payment lines, the contract's dates and
//! the rates of its price regulation go in, whole øre come out.
//!
//! The rules:
//! - what is paid once falls in the line's first year, or the year in which the contract begins;
//! - what is paid every year runs as long as both the line and the contract do, the first and
//!   the last year by days;
//! - up to the contract's end it is assured, from there to the end of the last unused option it
//!   is not;
//! - an amount is in the prices of its price year and is regulated once for each year after that
//!   (never backwards). A year without a rate takes the latest one before it, and is marked as
//!   assumed;
//! - everything is added up exactly and rounded once for each year, category and side.

use std::collections::BTreeMap;

use foundation::Date;
use jiff::civil::date;

/// Who is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// A supplier.
    External,
    /// Another part of the organisation.
    Internal,
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::External, Self::Internal];

    /// Key of the choice.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ["external", "internal"][self as usize]
    }
}

/// What is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// Getting it, once.
    Acquisition,
    /// Running it, every year.
    Operation,
    /// Anything else, once.
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Acquisition, Self::Operation, Self::Other];

    /// Key of the field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ["acquisition", "operation", "other"][self as usize]
    }
}

/// A payment line: amounts in øre, excluding VAT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Who is paid.
    pub side: Side,
    /// Paid once.
    pub acquisition: i64,
    /// Paid every year.
    pub operation: i64,
    /// Paid once.
    pub other: i64,
    /// The year whose prices the amounts are in; that of the period when not said.
    pub price_year: Option<i16>,
    /// First year of operation, and the year of what is paid once.
    pub first_year: Option<i16>,
    /// Last year of operation.
    pub last_year: Option<i16>,
}

/// When the contract runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Its first day; none when nobody said, then it has always run.
    pub start: Option<Date>,
    /// Its last day without further options; none when it runs until terminated.
    pub base_end: Option<Date>,
    /// Its last day when all options are used.
    pub latest_end: Option<Date>,
    /// The year whose prices amounts are in when their line does not say.
    pub price_year: i16,
}

/// Yearly rates of one regulation, in hundredths of a percent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rates(pub BTreeMap<i16, i64>);

/// What a factor of 1 is counted as.
const ONE: i128 = 1_000_000_000_000;
/// Prices do not grow further than a million times; it keeps sums within the numbers.
const MOST: i128 = ONE * 1_000_000;

impl Rates {
    /// The latest year with a rate, and that rate.
    #[must_use]
    pub fn last_known(&self) -> Option<(i16, i64)> {
        self.0.last_key_value().map(|(year, rate)| (*year, *rate))
    }

    /// The rate of a year and whether it is assumed. Without any rates nothing is regulated.
    fn of(&self, year: i16) -> (i64, bool) {
        let latest = self.0.range(..=year).next_back();
        latest.map_or((0, !self.0.is_empty()), |(known, rate)| {
            (*rate, *known != year)
        })
    }

    /// From the prices of one year to those of another, and whether a rate on the way is assumed.
    fn factor(&self, from: i16, to: i16) -> (i128, bool) {
        let mut factor = (ONE, false);
        for year in from.saturating_add(1)..=to {
            let (rate, assumed) = self.of(year);
            let grown = rounded(factor.0 * i128::from(10_000 + rate), 10_000);
            factor = (grown.min(MOST), factor.1 || assumed);
        }
        factor
    }
}

/// Consecutive years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub first: i16,
    /// How many.
    pub years: i16,
}

impl Span {
    /// Ten years.
    #[must_use]
    pub const fn ten(first: i16) -> Self {
        Self { first, years: 10 }
    }

    /// From one year to another, both included.
    #[must_use]
    pub fn from_to(first: i16, last: i16) -> Self {
        let years = last.saturating_sub(first).saturating_add(1).max(0);
        Self { first, years }
    }

    fn all(self) -> impl Iterator<Item = i16> {
        (0..self.years).map(move |at| self.first.saturating_add(at))
    }
}

/// An amount in øre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// Agreed: up to the contract's end.
    pub assured: i64,
    /// Only if options are used.
    pub option: i64,
}

impl Amount {
    /// Both.
    #[must_use]
    pub const fn total(self) -> i64 {
        self.assured.saturating_add(self.option)
    }

    fn add(&mut self, other: Self) {
        self.assured = self.assured.saturating_add(other.assured);
        self.option = self.option.saturating_add(other.option);
    }
}

/// What a year costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// Which.
    pub year: i16,
    /// A rate is assumed in it.
    pub assumed: bool,
    cells: [[Amount; 2]; 3],
}

impl Year {
    fn new(year: i16) -> Self {
        Self {
            year,
            assumed: false,
            cells: Default::default(),
        }
    }

    /// Of one category and side.
    #[must_use]
    pub const fn cell(&self, category: Category, side: Side) -> Amount {
        self.cells[category as usize][side as usize]
    }

    /// Of one category, both sides.
    #[must_use]
    pub fn category(&self, category: Category) -> Amount {
        sum(Side::ALL.map(|side| self.cell(category, side)))
    }

    /// Of one side, all categories.
    #[must_use]
    pub fn side(&self, side: Side) -> Amount {
        sum(Category::ALL.map(|category| self.cell(category, side)))
    }

    /// All of it.
    #[must_use]
    pub fn all(&self) -> Amount {
        sum(Side::ALL.map(|side| self.side(side)))
    }
}

fn sum<const N: usize>(amounts: [Amount; N]) -> Amount {
    let mut sum = Amount::default();
    amounts.into_iter().for_each(|amount| sum.add(amount));
    sum
}

/// What some years cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// Each year, in order.
    pub years: Vec<Year>,
    /// Paid once in a year that nobody said, in øre and not regulated; in none of the years.
    pub undated: i64,
}

impl Forecast {
    /// Nothing in each of the years.
    #[must_use]
    pub fn nothing(span: Span) -> Self {
        Self {
            years: span.all().map(Year::new).collect(),
            undated: 0,
        }
    }

    /// The sum of the years.
    #[must_use]
    pub fn total(&self) -> Amount {
        let mut sum = Amount::default();
        self.years.iter().for_each(|year| sum.add(year.all()));
        sum
    }

    /// The sum of the years for one side.
    #[must_use]
    pub fn side(&self, side: Side) -> Amount {
        let mut sum = Amount::default();
        self.years.iter().for_each(|year| sum.add(year.side(side)));
        sum
    }

    /// Adds another of the same years.
    pub fn add(&mut self, other: &Self) {
        for (year, more) in self.years.iter_mut().zip(&other.years) {
            year.assumed |= more.assumed;
            for (row, more) in year.cells.iter_mut().zip(&more.cells) {
                row.iter_mut()
                    .zip(more)
                    .for_each(|(cell, more)| cell.add(*more));
            }
        }
        self.undated = self.undated.saturating_add(other.undated);
    }

    /// Shares it evenly; the parts add up to the whole.
    #[must_use]
    pub fn shared(&self, parts: usize) -> Vec<Self> {
        (0..parts).map(|at| self.part(at, parts)).collect()
    }

    fn part(&self, at: usize, parts: usize) -> Self {
        let share = |amount: i64| {
            let up_to = |n: usize| i128::from(amount) * n as i128 / parts as i128;
            whole(up_to(at + 1) - up_to(at))
        };
        let mut part = self.clone();
        for amount in part
            .years
            .iter_mut()
            .flat_map(|year| year.cells.as_flattened_mut())
        {
            amount.assured = share(amount.assured);
            amount.option = share(amount.option);
        }
        part.undated = share(self.undated);
        part
    }
}

/// What the lines cost.
#[must_use]
pub fn forecast(lines: &[Line], period: &Period, rates: &Rates, span: Span) -> Forecast {
    let one: Vec<((), Line)> = lines.iter().map(|line| ((), *line)).collect();
    let mut groups = spread(&one, period, rates, span);
    groups
        .remove(&())
        .unwrap_or_else(|| Forecast::nothing(span))
}

/// What the lines of one contract cost, by group. The groups add up to what the contract costs:
/// each gets the difference between two rounded sums.
#[must_use]
pub fn spread<K: Ord + Clone>(
    lines: &[(K, Line)],
    period: &Period,
    rates: &Rates,
    span: Span,
) -> BTreeMap<K, Forecast> {
    let mut by_group: BTreeMap<K, Vec<Line>> = BTreeMap::new();
    for (group, line) in lines {
        by_group.entry(group.clone()).or_default().push(*line);
    }
    let mut groups: BTreeMap<K, Forecast> = BTreeMap::new();
    for group in by_group.keys() {
        groups.insert(group.clone(), Forecast::nothing(span));
    }
    for (at, year) in span.all().enumerate() {
        let unit = ONE * i128::from(days_of(year));
        for category in Category::ALL {
            for side in Side::ALL {
                let (mut assured, mut all) = (Running::default(), Running::default());
                for (group, lines) in &by_group {
                    let Some(forecast) = groups.get_mut(group) else {
                        continue;
                    };
                    let cost = exact(lines, (category, side), year, period, rates);
                    let into = &mut forecast.years[at];
                    into.assumed |= cost.assumed;
                    let certain = assured.next(cost.assured, unit);
                    into.cells[category as usize][side as usize] = Amount {
                        assured: certain,
                        option: all.next(cost.assured + cost.option, unit) - certain,
                    };
                }
            }
        }
    }
    for (group, lines) in &by_group {
        if let Some(forecast) = groups.get_mut(group) {
            forecast.undated = lines.iter().map(|line| undated(line, period)).sum();
        }
    }
    groups
}

/// Parts of a sum that is rounded once: each is the difference between two rounded sums.
#[derive(Default)]
struct Running {
    exact: i128,
    given: i128,
}

impl Running {
    fn next(&mut self, more: i128, unit: i128) -> i64 {
        self.exact += more;
        let now = rounded(self.exact, unit);
        let part = now - self.given;
        self.given = now;
        whole(part)
    }
}

/// Exact amounts, in øre times [`ONE`] times the days of the year.
#[derive(Default)]
struct Exact {
    assured: i128,
    option: i128,
    assumed: bool,
}

fn exact(
    lines: &[Line],
    (category, side): (Category, Side),
    year: i16,
    period: &Period,
    rates: &Rates,
) -> Exact {
    let mut sum = Exact::default();
    for line in lines.iter().filter(|line| line.side == side) {
        let (amount, days) = match category {
            Category::Operation => (line.operation, running_days(line, period, year)),
            Category::Acquisition => (line.acquisition, once_days(line, period, year)),
            Category::Other => (line.other, once_days(line, period, year)),
        };
        if amount == 0 || days == (0, 0) {
            continue;
        }
        let from = line.price_year.unwrap_or(period.price_year);
        let (factor, assumed) = rates.factor(from, year);
        sum.assured += i128::from(amount) * factor * i128::from(days.0);
        sum.option += i128::from(amount) * factor * i128::from(days.1);
        sum.assumed |= assumed;
    }
    sum
}

/// How many days of a year the line runs: assured, and only with options.
fn running_days(line: &Line, period: &Period, year: i16) -> (i32, i32) {
    let first = line.first_year.unwrap_or(i16::MIN).max(year);
    let last = line.last_year.unwrap_or(i16::MAX).min(year);
    if first != year || last != year {
        return (0, 0);
    }
    let (new_year, end) = (date(year, 1, 1), date(year, 12, 31));
    let from = period.start.map_or(new_year, |start| start.max(new_year));
    let days_to = |day: Option<Date>| {
        let to = day.map_or(end, |day| day.min(end));
        from.until(to).map_or(0, |span| span.get_days() + 1).max(0)
    };
    let assured = days_to(period.base_end);
    let all = match period.base_end {
        Some(base) => days_to(Some(
            period.latest_end.map_or(base, |latest| latest.max(base)),
        )),
        None => assured,
    };
    (assured, all - assured)
}

/// What is paid once is paid for all of its year's days, in that year only.
fn once_days(line: &Line, period: &Period, year: i16) -> (i32, i32) {
    match once_in(line, period) == Some(year) {
        true => (days_of(year), 0),
        false => (0, 0),
    }
}

fn once_in(line: &Line, period: &Period) -> Option<i16> {
    line.first_year
        .or_else(|| period.start.map(|start| start.year()))
}

fn undated(line: &Line, period: &Period) -> i64 {
    match once_in(line, period) {
        Some(_) => 0,
        None => line.acquisition.saturating_add(line.other),
    }
}

fn days_of(year: i16) -> i32 {
    if date(year, 1, 1).in_leap_year() {
        366
    } else {
        365
    }
}

/// Rounded half away from zero.
fn rounded(number: i128, unit: i128) -> i128 {
    let half = unit / 2 * number.signum();
    (number + half) / unit
}

fn whole(number: i128) -> i64 {
    i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests;
