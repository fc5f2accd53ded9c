//! The computed columns of usages say what the rules and the catalogue say.

use database::Value;
use domain::{
    catalogue,
    parts::{FieldValue, lists::List, lists::Start, lists::Wanted, records::Get},
    relations,
    usage::{EffectiveKle, SCHEMA, TaskOrigin, status},
};
use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::json;
use testkit::{TestApp, on_both};

use super::*;

/// The value of one column of one usage, as text.
fn shown(app: &TestApp, column: &str, id: Id) -> String {
    let page = list(app, &editor(), &[column], &[], "");
    let row = page.rows.iter().find(|row| row.id == id).unwrap();
    match &row.values[0] {
        Value::Null => String::new(),
        Value::Text(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        other => format!("{other:?}"),
    }
}

/// The status in SQL and the rule agree whatever the dates and the life cycle are.
fn status_and_column_agree(app: &TestApp) {
    let near =
        || (-2i64..=2).prop_map(|days| Some(date(2026, 11, 22) + jiff::Span::new().days(days)));
    let limit = || prop_oneof![1 => Just(None), 4 => near()];
    let lives = prop::sample::select(vec![
        "",
        "undecided",
        "not_in_use",
        "phasing_in",
        "operational",
        "phasing_out",
        "pilot",
    ]);
    let id = usage(app, system(app, "Aula"), vec![]);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let run = |(a, b, life): (Option<Date>, Option<Date>, &str)| {
        let (from, until) = match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            other => other,
        };
        let value = |day: Option<Date>| day.map_or(FieldValue::Empty, FieldValue::Date);
        let values = vec![
            ("in_use_from", value(from)),
            ("phased_out_on", value(until)),
            ("life_cycle", text(life)),
        ];
        change(app, id, values).unwrap();
        let record = app
            .ask(
                &editor(),
                Get {
                    schema: &SCHEMA,
                    id,
                },
            )
            .unwrap()
            .record;
        let rule = status(&record, true, app.clock().today());
        let columns = ["valid", "valid_dates", "valid_life_cycle"];
        let page = list(app, &editor(), &columns, &[], "");
        let column = |at: usize| match &page.rows[0].values[at] {
            Value::Bool(truth) => *truth,
            Value::Int(number) => *number != 0,
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(column(0), rule.valid);
        prop_assert_eq!(column(0), column(1) && column(2));
        let valid = list(app, &editor(), &[], &[("valid", "is:true")], "").total;
        prop_assert_eq!(valid == 1, rule.valid);
        Ok(())
    };
    runner.run(&(limit(), limit(), lives), run).unwrap();
}

fn tasks_are_the_catalogues_with_local_changes(app: &TestApp) {
    let number = plan(app);
    let (help, practical, food) = (number("27.36.04"), number("27.36.08"), number("27.36.12"));
    let cura = system(app, "Cura");
    let tasks = vec![("kle", refs(&[help, practical]))];
    try_change(app, &coordinator(), &catalogue::SCHEMA, cura, tasks).unwrap();
    let deviations = vec![("kle_added", refs(&[food])), ("kle_removed", refs(&[help]))];
    let id = usage(app, cura, deviations);
    assert_eq!(shown(app, "kle_ids", id), "27.36.08, 27.36.12");
    assert_eq!(shown(app, "kle_names", id), "Praktisk hjælp, Madservice");
    assert_eq!(shown(app, "kle_added", id), "27.36.12");
    assert_eq!(shown(app, "kle_added_names", id), "Madservice");
    let answer = app.ask(&editor(), EffectiveKle { usage: id }).unwrap();
    let origins: Vec<_> = answer
        .iter()
        .map(|task| (task.number.as_str(), task.origin))
        .collect();
    assert_eq!(
        origins,
        [
            ("27.36.04", TaskOrigin::Removed),
            ("27.36.08", TaskOrigin::Catalogue),
            ("27.36.12", TaskOrigin::Added),
        ]
    );
    let elsewhere = app.ask(&editor_of("0101"), EffectiveKle { usage: id });
    assert!(matches!(elsewhere, Err(Error::NotFound(_))));
}

fn the_catalogue_shows_through(app: &TestApp) {
    let parent = system(app, "KMD Suite");
    let values = vec![
        ("name", text("KMD Nova")),
        ("visibility", text("public")),
        ("former_name", text("KMD Sag")),
        ("parent_system", FieldValue::Ref(parent)),
        ("recommended_archive_duty", text("b")),
        (
            "external_uuid",
            text("0191AAAA-0000-7000-8000-000000000001"),
        ),
    ];
    let nova = make(app, &coordinator(), &catalogue::SCHEMA, values);
    let periods = json!([
        {"start_date": "2020-01-01", "end_date": "2026-11-22", "archive_id": "a"},
        {"start_date": "2026-11-23", "end_date": "2030-12-31", "archive_id": "b"},
    ]);
    let field = SCHEMA.field("journal_periods").unwrap();
    let periods = FieldValue::from_json(field, &periods).unwrap();
    let id = usage(app, nova, vec![("journal_periods", periods)]);
    assert_eq!(shown(app, "system_former_name", id), "KMD Sag");
    assert_eq!(shown(app, "system_parent", id), "KMD Suite");
    assert_eq!(shown(app, "system_uuid", id), nova.to_string());
    assert_eq!(
        shown(app, "system_external_uuid", id),
        "0191aaaa-0000-7000-8000-000000000001"
    );
    assert_eq!(shown(app, "recommended_archive_duty", id), "b");
    assert_eq!(shown(app, "journal_period_end", id), "2026-11-22");
    app.clock.advance_days(1);
    assert_eq!(shown(app, "journal_period_end", id), "2030-12-31");
}

fn criticality_remembers_when_it_changed(app: &TestApp) {
    let id = usage(app, system(app, "Cura"), vec![]);
    let changed =
        || match &list(app, &editor(), &["criticality_changed_at"], &[], "").rows[0].values[0] {
            Value::Int(moment) => Some(*moment),
            Value::Null => None,
            other => panic!("{other:?}"),
        };
    assert_eq!(changed(), None);
    app.clock.advance_days(1);
    change(app, id, vec![("business_critical", text("yes"))]).unwrap();
    let first = changed().unwrap();
    assert_eq!(first, foundation::micros(app.clock().now()));
    app.clock.advance_days(1);
    change(app, id, vec![("local_name", text("Cura 2"))]).unwrap();
    assert_eq!(changed(), Some(first));
    change(app, id, vec![("business_critical", text("no"))]).unwrap();
    assert!(changed().unwrap() > first);
}

fn relations_are_named_at_both_ends(app: &TestApp) {
    let (cura, cpr) = (system(app, "Cura"), system(app, "CPR-opslag"));
    let (a, b) = (usage(app, cura, vec![]), usage(app, cpr, vec![]));
    let snitflade = interface(app, cpr, "Personopslag");
    for _ in 0..2 {
        let values = vec![
            ("from_usage", FieldValue::Ref(a)),
            ("to_usage", FieldValue::Ref(b)),
            ("interface", FieldValue::Ref(snitflade)),
        ];
        make(app, &editor(), &relations::SCHEMA, values);
    }
    assert_eq!(shown(app, "used_systems", a), "CPR-opslag");
    assert_eq!(shown(app, "used_by_systems", b), "Cura");
    assert_eq!(shown(app, "used_interfaces", a), "Personopslag");
    assert_eq!(shown(app, "used_interface_ids", a), "id-Personopslag");
    assert_eq!(shown(app, "used_interface_versions", a), "1.0");
    assert_eq!(shown(app, "used_systems", b), "");
}

/// Computed columns also answer about a day in the past.
fn the_past_has_its_own_columns(app: &TestApp) {
    let id = usage(
        app,
        system(app, "Aula"),
        vec![("life_cycle", text("pilot"))],
    );
    app.clock.advance_days(1);
    change(app, id, vec![("life_cycle", text("operational"))]).unwrap();
    let mut then = editor();
    then.as_of = Some(date(2026, 11, 22));
    let wanted = || Wanted {
        columns: SCHEMA.computed.iter().map(|c| c.key.to_owned()).collect(),
        ..Wanted::default()
    };
    let ask = |caller: &Caller| {
        let list = List {
            schema: &SCHEMA,
            wanted: wanted(),
            start: Start::First,
            limit: 5,
        };
        let page = app.ask(caller, list).unwrap();
        let at = SCHEMA
            .computed
            .iter()
            .position(|c| c.key == "valid")
            .unwrap();
        match &page.rows[0].values[at] {
            Value::Bool(truth) => *truth,
            Value::Int(number) => *number != 0,
            other => panic!("{other:?}"),
        }
    };
    assert!(!ask(&then));
    assert!(ask(&editor()));
}

on_both!(
    status_and_column_agree,
    tasks_are_the_catalogues_with_local_changes,
    the_catalogue_shows_through,
    criticality_remembers_when_it_changed,
    relations_are_named_at_both_ends,
    the_past_has_its_own_columns,
);
