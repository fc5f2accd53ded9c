//! What happens to everything that names a unit, told before it is done.

use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    org_units::{SCHEMA, rules},
    parts::{
        Kind, Subject,
        records::{NamedBy, Names, named_by, names_of, store},
    },
};

/// What somebody is about to do with a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitAct {
    /// Put it, with everything below it, under another unit; none for the top.
    Move {
        /// The new parent.
        to: Option<Id>,
    },
    /// Let another unit take over everything that names it.
    Merge {
        /// The unit that stays.
        into: Id,
    },
    /// Take it out of the tree.
    Delete,
}

impl UnitAct {
    fn other(self) -> Option<Id> {
        match self {
            Self::Move { to } => to,
            Self::Merge { into } => Some(into),
            Self::Delete => None,
        }
    }
}

/// What an act would touch.
#[derive(Debug, Clone, PartialEq)]
pub struct Consequences {
    /// Name of the unit.
    pub name: String,
    /// Its version, to hand to the command.
    pub version: i64,
    /// Name and version of the other unit of the act, if it has one.
    pub other: Option<(String, i64)>,
    /// Units below it, at all levels.
    pub below: i64,
    /// Names of the units from the top down to it, itself last.
    pub path: Vec<String>,
    /// Every registration that names it, by module and field.
    pub groups: Vec<NamedBy>,
    /// Stable code of what forbids the act, if something does.
    pub refused: Option<&'static str>,
}

impl Consequences {
    /// How many times registrations name the unit; units below it are not counted.
    #[must_use]
    pub fn registrations(&self) -> i64 {
        self.groups
            .iter()
            .filter(|group| group.kind != Kind::OrgUnit)
            .map(|group| group.count)
            .sum()
    }
}

/// Asks what an act would touch.
#[derive(Debug)]
pub struct ConsequencesOf {
    /// The unit.
    pub unit: Id,
    /// The act.
    pub act: UnitAct,
}

impl Question for ConsequencesOf {
    type Answer = Consequences;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Units)
    }

    fn answer(self, view: &View<'_>) -> Result<Consequences> {
        let record = store::find(view, &SCHEMA, self.unit)?;
        let other = self.act.other();
        let other_record = other.map(|id| store::find(view, &SCHEMA, id)).transpose()?;
        let mut path = rules::path_to(view, self.unit)?;
        path.reverse();
        let names = unit_names(view, &path)?;
        let subject = Subject {
            kind: Kind::OrgUnit,
            id: self.unit,
        };
        Ok(Consequences {
            name: record.get(&SCHEMA, "name").as_text().to_owned(),
            version: record.version,
            other: other_record.map(|o| (o.get(&SCHEMA, "name").as_text().to_owned(), o.version)),
            below: rules::count_below(view, self.unit)?,
            path: path
                .iter()
                .filter_map(|id| names.get(id).cloned())
                .collect(),
            groups: named_by(view, subject)?,
            refused: refused(view, self.unit, other)?,
        })
    }
}

fn unit_names(view: &View<'_>, ids: &[Id]) -> Result<Names> {
    let subject = |id: &Id| Subject {
        kind: Kind::OrgUnit,
        id: *id,
    };
    names_of(view, &ids.iter().map(subject).collect::<Vec<_>>())
}

/// A unit can neither be moved below nor merged into itself or what stands below it.
fn refused(view: &View<'_>, unit: Id, other: Option<Id>) -> Result<Option<&'static str>> {
    let Some(other) = other else { return Ok(None) };
    let below = rules::path_to(view, other)?.contains(&unit);
    Ok(below.then_some("below_itself"))
}
