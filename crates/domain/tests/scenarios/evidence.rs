//! Evidence of suppliers: kept, refused, seen by whom, replaced; and the tasks about it
//! and about licences, which follow their dates.

use domain::{
    contracts, evidence,
    gate::{Caller, Role},
    licences,
    options::builtin_options,
    organisations,
    parts::{
        FieldValue, Kind, Schema, Subject,
        lists::{Filter, List, ListValue, Start, Wanted},
        records::{Change, Create, Delete, Get, Values},
    },
    roles::ChangeRoles,
    tasks::{Rules, SetRule, TaskRow, TasksOf},
};
use foundation::{Error, Id, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    story::*,
    tasks::{date, day, person, run},
};

pub(crate) fn company(app: &TestApp, name: &str) -> Id {
    let values = vec![("name", text(name)), ("kind", text("company"))];
    make(app, &editor(), &organisations::SCHEMA, values)
}

pub(crate) fn shown(app: &TestApp, by: &Caller, supplier: Id, name: &str, more: Values) -> Id {
    let mut values = vec![
        ("supplier", FieldValue::Ref(supplier)),
        ("kind", text("isae_3402")),
        ("name", text(name)),
    ];
    values.extend(more);
    make(app, by, &evidence::SCHEMA, values)
}

fn until(expires: &str) -> Values {
    vec![("expires_on", date(expires))]
}

fn set(app: &TestApp, schema: &'static Schema, id: Id, values: Values) {
    let command = Change {
        schema,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), command).unwrap();
}

