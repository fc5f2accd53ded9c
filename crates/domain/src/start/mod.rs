//! What the start page says beside the figures of systems in use: what is mine,
//! how far the organisation has come, how the shared catalogue stands.

use database::Row;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Actor, Needs, Question, Resource, View},
    usage,
};

/// A role that the caller has on systems in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyRole {
    /// The role.
    pub role: Id,
    /// Its name.
    pub role_name: String,
    /// The person that the caller's account is.
    pub person: Id,
    /// On how many systems in use.
    pub count: i64,
}

/// A system in use on which the caller has a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MySystem {
    /// The system in use.
    pub usage: Id,
    /// Its name.
    pub name: String,
    /// The role.
    pub role_name: String,
}

/// What is the caller's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mine {
    /// By role, those of most systems first.
    pub roles: Vec<MyRole>,
    /// The first systems by name.
    pub systems: Vec<MySystem>,
}

/// Asks for the caller's own systems in use: those on which a person with the
/// account's e-mail has a role.
#[derive(Debug)]
pub struct AskMine {
    /// At most so many systems.
    pub limit: i64,
}

const OWN: &str = "FROM {role_assignments} a JOIN {people} p ON p.id = a.person JOIN {options} o ON o.id = a.role JOIN {usages} u ON u.id = a.subject_id
 WHERE {visible a} AND {visible u} AND a.subject_kind = 'usage' AND lower(p.email) = lower($1) AND (p.effective_to IS NULL OR p.effective_to >= {day})";

impl Question for AskMine {
    type Answer = Mine;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> Result<Mine> {
        let Actor::User { email, .. } = &view.caller().actor else {
            return Ok(Mine::default());
        };
        let roles = format!(
            "SELECT o.id, {{name o}}, p.id, COUNT(DISTINCT u.id) {OWN} GROUP BY o.id, {{name o}}, p.id ORDER BY 4 DESC, 2"
        );
        let systems = format!(
            "SELECT m.id, m.name, m.role FROM (SELECT u.id AS id, {} AS name, {{name o}} AS role, o.position AS position {OWN}) m
             ORDER BY m.name COLLATE danish, m.position, m.id LIMIT $2",
            usage::SCHEMA.title_of("u")
        );
        let email = email.as_str();
        let roles = view.rows(&roles, &[email.into()])?;
        let systems = view.rows(&systems, &[email.into(), self.limit.into()])?;
        Ok(Mine {
            roles: roles.iter().map(role).collect::<Result<_>>()?,
            systems: systems.iter().map(system).collect::<Result<_>>()?,
        })
    }
}

fn role(row: &Row) -> Result<MyRole> {
    Ok(MyRole {
        role: row.id(0)?,
        role_name: row.text(1)?,
        person: row.id(2)?,
        count: row.int(3)?,
    })
}

fn system(row: &Row) -> Result<MySystem> {
    Ok(MySystem {
        usage: row.id(0)?,
        name: row.text_or_empty(1)?,
        role_name: row.text(2)?,
    })
}

/// How much an organisation has registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// Units.
    pub units: i64,
    /// People.
    pub people: i64,
    /// Systems in use.
    pub systems: i64,
}

/// Asks how far the organisation has come.
#[derive(Debug)]
pub struct HowFar;

const BEGUN: &str = "SELECT (SELECT COUNT(*) FROM {org_units} u WHERE {visible u}), (SELECT COUNT(*) FROM {people} p WHERE {visible p}),
 (SELECT COUNT(*) FROM {usages} s WHERE {visible s})";

impl Question for HowFar {
    type Answer = Begun;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> Result<Begun> {
        let row = view.row(BEGUN, &[])?;
        let count = |at| row.as_ref().map_or(Ok(0), |row| row.int(at));
        Ok(Begun {
            units: count(0)?,
            people: count(1)?,
            systems: count(2)?,
        })
    }
}
