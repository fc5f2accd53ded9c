//! The business case of a case and its benefits: what it is worth, its copies at the
//! gates, measurements, the task of measuring, and who sees nothing of it.

use domain::{
    benefits::{
        self, BenefitRow, Benefits, BusinessCase, Copies, Overview, Progress, Reckoned, Snapshot,
        TakeCopy, differences,
    },
    cases::{self, Decide, DecisionInput, Outcome, SubmitToGate},
    gate::{Caller, Role},
    parts::{
        FieldValue, Kind, Subject,
        records::{Change, Create, Delete, Values},
    },
    people,
    tasks::{TaskRow, TasksOf},
};
use foundation::{Date, Error, FieldError, Id, Result, new_id};
use serde_json::{Map, Value as Json, json};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::story::{editor, make, text};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn case(app: &TestApp) -> Id {
    let values = vec![
        ("name", text("Ny vagtplan")),
        ("case_type", text("idea")),
        ("problem", text("Vagtplanen lægges på papir.")),
    ];
    make(app, &editor(), &cases::SCHEMA, values)
}

fn years(rows: Json) -> FieldValue {
    let rows = rows.as_array().unwrap().iter();
    let row = |row: &Json| -> Map<String, Json> { row.as_object().unwrap().clone() };
    FieldValue::Rows(rows.map(row).collect())
}

fn values(case: Id, label: &str, kind: &str, amounts: &[(i16, i64)]) -> Values {
    let rows = amounts
        .iter()
        .map(|(year, kroner)| json!({ "year": year, "likely": kroner * 100 }));
    vec![
        ("for_case", FieldValue::Ref(case)),
        ("label", text(label)),
        ("line_kind", text(kind)),
        ("price_year", FieldValue::Int(2026)),
        ("years", years(rows.collect())),
    ]
}

fn line(app: &TestApp, case: Id, label: &str, kind: &str, amounts: &[(i16, i64)]) -> Id {
    make(
        app,
        &editor(),
        &benefits::LINES,
        values(case, label, kind, amounts),
    )
}

/// A million out in 2027, and five times 300,000 back.
fn known(app: &TestApp) -> (Id, Id, Id) {
    let case = case(app);
    let cost = line(app, case, "Køb", "cost", &[(2027, -1_000_000)]);
    let back: Vec<(i16, i64)> = (2028..2033).map(|year| (year, 300_000)).collect();
    let gain = line(app, case, "Drift", "cash", &back);
    (case, cost, gain)
}

fn reckoned(app: &TestApp, case: Id) -> Reckoned {
    app.ask(&editor(), BusinessCase { case })
        .unwrap()
        .expect("it has lines")
}

fn change(app: &TestApp, schema: &'static domain::parts::Schema, id: Id, values: Values) {
    let command = Change {
        schema,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), command).unwrap();
}

fn faults(result: Result<impl std::fmt::Debug>) -> Vec<String> {
    let Err(Error::Invalid(errors)) = result else {
        panic!("{result:?}");
    };
    let said = |error: &FieldError| format!("{}: {}", error.field, error.code);
    errors.iter().map(said).collect()
}

fn a_case_is_worth_what_its_lines_are(app: &TestApp) {
    let empty = case(app);
    assert_eq!(
        app.ask(&editor(), BusinessCase { case: empty }).unwrap(),
        None
    );
    let (case, cost, _) = known(app);
    let found = reckoned(app, case);
    assert_eq!(found.outcome.likely.npv, 35_451_571);
    assert_eq!(found.outcome.likely.payback.year(), Some(2031));
    assert_eq!(
        (
            found.case.rates.key,
            found.case.base_year,
            found.case.price_year
        ),
        ("FM-2021", 2027, 2026)
    );
    assert_eq!(found.outcome.low, None);
    assert!(!found.mixed_prices);

    let uncertain = vec![("uncertainty", FieldValue::Int(1_000))];
    change(app, &benefits::LINES, cost, uncertain);
    let found = reckoned(app, case);
    assert_eq!(found.outcome.low.map(|low| low.npv), Some(25_451_571));
    assert_eq!(found.outcome.sensitivity[0].line, 0);
    change(
        app,
        &benefits::LINES,
        cost,
        vec![("price_year", FieldValue::Int(2025))],
    );
    assert!(reckoned(app, case).mixed_prices);

    // A day in the past has the rates and the lines of that day.
    app.clock.advance_seconds(2 * 86_400);
    change(
        app,
        &benefits::LINES,
        cost,
        vec![("years", years(json!([{ "year": 2027, "likely": -1 }])))],
    );
    let yesterday = Caller {
        as_of: Some(day("2026-11-23")),
        ..editor()
    };
    let past = app.ask(&yesterday, BusinessCase { case }).unwrap().unwrap();
    assert_eq!(past.outcome.likely.npv, 35_451_571);
    assert_ne!(reckoned(app, case).outcome.likely.npv, 35_451_571);
}

