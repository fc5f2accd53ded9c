//! Conditions of decisions, followed until somebody has fulfilled them.

use std::collections::HashMap;

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{SCHEMA, criteria};
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
};

/// A condition as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Its identity.
    pub id: Id,
    /// The decision it belongs to.
    pub decision: Id,
    /// What is demanded.
    pub demand: String,
    /// The last day to fulfil it.
    pub due_on: Date,
    /// Who must see to it.
    pub owner: Option<Id>,
    /// Their name, or empty.
    pub owner_name: String,
    /// When it was fulfilled.
    pub fulfilled_on: Option<Date>,
    /// Who said so, or empty.
    pub fulfilled_by: String,
    /// What was said, or empty.
    pub note: String,
}

const SELECT: &str = "SELECT k.id, k.decision, k.demand, k.due_on, k.owner,
 (SELECT p.first_name || ' ' || COALESCE(p.last_name, '') FROM {people} p WHERE p.id = k.owner), k.fulfilled_on, k.fulfilled_by, k.note, k.case_id
 FROM {conditions} k WHERE {visible k}";

/// The conditions of a case, by due day.
pub(super) fn of_case(view: &View<'_>, case: Id) -> Result<Vec<Condition>> {
    let sql = format!("{SELECT} AND k.case_id = $1 ORDER BY k.due_on, k.demand, k.id");
    let rows = view.rows(&sql, &[case.into()])?;
    rows.iter().map(read).collect()
}

/// The conditions that nobody has fulfilled, each with its case, by due day.
pub(super) fn open(view: &View<'_>) -> Result<Vec<(Id, Condition)>> {
    let sql = format!("{SELECT} AND k.fulfilled_on IS NULL ORDER BY k.due_on, k.demand, k.id");
    let rows = view.rows(&sql, &[])?;
    rows.iter()
        .map(|row| Ok((row.id(9)?, read(row)?)))
        .collect()
}

/// A condition that has not been carried out, with its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCarriedOut {
    /// The case.
    pub case: Id,
    /// Its name.
    pub name: String,
    /// What was demanded.
    pub condition: Condition,
}

/// Asks for the conditions of decisions that nobody has fulfilled, by due day.
#[derive(Debug)]
pub struct DecisionsNotCarriedOut;

const NAMES: &str = "SELECT c.id, c.name FROM {cases} c WHERE {visible c}
 AND EXISTS (SELECT 1 FROM {conditions} k WHERE k.case_id = c.id AND k.fulfilled_on IS NULL)";

impl Question for DecisionsNotCarriedOut {
    type Answer = Vec<NotCarriedOut>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<NotCarriedOut>> {
        let mut names = HashMap::new();
        for row in view.rows(NAMES, &[])? {
            names.insert(row.id(0)?, row.text(1)?);
        }
        let with_name = |(case, condition)| NotCarriedOut {
            case,
            name: names.get(&case).cloned().unwrap_or_default(),
            condition,
        };
        Ok(open(view)?.into_iter().map(with_name).collect())
    }
}

fn read(row: &Row) -> Result<Condition> {
    Ok(Condition {
        id: row.id(0)?,
        decision: row.id(1)?,
        demand: row.text(2)?,
        due_on: row.date(3)?,
        owner: row.opt(4, Row::id)?,
        owner_name: row.text_or_empty(5)?.trim().to_owned(),
        fulfilled_on: row.opt(6, Row::date)?,
        fulfilled_by: row.text_or_empty(7)?,
        note: row.text_or_empty(8)?,
    })
}

/// Says that a condition has been fulfilled.
#[derive(Debug)]
pub struct FulfilCondition {
    /// Which.
    pub condition: Id,
    /// What shows it.
    pub note: String,
}

const FIND: &str = "SELECT k.case_id, k.demand, k.fulfilled_on FROM {conditions} k WHERE {visible k} AND k.id = $1";
const FULFIL: &str = "UPDATE conditions SET fulfilled_on = {day}, fulfilled_by = $2, note = $3, recorded_from = faelled_now() WHERE id = $1";

impl Command for FulfilCondition {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let row = work.row(FIND, &[self.condition.into()])?;
        let row = row.ok_or(Error::NotFound("condition"))?;
        let (case, demand) = (row.id(0)?, row.text(1)?);
        if row.opt(2, Row::date)?.is_some() {
            return Ok(work.unchanged("it is fulfilled already", ()));
        }
        criteria::filled("note", &self.note)?;
        let case = criteria::follow(work, case)?;
        let (by, note) = (work.caller().name().to_owned(), self.note.trim());
        work.execute(FULFIL, &[self.condition.into(), by.into(), note.into()])?;
        work.wrote(Kind::Case, &[case.record.id]);
        let subject = Subject {
            kind: Kind::Condition,
            id: self.condition,
        };
        let change = |subject, field: &str, after: &str| FieldChange {
            subject,
            field: field.to_owned(),
            before: String::new(),
            after: after.to_owned(),
        };
        let changes = vec![
            change(SCHEMA.subject(case.record.id), "condition", &demand),
            change(subject, "note", note),
        ];
        let event = Event::new("case.condition_fulfilled")
            .on(SCHEMA.subject(case.record.id), case.text("name"))
            .because(note)
            .changing(changes);
        work.record(event, ())
    }
}
