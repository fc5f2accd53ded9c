//! Who has which role on something.

use database::Row;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::Subject,
};

/// A role that somebody has on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleOn {
    /// The assignment, to end it.
    pub assignment: Id,
    /// Its version.
    pub version: i64,
    /// The role.
    pub role: Id,
    /// Name of the role.
    pub role_name: String,
    /// Whether the role lets its holder change the thing.
    pub writes: bool,
    /// The person.
    pub person: Id,
    /// Name of the person.
    pub person_name: String,
    /// E-mail of the person, or empty.
    pub email: String,
    /// Whether the person's time in the organisation is over.
    pub has_left: bool,
}

/// Asks for the roles on something, in the order of the value list.
#[derive(Debug)]
pub struct RolesOf {
    /// The thing.
    pub subject: Subject,
}

const ROLES_OF: &str = "SELECT a.id, a.version, o.id, {name o}, o.writes, p.id, p.first_name || ' ' || COALESCE(p.last_name, ''), p.email,
 COALESCE(p.effective_to < {day}, FALSE)
 FROM {role_assignments} a JOIN {options} o ON o.id = a.role JOIN {people} p ON p.id = a.person
 WHERE {visible a} AND a.subject_kind = $1 AND a.subject_id = $2
 ORDER BY o.position, 4, p.first_name COLLATE danish, p.last_name COLLATE danish, a.id";

impl Question for RolesOf {
    type Answer = Vec<RoleOn>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::People)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<RoleOn>> {
        let params = [self.subject.kind.key().into(), self.subject.id.into()];
        let rows = view.rows(ROLES_OF, &params)?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<RoleOn> {
    Ok(RoleOn {
        assignment: row.id(0)?,
        version: row.int(1)?,
        role: row.id(2)?,
        role_name: row.text(3)?,
        writes: row.bool(4)?,
        person: row.id(5)?,
        person_name: row.text(6)?.trim().to_owned(),
        email: row.text_or_empty(7)?,
        has_left: row.bool(8)?,
    })
}
