//! What the papers of a case are written from.

use database::Row;
use foundation::{Date, Id, Result};

use super::dates::Dates;
use crate::{
    benefits::{BenefitRow, Benefits, BusinessCase, Reckoned},
    cases::{CaseState, SCHEMA, StateOf},
    gate::{Question, View},
    parts::{
        FieldValue, Kind,
        records::{Get, Page},
    },
    payments::CostOfContract,
};

/// A system that the case is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemLine {
    /// The system in use.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Key of its `life-cycle`, or empty.
    pub life_cycle: String,
    /// Who supplies it, or empty.
    pub supplier: String,
}

/// A contract that the case is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractLine {
    /// The contract.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who supplies it, or empty.
    pub supplier: String,
    /// Its last day without further options.
    pub ends_on: Option<Date>,
    /// Its last day with them.
    pub latest_end: Option<Date>,
    /// What it costs in the paper's year, in øre.
    pub year_cost: i64,
    /// What it costs in ten years from that year, in øre.
    pub ten_years: i64,
    /// Whether a rate is assumed in the year's cost.
    pub estimated: bool,
}

/// Money that was moved for the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// The post.
    pub post: Id,
    /// Its name.
    pub post_name: String,
    /// A key of the kinds of movements.
    pub kind: String,
    /// In øre, as it was added to the sum of its kind.
    pub amount: i64,
    /// On which day.
    pub moved_on: Date,
}

/// What the papers of a case are written from.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseMaterial {
    /// The record with names of what it points at.
    pub page: Page,
    /// Gate, criteria, decisions, conditions.
    pub state: CaseState,
    /// What is proposed where it stands on an agenda and waits: the words, the amount, the meeting.
    pub proposals: Vec<(String, Option<i64>, Id, String)>,
    /// Its business case, if it has one.
    pub worth: Option<Reckoned>,
    /// Its benefits.
    pub benefits: Vec<BenefitRow>,
    /// The systems that it is about.
    pub systems: Vec<SystemLine>,
    /// The contracts that it is about.
    pub contracts: Vec<ContractLine>,
    /// Money that was moved for it.
    pub movements: Vec<Movement>,
}

const PROPOSALS: &str = "SELECT i.proposal, i.amount, m.id, b.name || ' ' || CAST(m.number AS TEXT) || '/' || CAST(m.year AS TEXT)
 FROM {agenda_items} i JOIN {meetings} m ON m.id = i.meeting JOIN {bodies} b ON b.id = m.body
 WHERE {visible i} AND i.for_case = $1 AND i.outcome IS NULL AND i.item_kind = 'decide' ORDER BY m.held_on, m.id, i.id";
const SYSTEMS: &str =
    "SELECT u.id, COALESCE(NULLIF(u.local_name, ''), s.name), COALESCE(u.life_cycle, ''),
 COALESCE((SELECT o.name FROM {organisations} o WHERE o.id = s.rights_holder), '')
 FROM {links} l JOIN {usages} u ON u.id = l.to_id JOIN {systems} s ON s.id = u.system
 WHERE {visible u} AND l.from_id = $1 AND l.field = 'usages' ORDER BY 2, u.id";
const CONTRACTS: &str = "SELECT c.id, c.name, COALESCE((SELECT o.name FROM {organisations} o WHERE o.id = c.supplier), '')
 FROM {links} l JOIN {contracts} c ON c.id = l.to_id WHERE {visible c} AND l.from_id = $1 AND l.field = 'contracts' ORDER BY c.name, c.id";
const MOVEMENTS: &str = "SELECT p.id, p.name, m.kind, m.amount, m.moved_on FROM {budget_movements} m JOIN {budget_posts} p ON p.id = m.post
 WHERE {visible m} AND m.for_case = $1 ORDER BY m.moved_on, m.id";

