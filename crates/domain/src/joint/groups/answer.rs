//! Answering an invitation, and giving more time to do so.

use foundation::{Date, Error, Id, Result};

use super::{CHANGE, LONGEST, Reply, deadline, read::held, text};
use crate::gate::{Command, FieldChange, Needs, Recorded, Work};

/// Answers for the caller's municipality; until the deadline and as long as the group is not
/// binding, a later answer takes the place of an earlier one.
#[derive(Debug)]
pub struct AnswerInvitation {
    /// The group.
    pub group: Id,
    /// What; none where nothing was chosen.
    pub reply: Option<Reply>,
    /// Words beside; may be empty.
    pub note: String,
}

const ANSWER: &str = "UPDATE joint_members SET answer = $2, note = $3, answered_by = $4, answered_on = {day}, recorded_from = faelled_now()
 WHERE {invited joint_group} AND joint_group = $1 AND organisation_id = {organisation}";

impl Command for AnswerInvitation {
    type Output = ();

    fn needs(&self) -> Needs {
        CHANGE
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let group = held(work, self.group)?;
        let reply = self
            .reply
            .ok_or_else(|| Error::field("reply", "required"))?;
        let note = text("note", &self.note, LONGEST)?;
        if group.bound.is_some() {
            return Err(Error::conflict("joint_is_binding"));
        }
        if group.answer_by < work.day() {
            return Err(Error::conflict("joint_answer_late"));
        }
        let before = group.own();
        if before.reply == Some(reply) && before.note == note {
            return Ok(work.unchanged("this is the answer already", ()));
        }
        let params = [
            self.group.into(),
            reply.key().into(),
            note.into(),
            work.caller().name().into(),
        ];
        work.execute(ANSWER, &params)?;
        let change = FieldChange {
            subject: super::own(work.caller()),
            field: "joint.answer".to_owned(),
            before: before.reply.map_or("", Reply::key).to_owned(),
            after: reply.key().to_owned(),
        };
        let event = group.event("joint.invitation_answered", work.caller());
        work.record(event.because(note).changing(vec![change]), ())
    }
}

/// Gives the invited another last day to answer; only the lead does.
#[derive(Debug)]
pub struct MoveDeadline {
    /// The group.
    pub group: Id,
    /// The last day.
    pub answer_by: Option<Date>,
}

const MOVE: &str = "UPDATE joint_groups SET answer_by = $2 WHERE {invited id} AND id = $1 AND organisation_id = {organisation}";

impl Command for MoveDeadline {
    type Output = ();

    fn needs(&self) -> Needs {
        CHANGE
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let group = held(work, self.group)?;
        if !group.is_lead() {
            return Err(Error::conflict("joint_only_lead"));
        }
        if group.bound.is_some() {
            return Err(Error::conflict("joint_is_binding"));
        }
        let answer_by = deadline(self.answer_by, work.day())?;
        if answer_by == group.answer_by {
            return Ok(work.unchanged("this is the day already", ()));
        }
        work.execute(MOVE, &[self.group.into(), answer_by.into()])?;
        let change = FieldChange {
            subject: super::own(work.caller()),
            field: "joint.answer_by".to_owned(),
            before: group.answer_by.to_string(),
            after: answer_by.to_string(),
        };
        let event = group.event("joint.deadline_moved", work.caller());
        work.record(event.changing(vec![change]), ())
    }
}
