//! What cases cost and what comes of it: lines of the business case, benefits, and what was
//! measured since.

use std::rc::Rc;

use domain::{
    benefits::{BENEFITS, LINES, MEASUREMENTS},
    gate::Work,
    parts::FieldValue,
};
use foundation::{Date, Id, Result};
use jiff::ToSpan;
use serde_json::{Map, Value as Json, json};

use super::{
    Place,
    cases::Played,
    create,
    stories::{Gain, Story},
    text,
};
use crate::demo::changes::Step;

/// Years that are reckoned with after the one of the investment.
const YEARS: i16 = 5;
/// Days between two measurements, and months between two that are planned.
const MEASURED: i64 = 55;
const EVERY: i64 = 2;
/// Months until a benefit is whole.
const RAMP_UP: i64 = 6;
/// The phase at whose gate a solution is taken in use.
const IN_USE: usize = 2;

/// The business case is there when the body is asked; what came of it is measured when the
/// solution is in use.
pub(super) fn plan(place: &Rc<Place>, played: &Played) -> Vec<Step> {
    let mut steps = Vec::new();
    let Some(first) = played.passed(0) else {
        return steps;
    };
    let (with, about) = (Rc::clone(place), played.clone());
    let act = Box::new(move |work: &mut Work<'_>| reckon(work, &with, &about));
    steps.push(place.step(first.decided - 2, act));
    let Some(live) = played.passed(IN_USE) else {
        return steps;
    };
    let measured = played.story.gains.iter().map(|gain| gain.measured.len());
    let days = (1..).map(|times| live.decided - MEASURED * times);
    for (number, days_ago) in (0..measured.max().unwrap_or(0)).zip(days) {
        let (with, about) = (Rc::clone(place), played.clone());
        let act = Box::new(move |work: &mut Work<'_>| measure(work, &with, &about, number));
        steps.push(place.step(days_ago, act));
    }
    steps
}

fn reckon(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let story = played.story;
    let (investment, operation) = story.kroner;
    let year = work.day().year();
    line(
        work,
        place,
        played,
        Line::cost(0, "Anskaffelse", vec![(year, -investment)]),
    )?;
    if operation > 0 {
        let years = (1..=YEARS).map(|after| (year + after, -operation));
        line(
            work,
            place,
            played,
            Line::cost(1, "Drift og support", years.collect()),
        )?;
    }
    if story.yearly_gain > 0 {
        line(work, place, played, gained(story, year))?;
    }
    for (number, gain) in story.gains.iter().enumerate() {
        benefit(work, place, played, (number, gain))?;
    }
    Ok(())
}

/// What is won: half of it in the first year of operation.
fn gained(story: &Story, year: i16) -> Line {
    let yearly = |after: i16| match after {
        1 => story.yearly_gain / 2,
        _ => story.yearly_gain,
    };
    let is_cash = story.gains.iter().any(|gain| gain.benefit_type == "cash");
    let (kind, label) = match is_cash {
        true => ("cash", "Sparede udgifter"),
        false => ("hours", "Frigjort tid"),
    };
    Line {
        number: 2,
        label,
        kind,
        uncertainty: 3_000,
        source: "Tal fra enhederne og erfaringer fra to andre kommuner.",
        years: (1..=YEARS)
            .map(|after| (year + after, yearly(after)))
            .collect(),
    }
}

/// A line; amounts in kroner.
struct Line {
    number: usize,
    label: &'static str,
    kind: &'static str,
    /// In hundredths of a percent.
    uncertainty: i64,
    source: &'static str,
    years: Vec<(i16, i64)>,
}

impl Line {
    fn cost(number: usize, label: &'static str, years: Vec<(i16, i64)>) -> Self {
        Self {
            number,
            label,
            kind: "cost",
            uncertainty: 1_500,
            source: "Overslag fra tre leverandører.",
            years,
        }
    }
}

fn line(work: &mut Work<'_>, place: &Place, played: &Played, line: Line) -> Result<()> {
    let year = |(year, kroner): &(i16, i64)| -> Map<String, Json> {
        [("year", json!(year)), ("likely", json!(kroner * 100))]
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    };
    let mut values = vec![
        ("for_case", FieldValue::Ref(played.case)),
        ("label", text(line.label)),
        ("line_kind", text(line.kind)),
        ("price_year", FieldValue::Int(work.day().year().into())),
        (
            "years",
            FieldValue::Rows(line.years.iter().map(year).collect()),
        ),
        ("uncertainty", FieldValue::Int(line.uncertainty)),
        ("source", text(line.source)),
    ];
    let owner = place.person(played.at);
    values.extend(owner.map(|id| ("owner", FieldValue::Ref(id))));
    create(
        work,
        &LINES,
        place.id(0x11ae, played.at * 8 + line.number),
        values,
    )
}

impl Place {
    fn benefit(&self, played: &Played, number: usize) -> Id {
        self.id(0xbe4e, played.at * 8 + number)
    }
}

fn benefit(
    work: &mut Work<'_>,
    place: &Place,
    played: &Played,
    (number, gain): (usize, &Gain),
) -> Result<()> {
    let begins = begins(place, played, work.day());
    let first = begins.saturating_add(MEASURED.days());
    let mut values = vec![
        ("for_case", FieldValue::Ref(played.case)),
        ("name", text(gain.name)),
        ("benefit_type", text(gain.benefit_type)),
        ("measured_in", text(gain.measured_in)),
        ("baseline", FieldValue::Int(gain.way.0)),
        ("target", FieldValue::Int(gain.way.1)),
        ("starts_on", FieldValue::Date(begins)),
        ("ramp_up_months", FieldValue::Int(RAMP_UP)),
        (
            "measure_method",
            text("Træk fra fagsystemet, samme uge hver gang."),
        ),
        ("next_measurement_on", FieldValue::Date(first)),
        ("measure_every_months", FieldValue::Int(EVERY)),
    ];
    if !gain.budget_decision.is_empty() {
        values.push(("budget_decision", text(gain.budget_decision)));
    }
    let owner = place.person(played.at + number);
    values.extend(owner.map(|id| ("owner", FieldValue::Ref(id))));
    let units = place.units.len().max(1);
    let unit = place.units.get((played.at + number * 3) % units);
    values.extend(unit.map(|id| ("org_unit", FieldValue::Ref(*id))));
    create(work, &BENEFITS, place.benefit(played, number), values)
}

/// The day the solution was taken in use; of one that is not yet, half a year ahead.
fn begins(place: &Place, played: &Played, today: Date) -> Date {
    match played.passed(IN_USE) {
        Some(live) => place.day(live.decided),
        None => today.max(place.today).saturating_add(6.months()),
    }
}

/// The measurement of this number of each benefit that has one.
fn measure(work: &mut Work<'_>, place: &Place, played: &Played, number: usize) -> Result<()> {
    for (at, gain) in played.story.gains.iter().enumerate() {
        let Some(value) = gain.measured.get(number) else {
            continue;
        };
        let mut values = vec![
            ("benefit", FieldValue::Ref(place.benefit(played, at))),
            ("measured_on", FieldValue::Date(work.day())),
            ("value", FieldValue::Int(*value)),
        ];
        let by = place.person(played.at + at);
        values.extend(by.map(|id| ("measured_by", FieldValue::Ref(id))));
        let id = place.id(0x3ea5, (played.at * 8 + at) * 8 + number);
        create(work, &MEASUREMENTS, id, values)?;
    }
    Ok(())
}
