//! Movements and their sums, as of the day asked about.

use std::collections::HashMap;

use database::{Row, Value};
use foundation::{Date, Error, Id, Result};

use super::ledger::{MoveKind, Totals};
use crate::gate::View;

/// A movement on a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The movement.
    pub id: Id,
    /// What it did.
    pub kind: MoveKind,
    /// What it added to the sum of its kind, in øre.
    pub amount: i64,
    /// What was available after it, in øre.
    pub available: i64,
    /// The other post of a transfer, with its name.
    pub other_post: Option<(Id, String)>,
    /// The case, with its name.
    pub case: Option<(Id, String)>,
    /// The contract, with its name.
    pub contract: Option<(Id, String)>,
    /// The reservation or commitment that it takes from.
    pub follows: Option<Id>,
    /// Why.
    pub reason: String,
    /// On which day.
    pub moved_on: Date,
    /// By whom.
    pub by: String,
}

const MOVEMENTS: &str = "SELECT m.id, m.kind, m.amount, m.other_post, p.name, m.contract, c.name, m.follows, m.reason, m.moved_on, m.by_name, m.for_case, k.name
 FROM {budget_movements} m LEFT JOIN {cases} k ON k.id = m.for_case LEFT JOIN {budget_posts} p ON p.id = m.other_post LEFT JOIN {contracts} c ON c.id = m.contract
 WHERE {visible m} AND m.post = $1 ORDER BY m.recorded_from, m.id";

/// The movements of a post, the oldest first.
pub(super) fn movements(view: &View<'_>, post: Id) -> Result<Vec<Moved>> {
    let mut available = 0;
    let mut moved = |row: &Row| {
        let (kind, amount) = (kind(&row.text(1)?)?, row.int(2)?);
        available += kind.effect(amount);
        let named = |at| {
            let id = row.opt(at, Row::id)?;
            Ok::<_, Error>(id.zip(Some(row.text_or_empty(at + 1)?)))
        };
        Ok(Moved {
            id: row.id(0)?,
            kind,
            amount,
            available,
            other_post: named(3)?,
            case: named(11)?,
            contract: named(5)?,
            follows: row.opt(7, Row::id)?,
            reason: row.text(8)?,
            moved_on: row.date(9)?,
            by: row.text(10)?,
        })
    };
    let rows = view.rows(MOVEMENTS, &[post.into()])?;
    rows.iter().map(&mut moved).collect()
}

const SUMS: &str = "SELECT m.post, m.kind, CAST(SUM(m.amount) AS BIGINT) FROM {budget_movements} m
 JOIN {budget_posts} p ON p.id = m.post WHERE {visible m} AND p.year = $1 GROUP BY m.post, m.kind";

/// The sums of each post of a year on which something was moved.
pub(super) fn sums(view: &View<'_>, year: i16) -> Result<HashMap<Id, Totals>> {
    let mut movements: HashMap<Id, Vec<(MoveKind, i64)>> = HashMap::new();
    for row in view.rows(SUMS, &[Value::Int(year.into())])? {
        let sum = (kind(&row.text(1)?)?, row.int(2)?);
        movements.entry(row.id(0)?).or_default().push(sum);
    }
    let totals = |(post, sums): (Id, Vec<_>)| (post, Totals::of(sums));
    Ok(movements.into_iter().map(totals).collect())
}

const SPENT: &str = "SELECT a.post, CAST(SUM(a.amount) AS BIGINT) FROM {budget_actuals} a
 JOIN {budget_posts} p ON p.id = a.post WHERE {visible a} AND p.year = $1 GROUP BY a.post";

/// What was paid from each post of a year.
pub(super) fn spent(view: &View<'_>, year: i16) -> Result<HashMap<Id, i64>> {
    let rows = view.rows(SPENT, &[Value::Int(year.into())])?;
    rows.iter()
        .map(|row| Ok((row.id(0)?, row.int(1)?)))
        .collect()
}

/// What a contract binds on a post and what it was paid from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractUse {
    /// The contract, with its name; none for what is on no contract.
    pub contract: Option<(Id, String)>,
    /// Bound by it, in øre.
    pub committed: i64,
    /// Paid, in øre.
    pub spent: i64,
    /// How many lines of vouchers that is the sum of.
    pub lines: i64,
}

const BY_CONTRACT: &str = "SELECT u.contract, c.name, CAST(SUM(u.committed) AS BIGINT), CAST(SUM(u.spent) AS BIGINT), CAST(SUM(u.lines) AS BIGINT) FROM (
 SELECT m.contract, m.amount AS committed, 0 AS spent, 0 AS lines FROM {budget_movements} m
 WHERE {visible m} AND m.post = $1 AND m.kind IN ('commitment', 'commitment_release')
 UNION ALL SELECT a.contract, 0 AS committed, a.amount AS spent, 1 AS lines FROM {budget_actuals} a WHERE {visible a} AND a.post = $1
 ) u LEFT JOIN {contracts} c ON c.id = u.contract GROUP BY u.contract, c.name
 ORDER BY CASE WHEN u.contract IS NULL THEN 1 ELSE 0 END, c.name, u.contract";

/// What contracts bind and were paid on a post; what is on none comes last.
pub(super) fn by_contract(view: &View<'_>, post: Id) -> Result<Vec<ContractUse>> {
    let one = |row: &Row| {
        Ok(ContractUse {
            contract: row.opt(0, Row::id)?.zip(Some(row.text_or_empty(1)?)),
            committed: row.int(2)?,
            spent: row.int(3)?,
            lines: row.int(4)?,
        })
    };
    let rows = view.rows(BY_CONTRACT, &[post.into()])?;
    rows.iter().map(one).collect()
}

fn kind(key: &str) -> Result<MoveKind> {
    MoveKind::from_key(key).ok_or_else(|| Error::internal("an unknown kind of movement"))
}