fn lines_that_cannot_be_reckoned_are_refused(app: &TestApp) {
    let case = case(app);
    let refused = |more: Values| {
        let mut all = values(case, "Køb", "cost", &[(2027, -1)]);
        all.retain(|(key, _)| more.iter().all(|(other, _)| other != key));
        all.extend(more);
        let schema = &benefits::LINES;
        let command = Create {
            schema,
            id: new_id(),
            values: all,
            reason: String::new(),
        };
        faults(app.run(&editor(), command))
    };
    let amounts = |rows: Json| refused(vec![("years", years(rows))]);
    assert_eq!(amounts(json!([])), ["years: required"]);
    let twice = json!([{ "year": 2027, "likely": 1 }, { "year": 2027, "likely": 2 }]);
    assert_eq!(amounts(twice), ["years.1.year: repeated"]);
    let order = json!([{ "year": 2027, "likely": 1, "low": 2 }]);
    assert_eq!(amounts(order), ["years: not_in_order"]);
    let far = json!([{ "year": 2027, "likely": 1 }, { "year": 2128, "likely": 1 }]);
    assert_eq!(amounts(far), ["years: out_of_range"]);
    let huge = json!([{ "year": 2027, "likely": i64::MAX }]);
    assert_eq!(amounts(huge)[0], "years.0.likely: amount_too_large");
    let share = vec![("uncertainty", FieldValue::Int(10_001))];
    assert_eq!(refused(share), ["uncertainty: out_of_range"]);
    assert_eq!(
        refused(vec![("line_kind", text("gain"))]),
        ["line_kind: unknown_choice"]
    );
    let total = vec![("total", FieldValue::Int(1))];
    assert_eq!(refused(total), ["total: kept_by_program"]);
}

fn a_copy_stays_and_shows_what_changed(app: &TestApp) {
    let (case, cost, _) = known(app);
    let copy = |case| {
        app.run(
            &editor(),
            TakeCopy {
                case,
                reason: String::new(),
            },
        )
    };
    assert!(copy(case).unwrap().is_some());
    change(
        app,
        &benefits::LINES,
        cost,
        vec![(
            "years",
            years(json!([{ "year": 2027, "likely": -120_000_000 }])),
        )],
    );
    let added = line(app, case, "Timer", "hours", &[(2028, 100_000)]);
    let taken = app.ask(&editor(), Copies { case }).unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].phase, taken[0].taken_on), (0, day("2026-11-22")));
    assert_eq!(taken[0].snapshot.npv, 35_451_571);
    let now = Snapshot::of(&reckoned(app, case));
    let changed = differences(&taken[0].snapshot, &now);
    let changed: Vec<_> = changed
        .iter()
        .map(|d| (d.label.as_str(), d.before, d.after))
        .collect();
    assert_eq!(
        changed,
        [
            ("Køb", Some(-100_000_000), Some(-120_000_000)),
            ("Timer", None, Some(10_000_000)),
        ]
    );
    assert_eq!(now.lines[2].id, added);
    let empty = self::case(app);
    let nothing = copy(empty).unwrap_err();
    assert_eq!(nothing, Error::conflict("no_business_case"));
}

