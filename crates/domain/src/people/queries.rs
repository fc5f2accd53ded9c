//! Everything that a person has a role on.

use database::Row;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        Kind, Subject,
        records::{names_of, store},
    },
    people::SCHEMA,
};

/// A role of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRole {
    /// The assignment, to end or hand over.
    pub assignment: Id,
    /// Its version.
    pub version: i64,
    /// Name of the role.
    pub role_name: String,
    /// Whether the role lets its holder change the thing.
    pub writes: bool,
    /// What it is held on.
    pub subject: Subject,
    /// Name of that.
    pub subject_name: String,
}

/// Asks for all roles of a person, by kind and name of what they are held on.
#[derive(Debug)]
pub struct PersonRoles {
    /// The person.
    pub person: Id,
}

const ROLES: &str = "SELECT a.id, a.version, {name o}, o.writes, a.subject_kind, a.subject_id
 FROM {role_assignments} a JOIN {options} o ON o.id = a.role WHERE {visible a} AND a.person = $1 ORDER BY a.subject_kind, o.position, a.id";

impl Question for PersonRoles {
    type Answer = Vec<PersonRole>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::People)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<PersonRole>> {
        store::find(view, &SCHEMA, self.person)?;
        let rows = view.rows(ROLES, &[self.person.into()])?;
        let mut roles = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
        let subjects: Vec<Subject> = roles.iter().map(|role| role.subject).collect();
        let names = names_of(view, &subjects)?;
        for role in &mut roles {
            role.subject_name = names.get(&role.subject.id).cloned().unwrap_or_default();
        }
        Ok(roles)
    }
}

fn read(row: &Row) -> Result<PersonRole> {
    let kind = row.text(4)?;
    Ok(PersonRole {
        assignment: row.id(0)?,
        version: row.int(1)?,
        role_name: row.text(2)?,
        writes: row.bool(3)?,
        subject: Subject {
            kind: Kind::from_key(&kind)
                .ok_or_else(|| foundation::Error::Internal(format!("unknown kind {kind}")))?,
            id: row.id(5)?,
        },
        subject_name: String::new(),
    })
}
