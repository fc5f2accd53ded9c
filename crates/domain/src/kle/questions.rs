//! Reading the plan.

use database::{Row, Value};
use foundation::{Date, Error, Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{Kind, text},
};

/// A number of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KleNode {
    /// Its identity.
    pub id: Id,
    /// `nn`, `nn.nn` or `nn.nn.nn`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The number above.
    pub parent: Option<String>,
    /// The day it came into the plan.
    pub created: Option<Date>,
    /// The day it was last changed.
    pub changed: Option<Date>,
    /// The day it went out of use.
    pub expired: Option<Date>,
    /// How many numbers stand directly below it.
    pub below: i64,
}

const NODES: &str =
    "SELECT k.id, k.number, k.title, k.parent_number, k.created, k.changed, k.expired,
 (SELECT COUNT(*) FROM {kle_nodes} b WHERE b.parent_number = k.number) FROM {kle_nodes} k";

fn read(row: &Row) -> Result<KleNode> {
    Ok(KleNode {
        id: row.id(0)?,
        number: row.text(1)?,
        title: row.text(2)?,
        parent: row.opt(3, Row::text)?,
        created: row.opt(4, Row::date)?,
        changed: row.opt(5, Row::date)?,
        expired: row.opt(6, Row::date)?,
        below: row.int(7)?,
    })
}

fn all(view: &View<'_>, sql: &str, params: &[Value]) -> Result<Vec<KleNode>> {
    view.rows(sql, params)?.iter().map(read).collect()
}

const READ: Needs = Needs(Action::Read, Resource::Kle);

/// Asks for the numbers directly below one, or the main groups.
#[derive(Debug)]
pub struct Tree {
    /// The number above; none for the main groups.
    pub parent: Option<String>,
}

impl Question for Tree {
    type Answer = Vec<KleNode>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        match self.parent {
            None => all(
                view,
                &format!("{NODES} WHERE k.parent_number IS NULL ORDER BY k.number"),
                &[],
            ),
            Some(parent) => {
                let sql = format!("{NODES} WHERE k.parent_number = $1 ORDER BY k.number");
                all(view, &sql, &[parent.into()])
            }
        }
    }
}

/// Asks for one number, in use or not.
#[derive(Debug)]
pub struct Find {
    /// The number.
    pub number: String,
}

impl Question for Find {
    type Answer = KleNode;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<KleNode> {
        let sql = format!("{NODES} WHERE k.number = $1");
        let row = view
            .row(&sql, &[self.number.into()])?
            .ok_or(Error::NotFound(Kind::KleNode.key()))?;
        read(&row)
    }
}

/// Searches numbers and titles, with Danish word forms.
#[derive(Debug)]
pub struct Search {
    /// What is searched for; everything when empty.
    pub q: String,
    /// Also numbers that went out of use.
    pub expired: bool,
    /// At most so many.
    pub limit: i64,
}

impl Question for Search {
    type Answer = Vec<KleNode>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let mut params: Vec<Value> = vec![self.limit.clamp(1, 500).into()];
        let mut sql = format!("{NODES} WHERE 1 = 1");
        if !self.expired {
            sql.push_str(" AND (k.expired IS NULL OR k.expired > {day})");
        }
        for term in text::query(&self.q) {
            params.push(format!("%{term}%").into());
            sql.push_str(&format!(
                " AND k.search_text LIKE ${} ESCAPE '\\'",
                params.len()
            ));
        }
        sql.push_str(" ORDER BY k.number LIMIT $1");
        all(view, &sql, &params)
    }
}
