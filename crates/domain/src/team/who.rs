//! Who could take a case: the members ranked by what they can and what time they have.

use std::{cmp::Reverse, collections::HashMap};

use foundation::{Date, Error, FieldError, Id, Result};

use super::{
    load::{minutes, monday_of, mondays, reckon},
    picture::span,
    read::{self, Member, Skill},
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{Kind, Subject, records::names_of},
};

/// A member who could take it, or not, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The member.
    pub member: Id,
    /// Who it is.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// A key of `team-function`.
    pub function: String,
    /// What they can of what is wanted.
    pub has: Vec<Skill>,
    /// Names of what they cannot.
    pub missing: Vec<String>,
    /// Weeks of the period.
    pub weeks: usize,
    /// Weeks that have all the time that is wanted.
    pub weeks_with_time: usize,
    /// Minutes that are wanted in the whole period.
    pub wanted: i64,
    /// Minutes of them that are free.
    pub free: i64,
    /// Whether they work on the case already, some time of the period.
    pub works_on_it: bool,
}

impl Candidate {
    /// Whether they can all that is wanted and have the time.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.missing.is_empty() && self.weeks_with_time == self.weeks
    }

    /// Whether they have any time at all.
    #[must_use]
    pub fn has_time(&self) -> bool {
        self.free > 0
    }
}

/// Those with time before those without; then by how much of what is wanted they can, whether
/// the time is enough, how well they can it, how much of the time is free, and name.
pub fn rank(candidates: &mut [Candidate]) {
    let level = |one: &Candidate| one.has.iter().map(|skill| skill.level).sum::<usize>();
    candidates.sort_by_cached_key(|one| {
        let best = (
            one.has_time(),
            one.has.len(),
            one.weeks_with_time == one.weeks,
            level(one),
            one.free,
        );
        (Reverse(best), one.name.to_lowercase(), one.member)
    });
}

/// Asks who could take something.
#[derive(Debug)]
pub struct WhoCould {
    /// The case, if it is one.
    pub case: Option<Id>,
    /// The competences that are wanted, as values of the list.
    pub wanted: Vec<Id>,
    /// Hours a week, 1 to 60.
    pub hours: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Most weeks of a period.
const MOST_WEEKS: usize = 104;
/// Most hours a week.
const MOST_HOURS: i64 = 60;

impl WhoCould {
    /// The Mondays of the period.
    fn weeks(&self) -> Result<Vec<Date>> {
        if !(1..=MOST_HOURS).contains(&self.hours) {
            let error = FieldError::new("hours", "out_of_range");
            let error = error.with("min", 1).with("max", MOST_HOURS);
            return Err(Error::Invalid(vec![error]));
        }
        if self.to < self.from {
            let error = FieldError::new("to", "ends_before_it_begins");
            return Err(Error::Invalid(vec![error.with("from", self.from)]));
        }
        let last = monday_of(self.to);
        let mut weeks = mondays(self.from, MOST_WEEKS + 1);
        if weeks.last().is_some_and(|week| *week <= last) {
            let error = FieldError::new("to", "too_many_weeks");
            return Err(Error::Invalid(vec![error.with("max", MOST_WEEKS)]));
        }
        weeks.retain(|week| *week <= last);
        Ok(weeks)
    }
}

impl Question for WhoCould {
    /// The best first.
    type Answer = Vec<Candidate>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Candidate>> {
        let weeks = self.weeks()?;
        let subject = |id: &Id| Subject {
            kind: Kind::Option,
            id: *id,
        };
        let subjects: Vec<Subject> = self.wanted.iter().map(subject).collect();
        let names = names_of(view, &subjects)?;
        let (from, to) = span(&weeks, view.day());
        let members = read::members(view, from, to)?;
        let mut found: Vec<Candidate> = members
            .into_iter()
            .map(|member| candidate(&self, &weeks, &names, member))
            .collect();
        rank(&mut found);
        Ok(found)
    }
}

fn candidate(
    asked: &WhoCould,
    weeks: &[Date],
    names: &HashMap<Id, String>,
    member: Member,
) -> Candidate {
    let works_on_it = |share: &super::load::Share| {
        Some(share.case) == asked.case && share.from <= asked.to && share.to >= asked.from
    };
    let works_on_it = member.time.shares.iter().any(works_on_it);
    let (mut wanted, mut free, mut weeks_with_time) = (0, 0, 0);
    for week in reckon(&member.time, weeks) {
        let of_week = minutes(week.monday, asked.hours, asked.from, asked.to);
        wanted += of_week;
        free += week.idle().min(of_week);
        weeks_with_time += usize::from(week.idle() >= of_week);
    }
    let is_wanted = |skill: &Skill| asked.wanted.contains(&skill.competence);
    let has: Vec<Skill> = member.skills.into_iter().filter(is_wanted).collect();
    let lacks = |id: &&Id| !has.iter().any(|skill| skill.competence == **id);
    let missing = asked.wanted.iter().filter(lacks);
    Candidate {
        missing: missing.filter_map(|id| names.get(id).cloned()).collect(),
        has,
        member: member.id,
        person: member.person,
        name: member.name,
        function: member.function,
        weeks: weeks.len(),
        weeks_with_time,
        wanted,
        free,
        works_on_it,
    }
}

#[cfg(test)]
mod tests;