/// Each piece of evidence with its state.
fn states(app: &TestApp, caller: &Caller) -> Vec<(String, String)> {
    let question = List {
        schema: &evidence::SCHEMA,
        wanted: Wanted {
            columns: vec!["state".to_owned()],
            filters: vec![Filter::parse("state", "filled")],
            ..Wanted::default()
        },
        start: Start::First,
        limit: 50,
    };
    let rows = app.ask(caller, question).unwrap().rows;
    let state = |value: &ListValue| match value {
        ListValue::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    rows.into_iter()
        .map(|row| (row.title.clone(), state(&row.values[0])))
        .collect()
}

fn told(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pair = |(name, state): &(&str, &str)| ((*name).to_owned(), (*state).to_owned());
    pairs.iter().map(pair).collect()
}

fn evidence_is_kept_and_stands_by_its_last_day(app: &TestApp) {
    let supplier = company(app, "Drift A/S");
    shown(app, &editor(), supplier, "Udløbet", until("2026-11-21"));
    let scope = |text_: &str| ("scope", text(text_));
    let with = |expires: &str, what: &str| vec![("expires_on", date(expires)), scope(what)];
    shown(
        app,
        &editor(),
        supplier,
        "I dag",
        with("2026-11-22", "Hosting"),
    );
    shown(
        app,
        &editor(),
        supplier,
        "Grænsen",
        with("2027-02-20", "Support"),
    );
    shown(
        app,
        &editor(),
        supplier,
        "Længe",
        with("2027-02-21", "Udvikling"),
    );
    shown(app, &editor(), supplier, "For altid", vec![]);
    let all = [
        ("Udløbet", "expired"),
        ("I dag", "expires_soon"),
        ("Grænsen", "expires_soon"),
        ("Længe", "valid"),
        ("For altid", "no_expiry"),
    ];
    assert_eq!(states(app, &editor()), told(&all));
    // The same kind and scope with a later last day takes the place of the older one.
    shown(
        app,
        &editor(),
        supplier,
        "Nyere",
        with("2027-12-31", "hosting"),
    );
    let now = states(app, &editor());
    assert!(now.contains(&("I dag".to_owned(), "replaced".to_owned())));
    let other = company(app, "En anden");
    shown(
        app,
        &editor(),
        other,
        "Fra en anden",
        with("2028-12-31", "Support"),
    );
    let now = states(app, &editor());
    assert!(now.contains(&("Grænsen".to_owned(), "expires_soon".to_owned())));
    // As of yesterday there was nothing.
    let mut yesterday = editor();
    yesterday.as_of = Some(day("2026-11-21"));
    assert_eq!(states(app, &yesterday), []);
}

fn refused(app: &TestApp, values: Values) -> Vec<(String, &'static str)> {
    let create = Create {
        schema: &evidence::SCHEMA,
        id: new_id(),
        values,
        reason: String::new(),
    };
    match app.run(&editor(), create) {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("{other:?}"),
    }
}

fn what_is_wrong_is_refused_and_others_see_nothing(app: &TestApp) {
    let supplier = company(app, "Drift A/S");
    let one = vec![
        ("supplier", FieldValue::Ref(supplier)),
        ("kind", text("iso_27001")),
        ("name", text("ISO")),
    ];
    let mut turned = one.clone();
    turned.push(("issued_on", date("2026-02-01")));
    turned.push(("expires_on", date("2026-01-31")));
    let wrong = [("expires_on".to_owned(), "ends_before_it_begins")];
    assert_eq!(refused(app, turned), wrong);
    let mut unknown = one.clone();
    unknown[1] = ("kind", text("iso_1"));
    assert_eq!(refused(app, unknown)[0].0, "kind");
    assert_eq!(
        refused(app, one[..2].to_vec())[0],
        ("name".to_owned(), "required")
    );
    let id = make(app, &editor(), &evidence::SCHEMA, one);
    let other = as_role(Role::LocalAdministrator, municipality("0621"));
    let get = || Get {
        schema: &evidence::SCHEMA,
        id,
    };
    assert!(app.ask(&editor(), get()).is_ok());
    assert!(matches!(app.ask(&other, get()), Err(Error::NotFound(_))));
    assert_eq!(states(app, &other), []);
    let reader = as_role(Role::Reader, municipality("0151"));
    assert!(app.ask(&reader, get()).is_ok());
    let delete = Delete {
        schema: &evidence::SCHEMA,
        id,
        version: None,
        reason: String::new(),
    };
    assert!(matches!(app.run(&reader, delete), Err(Error::Forbidden(_))));
}

fn tasks_of(app: &TestApp, kind: Kind, id: Id) -> Vec<TaskRow> {
    let subject = Subject { kind, id };
    app.ask(&editor(), TasksOf { subject }).unwrap()
}

fn due(app: &TestApp, kind: Kind, id: Id) -> Vec<String> {
    let tasks = tasks_of(app, kind, id);
    tasks.iter().map(|task| task.due_on.to_string()).collect()
}

fn contract_owner() -> Id {
    let mut roles = builtin_options().filter(|option| option.list == "contract_role");
    roles
        .find(|role| role.name_da == "Kontraktejer")
        .unwrap()
        .id
}

fn give(app: &TestApp, contract: Id, person: Id) {
    let command = ChangeRoles {
        subject: Subject {
            kind: Kind::Contract,
            id: contract,
        },
        end: Vec::new(),
        give: vec![(contract_owner(), person)],
        reason: String::new(),
    };
    app.run(&editor(), command).unwrap();
}

pub(crate) fn contract(app: &TestApp, name: &str, supplier: Id, more: Values) -> Id {
    let mut values = vec![
        ("name", text(name)),
        ("supplier", FieldValue::Ref(supplier)),
        ("valid_from", date("2026-01-01")),
    ];
    values.extend(more);
    make(app, &editor(), &contracts::SCHEMA, values)
}

fn a_task_follows_the_last_day_of_evidence(app: &TestApp) {
    let supplier = company(app, "Drift A/S");
    let deal = contract(app, "Driftsaftale", supplier, vec![]);
    give(app, deal, person(app, "Mette", "mette@balk.example"));
    let old = shown(app, &editor(), supplier, "2025", until("2027-01-31"));
    let task = tasks_of(app, Kind::Evidence, old).remove(0);
    assert_eq!(
        (task.rule.as_str(), task.due_on, task.remind_on),
        ("evidence_expires", day("2027-01-31"), day("2026-12-02"))
    );
    assert_eq!(
        (task.name.as_str(), task.holders.as_str()),
        ("Drift A/S: 2025", "Mette")
    );
    set(app, &evidence::SCHEMA, old, until("2027-03-31"));
    let moved = tasks_of(app, Kind::Evidence, old).remove(0);
    assert_eq!((moved.id, moved.due_on), (task.id, day("2027-03-31")));
    // A newer report closes the task about the older one, and opens its own.
    let new = shown(app, &editor(), supplier, "2026", until("2028-01-31"));
    assert_eq!(due(app, Kind::Evidence, old), Vec::<String>::new());
    assert_eq!(due(app, Kind::Evidence, new), ["2028-01-31"]);
    // Without the newer one the older counts again.
    set(
        app,
        &evidence::SCHEMA,
        new,
        vec![("kind", text("iso_27001"))],
    );
    assert_eq!(due(app, Kind::Evidence, old), ["2027-03-31"]);
    set(
        app,
        &evidence::SCHEMA,
        new,
        vec![("expires_on", FieldValue::Empty)],
    );
    assert_eq!(due(app, Kind::Evidence, new), Vec::<String>::new());
    assert!(run(app).made == 0, "the daily run says the same");
}

fn a_task_follows_the_day_a_licence_is_settled(app: &TestApp) {
    let deal = contract(app, "Licensaftale", company(app, "Kontor A/S"), vec![]);
    let values = vec![
        ("contract", FieldValue::Ref(deal)),
        ("product", text("Kontorpakke")),
        ("true_up_on", date("2027-01-15")),
    ];
    let licence = make(app, &editor(), &licences::SCHEMA, values);
    let task = tasks_of(app, Kind::Licence, licence).remove(0);
    assert_eq!(task.name, "Kontorpakke – Licensaftale");
    assert_eq!(task.holders, "", "nobody holds the role yet");
    give(app, deal, person(app, "Ole", "ole@balk.example"));
    assert_eq!(tasks_of(app, Kind::Licence, licence)[0].holders, "Ole");
    let to = |value| vec![("true_up_on", value)];
    set(app, &licences::SCHEMA, licence, to(date("2027-06-30")));
    assert_eq!(due(app, Kind::Licence, licence), ["2027-06-30"]);
    set(app, &licences::SCHEMA, licence, to(FieldValue::Empty));
    assert_eq!(due(app, Kind::Licence, licence), Vec::<String>::new());
}

/// The people are those of the most critical contract that holds.
fn evidence_is_looked_after_by_the_deciding_contract(app: &TestApp) {
    let supplier = company(app, "Drift A/S");
    let level = |name: &str| {
        let mut found = builtin_options().filter(|one| one.list == "criticality_level");
        let id = found.find(|one| one.name_da == name).unwrap().id;
        ("criticality", FieldValue::Ref(id))
    };
    let low = contract(app, "Lille", supplier, vec![level("Lav")]);
    let mut over = vec![level("Meget høj")];
    over.push(("valid_to", date("2026-06-30")));
    let gone = contract(app, "Gammel", supplier, over);
    give(app, low, person(app, "Lis", "lis@balk.example"));
    give(app, gone, person(app, "Gert", "gert@balk.example"));
    let id = shown(app, &editor(), supplier, "2026", until("2027-01-31"));
    assert_eq!(tasks_of(app, Kind::Evidence, id)[0].holders, "Lis");
    let high = contract(app, "Stor", supplier, vec![level("Høj")]);
    give(app, high, person(app, "Hanne", "hanne@balk.example"));
    run(app);
    assert_eq!(tasks_of(app, Kind::Evidence, id)[0].holders, "Hanne");
    // The rule can be set with the roles of contracts.
    let rules = app.ask(&administrator(), Rules).unwrap();
    let mut rule = rules
        .into_iter()
        .find(|rule| rule.key == "evidence_expires")
        .unwrap();
    rule.enabled = false;
    app.run(&administrator(), SetRule(rule)).unwrap();
    assert_eq!(due(app, Kind::Evidence, id), Vec::<String>::new());
}

on_both!(
    evidence_is_kept_and_stands_by_its_last_day,
    what_is_wrong_is_refused_and_others_see_nothing,
    a_task_follows_the_last_day_of_evidence,
    a_task_follows_the_day_a_licence_is_settled,
    evidence_is_looked_after_by_the_deciding_contract
);
