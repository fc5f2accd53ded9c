//! What must be decided about contracts in a period: notice to give, options to
//! use, ends to be ready for.

use database::Row;
use foundation::{Date, Error, Id, Result};

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
}

const DECISIONS: &str = "SELECT c.id, c.name, d.kind, d.on_date, d.ends_on, d.number,
 (SELECT s.name FROM {organisations} s WHERE s.id = c.supplier), (SELECT u.name FROM {org_units} u WHERE u.id = c.responsible_unit),
 (SELECT string_agg(p.first_name || ' ' || COALESCE(p.last_name, ''), ', ' ORDER BY p.first_name, p.last_name) FROM {role_assignments} a
  JOIN {people} p ON p.id = a.person WHERE a.subject_id = c.id AND a.role = {id 6fae11ed-0000-8000-8017-000000000001})
 FROM {contract_dates} d JOIN {contracts} c ON c.id = d.contract
 WHERE {visible c} AND {visible d} AND d.on_date >= $1 AND d.on_date <= $2
 AND COALESCE(c.validity_override, '') <> 'forced_invalid'
 AND (d.kind IN ('option', 'exit')
  OR (d.kind = 'notice' AND NOT EXISTS (SELECT 1 FROM {contract_dates} n WHERE n.contract = d.contract AND n.kind = 'notice' AND n.on_date >= $1 AND n.on_date < d.on_date))
  OR (d.kind = 'base_end' AND NOT EXISTS (SELECT 1 FROM {contract_dates} e WHERE e.contract = d.contract AND e.kind = 'exit')))
 ORDER BY d.on_date, c.name COLLATE danish, d.kind, d.ends_on, c.id";

impl Question for Decisions {
    type Answer = Vec<Decision>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Decision>> {
        let rows = view.rows(DECISIONS, &[self.from.into(), self.to.into()])?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<Decision> {
    let kind = match row.text(2)?.as_str() {
        "notice" => DecisionKind::Notice,
        "option" => DecisionKind::Option(row.opt(5, Row::int)?),
        "base_end" => DecisionKind::End,
        "exit" => DecisionKind::Exit,
        other => return Err(Error::internal(format!("a date of the kind {other}"))),
    };
    Ok(Decision {
        contract: row.id(0)?,
        name: row.text(1)?,
        kind,
        on: row.date(3)?,
        ends_on: row.opt(4, Row::date)?,
        supplier: row.text_or_empty(6)?,
        unit: row.text_or_empty(7)?,
        owners: row.text_or_empty(8)?.trim().to_owned(),
    })
}
