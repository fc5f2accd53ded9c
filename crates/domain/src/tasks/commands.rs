//! What is done to a task. Whoever has it may act, whatever their role in the
//! organisation, and so may those who edit registrations.

use foundation::{Date, Error, FieldError, Id, Result, micros};

use crate::{
    gate::{
        Action, Actor, Command, Event, FieldChange, Needs, Recorded, Resource, View, Work, allowed,
    },
    parts::{Kind, Subject},
    tasks::queries::{TaskRow, get},
};

/// An act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// It has been seen; it will not go on to the next role.
    Acknowledge,
    /// It is put off until a day.
    Snooze(Date),
    /// It is done.
    Done,
    /// It is handed to one person.
    HandOver(Id),
    /// It is open again.
    Reopen,
}

impl Act {
    /// Name in events and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledged",
            Self::Snooze(_) => "snoozed",
            Self::Done => "done",
            Self::HandOver(_) => "handed_over",
            Self::Reopen => "reopened",
        }
    }
}

/// Does something to a task.
#[derive(Debug)]
pub struct ActOnTask {
    /// Which.
    pub id: Id,
    /// The version seen; none to act on whatever is there.
    pub version: Option<i64>,
    /// What.
    pub act: Act,
    /// What is said about it, at most 2,000 characters.
    pub note: String,
}

/// Longest note, in characters.
const NOTE: usize = 2_000;
/// Longest time that a task is put off, in days.
const LONGEST: i64 = 366;

const UPDATE: &str = "UPDATE tasks SET status = $2, snoozed_until = $3, handed_to = COALESCE($4, handed_to),
 note = $5, handled_by = $6, handled_at = $7, changed_by = $8, version = version + 1, recorded_from = faelled_now() WHERE id = $1";
const PERSON: &str = "SELECT p.first_name || ' ' || COALESCE(p.last_name, '') FROM {people} p
 WHERE {visible p} AND p.id = $1 AND (p.effective_to IS NULL OR p.effective_to >= {day})";
const FORGET: &str =
    "DELETE FROM tasks WHERE rule = $1 AND subject_id = $2 AND id <> $3 AND status = 'closed'";
const LIVE: &str = "SELECT 1 FROM {tasks} t WHERE {visible t} AND t.rule = $1 AND t.subject_id = $2 AND t.id <> $3 AND t.status NOT IN ('done', 'closed')";

impl Command for ActOnTask {
    type Output = TaskRow;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Own)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<TaskRow>> {
        let task = get(work, self.id)?;
        may(work, &task)?;
        if self.version.is_some_and(|version| version != task.version) {
            return Err(Error::Stale {
                current: task.version,
            });
        }
        let note = self.checked_note()?;
        let after = self.after(work, &task)?;
        let same = after.person.is_none() && after.until == task.snoozed_until;
        if same && note.is_empty() && after.status == stored(&task) {
            return Ok(work.unchanged("it is so already", task));
        }
        self.write(work, &task, &after, &note)?;
        let changed = get(work, self.id)?;
        let event = Event::new(format!("task.{}", self.act.key()))
            .on(subject(self.id), task.name.clone())
            .because(note)
            .changing(differences(&task, &changed, after.person_name));
        work.record(event, changed)
    }
}

/// How a task stands after an act.
struct After {
    status: &'static str,
    until: Option<Date>,
    person: Option<Id>,
    person_name: String,
}

impl ActOnTask {
    fn checked_note(&self) -> Result<String> {
        let note = self.note.trim();
        let found = note.chars().count();
        if found > NOTE {
            let error = FieldError::new("note", "too_long");
            let error = error.with("max", NOTE).with("found", found);
            return Err(Error::Invalid(vec![error]));
        }
        Ok(note.to_owned())
    }

