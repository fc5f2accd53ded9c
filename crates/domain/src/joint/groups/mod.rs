//! From analysis to action: a group of an analysis is invited, each municipality answers, the
//! group becomes binding when all are ready, each makes its own case, and whoever leaves sees
//! what that costs the others. A group is seen by those that were invited and by nobody else:
//! every statement asks so with the gate's marker `{invited …}`.

mod answer;
mod binding;
mod case;
mod damage;
mod invite;
mod read;
mod tell;
mod votes;
mod withdraw;

use std::collections::BTreeMap;

use foundation::{Date, Error, FieldError, Id, Result};
use sharing::{Group, Input};

pub use answer::{AnswerInvitation, MoveDeadline};
pub use binding::{Lack, Lacking, MakeBinding, Standing};
pub use case::{GroupOfCase, MakeCase};
pub use damage::{Change, Damage};
pub use invite::{InviteGroup, InvitedFrom};
pub use read::{GroupLine, JointGroups, OneGroup};
pub use votes::{BUDGET, CastVotes, VotedOrder, WEIGHTS};
pub use withdraw::Withdraw;

use super::Ownership;
use crate::{
    analytics::{Named, Need},
    gate::{Action, Caller, Event, Needs, Resource},
    parts::{Kind, Subject},
};

const READ: Needs = Needs(Action::Read, Resource::Contracts);
const CHANGE: Needs = Needs(Action::Change, Resource::Contracts);

/// Longest message, note and reason, in letters.
const LONGEST: usize = 2_000;

/// What an invited municipality answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// It takes part.
    Yes,
    /// It does not know yet.
    Maybe,
    /// It does not take part.
    No,
}

impl Reply {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Maybe, Self::No];

    /// The name in forms, texts and the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Maybe => "maybe",
            Self::No => "no",
        }
    }

    /// The answer with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reply| reply.key() == key)
    }
}

/// A municipality that was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Which.
    pub organisation: Named,
    /// Its name in the document.
    pub code: String,
    /// What it answered.
    pub reply: Option<Reply>,
    /// What it wrote beside.
    pub note: String,
    /// Who answered; empty when nobody has.
    pub answered_by: String,
    /// When.
    pub answered_on: Option<Date>,
    /// Who answers for the need there, once it takes part, or as far as it is shared.
    pub ownership: Option<Ownership>,
    /// Its case, when it is the caller's own.
    pub case: Option<Id>,
    /// Whether it has made its case.
    pub has_case: bool,
    /// Whether it left after the group was binding.
    pub left: bool,
}

/// A member that left a binding group.
#[derive(Debug, Clone, PartialEq)]
pub struct Departure {
    /// Its name in the document.
    pub code: String,
    /// When.
    pub on: Date,
    /// Who said so.
    pub by: String,
    /// Why.
    pub reason: String,
    /// What it cost, as computed then.
    pub damage: Damage,
}

/// A group that was invited, as each of the invited sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct JointGroup {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The need.
    pub need: Need,
    /// What the lead wrote to the others.
    pub message: String,
    /// Who invited.
    pub lead: Named,
    /// The analysis it comes from, when the caller's organisation is the lead.
    pub analysis: Option<Id>,
    /// When it was invited.
    pub invited_on: Date,
    /// Who wrote the invitation.
    pub invited_by: String,
    /// The last day to answer.
    pub answer_by: Date,
    /// Since when it is binding, and who made it so.
    pub bound: Option<(Date, String)>,
    /// The document of the analysis, of the members alone.
    pub question: Input,
    /// The group as the analysis had it.
    pub found: Group,
    /// Names of what the document numbers; the need's own is `need`.
    pub names: BTreeMap<String, String>,
    /// The members in the order in which they take turns.
    pub members: Vec<Member>,
    /// Those that left, in the order in which they did.
    pub departures: Vec<Departure>,
    /// Weights by member and integration.
    pub votes: Vec<(String, String, i64)>,
    /// The caller's own place among the members.
    pub own: usize,
}

impl JointGroup {
    /// The caller's own membership.
    #[must_use]
    pub fn own(&self) -> &Member {
        &self.members[self.own]
    }

    /// Whether the caller's organisation invited.
    #[must_use]
    pub fn is_lead(&self) -> bool {
        self.own().organisation.id == self.lead.id
    }

    /// The members that have not left.
    pub fn inside(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| !member.left)
    }

    /// The names in the document of those who have not left.
    #[must_use]
    pub fn codes(&self) -> Vec<&str> {
        let mut codes: Vec<&str> = self.inside().map(|one| one.code.as_str()).collect();
        codes.sort_unstable();
        codes
    }

    /// Who has the chair in a year of the group, the first being 0: the members take turns, and
    /// the turn of one that left goes to the next.
    #[must_use]
    pub fn chair(&self, year: usize) -> Option<&Member> {
        let turns = self.members.iter().cycle().skip(year % self.members.len());
        turns.take(self.members.len()).find(|member| !member.left)
    }

    /// The year of the group that a day lies in.
    #[must_use]
    pub fn year(&self, day: Date) -> usize {
        let begun = self.invited_on;
        let early = (day.month(), day.day()) < (begun.month(), begun.day());
        let years = i32::from(day.year()) - i32::from(begun.year()) - i32::from(early);
        usize::try_from(years).unwrap_or(0)
    }

    /// An event about the group in the log of the caller's organisation.
    fn event(&self, name: &str, caller: &Caller) -> Event {
        Event::new(name).on(own(caller), self.name.as_str())
    }
}

/// Groups belong to several, so the log of each has them under its own name.
fn own(caller: &Caller) -> Subject {
    Subject {
        kind: Kind::Organisation,
        id: caller.organisation,
    }
}

/// A text without blanks around it, not longer than it may be.
fn text<'a>(field: &str, given: &'a str, longest: usize) -> Result<&'a str> {
    let given = given.trim();
    let found = given.chars().count();
    if found <= longest {
        return Ok(given);
    }
    let error = FieldError::new(field, "too_long");
    let error = error.with("max", longest).with("found", found);
    Err(Error::Invalid(vec![error]))
}

/// The same for one that must say something.
fn needed<'a>(field: &'static str, given: &'a str, longest: usize) -> Result<&'a str> {
    match text(field, given, longest)? {
        "" => Err(Error::field(field, "required")),
        given => Ok(given),
    }
}

/// A last day that has not passed.
fn deadline(given: Option<Date>, today: Date) -> Result<Date> {
    let day = given.ok_or_else(|| Error::field("answer_by", "required"))?;
    match day < today {
        true => Err(Error::field("answer_by", "day_has_passed")),
        false => Ok(day),
    }
}
