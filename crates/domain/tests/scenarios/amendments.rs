//! Amendments: from their day the contract ends when they say, and dates and tasks follow.

use domain::{
    amendments::{SCHEMA, TakeEffect},
    contracts::{self, Deadlines},
    gate::Caller,
    parts::{
        FieldValue, Kind, Subject,
        records::{Change, Create, Delete, Get, History, RestoreRecord, Values},
    },
    tasks::TasksOf,
};
use foundation::{Date, Id, Result, new_id};
use testkit::{TestApp, on_both};

use crate::{
    documents::give_role,
    org_units::code,
    story::{administrator, make, text},
    tasks::{date, day, program, reader, run},
};

/// Ends on the last day of 2027; today is 22 November 2026.
fn contract(app: &TestApp) -> Id {
    let values = vec![
        ("name", text("Drift")),
        ("valid_from", date("2024-01-01")),
        ("valid_to", date("2027-12-31")),
        ("notice_months", FieldValue::Int(6)),
    ];
    make(app, &administrator(), &contracts::SCHEMA, values)
}

fn amend(app: &TestApp, contract: Id, on: &str, end: &str) -> Result<Id> {
    let id = new_id();
    let mut values = vec![
        ("contract", FieldValue::Ref(contract)),
        ("title", text("Forlængelse")),
        ("effective_on", date(on)),
    ];
    if !end.is_empty() {
        values.push(("new_valid_to", date(end)));
    }
    let create = Create {
        schema: &SCHEMA,
        id,
        values,
        reason: String::new(),
    };
    app.run(&administrator(), create).map(|_| id)
}

fn change(app: &TestApp, id: Id, values: Values) {
    let command = Change {
        schema: &SCHEMA,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&administrator(), command).unwrap();
}

fn end(app: &TestApp, caller: &Caller, contract: Id) -> String {
    let get = Get {
        schema: &contracts::SCHEMA,
        id: contract,
    };
    let record = app.ask(caller, get).unwrap().record;
    let end = record.get(&contracts::SCHEMA, "valid_to").as_date();
    end.map_or(String::new(), |end| end.to_string())
}

fn base_end(app: &TestApp, contract: Id, on: Option<&str>) -> Option<Date> {
    let question = Deadlines {
        contract,
        on: on.map(day),
        notice_on: None,
        target_end: None,
    };
    app.ask(&administrator(), question).unwrap().found.base_end
}

/// When the tasks about the contract's end are due.
fn task_days(app: &TestApp, contract: Id) -> Vec<String> {
    let subject = Subject {
        kind: Kind::Contract,
        id: contract,
    };
    let tasks = app.ask(&administrator(), TasksOf { subject }).unwrap();
    let ends = tasks.iter().filter(|task| task.rule == "contract_end");
    ends.map(|task| task.due_on.to_string()).collect()
}

fn one_in_force_moves_the_end_at_once(app: &TestApp) {
    let contract = contract(app);
    app.clock.advance_days(1);
    let first = amend(app, contract, "2026-11-01", "2029-06-30").unwrap();
    assert_eq!(end(app, &administrator(), contract), "2029-06-30");
    assert_eq!(base_end(app, contract, None), Some(day("2029-06-30")));
    assert_eq!(task_days(app, contract), ["2029-06-30"]);
    // Yesterday it was another, also as it was known yesterday.
    let mut yesterday = administrator();
    yesterday.as_of = Some(day("2026-11-22"));
    assert_eq!(end(app, &yesterday, contract), "2027-12-31");
    // The contract's history says through what.
    let history = History {
        schema: &contracts::SCHEMA,
        id: contract,
        field: Some("valid_to".to_owned()),
        limit: 1,
    };
    let (entries, _) = app.ask(&administrator(), history).unwrap();
    assert_eq!(entries[0].event, "amendment.created");
    // Another text does not move an end that somebody has corrected since.
    let correct = Change {
        schema: &contracts::SCHEMA,
        id: contract,
        version: None,
        values: vec![("valid_to", date("2029-07-31"))],
        reason: String::new(),
    };
    app.run(&administrator(), correct).unwrap();
    change(app, first, vec![("title", text("Andet navn"))]);
    assert_eq!(end(app, &administrator(), contract), "2029-07-31");
}

