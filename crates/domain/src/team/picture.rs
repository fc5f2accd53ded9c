//! The whole team, week by week.

use std::collections::HashMap;

use foundation::{Date, Error, FieldError, Id, Result};

use super::{
    load::{WeekLoad, mondays, reckon},
    read::{self, Skill},
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{Kind, Subject, records::names_of},
};

/// A member and what their weeks hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLoad {
    /// The member.
    pub member: Id,
    /// Who it is.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// A key of `team-function`.
    pub function: String,
    /// What they can, in the order of the list.
    pub skills: Vec<Skill>,
    /// The weeks, in the order of the picture's.
    pub weeks: Vec<WeekLoad>,
}

/// The team week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamLoad {
    /// The Mondays of the weeks.
    pub mondays: Vec<Date>,
    /// The members, by name.
    pub members: Vec<MemberLoad>,
    /// The names of the cases that are worked on.
    pub cases: HashMap<Id, String>,
}

/// Asks for the team from the week of today on.
#[derive(Debug)]
pub struct TeamPicture {
    /// How many weeks, 1 to 104.
    pub weeks: usize,
}

/// Most weeks that are reckoned at once.
const MOST: usize = 104;

impl Question for TeamPicture {
    type Answer = TeamLoad;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<TeamLoad> {
        if !(1..=MOST).contains(&self.weeks) {
            let error = FieldError::new("weeks", "out_of_range");
            let error = error.with("min", 1).with("max", MOST);
            return Err(Error::Invalid(vec![error]));
        }
        of_weeks(view, mondays(view.day(), self.weeks))
    }
}

fn of_weeks(view: &View<'_>, mondays: Vec<Date>) -> Result<TeamLoad> {
    let (from, to) = span(&mondays, view.day());
    let mut members = Vec::new();
    for member in read::members(view, from, to)? {
        members.push(MemberLoad {
            weeks: reckon(&member.time, &mondays),
            member: member.id,
            person: member.person,
            name: member.name,
            function: member.function,
            skills: member.skills,
        });
    }
    let weeks = members.iter().flat_map(|member| &member.weeks);
    let subject = |id: &Id| Subject {
        kind: Kind::Case,
        id: *id,
    };
    let subjects = weeks.flat_map(|week| week.cases.iter().map(|(case, _)| subject(case)));
    let subjects: std::collections::BTreeSet<Subject> = subjects.collect();
    let subjects: Vec<Subject> = subjects.into_iter().collect();
    Ok(TeamLoad {
        cases: names_of(view, &subjects)?.into_iter().collect(),
        mondays,
        members,
    })
}

/// The first and the last day of weeks.
pub(super) fn span(mondays: &[Date], today: Date) -> (Date, Date) {
    let first = mondays.first().copied().unwrap_or(today);
    let last = mondays.last().copied().unwrap_or(today);
    let sunday = last.checked_add(jiff::Span::new().days(6));
    (first, sunday.unwrap_or(last))
}
