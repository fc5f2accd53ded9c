//! From what the municipalities share to the document that the analysis takes.

use std::collections::BTreeMap;

use foundation::{Date, Id};
use jiff::ToSpan as _;
use sharing::{Assumptions, Input, Integration, Limits, Window};

use super::ownership::Ownership;
use crate::analytics::Candidate;

/// What one integration costs to make, in kroner, until somebody says otherwise: an estimate,
/// since no register holds the price of a single integration.
pub const INTEGRATION_COST: f64 = 250_000.0;

/// Everything that is asked with besides the municipalities themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The days between which a group may start.
    pub window: Window,
    /// How many years the value is counted over.
    pub years: f64,
    /// Kroner to make one integration.
    pub integration_cost: f64,
    /// Kroner a year and inhabitant for those whose costs are not known or not shared; without
    /// it they are left out and listed.
    pub per_head: Option<f64>,
    /// The assumptions of the model.
    pub assumptions: Assumptions,
    /// What the groups must keep to.
    pub limits: Limits,
}

/// Months that a group may start in, until somebody says otherwise.
const MONTHS: i64 = 36;
/// Years that the value is counted over, until somebody says otherwise.
const YEARS: f64 = 5.0;

/// The days between which a group may start until somebody says otherwise: from the first day of
/// next month.
#[must_use]
pub fn usual_window(today: Date) -> Window {
    let from = today.first_of_month().saturating_add(1.month());
    Window {
        from,
        to: from.saturating_add((MONTHS - 1).months()),
    }
}

impl Plan {
    /// What is asked with when nothing else is said.
    #[must_use]
    pub fn usual(today: Date) -> Self {
        Self {
            window: usual_window(today),
            years: YEARS,
            integration_cost: INTEGRATION_COST,
            per_head: None,
            assumptions: Assumptions::default(),
            limits: Limits::default(),
        }
    }
}

/// The name of a candidate in the document: its official number.
#[must_use]
pub fn id_of(candidate: &Candidate) -> String {
    if candidate.code.is_empty() {
        candidate.organisation.id.to_string()
    } else {
        candidate.code.clone()
    }
}

/// The document. What is not known stays empty; the analysis lists it.
#[must_use]
pub fn input(candidates: &[Candidate], ownership: &BTreeMap<Id, Ownership>, plan: &Plan) -> Input {
    let document = |one: &Candidate| {
        let answered = ownership.get(&one.organisation.id);
        sharing::Candidate {
            ownership: answered
                .map(|answered| answered.answers.map(|level| Some(level as f64 / 100.0))),
            ..candidate(one, plan)
        }
    };
    Input {
        horizon_years: plan.years,
        window: plan.window,
        seed: 1,
        assumptions: plan.assumptions.clone(),
        limits: plan.limits.clone(),
        candidates: candidates.iter().map(document).collect(),
    }
}

fn candidate(one: &Candidate, plan: &Plan) -> sharing::Candidate {
    let volume = one.population.filter(|count| *count > 0);
    let volume = volume.map(|count| count as f64);
    let known = one.cost.map(|cost| cost.amount()).filter(|oere| *oere >= 0);
    let assumed = || Some(plan.per_head? * volume?);
    let integrations = one.integrations.as_ref().map(|list| {
        let priced = list.iter().map(|integration| Integration {
            id: integration.id.to_string(),
            cost: Some(plan.integration_cost),
        });
        priced.collect()
    });
    sharing::Candidate {
        id: id_of(one),
        product: Some(one.product.id.to_string()),
        family: Some(one.family.to_string()),
        region: Some(one.region.clone()).filter(|region| !region.is_empty()),
        yearly_cost: known.map(|oere| oere as f64 / 100.0).or_else(assumed),
        volume,
        earliest_exit: one.earliest_exit,
        latest_end: latest_end(one, plan.window),
        ownership: None,
        maturity: None,
        integrations,
        neighbours: Some(one.neighbours.iter().map(|of| of.id.to_string()).collect()),
    }
}

/// A contract that goes on until somebody ends it bridges the whole planning window.
fn latest_end(one: &Candidate, window: Window) -> Option<Date> {
    let open = || {
        let exit = one.earliest_exit.unwrap_or(window.to);
        one.open_ended.then(|| exit.max(window.to))
    };
    one.latest_end.or_else(open)
}
