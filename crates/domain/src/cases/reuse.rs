//! The reuse question, asked before anything new is bought: do we own it, is there a
//! framework, has another municipality bought it, is there open source?

use database::Row;
use foundation::{Error, Id, Result, micros, new_id};

use super::{SCHEMA, criteria};
use crate::gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, View, Work};

/// The parts of the question, in the order they are asked.
pub const REUSE_QUESTIONS: [&str; 4] = ["owned", "framework", "neighbour", "open_source"];

/// One part as it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReuseAnswer {
    /// Which part: one of [`REUSE_QUESTIONS`].
    pub question: String,
    /// Whether what was found can be used.
    pub usable: bool,
    /// Why, or why not.
    pub note: String,
    /// What the register knew when it was answered, one name a line.
    pub found: String,
    /// Who answered.
    pub answered_by: String,
}

const ANSWERS: &str =
    "SELECT r.question, r.usable, r.note, r.found, r.answered_by FROM {reuse_answers} r
 WHERE {visible r} AND r.case_id = $1";

/// What has been answered, in the order of the questions.
pub(super) fn answers(view: &View<'_>, case: Id) -> Result<Vec<ReuseAnswer>> {
    let rows = view.rows(ANSWERS, &[case.into()])?;
    let mut answers = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    answers.sort_by_key(|answer| REUSE_QUESTIONS.iter().position(|q| *q == answer.question));
    Ok(answers)
}

fn read(row: &Row) -> Result<ReuseAnswer> {
    Ok(ReuseAnswer {
        question: row.text(0)?,
        usable: row.bool(1)?,
        note: row.text(2)?,
        found: row.text(3)?,
        answered_by: row.text(4)?,
    })
}

/// Whether every part has its answer.
pub(super) fn all_answered(view: &View<'_>, case: Id) -> Result<bool> {
    Ok(answers(view, case)?.len() == REUSE_QUESTIONS.len())
}

/// Answers one part of the reuse question.
#[derive(Debug)]
pub struct AnswerReuse {
    /// The case.
    pub case: Id,
    /// Which part: one of [`REUSE_QUESTIONS`].
    pub question: String,
    /// Whether what was found can be used.
    pub usable: bool,
    /// Why, or why not.
    pub note: String,
    /// What the register knew, one name a line.
    pub found: String,
}

const ANSWER: &str = "INSERT INTO reuse_answers (id, organisation_id, recorded_from, case_id, question, usable, note, found, answered_by, answered_at)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (case_id, question) DO UPDATE SET
 usable = excluded.usable, note = excluded.note, found = excluded.found, answered_by = excluded.answered_by,
 answered_at = excluded.answered_at, recorded_from = excluded.recorded_from";

impl Command for AnswerReuse {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let case = criteria::follow(work, self.case)?;
        case.going_on()?;
        if !REUSE_QUESTIONS.contains(&self.question.as_str()) {
            return Err(Error::NotFound("reuse_question"));
        }
        criteria::filled("note", &self.note)?;
        let note = self.note.trim();
        let params = [
            new_id().into(),
            self.case.into(),
            self.question.as_str().into(),
            self.usable.into(),
            note.into(),
            self.found.as_str().into(),
            work.caller().name().into(),
            micros(work.now()).into(),
        ];
        work.execute(ANSWER, &params)?;
        let change = FieldChange {
            subject: SCHEMA.subject(self.case),
            field: format!("reuse.{}", self.question),
            before: String::new(),
            after: note.to_owned(),
        };
        let event = Event::new("case.reuse_answered")
            .on(SCHEMA.subject(self.case), case.text("name"))
            .changing(vec![change]);
        work.record(event, ())
    }
}
