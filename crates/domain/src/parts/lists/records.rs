//! A page of a list as whole records, for those who read by program.

use std::collections::HashMap;

use database::Value;
use foundation::{Id, Result};

use crate::{
    gate::{Needs, Question, View},
    parts::{
        Kind, Schema, Subject,
        lists::{List, ListPage, Start, Wanted},
        records::{Names, Record, names_of, pointed_at, store},
    },
};

/// A page of a list with its records.
#[derive(Debug, Clone)]
pub struct RecordsPage {
    /// The page, with the columns asked for.
    pub page: ListPage,
    /// The records in the order of the page's rows.
    pub records: Vec<Record>,
    /// Names of everything that the fields asked for point at and, of whole records, of their organisations.
    pub names: Names,
}

/// Asks for a page of a list with the whole record behind each row.
#[derive(Debug)]
pub struct ListRecords {
    /// The module.
    pub schema: &'static Schema,
    /// What it shows; without columns the rows have the cheapest one.
    pub wanted: Wanted,
    /// Where it begins.
    pub start: Start,
    /// At most so many rows, 1 to 500.
    pub limit: i64,
}

/// A column that costs nothing to read.
const CHEAPEST: &str = "changed_at";

impl Question for ListRecords {
    type Answer = RecordsPage;

    fn needs(&self) -> Needs {
        Needs(crate::gate::Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<RecordsPage> {
        let asked = Asked(self.wanted.columns.clone());
        let mut wanted = self.wanted;
        if wanted.columns.is_empty() {
            wanted.columns.push(CHEAPEST.to_owned());
        }
        let page = List {
            schema: self.schema,
            wanted,
            start: self.start,
            limit: self.limit,
        }
        .answer(view)?;
        let ids: Vec<Id> = page.rows.iter().map(|row| row.id).collect();
        let links = self
            .schema
            .fields
            .iter()
            .any(|field| !field.is_column() && asked.has(field.key));
        let records = in_order(view, self.schema, &ids, links)?;
        let mut subjects: Vec<Subject> = records
            .iter()
            .flat_map(|record| pointed_at(self.schema, record, |field| asked.has(field.key)))
            .collect();
        if asked.is_all() {
            subjects.extend(records.iter().map(|record| Subject {
                kind: Kind::Organisation,
                id: record.organisation,
            }));
        }
        let names = names_of(view, &subjects)?;
        Ok(RecordsPage {
            page,
            records,
            names,
        })
    }
}

/// The columns asked for; none means the whole record.
struct Asked(Vec<String>);

impl Asked {
    fn is_all(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, key: &str) -> bool {
        self.is_all() || self.0.iter().any(|asked| asked == key)
    }
}

/// The visible records with these ids, in this order; with what stands in
/// `links` only when it is asked for.
fn in_order(view: &View<'_>, schema: &Schema, ids: &[Id], links: bool) -> Result<Vec<Record>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let condition = format!("r.id IN ({})", marks.join(", "));
    let params: Vec<Value> = ids.iter().map(|id| (*id).into()).collect();
    let found = store::find_some(view, schema, &condition, &params, links)?;
    let mut by_id: HashMap<Id, Record> = found
        .into_iter()
        .map(|record| (record.id, record))
        .collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}
