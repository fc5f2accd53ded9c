//! Who works on cases, and where an allocation is more than there are hours for.

use std::collections::HashMap;

use database::Row;
use foundation::{Date, Error, Id, Result};
use jiff::ToSpan;

use super::{
    ALLOCATIONS,
    load::{mondays, reckon},
    read,
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
};

/// Somebody who works on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// The allocation.
    pub allocation: Id,
    /// The member.
    pub member: Id,
    /// Their name.
    pub name: String,
    /// A key of `team-function`.
    pub function: String,
    /// Hours a week.
    pub hours: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Name of the phase, or empty.
    pub phase: String,
}

/// Asks who works on cases: on one, ever; or on all, today and later.
#[derive(Debug)]
pub struct OnCases {
    /// Only this one.
    pub case: Option<Id>,
}

const WORKERS: &str = "SELECT a.for_case, a.id, a.member, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), m.team_function, a.hours, a.from_on, a.to_on,
 (SELECT {name gp} FROM {cases} c JOIN gate_template_versions gv ON gv.code = c.template_version AND {listed gv}
 JOIN gate_template_phases gp ON gp.template = gv.id WHERE {visible c} AND c.id = a.for_case AND gp.number = a.phase_number - 1)
 FROM {allocations} a JOIN {team_members} m ON m.id = a.member JOIN {people} p ON p.id = m.person
 WHERE {visible a} AND (a.for_case = $1 OR CAST($2 AS BIGINT) = 1 AND a.to_on >= {day}) ORDER BY a.from_on, p.first_name, p.last_name, a.id";

impl Question for OnCases {
    /// By case, those who begin first in front.
    type Answer = HashMap<Id, Vec<Worker>>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let mut workers: HashMap<Id, Vec<Worker>> = HashMap::new();
        let case = self.case.unwrap_or(Id::from_u128(0));
        let all = i64::from(self.case.is_none());
        for row in view.rows(WORKERS, &[case.into(), all.into()])? {
            workers.entry(row.id(0)?).or_default().push(worker(&row)?);
        }
        Ok(workers)
    }
}

fn worker(row: &Row) -> Result<Worker> {
    Ok(Worker {
        allocation: row.id(1)?,
        member: row.id(2)?,
        name: row.text(3)?,
        function: row.text(4)?,
        hours: row.int(5)?,
        from: row.date(6)?,
        to: row.date(7)?,
        phase: row.text_or_empty(8)?,
    })
}

/// A week in which a member has more work than hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverWeek {
    /// The week's Monday.
    pub monday: Date,
    /// By how many minutes.
    pub over: i64,
}

/// Asks in which weeks of an allocation, from this week on, its member has more work than
/// hours, all their work counted.
#[derive(Debug)]
pub struct OverOf(pub Id);

/// Weeks that are looked at.
const MOST_WEEKS: usize = 520;

impl Question for OverOf {
    type Answer = Vec<OverWeek>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<OverWeek>> {
        let found = store::find(view, &ALLOCATIONS, self.0)?;
        let day = |key: &str| {
            let day = found.get(&ALLOCATIONS, key).as_date();
            day.ok_or_else(|| Error::internal("an allocation without days"))
        };
        let (from, to) = (day("from_on")?.max(view.day()), day("to_on")?);
        let member = found.get(&ALLOCATIONS, "member").as_ref();
        let members = read::members(view, from, to.max(from))?;
        let Some(member) = members.into_iter().find(|one| Some(one.id) == member) else {
            return Ok(Vec::new());
        };
        let case = found.get(&ALLOCATIONS, "for_case").as_ref();
        let mut weeks = mondays(from, MOST_WEEKS);
        weeks.retain(|monday| *monday <= to);
        let weeks = reckon(&member.time, &weeks);
        let over = weeks.iter().filter(|week| {
            let works = |(of, _): &(Id, i64)| Some(*of) == case;
            week.over() > 0 && week.cases.iter().any(works)
        });
        let week = |week: &super::WeekLoad| OverWeek {
            monday: week.monday,
            over: week.over(),
        };
        Ok(over.map(week).collect())
    }
}

impl OverWeek {
    /// The last day of the week.
    #[must_use]
    pub fn sunday(&self) -> Date {
        self.monday.checked_add(6.days()).unwrap_or(self.monday)
    }
}
