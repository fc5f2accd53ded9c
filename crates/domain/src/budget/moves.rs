//! Giving money to posts and moving it between them.

use foundation::{Error, FieldError, Id, Result};

use super::{
    SCHEMA,
    ledger::{MOST, MoveKind},
    store::{self, Entry},
};
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    parts::records,
};

/// Who keeps the budget moves its money.
pub(super) const KEEPS: Needs = Needs(Action::Administer, Resource::Budget);

/// Gives a post money, or takes some back.
#[derive(Debug)]
pub struct Appropriate {
    /// To which post.
    pub post: Id,
    /// How much, in øre; negative to take back.
    pub amount: i64,
    /// Why, e.g. the council's decision.
    pub reason: String,
}

impl Command for Appropriate {
    /// The movement.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let reason = checked(self.amount, &self.reason, false)?;
        let entry = Entry::new(MoveKind::Appropriation, self.amount);
        write_one(work, "budget_post.appropriated", self.post, reason, entry)
    }
}

/// Moves money from one post to another of the same year.
#[derive(Debug)]
pub struct Transfer {
    /// From which post.
    pub from: Id,
    /// To which.
    pub to: Id,
    /// How much, in øre; more than nothing.
    pub amount: i64,
    /// Why.
    pub reason: String,
}

const YEAR: &str = "SELECT p.year FROM {budget_posts} p WHERE {visible p} AND p.id = $1";

impl Command for Transfer {
    /// The movement on the post that it is taken from.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let reason = checked(self.amount, &self.reason, true)?;
        let (from, to) = (year(work, self.from)?, year(work, self.to)?);
        if self.from == self.to {
            return Err(Error::field("to", "same_post"));
        }
        if from != to {
            let error = FieldError::new("to", "other_budget_year").with("year", from);
            return Err(Error::Invalid(vec![error]));
        }
        let mut legs = [
            (self.from, self.to, -self.amount),
            (self.to, self.from, self.amount),
        ];
        // Always in one order, so that two transfers never wait for each other.
        legs.sort();
        let (mut changes, mut taken) = (Vec::new(), None);
        for (post, other, amount) in legs {
            let entry = Entry {
                other_post: Some(other),
                ..Entry::new(MoveKind::Transfer, amount)
            };
            let ids = store::write(work, post, reason, std::slice::from_ref(&entry))?;
            if post == self.from {
                taken = ids.first().copied();
            }
            changes.push(change(post, &entry));
        }
        let name = records::store::title(work, &SCHEMA, self.from)?;
        let event = Event::new("budget_post.transferred")
            .on(SCHEMA.subject(self.from), name)
            .because(reason)
            .changing(changes);
        let taken = taken.ok_or_else(|| Error::internal("no movement"))?;
        work.record(event, taken)
    }
}

fn year(work: &Work<'_>, post: Id) -> Result<i64> {
    let row = work.row(YEAR, &[post.into()])?;
    row.ok_or(Error::NotFound("budget_post"))?.int(0)
}

/// Longest reason, in characters.
const LONGEST: usize = 2_000;

/// The reason without blanks around it, when there is one and the amount can be moved.
pub(super) fn checked(amount: i64, reason: &str, more_than_nothing: bool) -> Result<&str> {
    let mut errors = Vec::new();
    if amount <= 0 && more_than_nothing {
        errors.push(FieldError::new("amount", "amount_not_positive"));
    } else if amount == 0 {
        errors.push(FieldError::new("amount", "amount_is_nothing"));
    } else if amount.unsigned_abs() > MOST.unsigned_abs() {
        errors.push(FieldError::new("amount", "amount_too_large"));
    }
    let reason = reason.trim();
    let length = reason.chars().count();
    if reason.is_empty() {
        errors.push(FieldError::new("reason", "required"));
    } else if length > LONGEST {
        let error = FieldError::new("reason", "too_long").with("max", LONGEST);
        errors.push(error.with("found", length));
    }
    if errors.is_empty() {
        Ok(reason)
    } else {
        Err(Error::Invalid(errors))
    }
}

/// Writes one movement and tells the log.
pub(super) fn write_one(
    work: &mut Work<'_>,
    event: &str,
    post: Id,
    reason: &str,
    entry: Entry,
) -> Result<Recorded<Id>> {
    let ids = store::write(work, post, reason, std::slice::from_ref(&entry))?;
    let name = records::store::title(work, &SCHEMA, post)?;
    let event = Event::new(event)
        .on(SCHEMA.subject(post), name)
        .because(reason)
        .changing(vec![change(post, &entry)]);
    let id = *ids.first().ok_or_else(|| Error::internal("no movement"))?;
    work.record(event, id)
}

/// An amount as the log has it: with its sign, in kroner with two decimals.
fn kroner(oere: i64) -> String {
    let sign = if oere < 0 { '\u{2212}' } else { '+' };
    let oere = oere.unsigned_abs();
    let digits = (oere / 100).to_string();
    let mut kroner = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            kroner.push('.');
        }
        kroner.push(digit);
    }
    format!("{sign}{kroner},{:02} kr.", oere % 100)
}

/// What a movement says in the log: the sum it belongs to and by how much it grew.
pub(super) fn change(post: Id, entry: &Entry) -> FieldChange {
    FieldChange {
        subject: SCHEMA.subject(post),
        field: entry.kind.key().to_owned(),
        before: String::new(),
        after: kroner(entry.amount),
    }
}
