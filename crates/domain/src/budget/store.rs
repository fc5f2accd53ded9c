//! The ledger in the database. Movements are only ever added, together with the sums of
//! their post, which are changed on condition that the post can bear it.

use database::{Row, Value};
use foundation::{Error, Id, Result, micros, new_id};

use super::ledger::{MoveKind, Part, Totals};
use crate::gate::{View, Work};

/// A movement about to be written.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: MoveKind,
    /// What is added to the sum of the kind, in øre; not nothing.
    pub(super) amount: i64,
    pub(super) other_post: Option<Id>,
    pub(super) follows: Option<Id>,
    pub(super) case: Option<Id>,
    pub(super) decision: Option<Id>,
    pub(super) contract: Option<Id>,
}

impl Entry {
    /// One that concerns nothing but its post.
    pub(super) const fn new(kind: MoveKind, amount: i64) -> Self {
        Self {
            kind,
            amount,
            other_post: None,
            follows: None,
            case: None,
            decision: None,
            contract: None,
        }
    }
}

/// The condition stands in the statement, so that of two writers the second sees what the
/// first has left.
const CHANGE: &str = "UPDATE budget_totals SET appropriated = appropriated + $2, transferred = transferred + $3,
 reserved = reserved + $4, committed = committed + $5
 WHERE post = $1 AND organisation_id = {organisation} AND reserved + $4 >= 0 AND committed + $5 >= 0
 AND appropriated + $2 + transferred + $3 - reserved - $4 - committed - $5 >= 0
 AND ABS(appropriated + $2) <= $6 AND ABS(transferred + $3) <= $6 AND reserved + $4 + committed + $5 <= $6";

/// Writes movements of one post that go together: all of them or, when the post cannot bear
/// them, none. Answers their ids.
pub(super) fn write(
    work: &mut Work<'_>,
    post: Id,
    reason: &str,
    entries: &[Entry],
) -> Result<Vec<Id>> {
    let sum = |part: Part| -> Value {
        let of_part = entries.iter().filter(|entry| entry.kind.part() == part);
        of_part.map(|entry| entry.amount).sum::<i64>().into()
    };
    let params = [
        post.into(),
        sum(Part::Appropriated),
        sum(Part::Transferred),
        sum(Part::Reserved),
        sum(Part::Committed),
        super::ledger::MOST.into(),
    ];
    if work.execute(CHANGE, &params)? == 0 {
        return Err(refusal(work, post, entries)?);
    }
    let ids: Vec<Id> = entries.iter().map(|_| new_id()).collect();
    let rows: Vec<Vec<Value>> = entries
        .iter()
        .zip(&ids)
        .map(|(entry, id)| row(work, *id, post, reason, entry))
        .collect();
    work.insert("budget_movements", COLUMNS, &rows)?;
    Ok(ids)
}

const WAIT: &str = "UPDATE budget_totals SET reserved = reserved WHERE post = $1 AND organisation_id = {organisation}";

/// Waits until nobody else writes movements of the post; what is read from here on stays as
/// it is until the transaction ends.
pub(super) fn wait(work: &mut Work<'_>, post: Id) -> Result<()> {
    match work.execute(WAIT, &[post.into()])? {
        0 => Err(Error::NotFound("budget_post")),
        _ => Ok(()),
    }
}

/// Why nothing was changed.
fn refusal(work: &Work<'_>, post: Id, entries: &[Entry]) -> Result<Error> {
    let Some(now) = totals(work, post)? else {
        return Ok(Error::NotFound("budget_post"));
    };
    let movements: Vec<(MoveKind, i64)> = entries
        .iter()
        .map(|entry| (entry.kind, entry.amount))
        .collect();
    Ok(match now.after(&movements) {
        Err(refusal) => refusal.error(),
        // Somebody gave the post more in between.
        Ok(_) => Error::conflict("try_again"),
    })
}

const COLUMNS: &[&str] = &[
    "id",
    "organisation_id",
    "recorded_from",
    "post",
    "kind",
    "amount",
    "other_post",
    "follows",
    "for_case",
    "decision",
    "contract",
    "reason",
    "moved_on",
    "by_user",
    "by_name",
];

fn row(work: &Work<'_>, id: Id, post: Id, reason: &str, entry: &Entry) -> Vec<Value> {
    let caller = work.caller();
    vec![
        id.into(),
        caller.organisation.into(),
        micros(work.now()).into(),
        post.into(),
        entry.kind.key().into(),
        entry.amount.into(),
        entry.other_post.into(),
        entry.follows.into(),
        entry.case.into(),
        entry.decision.into(),
        entry.contract.into(),
        reason.into(),
        Value::Date(work.day()),
        caller.user().into(),
        caller.name().into(),
    ]
}

const TOTALS: &str =
    "SELECT t.appropriated, t.transferred, t.reserved, t.committed FROM budget_totals t
 WHERE {visible t} AND t.post = $1";

/// The sums that a post's next movement is held against; none when there is no such post.
pub(super) fn totals(view: &View<'_>, post: Id) -> Result<Option<Totals>> {
    let read = |row: Row| {
        Ok(Totals {
            appropriated: row.int(0)?,
            transferred: row.int(1)?,
            reserved: row.int(2)?,
            committed: row.int(3)?,
        })
    };
    view.row(TOTALS, &[post.into()])?.map(read).transpose()
}
