//! A contract above the limit of the mandate matrix is not registered as approved without
//! a body's decision on a case that names it, only as an exception with a name and a reason.
//! Money that is bound by the contract counts: neither a low maximum nor an approval that is
//! not needed goes around the matrix.

use std::collections::BTreeSet;

use database::Row;
use foundation::{Date, Error, FieldError, Id, Result};

use super::{
    cover::{self, Cover},
    mandates::{self, Purchase},
};
use crate::{
    budget,
    gate::{Action, Needs, Question, Resource, View, Work},
    parts::{Kind, Subject},
    payments::{CostOfContract, Side},
};

const OF_PAYMENT: &str = "SELECT p.contract FROM {payments} p WHERE {visible p} AND p.id = $1";

/// Looks at contracts that were written, also through their payments.
pub(crate) fn guard(work: &mut Work<'_>, subjects: &[Subject]) -> Result<()> {
    let mut contracts = BTreeSet::new();
    for subject in subjects {
        match subject.kind {
            Kind::Contract => {
                contracts.insert(subject.id);
            }
            Kind::Payment => {
                let row = work.row(OF_PAYMENT, &[subject.id.into()])?;
                contracts.extend(row.map(|row| row.id(0)).transpose()?);
            }
            _ => return Ok(()),
        }
    }
    for contract in contracts {
        look_at(work, contract)?;
    }
    Ok(())
}

const CONTRACT: &str = "SELECT c.approval, c.maximum_value, c.valid_from, c.name FROM {contracts} c WHERE {visible c} AND c.id = $1";
const BEFORE: &str =
    "SELECT a.worth FROM contract_approvals a WHERE {visible a} AND a.contract = $1";
const FORGET: &str =
    "DELETE FROM contract_approvals WHERE contract = $1 AND organisation_id = {organisation}";
const KEEP: &str = "INSERT INTO contract_approvals (contract, organisation_id, worth, decision) VALUES ($1, {organisation}, $2, $3)
 ON CONFLICT (contract) DO UPDATE SET worth = excluded.worth, decision = excluded.decision";

fn look_at(work: &mut Work<'_>, contract: Id) -> Result<()> {
    let row = work.row(CONTRACT, &[contract.into()])?;
    let approval = row
        .as_ref()
        .map_or(Ok(String::new()), |row| row.text_or_empty(0))?;
    let (Some(row), "approved" | "not_needed") = (row, approval.as_str()) else {
        return work.execute(FORGET, &[contract.into()]).map(|_| ());
    };
    let worth = worth(work, contract, &row, &approval)?.max(bound(work, contract)?);
    let before = work.row(BEFORE, &[contract.into()])?;
    let covered = before.map(|row| row.int(0)).transpose()?;
    if approval == "approved" && covered.is_some_and(|covered| worth <= covered) {
        return Ok(());
    }
    let mut decision = None;
    if needs_body(work, worth)? {
        let covers = cover::decisions(work, contract)?;
        let enough = covers.iter().find(|cover| cover.left() >= worth);
        decision = enough.map(|cover| cover.decision);
        if decision.is_none() || approval == "not_needed" {
            return Err(refusal(work, worth, &approval, &covers)?);
        }
    }
    if approval == "not_needed" {
        // It covers nothing: what needs an approval later gets one of its own.
        return work.execute(FORGET, &[contract.into()]).map(|_| ());
    }
    let params = [contract.into(), worth.into(), decision.into()];
    work.execute(KEEP, &params).map(|_| ())
}

/// What a contract is worth in whole øre: its maximum value, else what is paid to suppliers
/// in its first four years; the greater of both where no approval is said to be needed, for
/// there a low maximum would be a way around the mandates.
fn worth(view: &View<'_>, contract: Id, row: &Row, approval: &str) -> Result<i64> {
    let maximum = row.opt(1, Row::int)?;
    match maximum {
        Some(maximum) if approval == "approved" => Ok(maximum),
        _ => {
            let begins = row.opt(2, Row::date)?.map(Date::year);
            let first_year = begins.unwrap_or(view.day().year());
            let costs = costs(view, contract, first_year)?;
            Ok(costs.max(maximum.unwrap_or(0)))
        }
    }
}