pub(super) fn material(view: &View<'_>, case: Id, dates: &mut Dates) -> Result<CaseMaterial> {
    let get = Get {
        schema: &SCHEMA,
        id: case,
    };
    let page = get.answer(view)?;
    let of_case = [case.into()];
    let mut contracts = Vec::new();
    for row in view.rows(CONTRACTS, &of_case)? {
        contracts.push(contract(view, &row)?);
    }
    let found = CaseMaterial {
        state: StateOf(case).answer(view)?,
        proposals: view
            .rows(PROPOSALS, &of_case)?
            .iter()
            .map(proposal)
            .collect::<Result<_>>()?,
        worth: BusinessCase { case }.answer(view)?,
        benefits: Benefits { case }.answer(view)?,
        systems: view
            .rows(SYSTEMS, &of_case)?
            .iter()
            .map(system)
            .collect::<Result<_>>()?,
        movements: view
            .rows(MOVEMENTS, &of_case)?
            .iter()
            .map(movement)
            .collect::<Result<_>>()?,
        contracts,
        page,
    };
    note_dates(view, &found, dates)?;
    Ok(found)
}

fn note_dates(view: &View<'_>, found: &CaseMaterial, dates: &mut Dates) -> Result<()> {
    dates.look_up(view, Kind::Case, "cases", [found.page.record.id])?;
    let lines = found.worth.iter().flat_map(|worth| &worth.lines);
    dates.look_up(
        view,
        Kind::CaseLine,
        "business_case_lines",
        lines.map(|one| one.id),
    )?;
    let ids = found.benefits.iter().map(|one| one.id);
    dates.look_up(view, Kind::Benefit, "benefits", ids)?;
    let ids = found.systems.iter().map(|one| one.id);
    dates.look_up(view, Kind::Usage, "usages", ids)?;
    let ids = found.contracts.iter().map(|one| one.id);
    dates.look_up(view, Kind::Contract, "contracts", ids)?;
    let ids = found.proposals.iter().map(|one| one.2);
    dates.look_up(view, Kind::Meeting, "meetings", ids)?;
    let ids = found.state.conditions.iter().map(|one| one.id);
    dates.look_up(view, Kind::Condition, "conditions", ids)?;
    for decision in &found.state.decisions {
        dates.note(Kind::Decision, decision.id, decision.taken_on);
    }
    for movement in &found.movements {
        dates.note(Kind::BudgetPost, movement.post, movement.moved_on);
    }
    Ok(())
}

fn proposal(row: &Row) -> Result<(String, Option<i64>, Id, String)> {
    Ok((
        row.text_or_empty(0)?,
        row.opt(1, Row::int)?,
        row.id(2)?,
        row.text(3)?,
    ))
}

fn system(row: &Row) -> Result<SystemLine> {
    Ok(SystemLine {
        id: row.id(0)?,
        name: row.text(1)?,
        life_cycle: row.text(2)?,
        supplier: row.text(3)?,
    })
}

fn movement(row: &Row) -> Result<Movement> {
    Ok(Movement {
        post: row.id(0)?,
        post_name: row.text(1)?,
        kind: row.text(2)?,
        amount: row.int(3)?,
        moved_on: row.date(4)?,
    })
}

fn contract(view: &View<'_>, row: &Row) -> Result<ContractLine> {
    let id = row.id(0)?;
    let ask = CostOfContract {
        contract: id,
        first_year: None,
    };
    let cost = ask.answer(view)?;
    let year = cost.forecast.years.first();
    Ok(ContractLine {
        id,
        name: row.text(1)?,
        supplier: row.text(2)?,
        ends_on: cost.base_end,
        latest_end: cost.latest_end,
        year_cost: year.map_or(0, |year| year.all().total()),
        ten_years: cost.forecast.total().total(),
        estimated: year.is_some_and(|year| year.assumed),
    })
}

impl CaseMaterial {
    /// The text of a field of the case, or empty.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        self.page.record.get(&SCHEMA, key).as_text()
    }

    /// An amount of the case in øre, if there is one.
    #[must_use]
    pub fn amount(&self, key: &str) -> Option<i64> {
        match self.page.record.get(&SCHEMA, key) {
            FieldValue::Int(amount) => Some(*amount),
            _ => None,
        }
    }

    /// The name of what a field of the case points at, or empty.
    #[must_use]
    pub fn named(&self, key: &str) -> &str {
        let id = self.page.record.get(&SCHEMA, key).as_ref();
        id.and_then(|id| self.page.names.get(&id))
            .map_or("", |name| name.trim())
    }
}
