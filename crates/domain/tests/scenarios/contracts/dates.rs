//! The dates beside a contract: written with it, moved with it, gone with it.

use domain::{
    contracts::{ContractTimeline, DateKind, Deadlines, SCHEMA, StandingOf, extend_all},
    gate::Caller,
    parts::{
        FieldValue,
        records::{BulkChange, Delete, Load, NewRecord, RestoreRecord, Values},
    },
};
use foundation::{Date, Id, new_id};
use testkit::{TestApp, on_both};

use super::{change, contract, day, list};
use crate::story::{administrator, editor, text};

fn int(number: i64) -> FieldValue {
    FieldValue::Int(number)
}

/// Six months' notice to the end of a calendar year.
fn to_end_of_year() -> Values {
    vec![
        ("continuous", FieldValue::Bool(true)),
        ("valid_from", day("2020-01-01")),
        ("notice_months", int(6)),
        ("notice_to_end_of", text("year")),
    ]
}

/// Four years and twice twelve months.
fn with_options() -> Values {
    vec![
        ("valid_from", day("2024-01-01")),
        ("duration_years", int(4)),
        ("extension_options", int(2)),
        ("option_months", int(12)),
        ("option_notice_months", int(3)),
        ("notice_months", int(6)),
    ]
}

const COLUMNS: [&str; 6] = [
    "base_end",
    "latest_end",
    "next_option",
    "next_notice",
    "next_notice_ends",
    "exit_on",
];

fn dates(app: &TestApp, caller: &Caller, name: &str) -> Vec<String> {
    let filter = format!("is:{name}");
    let mut rows = list(app, caller, &COLUMNS, &[("name", &filter)]);
    assert_eq!(rows.len(), 1, "{name}");
    rows.remove(0).1
}

fn of_kind(app: &TestApp, id: Id, kind: DateKind) -> Vec<String> {
    let timeline = app
        .ask(&editor(), ContractTimeline { contract: id })
        .unwrap();
    let dates = timeline.dates.into_iter().filter(|date| date.kind == kind);
    dates.map(|date| date.on.to_string()).collect()
}

fn every_way_of_writing_writes_the_dates(app: &TestApp) {
    let id = contract(app, "Drift", to_end_of_year());
    let december = ["", "", "", "2027-06-30", "2027-12-31", ""];
    assert_eq!(dates(app, &editor(), "Drift"), december);
    let years: Vec<String> = (2026..=2031).map(|year| format!("{year}-06-30")).collect();
    assert_eq!(of_kind(app, id, DateKind::Notice), years);
    change(app, id, vec![("notice_to_end_of", text("quarter"))]).unwrap();
    let quarter = ["", "", "", "2026-12-31", "2027-06-30", ""];
    assert_eq!(dates(app, &editor(), "Drift")[2..], quarter[2..]);
    let bulk = BulkChange {
        schema: &SCHEMA,
        records: vec![(id, 2)],
        values: vec![("terminated_on", day("2026-11-22"))],
        reason: String::new(),
    };
    app.run(&editor(), bulk).unwrap();
    assert_eq!(
        dates(app, &editor(), "Drift"),
        ["", "", "", "", "", "2027-06-30"]
    );
    app.clock.advance_seconds(1);
    let delete = Delete {
        schema: &SCHEMA,
        id,
        version: None,
        reason: String::new(),
    };
    app.run(&administrator(), delete).unwrap();
    assert_eq!(stored(app), 0);
    let restore = RestoreRecord {
        schema: &SCHEMA,
        id,
        reason: String::new(),
    };
    app.run(&administrator(), restore).unwrap();
    assert_eq!(dates(app, &editor(), "Drift")[5], "2027-06-30");
}

/// How many dates are stored in all.
fn stored(app: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) FROM contract_dates";
    let rows = app.database().read(|conn| conn.query(sql, &[])).unwrap();
    rows[0].int(0).unwrap()
}

fn options_move_the_end_and_not_the_latest(app: &TestApp) {
    let id = contract(app, "Licenser", with_options());
    let before = [
        "2027-12-31",
        "2029-12-31",
        "2027-09-30",
        "2027-06-30",
        "2027-12-31",
        "",
    ];
    assert_eq!(dates(app, &editor(), "Licenser"), before);
    change(app, id, vec![("options_used", int(1))]).unwrap();
    let after = [
        "2028-12-31",
        "2029-12-31",
        "2028-09-30",
        "2028-06-30",
        "2028-12-31",
        "",
    ];
    assert_eq!(dates(app, &editor(), "Licenser"), after);
}

fn the_dates_of_a_day_in_the_past_are_those_of_that_day(app: &TestApp) {
    let id = contract(app, "Licenser", with_options());
    let then: Date = app.clock().today();
    app.clock.advance_days(10);
    change(app, id, vec![("valid_to", day("2026-11-25"))]).unwrap();
    assert_eq!(dates(app, &editor(), "Licenser")[0], "2026-11-25");
    let mut past = editor();
    past.as_of = Some(then);
    assert_eq!(dates(app, &past, "Licenser")[0], "2027-12-31");
    let standing = |caller: &Caller| app.ask(caller, StandingOf { contract: id }).unwrap().valid;
    assert!(standing(&past));
    assert!(!standing(&editor()), "ended a week before");
    let asked = Deadlines {
        contract: id,
        on: None,
        notice_on: None,
        target_end: None,
    };
    let found = app.ask(&past, asked).unwrap();
    assert_eq!(found.as_of, then);
    assert_eq!(found.found.base_end.unwrap().to_string(), "2027-12-31");
}

fn many_at_once_get_their_dates_too(app: &TestApp) {
    let records = (0..250).map(|n| NewRecord {
        schema: &SCHEMA,
        id: new_id(),
        values: [
            vec![("name", text(&format!("Kontrakt {n:03}")))],
            with_options(),
        ]
        .concat(),
    });
    let load = Load {
        records: records.collect(),
        event: "demo.loaded",
        reason: String::new(),
    };
    let mut caller = domain::installation::national();
    caller.organisation = editor().organisation;
    app.run(&caller, load).unwrap();
    assert_eq!(
        list(
            app,
            &editor(),
            &["name"],
            &[("base_end", "is:2027-12-31"), ("name", "contains:24")]
        )
        .len(),
        13
    );
    nightly(app, 250, 0);
    app.clock.advance_days(400);
    // These have their notice dates within the new year too, so none differs.
    nightly(app, 250, 0);
    contract(app, "Drift", to_end_of_year());
    app.clock.advance_days(365);
    // Now last year's notice dates go, and of the one without end a new year comes.
    nightly(app, 251, 251);
    nightly(app, 251, 0);
}

/// Runs through all contracts; a run that is stopped at once leaves everything.
fn nightly(app: &TestApp, seen: usize, changed: usize) {
    assert_eq!(extend_all(app, &|| false).unwrap(), (0, 0));
    assert_eq!(extend_all(app, &|| true).unwrap(), (seen, changed));
}

fn a_refused_change_leaves_the_dates(app: &TestApp) {
    let id = contract(app, "Licenser", with_options());
    let before = (dates(app, &editor(), "Licenser"), stored(app));
    let values = vec![("valid_to", day("2030-01-01")), ("options_used", int(9))];
    change(app, id, values).unwrap_err();
    assert_eq!((dates(app, &editor(), "Licenser"), stored(app)), before);
}

on_both!(
    every_way_of_writing_writes_the_dates,
    options_move_the_end_and_not_the_latest,
    the_dates_of_a_day_in_the_past_are_those_of_that_day,
    many_at_once_get_their_dates_too,
    a_refused_change_leaves_the_dates,
);
