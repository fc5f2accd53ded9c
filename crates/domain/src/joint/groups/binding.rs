//! The readiness gate: what is lacking before a group can be binding, and making it so.

use foundation::{Date, Error, Id, Result};
use serde_json::json;

use super::{CHANGE, JointGroup, Member, Reply, read::held, tell::tell};
use crate::{
    gate::{Command, Needs, Recorded, Work},
    joint::OWNERSHIP,
};

/// How a group stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Answers are awaited.
    Waiting,
    /// Somebody said no: with these numbers the group comes to nothing.
    Refused,
    /// All said yes; ownership is lacking.
    NotReady,
    /// It can be made binding.
    Ready,
    /// It is binding.
    Binding,
    /// It was binding, and nobody is left to buy with.
    Ended,
}

impl Standing {
    /// The end of the text's key, `joint-standing-<key>`, and the name in the API.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Refused => "refused",
            Self::NotReady => "not-ready",
            Self::Ready => "ready",
            Self::Binding => "binding",
            Self::Ended => "ended",
        }
    }
}

/// What a member lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// It has not answered the invitation.
    NoReply,
    /// It answered something else than yes.
    Said(Reply),
    /// Nobody answered the questions about ownership there.
    NoOwnership,
    /// Nobody owns this: one of [`OWNERSHIP`].
    Unowned(&'static str),
}

/// Who lacks what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lacking<'a> {
    /// Who.
    pub member: &'a Member,
    /// What.
    pub what: Lack,
}

impl JointGroup {
    /// What stands between the group and being binding: every member that has not left must have
    /// said yes, and have answered all three questions about ownership, none with no.
    #[must_use]
    pub fn lacking(&self) -> Vec<Lacking<'_>> {
        let lacks = |member| {
            lacks(member)
                .into_iter()
                .map(move |what| Lacking { member, what })
        };
        self.inside().flat_map(lacks).collect()
    }

    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let lacking = self.lacking();
        let any = |of: &dyn Fn(Lack) -> bool| lacking.iter().any(|one| of(one.what));
        match () {
            () if self.bound.is_some() && self.inside().count() < 2 => Standing::Ended,
            () if self.bound.is_some() => Standing::Binding,
            () if any(&|what| what == Lack::Said(Reply::No)) => Standing::Refused,
            () if any(&|what| matches!(what, Lack::NoReply | Lack::Said(_))) => Standing::Waiting,
            () if lacking.is_empty() => Standing::Ready,
            () => Standing::NotReady,
        }
    }

    /// Whether the caller may make it binding: the lead may, and whoever has the chair.
    #[must_use]
    pub fn may_bind(&self, day: Date) -> bool {
        let chair = self.chair(self.year(day));
        self.is_lead() || chair.is_some_and(|chair| chair.code == self.own().code)
    }
}

fn lacks(member: &Member) -> Vec<Lack> {
    let reply = match member.reply {
        None => Some(Lack::NoReply),
        Some(Reply::Yes) => None,
        Some(other) => Some(Lack::Said(other)),
    };
    let ownership = match &member.ownership {
        None => vec![Lack::NoOwnership],
        Some(answered) => {
            let answers = OWNERSHIP.iter().zip(answered.answers);
            let unowned = answers.filter(|(_, level)| *level == 0);
            unowned
                .map(|(question, _)| Lack::Unowned(question))
                .collect()
        }
    };
    reply.into_iter().chain(ownership).collect()
}

/// Makes a group binding. It stays so when somebody leaves.
#[derive(Debug)]
pub struct MakeBinding {
    /// The group.
    pub group: Id,
}

const BIND: &str = "UPDATE joint_groups SET bound_on = {day}, bound_by = $2 WHERE {invited id} AND id = $1 AND bound_on IS NULL";

impl Command for MakeBinding {
    type Output = ();

    fn needs(&self) -> Needs {
        CHANGE
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let group = held(work, self.group)?;
        if !group.may_bind(work.day()) {
            return Err(Error::conflict("joint_only_lead"));
        }
        if group.bound.is_some() {
            return Ok(work.unchanged("it is binding already", ()));
        }
        let lacking = group.lacking();
        if !lacking.is_empty() {
            let mut who: Vec<&str> = Vec::new();
            for one in &lacking {
                if who.last() != Some(&one.member.organisation.name.as_str()) {
                    who.push(&one.member.organisation.name);
                }
            }
            let error = foundation::FieldError::new("", "joint_not_ready");
            return Err(Error::Conflict(error.with("who", who.join(", "))));
        }
        work.execute(BIND, &[self.group.into(), work.caller().name().into()])?;
        let data = json!({
            "id": group.id,
            "name": group.name,
            "who": group.own().organisation.name,
        });
        let about = group.id.to_string();
        tell(work, &group.others(), "joint_bound", &about, &data)?;
        let event = group.event("joint.group_bound", work.caller());
        work.record(event, ())
    }
}
