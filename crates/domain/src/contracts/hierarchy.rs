//! The tree of contracts, and moving what stands below one to another.

use std::collections::HashMap;

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{SCHEMA, rules::above, validity::valid};
use crate::{
    gate::{Action, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    parts::{
        FieldValue, Kind, Subject,
        records::{self, store},
    },
};

/// A contract in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeNode {
    /// The contract.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How far down it stands; the top is 0.
    pub depth: usize,
    /// Whether it is valid on the day asked about.
    pub valid: bool,
    /// Whether its validity depends on the contract above.
    pub inherits: bool,
    /// Its last day as it stands.
    pub base_end: Option<Date>,
}

/// Asks for the whole tree that a contract stands in, from the top down.
#[derive(Debug)]
pub struct ContractTree {
    /// The contract.
    pub contract: Id,
}

const VALID: &str = valid!("c");

/// A repeated row ends the walk, so that it ends even if the stored tree were broken.
fn below() -> String {
    format!(
        "WITH RECURSIVE below (id) AS (
 SELECT c.id FROM {{contracts}} c WHERE {{visible c}} AND c.id = $1
 UNION SELECT c.id FROM below b JOIN {{contracts}} c ON c.parent = b.id)
 SELECT c.id, c.parent, c.name, {VALID}, COALESCE(c.inherit_validity, FALSE),
 (SELECT MAX(d.on_date) FROM {{contract_dates}} d WHERE d.contract = c.id AND d.kind = 'base_end')
 FROM below b JOIN {{contracts}} c ON c.id = b.id ORDER BY c.name COLLATE danish, c.id"
    )
}

impl Question for ContractTree {
    type Answer = Vec<TreeNode>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<TreeNode>> {
        let top = above(view, self.contract)?
            .pop()
            .ok_or(Error::NotFound(Kind::Contract.key()))?;
        let mut children: HashMap<Option<Id>, Vec<TreeNode>> = HashMap::new();
        for row in view.rows(&below(), &[top.into()])? {
            let node = read(&row)?;
            let parent = row.opt(1, Row::id)?.filter(|_| node.id != top);
            children.entry(parent).or_default().push(node);
        }
        Ok(in_order(children))
    }
}

fn read(row: &Row) -> Result<TreeNode> {
    Ok(TreeNode {
        id: row.id(0)?,
        name: row.text(2)?,
        depth: 0,
        valid: row.bool(3)?,
        inherits: row.bool(4)?,
        base_end: row.opt(5, Row::date)?,
    })
}

/// Each contract before what stands below it.
fn in_order(mut children: HashMap<Option<Id>, Vec<TreeNode>>) -> Vec<TreeNode> {
    let mut ordered = Vec::new();
    let mut waiting = children.remove(&None).unwrap_or_default();
    while let Some(node) = waiting.pop() {
        let depth = node.depth + 1;
        let below = children.remove(&Some(node.id)).unwrap_or_default();
        waiting.extend(below.into_iter().rev().map(|mut child| {
            child.depth = depth;
            child
        }));
        ordered.push(node);
    }
    ordered
}

/// Moves contracts below another, or to the top; all or none.
#[derive(Debug)]
pub struct TransferContracts {
    /// Those that are moved.
    pub contracts: Vec<Id>,
    /// The contract they come below; none for the top.
    pub to: Option<Id>,
    /// Why.
    pub reason: String,
}

impl Command for TransferContracts {
    /// How many were moved.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Contracts)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let mut changes = Vec::new();
        let mut moved = 0;
        for id in &self.contracts {
            let before = store::find(work, &SCHEMA, *id)?;
            let to = self.to.map_or(FieldValue::Empty, FieldValue::Ref);
            let values = vec![("parent", to)];
            let changed = records::change(work, &SCHEMA, before, values, &mut changes)?;
            moved += usize::from(changed.is_some());
        }
        if moved == 0 {
            return Ok(work.unchanged("they stand there already", 0));
        }
        let mut event = Event::new("contract.transferred").because(self.reason);
        if let Some(id) = self.to {
            let kind = Kind::Contract;
            event = event.on(Subject { kind, id }, store::title(work, &SCHEMA, id)?);
        }
        work.record(event.changing(changes), moved)
    }
}
