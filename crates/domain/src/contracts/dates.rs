//! The dates that follow from a contract's terms, stored beside it in the same
//! transaction. Only what differs is written, so that a second run changes nothing
//! and the past of the dates says when they moved.

use std::collections::HashMap;

use database::{Row, Value};
use deadlines::{
    LeadTime, Terms, base_end, effective_end, latest_end, notice_points, option_deadlines,
    procurement_start,
};
use foundation::{Date, Id, Result, micros, new_id};

use super::lead_times::LeadTimes;
use super::terms::{CHUNK, Termed, marks, terms_of};
use crate::{
    gate::{FieldChange, View, Work},
    modules,
    parts::{
        FieldValue, Kind,
        records::{self, store},
    },
};

/// What a stored date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateKind {
    /// The last day as the contract stands.
    BaseEnd,
    /// The last day with every option used.
    LatestEnd,
    /// The last day to declare an option.
    Option,
    /// The last day to give notice for an end.
    Notice,
    /// The day the contract ends by the notice that was given.
    Exit,
    /// The last day to begin buying what follows, by the procedure chosen.
    Procurement,
}

impl DateKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::BaseEnd,
        Self::LatestEnd,
        Self::Option,
        Self::Notice,
        Self::Exit,
        Self::Procurement,
    ];

    /// The name in the database and the API.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BaseEnd => "base_end",
            Self::LatestEnd => "latest_end",
            Self::Option => "option",
            Self::Notice => "notice",
            Self::Exit => "exit",
            Self::Procurement => "procurement",
        }
    }

    pub(super) fn from_key(key: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|kind| kind.key() == key);
        found.ok_or_else(|| foundation::Error::internal(format!("a date of the kind {key}")))
    }
}

/// One date of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContractDate {
    /// What it is.
    pub kind: DateKind,
    /// The date; of an option or a notice the last day to declare it.
    pub on: Date,
    /// The last day of the contract when that is done; of an option and a notice alone.
    pub ends_on: Option<Date>,
    /// Which of the options, counted from 1.
    pub number: Option<i64>,
}

/// Notice dates are stored for so many whole years after the year computed in. What lies
/// further ahead is added when the year turns.
const HORIZON_YEARS: i16 = 5;