fn one_to_come_waits_for_its_day(app: &TestApp) {
    let contract = contract(app);
    amend(app, contract, "2026-11-24", "2028-12-31").unwrap();
    assert_eq!(end(app, &administrator(), contract), "2027-12-31");
    assert_eq!(
        base_end(app, contract, Some("2026-11-23")),
        Some(day("2027-12-31"))
    );
    assert_eq!(
        base_end(app, contract, Some("2026-11-24")),
        Some(day("2028-12-31"))
    );
    assert_eq!(app.run(&program(), TakeEffect).unwrap(), 0);
    app.clock.advance_days(2);
    assert!(app.run(&program(), TakeEffect).unwrap() > 0);
    assert_eq!(end(app, &administrator(), contract), "2028-12-31");
    assert_eq!(task_days(app, contract), ["2028-12-31"]);
    assert_eq!(app.run(&program(), TakeEffect).unwrap(), 0);
    assert!(run(app).made <= 1);
    let mut before = administrator();
    before.as_of = Some(day("2026-11-23"));
    assert_eq!(end(app, &before, contract), "2027-12-31");
}

fn the_latest_in_force_decides(app: &TestApp) {
    let contract = contract(app);
    let second = amend(app, contract, "2026-10-01", "2030-12-31").unwrap();
    // Registered late: it is older.
    let first = amend(app, contract, "2025-01-01", "2028-12-31").unwrap();
    assert_eq!(end(app, &administrator(), contract), "2030-12-31");
    // One that says nothing of the end changes nothing of it.
    amend(app, contract, "2026-11-01", "").unwrap();
    assert_eq!(end(app, &administrator(), contract), "2030-12-31");
    change(app, second, vec![("new_valid_to", date("2031-12-31"))]);
    assert_eq!(end(app, &administrator(), contract), "2031-12-31");
    change(app, second, vec![("effective_on", date("2027-01-01"))]);
    assert_eq!(end(app, &administrator(), contract), "2028-12-31");
    change(app, first, vec![("new_valid_to", FieldValue::Empty)]);
    assert_eq!(end(app, &administrator(), contract), "2027-12-31");
}

fn deleted_it_is_taken_back(app: &TestApp) {
    let contract = contract(app);
    let id = amend(app, contract, "2026-11-01", "2029-06-30").unwrap();
    let delete = |schema, id| Delete {
        schema,
        id,
        version: None,
        reason: String::new(),
    };
    let restore = |schema, id| RestoreRecord {
        schema,
        id,
        reason: String::new(),
    };
    app.clock.advance_seconds(1);
    app.run(&administrator(), delete(&SCHEMA, id)).unwrap();
    assert_eq!(end(app, &administrator(), contract), "2027-12-31");
    assert_eq!(task_days(app, contract), ["2027-12-31"]);
    app.clock.advance_seconds(1);
    app.run(&administrator(), restore(&SCHEMA, id)).unwrap();
    assert_eq!(end(app, &administrator(), contract), "2029-06-30");
    // It goes and comes with its contract.
    app.clock.advance_seconds(1);
    app.run(&administrator(), delete(&contracts::SCHEMA, contract))
        .unwrap();
    app.clock.advance_seconds(1);
    app.run(&administrator(), restore(&contracts::SCHEMA, contract))
        .unwrap();
    assert_eq!(end(app, &administrator(), contract), "2029-06-30");
}

fn numbers_follow_and_are_not_repeated(app: &TestApp) {
    let contract = contract(app);
    let number = |id| {
        let get = Get {
            schema: &SCHEMA,
            id,
        };
        let page = app.ask(&administrator(), get).unwrap();
        page.title
    };
    let first = amend(app, contract, "2026-11-01", "").unwrap();
    let second = amend(app, contract, "2026-11-01", "").unwrap();
    assert_eq!(number(first), "1 – Forlængelse");
    assert_eq!(number(second), "2 – Forlængelse");
    let taken = Change {
        schema: &SCHEMA,
        id: second,
        version: None,
        values: vec![("number", FieldValue::Int(1))],
        reason: String::new(),
    };
    assert_eq!(
        code(app.run(&administrator(), taken)),
        "amendment_number_taken"
    );
    let early = amend(app, contract, "2026-11-01", "2023-12-31");
    assert_eq!(code(early), "end_before_contract_starts");
    assert_eq!(end(app, &administrator(), contract), "2027-12-31");
}

fn a_role_on_the_contract_is_enough_for_an_amendment(app: &TestApp) {
    let contract = contract(app);
    give_role(app, "mette@balk.example", contract);
    let create = Create {
        schema: &SCHEMA,
        id: new_id(),
        values: vec![
            ("contract", FieldValue::Ref(contract)),
            ("title", text("Forlængelse")),
            ("effective_on", date("2026-11-01")),
            ("new_valid_to", date("2029-06-30")),
        ],
        reason: String::new(),
    };
    app.run(&reader("mette@balk.example"), create).unwrap();
    assert_eq!(end(app, &administrator(), contract), "2029-06-30");
}

on_both!(
    one_in_force_moves_the_end_at_once,
    one_to_come_waits_for_its_day,
    the_latest_in_force_decides,
    deleted_it_is_taken_back,
    numbers_follow_and_are_not_repeated,
    a_role_on_the_contract_is_enough_for_an_amendment,
);