fn a_gate_copies_the_business_case(app: &TestApp) {
    let (case, ..) = known(app);
    let sponsor = make(
        app,
        &editor(),
        &people::SCHEMA,
        vec![("first_name", text("Ida"))],
    );
    let more = vec![
        ("value_statement", text("Færre opkald.")),
        ("sponsor", FieldValue::Ref(sponsor)),
        ("owner", FieldValue::Ref(sponsor)),
    ];
    change(app, &cases::SCHEMA, case, more);
    app.run(
        &editor(),
        SubmitToGate {
            case,
            reason: String::new(),
        },
    )
    .unwrap();
    let decision = DecisionInput {
        id: new_id(),
        case,
        outcome: Outcome::Go,
        reason: "Det giver mening.".to_owned(),
        conditions: Vec::new(),
        amount: None,
        taken_on: day("2026-11-22"),
        taken_by: "Digitaliseringschefen".to_owned(),
        body: None,
        meeting: None,
        exception: None,
    };
    let department = as_role(Role::ModuleAdministrator, municipality("0151"));
    app.run(&department, Decide(decision)).unwrap();
    let taken = app.ask(&editor(), Copies { case }).unwrap();
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].phase, taken[0].snapshot.npv), (0, 35_451_571));
}

fn benefit(app: &TestApp, case: Id, more: Values) -> Id {
    let mut all = vec![
        ("for_case", FieldValue::Ref(case)),
        ("name", text("Færre timer på vagtplan")),
        ("benefit_type", text("hours")),
        ("measured_in", text("timer om ugen")),
        ("baseline", FieldValue::Int(200)),
        ("target", FieldValue::Int(100)),
        ("starts_on", FieldValue::Date(day("2026-01-01"))),
        ("next_measurement_on", FieldValue::Date(day("2026-11-30"))),
        ("measure_every_months", FieldValue::Int(3)),
    ];
    all.extend(more);
    make(app, &editor(), &benefits::BENEFITS, all)
}

fn measure(app: &TestApp, benefit: Id, on: &str, value: i64) -> Result<()> {
    let values = vec![
        ("benefit", FieldValue::Ref(benefit)),
        ("measured_on", FieldValue::Date(day(on))),
        ("value", FieldValue::Int(value)),
    ];
    let schema = &benefits::MEASUREMENTS;
    let command = Create {
        schema,
        id: new_id(),
        values,
        reason: String::new(),
    };
    app.run(&editor(), command).map(|_| ())
}

