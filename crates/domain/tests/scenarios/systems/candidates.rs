//! Who has a need, out of what is shared.

use domain::{
    analytics::{Candidate, CandidatesFor, Named, Need, YearlyCost},
    catalogue, contracts, payments, relations,
    shares::{Fact, Level, Share, WhatIsShared},
};
use testkit::{TestApp, on_both};

use super::*;
use crate::story::administrator;

/// Home care in this municipality: a system, a relation to the payroll, a contract that
/// ends with 2028, with 240,000 kr a year over two systems.
fn home_care(app: &TestApp, code: &str, care: Id, payroll: Id) {
    let caller = editor_of(code);
    let (care, payroll) = (
        usage_of(app, code, care, vec![]),
        usage_of(app, code, payroll, vec![]),
    );
    let between = vec![
        ("from_usage", FieldValue::Ref(care)),
        ("to_usage", FieldValue::Ref(payroll)),
    ];
    make(app, &caller, &relations::SCHEMA, between);
    let terms = vec![
        ("name", text("Omsorg og løn")),
        ("valid_from", day(2024, 1, 1)),
        ("valid_to", day(2028, 12, 31)),
        ("notice_months", FieldValue::Int(6)),
        ("usages", refs(&[care, payroll])),
    ];
    let contract = make(app, &caller, &contracts::SCHEMA, terms);
    for (side, amount) in [("external", 24_000_000), ("internal", 99)] {
        let line = vec![
            ("contract", FieldValue::Ref(contract)),
            ("side", text(side)),
            ("operation", FieldValue::Int(amount)),
        ];
        make(app, &caller, &payments::SCHEMA, line);
    }
}

pub(super) struct Country {
    care: Id,
    payroll: Id,
    neighbour: Id,
    pub(super) neighbour_usage: Id,
}

pub(super) fn country(app: &TestApp) -> Country {
    let number = plan(app);
    let (care, payroll) = (system(app, "Cura"), system(app, "Løn"));
    let neighbour = system(app, "Nexus");
    for (system, kle) in [(care, "27.36.04"), (neighbour, "27.36.12")] {
        let tasks = vec![("kle", refs(&[number(kle)]))];
        try_change(app, &coordinator(), &catalogue::SCHEMA, system, tasks).unwrap();
    }
    for code in ["0151", "0159"] {
        home_care(app, code, care, payroll);
    }
    let neighbour_usage = usage_of(app, "0159", neighbour, vec![]);
    Country {
        care,
        payroll,
        neighbour,
        neighbour_usage,
    }
}

fn asked(app: &TestApp, caller: &Caller, kle: &str) -> Vec<Candidate> {
    let needs = vec![Need::Kle(kle.to_owned())];
    app.ask(caller, CandidatesFor { needs }).unwrap()
}

pub(super) fn set(app: &TestApp, code: &str, fact: Fact, level: Level) {
    let caller = administrator_of(code);
    let now = app.ask(&caller, WhatIsShared).unwrap();
    app.run(&caller, Share(now.with(fact, level))).unwrap();
}

fn what_is_shared_is_found(app: &TestApp) {
    let country = country(app);
    let found = asked(app, &editor(), "27.36.04");
    let codes: Vec<_> = found.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["0151", "0159"]);
    let payroll = Named {
        id: country.payroll,
        name: "Løn".to_owned(),
    };
    for one in &found {
        assert_eq!(
            (one.product.id, one.family, one.products),
            (country.care, country.care, 1)
        );
        // Six months' notice from today.
        assert_eq!(one.earliest_exit, Some(date(2027, 5, 22)));
        assert_eq!(one.latest_end, Some(date(2028, 12, 31)));
        assert_eq!(
            one.integrations.as_deref(),
            Some(std::slice::from_ref(&payroll))
        );
        assert!(one.population.is_some() && !one.open_ended && !one.region.is_empty());
    }
    // One's own cost is known, half of the contract's; that of others is not shared at first.
    assert_eq!(found[0].cost, Some(YearlyCost::Exact(12_000_000)));
    assert_eq!(found[1].cost, None);
    let near: Vec<_> = found[1].neighbours.iter().map(|near| near.id).collect();
    assert_eq!(
        (near, found[0].neighbours.len()),
        (vec![country.neighbour], 0)
    );
    // What stands below a number belongs to it.
    assert_eq!(asked(app, &editor(), "27")[1].products, 2);
    assert!(asked(app, &editor(), "27.36.0").is_empty());
}

