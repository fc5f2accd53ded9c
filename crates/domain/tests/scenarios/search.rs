//! One search through everything.

use domain::{
    gate::{Caller, Role},
    people,
    search::{Found, SearchAll},
};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::story::{administrator, editor, make, system, text, unit, usage};

fn search(app: &TestApp, caller: &Caller, q: &str) -> Found {
    let question = SearchAll {
        q: q.to_owned(),
        limit: 2,
    };
    app.ask(caller, question).unwrap()
}

fn counts(found: &Found) -> Vec<(&'static str, i64, usize)> {
    let modules = found.modules.iter();
    modules
        .map(|hits| (hits.schema.table, hits.total, hits.rows.len()))
        .collect()
}

fn everything_is_searched_at_once(app: &TestApp) {
    for name in ["Skoleløn", "Lønsystemet", "Lønsedler"] {
        usage(app, system(app, name), vec![]);
    }
    unit(app, "Løn og personale", None);
    let names = vec![("first_name", text("Lone")), ("last_name", text("Lønborg"))];
    make(app, &administrator(), &people::SCHEMA, names);
    let found = search(app, &editor(), "løn");
    let expected = [
        ("org_units", 1, 1),
        ("people", 1, 1),
        ("systems", 3, 2),
        ("usages", 3, 2),
    ];
    assert_eq!(counts(&found), expected);
    assert_eq!(counts(&search(app, &editor(), "%")), []);
    assert_eq!(counts(&search(app, &editor(), "findes ikke")), []);
    let elsewhere = as_role(Role::Reader, municipality("0101"));
    assert_eq!(counts(&search(app, &elsewhere, "løn")), [("systems", 3, 2)]);
    let operator = as_role(Role::Operator, municipality("0151"));
    assert_eq!(counts(&search(app, &operator, "løn")), []);
}

on_both!(everything_is_searched_at_once);
