use domain::{
    budget::{BudgetForecast, Commit, Season, StartSeason},
    cases, contracts,
    gate::Role,
    parts::{FieldValue, records::Values},
    payments,
};
use foundation::{Error, Id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{appropriate, bindings, post};
use crate::story::{administrator, editor, make, text};

/// A contract with operation of so many øre a year.
fn contract(app: &TestApp, name: &str, operation: i64) -> Id {
    let day = |day: &str| FieldValue::Date(day.parse().unwrap());
    let values: Values = vec![
        ("name", text(name)),
        ("valid_from", day("2020-01-01")),
        ("valid_to", day("2030-12-31")),
        ("approval", text("not_needed")),
    ];
    let contract = make(app, &editor(), &contracts::SCHEMA, values);
    let line = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", FieldValue::Int(operation)),
    ];
    make(app, &editor(), &payments::SCHEMA, line);
    contract
}

fn commit(app: &TestApp, post: Id, contract: Id, amount: i64) {
    let command = Commit {
        post,
        reservation: None,
        contract,
        amount,
        reason: "Løbende drift".to_owned(),
    };
    app.run(&administrator(), command).unwrap();
}

fn the_forecast_stands_beside_what_is_bound(app: &TestApp) {
    let drift = post(app, "Drift", vec![("post_kind", text("operation"))]);
    appropriate(app, drift, 900_000).unwrap();
    let (bound, free) = (
        contract(app, "Omsorg", 500_000),
        contract(app, "Netværk", 90_000),
    );
    commit(app, drift, bound, 480_000);
    let year = app.ask(&editor(), BudgetForecast { year: Some(2026) });
    let year = year.unwrap();
    let rows: Vec<(Id, i64, i64, i64)> = year
        .contracts
        .iter()
        .map(|one| (one.contract, one.assured, one.committed, one.uncovered()))
        .collect();
    assert_eq!(
        rows,
        [(free, 90_000, 0, 90_000), (bound, 500_000, 480_000, 20_000)]
    );
    assert_eq!(year.sum(|one| one.assured), 590_000);
}

fn the_season_builds_on_the_year_before(app: &TestApp) {
    let (drift, school) = (
        post(app, "Drift", vec![("account", text("4410"))]),
        post(app, "Skole", vec![]),
    );
    let pool = post(app, "Pulje", vec![]);
    for (post, amount) in [(drift, 400_000), (school, 200_000), (pool, 100_000)] {
        appropriate(app, post, amount).unwrap();
    }
    let shared = contract(app, "Omsorg", 500_001);
    let outside = contract(app, "Netværk", 90_000);
    commit(app, drift, shared, 300_000);
    commit(app, school, shared, 150_000);
    let season = || app.ask(&editor(), Season { year: None }).unwrap();
    let before = season();
    assert_eq!(before.year, 2027);
    let proposed: Vec<(&str, i64, i64)> = before
        .posts
        .iter()
        .map(|one| (one.post.name.as_str(), one.expected, one.proposal))
        .collect();
    // The shares of a contract on two posts add up to what it costs.
    assert_eq!(before.sum(|one| one.expected), 500_001);
    assert_eq!(before.sum(|one| one.proposal), 750_001);
    assert_eq!(
        proposed.iter().map(|one| one.0).collect::<Vec<_>>(),
        ["Drift", "Pulje", "Skole"]
    );
    assert_eq!(proposed[1], ("Pulje", 0, 100_000));
    assert!((333_334..=333_335).contains(&proposed[0].1), "{proposed:?}");
    let estimated = vec![
        ("name", text("Ny vagtplan")),
        ("case_type", text("idea")),
        ("problem", text("Papir")),
        ("estimate_investment", FieldValue::Int(70_000)),
    ];
    make(app, &editor(), &cases::SCHEMA, estimated);
    bindings::case(app);
    let asked: Vec<(String, i64)> = season()
        .cases
        .into_iter()
        .map(|one| (one.name, one.investment))
        .collect();
    assert_eq!(asked, [("Ny vagtplan".to_owned(), 70_000)]);
    let names: Vec<Id> = before.outside.iter().map(|one| one.contract).collect();
    assert_eq!(names, [outside]);
    post(app, "Pulje", vec![("year", FieldValue::Int(2027))]);
    let start =
        |role, code: &str, year| app.run(&as_role(role, municipality(code)), StartSeason { year });
    let refused = start(Role::Editor, "0151", 2027);
    assert_eq!(refused, Err(Error::Forbidden("role_missing")));
    assert_eq!(start(Role::LocalAdministrator, "0621", 2027), Ok(0));
    assert_eq!(start(Role::ModuleAdministrator, "0151", 2027), Ok(2));
    assert_eq!(start(Role::ModuleAdministrator, "0151", 2027), Ok(0));
    assert!(start(Role::LocalAdministrator, "0151", 3_000).is_err());
    let after = season();
    assert!(after.posts.iter().all(|one| one.next.is_some()));
    assert_eq!(after.sum(|one| one.next.map_or(0, |(_, frame)| frame)), 0);
}

on_both!(
    the_forecast_stands_beside_what_is_bound,
    the_season_builds_on_the_year_before,
);
