//! One search through everything at once: each module's own search, and the
//! task plan, with the number of hits and the first few of each.

use database::Value;
use foundation::{Id, Result};

use crate::{
    gate::{Action, Caller, Needs, Question, Resource, View, allowed},
    modules,
    parts::{
        Schema,
        lists::{List, ListColumn, ListRow, Start, Wanted},
        text,
    },
};

/// The modules that the search looks through, for this caller.
pub fn searched(caller: &Caller) -> impl Iterator<Item = &'static Schema> {
    modules::SCHEMAS.iter().copied().filter(|schema| {
        !schema.told_apart_by.is_empty() && allowed(caller, Needs(Action::Read, schema.resource))
    })
}

/// The hits in one module.
#[derive(Debug, Clone)]
pub struct Hits {
    /// The module.
    pub schema: &'static Schema,
    /// How many there are in all.
    pub total: i64,
    /// The column that each row's only value belongs to.
    pub column: ListColumn,
    /// The first ones.
    pub rows: Vec<ListRow>,
}

/// Numbers of the task plan.
#[derive(Debug, Clone, Default)]
pub struct TaskHits {
    /// How many there are in all.
    pub total: i64,
    /// The first ones: identity, number, title.
    pub rows: Vec<(Id, String, String)>,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// By module; those without hits are left out.
    pub modules: Vec<Hits>,
    /// In the task plan.
    pub tasks: TaskHits,
}

/// Searches all that the caller may read.
#[derive(Debug)]
pub struct SearchAll {
    /// The words; nothing is found when they ask for nothing.
    pub q: String,
    /// At most so many hits of each kind.
    pub limit: i64,
}

impl Question for SearchAll {
    type Answer = Found;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Own)
    }

    fn answer(self, view: &View<'_>) -> Result<Found> {
        let mut found = Found::default();
        let terms = text::query(&self.q);
        if terms.is_empty() {
            return Ok(found);
        }
        for schema in searched(view.caller()) {
            found.modules.extend(self.in_module(view, schema)?);
        }
        if allowed(view.caller(), Needs(Action::Read, Resource::Kle)) {
            found.tasks = tasks(view, &terms, self.limit)?;
        }
        Ok(found)
    }
}

impl SearchAll {
    fn in_module(&self, view: &View<'_>, schema: &'static Schema) -> Result<Option<Hits>> {
        let column = schema.told_apart_by;
        let list = List {
            schema,
            wanted: Wanted {
                columns: vec![column.to_owned()],
                q: self.q.clone(),
                ..Wanted::default()
            },
            start: Start::First,
            limit: self.limit,
        };
        let page = list.answer(view)?;
        let column = page.all_columns.into_iter().find(|c| c.key == column);
        Ok(column.filter(|_| page.total > 0).map(|column| Hits {
            schema,
            total: page.total,
            column,
            rows: page.rows,
        }))
    }
}

fn tasks(view: &View<'_>, terms: &[String], limit: i64) -> Result<TaskHits> {
    let mut params: Vec<Value> = Vec::new();
    let mut from = "FROM {kle_nodes} k WHERE k.expired IS NULL".to_owned();
    for term in terms {
        params.push(format!("%{term}%").into());
        from.push_str(&format!(
            " AND k.search_text LIKE ${} ESCAPE '\\'",
            params.len()
        ));
    }
    let total = view.row(&format!("SELECT COUNT(*) {from}"), &params)?;
    params.push(limit.into());
    let sql = format!(
        "SELECT k.id, k.number, k.title {from} ORDER BY k.number LIMIT ${}",
        params.len()
    );
    let rows = view.rows(&sql, &params)?;
    Ok(TaskHits {
        total: total.map_or(Ok(0), |row| row.int(0))?,
        rows: rows
            .iter()
            .map(|row| Ok((row.id(0)?, row.text(1)?, row.text(2)?)))
            .collect::<Result<_>>()?,
    })
}
