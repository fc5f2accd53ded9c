//! What municipalities share, and what nobody sees of those that do not.

use domain::{
    analytics::{NationalDeadlines, NationalPage},
    catalogue::{self, UsedBy},
    contracts,
    gate::{Caller, Role},
    parts::FieldValue,
    shares::{Fact, Level, Share, Shares, WhatIsShared},
    usage,
};
use foundation::{Error, Id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::story::{make, system, text};

fn editor_of(code: &str) -> Caller {
    as_role(Role::Editor, municipality(code))
}

/// A contract of a municipality about a system, ending with 2027 with six months' notice.
fn contract_about(app: &TestApp, code: &str, system: Id) -> Id {
    let caller = editor_of(code);
    let values = vec![("system", FieldValue::Ref(system))];
    let usage = make(app, &caller, &usage::SCHEMA, values);
    let day = |day: &str| FieldValue::Date(day.parse().unwrap());
    let values = vec![
        ("name", text(&format!("Aftale {system}"))),
        ("valid_from", day("2024-01-01")),
        ("valid_to", day("2027-12-31")),
        ("notice_months", FieldValue::Int(6)),
        ("usages", FieldValue::Refs(vec![usage])),
    ];
    make(app, &caller, &contracts::SCHEMA, values)
}

fn asked(search: &str) -> NationalDeadlines {
    NationalDeadlines {
        from: "2027-01-01".parse().unwrap(),
        to: "2027-12-31".parse().unwrap(),
        search: search.to_owned(),
        offset: 0,
        limit: 10,
    }
}

fn names(page: &NationalPage) -> Vec<(&str, &str)> {
    page.rows
        .iter()
        .map(|row| (row.organisation_name.as_str(), row.system_name.as_str()))
        .collect()
}

fn share(app: &TestApp, code: &str, fact: Fact, level: Level) {
    let caller = as_role(Role::LocalAdministrator, municipality(code));
    let now = app.ask(&caller, WhatIsShared).unwrap();
    app.run(&caller, Share(now.with(fact, level))).unwrap();
}

fn what_is_not_shared_is_seen_by_nobody_else(app: &TestApp) {
    let aula = system(app, "Aula");
    for code in ["0151", "0159"] {
        contract_about(app, code, aula);
    }
    let both = [("Ballerup Kommune", "Aula"), ("Gladsaxe Kommune", "Aula")];
    let reader = as_role(Role::Reader, municipality("0147"));
    let coordinator = domain::installation::national();
    for caller in [&reader, &coordinator] {
        let found = app.ask(caller, asked("")).unwrap();
        assert_eq!((names(&found), found.total), (both.to_vec(), 2));
        assert_eq!(found.rows[0].notice_on.to_string(), "2027-06-30");
        assert_eq!(found.rows[0].ends_on.unwrap().to_string(), "2027-12-31");
    }
    for fact in [Fact::Window, Fact::Product] {
        share(app, "0159", fact, Level::Nothing);
        for caller in [&reader, &coordinator] {
            let found = app.ask(caller, asked("")).unwrap();
            assert_eq!((names(&found), found.total), (both[..1].to_vec(), 1));
        }
        let own = app.ask(&editor_of("0159"), asked("")).unwrap();
        assert_eq!(own.total, 2);
        share(app, "0159", fact, Level::Exact);
    }
    assert_eq!(app.ask(&reader, asked("")).unwrap().total, 2);
}

fn who_uses_a_system_is_seen_as_far_as_it_is_shared(app: &TestApp) {
    let aula = system(app, "Aula");
    contract_about(app, "0159", aula);
    let used = |caller: &Caller| app.ask(caller, UsedBy { system: aula }).unwrap().len();
    let counted = |caller: &Caller| {
        let question = domain::parts::lists::List {
            schema: &catalogue::SCHEMA,
            wanted: domain::parts::lists::Wanted {
                columns: vec!["used_by_count".to_owned(), "used_by".to_owned()],
                ..Default::default()
            },
            start: domain::parts::lists::Start::First,
            limit: 10,
        };
        let page = app.ask(caller, question).unwrap();
        page.rows[0].values[0] == database::Value::Int(1)
            && page.rows[0].values[1] != database::Value::Null
    };
    let other = editor_of("0147");
    assert!(used(&other) == 1 && counted(&other));
    share(app, "0159", Fact::Product, Level::Nothing);
    assert!(used(&other) == 0 && !counted(&other));
    assert!(used(&editor_of("0159")) == 1 && counted(&editor_of("0159")));
}

fn a_page_and_a_search(app: &TestApp) {
    let (aula, cura) = (system(app, "Aula"), system(app, "Cura"));
    for system in [aula, cura] {
        contract_about(app, "0151", system);
        contract_about(app, "0159", system);
    }
    let reader = as_role(Role::Reader, municipality("0147"));
    let page = |search: &str, offset, limit| {
        let question = NationalDeadlines {
            offset,
            limit,
            ..asked(search)
        };
        app.ask(&reader, question).unwrap()
    };
    let second = page("", 2, 2);
    let gladsaxe = [("Gladsaxe Kommune", "Aula"), ("Gladsaxe Kommune", "Cura")];
    assert_eq!((names(&second), second.total), (gladsaxe.to_vec(), 4));
    assert_eq!(page("cura", 0, 9).total, 2);
    assert_eq!(page("cura gladsaxe", 0, 9).total, 1);
    assert_eq!(page("100 %_", 0, 9).total, 0);
}

fn only_the_administrator_chooses(app: &TestApp) {
    let editor = editor_of("0151");
    let shares = Shares::default().with(Fact::Costs, Level::Ranges);
    assert!(matches!(
        app.run(&editor, Share(shares)),
        Err(Error::Forbidden(_))
    ));
    share(app, "0151", Fact::Costs, Level::Ranges);
    assert_eq!(app.ask(&editor, WhatIsShared).unwrap(), shares);
    let other = app.ask(&editor_of("0147"), WhatIsShared).unwrap();
    assert_eq!(other.of(Fact::Costs), Level::Nothing);
    let wrong = Shares::chosen(|fact| {
        if fact == Fact::Window {
            "ranges"
        } else {
            "exact"
        }
    });
    let Err(Error::Invalid(errors)) = wrong else {
        panic!("a window has no ranges");
    };
    assert_eq!((errors.len(), errors[0].field.as_str()), (1, "window"));
}

on_both!(
    what_is_not_shared_is_seen_by_nobody_else,
    who_uses_a_system_is_seen_as_far_as_it_is_shared,
    a_page_and_a_search,
    only_the_administrator_chooses,
);
