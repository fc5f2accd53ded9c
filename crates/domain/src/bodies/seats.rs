//! Who sits in a body on a day, who leads it, and who may vote on an item.

use std::collections::HashMap;

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::tally::{Ballot, Vote};
use crate::gate::{Action, Actor, Needs, Question, Resource, Role, View, allowed};

/// A seat that somebody has on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// Their e-mail address in lower case, or empty.
    pub email: String,
    /// A key of `member-function`.
    pub function: String,
    /// Whom they stand in for.
    pub substitute_for: Option<Id>,
}

impl Seat {
    /// Whether a vote belongs to the seat itself.
    #[must_use]
    pub fn votes(&self) -> bool {
        matches!(self.function.as_str(), "chair" | "member")
    }
}

const SEATS: &str = "SELECT m.person, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), lower(p.email), m.member_function, m.substitute_for
 FROM {body_members} m JOIN {people} p ON p.id = m.person
 WHERE {visible m} AND m.body = $1 AND (m.from_on IS NULL OR m.from_on <= $2) AND (m.to_on IS NULL OR m.to_on >= $2)
 ORDER BY CASE m.member_function WHEN 'chair' THEN 0 WHEN 'member' THEN 1 WHEN 'substitute' THEN 2 ELSE 3 END, p.first_name, p.last_name, p.id";

/// Who sits in a body on a day: chair, members, substitutes, secretaries.
pub(super) fn seats(view: &View<'_>, body: Id, day: Date) -> Result<Vec<Seat>> {
    let rows = view.rows(SEATS, &[body.into(), day.into()])?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Seat> {
    Ok(Seat {
        person: row.id(0)?,
        name: row.text(1)?,
        email: row.text_or_empty(2)?,
        function: row.text(3)?,
        substitute_for: row.opt(4, Row::id)?,
    })
}

/// Asks who sits in a body today.
#[derive(Debug)]
pub struct SeatsOf(pub Id);

impl Question for SeatsOf {
    type Answer = Vec<Seat>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Steering)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Seat>> {
        seats(view, self.0, view.day())
    }
}

/// The caller's address in lower case; empty for one who is nobody in particular.
pub(super) fn email(view: &View<'_>) -> String {
    match &view.caller().actor {
        Actor::User { email, .. } => email.to_lowercase(),
        _ => String::new(),
    }
}

/// Whether the caller keeps order among bodies: the digitalisation department.
pub(super) fn administers(view: &View<'_>) -> bool {
    let caller = view.caller();
    matches!(caller.actor, Actor::System(_))
        || caller.has(Role::ModuleAdministrator)
        || caller.has(Role::LocalAdministrator)
}

/// Whether the caller leads a body: its chair or secretary, or who administers bodies.
pub(super) fn may_lead(view: &View<'_>, body: Id) -> Result<bool> {
    if administers(view) {
        return Ok(true);
    }
    let email = email(view);
    let seats = seats(view, body, view.day())?;
    let leads = |seat: &Seat| matches!(seat.function.as_str(), "chair" | "secretary");
    Ok(!email.is_empty() && seats.iter().any(|seat| leads(seat) && seat.email == email))
}

/// Refuses whoever may not even see meetings: being named in a body gives nothing to
/// somebody without a role in the organisation.
pub(super) fn must_see(view: &View<'_>) -> Result<()> {
    match allowed(view.caller(), Needs(Action::Read, Resource::Meetings)) {
        true => Ok(()),
        false => Err(Error::Forbidden("role_missing")),
    }
}

/// Refuses whoever does not lead the body.
pub(super) fn must_lead(view: &View<'_>, body: Id) -> Result<()> {
    must_see(view)?;
    match may_lead(view, body)? {
        true => Ok(()),
        false => Err(Error::Forbidden("does_not_lead_body")),
    }
}

const ATTENDANCE: &str =
    "SELECT a.person, a.present FROM {attendance} a WHERE {visible a} AND a.meeting = $1";

/// Who was said to be at a meeting, or not.
pub(super) fn attendance(view: &View<'_>, meeting: Id) -> Result<HashMap<Id, bool>> {
    let rows = view.rows(ATTENDANCE, &[meeting.into()])?;
    rows.iter()
        .map(|row| Ok((row.id(0)?, row.bool(1)?)))
        .collect()
}

const VOTES: &str =
    "SELECT v.person, v.vote, v.remark FROM {votes} v WHERE {visible v} AND v.item = $1";

type Said = HashMap<Id, (Vote, String)>;

fn said(view: &View<'_>, item: Id) -> Result<Said> {
    let mut said = HashMap::new();
    for row in view.rows(VOTES, &[item.into()])? {
        let key = row.text(1)?;
        let vote = Vote::from_key(&key).ok_or_else(|| Error::internal(format!("a vote {key}")))?;
        said.insert(row.id(0)?, (vote, row.text(2)?));
    }
    Ok(said)
}

/// Who may vote on an item, with what they said: everybody with a vote of their own, and
/// in the place of one who is absent their substitute.
pub(super) fn ballots(
    view: &View<'_>,
    seats: &[Seat],
    attendance: &HashMap<Id, bool>,
    item: Id,
) -> Result<Vec<Ballot>> {
    let mut said = said(view, item)?;
    let here = |person: &Id| attendance.get(person).copied();
    let mut ballots: Vec<Ballot> = Vec::new();
    for seat in seats.iter().filter(|seat| seat.votes()) {
        let absent = here(&seat.person) == Some(false);
        let substitute = seats.iter().find(|other| {
            other.substitute_for == Some(seat.person) && here(&other.person) != Some(false)
        });
        let voter = match substitute {
            Some(substitute) if absent => substitute,
            _ => seat,
        };
        if ballots.iter().any(|other| other.person == voter.person) {
            continue;
        }
        let (vote, remark) = match said.remove(&voter.person) {
            Some((vote, remark)) => (Some(vote), remark),
            None => (None, String::new()),
        };
        ballots.push(Ballot {
            person: voter.person,
            name: voter.name.clone(),
            chair: seat.function == "chair",
            present: here(&voter.person) == Some(true),
            vote,
            remark,
        });
    }
    Ok(ballots)
}
