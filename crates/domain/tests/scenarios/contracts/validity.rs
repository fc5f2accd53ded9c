//! When a contract is valid, and why not: in the list's SQL, and as the calendar
//! engine says it.

use domain::{
    contracts::{Cause, ContractTree, Deadlines, StandingOf},
    parts::FieldValue,
};
use foundation::Id;
use testkit::{TestApp, on_both};

use super::{change, contract, day, list};
use crate::story::{editor, text};

fn standing(app: &TestApp, id: Id) -> (bool, Vec<Cause>) {
    let found = app.ask(&editor(), StandingOf { contract: id }).unwrap();
    (found.valid, found.causes)
}

/// The columns `valid` and `causes`.
fn listed(app: &TestApp, name: &str) -> [String; 2] {
    let rows = list(
        app,
        &editor(),
        &["valid", "causes"],
        &[("name", &format!("is:{name}"))],
    );
    rows[0].1.clone().try_into().unwrap()
}

fn each_cause_is_named(app: &TestApp) {
    let on = |date: &str| date.parse().unwrap();
    let cases = [
        (vec![], "", vec![]),
        (
            vec![
                ("valid_from", day("2026-11-22")),
                ("valid_to", day("2026-11-22")),
            ],
            "",
            vec![],
        ),
        (
            vec![("valid_from", day("2026-11-23"))],
            ",not_started,",
            vec![Cause::NotStarted(on("2026-11-23"))],
        ),
        (
            vec![("valid_to", day("2026-11-21"))],
            ",ended,",
            vec![Cause::Ended(on("2026-11-21"))],
        ),
        (
            vec![
                ("terminated_on", day("2026-08-21")),
                ("notice_months", FieldValue::Int(3)),
            ],
            ",terminated,",
            vec![Cause::Terminated(on("2026-11-21"))],
        ),
        (
            vec![
                ("terminated_on", day("2026-08-22")),
                ("notice_months", FieldValue::Int(3)),
            ],
            "",
            vec![],
        ),
        (
            vec![("validity_override", text("forced_invalid"))],
            ",forced_invalid,",
            vec![Cause::ForcedInvalid],
        ),
        (
            vec![
                ("valid_to", day("2020-01-01")),
                ("validity_override", text("forced_valid")),
            ],
            "",
            vec![],
        ),
    ];
    for (n, (values, set, causes)) in cases.into_iter().enumerate() {
        let name = format!("Sag {n}");
        let id = contract(app, &name, values);
        let valid = causes.is_empty();
        assert_eq!(standing(app, id), (valid, causes), "{name}");
        assert_eq!(
            listed(app, &name),
            [i64::from(valid).to_string(), set.to_owned()]
        );
        agrees(app, id);
    }
}

/// The engine says the same as the stored dates.
fn agrees(app: &TestApp, id: Id) {
    let asked = Deadlines {
        contract: id,
        on: None,
        notice_on: None,
        target_end: None,
    };
    let found = app.ask(&editor(), asked).unwrap().found.status;
    assert_eq!(found.valid, standing(app, id).0, "{found:?}");
}

fn inherited_validity_goes_all_the_way_up(app: &TestApp) {
    let mut ids = vec![contract(app, "Niveau 0", vec![])];
    for level in 1..5 {
        let values = vec![
            ("parent", FieldValue::Ref(ids[level - 1])),
            ("inherit_validity", FieldValue::Bool(level != 2)),
        ];
        ids.push(contract(app, &format!("Niveau {level}"), values));
    }
    let valid = |expected: [bool; 5]| {
        for (level, (id, expected)) in ids.iter().zip(expected).enumerate() {
            assert_eq!(standing(app, *id).0, expected, "level {level}");
            assert_eq!(
                listed(app, &format!("Niveau {level}"))[0],
                i64::from(expected).to_string()
            );
            agrees(app, *id);
        }
    };
    valid([true; 5]);
    // The second does not inherit, so what is below it does not care for the top.
    change(app, ids[0], vec![("valid_to", day("2026-01-01"))]).unwrap();
    valid([false, false, true, true, true]);
    change(
        app,
        ids[2],
        vec![("inherit_validity", FieldValue::Bool(true))],
    )
    .unwrap();
    valid([false; 5]);
    let cause = Cause::ParentNotValid("Niveau 3".to_owned());
    assert_eq!(standing(app, ids[4]), (false, vec![cause]));
    // A decision half-way holds for those below.
    change(
        app,
        ids[3],
        vec![("validity_override", text("forced_valid"))],
    )
    .unwrap();
    valid([false, false, false, true, true]);
    change(
        app,
        ids[3],
        vec![("validity_override", text("forced_invalid"))],
    )
    .unwrap();
    valid([false; 5]);
    let tree = app
        .ask(&editor(), ContractTree { contract: ids[3] })
        .unwrap();
    let shown: Vec<_> = tree
        .iter()
        .map(|node| (node.depth, node.valid, node.inherits))
        .collect();
    assert_eq!(shown.len(), 5);
    assert_eq!(shown[0], (0, false, false));
    assert_eq!(shown[4], (4, false, true));
}

fn a_day_in_the_past_has_the_terms_of_that_day(app: &TestApp) {
    let id = contract(app, "Drift", vec![("valid_from", day("2026-11-01"))]);
    let then = app.clock().today();
    app.clock.advance_days(30);
    change(app, id, vec![("validity_override", text("forced_invalid"))]).unwrap();
    let mut past = editor();
    past.as_of = Some(then);
    assert!(app.ask(&past, StandingOf { contract: id }).unwrap().valid);
    let rows = list(app, &past, &["valid"], &[("valid", "is:true")]);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        list(app, &editor(), &["valid"], &[("valid", "is:true")]),
        []
    );
}

on_both!(
    each_cause_is_named,
    inherited_validity_goes_all_the_way_up,
    a_day_in_the_past_has_the_terms_of_that_day,
);
