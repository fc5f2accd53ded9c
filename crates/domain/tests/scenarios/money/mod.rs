//! Money of contracts: payment lines, rates, licences, and what is added up from them.

mod costs;
mod records;

use domain::{
    contracts, index_rates,
    options::builtin_options,
    parts::{
        FieldValue, Schema,
        records::{Create, Values},
    },
    payments,
};
use foundation::{Error, Id, Result, new_id};
use testkit::TestApp;

use crate::story::{editor, make, text};

fn number(number: i64) -> FieldValue {
    FieldValue::Int(number)
}

fn day(text: &str) -> FieldValue {
    FieldValue::Date(text.parse().unwrap())
}

fn contract(app: &TestApp, name: &str, more: Values) -> Id {
    let mut values = vec![("name", text(name))];
    values.extend(more);
    make(app, &editor(), &contracts::SCHEMA, values)
}

/// A line with yearly operation, in øre.
fn operation(app: &TestApp, contract: Id, oere: i64, more: Values) -> Id {
    let mut values = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", number(oere)),
    ];
    values.retain(|(key, _)| more.iter().all(|(other, _)| other != key));
    values.extend(more);
    make(app, &editor(), &payments::SCHEMA, values)
}

fn net_price_index() -> Id {
    let mut found = builtin_options().filter(|option| option.name_da == "Nettoprisindeks");
    found.next().unwrap().id
}

fn rate(app: &TestApp, year: i64, rate: i64) -> Id {
    let values = vec![
        ("regulation", FieldValue::Ref(net_price_index())),
        ("year", number(year)),
        ("rate", number(rate)),
    ];
    make(app, &editor(), &index_rates::SCHEMA, values)
}

/// What is refused when a record is made with these values.
fn refused(app: &TestApp, schema: &'static Schema, values: Values) -> Vec<(String, &'static str)> {
    let create = Create {
        schema,
        id: new_id(),
        values,
        reason: String::new(),
    };
    codes(app.run(&editor(), create))
}

fn codes<T>(result: Result<T>) -> Vec<(String, &'static str)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        Err(other) => panic!("{other}"),
        Ok(_) => Vec::new(),
    }
}
