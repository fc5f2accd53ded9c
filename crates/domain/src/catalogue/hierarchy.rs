//! The tree of systems that a system stands in.

use std::collections::HashSet;

use database::Row;
use foundation::{Id, Result};

use crate::{
    catalogue::SCHEMA,
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
};

/// A system in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HierarchyNode {
    /// The system.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The system above.
    pub parent: Option<Id>,
    /// How far below the top.
    pub depth: usize,
    /// Whether it is out of the catalogue's offer.
    pub deactivated: bool,
    /// The caller's organisation's usage of it.
    pub usage: Option<Id>,
}

/// Asks for the whole tree around a system: from its top, each followed by what
/// is below it, by name. Systems that the caller may not see are left out.
#[derive(Debug)]
pub struct Hierarchy {
    /// A system anywhere in the tree.
    pub system: Id,
}

const NODE: &str =
    "SELECT s.id, s.name, s.parent_system, CASE WHEN s.deactivated THEN 1 ELSE 0 END, u.id
 FROM {systems} s LEFT JOIN {usages} u ON u.system = s.id AND {visible u} WHERE {shared s}";

impl Question for Hierarchy {
    type Answer = Vec<HierarchyNode>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let system = store::find(view, &SCHEMA, self.system)?;
        let top = top_of(view, system.id)?;
        let mut nodes = Vec::new();
        let mut seen = HashSet::from([top.id]);
        let mut waiting = vec![top];
        // Depth first: the last one waiting comes next.
        while let Some(node) = waiting.pop() {
            let (id, depth) = (node.id, node.depth + 1);
            nodes.push(node);
            let below = below(view, id, depth)?;
            waiting.extend(below.into_iter().rev().filter(|node| seen.insert(node.id)));
        }
        Ok(nodes)
    }
}

fn top_of(view: &View<'_>, system: Id) -> Result<HierarchyNode> {
    let one = format!("{NODE} AND s.id = $1");
    let find = |id: Id| -> Result<Option<HierarchyNode>> {
        let row = view.row(&one, &[id.into()])?;
        row.map(|row| read(&row, 0)).transpose()
    };
    let mut seen = HashSet::from([system]);
    let mut top = find(system)?.ok_or(foundation::Error::NotFound(SCHEMA.kind.key()))?;
    while let Some(parent) = top.parent.filter(|parent| seen.insert(*parent)) {
        match find(parent)? {
            Some(above) => top = above,
            None => break,
        }
    }
    Ok(top)
}

/// The systems directly below, in the order of their names.
fn below(view: &View<'_>, parent: Id, depth: usize) -> Result<Vec<HierarchyNode>> {
    let sql = format!("{NODE} AND s.parent_system = $1 ORDER BY s.name COLLATE danish, s.id");
    view.rows(&sql, &[parent.into()])?
        .iter()
        .map(|row| read(row, depth))
        .collect()
}

fn read(row: &Row, depth: usize) -> Result<HierarchyNode> {
    Ok(HierarchyNode {
        id: row.id(0)?,
        name: row.text(1)?,
        parent: row.opt(2, Row::id)?,
        depth,
        deactivated: row.int(3)? != 0,
        usage: row.opt(4, Row::id)?,
    })
}
