//! The whole tree, as the page and the picture show it.

use std::collections::{HashMap, HashSet};

use database::Row;
use foundation::{Date, Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{FieldKind, Kind, records::naming_fields},
};

/// One unit in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeUnit {
    /// Its id.
    pub id: Id,
    /// Its version.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// The unit above it.
    pub parent: Option<Id>,
    /// Levels above it; 0 at the top.
    pub depth: usize,
    /// Units directly below it.
    pub children: usize,
    /// Times that registrations of any module name it.
    pub registrations: i64,
    /// EAN, or empty.
    pub ean: String,
    /// The organisation's own number of it, or empty.
    pub unit_id: String,
    /// `local`, `external` or empty.
    pub origin: String,
    /// The last day it is in force.
    pub effective_to: Option<Date>,
}

/// Asks for all units: each directly before those below it, siblings by name.
#[derive(Debug)]
pub struct Tree;

const UNITS: &str =
    "SELECT r.id, r.version, r.name, r.parent, r.ean, r.unit_id, r.origin, r.effective_to
 FROM {org_units} r WHERE {visible r} ORDER BY r.name COLLATE danish, r.id";

impl Question for Tree {
    type Answer = Vec<TreeUnit>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Units)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TreeUnit>> {
        let counts = registrations(view)?;
        let mut units = Vec::new();
        for row in view.rows(UNITS, &[])? {
            let mut unit = read(&row)?;
            unit.registrations = counts.get(&unit.id).copied().unwrap_or(0);
            units.push(unit);
        }
        Ok(in_order(units))
    }
}

fn read(row: &Row) -> Result<TreeUnit> {
    Ok(TreeUnit {
        id: row.id(0)?,
        version: row.int(1)?,
        name: row.text(2)?,
        parent: row.opt(3, Row::id)?,
        depth: 0,
        children: 0,
        registrations: 0,
        ean: row.text_or_empty(4)?,
        unit_id: row.text_or_empty(5)?,
        origin: row.text_or_empty(6)?,
        effective_to: row.opt(7, Row::date)?,
    })
}

/// How often each unit is named, one statement for each field that can name it.
fn registrations(view: &View<'_>) -> Result<HashMap<Id, i64>> {
    let mut counts = HashMap::new();
    for naming in naming_fields(Kind::OrgUnit) {
        if naming.schema.kind == Kind::OrgUnit {
            continue;
        }
        let (table, key) = (naming.schema.table, naming.field.key);
        let sql = match naming.field.kind {
            FieldKind::Refs(_) => format!(
                "SELECT l.to_id, COUNT(*) FROM {{links}} l WHERE {{visible l}} AND l.from_kind = '{}' AND l.field = '{key}' GROUP BY l.to_id",
                naming.schema.kind.key()
            ),
            FieldKind::AnyRef => format!(
                "SELECT r.{key}, COUNT(*) FROM {{{table}}} r WHERE {{visible r}} AND r.subject_kind = '{}' GROUP BY r.{key}",
                Kind::OrgUnit.key()
            ),
            _ => format!(
                "SELECT r.{key}, COUNT(*) FROM {{{table}}} r WHERE {{visible r}} AND r.{key} IS NOT NULL GROUP BY r.{key}"
            ),
        };
        for row in view.rows(&sql, &[])? {
            *counts.entry(row.id(0)?).or_insert(0) += row.int(1)?;
        }
    }
    Ok(counts)
}

/// Each unit directly before those below it. The given order is kept among siblings.
fn in_order(units: Vec<TreeUnit>) -> Vec<TreeUnit> {
    let known: HashSet<Id> = units.iter().map(|unit| unit.id).collect();
    let mut below: HashMap<Option<Id>, Vec<usize>> = HashMap::new();
    for (at, unit) in units.iter().enumerate() {
        let parent = unit.parent.filter(|parent| known.contains(parent));
        below.entry(parent).or_default().push(at);
    }
    let mut ordered = Vec::with_capacity(units.len());
    let mut waiting: Vec<(usize, usize)> = top_down(&below, None, 0);
    while let Some((at, depth)) = waiting.pop() {
        let mut unit = units[at].clone();
        let children = top_down(&below, Some(unit.id), depth + 1);
        unit.depth = depth;
        unit.children = children.len();
        ordered.push(unit);
        waiting.extend(children);
    }
    ordered
}

/// Those below a unit, last first, as a stack wants them.
fn top_down(
    below: &HashMap<Option<Id>, Vec<usize>>,
    parent: Option<Id>,
    depth: usize,
) -> Vec<(usize, usize)> {
    let children = below.get(&parent).map_or(&[][..], Vec::as_slice);
    children.iter().rev().map(|at| (*at, depth)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn unit(at: usize, parent: Option<usize>) -> TreeUnit {
        TreeUnit {
            id: Id::from_u128(at as u128),
            version: 1,
            name: format!("{at}"),
            parent: parent.map(|parent| Id::from_u128(parent as u128)),
            depth: 0,
            children: 0,
            registrations: 0,
            ean: String::new(),
            unit_id: String::new(),
            origin: String::new(),
            effective_to: None,
        }
    }

    proptest! {
        #[test]
        fn each_stands_after_its_parent_one_level_deeper(parents in proptest::collection::vec(any::<prop::sample::Index>(), 1..60)) {
            let units: Vec<_> = parents
                .iter()
                .enumerate()
                .map(|(at, parent)| unit(at, (at > 0).then(|| parent.index(at))))
                .collect();
            let ordered = in_order(units);
            prop_assert_eq!(ordered.len(), parents.len());
            for (at, unit) in ordered.iter().enumerate() {
                let parent = ordered[..at].iter().rev().find(|above| above.depth < unit.depth);
                prop_assert_eq!(parent.map(|above| above.id), unit.parent);
                prop_assert_eq!(parent.map_or(0, |above| above.depth + 1), unit.depth);
                let children = ordered.iter().filter(|below| below.parent == Some(unit.id)).count();
                prop_assert_eq!(children, unit.children);
            }
        }
    }
}
