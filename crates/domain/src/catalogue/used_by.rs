//! Who uses a system: a public fact.

use foundation::{Id, Result};

use crate::{
    catalogue::SCHEMA,
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
    shares,
};

/// An organisation that uses a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Using {
    /// The organisation.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// Asks who uses a system, by name.
#[derive(Debug)]
pub struct UsedBy {
    /// The system, which the caller must be able to see.
    pub system: Id,
}

// everywhere: who uses a system, as far as they share it
const USED_BY: &str = concat!(
    "SELECT o.id, o.name FROM {usages} u JOIN {organisations} o ON o.id = u.organisation_id
 WHERE u.system = $1",
    " AND ({visible u} OR ",
    shares::shown!("product", "u"),
    ") ORDER BY o.name COLLATE danish, o.id"
);

impl Question for UsedBy {
    type Answer = Vec<Using>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let system = store::find(view, &SCHEMA, self.system)?;
        view.rows(USED_BY, &[system.id.into()])?
            .iter()
            .map(|row| {
                Ok(Using {
                    id: row.id(0)?,
                    name: row.text(1)?,
                })
            })
            .collect()
    }
}
