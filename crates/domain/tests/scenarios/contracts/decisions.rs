//! What must be decided within a period.

use domain::{
    contracts::{Decision, DecisionKind, Decisions, Explained, SCHEMA, ToDecide},
    gate::Role,
    parts::{FieldValue, records::Values},
};
use foundation::Date;
use testkit::{TestApp, as_role, municipality, on_both};

use super::{contract, day};
use crate::story::{self, editor, make, text, usage};

fn int(number: i64) -> FieldValue {
    FieldValue::Int(number)
}

/// Until the end of 2028, with six months' notice.
fn with(more: Values) -> Values {
    let mut values = vec![
        ("valid_from", day("2024-01-01")),
        ("valid_to", day("2028-12-31")),
        ("notice_months", int(6)),
    ];
    values.extend(more);
    values
}

fn a_year(app: &TestApp) -> Vec<Decision> {
    let from: Date = "2026-11-22".parse().unwrap();
    let to: Date = "2027-11-21".parse().unwrap();
    let mine = false;
    app.ask(&editor(), Decisions { from, to, mine }).unwrap()
}

fn each_kind_stands_on_its_day(app: &TestApp) {
    contract(
        app,
        "Løn",
        vec![
            ("valid_from", day("2024-01-01")),
            ("duration_years", int(4)),
            ("extension_options", int(1)),
            ("option_months", int(12)),
            ("option_notice_months", int(3)),
            ("notice_months", int(6)),
        ],
    );
    contract(app, "Bibliotek", vec![("valid_to", day("2027-02-28"))]);
    contract(
        app,
        "Opsagt",
        with(vec![("terminated_on", day("2026-10-15"))]),
    );
    contract(app, "Senere", with(vec![]));
    let invalid = text("forced_invalid");
    let ended = vec![
        ("valid_to", day("2027-03-31")),
        ("validity_override", invalid),
    ];
    contract(app, "Ugyldig", ended);
    let other = as_role(Role::Editor, municipality("0101"));
    let theirs = vec![("name", text("Andres")), ("valid_to", day("2027-02-28"))];
    make(app, &other, &SCHEMA, theirs);

    let found = a_year(app);
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.name.as_str(), one.kind))
        .collect();
    assert_eq!(
        told,
        [
            ("Bibliotek", DecisionKind::End),
            ("Opsagt", DecisionKind::Exit),
            ("Løn", DecisionKind::Notice),
            ("Løn", DecisionKind::Option(Some(1))),
        ]
    );
    let (notice, option) = (&found[2], &found[3]);
    let days = |one: &Decision| (one.on.to_string(), one.ends_on.map(|day| day.to_string()));
    assert_eq!(
        days(notice),
        ("2027-06-30".to_owned(), Some("2027-12-31".to_owned()))
    );
    assert_eq!(
        days(option),
        ("2027-09-30".to_owned(), Some("2028-12-31".to_owned()))
    );
}
fn notice_that_comes_again_is_told_once(app: &TestApp) {
    let monthly = vec![
        ("valid_from", day("2024-01-01")),
        ("continuous", FieldValue::Bool(true)),
        ("notice_months", int(1)),
        ("notice_to_end_of", text("month")),
    ];
    contract(app, "Løbende", monthly);
    let found = a_year(app);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].kind, DecisionKind::Notice);
    assert_eq!(found[0].on.to_string(), "2026-11-30");
    assert_eq!(found[0].ends_on, Some("2026-12-31".parse().unwrap()));
}
on_both!(
    each_kind_stands_on_its_day,
    notice_that_comes_again_is_told_once
);

fn to_decide(app: &TestApp, mine: bool) -> Vec<(String, DecisionKind, String, Vec<&'static str>)> {
    let question = ToDecide {
        from: "2026-11-22".parse().unwrap(),
        to: "2027-11-21".parse().unwrap(),
        mine,
    };
    let found = app.ask(&editor(), question).unwrap();
    let told = |one: Explained| {
        let codes = one.why.iter().map(|said| said.code).collect();
        let decision = one.decision;
        (decision.name, decision.kind, decision.on.to_string(), codes)
    };
    found.into_iter().map(told).collect()
}

fn what_is_over_or_planned_is_told_with_its_reason(app: &TestApp) {
    let system = usage(app, story::system(app, "Cura"), vec![]);
    let other = usage(app, story::system(app, "Nexus"), vec![]);
    let ended = |name: &str, system| {
        let about = FieldValue::Refs(vec![system]);
        contract(
            app,
            name,
            vec![("valid_to", day("2026-09-30")), ("usages", about)],
        )
    };
    ended("Udløbet", system);
    ended("Afløst", other);
    contract(
        app,
        "Afløseren",
        vec![("usages", FieldValue::Refs(vec![other]))],
    );
    contract(app, "Uden system", vec![("valid_to", day("2026-09-30"))]);
    let plan = |quarter, more: Values| {
        let mut values = vec![
            ("procurement_plan_year", int(2027)),
            ("procurement_plan_quarter", int(quarter)),
        ];
        values.extend(more);
        values
    };
    contract(app, "Udbud", plan(2, vec![]));
    contract(
        app,
        "I gang",
        plan(2, vec![("procurement_initiated", text("yes"))]),
    );
    contract(app, "Bibliotek", vec![("valid_to", day("2027-02-28"))]);
    let told = to_decide(app, false);
    let expected = [
        (
            "Udløbet",
            DecisionKind::Expired,
            "2026-09-30",
            vec!["status_end_passed"],
        ),
        (
            "Bibliotek",
            DecisionKind::End,
            "2027-02-28",
            vec!["base_end_valid_to"],
        ),
        ("Udbud", DecisionKind::Procurement, "2027-04-01", vec![]),
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(name, kind, on, why)| (name.to_owned(), kind, on.to_owned(), why))
        .collect();
    assert_eq!(told, expected);
    assert!(to_decide(app, true).is_empty(), "nobody has a role");
}
on_both!(what_is_over_or_planned_is_told_with_its_reason);