fn what_is_not_shared_is_in_no_result(app: &TestApp) {
    country(app);
    let other = editor_of("0147");
    let found = asked(app, &other, "27.36.04");
    assert_eq!((found.len(), found[0].cost), (2, None));
    set(app, "0151", Fact::Costs, Level::Ranges);
    let range = YearlyCost::Range(10_000_000, 25_000_000);
    assert_eq!(asked(app, &other, "27.36.04")[0].cost, Some(range));
    set(app, "0151", Fact::Costs, Level::Exact);
    let exact = Some(YearlyCost::Exact(12_000_000));
    assert_eq!(asked(app, &other, "27.36.04")[0].cost, exact);
    set(app, "0151", Fact::Window, Level::Nothing);
    set(app, "0151", Fact::Integrations, Level::Nothing);
    let bare = &asked(app, &other, "27.36.04")[0];
    let window = (bare.earliest_exit, bare.latest_end, bare.open_ended);
    assert_eq!((window, &bare.integrations), ((None, None, false), &None));
    set(app, "0151", Fact::Product, Level::Nothing);
    let left = asked(app, &other, "27.36.04");
    assert_eq!((left.len(), left[0].code.as_str()), (1, "0159"));
    // It still sees itself, whole.
    let own = &asked(app, &administrator(), "27.36.04")[0];
    assert_eq!((own.code.as_str(), own.cost), ("0151", exact));
    assert!(own.integrations.is_some() && own.latest_end.is_some());
}

fn what_is_not_in_use_or_over_counts_no_more(app: &TestApp) {
    let country = country(app);
    let ended = vec![
        ("name", text("Gammel")),
        ("valid_from", day(2015, 1, 1)),
        ("valid_to", day(2019, 12, 31)),
    ];
    let old = make(app, &editor(), &contracts::SCHEMA, ended);
    let nexus = usage_of(
        app,
        "0151",
        country.neighbour,
        vec![("life_cycle", text("not_in_use"))],
    );
    let about = vec![("usages", refs(&[nexus]))];
    try_change(app, &editor(), &contracts::SCHEMA, old, about).unwrap();
    let found = asked(app, &editor(), "27");
    assert_eq!((found[0].products, found[0].neighbours.len()), (1, 0));
    assert_eq!(found[0].latest_end, Some(date(2028, 12, 31)));
    let open = vec![
        ("valid_to", FieldValue::Empty),
        ("continuous", FieldValue::Bool(true)),
    ];
    let page = app.ask(
        &editor(),
        domain::contracts::ContractsOf {
            usage: own_usage(app, country.care),
        },
    );
    let contract = page.unwrap()[0].id;
    try_change(app, &editor(), &contracts::SCHEMA, contract, open).unwrap();
    let found = asked(app, &editor(), "27.36.04");
    assert!(found[0].open_ended && found[0].latest_end.is_none());
    assert!(found[0].earliest_exit.is_some());
}

fn own_usage(app: &TestApp, system: Id) -> Id {
    let tree = app.ask(&editor(), domain::catalogue::Hierarchy { system });
    tree.unwrap()[0].usage.unwrap()
}

on_both!(
    what_is_shared_is_found,
    what_is_not_shared_is_in_no_result,
    what_is_not_in_use_or_over_counts_no_more,
);
