//! Binding money: it is reserved for a case that was approved, committed by a contract,
//! and released when it is not needed. Nothing starts before approval.

use database::{Row, Value};
use foundation::{Error, FieldError, Id, Result};

use super::{
    ledger::MoveKind,
    moves::{self, KEEPS, checked, write_one},
    store::{self, Entry},
};
use crate::{
    gate::{Command, Event, Needs, Recorded, View, Work},
    parts::{Kind, records},
};

/// Holds money back for a case.
#[derive(Debug)]
pub struct Reserve {
    /// On which post.
    pub post: Id,
    /// For which case; it must have been approved.
    pub case: Id,
    /// How much, in øre.
    pub amount: i64,
    /// Why.
    pub reason: String,
}

impl Command for Reserve {
    /// The reservation.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let reason = checked(self.amount, &self.reason, true)?;
        let entry = reservation(work, self.post, self.case, self.amount)?;
        write_one(work, "budget_post.reserved", self.post, reason, entry)
    }
}

/// A reservation that the case's decision allows.
pub(super) fn reservation(work: &mut Work<'_>, post: Id, case: Id, amount: i64) -> Result<Entry> {
    let approval = approved(work, case)?;
    store::wait(work, post)?;
    if let Some(granted) = approval.granted {
        let left = granted.saturating_sub(bound_for(work, case)?);
        if amount > left {
            let error = FieldError::new("amount", "beyond_decision").with("oere", left.max(0));
            return Err(Error::Invalid(vec![error]));
        }
    }
    Ok(Entry {
        case: Some(case),
        decision: Some(approval.decision),
        ..Entry::new(MoveKind::Reservation, amount)
    })
}

/// The decision that lets a case go on.
struct Approval {
    decision: Id,
    /// Money it granted; none when it says no amount.
    granted: Option<i64>,
}

const STANDING: &str = "SELECT c.standing FROM {cases} c WHERE {visible c} AND c.id = $1";
const NEWEST: &str =
    "SELECT d.id, d.outcome, d.amount FROM {decisions} d WHERE {visible d} AND d.case_id = $1
 ORDER BY d.decided_at DESC, d.id DESC LIMIT 1";

/// The newest decision of a case that goes on; refused when there is none, or the case was
/// halted or stopped since.
fn approved(view: &View<'_>, case: Id) -> Result<Approval> {
    let row = view.row(STANDING, &[case.into()])?;
    let standing = row.ok_or(Error::NotFound("case"))?.text_or_empty(0)?;
    let refused = |code| Err(Error::Invalid(vec![FieldError::new("case", code)]));
    match standing.as_str() {
        "halted" => return refused("case_is_halted"),
        "stopped" => return refused("case_is_stopped"),
        _ => {}
    }
    let Some(row) = view.row(NEWEST, &[case.into()])? else {
        return refused("case_not_approved");
    };
    if !["go", "go_with_conditions"].contains(&row.text(1)?.as_str()) {
        return refused("case_not_approved");
    }
    Ok(Approval {
        decision: row.id(0)?,
        granted: row.opt(2, Row::int)?,
    })
}

const BOUND_FOR: &str = "SELECT CAST(COALESCE(SUM(m.amount), 0) AS BIGINT) FROM {budget_movements} m
 WHERE {visible m} AND m.for_case = $1 AND m.kind IN ('reservation', 'reservation_release', 'commitment', 'commitment_release')";

/// What is reserved and committed for a case on all posts.
fn bound_for(view: &View<'_>, case: Id) -> Result<i64> {
    let row = view.row(BOUND_FOR, &[case.into()])?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// Money that is held back or bound, with what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The movement that began it.
    pub movement: Id,
    /// On which post.
    pub post: Id,
    /// The post's name.
    pub post_name: String,
    /// Whether a contract binds it; otherwise it is held back for a case.
    pub is_committed: bool,
    /// What is left, in øre.
    pub left: i64,
    /// The case it is for.
    pub case: Option<Id>,
    /// The decision that let it begin.
    pub decision: Option<Id>,
    /// The contract that binds it.
    pub contract: Option<Id>,
}

const HELD: &str = "SELECT m.id, m.post, m.kind, m.amount + COALESCE((SELECT CAST(SUM(f.amount) AS BIGINT) FROM {budget_movements} f
 WHERE f.follows = m.id AND f.kind = m.kind || '_release'), 0), m.for_case, m.decision, m.contract, p.name FROM {budget_movements} m
 JOIN {budget_posts} p ON p.id = m.post WHERE {visible m} AND m.kind IN ('reservation', 'commitment')";

fn held(row: &Row) -> Result<Held> {
    Ok(Held {
        movement: row.id(0)?,
        post: row.id(1)?,
        is_committed: row.text(2)? == "commitment",
        left: row.int(3)?,
        case: row.opt(4, Row::id)?,
        decision: row.opt(5, Row::id)?,
        contract: row.opt(6, Row::id)?,
        post_name: row.text(7)?,
    })
}

/// What is held on a post, the oldest first; what is used up is left out.
pub(super) fn held_on(view: &View<'_>, post: Id) -> Result<Vec<Held>> {
    held_by(view, "post", post)
}

/// The same of what a column of the movements names.
pub(super) fn held_by(view: &View<'_>, column: &str, id: Id) -> Result<Vec<Held>> {
    let sql = format!("{HELD} AND m.{column} = $1 ORDER BY m.recorded_from, m.id");
    let rows = view.rows(&sql, &[id.into()])?;
    let held = rows.iter().map(held).collect::<Result<Vec<_>>>()?;
    Ok(held.into_iter().filter(|one| one.left > 0).collect())
}

