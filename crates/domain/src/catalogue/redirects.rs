//! Old ids of systems that were merged into others.

use foundation::{Id, Result};

use crate::{
    catalogue::SCHEMA,
    gate::{Action, Needs, Question, Resource, View, Work},
    parts::records::store,
};

// everywhere: ids alone; the system found is read as the caller may see it
const CURRENT: &str = "SELECT d.new_id FROM system_redirects d
 WHERE d.old_id = $1 AND NOT EXISTS (SELECT 1 FROM {systems} s WHERE s.id = d.old_id)";

/// The id under which a record stands: its own, or that of the system it was
/// merged into. On a day before the merge it is its own.
pub(super) fn current_id(view: &View<'_>, id: Id) -> Result<Id> {
    let row = view.row(CURRENT, &[id.into()])?;
    row.map_or(Ok(id), |row| row.id(0))
}

const FOLLOW: &str = "UPDATE system_redirects SET new_id = $2 WHERE new_id = $1";
const REDIRECT: &str =
    "INSERT INTO system_redirects (old_id, new_id, at) VALUES ($1, $2, faelled_now())
 ON CONFLICT (old_id) DO UPDATE SET new_id = excluded.new_id, at = excluded.at";

/// Lets an old id, and every older one that led to it, answer with the new one.
pub(crate) fn redirect(work: &mut Work<'_>, old: Id, new: Id) -> Result<()> {
    work.execute(FOLLOW, &[old.into(), new.into()])?;
    work.execute(REDIRECT, &[old.into(), new.into()])?;
    Ok(())
}

/// Asks for the id under which a system stands today. Unknown and invisible
/// systems are not found.
#[derive(Debug)]
pub struct Resolve {
    /// The id as somebody knows it.
    pub id: Id,
}

impl Question for Resolve {
    type Answer = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Id> {
        let id = current_id(view, self.id)?;
        store::find(view, &SCHEMA, id).map(|system| system.id)
    }
}
