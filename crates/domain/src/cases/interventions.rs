//! The digitalisation department steps in: it halts a case, demands an update of the
//! running solution by a day, or escalates it to the next agenda.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{
    SCHEMA,
    criteria::{Followed, filled, follow},
    decide::rewrite,
};
use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{FieldValue, Kind},
};

/// How the department steps in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterventionKind {
    /// Nothing goes on until it is lifted.
    Halt,
    /// An update is demanded by a day.
    DemandUpdate,
    /// It goes to the next agenda.
    Escalate,
}

impl InterventionKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Halt, Self::DemandUpdate, Self::Escalate];

    /// Name in the database and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Halt => "halt",
            Self::DemandUpdate => "demand_update",
            Self::Escalate => "escalate",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// One time that the department stepped in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intervention {
    /// Its identity.
    pub id: Id,
    /// The case.
    pub case: Id,
    /// How.
    pub kind: InterventionKind,
    /// Why.
    pub reason: String,
    /// The last day for the update that is demanded.
    pub due_on: Option<Date>,
    /// Since when.
    pub on: Date,
    /// By whom.
    pub by: String,
    /// The update that was given, or empty.
    pub answer: String,
    /// When it was given.
    pub answered_on: Option<Date>,
    /// By whom, or empty.
    pub answered_by: String,
    /// When it was lifted.
    pub lifted_on: Option<Date>,
    /// Why, or empty.
    pub lifted_reason: String,
}

impl Intervention {
    /// Whether it still holds: nobody lifted it, and no update answered it.
    #[must_use]
    pub fn open(&self) -> bool {
        self.lifted_on.is_none()
            && !(self.kind == InterventionKind::DemandUpdate && self.answered_on.is_some())
    }
}

const SELECT: &str = "SELECT i.id, i.case_id, i.kind, i.reason, i.due_on, i.stepped_in_on, i.stepped_in_by, i.answer, i.answered_on,
 i.answered_by, i.lifted_on, i.lifted_reason FROM {interventions} i WHERE {visible i}";

/// Every intervention in a case, newest first.
pub(super) fn of_case(view: &View<'_>, case: Id) -> Result<Vec<Intervention>> {
    let sql = format!("{SELECT} AND i.case_id = $1 ORDER BY i.stepped_in_on DESC, i.id DESC");
    let rows = view.rows(&sql, &[case.into()])?;
    rows.iter().map(read).collect()
}

/// Every intervention that still holds, newest first.
pub(super) fn open(view: &View<'_>) -> Result<Vec<Intervention>> {
    let sql = format!(
        "{SELECT} AND i.lifted_on IS NULL AND NOT (i.kind = 'demand_update' AND i.answered_on IS NOT NULL)
 ORDER BY i.stepped_in_on DESC, i.id DESC"
    );
    let rows = view.rows(&sql, &[])?;
    rows.iter().map(read).collect()
}

/// Asks for what the department has stepped in about and not taken back, newest first:
/// what is escalated stands on the next agenda.
#[derive(Debug)]
pub struct OpenInterventions;

impl Question for OpenInterventions {
    type Answer = Vec<Intervention>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Intervention>> {
        open(view)
    }
}

fn find(view: &View<'_>, id: Id) -> Result<Intervention> {
    let row = view.row(&format!("{SELECT} AND i.id = $1"), &[id.into()])?;
    read(&row.ok_or(Error::NotFound("intervention"))?)
}

fn read(row: &Row) -> Result<Intervention> {
    let kind = row.text(2)?;
    Ok(Intervention {
        id: row.id(0)?,
        case: row.id(1)?,
        kind: InterventionKind::from_key(&kind)
            .ok_or_else(|| Error::internal(format!("an intervention of the kind {kind}")))?,
        reason: row.text(3)?,
        due_on: row.opt(4, Row::date)?,
        on: row.date(5)?,
        by: row.text(6)?,
        answer: row.text_or_empty(7)?,
        answered_on: row.opt(8, Row::date)?,
        answered_by: row.text_or_empty(9)?,
        lifted_on: row.opt(10, Row::date)?,
        lifted_reason: row.text_or_empty(11)?,
    })
}

/// Steps in. For those who administer cases.
#[derive(Debug)]
pub struct StepIn {
    /// Its identity, chosen by the caller so that a repeated request steps in once.
    pub id: Id,
    /// The case.
    pub case: Id,
    /// How.
    pub kind: InterventionKind,
    /// Why.
    pub reason: String,
    /// The last day for the update; only when one is demanded.
    pub due_on: Option<Date>,
}

