//! Interfaces and who uses them.

use domain::{
    interfaces::SCHEMA,
    parts::lists::{List, Start, Wanted},
    relations,
};
use serde_json::json;
use testkit::{TestApp, on_both};

use super::*;

fn name_and_id_together_are_unique(app: &TestApp) {
    let with = |caller: &Caller, name: &str, id: &str| {
        let values = vec![("name", text(name)), ("interface_id", text(id))];
        try_make(app, caller, &SCHEMA, values)
    };
    with(&editor(), "Adresser", "DAR-1").unwrap();
    with(&editor(), "Adresser", "DAR-2").unwrap();
    assert_eq!(
        codes(with(&editor(), "adresser", "dar-1")),
        one("name", "interface_name_taken")
    );
    with(&editor_of("0101"), "Adresser", "DAR-1").unwrap();
}

fn public_ones_are_the_coordinators(app: &TestApp) {
    let public = |caller: &Caller, system: Id| {
        let values = vec![
            ("name", text("Personer")),
            ("visibility", text("public")),
            ("exposing_system", FieldValue::Ref(system)),
        ];
        try_make(app, caller, &SCHEMA, values)
    };
    let cpr = system(app, "CPR");
    assert_eq!(
        codes(public(&editor(), cpr)),
        one("visibility", "public_needs_coordinator")
    );
    // A system of another municipality cannot be named at all.
    let hidden = make(
        app,
        &editor_of("0101"),
        &domain::catalogue::SCHEMA,
        vec![("name", text("Lokalt"))],
    );
    let values = vec![
        ("name", text("X")),
        ("exposing_system", FieldValue::Ref(hidden)),
    ];
    assert_eq!(
        codes(try_make(app, &editor(), &SCHEMA, values)),
        one("exposing_system", "unknown_reference")
    );
}

fn use_settles_the_system(app: &TestApp) {
    let (cpr, other) = (system(app, "CPR"), system(app, "Andet"));
    let persons = interface(app, cpr, "Personer");
    for code in ["0101", "0147"] {
        let to = usage_of(app, code, cpr, vec![]);
        let from = usage_of(app, code, other, vec![]);
        let values = vec![
            ("from_usage", FieldValue::Ref(from)),
            ("to_usage", FieldValue::Ref(to)),
            ("interface", FieldValue::Ref(persons)),
        ];
        make(app, &editor_of(code), &relations::SCHEMA, values);
    }
    let data = json!([{"description": "Navn", "data_type": domain::options::builtin_options()
        .find(|option| option.list == "interface_data_type").unwrap().id.to_string()}]);
    let data = FieldValue::from_json(SCHEMA.field("data_rows").unwrap(), &data).unwrap();
    let national = domain::installation::national();
    try_change(app, &national, &SCHEMA, persons, vec![("data_rows", data)]).unwrap();
    let moved = try_change(
        app,
        &national,
        &SCHEMA,
        persons,
        vec![("exposing_system", FieldValue::Ref(other))],
    );
    assert_eq!(codes(moved), one("exposing_system", "interface_in_use"));
    let wanted = Wanted {
        columns: vec!["used_by_count".into(), "data_types".into(), "uuid".into()],
        ..Wanted::default()
    };
    let list = List {
        schema: &SCHEMA,
        wanted,
        start: Start::First,
        limit: 5,
    };
    let row = app.ask(&editor(), list).unwrap().rows.remove(0);
    let first = domain::options::builtin_options()
        .find(|o| o.list == "interface_data_type")
        .unwrap();
    assert_eq!(
        row.values,
        [2.into(), first.name_da.into(), persons.to_string().into()]
    );
}

on_both!(
    name_and_id_together_are_unique,
    public_ones_are_the_coordinators,
    use_settles_the_system,
);
