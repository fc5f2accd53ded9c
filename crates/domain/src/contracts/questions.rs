//! What is asked about one contract: everything the calendar engine says, its dates on
//! a line of time, and the contracts about one system.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{
    ContractDate, SCHEMA, Standing, dates, lead_times::LeadTimes, standing::standing,
    terms::around, terms::terms_of, validity::valid,
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    options::builtin_options,
    parts::{Kind, records::store},
};

/// Asks the calendar engine about a contract.
#[derive(Debug)]
pub struct Deadlines {
    /// The contract.
    pub contract: Id,
    /// A later day to ask about with the terms of now; an earlier one is for the caller's `as_of`.
    pub on: Option<Date>,
    /// The day on which notice might be given.
    pub notice_on: Option<Date>,
    /// The day by which the contract should have ended.
    pub target_end: Option<Date>,
}

/// What the calendar engine says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlinesOf {
    /// The day it is said about.
    pub as_of: Date,
    /// The terms it was computed from.
    pub terms: deadlines::Terms,
    /// Every date with its explanations.
    pub found: deadlines::Deadlines,
    /// The last day to begin buying what follows; none without a procedure whose time is known.
    pub procurement_start: Option<Date>,
}

impl Question for Deadlines {
    type Answer = DeadlinesOf;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<DeadlinesOf> {
        let as_of = self.on.map_or(view.day(), |day| day.max(view.day()));
        let (terms, around) =
            around(view, self.contract, as_of)?.ok_or(Error::NotFound(Kind::Contract.key()))?;
        let asked = deadlines::Asked {
            as_of,
            notice_on: self.notice_on,
            target_end: self.target_end,
        };
        let found = deadlines::compute(&terms, &around, &asked);
        let leads = LeadTimes::read(view, as_of)?;
        let termed = terms_of(view, &[self.contract])?;
        let lead = termed.first().and_then(|one| one.lead(&leads));
        Ok(DeadlinesOf {
            as_of,
            procurement_start: lead.and_then(|lead| deadlines::procurement_start(&terms, lead)),
            terms,
            found,
        })
    }
}

/// Asks for what a line of time shows.
#[derive(Debug)]
pub struct ContractTimeline {
    /// The contract.
    pub contract: Id,
}

/// A contract on a line of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The day asked about.
    pub day: Date,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// The day it stops being irrevocable.
    pub irrevocable_until: Option<Date>,
    /// The day notice was given.
    pub terminated_on: Option<Date>,
    /// Whether it runs until somebody ends it.
    pub continuous: bool,
    /// Where it stands.
    pub standing: Standing,
    /// The stored dates in order of time: ends, options, notices.
    pub dates: Vec<ContractDate>,
}

const DATES: &str = "SELECT d.kind, d.on_date, d.ends_on, d.number FROM {contract_dates} d
 WHERE {visible d} AND d.contract = $1 ORDER BY d.on_date, d.ends_on, d.kind, d.number";

impl Question for ContractTimeline {
    type Answer = Timeline;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Timeline> {
        let record = store::find(view, &SCHEMA, self.contract)?;
        let date = |key| record.get(&SCHEMA, key).as_date();
        let rows = view.rows(DATES, &[self.contract.into()])?;
        Ok(Timeline {
            day: view.day(),
            valid_from: date("valid_from"),
            irrevocable_until: date("irrevocable_until"),
            terminated_on: date("terminated_on"),
            continuous: *record.get(&SCHEMA, "continuous") == crate::parts::FieldValue::Bool(true),
            standing: standing(view, self.contract)?,
            dates: rows
                .iter()
                .map(|row| dates::read(row, 0))
                .collect::<Result<_>>()?,
        })
    }
}

/// Asks which contracts are about a system in use.
#[derive(Debug)]
pub struct ContractsOf {
    /// The usage.
    pub usage: Id,
}

/// A contract about a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractAbout {
    /// The contract.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whether it is valid on the day asked about.
    pub valid: bool,
    /// Name of its type, or empty.
    pub contract_type: String,
    /// Name of its supplier, or empty.
    pub supplier: String,
    /// Whether operation is one of its elements.
    pub operation: bool,
    /// Its first day.
    pub valid_from: Option<Date>,
    /// Its last day as it stands.
    pub base_end: Option<Date>,
    /// The day notice was given.
    pub terminated_on: Option<Date>,
    /// Whether it is the one that makes the system active.
    pub is_main: bool,
}

const VALID: &str = valid!("c");

fn about(operation: Id) -> String {
    format!(
        "SELECT c.id, c.name, {VALID}, (SELECT {{name o}} FROM {{options}} o WHERE o.id = c.contract_type),
 (SELECT s.name FROM {{organisations}} s WHERE s.id = c.supplier),
 EXISTS (SELECT 1 FROM {{links}} e WHERE e.from_id = c.id AND e.field = 'agreement_elements' AND e.to_id = {{id {operation}}}),
 c.valid_from, (SELECT MAX(d.on_date) FROM {{contract_dates}} d WHERE d.contract = c.id AND d.kind = 'base_end'),
 c.terminated_on, EXISTS (SELECT 1 FROM {{usages}} u WHERE u.id = $1 AND u.main_contract = c.id)
 FROM {{links}} l JOIN {{contracts}} c ON c.id = l.from_id
 WHERE {{visible c}} AND l.to_kind = 'usage' AND l.to_id = $1 AND l.field = 'usages' ORDER BY c.name COLLATE danish, c.id"
    )
}

/// The shared value for operation among the elements of an agreement.
fn operation() -> Id {
    builtin_options()
        .find(|option| option.list == "agreement_element" && option.name_da == "Drift")
        .map(|option| option.id)
        .expect("the value stands in the list of agreement elements")
}

impl Question for ContractsOf {
    type Answer = Vec<ContractAbout>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<ContractAbout>> {
        let rows = view.rows(&about(operation()), &[self.usage.into()])?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<ContractAbout> {
    Ok(ContractAbout {
        id: row.id(0)?,
        name: row.text(1)?,
        valid: row.bool(2)?,
        contract_type: row.text_or_empty(3)?,
        supplier: row.text_or_empty(4)?,
        operation: row.bool(5)?,
        valid_from: row.opt(6, Row::date)?,
        base_end: row.opt(7, Row::date)?,
        terminated_on: row.opt(8, Row::date)?,
        is_main: row.bool(9)?,
    })
}
