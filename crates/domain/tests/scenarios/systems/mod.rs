//! Stories of the catalogue, usages, interfaces, relations and the subject plan.

mod ahead;
mod candidates;
mod catalogue;
mod columns;
mod figures;
mod interfaces;
mod joint;
mod joint_groups;
mod kle;
mod merging;
mod moves;
mod register;
mod relations;
mod rules;

use domain::{
    gate::{Caller, Role},
    interfaces as interface_slice,
    kle::{NewNode, ReplaceEdition},
    organisations::NATIONAL_ID,
    parts::{
        FieldValue, Schema,
        records::{Change, Create, Saved, Values},
    },
    usage,
};
use foundation::{Date, Error, Id, Result, new_id};
use jiff::civil::date;
use testkit::{TestApp, as_role, municipality};

use crate::story::*;

/// The national coordinator.
fn coordinator() -> Caller {
    as_role(Role::NationalCoordinator, NATIONAL_ID)
}

/// The editor of another municipality.
fn editor_of(code: &str) -> Caller {
    as_role(Role::Editor, municipality(code))
}

/// The administrator of another municipality.
fn administrator_of(code: &str) -> Caller {
    as_role(Role::LocalAdministrator, municipality(code))
}

fn day(year: i16, month: i8, day: i8) -> FieldValue {
    FieldValue::Date(date(year, month, day))
}

/// Tries to make a record.
fn try_make(
    app: &TestApp,
    caller: &Caller,
    schema: &'static Schema,
    values: Values,
) -> Result<Saved> {
    let command = Create {
        schema,
        id: new_id(),
        values,
        reason: String::new(),
    };
    app.run(caller, command)
}

/// Tries to change a record.
fn try_change(
    app: &TestApp,
    caller: &Caller,
    schema: &'static Schema,
    id: Id,
    values: Values,
) -> Result<Saved> {
    let command = Change {
        schema,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(caller, command)
}

/// A usage of another municipality.
fn usage_of(app: &TestApp, code: &str, system: Id, more: Values) -> Id {
    let mut values = vec![("system", FieldValue::Ref(system))];
    values.extend(more);
    make(app, &editor_of(code), &usage::SCHEMA, values)
}

/// A public interface of a system.
fn interface(app: &TestApp, system: Id, name: &str) -> Id {
    let values = vec![
        ("name", text(name)),
        ("interface_id", text(&format!("id-{name}"))),
        ("interface_version", text("1.0")),
        ("exposing_system", FieldValue::Ref(system)),
        ("visibility", text("public")),
    ];
    make(
        app,
        &domain::installation::national(),
        &interface_slice::SCHEMA,
        values,
    )
}

/// Field and code of every fault, or the code of a conflict.
fn codes<T: std::fmt::Debug>(result: Result<T>) -> Vec<(String, &'static str)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        Err(Error::Conflict(error)) => vec![(error.field, error.code)],
        other => panic!("not refused: {other:?}"),
    }
}

fn one(field: &str, code: &'static str) -> Vec<(String, &'static str)> {
    vec![(field.to_owned(), code)]
}

/// A small edition of the plan.
fn edition(published: Date, nodes: &[(&str, &str)]) -> ReplaceEdition {
    let node = |(number, title): &(&str, &str)| NewNode {
        number: (*number).to_owned(),
        title: (*title).to_owned(),
        ..NewNode::default()
    };
    ReplaceEdition {
        published: Some(published),
        nodes: nodes.iter().map(node).collect(),
        reason: String::new(),
    }
}

const PLAN: &[(&str, &str)] = &[
    ("27", "Social service og beskæftigelse"),
    ("27.36", "Personlig og praktisk hjælp"),
    ("27.36.04", "Personlig hjælp"),
    ("27.36.08", "Praktisk hjælp"),
    ("27.36.12", "Madservice"),
];

/// Takes the small plan in and answers the id of a number.
fn plan(app: &TestApp) -> impl Fn(&str) -> Id {
    app.run(&coordinator(), edition(date(2026, 1, 1), PLAN))
        .unwrap();
    move |number| {
        let question = domain::kle::Find {
            number: number.to_owned(),
        };
        app.ask(&editor(), question).unwrap().id
    }
}

fn refs(ids: &[Id]) -> FieldValue {
    FieldValue::Refs(ids.to_vec())
}
