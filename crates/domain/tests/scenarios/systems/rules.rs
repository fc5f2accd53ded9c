//! The rules of a usage, and that bad input leaves nothing behind.

use domain::{
    catalogue,
    parts::{FieldKind, FieldValue, lists::Count, lists::Wanted},
    usage::SCHEMA,
};
use serde_json::json;
use testkit::{TestApp, on_both};

use super::*;

fn rows(value: serde_json::Value, field: &str) -> FieldValue {
    let field = SCHEMA.field(field).unwrap();
    assert!(matches!(field.kind, FieldKind::Rows(_)));
    FieldValue::from_json(field, &value).unwrap()
}

fn every_fault_is_named_at_once(app: &TestApp) {
    let mine = unit(app, "Sundhed", None);
    let other = unit(app, "Skoler", None);
    let values = vec![
        ("system", FieldValue::Ref(system(app, "Cura"))),
        ("in_use_from", day(2026, 5, 1)),
        ("phased_out_on", day(2026, 4, 30)),
        (
            "licensing_and_code_models",
            FieldValue::Set(vec!["proprietary".into(), "freeware".into()]),
        ),
        ("responsible_unit", FieldValue::Ref(mine)),
        ("using_units", refs(&[other])),
        (
            "external_references",
            rows(
                json!([{"title": "a", "is_main": true}, {"title": "b", "is_main": true}]),
                "external_references",
            ),
        ),
        (
            "journal_periods",
            rows(
                json!([{"start_date": "2020-01-01", "end_date": "2019-12-31", "archive_id": "x"}]),
                "journal_periods",
            ),
        ),
    ];
    let found = codes(try_make(app, &editor(), &SCHEMA, values));
    let expected = [
        ("phased_out_on", "dates_reversed"),
        ("licensing_and_code_models", "proprietary_alone"),
        ("external_references", "one_main_reference"),
        ("journal_periods", "period_reversed"),
        ("responsible_unit", "responsible_not_using"),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(f, c)| ((*f).to_owned(), *c))
        .collect();
    assert_eq!(found, expected);
    let all = Count {
        schema: &SCHEMA,
        wanted: Wanted::default(),
    };
    assert_eq!(app.ask(&editor(), all).unwrap(), 0);
}

fn a_system_is_used_once_and_only_while_it_is_offered(app: &TestApp) {
    let aula = system(app, "Aula");
    usage(app, aula, vec![]);
    let again = vec![("system", FieldValue::Ref(aula))];
    assert_eq!(
        codes(try_make(app, &editor(), &SCHEMA, again.clone())),
        one("system", "already_in_use")
    );
    // Another municipality may.
    let other = try_make(app, &editor_of("0101"), &SCHEMA, again).unwrap();
    let old = vec![("deactivated", FieldValue::Bool(true))];
    try_change(app, &coordinator(), &catalogue::SCHEMA, aula, old).unwrap();
    let new = vec![("system", FieldValue::Ref(aula))];
    assert_eq!(
        codes(try_make(app, &editor_of("0147"), &SCHEMA, new)),
        one("system", "system_deactivated")
    );
    // Those who use it keep their registration and can edit it.
    let edit = vec![("local_name", text("Forældreintra"))];
    try_change(app, &editor_of("0101"), &SCHEMA, other.record.id, edit).unwrap();
}

fn deviations_from_the_plan_must_say_something(app: &TestApp) {
    let number = plan(app);
    let (had, not) = (number("27.36.04"), number("27.36.08"));
    let cura = system(app, "Cura");
    try_change(
        app,
        &coordinator(),
        &catalogue::SCHEMA,
        cura,
        vec![("kle", refs(&[had]))],
    )
    .unwrap();
    let id = usage(app, cura, vec![]);
    let with = |added: &[Id], removed: &[Id]| {
        change(
            app,
            id,
            vec![("kle_added", refs(added)), ("kle_removed", refs(removed))],
        )
    };
    assert_eq!(codes(with(&[had], &[])), one("kle_added", "kle_inherited"));
    assert_eq!(
        codes(with(&[], &[not])),
        one("kle_removed", "kle_not_inherited")
    );
    assert_eq!(codes(with(&[not], &[not])), one("kle_added", "kle_both"));
    with(&[not], &[had]).unwrap();
    // What the plan no longer has cannot be chosen, and stays where it is.
    let without = &[PLAN[0], PLAN[1], PLAN[2], PLAN[4]];
    app.run(&coordinator(), edition(date(2026, 6, 1), without))
        .unwrap();
    change(app, id, vec![("local_name", text("Cura"))]).unwrap();
    let other = usage(app, system(app, "Nexus"), vec![]);
    let late = change(app, other, vec![("kle_added", refs(&[not]))]);
    assert_eq!(codes(late), one("kle_added", "kle_expired"));
}

fn a_single_reference_is_the_main_one(app: &TestApp) {
    let one = rows(json!([{"title": "Aftale"}]), "external_references");
    let id = usage(app, system(app, "Cura"), vec![("external_references", one)]);
    let page = list(app, &editor(), &["main_reference_title"], &[], "");
    assert_eq!(page.rows[0].id, id);
    assert_eq!(page.rows[0].values[0], "Aftale".into());
}

fn the_system_of_a_usage_is_not_changed_by_the_way(app: &TestApp) {
    let id = usage(app, system(app, "Aula"), vec![]);
    let other = system(app, "Meebook");
    let result = change(app, id, vec![("system", FieldValue::Ref(other))]);
    assert_eq!(codes(result), super::one("system", "move_usage_instead"));
}

on_both!(
    every_fault_is_named_at_once,
    a_system_is_used_once_and_only_while_it_is_offered,
    deviations_from_the_plan_must_say_something,
    a_single_reference_is_the_main_one,
    the_system_of_a_usage_is_not_changed_by_the_way,
);
