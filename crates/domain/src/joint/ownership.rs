//! Who owns a need: three questions that each municipality answers for itself. One that
//! answered any of them with no is not ready, and no group can be binding before all have
//! answered.

use std::collections::BTreeMap;

use database::Row;
use foundation::{Date, Error, FieldError, Id, Result, new_id};

use super::needs::name_of;
use crate::{
    analytics::{Need, unwrapped},
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
    shares,
};

/// The questions, in the order in which they are asked and counted.
pub const OWNERSHIP: [&str; 3] = ["business_needs", "processes", "resources"];

/// The answers that each of them can have, in hundredths: no, partly, yes.
pub const LEVELS: [i64; 3] = [0, 50, 100];

/// What a municipality answered for a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ownership {
    /// In the order of [`OWNERSHIP`], each one of [`LEVELS`].
    pub answers: [i64; 3],
    /// Who answered; empty for others than the caller's own organisation.
    pub by: String,
    /// When.
    pub on: Date,
}

impl Ownership {
    /// Whether none of the questions was answered with no.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.answers.contains(&0)
    }
}

// everywhere: the answers of those that share which systems they use, and the caller's own
const ANSWERS: &str = concat!(
    "(SELECT a.organisation_id, a.business_needs, a.processes, a.resources,
 CASE WHEN {visible a} THEN a.answered_by ELSE '' END, a.answered_on FROM {ownership_answers} a
 WHERE a.need = $1 AND ({visible a} OR ",
    shares::shown!("product", "a"),
    "))"
);

/// The answers for a need by organisation, as far as they are shared.
pub(super) fn answers(view: &View<'_>, need: &Need) -> Result<BTreeMap<Id, Ownership>> {
    let rows = view.rows(unwrapped(ANSWERS), &[need.key().into()])?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<(Id, Ownership)> {
    let answers = [row.int(1)?, row.int(2)?, row.int(3)?];
    let ownership = Ownership {
        answers,
        by: row.text_or_empty(4)?,
        on: row.date(5)?,
    };
    Ok((row.id(0)?, ownership))
}

/// Answers the three questions for the caller's municipality; a later answer takes the place of
/// an earlier one, which stays in the past.
#[derive(Debug)]
pub struct AnswerOwnership {
    /// The need.
    pub need: Need,
    /// In the order of [`OWNERSHIP`], each one of [`LEVELS`]; none where nothing was chosen.
    pub answers: [Option<i64>; 3],
}

const ANSWER: &str = "INSERT INTO ownership_answers (id, organisation_id, recorded_from, need, business_needs, processes, resources, answered_by, answered_on)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id, need) DO UPDATE SET
 business_needs = excluded.business_needs, processes = excluded.processes, resources = excluded.resources,
 answered_by = excluded.answered_by, answered_on = excluded.answered_on, recorded_from = excluded.recorded_from";

impl Command for AnswerOwnership {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Contracts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let answers = self.checked()?;
        let name = name_of(work, &self.need)?;
        let organisation = work.caller().organisation;
        let before = self::answers(work, &self.need)?.remove(&organisation);
        let mut params = vec![new_id().into(), self.need.key().into()];
        params.extend(answers.map(Into::into));
        params.push(work.caller().name().into());
        params.push(work.day().into());
        work.execute(ANSWER, &params)?;
        let subject = Subject {
            kind: Kind::Organisation,
            id: organisation,
        };
        let was = |at: usize| before.as_ref().map(|before| before.answers[at].to_string());
        let changes = OWNERSHIP
            .iter()
            .enumerate()
            .map(|(at, question)| FieldChange {
                subject,
                field: format!("ownership.{}.{question}", self.need.key()),
                before: was(at).unwrap_or_default(),
                after: answers[at].to_string(),
            });
        let event = Event::new("joint.ownership_answered")
            .on(subject, name)
            .changing(changes.collect());
        work.record(event, ())
    }
}

impl AnswerOwnership {
    fn checked(&self) -> Result<[i64; 3]> {
        let mut errors = Vec::new();
        let answers = self
            .answers
            .map(|answer| answer.filter(|level| LEVELS.contains(level)));
        for (question, answer) in OWNERSHIP.iter().zip(answers) {
            if answer.is_none() {
                errors.push(FieldError::new(question, "joint_ownership_missing"));
            }
        }
        if !errors.is_empty() {
            return Err(Error::Invalid(errors));
        }
        Ok(answers.map(Option::unwrap_or_default))
    }
}
