//! The case that each member makes in its own governance.

use foundation::{Error, Id, Result};

use super::{JointGroup, READ, Reply, read::held};
use crate::{
    analytics::Need,
    cases,
    gate::{Action, Command, Needs, Question, Recorded, Resource, View, Work},
    parts::{FieldValue, records},
};

/// Makes the caller's own case about a group. One for each member, once it has said yes; it
/// begins in the phase of a purchase, and the member decides it like any other.
#[derive(Debug)]
pub struct MakeCase {
    /// The group.
    pub group: Id,
    /// The identity of the case, chosen by the caller.
    pub case: Id,
    /// Its name.
    pub name: String,
    /// What it is about, with the frozen numbers.
    pub problem: String,
    /// What it is worth to the member.
    pub value: String,
}

const SET: &str = "UPDATE joint_members SET case_id = $2, recorded_from = faelled_now()
 WHERE {invited joint_group} AND joint_group = $1 AND organisation_id = {organisation}";
const TASK: &str = "SELECT k.id FROM {kle_nodes} k WHERE k.number = $1";

impl Command for MakeCase {
    type Output = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let group = held(work, self.group)?;
        let own = group.own();
        if own.has_case {
            return Err(Error::conflict("joint_has_case"));
        }
        if own.reply != Some(Reply::Yes) || own.left {
            return Err(Error::conflict("joint_case_without_yes"));
        }
        let text = |text: String| FieldValue::Text(text);
        let mut values = vec![
            ("name", text(self.name)),
            ("case_type", text("purchase".to_owned())),
            ("problem", text(self.problem)),
            ("value_statement", text(self.value)),
            ("wanted_from", FieldValue::Date(group.found.start)),
        ];
        if let Some(task) = task(work, &group)? {
            values.push(("kle", FieldValue::Refs(vec![task])));
        }
        let mut changes = Vec::new();
        records::create(work, &cases::SCHEMA, self.case, values, &mut changes)?;
        work.execute(SET, &[self.group.into(), self.case.into()])?;
        let event = group.event("joint.case_made", work.caller());
        work.record(event.changing(changes), self.case)
    }
}

/// The number that the need is of.
fn task(view: &View<'_>, group: &JointGroup) -> Result<Option<Id>> {
    let Need::Kle(number) = &group.need else {
        return Ok(None);
    };
    let row = view.row(TASK, &[number.as_str().into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// Asks which group a case of the caller's organisation was made from: its identity and name.
#[derive(Debug)]
pub struct GroupOfCase(pub Id);

const OF_CASE: &str =
    "SELECT g.id, g.name FROM {joint_members} m JOIN joint_groups g ON g.id = m.joint_group
 WHERE {invited g.id} AND {visible m} AND m.case_id = $1";

impl Question for GroupOfCase {
    type Answer = Option<(Id, String)>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let row = view.row(OF_CASE, &[self.0.into()])?;
        row.map(|row| Ok((row.id(0)?, row.text(1)?))).transpose()
    }
}
