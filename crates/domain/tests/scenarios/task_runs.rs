//! The daily run of the rules: resumed where it was cut off, and without effect a second time.

use domain::{
    gate::{Caller, Role},
    parts::{
        FieldValue,
        records::{Load, NewRecord},
    },
    tasks::{Kept, RunRules, run_due},
    usage,
};
use foundation::Id;
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    story::*,
    tasks::{date, day, program, run},
};

fn a_run_that_was_cut_off_goes_on_and_a_second_one_changes_nothing(app: &TestApp) {
    for place in ["0101", "0151", "0621"] {
        let caller = as_role(Role::Editor, municipality(place));
        let name = format!("System {place}");
        let values = vec![
            ("system", FieldValue::Ref(system(app, &name))),
            ("risk_assessment_conducted", text("yes")),
            ("risk_assessment_date", date("2026-01-20")),
        ];
        make(app, &caller, &usage::SCHEMA, values);
    }
    let budget = std::cell::Cell::new(0);
    // The dates of contracts come first, with one step here; then two organisations.
    let two = || {
        budget.set(budget.get() + 1);
        budget.get() <= 3
    };
    assert_eq!(run_due(app, &two).unwrap(), (2, Kept::default()));
    assert_eq!(run_due(app, &|| true).unwrap().0, 1);
    assert_eq!(run_due(app, &|| true).unwrap().0, 0);
    app.clock.advance_days(13);
    let (count, kept) = run_due(app, &|| true).unwrap();
    assert_eq!((count, kept.escalated), (3, 3));
    let entries = app.verify_log().unwrap().entries;
    assert_eq!(run_due(app, &|| true).unwrap(), (0, Kept::default()));
    assert!(run(app).is_nothing());
    assert_eq!(app.verify_log().unwrap().entries, entries);
}

fn records_that_came_all_at_once_get_their_tasks_from_the_run(app: &TestApp) {
    let records = (0..50).map(|number| NewRecord {
        schema: &usage::SCHEMA,
        id: foundation::new_id(),
        values: vec![
            (
                "system",
                FieldValue::Ref(system(app, &format!("System {number}"))),
            ),
            ("risk_assessment_conducted", text("yes")),
            ("risk_assessment_date", date("2025-01-20")),
            ("planned_risk_assessment_date", date("2027-01-20")),
        ],
    });
    let load = Load {
        records: records.collect(),
        event: "demo.loaded",
        reason: String::new(),
    };
    app.run(&program(), load).unwrap();
    assert_eq!(run(app).made, 100);
    assert!(run(app).is_nothing());
}

/// Contracts with their dates, put in as they would stand, so many in each organisation.
fn fill(app: &TestApp, organisation: Id, count: i64) {
    const NUMBERS: &str =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)";
    let contracts = format!(
        "{NUMBERS} INSERT INTO contracts (id, organisation_id, version, created_at, recorded_from, search_text, name)
         SELECT faelled_new_id(), $1, 1, 0, faelled_now(), '', 'Kontrakt ' || i FROM n"
    );
    const DATES: &str = "INSERT INTO contract_dates (id, organisation_id, recorded_from, contract, kind, on_date, ends_on)
     SELECT faelled_new_id(), c.organisation_id, faelled_now(), c.id, $2, $3, $4 FROM contracts c WHERE c.organisation_id = $1";
    let now = foundation::micros(app.clock().now());
    let wrote = app.database().write(now, |conn| {
        conn.execute(&contracts, &[organisation.into(), count.into()])?;
        for (kind, on) in [
            ("base_end", "2027-06-30"),
            ("notice", "2027-03-31"),
            ("option", "2027-01-31"),
        ] {
            let params = [
                organisation.into(),
                kind.into(),
                day(on).into(),
                day("2027-06-30").into(),
            ];
            conn.execute(DATES, &params)?;
        }
        Ok(())
    });
    wrote.unwrap();
}

/// So many contracts in the whole country; `FAELLED_TASKS` asks for more.
fn how_many() -> i64 {
    let asked = std::env::var("FAELLED_TASKS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(3_000)
}

fn a_run_over_many_makes_each_task_once_and_a_second_one_changes_nothing(app: &TestApp) {
    let places = domain::organisations::municipalities::MUNICIPALITIES;
    let each = how_many() / 98 + 1;
    for place in places {
        fill(app, place.id(), each);
    }
    let begun = std::time::Instant::now();
    let mut sum = 0;
    for place in places {
        let caller = Caller::system("test", place.id());
        sum += app.run(&caller, RunRules).unwrap().made;
    }
    println!("{sum} tasks in {:?}", begun.elapsed());
    assert_eq!(sum, 98 * 3 * u64::try_from(each).unwrap());
    let begun = std::time::Instant::now();
    for place in places {
        let caller = Caller::system("test", place.id());
        assert!(app.run(&caller, RunRules).unwrap().is_nothing());
    }
    println!("again in {:?}", begun.elapsed());
}

on_both!(
    a_run_that_was_cut_off_goes_on_and_a_second_one_changes_nothing,
    records_that_came_all_at_once_get_their_tasks_from_the_run,
    a_run_over_many_makes_each_task_once_and_a_second_one_changes_nothing,
);
