//! What is asked, and what may be wrong with it.

use std::{collections::BTreeMap, ops::RangeInclusive};

use foundation::FieldError;

use crate::{kind::Kind, rates::RateTable};

/// Calendar years that can be reckoned with.
pub const YEARS: RangeInclusive<i16> = 1900..=2200;
/// Years of the horizon, the base year included.
pub const MOST_YEARS: usize = 101;
/// Lines of one case.
pub const MOST_LINES: usize = 200;
/// The most one amount can be, either way, in øre: a billion kroner a thousand times over.
/// All sums of all lines then fit in 64 bits.
pub const MOST_AMOUNT: i64 = 100_000_000_000_000;
/// Letters of a label.
pub const MOST_LABEL: usize = 200;

/// One amount in øre with its uncertainty, as signed flows: `low` is the one that is worse
/// for the case, whether it is a cost or a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// If it goes badly.
    pub low: i64,
    /// What is expected.
    pub likely: i64,
    /// If it goes well.
    pub high: i64,
}

impl Range {
    /// A certain amount.
    #[must_use]
    pub const fn certain(amount: i64) -> Self {
        Self {
            low: amount,
            likely: amount,
            high: amount,
        }
    }

    /// An amount that may be so many hundredths of a percent of itself worse or better;
    /// the difference is rounded to whole øre.
    #[must_use]
    pub fn around(likely: i64, uncertainty: u32) -> Self {
        let by = i128::from(likely).abs() * i128::from(uncertainty);
        let by = i64::try_from((by + 5_000) / 10_000).unwrap_or(i64::MAX);
        Self {
            low: likely.saturating_sub(by),
            likely,
            high: likely.saturating_add(by),
        }
    }

    /// Whether it may also be another amount.
    #[must_use]
    pub const fn is_uncertain(&self) -> bool {
        self.low != self.likely || self.high != self.likely
    }
}

/// One line: amounts of one kind by calendar year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub kind: Kind,
    /// Its name; may be empty.
    pub label: String,
    /// Amounts by calendar year; a year that is missing is nothing.
    pub amounts: BTreeMap<i16, Range>,
}

/// A business case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The year whose fixed prices the amounts are in. Nothing is converted.
    pub price_year: i16,
    /// The year to which everything is discounted.
    pub base_year: i16,
    /// The yearly rates.
    pub rates: &'static RateTable,
    /// Costs and benefits.
    pub lines: Vec<Line>,
}

/// All that is wrong. Fields are named as in JSON with dots: `lines.0.amounts.2027`.
///
/// Codes: `required` (no lines; a line without amounts), `out_of_range` (a year, an amount, an
/// uncertainty), `before_base_year`, `too_many` (lines), `too_long` (a label),
/// `not_in_order` (low, likely, high).
#[must_use]
pub fn faults(case: &Case) -> Vec<FieldError> {
    let mut faults = Vec::new();
    for (field, year) in [
        ("price_year", case.price_year),
        ("base_year", case.base_year),
    ] {
        if !YEARS.contains(&year) {
            faults.push(out_of_range(field, YEARS.start(), YEARS.end()));
        }
    }
    match case.lines.len() {
        0 => faults.push(FieldError::new("lines", "required")),
        found if found > MOST_LINES => {
            let fault = FieldError::new("lines", "too_many");
            faults.push(fault.with("max", MOST_LINES).with("found", found));
        }
        _ => {}
    }
    let base = YEARS.contains(&case.base_year).then_some(case.base_year);
    for (line, at) in case.lines.iter().zip(0..MOST_LINES) {
        of_line(line, at, base, &mut faults);
    }
    faults
}

fn of_line(line: &Line, at: usize, base: Option<i16>, faults: &mut Vec<FieldError>) {
    let letters = line.label.chars().count();
    if letters > MOST_LABEL {
        let fault = FieldError::new(&format!("lines.{at}.label"), "too_long");
        faults.push(fault.with("max", MOST_LABEL).with("found", letters));
    }
    if line.amounts.is_empty() {
        let field = format!("lines.{at}.amounts");
        faults.push(FieldError::new(&field, "required"));
    }
    for (year, amount) in &line.amounts {
        let field = format!("lines.{at}.amounts.{year}");
        faults.extend(of_year(&field, *year, base));
        faults.extend(of_amount(&field, amount));
    }
}

fn of_year(field: &str, year: i16, base: Option<i16>) -> Option<FieldError> {
    let Some(base) = base else {
        let outside = !YEARS.contains(&year);
        return outside.then(|| out_of_range(field, YEARS.start(), YEARS.end()));
    };
    if year < base && YEARS.contains(&year) {
        return Some(FieldError::new(field, "before_base_year").with("base", base));
    }
    let last = base.saturating_add(MOST_YEARS as i16 - 1);
    (year < base || year > last).then(|| out_of_range(field, base, last))
}

fn of_amount(field: &str, amount: &Range) -> Option<FieldError> {
    let most = MOST_AMOUNT / 100;
    let outside = |amount: i64| !(-MOST_AMOUNT..=MOST_AMOUNT).contains(&amount);
    if [amount.low, amount.likely, amount.high]
        .into_iter()
        .any(outside)
    {
        return Some(out_of_range(field, -most, most));
    }
    let ordered = amount.low <= amount.likely && amount.likely <= amount.high;
    (!ordered).then(|| FieldError::new(field, "not_in_order"))
}

fn out_of_range(
    field: &str,
    min: impl std::fmt::Display,
    max: impl std::fmt::Display,
) -> FieldError {
    FieldError::new(field, "out_of_range")
        .with("min", min)
        .with("max", max)
}
