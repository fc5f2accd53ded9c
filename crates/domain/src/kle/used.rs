//! What covers a number of the plan.

use database::{Row, Value};
use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    usage,
};

/// What covers a number, or one below it, each with its name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Used {
    /// Systems of the catalogue that the caller sees.
    pub systems: Vec<(Id, String)>,
    /// Systems in use in the caller's organisation: with what it added and without what it removed.
    pub usages: Vec<(Id, String)>,
}

/// Asks what covers a number of the plan or one below it.
#[derive(Debug)]
pub struct WhereUsed {
    /// The number.
    pub number: String,
}

const SYSTEMS: &str = "SELECT s.id, s.name FROM {systems} s WHERE {shared s} AND EXISTS (SELECT 1
 FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id
 WHERE l.from_id = s.id AND l.field = 'kle' AND (k.number = $1 OR k.number LIKE $2)) ORDER BY s.name COLLATE danish, s.id";

// everywhere: links of a usage that the statement around it finds visible, and of its system
const COVERED: &str = "EXISTS (SELECT 1 FROM {links} l JOIN {kle_nodes} k ON k.id = l.to_id
 WHERE (k.number = $1 OR k.number LIKE $2)
 AND ((l.from_id = u.system AND l.field = 'kle') OR (l.from_id = u.id AND l.field = 'kle_added'))
 AND NOT EXISTS (SELECT 1 FROM {links} d WHERE d.from_id = u.id AND d.field = 'kle_removed' AND d.to_id = k.id))";

impl Question for WhereUsed {
    type Answer = Used;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Kle)
    }

    fn answer(self, view: &View<'_>) -> Result<Used> {
        let below = format!("{}.%", self.number);
        let params: [Value; 2] = [self.number.into(), below.into()];
        let usages = format!(
            "SELECT u.id, {} FROM {{usages}} u WHERE {{visible u}} AND {COVERED} ORDER BY 2, 1",
            usage::SCHEMA.title_of("u")
        );
        Ok(Used {
            systems: named(&view.rows(SYSTEMS, &params)?)?,
            usages: named(&view.rows(&usages, &params)?)?,
        })
    }
}

fn named(rows: &[Row]) -> Result<Vec<(Id, String)>> {
    rows.iter()
        .map(|row| Ok((row.id(0)?, row.text_or_empty(1)?)))
        .collect()
}
