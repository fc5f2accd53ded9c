use domain::{
    contracts,
    gate::Role,
    index_rates, licences,
    parts::{
        FieldValue,
        lists::{List, Start, Wanted},
        records::{Delete, Get},
    },
    payments,
};
use foundation::{Clock, Error};
use serde_json::json;
use testkit::{TestApp, as_role, municipality, on_both};

use super::{contract, net_price_index, number, operation, rate, refused};
use crate::story::{administrator, editor, make, text, unit};

fn a_regulation_has_one_rate_a_year(app: &TestApp) {
    let first = rate(app, 2026, 210);
    rate(app, 2027, -35);
    let again = vec![
        ("regulation", FieldValue::Ref(net_price_index())),
        ("year", number(2026)),
        ("rate", number(300)),
    ];
    let found = refused(app, &index_rates::SCHEMA, again.clone());
    assert_eq!(found, [("year".to_owned(), "rate_exists")]);
    let extreme = vec![
        ("regulation", FieldValue::Ref(net_price_index())),
        ("year", number(2028)),
        ("rate", number(-10_001)),
    ];
    let found = refused(app, &index_rates::SCHEMA, extreme);
    assert_eq!(found, [("rate".to_owned(), "percent_out_of_range")]);
    let page = app
        .ask(
            &editor(),
            Get {
                schema: &index_rates::SCHEMA,
                id: first,
            },
        )
        .unwrap();
    assert_eq!(page.title, "Nettoprisindeks 2026");
    let elsewhere = as_role(Role::Editor, municipality("0621"));
    make(app, &elsewhere, &index_rates::SCHEMA, again);
}

fn a_payment_line_has_its_years_in_order(app: &TestApp) {
    let contract = contract(app, "Driftsaftale", vec![]);
    let wrong = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("first_year", number(2030)),
        ("last_year", number(2029)),
        ("operation", number(10_000_000_000_001)),
    ];
    let found = refused(app, &payments::SCHEMA, wrong);
    let found: Vec<(&str, &str)> = found.iter().map(|(f, c)| (f.as_str(), *c)).collect();
    assert_eq!(
        found,
        [
            ("operation", "amount_too_large"),
            ("last_year", "last_year_before_first")
        ]
    );
}

fn the_overview_adds_up_what_suppliers_are_paid(app: &TestApp) {
    let (it, care) = (unit(app, "IT", None), unit(app, "Ældre", None));
    let contract = contract(app, "Omsorgsaftale", vec![]);
    let of = |unit| ("org_unit", FieldValue::Ref(unit));
    let audit = |status| ("audit_status", text(status));
    let line = operation(
        app,
        contract,
        1_000,
        vec![of(care), audit("green"), ("acquisition", number(70))],
    );
    operation(app, contract, 500, vec![of(it), audit("red")]);
    operation(app, contract, 9, vec![of(it), ("side", text("internal"))]);
    let columns = [
        "external_payment_units",
        "internal_payment_units",
        "acquisition",
        "operation",
        "other",
        "audit_status",
    ];
    let list = || List {
        schema: &contracts::SCHEMA,
        wanted: Wanted {
            columns: columns.iter().map(|key| (*key).to_owned()).collect(),
            ..Wanted::default()
        },
        start: Start::First,
        limit: 10,
    };
    let shown = |caller: &domain::gate::Caller| {
        let page = app.ask(caller, list()).unwrap();
        let row = page.rows.into_iter().find(|row| row.id == contract);
        row.unwrap()
            .values
            .into_iter()
            .map(|value| match value {
                database::Value::Text(text) => text,
                database::Value::Int(number) => number.to_string(),
                _ => String::new(),
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        shown(&editor()),
        ["IT, Ældre", "IT", "70", "1500", "", ",red,green,"]
    );
    let yesterday = app.clock.today();
    app.clock.advance_days(1);
    let delete = Delete {
        schema: &payments::SCHEMA,
        id: line,
        version: None,
        reason: String::new(),
    };
    app.run(&administrator(), delete).unwrap();
    assert_eq!(shown(&editor())[3], "500");
    let mut past = editor();
    past.as_of = Some(yesterday);
    assert_eq!(shown(&past)[3], "1500");
}

fn licences_say_how_many_are_used_and_what_too_many_cost(app: &TestApp) {
    let contract = contract(app, "Kontorpakken", vec![]);
    let steps = |steps: &[(i64, i64)]| {
        let row = |(from, price): &(i64, i64)| json!({ "from_count": from, "unit_price": price });
        let rows = steps
            .iter()
            .map(|step| row(step).as_object().unwrap().clone());
        ("price_steps", FieldValue::Rows(rows.collect()))
    };
    let values = |rows| {
        vec![
            ("contract", FieldValue::Ref(contract)),
            ("product", text("Kontorpakke")),
            ("bought", number(400)),
            ("in_use", number(500)),
            ("unit_price", number(10_000)),
            rows,
        ]
    };
    let twice = refused(app, &licences::SCHEMA, values(steps(&[(5, 1), (5, 2)])));
    let field = "price_steps.1.from_count".to_owned();
    assert_eq!(twice, [(field, "price_step_repeated")]);
    let id = make(
        app,
        &editor(),
        &licences::SCHEMA,
        values(steps(&[(500, 8_000), (100, 9_000)])),
    );
    let get = || Get {
        schema: &licences::SCHEMA,
        id,
    };
    let page = app.ask(&editor(), get()).unwrap();
    let found = licences::of_record(&page.record);
    assert_eq!(found.share, Some(12_500));
    assert_eq!((found.over, found.over_price), (100, Some(800_000)));
    let elsewhere = as_role(Role::Editor, municipality("0621"));
    assert!(matches!(
        app.ask(&elsewhere, get()),
        Err(Error::NotFound(_))
    ));
    let delete = Delete {
        schema: &contracts::SCHEMA,
        id: contract,
        version: None,
        reason: String::new(),
    };
    app.run(&administrator(), delete).unwrap();
    assert!(matches!(app.ask(&editor(), get()), Err(Error::NotFound(_))));
}

on_both!(
    a_regulation_has_one_rate_a_year,
    a_payment_line_has_its_years_in_order,
    the_overview_adds_up_what_suppliers_are_paid,
    licences_say_how_many_are_used_and_what_too_many_cost,
);