/// Years of payments that count when a contract says no maximum.
const YEARS: i16 = 4;

/// What is bound in the newest years of the budget, when that is more than the contract costs
/// in them with its price regulation: what a contract goes on costing was approved with it.
fn bound(view: &View<'_>, contract: Id) -> Result<i64> {
    let years = budget::committed(view, contract)?;
    let newest = years.first().map(|(year, _)| i16::try_from(*year));
    let Some(Ok(newest)) = newest else {
        return Ok(0);
    };
    let first_year = newest.saturating_sub(YEARS - 1);
    let counts = years
        .iter()
        .filter(|(year, _)| *year >= i64::from(first_year));
    let bound: i64 = counts.map(|(_, oere)| *oere).sum();
    match bound > costs(view, contract, first_year)? {
        true => Ok(bound),
        false => Ok(0),
    }
}

/// What is paid to suppliers in the years from the first one, in whole øre.
fn costs(view: &View<'_>, contract: Id, first_year: i16) -> Result<i64> {
    let cost = CostOfContract {
        contract,
        first_year: Some(first_year),
    };
    let forecast = cost.answer(view)?.forecast;
    let side = Side::External;
    let years = forecast.years.iter();
    let years = years.take_while(|year| year.year < first_year + YEARS);
    Ok(years.fold(forecast.undated, |sum, year| {
        sum.saturating_add(year.side(side).total())
    }))
}

/// Whether a body must approve so much.
fn needs_body(view: &View<'_>, worth: i64) -> Result<bool> {
    let limit = mandates::limit(view)?;
    Ok(worth > 0 && limit.is_some_and(|limit| worth >= limit))
}

fn refusal(view: &View<'_>, worth: i64, approval: &str, covers: &[Cover]) -> Result<Error> {
    let may = mandates::approvers(view, Purchase::Any, worth, view.day())?;
    let used = covers.iter().filter(|cover| cover.is_used());
    let most = used.max_by_key(|cover| cover.left());
    let error = match (approval, may.is_empty(), most) {
        (_, true, _) => FieldError::new("approval", "approval_of_nobody").with("oere", worth),
        ("not_needed", ..) => FieldError::new("approval", "approval_is_needed").with("oere", worth),
        (.., Some(cover)) => cover.beyond(worth),
        (.., None) => FieldError::new("approval", "approval_needs_decision").with("oere", worth),
    };
    let error = error.with("bodies", mandates::names(&may));
    Ok(Error::Invalid(vec![error]))
}

/// What a contract's approval stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// What it covers, in whole øre.
    pub worth: i64,
    /// The decision, when the worth needs one.
    pub decision: Option<Id>,
    /// The case that the decision is of, with its name.
    pub case: Option<(Id, String)>,
}

/// Asks what a contract's approval stands on; none when it is not approved.
#[derive(Debug)]
pub struct ApprovalOf(pub Id);

const APPROVAL: &str = "SELECT a.worth, a.decision, c.id, c.name FROM contract_approvals a
 LEFT JOIN {decisions} d ON d.id = a.decision LEFT JOIN {cases} c ON c.id = d.case_id WHERE {visible a} AND a.contract = $1";

impl Question for ApprovalOf {
    type Answer = Option<Approval>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Option<Approval>> {
        let Some(row) = view.row(APPROVAL, &[self.0.into()])? else {
            return Ok(None);
        };
        let case = match row.opt(2, Row::id)? {
            Some(case) => Some((case, row.text_or_empty(3)?)),
            None => None,
        };
        Ok(Some(Approval {
            worth: row.int(0)?,
            decision: row.opt(1, Row::id)?,
            case,
        }))
    }
}
