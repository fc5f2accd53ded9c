//! Whether a question makes sense, field by field.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::month::starts;
use crate::{Assumptions, Candidate, Fault, Input, Window};

/// No more candidates than this in one question.
pub const MOST_CANDIDATES: usize = 25_000;
/// No more integrations, and no more neighbours, of one candidate.
pub const MOST_PER_CANDIDATE: usize = 1_000;
/// No amount is greater: a million million kroner.
pub const MOST_KRONER: f64 = 1e12;
/// No more months in the planning window.
pub const MOST_MONTHS: i32 = 600;
/// No longer horizon.
pub const MOST_YEARS: f64 = 50.0;
/// No more faults are told at once.
const MOST_FAULTS: usize = 100;

/// Everything that is wrong, but for the limits.
pub(crate) fn faults(input: &Input) -> Vec<Fault> {
    let mut found = Vec::new();
    found.extend(number(
        "horizon_years",
        Some(input.horizon_years),
        0.0,
        MOST_YEARS,
    ));
    found.extend(window(input.window));
    assumptions(&input.assumptions, &mut found);
    let count = input.candidates.len();
    if count == 0 {
        found.push(Fault::new("no_candidates", "candidates"));
    }
    if count > MOST_CANDIDATES {
        found.push(too_many("candidates", count, MOST_CANDIDATES));
        return found;
    }
    let mut rows = HashMap::new();
    for (index, candidate) in input.candidates.iter().enumerate() {
        for mut fault in of_candidate(candidate) {
            fault.field = format!("candidates[{index}].{}", fault.field);
            found.push(fault.with("row", index + 1).with("id", &candidate.id));
        }
        if let Some(earlier) = rows.insert(candidate.id.as_str(), index) {
            let fault = Fault::new("duplicate_id", format!("candidates[{index}].id"));
            let fault = fault.with("row", index + 1).with("id", &candidate.id);
            found.push(fault.with("earlier", earlier + 1));
        }
        if found.len() >= MOST_FAULTS {
            break;
        }
    }
    found.truncate(MOST_FAULTS);
    found
}

fn too_many(field: &str, count: usize, most: usize) -> Fault {
    let fault = Fault::new("too_many", field);
    fault.with("count", count).with("most", most)
}

/// The fault of a number that must lie between two others.
fn number(field: &str, value: Option<f64>, low: f64, high: f64) -> Option<Fault> {
    let value = value?;
    if !value.is_finite() {
        Some(Fault::new("not_finite", field))
    } else if value < 0.0 && low == 0.0 {
        Some(Fault::new("negative", field).with("value", value))
    } else if value < low || value > high {
        let fault = Fault::new("out_of_range", field).with("value", value);
        Some(fault.with("low", low).with("high", high))
    } else {
        None
    }
}

fn window(window: Window) -> Option<Fault> {
    let (first, last) = starts(window.from, window.to);
    if window.to < window.from {
        let fault = Fault::new("window_reversed", "window.to");
        return Some(fault.with("from", window.from).with("to", window.to));
    }
    if last < first {
        let fault = Fault::new("window_without_start", "window");
        return Some(fault.with("from", window.from).with("to", window.to));
    }
    let fault = || Fault::new("window_too_long", "window.to").with("most", MOST_MONTHS);
    (last - first >= MOST_MONTHS).then(fault)
}

fn assumptions(of: &Assumptions, found: &mut Vec<Fault>) {
    for (name, value, high) in [
        ("epsilon", of.epsilon, 1.0),
        ("tender_base", of.tender_base, MOST_KRONER),
        ("tender_extra", of.tender_extra, MOST_KRONER),
        ("rollout_share", of.rollout_share, 1.0),
        ("delivery_per_month", of.delivery_per_month, MOST_KRONER),
        ("waiting_share", of.waiting_share, 10.0),
        ("bridge_extra", of.bridge_extra, 10.0),
        ("coordination_extra", of.coordination_extra, MOST_KRONER),
        ("coordination_pair", of.coordination_pair, MOST_KRONER),
        ("withdrawal", of.withdrawal, 1.0),
    ] {
        found.extend(number(
            &format!("assumptions.{name}"),
            Some(value),
            0.0,
            high,
        ));
    }
    for (index, weight) in of.similarity.iter().enumerate() {
        let field = format!("assumptions.similarity[{index}]");
        found.extend(number(&field, Some(*weight), 0.0, 1.0));
    }
    let sum: f64 = of.similarity.iter().sum();
    if sum > 1.0 + 1e-9 {
        let fault = Fault::new("weights_over_one", "assumptions.similarity");
        found.push(fault.with("sum", sum));
    }
}

/// The faults of one candidate, their fields counted from the candidate.
fn of_candidate(of: &Candidate) -> Vec<Fault> {
    let mut found = Vec::new();
    if of.id.trim().is_empty() {
        found.push(Fault::new("empty_id", "id"));
    }
    found.extend(number("yearly_cost", of.yearly_cost, 0.0, MOST_KRONER));
    found.extend(number("volume", of.volume, f64::MIN, MOST_KRONER));
    if of.volume.is_some_and(|volume| volume <= 0.0) {
        found.push(Fault::new("volume_not_positive", "volume"));
    }
    found.extend(number("maturity", of.maturity, 0.0, 1.0));
    found.extend(exit_after_end(of.earliest_exit, of.latest_end));
    for (index, answer) in of.ownership.iter().flatten().enumerate() {
        if answer.is_some_and(|answer| ![0.0, 0.5, 1.0].contains(&answer)) {
            found.push(Fault::new(
                "ownership_answer",
                format!("ownership[{index}]"),
            ));
        }
    }
    integrations(of, &mut found);
    let neighbours = of.neighbours.as_ref().map_or(0, Vec::len);
    if neighbours > MOST_PER_CANDIDATE {
        found.push(too_many("neighbours", neighbours, MOST_PER_CANDIDATE));
    }
    found
}

fn exit_after_end(exit: Option<Date>, end: Option<Date>) -> Option<Fault> {
    let (exit, end) = (exit?, end?);
    let fault = || Fault::new("exit_after_end", "earliest_exit");
    (exit > end).then(|| fault().with("exit", exit).with("end", end))
}

fn integrations(of: &Candidate, found: &mut Vec<Fault>) {
    let list = of.integrations.as_deref().unwrap_or_default();
    if list.len() > MOST_PER_CANDIDATE {
        found.push(too_many("integrations", list.len(), MOST_PER_CANDIDATE));
        return;
    }
    for (index, one) in list.iter().enumerate() {
        if one.id.trim().is_empty() {
            found.push(Fault::new("empty_id", format!("integrations[{index}].id")));
        }
        let field = format!("integrations[{index}].cost");
        found.extend(number(&field, one.cost, 0.0, MOST_KRONER));
    }
}
