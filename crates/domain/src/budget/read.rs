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

const MOVEMENTS: &str = "SELECT m.id, m.kind, m.amount, m.other_post, p.name, m.contract, c.name, m.follows, m.reason, m.moved_on, m.by_name
 FROM {budget_movements} m LEFT JOIN {budget_posts} p ON p.id = m.other_post LEFT JOIN {contracts} c ON c.id = m.contract
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

fn kind(key: &str) -> Result<MoveKind> {
    MoveKind::from_key(key).ok_or_else(|| Error::internal("an unknown kind of movement"))
}
