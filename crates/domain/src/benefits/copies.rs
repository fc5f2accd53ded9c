//! Copies of a business case: written once at each gate, never changed.

use database::Row;
use foundation::{Date, Error, Id, Result, new_id};

use super::{differences::Snapshot, lines::reckoned};
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
};

/// A copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Copy {
    /// Its identity.
    pub id: Id,
    /// The number of the phase whose gate it was taken at, from 0.
    pub phase: i64,
    /// The day it was taken.
    pub taken_on: Date,
    /// Who took it.
    pub taken_by: String,
    /// What it holds.
    pub snapshot: Snapshot,
}

const INSERT: &str = "INSERT INTO business_case_copies (id, organisation_id, recorded_from, for_case, phase, taken_on, taken_by, body)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6)";

/// Copies the business case of a case as it is, inside a command; answers the copy, none when
/// the case has no business case.
///
/// # Errors
/// When the database fails.
pub fn take_copy(work: &mut Work<'_>, case: Id, phase: i64) -> Result<Option<Id>> {
    let Some(reckoned) = reckoned(work, case)? else {
        return Ok(None);
    };
    let body = serde_json::to_string(&Snapshot::of(&reckoned)).map_err(Error::internal)?;
    let id = new_id();
    let by = work.caller().name().to_owned();
    let params = [
        id.into(),
        case.into(),
        phase.into(),
        work.day().into(),
        by.as_str().into(),
        body.as_str().into(),
    ];
    work.execute(INSERT, &params)?;
    Ok(Some(id))
}

/// Copies the business case of a case as it is.
#[derive(Debug)]
pub struct TakeCopy {
    /// Which case.
    pub case: Id,
    /// Why.
    pub reason: String,
}

const CASE: &str = "SELECT c.name, c.phase FROM {cases} c WHERE {visible c} AND c.id = $1";

impl Command for TakeCopy {
    type Output = Option<Id>;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Option<Id>>> {
        let row = work.row(CASE, &[self.case.into()])?;
        let row = row.ok_or(Error::NotFound("case"))?;
        let phase = row.opt(1, Row::int)?.unwrap_or(0);
        let Some(copy) = take_copy(work, self.case, phase)? else {
            return Err(Error::conflict("no_business_case"));
        };
        let subject = Subject {
            kind: Kind::Case,
            id: self.case,
        };
        let name = row.text(0)?;
        let change = FieldChange {
            subject,
            field: "business_case_copy".to_owned(),
            before: String::new(),
            after: work.day().to_string(),
        };
        let event = Event::new("case.business_case_copied")
            .on(subject, name)
            .because(self.reason)
            .changing(vec![change]);
        work.record(event, Some(copy))
    }
}

/// Asks for the copies of a case's business case, oldest first.
#[derive(Debug)]
pub struct Copies {
    /// Which case.
    pub case: Id,
}

const ALL: &str =
    "SELECT b.id, b.phase, b.taken_on, b.taken_by, b.body FROM {business_case_copies} b
 WHERE {visible b} AND b.for_case = $1 ORDER BY b.taken_on, b.id";

impl Question for Copies {
    type Answer = Vec<Copy>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Copy>> {
        let rows = view.rows(ALL, &[self.case.into()])?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<Copy> {
    Ok(Copy {
        id: row.id(0)?,
        phase: row.int(1)?,
        taken_on: row.date(2)?,
        taken_by: row.text(3)?,
        snapshot: serde_json::from_str(&row.text(4)?).map_err(Error::internal)?,
    })
}
