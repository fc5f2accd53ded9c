//! The tasks that a usage covers: those of the catalogue with what the
//! organisation added and without what it removed.

use database::Row;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
    usage::SCHEMA,
};

/// Where a task of a usage comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskOrigin {
    /// From the catalogue.
    Catalogue,
    /// Added by the organisation.
    Added,
    /// In the catalogue, and removed by the organisation.
    Removed,
}

/// A task in relation to a usage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectiveTask {
    /// The node of the plan.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where it comes from.
    pub origin: TaskOrigin,
    /// Whether it went out of the plan.
    pub expired: bool,
}

/// Asks for a usage's tasks in the order of their numbers, the removed ones among them.
#[derive(Debug)]
pub struct EffectiveKle {
    /// Which usage.
    pub usage: Id,
}

// everywhere: the links of a visible usage and of its system
const TASKS: &str = "SELECT k.id, k.number, k.title, l.field, CASE WHEN k.expired IS NOT NULL AND k.expired <= {day} THEN 1 ELSE 0 END,
 CASE WHEN EXISTS (SELECT 1 FROM {links} c WHERE c.from_id = $2 AND c.field = 'kle' AND c.to_id = k.id) THEN 1 ELSE 0 END
 FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id
 WHERE (l.from_id = $1 AND l.field IN ('kle_added', 'kle_removed')) OR (l.from_id = $2 AND l.field = 'kle')
 ORDER BY k.number, l.field DESC";

impl Question for EffectiveKle {
    type Answer = Vec<EffectiveTask>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let usage = store::find(view, &SCHEMA, self.usage)?;
        let Some(system) = usage.get(&SCHEMA, "system").as_ref() else {
            return Ok(Vec::new());
        };
        let mut tasks: Vec<EffectiveTask> = Vec::new();
        for row in view.rows(TASKS, &[self.usage.into(), system.into()])? {
            // A local word about a task comes before the catalogue's own row.
            let task = read(&row)?;
            let said = tasks.last().is_some_and(|last| last.id == task.id);
            let of_nothing = task.origin == TaskOrigin::Removed && row.int(5)? == 0;
            if !said && !of_nothing {
                tasks.push(task);
            }
        }
        Ok(tasks)
    }
}

fn read(row: &Row) -> Result<EffectiveTask> {
    Ok(EffectiveTask {
        id: row.id(0)?,
        number: row.text(1)?,
        title: row.text(2)?,
        origin: match row.text(3)?.as_str() {
            "kle_added" => TaskOrigin::Added,
            "kle_removed" => TaskOrigin::Removed,
            _ => TaskOrigin::Catalogue,
        },
        expired: row.int(4)? != 0,
    })
}
