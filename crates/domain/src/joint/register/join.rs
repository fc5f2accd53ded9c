//! "We have that too": municipalities join a need of another one, and leave it again.

use foundation::{Error, Id, Result};

use super::SCHEMA;
use crate::{
    gate::{Action, Command, Event, Needs, Recorded, Resource, Work},
    parts::records::{Record, store},
};

const MAY: Needs = Needs(Action::Change, Resource::Contracts);

/// The caller's municipality has the need too; said again, it only changes whether suppliers
/// may see who it is.
#[derive(Debug)]
pub struct JoinNeed {
    /// The need.
    pub need: Id,
    /// Whether suppliers may see that it is this municipality.
    pub is_public: bool,
}

const KIND: &str = "SELECT o.kind FROM {organisations} o WHERE o.id = {organisation}";
const JOIN: &str = "INSERT INTO joint_joined (need, organisation_id, is_public, joined_by, joined_on)
 VALUES ($1, {organisation}, $2, $3, $4) ON CONFLICT (need, organisation_id) DO UPDATE SET is_public = excluded.is_public";

impl Command for JoinNeed {
    type Output = ();

    fn needs(&self) -> Needs {
        MAY
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let need = store::find(work, &SCHEMA, self.need)?;
        if need.organisation == work.caller().organisation {
            return Err(Error::conflict("joint_need_is_own"));
        }
        let is_open = matches!(
            need.get(&SCHEMA, "standing").as_text(),
            "open" | "in_dialogue"
        );
        if !is_open {
            return Err(Error::conflict("joint_need_is_closed"));
        }
        let kind = work.row(KIND, &[])?.map(|row| row.text(0)).transpose()?;
        if kind.as_deref() != Some("municipality") {
            return Err(Error::conflict("joint_only_municipalities"));
        }
        let params = [
            self.need.into(),
            self.is_public.into(),
            work.caller().name().into(),
            work.day().into(),
        ];
        work.execute(JOIN, &params)?;
        record(work, &need, "joint_need.joined")
    }
}

/// The caller's municipality no longer has the need.
#[derive(Debug)]
pub struct LeaveNeed {
    /// The need.
    pub need: Id,
}

const LEAVE: &str = "DELETE FROM joint_joined WHERE need = $1 AND organisation_id = {organisation}";

impl Command for LeaveNeed {
    type Output = ();

    fn needs(&self) -> Needs {
        MAY
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let need = store::find(work, &SCHEMA, self.need)?;
        if work.execute(LEAVE, &[self.need.into()])? == 0 {
            return Ok(work.unchanged("it had not joined", ()));
        }
        record(work, &need, "joint_need.left")
    }
}

fn record(work: &mut Work<'_>, need: &Record, event: &'static str) -> Result<Recorded<()>> {
    let title = need.get(&SCHEMA, "title").as_text().to_owned();
    work.record(Event::new(event).on(SCHEMA.subject(need.id), title), ())
}