fn only(app: &TestApp, case: Id) -> BenefitRow {
    let mut rows = app.ask(&editor(), Benefits { case }).unwrap();
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

fn tasks(app: &TestApp, id: Id) -> Vec<TaskRow> {
    let subject = Subject {
        kind: Kind::Benefit,
        id,
    };
    app.ask(&editor(), TasksOf { subject }).unwrap()
}

fn a_benefit_is_measured_and_its_owner_is_reminded(app: &TestApp) {
    let case = case(app);
    let owner = make(
        app,
        &editor(),
        &people::SCHEMA,
        vec![("first_name", text("Ida"))],
    );
    let id = benefit(app, case, vec![("owner", FieldValue::Ref(owner))]);
    let row = only(app, case);
    assert_eq!(
        (row.realised(), row.progress()),
        (None, Progress::NotMeasured)
    );
    assert_eq!(
        (row.owner.as_str(), row.next_on),
        ("Ida", Some(day("2026-11-30")))
    );
    let due = tasks(app, id);
    assert_eq!(due.len(), 1);
    assert_eq!(
        (due[0].rule.as_str(), due[0].due_on),
        ("benefit_measurement", day("2026-11-30"))
    );
    assert_eq!(due[0].name, "Færre timer på vagtplan");
    assert_eq!(due[0].holders, "Ida");

    // Before the planned day it is a measurement, and the plan stands.
    measure(app, id, "2026-11-22", 150).unwrap();
    let row = only(app, case);
    assert_eq!(
        (row.realised(), row.progress()),
        (Some(5_000), Progress::Behind)
    );
    assert_eq!(row.next_on, Some(day("2026-11-30")));
    app.clock.advance_seconds(10 * 86_400);
    measure(app, id, "2026-12-01", 90).unwrap();
    let row = only(app, case);
    assert_eq!(
        (row.realised(), row.progress()),
        (Some(11_000), Progress::OnTrack)
    );
    assert_eq!(
        (row.last, row.next_on),
        (Some((day("2026-12-01"), 90)), Some(day("2027-02-28")))
    );
    let open: Vec<Date> = tasks(app, id).iter().map(|task| task.due_on).collect();
    assert_eq!(open, [day("2027-02-28")]);
    let all = app.ask(&editor(), Overview).unwrap();
    assert_eq!(all.len(), 1);

    let ahead = measure(app, id, "2027-01-01", 1);
    assert_eq!(faults(ahead), ["measured_on: day_to_come"]);
    let once = vec![
        ("measure_every_months", FieldValue::Empty),
        ("next_measurement_on", FieldValue::Date(day("2026-12-02"))),
    ];
    change(app, &benefits::BENEFITS, id, once);
    measure(app, id, "2026-12-02", 95).unwrap();
    assert_eq!(only(app, case).next_on, None);
    assert!(tasks(app, id).iter().all(|task| task.state != "open"));
}

fn a_benefit_needs_a_way_to_go(app: &TestApp) {
    let case = case(app);
    let values = vec![
        ("for_case", FieldValue::Ref(case)),
        ("name", text("Ingenting")),
        ("benefit_type", text("cash")),
        ("measured_in", text("kr.")),
        ("baseline", FieldValue::Int(7)),
        ("target", FieldValue::Int(7)),
    ];
    let schema = &benefits::BENEFITS;
    let command = Create {
        schema,
        id: new_id(),
        values,
        reason: String::new(),
    };
    assert_eq!(
        faults(app.run(&editor(), command)),
        ["target: target_is_baseline"]
    );
}

fn another_municipality_gets_nothing(app: &TestApp) {
    let (case, ..) = known(app);
    let id = benefit(app, case, Vec::new());
    measure(app, id, "2026-11-22", 150).unwrap();
    app.run(
        &editor(),
        TakeCopy {
            case,
            reason: String::new(),
        },
    )
    .unwrap();
    let other = as_role(Role::LocalAdministrator, municipality("0621"));
    assert_eq!(app.ask(&other, BusinessCase { case }).unwrap(), None);
    assert!(app.ask(&other, Copies { case }).unwrap().is_empty());
    assert!(app.ask(&other, Benefits { case }).unwrap().is_empty());
    assert!(app.ask(&other, Overview).unwrap().is_empty());
    let copy = app.run(
        &other,
        TakeCopy {
            case,
            reason: String::new(),
        },
    );
    assert_eq!(copy.unwrap_err(), Error::NotFound("case"));
    let schema = &benefits::LINES;
    let values = values(case, "Fremmed", "cost", &[(2027, -1)]);
    let command = Create {
        schema,
        id: new_id(),
        values,
        reason: String::new(),
    };
    assert!(app.run(&other, command).is_err());
    let reader = as_role(Role::Reader, municipality("0151"));
    let copy = app.run(
        &reader,
        TakeCopy {
            case,
            reason: String::new(),
        },
    );
    assert!(matches!(copy, Err(Error::Forbidden(_))));
    assert!(app.ask(&reader, BusinessCase { case }).unwrap().is_some());
}

fn a_benefit_goes_with_its_measurements(app: &TestApp) {
    let case = case(app);
    let id = benefit(app, case, Vec::new());
    measure(app, id, "2026-11-22", 150).unwrap();
    let keeper = as_role(Role::ModuleAdministrator, municipality("0151"));
    let schema = &benefits::BENEFITS;
    let command = Delete {
        schema,
        id,
        version: None,
        reason: String::new(),
    };
    app.run(&keeper, command).unwrap();
    assert!(app.ask(&editor(), Overview).unwrap().is_empty());
    assert!(tasks(app, id).iter().all(|task| task.state == "closed"));
}

on_both!(
    a_case_is_worth_what_its_lines_are,
    lines_that_cannot_be_reckoned_are_refused,
    a_copy_stays_and_shows_what_changed,
    a_gate_copies_the_business_case,
    a_benefit_is_measured_and_its_owner_is_reminded,
    a_benefit_needs_a_way_to_go,
    another_municipality_gets_nothing,
    a_benefit_goes_with_its_measurements,
);
