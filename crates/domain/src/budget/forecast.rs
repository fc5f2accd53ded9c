//! What contracts will cost in a year, regulated, beside what the budget binds for them.

use std::collections::HashMap;

use database::Row;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    payments::{Costs, Group, Grouping},
};

/// A contract that costs something in the year, or that the budget binds money for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractForecast {
    /// The contract.
    pub contract: Id,
    /// Its name.
    pub name: String,
    /// What it costs up to its end, in øre.
    pub assured: i64,
    /// What it costs besides, when its options are used.
    pub option: i64,
    /// A rate of its price regulation is assumed.
    pub assumed: bool,
    /// Bound for it on the year's posts, in øre.
    pub committed: i64,
    /// Paid on it from the year's posts, in øre.
    pub spent: i64,
}

impl ContractForecast {
    /// What it costs beyond what is bound for it.
    #[must_use]
    pub fn uncovered(&self) -> i64 {
        self.assured.saturating_sub(self.committed).max(0)
    }
}

/// What contracts cost in a year and what the budget has for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearForecast {
    /// Which year.
    pub year: i16,
    /// The contracts, the least covered first.
    pub contracts: Vec<ContractForecast>,
}

impl YearForecast {
    /// The sum of one figure of all contracts.
    #[must_use]
    pub fn sum(&self, of: impl Fn(&ContractForecast) -> i64) -> i64 {
        self.contracts.iter().map(of).fold(0, i64::saturating_add)
    }
}

/// Asks what contracts cost in a year: this year when none is named.
#[derive(Debug)]
pub struct BudgetForecast {
    /// Which year.
    pub year: Option<i16>,
}

impl Question for BudgetForecast {
    type Answer = YearForecast;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Budget)
    }

    fn answer(self, view: &View<'_>) -> Result<YearForecast> {
        let year = self.year.unwrap_or_else(|| view.day().year());
        of_year(view, year)
    }
}

/// What each contract costs in the year, by contract.
pub(super) fn of_year(view: &View<'_>, year: i16) -> Result<YearForecast> {
    let mut contracts: HashMap<Id, ContractForecast> = HashMap::new();
    for one in in_budget(view, year)? {
        contracts.insert(one.contract, one);
    }
    let costs = Costs {
        by: Grouping::Contract,
        first_year: Some(year),
    };
    for group in costs.answer(view)?.groups {
        let (Group::Of(contract), Some(first)) = (group.group, group.forecast.years.first()) else {
            continue;
        };
        let amount = first.all();
        if amount.total() == 0 && !contracts.contains_key(&contract) {
            continue;
        }
        let one = contracts
            .entry(contract)
            .or_insert_with(|| empty(contract, &group.name));
        (one.assured, one.option) = (amount.assured, amount.option);
        one.assumed = first.assumed;
    }
    let mut contracts: Vec<ContractForecast> = contracts.into_values().collect();
    contracts.sort_by(|a, b| {
        let uncovered = b.uncovered().cmp(&a.uncovered());
        let size = b.assured.cmp(&a.assured);
        uncovered
            .then(size)
            .then_with(|| a.contract.cmp(&b.contract))
    });
    Ok(YearForecast { year, contracts })
}

fn empty(contract: Id, name: &str) -> ContractForecast {
    ContractForecast {
        contract,
        name: name.trim().to_owned(),
        assured: 0,
        option: 0,
        assumed: false,
        committed: 0,
        spent: 0,
    }
}

const IN_BUDGET: &str = "SELECT c.id, c.name, CAST(SUM(u.committed) AS BIGINT), CAST(SUM(u.spent) AS BIGINT) FROM (
 SELECT m.contract, m.post, m.amount AS committed, 0 AS spent FROM {budget_movements} m
 WHERE {visible m} AND m.kind IN ('commitment', 'commitment_release')
 UNION ALL SELECT a.contract, a.post, 0 AS committed, a.amount AS spent FROM {budget_actuals} a WHERE {visible a}
 ) u JOIN {budget_posts} p ON p.id = u.post JOIN {contracts} c ON c.id = u.contract
 WHERE p.year = $1 GROUP BY c.id, c.name ORDER BY c.id";

/// What the year's posts bind for contracts and what was paid on them.
fn in_budget(view: &View<'_>, year: i16) -> Result<Vec<ContractForecast>> {
    let one = |row: &Row| {
        Ok(ContractForecast {
            committed: row.int(2)?,
            spent: row.int(3)?,
            ..empty(row.id(0)?, &row.text(1)?)
        })
    };
    let rows = view.rows(IN_BUDGET, &[i64::from(year).into()])?;
    rows.iter().map(one).collect()
}