/// One of them, when nobody else can change its post any more.
fn held_alone(work: &mut Work<'_>, movement: Id) -> Result<Held> {
    let sql = format!("{HELD} AND m.id = $1");
    let missing = || Error::NotFound("budget_movement");
    let find = |work: &Work<'_>| work.row(&sql, &[Value::from(movement)]);
    let post = held(&find(work)?.ok_or_else(missing)?)?.post;
    store::wait(work, post)?;
    held(&find(work)?.ok_or_else(missing)?)
}

/// Binds money for a contract whose approval stands.
#[derive(Debug)]
pub struct Commit {
    /// On which post.
    pub post: Id,
    /// The reservation that it takes from; none for a contract that no case is behind.
    pub reservation: Option<Id>,
    /// The contract.
    pub contract: Id,
    /// How much, in øre. What is beyond the reservation is taken from what is available.
    pub amount: i64,
    /// Why.
    pub reason: String,
}

impl Command for Commit {
    /// The commitment.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let reason = checked(self.amount, &self.reason, true)?;
        check_contract(work, self.contract)?;
        let mut entries = Vec::new();
        let commitment = Entry {
            contract: Some(self.contract),
            ..Entry::new(MoveKind::Commitment, self.amount)
        };
        match self.reservation {
            None => entries.push(commitment),
            Some(reservation) => {
                entries.extend(from_reservation(work, self.post, reservation, commitment)?)
            }
        }
        let ids = store::write(work, self.post, reason, &entries)?;
        // What is bound may be more than the contract's approval covers; who guards that looks.
        work.wrote(Kind::Contract, &[self.contract]);
        let commitment = ids.last().copied();
        let commitment = commitment.ok_or_else(|| Error::internal("no movement"))?;
        let name = records::store::title(work, &super::SCHEMA, self.post)?;
        let changes = entries.iter().map(|entry| moves::change(self.post, entry));
        let event = Event::new("budget_post.committed")
            .on(super::SCHEMA.subject(self.post), name)
            .because(reason)
            .changing(changes.collect());
        work.record(event, commitment)
    }
}

/// What is taken from a reservation, and the commitment for its case. A case that was halted
/// or stopped meanwhile binds nothing.
fn from_reservation(
    work: &mut Work<'_>,
    post: Id,
    reservation: Id,
    commitment: Entry,
) -> Result<Vec<Entry>> {
    let held = held_alone(work, reservation)?;
    if held.post != post || held.is_committed {
        return Err(Error::NotFound("budget_movement"));
    }
    let Some(case) = held.case else {
        return Err(Error::NotFound("case"));
    };
    let approval = approved(work, case)?;
    let taken = commitment.amount.min(held.left);
    let beyond = commitment.amount - taken;
    if let Some(granted) = approval.granted {
        let left = granted.saturating_sub(bound_for(work, case)?).max(0);
        if beyond > left {
            let error = FieldError::new("amount", "beyond_decision");
            let most = held.left.saturating_add(left);
            return Err(Error::Invalid(vec![error.with("oere", most)]));
        }
    }
    let release = Entry {
        follows: Some(reservation),
        case: Some(case),
        decision: held.decision,
        ..Entry::new(MoveKind::ReservationRelease, -taken)
    };
    let commitment = Entry {
        follows: Some(reservation),
        case: Some(case),
        decision: Some(approval.decision),
        ..commitment
    };
    Ok([release, commitment]
        .into_iter()
        .filter(|entry| entry.amount != 0)
        .collect())
}

const CONTRACT: &str = "SELECT c.approval FROM {contracts} c WHERE {visible c} AND c.id = $1";

/// Refuses a contract about whose approval nothing is said.
fn check_contract(work: &Work<'_>, contract: Id) -> Result<()> {
    let row = work.row(CONTRACT, &[contract.into()])?;
    let approval = row.ok_or(Error::NotFound("contract"))?.text_or_empty(0)?;
    match approval.is_empty() {
        true => Err(Error::field("contract", "contract_not_approved")),
        false => Ok(()),
    }
}

const COMMITTED: &str = "SELECT p.year, CAST(SUM(m.amount) AS BIGINT) FROM {budget_movements} m
 JOIN {budget_posts} p ON p.id = m.post WHERE {visible m} AND m.contract = $1 AND m.kind IN ('commitment', 'commitment_release')
 GROUP BY p.year ORDER BY p.year DESC";

/// What is bound by a contract in each year of the budget, the newest first, in whole øre.
pub(crate) fn committed(view: &View<'_>, contract: Id) -> Result<Vec<(i64, i64)>> {
    let rows = view.rows(COMMITTED, &[contract.into()])?;
    rows.iter()
        .map(|row| Ok((row.int(0)?, row.int(1)?)))
        .collect()
}

/// Lets go of money that is held back or bound.
#[derive(Debug)]
pub struct Release {
    /// The reservation or commitment.
    pub movement: Id,
    /// How much, in øre; all that is left when none.
    pub amount: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Command for Release {
    /// The movement.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let held = held_alone(work, self.movement)?;
        let amount = self.amount.unwrap_or(held.left);
        let reason = checked(amount, &self.reason, true)?;
        let (kind, event, code) = match held.is_committed {
            false => (
                MoveKind::ReservationRelease,
                "budget_post.reservation_released",
                "more_than_reserved",
            ),
            true => (
                MoveKind::CommitmentRelease,
                "budget_post.commitment_released",
                "more_than_committed",
            ),
        };
        if amount > held.left {
            let error = FieldError::new("amount", code).with("oere", held.left);
            return Err(Error::Invalid(vec![error]));
        }
        let entry = Entry {
            follows: Some(held.movement),
            case: held.case,
            decision: held.decision,
            contract: held.contract,
            ..Entry::new(kind, -amount)
        };
        write_one(work, event, held.post, reason, entry)
    }
}
