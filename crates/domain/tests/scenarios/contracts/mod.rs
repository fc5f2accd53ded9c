//! Contracts: their rules, validity and dates.

mod dates;
mod decisions;
mod lead_times;
mod links;
mod rules;
mod validity;

use domain::{
    contracts::SCHEMA,
    gate::Caller,
    parts::{
        FieldValue,
        lists::{Filter, List, Start, Wanted},
        records::{Change, Create, Saved, Values},
    },
};
use foundation::{Error, Id, Result, new_id};
use testkit::TestApp;

use crate::story::{editor, text};

/// A date value.
fn day(text: &str) -> FieldValue {
    FieldValue::Date(text.parse().unwrap())
}

/// A contract of Ballerup with this name.
fn contract(app: &TestApp, name: &str, more: Values) -> Id {
    try_contract(app, name, more).unwrap()
}

fn try_contract(app: &TestApp, name: &str, more: Values) -> Result<Id> {
    let id = new_id();
    let mut values = vec![("name", text(name))];
    values.extend(more);
    let create = Create {
        schema: &SCHEMA,
        id,
        values,
        reason: String::new(),
    };
    app.run(&editor(), create).map(|_| id)
}

fn change(app: &TestApp, id: Id, values: Values) -> Result<Saved> {
    let command = Change {
        schema: &SCHEMA,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), command)
}

/// Codes of what was refused, with the fields.
fn refused<T>(result: Result<T>) -> Vec<(String, &'static str)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        Err(Error::Conflict(error)) => vec![(error.field, error.code)],
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}

/// The values of these columns for the contracts of a list, in the order of their names.
fn list(
    app: &TestApp,
    caller: &Caller,
    columns: &[&str],
    filters: &[(&str, &str)],
) -> Vec<(String, Vec<String>)> {
    let wanted = Wanted {
        columns: columns.iter().map(|c| (*c).to_owned()).collect(),
        filters: filters.iter().map(|(c, f)| Filter::parse(c, f)).collect(),
        ..Wanted::default()
    };
    let question = List {
        schema: &SCHEMA,
        wanted,
        start: Start::First,
        limit: 100,
    };
    let page = app.ask(caller, question).unwrap();
    let rows = page.rows.into_iter();
    rows.map(|row| (row.title, row.values.iter().map(shown).collect()))
        .collect()
}

/// A stored value as text, the same on both engines.
fn shown(value: &database::Value) -> String {
    match value {
        database::Value::Null => String::new(),
        database::Value::Int(number) => number.to_string(),
        database::Value::Bool(truth) => i64::from(*truth).to_string(),
        database::Value::Text(text) => text.clone(),
        database::Value::Date(date) => date.to_string(),
        other => format!("{other:?}"),
    }
}
