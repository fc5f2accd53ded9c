//! What must be decided about contracts in a period: notice to give, options to
//! use, ends to be ready for.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::money;
use crate::gate::{Action, Needs, Question, Resource, View};

/// What is to be decided, or to be ready for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionKind {
    /// The last day to give notice.
    Notice,
    /// The last day to use the option with this number.
    Option(Option<i64>),
    /// The contract ends as it stands.
    End,
    /// The contract ends by the notice that was given.
    Exit,
    /// The procurement of what follows begins: by the plan, which [`ToDecide`](super::ToDecide)
    /// alone tells, or without one by the time that the procedure takes.
    Procurement,
    /// The contract is over and the system still in use; told by [`ToDecide`](super::ToDecide).
    Expired,
}

impl DecisionKind {
    /// The end of the text's key, `decision-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Option(_) => "option",
            Self::End => "end",
            Self::Exit => "exit",
            Self::Procurement => "procurement",
            Self::Expired => "expired",
        }
    }
}

/// One contract's day in the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The contract.
    pub contract: Id,
    /// Its name.
    pub name: String,
    /// What is to be decided.
    pub kind: DecisionKind,
    /// The last day to do it, or the day on which the contract ends.
    pub on: Date,
    /// The contract's last day when it is done; of a notice and an option alone.
    pub ends_on: Option<Date>,
    /// Name of the supplier, or empty.
    pub supplier: String,
    /// Name of the responsible unit, or empty.
    pub unit: String,
    /// Names of the contract's owners, or empty.
    pub owners: String,
    /// What its operation costs a year in øre, by its payments to suppliers.
    pub yearly: Option<i64>,
}

/// Asks what falls within a period, in the order of time. Of a contract that notice can be
/// given on again and again, only the next day is told, as in the overview. A contract that
/// somebody declared invalid needs no decision.
#[derive(Debug)]
pub struct Decisions {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Of contracts alone on which the caller has a role.
    pub mine: bool,
}

/// Columns that say whose a contract `c` is, and what it costs: read by [`whose`].
pub(super) fn about() -> String {
    let yearly = money::OPERATION.replace('@', "c");
    format!("{ABOUT}, {yearly}")
}

// everywhere: names that a contract that is visible already points at
const ABOUT: &str = "(SELECT s.name FROM {organisations} s WHERE s.id = c.supplier), (SELECT u.name FROM {org_units} u WHERE u.id = c.responsible_unit),
 (SELECT string_agg(p.first_name || ' ' || COALESCE(p.last_name, ''), ', ' ORDER BY p.first_name, p.last_name) FROM {role_assignments} a
  JOIN {people} p ON p.id = a.person WHERE a.subject_id = c.id AND a.role = {id 6fae11ed-0000-8000-8017-000000000001})";

/// The condition that the caller has a role on the contract `c`, when that is asked for.
pub(super) fn mine(mine: bool) -> &'static str {
    // everywhere: roles on a contract that is visible already
    const MINE: &str =
        " AND EXISTS (SELECT 1 FROM {role_assignments} ma JOIN {people} mp ON mp.id = ma.person
 WHERE ma.subject_id = c.id AND lower(mp.email) = {email})";
    if mine { MINE } else { "" }
}

const FROM: &str = "FROM {contract_dates} d JOIN {contracts} c ON c.id = d.contract
 WHERE {visible c} AND {visible d} AND d.on_date >= $1 AND d.on_date <= $2
 AND COALESCE(c.validity_override, '') <> 'forced_invalid'
 AND (d.kind IN ('option', 'exit')
  OR (d.kind = 'procurement' AND COALESCE(c.procurement_initiated, '') <> 'yes' AND c.procurement_plan_year IS NULL)
  OR (d.kind = 'notice' AND NOT EXISTS (SELECT 1 FROM {contract_dates} n WHERE n.contract = d.contract AND n.kind = 'notice' AND n.on_date >= $1 AND n.on_date < d.on_date))
  OR (d.kind = 'base_end' AND NOT EXISTS (SELECT 1 FROM {contract_dates} e WHERE e.contract = d.contract AND e.kind = 'exit')))";
const ORDER: &str = "ORDER BY d.on_date, c.name COLLATE danish, d.kind, d.ends_on, c.id";

impl Question for Decisions {
    type Answer = Vec<Decision>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Decision>> {
        let sql = format!(
            "SELECT c.id, c.name, {}, d.kind, d.on_date, d.ends_on, d.number {FROM}{} {ORDER}",
            about(),
            mine(self.mine)
        );
        let rows = view.rows(&sql, &[self.from.into(), self.to.into()])?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<Decision> {
    let kind = match row.text(6)?.as_str() {
        "notice" => DecisionKind::Notice,
        "option" => DecisionKind::Option(row.opt(9, Row::int)?),
        "base_end" => DecisionKind::End,
        "exit" => DecisionKind::Exit,
        "procurement" => DecisionKind::Procurement,
        other => return Err(Error::internal(format!("a date of the kind {other}"))),
    };
    Ok(Decision {
        ends_on: row.opt(8, Row::date)?,
        ..whose(row, kind, row.date(7)?)?
    })
}

/// A decision from its contract's first columns: id, name and those of [`about`].
pub(super) fn whose(row: &Row, kind: DecisionKind, on: Date) -> Result<Decision> {
    Ok(Decision {
        contract: row.id(0)?,
        name: row.text(1)?,
        kind,
        on,
        ends_on: None,
        supplier: row.text_or_empty(2)?,
        unit: row.text_or_empty(3)?,
        owners: row.text_or_empty(4)?.trim().to_owned(),
        yearly: row.opt(5, Row::int)?,
    })
}
