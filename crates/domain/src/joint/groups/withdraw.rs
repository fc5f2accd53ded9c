//! Leaving a group that is binding.

use foundation::{Error, Id, Result, new_id};
use serde_json::json;

use super::{CHANGE, Damage, LONGEST, needed, read::held, tell::tell};
use crate::gate::{Command, Needs, Recorded, Work};

/// Takes the caller's municipality out of a binding group. What is left is computed again with
/// the frozen numbers, kept and told to the others.
#[derive(Debug)]
pub struct Withdraw {
    /// The group.
    pub group: Id,
    /// Why.
    pub reason: String,
}

const LEAVE: &str = "INSERT INTO joint_withdrawals (id, organisation_id, joint_group, left_on, left_by, reason, damage)
 VALUES ($1, {organisation}, $2, {day}, $3, $4, $5)";

impl Command for Withdraw {
    type Output = Damage;

    fn needs(&self) -> Needs {
        CHANGE
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Damage>> {
        let group = held(work, self.group)?;
        let reason = needed("reason", &self.reason, LONGEST)?;
        if group.bound.is_none() {
            return Err(Error::conflict("joint_not_binding"));
        }
        let own = group.own();
        if own.left {
            return Err(Error::conflict("joint_left_already"));
        }
        let damage = group.damage(&own.code)?;
        let written = serde_json::to_string(&damage).map_err(Error::internal)?;
        let params = [
            new_id().into(),
            self.group.into(),
            work.caller().name().into(),
            reason.into(),
            written.into(),
        ];
        work.execute(LEAVE, &params)?;
        let data = json!({
            "id": group.id,
            "name": group.name,
            "who": own.organisation.name,
            "reason": reason,
        });
        let about = format!("{}:{}", group.id, own.code);
        tell(work, &group.others(), "joint_left", &about, &data)?;
        let event = group.event("joint.group_left", work.caller());
        work.record(event.because(reason), damage)
    }
}
