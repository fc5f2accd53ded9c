//! Nodes of the plan page by page, for those who read by program.

use database::{Row, Value};
use foundation::{Cursor, Date, Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::text,
};

/// One node of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its identity.
    pub id: Id,
    /// Its number, e.g. `85.02.02`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Number of the node above; none for a main group.
    pub parent_number: Option<String>,
    /// The day on which it was taken out of the plan.
    pub expired: Option<Date>,
}

/// A page of nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodesPage {
    /// The nodes, by number.
    pub nodes: Vec<Node>,
    /// How many there are in all.
    pub total: i64,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Asks for nodes, by number.
#[derive(Debug, Default)]
pub struct ListNodes {
    /// Only those whose number begins like this.
    pub prefix: String,
    /// Only those with these words.
    pub q: String,
    /// After the node that a cursor names.
    pub cursor: Option<String>,
    /// At most so many, 1 to 500.
    pub limit: i64,
}

const MOST: i64 = 500;
/// Longest number of a node, in characters.
const NUMBER: usize = 50;
const ORDER: &str = "number";

impl Question for ListNodes {
    type Answer = NodesPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Kle)
    }

    fn answer(self, view: &View<'_>) -> Result<NodesPage> {
        self.check()?;
        let (mut condition, mut params) = self.condition();
        let count = format!("SELECT COUNT(*) FROM {{kle_nodes}} k WHERE {condition}");
        let total = view.row(&count, &params)?.map_or(Ok(0), |row| row.int(0))?;
        if let Some(cursor) = &self.cursor {
            params.push(Cursor::decode(cursor, ORDER)?.value.into());
            condition.push_str(&format!(" AND k.number > ${}", params.len()));
        }
        params.push((self.limit + 1).into());
        let page = format!(
            "SELECT k.id, k.number, k.title, k.parent_number, k.expired FROM {{kle_nodes}} k WHERE {condition} ORDER BY k.number LIMIT ${}",
            params.len()
        );
        let mut nodes = view
            .rows(&page, &params)?
            .iter()
            .map(read)
            .collect::<Result<Vec<_>>>()?;
        let more = nodes.len() > usize::try_from(self.limit).unwrap_or(usize::MAX);
        if more {
            nodes.pop();
        }
        let next = nodes.last().filter(|_| more).map(cursor_after);
        Ok(NodesPage { nodes, total, next })
    }
}

impl ListNodes {
    fn check(&self) -> Result<()> {
        if !(1..=MOST).contains(&self.limit) {
            return Err(Error::Invalid(vec![
                FieldError::new("limit", "out_of_range")
                    .with("min", 1)
                    .with("max", MOST),
            ]));
        }
        let length = self.prefix.chars().count();
        if length > NUMBER {
            return Err(Error::Invalid(vec![
                FieldError::new("prefix", "too_long")
                    .with("max", NUMBER)
                    .with("found", length),
            ]));
        }
        Ok(())
    }

    fn condition(&self) -> (String, Vec<Value>) {
        let (mut condition, mut params) = ("1 = 1".to_owned(), Vec::new());
        if !self.prefix.is_empty() {
            let escaped = self
                .prefix
                .replace('\\', "\\\\")
                .replace('%', "\\%")
                .replace('_', "\\_");
            params.push(format!("{escaped}%").into());
            condition.push_str(" AND k.number LIKE $1 ESCAPE '\\'");
        }
        for term in text::query(&self.q) {
            params.push(format!("%{term}%").into());
            condition.push_str(&format!(
                " AND k.search_text LIKE ${} ESCAPE '\\'",
                params.len()
            ));
        }
        (condition, params)
    }
}

fn read(row: &Row) -> Result<Node> {
    Ok(Node {
        id: row.id(0)?,
        number: row.text(1)?,
        title: row.text(2)?,
        parent_number: row.opt(3, Row::text)?,
        expired: row.opt(4, Row::date)?,
    })
}

fn cursor_after(node: &Node) -> String {
    Cursor {
        sort: ORDER.to_owned(),
        value: node.number.clone(),
        id: node.id,
    }
    .encode()
}