/// The dates of these terms, as computed on a day. Notice dates before the year of that
/// day are left out; so the dates change when the year turns and not every day.
pub(super) fn dates(terms: &Terms, lead: Option<LeadTime>, today: Date) -> Vec<ContractDate> {
    let plain = |kind, on: Option<Date>| {
        on.map(|on| ContractDate {
            kind,
            on,
            ends_on: None,
            number: None,
        })
    };
    let exit = terms
        .terminated_on
        .and_then(|given| effective_end(terms, given));
    let mut dates: Vec<ContractDate> = [
        plain(DateKind::BaseEnd, base_end(terms)),
        plain(DateKind::LatestEnd, latest_end(terms)),
        plain(DateKind::Exit, exit),
        plain(
            DateKind::Procurement,
            lead.and_then(|lead| procurement_start(terms, lead)),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    if terms.terminated_on.is_none() {
        dates.extend(option_deadlines(terms).into_iter().map(|o| ContractDate {
            kind: DateKind::Option,
            on: o.declare_by,
            ends_on: Some(o.extends_to),
            number: Some(o.number),
        }));
        let (from, horizon) = around(today);
        let points = notice_points(terms, from, horizon);
        dates.extend(points.into_iter().map(|point| ContractDate {
            kind: DateKind::Notice,
            on: point.notice_by,
            ends_on: Some(point.ends_on),
            number: None,
        }));
    }
    dates
}

/// From the first day of the year to the last of the last year ahead.
fn around(today: Date) -> (Date, Date) {
    let last = today.year().saturating_add(HORIZON_YEARS).min(9999);
    (
        today.first_of_year(),
        Date::new(last, 12, 31).unwrap_or(Date::MAX),
    )
}

/// Rewrites the dates of contracts that were written, and lets go of them the usages
/// that they are no longer about.
pub(super) fn follow(
    work: &mut Work<'_>,
    contracts: &[Id],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    for chunk in contracts.chunks(CHUNK) {
        rewrite(work, chunk)?;
        release(work, chunk, changes)?;
    }
    Ok(())
}

/// Brings the stored dates of these contracts (at most [`CHUNK`]) up to the day of the
/// transaction; answers the contracts of which any differed.
pub(super) fn rewrite(work: &mut Work<'_>, contracts: &[Id]) -> Result<Vec<Id>> {
    let today = work.day();
    let mut stored = stored(work, contracts)?;
    let (mut gone, mut rows, mut differing) = (Vec::new(), Vec::new(), Vec::new());
    let leads = LeadTimes::read(work, today)?;
    for termed in terms_of(work, contracts)? {
        let lead = termed.lead(&leads);
        let Termed {
            contract,
            organisation,
            ref terms,
            ..
        } = termed;
        let mut old = stored.remove(&contract).unwrap_or_default();
        let before = (gone.len(), rows.len());
        for date in dates(terms, lead, today) {
            if old.remove(&date).is_none() {
                rows.push(row(work, contract, organisation, date));
            }
        }
        gone.extend(old.into_values());
        if before != (gone.len(), rows.len()) {
            differing.push(contract);
        }
    }
    // Of contracts that were deleted nothing stays.
    gone.extend(stored.into_values().flat_map(HashMap::into_values));
    remove(work, &gone)?;
    work.insert("contract_dates", COLUMNS, &rows)?;
    Ok(differing)
}

const COLUMNS: &[&str] = &[
    "id",
    "organisation_id",
    "recorded_from",
    "contract",
    "kind",
    "on_date",
    "ends_on",
    "number",
];

fn row(work: &Work<'_>, contract: Id, organisation: Id, date: ContractDate) -> Vec<Value> {
    vec![
        new_id().into(),
        organisation.into(),
        micros(work.now()).into(),
        contract.into(),
        date.kind.key().into(),
        date.on.into(),
        date.ends_on.map_or(Value::Null, Value::Date),
        date.number.map_or(Value::Null, Value::Int),
    ]
}

/// The stored dates of each contract, with the ids of their rows.
fn stored(view: &View<'_>, contracts: &[Id]) -> Result<HashMap<Id, HashMap<ContractDate, Id>>> {
    let marks = marks(contracts.len());
    let sql = format!(
        // everywhere: contracts that the caller writes, or that a job goes through
        "SELECT d.contract, d.id, d.kind, d.on_date, d.ends_on, d.number FROM {{contract_dates}} d WHERE d.contract IN ({marks})"
    );
    let params: Vec<Value> = contracts.iter().map(|id| (*id).into()).collect();
    let mut found: HashMap<Id, HashMap<ContractDate, Id>> = HashMap::new();
    for row in view.rows(&sql, &params)? {
        let date = read(&row, 2)?;
        found
            .entry(row.id(0)?)
            .or_default()
            .insert(date, row.id(1)?);
    }
    Ok(found)
}

/// A date from four columns.
pub(super) fn read(row: &Row, at: usize) -> Result<ContractDate> {
    Ok(ContractDate {
        kind: DateKind::from_key(&row.text(at)?)?,
        on: row.date(at + 1)?,
        ends_on: row.opt(at + 2, Row::date)?,
        number: row.opt(at + 3, Row::int)?,
    })
}

fn remove(work: &mut Work<'_>, rows: &[Id]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let sql = format!(
            "DELETE FROM contract_dates WHERE id IN ({})",
            marks(chunk.len())
        );
        let params: Vec<Value> = chunk.iter().map(|id| (*id).into()).collect();
        work.execute(&sql, &params)?;
    }
    Ok(())
}

/// A contract that is no longer about a system cannot make it active.
fn release(work: &mut Work<'_>, contracts: &[Id], changes: &mut Vec<FieldChange>) -> Result<()> {
    let Some(schema) = modules::schema(Kind::Usage) else {
        return Ok(());
    };
    let condition = format!(
        // everywhere: a condition on usages whose visibility the statement around it decides
        "r.main_contract IN ({}) AND NOT EXISTS (SELECT 1 FROM {{links}} l WHERE l.from_id = r.main_contract AND l.field = 'usages' AND l.to_id = r.id)",
        marks(contracts.len())
    );
    let params: Vec<Value> = contracts.iter().map(|id| (*id).into()).collect();
    for before in store::find_where(work, schema, &condition, &params)? {
        let mut after = before.clone();
        if let Some(at) = schema.position("main_contract") {
            after.values[at] = FieldValue::Empty;
        }
        records::rewrite(work, schema, &before, after, changes)?;
    }
    Ok(())
}