    fn after(&self, work: &Work<'_>, task: &TaskRow) -> Result<After> {
        if task.state == "closed" {
            return Err(Error::conflict("task_closed"));
        }
        let mut after = After {
            status: "open",
            until: None,
            person: None,
            person_name: String::new(),
        };
        match self.act {
            Act::Acknowledge => after.status = "acknowledged",
            Act::Done => after.status = "done",
            Act::Reopen => refuse_second(work, task)?,
            Act::Snooze(until) => {
                after.status = "snoozed";
                after.until = Some(checked_day(work, until)?);
            }
            Act::HandOver(person) => {
                let row = work.row(PERSON, &[person.into()])?;
                let unknown =
                    || FieldError::new("person", "unknown_reference").with("value", person);
                let row = row.ok_or_else(|| Error::Invalid(vec![unknown()]))?;
                after.person = Some(person);
                after.person_name = row.text(0)?.trim().to_owned();
            }
        }
        if task.state == "done" && !matches!(self.act, Act::Reopen | Act::Done) {
            return Err(Error::conflict("task_done"));
        }
        Ok(after)
    }

    fn write(&self, work: &mut Work<'_>, task: &TaskRow, after: &After, note: &str) -> Result<()> {
        if self.act == Act::Reopen {
            // Only one task follows the date from now on.
            let same = [
                task.rule.as_str().into(),
                task.subject.id.into(),
                task.id.into(),
            ];
            work.execute(FORGET, &same)?;
        }
        let kept = if note.is_empty() { &task.note } else { note };
        let params = [
            task.id.into(),
            after.status.into(),
            after.until.into(),
            after.person.into(),
            kept.into(),
            work.caller().name().into(),
            micros(work.now()).into(),
            work.caller().user().into(),
        ];
        work.execute(UPDATE, &params).map(|_| ())
    }
}

/// The status as it is stored, of a task that is not closed.
fn stored(task: &TaskRow) -> &str {
    if task.acknowledged {
        return "acknowledged";
    }
    match task.state.as_str() {
        known @ ("done" | "snoozed") => known,
        _ => "open",
    }
}

/// A task is acted on by whoever has it and by those who edit.
fn may(view: &View<'_>, task: &TaskRow) -> Result<()> {
    let caller = view.caller();
    let system = matches!(caller.actor, Actor::System(_));
    if task.mine || system || allowed(caller, Needs(Action::Change, Resource::Tasks)) {
        return Ok(());
    }
    Err(Error::Forbidden("role_missing"))
}

/// A done task is not opened beside the one that came after it.
fn refuse_second(work: &Work<'_>, task: &TaskRow) -> Result<()> {
    let params = [
        task.rule.as_str().into(),
        task.subject.id.into(),
        task.id.into(),
    ];
    match task.state == "done" && work.row(LIVE, &params)?.is_some() {
        true => Err(Error::conflict("task_followed")),
        false => Ok(()),
    }
}

fn checked_day(view: &View<'_>, until: Date) -> Result<Date> {
    let longest = view.day().saturating_add(jiff::Span::new().days(LONGEST));
    if until > view.day() && until <= longest {
        return Ok(until);
    }
    let error = FieldError::new("until", "snooze_day");
    Err(Error::Invalid(vec![error.with("max", longest)]))
}

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::Task,
        id,
    }
}

fn differences(before: &TaskRow, after: &TaskRow, person: String) -> Vec<FieldChange> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let pairs = [
        ("state", before.state.clone(), after.state.clone()),
        (
            "snoozed_until",
            day(before.snoozed_until),
            day(after.snoozed_until),
        ),
        (
            "holders",
            before.holders.clone(),
            match person.is_empty() {
                true => before.holders.clone(),
                false => person,
            },
        ),
    ];
    let differing = pairs
        .into_iter()
        .filter(|(_, before, after)| before != after);
    differing
        .map(|(field, before_text, after_text)| FieldChange {
            subject: subject(before.id),
            field: field.to_owned(),
            before: before_text,
            after: after_text,
        })
        .collect()
}
