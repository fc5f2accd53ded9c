//! Mail to those who keep contracts in the municipalities of a group.

use foundation::{Id, Result};
use serde_json::Value as Json;

use super::JointGroup;
use crate::{
    gate::Work,
    outbox::{self, Message},
};

// everywhere: the accounts of a municipality that was invited, to write to and not to show
const KEEPERS: &str = "SELECT DISTINCT u.id FROM {memberships} m JOIN users u ON u.id = m.user_id
 WHERE m.organisation_id = $1 AND NOT u.disabled AND m.role IN ('local_administrator', 'module_administrator') ORDER BY u.id";

/// Writes to the keepers of these organisations; `about` tells messages of one group apart.
pub(super) fn tell(
    work: &mut Work<'_>,
    organisations: &[Id],
    template: &'static str,
    about: &str,
    data: &Json,
) -> Result<()> {
    for organisation in organisations {
        for row in work.rows(KEEPERS, &[(*organisation).into()])? {
            let user = row.id(0)?;
            let message = Message {
                organisation: *organisation,
                key: format!("{template}:{about}:{organisation}:{user}"),
                user,
                template,
                data: data.clone(),
            };
            outbox::write(work, &message)?;
        }
    }
    Ok(())
}

impl JointGroup {
    /// The other members that have not left.
    pub(super) fn others(&self) -> Vec<Id> {
        let own = self.own().organisation.id;
        let ids = self.inside().map(|member| member.organisation.id);
        ids.filter(|id| *id != own).collect()
    }
}
