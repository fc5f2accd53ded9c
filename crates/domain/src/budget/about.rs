//! What is bound for a case or by a contract on every post, and what was paid on it.

use foundation::{Id, Result};

use super::bind::{self, Held};
use crate::gate::{Action, Needs, Question, Resource, View};

/// What money is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyOf {
    /// What is held for a case, and paid on the contracts that it names.
    Case(Id),
    /// What a contract binds and was paid.
    Contract(Id),
}

/// The money of a case or a contract.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Money {
    /// What is reserved and committed, the oldest first; what is used up is left out.
    pub held: Vec<Held>,
    /// Paid, in whole øre.
    pub paid: i64,
    /// How many lines of vouchers that is the sum of.
    pub lines: i64,
}

impl Money {
    /// What is left of the reservations, in whole øre.
    #[must_use]
    pub fn reserved(&self) -> i64 {
        self.sum(false)
    }

    /// What contracts bind, in whole øre.
    #[must_use]
    pub fn committed(&self) -> i64 {
        self.sum(true)
    }

    fn sum(&self, committed: bool) -> i64 {
        let held = self.held.iter().filter(|one| one.is_committed == committed);
        held.map(|one| one.left).sum()
    }
}

const PAID_BY_CASE: &str = "SELECT CAST(COALESCE(SUM(a.amount), 0) AS BIGINT), COUNT(*) FROM {budget_actuals} a WHERE {visible a}
 AND a.contract IN (SELECT l.to_id FROM {links} l WHERE l.from_kind = 'case' AND l.field = 'contracts' AND l.from_id = $1)";
const PAID_BY_CONTRACT: &str =
    "SELECT CAST(COALESCE(SUM(a.amount), 0) AS BIGINT), COUNT(*) FROM {budget_actuals} a
 WHERE {visible a} AND a.contract = $1";

impl Question for MoneyOf {
    type Answer = Money;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Budget)
    }

    fn answer(self, view: &View<'_>) -> Result<Money> {
        let (id, column, paid) = match self {
            Self::Case(id) => (id, "for_case", PAID_BY_CASE),
            Self::Contract(id) => (id, "contract", PAID_BY_CONTRACT),
        };
        let held = bind::held_by(view, column, id)?;
        let (paid, lines) = match view.row(paid, &[id.into()])? {
            Some(row) => (row.int(0)?, row.int(1)?),
            None => (0, 0),
        };
        Ok(Money { held, paid, lines })
    }
}
