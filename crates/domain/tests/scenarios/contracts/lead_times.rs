//! When buying what follows must begin, by the procedure and how long it takes.

use domain::{
    contracts::{Deadlines, LEAD_TIMES},
    options::builtin_options,
    parts::{FieldValue, records::Values},
    tasks::TasksOf,
};
use foundation::Id;
use testkit::{TestApp, municipality, on_both};

use super::{change, contract, day};
use crate::story::{administrator, editor, make, text};

fn procedure(name: &str) -> Id {
    let mut found =
        builtin_options().filter(|one| one.list == "procurement_procedure" && one.name_da == name);
    found.next().unwrap().id
}

/// Until the end of 2029, to be followed by what an open procedure finds.
fn about_to_be_bought(app: &TestApp) -> Id {
    let open = procedure("Offentligt EU-udbud");
    let values: Values = vec![
        ("valid_from", day("2024-01-01")),
        ("valid_to", day("2029-12-31")),
        ("procedure", FieldValue::Ref(open)),
    ];
    contract(app, "Drift", values)
}

fn start(app: &TestApp, contract: Id) -> Option<String> {
    let question = Deadlines {
        contract,
        on: None,
        notice_on: None,
        target_end: None,
    };
    let found = app.ask(&editor(), question).unwrap();
    found.procurement_start.map(|day| day.to_string())
}

fn due(app: &TestApp, contract: Id) -> Vec<String> {
    let subject = domain::parts::Subject {
        kind: domain::parts::Kind::Contract,
        id: contract,
    };
    let found = app.ask(&editor(), TasksOf { subject }).unwrap();
    let open = found
        .iter()
        .filter(|task| task.rule == "contract_procurement" && task.state != "closed");
    open.map(|task| task.due_on.to_string()).collect()
}

fn own_time(app: &TestApp, months: i64, from: &str) {
    let values = vec![
        (
            "procedure",
            FieldValue::Ref(procedure("Offentligt EU-udbud")),
        ),
        ("months", FieldValue::Int(months)),
        ("valid_from", day(from)),
        ("source", text("Egne udbud")),
    ];
    make(app, &administrator(), &LEAD_TIMES, values);
}

fn the_dates_and_tasks_follow_the_lead_time(app: &TestApp) {
    let id = about_to_be_bought(app);
    // Fifteen months by the estimate that everybody has.
    assert_eq!(start(app, id).as_deref(), Some("2028-09-30"));
    assert_eq!(due(app, id), ["2028-09-30"]);
    own_time(app, 24, "2026-01-01");
    assert_eq!(start(app, id).as_deref(), Some("2027-12-31"));
    assert_eq!(due(app, id), ["2027-12-31"]);
    // One that has not begun counts no more than nothing.
    own_time(app, 3, "2031-01-01");
    assert_eq!(start(app, id).as_deref(), Some("2027-12-31"));
    // A new end moves it; what has begun needs no reminding; no procedure, no day.
    change(app, id, vec![("valid_to", day("2030-12-31"))]).unwrap();
    assert_eq!(due(app, id), ["2028-12-31"]);
    change(app, id, vec![("procurement_initiated", text("yes"))]).unwrap();
    assert!(due(app, id).is_empty());
    change(app, id, vec![("procedure", FieldValue::Empty)]).unwrap();
    assert_eq!(start(app, id), None);
}

fn one_municipality_s_time_is_its_own(app: &TestApp) {
    own_time(app, 24, "2026-01-01");
    let other = testkit::as_role(domain::gate::Role::Editor, municipality("0159"));
    let values = vec![
        ("name", text("Drift")),
        ("valid_from", day("2024-01-01")),
        ("valid_to", day("2029-12-31")),
        (
            "procedure",
            FieldValue::Ref(procedure("Offentligt EU-udbud")),
        ),
    ];
    let contract = make(app, &other, &domain::contracts::SCHEMA, values);
    let question = Deadlines {
        contract,
        on: None,
        notice_on: None,
        target_end: None,
    };
    let found = app.ask(&other, question).unwrap().procurement_start;
    assert_eq!(found.unwrap().to_string(), "2028-09-30");
}

on_both!(
    the_dates_and_tasks_follow_the_lead_time,
    one_municipality_s_time_is_its_own,
);
