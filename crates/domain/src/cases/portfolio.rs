//! All cases under way by value, risk and cost.

use foundation::{Id, Result};

use super::{SCHEMA, criteria::of_record};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        FieldValue,
        records::{Record, store},
    },
};

/// A case as the portfolio shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortfolioCase {
    /// The case.
    pub case: Id,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Name of its phase in the caller's language.
    pub phase: String,
    /// Its value: a key of `case-level`, or empty.
    pub value: String,
    /// Its risk: a key of `case-level`, or empty.
    pub risk: String,
    /// Estimated cost of the investment and four years of operation, in whole øre; none
    /// when nobody has estimated anything.
    pub cost: Option<i64>,
}

/// Years of operation that count in a case's cost, as in a usual contract.
pub const OPERATION_YEARS: i64 = 4;

/// Asks for every case that is neither stopped nor closed, the most expensive first.
#[derive(Debug)]
pub struct Portfolio;

impl Question for Portfolio {
    type Answer = Vec<PortfolioCase>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<PortfolioCase>> {
        let under_way = "r.standing NOT IN ('stopped', 'closed')";
        let records = store::find_part(view, &SCHEMA, under_way, &[], store::Part::Columns)?;
        let mut templates = std::collections::HashMap::new();
        let mut cases = Vec::new();
        for record in records {
            let case = of_record(view, record, &mut templates)?;
            cases.push(PortfolioCase {
                case: case.record.id,
                number: case.text("case_number").to_owned(),
                name: case.text("name").to_owned(),
                phase: case.phase().name(view.caller().language).to_owned(),
                value: case.text("value_level").to_owned(),
                risk: case.text("risk").to_owned(),
                cost: cost(&case.record),
            });
        }
        cases.sort_by(|a, b| b.cost.cmp(&a.cost).then_with(|| a.number.cmp(&b.number)));
        Ok(cases)
    }
}

fn cost(record: &Record) -> Option<i64> {
    let amount = |key| match record.get(&SCHEMA, key) {
        FieldValue::Int(amount) => Some(*amount),
        _ => None,
    };
    match (amount("estimate_investment"), amount("estimate_operation")) {
        (None, None) => None,
        (investment, operation) => {
            let years = operation.unwrap_or(0).saturating_mul(OPERATION_YEARS);
            Some(investment.unwrap_or(0).saturating_add(years))
        }
    }
}
