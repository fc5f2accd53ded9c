//! A page of a list as whole records, for those who read by program.

use std::collections::HashMap;

use database::Value;
use foundation::{Id, Result};

use crate::{
    gate::{Needs, Question, View},
    parts::{
        Field, Kind, Schema, Subject,
        lists::{List, ListPage, Start, Wanted},
        records::{
            Names, Record, names_of, pointed_at,
            store::{self, Part},
        },
    },
};

/// A page of a list with its records.
#[derive(Debug, Clone)]
pub struct RecordsPage {
    /// The page, with the columns asked for that its rows can tell.
    pub page: ListPage,
    /// The records in the order of the page's rows; only `fields` are filled when not all are asked for.
    pub records: Vec<Record>,
    /// The fields asked for that a row cannot tell, or every field when no column is named.
    pub fields: Vec<&'static Field>,
    /// Names of everything that these fields point at and, of whole records, of their organisations.
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
        let mut wanted = self.wanted;
        let whole = wanted.columns.is_empty();
        let fields = fields_beyond_rows(self.schema, &wanted.columns);
        // What the records tell is not put together once more by the statement of the rows.
        let told = |key: &String| fields.iter().all(|field| field.key != key);
        wanted.columns.retain(told);
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
        let records = in_order(view, self.schema, &ids, part_with(&fields, whole))?;
        let asked = |field: &Field| fields.iter().any(|other| other.key == field.key);
        let mut subjects: Vec<Subject> = records
            .iter()
            .flat_map(|record| pointed_at(self.schema, record, asked))
            .collect();
        if whole {
            subjects.extend(records.iter().map(|record| Subject {
                kind: Kind::Organisation,
                id: record.organisation,
            }));
        }
        let names = names_of(view, &subjects)?;
        Ok(RecordsPage {
            page,
            records,
            fields,
            names,
        })
    }
}

/// The fields that are read from the records: all when no column is named, otherwise
/// those among the columns that a row cannot tell.
fn fields_beyond_rows(schema: &'static Schema, columns: &[String]) -> Vec<&'static Field> {
    let named = |field: &&Field| columns.iter().any(|key| key == field.key);
    schema
        .fields
        .iter()
        .filter(|field| columns.is_empty() || (named(field) && !field.is_told_by_row()))
        .collect()
}

fn part_with(fields: &[&Field], whole: bool) -> Part {
    if !whole && fields.iter().all(|field| !field.is_column()) {
        Part::Links
    } else if fields.iter().all(|field| field.is_column()) {
        Part::Columns
    } else {
        Part::Whole
    }
}

/// The visible records with these ids, in this order, as far as they are asked for.
fn in_order(view: &View<'_>, schema: &Schema, ids: &[Id], part: Part) -> Result<Vec<Record>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let condition = format!("r.id IN ({})", marks.join(", "));
    let params: Vec<Value> = ids.iter().map(|id| (*id).into()).collect();
    let found = store::find_part(view, schema, &condition, &params, part)?;
    let mut by_id: HashMap<Id, Record> = found
        .into_iter()
        .map(|record| (record.id, record))
        .collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}