const INSERT: &str = "INSERT INTO interventions (id, organisation_id, recorded_from, case_id, kind, reason, due_on, stepped_in_on, stepped_in_by)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, {day}, $6)";

impl Command for StepIn {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let case = follow(work, self.case)?;
        filled("reason", &self.reason)?;
        let demands = self.kind == InterventionKind::DemandUpdate;
        match self.due_on {
            None if demands => return Err(Error::field("due_on", "required")),
            Some(day) if demands && day < work.day() => {
                return Err(Error::field("due_on", "day_has_passed"));
            }
            _ => {}
        }
        let mut changes = Vec::new();
        if self.kind == InterventionKind::Halt {
            case.going_on()?;
            if case.standing() == "halted" {
                return Err(Error::conflict("case_is_halted"));
            }
            let halted = [("standing", FieldValue::Text("halted".to_owned()))];
            rewrite(work, &case.record, &halted, &mut changes)?;
        }
        let reason = self.reason.trim();
        let due_on = self.due_on.filter(|_| demands);
        let params = [
            self.id.into(),
            self.case.into(),
            self.kind.key().into(),
            reason.into(),
            due_on.into(),
            work.caller().name().into(),
        ];
        work.execute(INSERT, &params)?;
        work.wrote(Kind::Case, &[self.case]);
        let name = match self.kind {
            InterventionKind::Halt => "case.halted",
            InterventionKind::DemandUpdate => "case.update_demanded",
            InterventionKind::Escalate => "case.escalated",
        };
        if changes.is_empty() {
            changes.push(change(&case, self.kind, reason));
        }
        let event = Event::new(name)
            .on(SCHEMA.subject(self.case), case.text("name"))
            .because(reason)
            .changing(changes);
        work.record(event, ())
    }
}

fn change(case: &Followed, kind: InterventionKind, said: &str) -> FieldChange {
    FieldChange {
        subject: SCHEMA.subject(case.record.id),
        field: kind.key().to_owned(),
        before: String::new(),
        after: said.to_owned(),
    }
}

/// Gives the update that was demanded.
#[derive(Debug)]
pub struct AnswerUpdate {
    /// The intervention.
    pub intervention: Id,
    /// How things stand.
    pub answer: String,
}

const ANSWER: &str = "UPDATE interventions SET answer = $2, answered_on = {day}, answered_by = $3, recorded_from = faelled_now() WHERE id = $1";

impl Command for AnswerUpdate {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let intervention = find(work, self.intervention)?;
        if intervention.kind != InterventionKind::DemandUpdate || !intervention.open() {
            return Err(Error::conflict("no_update_demanded"));
        }
        filled("answer", &self.answer)?;
        let case = follow(work, intervention.case)?;
        let answer = self.answer.trim();
        let by = work.caller().name().to_owned();
        work.execute(
            ANSWER,
            &[self.intervention.into(), answer.into(), by.into()],
        )?;
        work.wrote(Kind::Case, &[intervention.case]);
        let event = Event::new("case.update_answered")
            .on(SCHEMA.subject(intervention.case), case.text("name"))
            .because(answer)
            .changing(vec![change(&case, intervention.kind, answer)]);
        work.record(event, ())
    }
}

/// Takes an intervention back. A case that was halted goes on where it was.
#[derive(Debug)]
pub struct Lift {
    /// The intervention.
    pub intervention: Id,
    /// Why.
    pub reason: String,
}

const LIFT: &str = "UPDATE interventions SET lifted_on = {day}, lifted_by = $2, lifted_reason = $3, recorded_from = faelled_now() WHERE id = $1";

impl Command for Lift {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let intervention = find(work, self.intervention)?;
        if !intervention.open() {
            return Ok(work.unchanged("it is lifted already", ()));
        }
        filled("reason", &self.reason)?;
        let case = follow(work, intervention.case)?;
        let reason = self.reason.trim();
        let by = work.caller().name().to_owned();
        work.execute(LIFT, &[self.intervention.into(), by.into(), reason.into()])?;
        work.wrote(Kind::Case, &[intervention.case]);
        let mut changes = Vec::new();
        if intervention.kind == InterventionKind::Halt && case.standing() == "halted" {
            let submitted = !case.record.get(&SCHEMA, "submitted_on").is_empty();
            let standing = if submitted { "waiting" } else { "open" };
            let values = [("standing", FieldValue::Text(standing.to_owned()))];
            rewrite(work, &case.record, &values, &mut changes)?;
        } else {
            changes.push(change(&case, intervention.kind, reason));
        }
        let event = Event::new("case.lifted")
            .on(SCHEMA.subject(intervention.case), case.text("name"))
            .because(reason)
            .changing(changes);
        work.record(event, ())
    }
}
