//! Saved views: whose they are, who sees them, what everybody begins with.

use domain::{
    gate::{Actor, Caller, Role},
    views::{ChangeView, DeleteView, SaveView, SavedView, SetDefaultView, ViewsOf},
};
use foundation::{Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{accounts, org_units::code, story::*};

/// A caller whose account exists.
fn member(app: &TestApp, role: Role, code: &str) -> Caller {
    let organisation = municipality(code);
    let email = format!("{}-{code}@views.example", role.key());
    let id = accounts::account(app, &email, organisation, &[role]);
    let mut caller = as_role(role, organisation);
    if let Actor::User { id: account, .. } = &mut caller.actor {
        *account = id;
    }
    caller
}

fn save(app: &TestApp, caller: &Caller, name: &str, shared: bool) -> Result<Id> {
    let id = new_id();
    let save = SaveView {
        id,
        list: "usage".into(),
        name: name.into(),
        query: "columns=name,life_cycle&life_cycle=is:phasing_out&sort=-name".into(),
        shared,
    };
    app.run(caller, save).map(|()| id)
}

fn views(app: &TestApp, caller: &Caller) -> Vec<SavedView> {
    app.ask(
        caller,
        ViewsOf {
            list: "usage".into(),
        },
    )
    .unwrap()
}

fn names(app: &TestApp, caller: &Caller) -> Vec<String> {
    views(app, caller)
        .into_iter()
        .map(|view| view.name)
        .collect()
}

fn views_are_own_or_shared(app: &TestApp) {
    let reader = member(app, Role::Reader, "0151");
    let editor = member(app, Role::Editor, "0151");
    let mine = save(app, &reader, "Øvrige", false).unwrap();
    let shared = save(app, &reader, "Ældre systemer", true).unwrap();
    assert_eq!(names(app, &reader), ["Ældre systemer", "Øvrige"]);
    assert_eq!(names(app, &editor), ["Ældre systemer"]);
    let seen = views(app, &editor).remove(0);
    assert_eq!((seen.own, seen.owner.as_str()), (false, "Rikke Holm"));
    assert!(names(app, &member(app, Role::Reader, "0101")).is_empty());
    assert_eq!(
        code(save(app, &reader, " Øvrige ", true)),
        "view_name_taken"
    );
    let change = |id, name: &str| ChangeView {
        id,
        name: name.into(),
        query: None,
        shared: true,
    };
    assert_eq!(
        code(app.run(&editor, change(shared, "Nye"))),
        "not_your_view"
    );
    assert_eq!(code(app.run(&editor, change(mine, "Nye"))), "saved_view");
    assert_eq!(
        code(app.run(&editor, DeleteView { id: shared })),
        "not_your_view"
    );
    assert!(app.run(&reader, change(mine, "Andre")).unwrap());
    assert!(!app.run(&reader, change(mine, "Andre")).unwrap());
    assert_eq!(names(app, &editor), ["Andre", "Ældre systemer"]);
    app.run(&reader, DeleteView { id: shared }).unwrap();
    assert_eq!(
        code(app.run(&reader, DeleteView { id: shared })),
        "saved_view"
    );
}

fn one_view_is_what_everybody_begins_with(app: &TestApp) {
    let reader = member(app, Role::Reader, "0151");
    let administrator = member(app, Role::LocalAdministrator, "0151");
    let [a, b] = ["A", "B"].map(|name| save(app, &administrator, name, false).unwrap());
    let set = |view| SetDefaultView {
        list: "usage".into(),
        view,
    };
    assert_eq!(code(app.run(&reader, set(Some(a)))), "role_missing");
    assert!(app.run(&administrator, set(Some(a))).unwrap());
    assert!(!app.run(&administrator, set(Some(a))).unwrap());
    assert!(app.run(&administrator, set(Some(b))).unwrap());
    let seen = views(app, &reader);
    let shown: Vec<_> = seen
        .iter()
        .map(|v| (v.name.as_str(), v.is_default))
        .collect();
    assert_eq!(shown, [("B", true), ("A", false)]);
    let private = save(app, &reader, "Min", false).unwrap();
    assert_eq!(
        code(app.run(&administrator, set(Some(private)))),
        "saved_view"
    );
    assert!(
        views(app, &reader)[0].is_default,
        "a refused change leaves the default"
    );
    let unshare = ChangeView {
        id: b,
        name: "B".into(),
        query: Some("sort=name".into()),
        shared: false,
    };
    app.run(&administrator, unshare).unwrap();
    assert!(views(app, &reader).iter().all(|view| !view.is_default));
    assert!(!app.run(&administrator, set(None)).unwrap());
}

fn bad_views_are_refused(app: &TestApp) {
    let reader = member(app, Role::Reader, "0151");
    let with = |list: &str, name: &str, query: String| SaveView {
        id: new_id(),
        list: list.into(),
        name: name.into(),
        query,
        shared: false,
    };
    let cases = [
        ("unknown_list", with("audit_entries", "A", String::new())),
        ("unknown_list", with("kle_node", "A", String::new())),
        ("required", with("usage", " \n\t", String::new())),
        ("too_long", with("usage", &"x".repeat(101), String::new())),
        ("too_long", with("usage", "A", "x".repeat(4_001))),
    ];
    for (expected, command) in cases {
        assert_eq!(code(app.run(&reader, command)), expected);
    }
    for number in 0..100 {
        save(app, &reader, &format!("{number}"), false).unwrap();
    }
    assert_eq!(code(save(app, &reader, "én til", false)), "too_many_views");
    assert!(app.ask(&editor(), ViewsOf { list: "'".into() }).is_err());
}

on_both!(
    views_are_own_or_shared,
    one_view_is_what_everybody_begins_with,
    bad_views_are_refused,
);
