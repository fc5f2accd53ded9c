//! Everything that must be decided about contracts in a period, with the sentences that
//! explain it: the dates of their terms, procurements that are to begin by the plan, and
//! contracts that are over while the system is still used.

use std::collections::HashMap;

use database::Row;
use deadlines::{Arg, Around, Asked, Explanation, Output, Terms, compute};
use foundation::{Date, Id, Result};

use super::{
    decisions::{self, Decision, DecisionKind, Decisions, whose},
    terms::{CHUNK, terms_of},
    validity::valid,
};
use crate::gate::{Action, Needs, Question, Resource, View};

/// Asks what must be decided in a period: first what is over already, then in the order of
/// time. What is over is told whatever the period.
#[derive(Debug)]
pub struct ToDecide {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Of contracts alone on which the caller has a role.
    pub mine: bool,
}

/// A decision, and why it stands on that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// What must be decided.
    pub decision: Decision,
    /// The sentences behind its date; none of a procurement, whose quarter somebody planned.
    pub why: Vec<Explanation>,
}

impl Question for ToDecide {
    type Answer = Vec<Explained>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Explained>> {
        let mut found = expired(view, self.mine)?;
        let mut dated = procurements(view, &self)?;
        dated.extend(
            Decisions {
                from: self.from,
                to: self.to,
                mine: self.mine,
            }
            .answer(view)?,
        );
        dated.sort_by_key(|one| one.on);
        found.extend(dated);
        explained(view, found)
    }
}

const VALID: &str = valid!("o");

/// Contracts that ran out without anybody having decided on their validity, about a system
/// that is used and has no other valid contract.
fn expired(view: &View<'_>, mine: bool) -> Result<Vec<Decision>> {
    let sql = format!(
        "SELECT c.id, c.name, {}, d.on_date FROM {{contracts}} c JOIN {{contract_dates}} d ON d.contract = c.id
 WHERE {{visible c}} AND {{visible d}} AND c.validity_override IS NULL AND d.on_date < {{day}}
 AND (d.kind = 'exit' OR (d.kind = 'base_end' AND NOT EXISTS (SELECT 1 FROM {{contract_dates}} e WHERE e.contract = c.id AND e.kind = 'exit')))
 AND EXISTS (SELECT 1 FROM {{links}} l JOIN {{usages}} u ON u.id = l.to_id WHERE l.from_id = c.id AND l.field = 'usages'
  AND COALESCE(u.life_cycle, '') <> 'not_in_use'
  AND NOT EXISTS (SELECT 1 FROM {{links}} m JOIN {{contracts}} o ON o.id = m.from_id WHERE m.to_kind = 'usage' AND m.to_id = u.id AND m.field = 'usages' AND {VALID})){}
 ORDER BY d.on_date, c.name COLLATE danish, c.id",
        decisions::about(),
        decisions::mine(mine)
    );
    let rows = view.rows(&sql, &[])?;
    let read = |row: &Row| whose(row, DecisionKind::Expired, row.date(6)?);
    rows.iter().map(read).collect()
}

/// Procurements that by the plan begin in a quarter of the period, and have not.
fn procurements(view: &View<'_>, asked: &ToDecide) -> Result<Vec<Decision>> {
    let sql = format!(
        "SELECT c.id, c.name, {}, c.procurement_plan_year, c.procurement_plan_quarter FROM {{contracts}} c
 WHERE {{visible c}} AND c.procurement_plan_year >= $1 AND c.procurement_plan_year <= $2
 AND COALESCE(c.procurement_initiated, '') <> 'yes' AND COALESCE(c.validity_override, '') <> 'forced_invalid'{}
 ORDER BY c.name COLLATE danish, c.id",
        decisions::about(),
        decisions::mine(asked.mine)
    );
    let years = [asked.from.year(), asked.to.year()].map(|year| i64::from(year).into());
    let mut found = Vec::new();
    for row in view.rows(&sql, &years)? {
        let period = planned(row.int(6)?, row.opt(7, Row::int)?);
        if let Some((first, last)) = period
            && first <= asked.to
            && last >= asked.from
        {
            let decision = whose(&row, DecisionKind::Procurement, first)?;
            found.push(Decision {
                ends_on: Some(last),
                ..decision
            });
        }
    }
    Ok(found)
}

/// First and last day of a planned quarter, or of the year when no quarter is planned.
fn planned(year: i64, quarter: Option<i64>) -> Option<(Date, Date)> {
    let year = i16::try_from(year).ok()?;
    let (first, last) = match quarter {
        Some(quarter) => (quarter * 3 - 2, quarter * 3),
        None => (1, 12),
    };
    let month = |month| Date::new(year, i8::try_from(month).ok()?, 1).ok();
    Some((month(first)?, month(last)?.last_of_month()))
}

fn explained(view: &View<'_>, found: Vec<Decision>) -> Result<Vec<Explained>> {
    let mut contracts: Vec<Id> = found.iter().map(|one| one.contract).collect();
    contracts.sort_unstable();
    contracts.dedup();
    let mut terms = HashMap::new();
    for chunk in contracts.chunks(CHUNK) {
        for one in terms_of(view, chunk)? {
            terms.insert(one.contract, one.terms);
        }
    }
    let with = |decision: Decision| Explained {
        why: terms
            .get(&decision.contract)
            .map_or_else(Vec::new, |terms| why(terms, &decision, view.day())),
        decision,
    };
    Ok(found.into_iter().map(with).collect())
}

/// The sentences of the calendar engine that belong to this decision.
fn why(terms: &Terms, decision: &Decision, as_of: Date) -> Vec<Explanation> {
    let of = match decision.kind {
        DecisionKind::Notice => Output::LastNotice,
        DecisionKind::Option(_) => Output::OptionDeadlines,
        DecisionKind::End => Output::BaseEnd,
        DecisionKind::Exit => Output::EffectiveEnd,
        DecisionKind::Expired => Output::Status,
        DecisionKind::Procurement => return Vec::new(),
    };
    let asked = Asked {
        as_of,
        notice_on: None,
        target_end: decision.ends_on,
    };
    let around = Around {
        parent_valid: None,
        forced: None,
    };
    let mut said = compute(terms, &around, &asked).explanations;
    said.retain(|one| one.of == of && fits(one, decision.kind));
    said
}

/// Of the options only the one with the decision's number.
fn fits(said: &Explanation, kind: DecisionKind) -> bool {
    let DecisionKind::Option(Some(number)) = kind else {
        return true;
    };
    let numbered = said.args.iter().find(|(name, _)| *name == "number");
    numbered.is_none_or(|(_, value)| *value == Arg::Count(number))
}
