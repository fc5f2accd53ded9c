//! The pages of people's roles.

use axum::extract::{Path, State};
use domain::{
    catalogue,
    gate::Role,
    options::builtin_options,
    parts::{FieldValue, Kind, Subject, records::Get},
    people, roles, usage,
};
use foundation::Id;

use super::{anonymise, hand_over, held, on_thing};
use crate::{
    i18n::Lang,
    records::Extras,
    visit::{Seen, Visitor, text},
};

fn person(visitor: &Visitor, name: &str) -> Id {
    let email = format!("{}@balk.example", name.to_lowercase());
    let values = vec![
        ("first_name", text(name)),
        ("last_name", text("Ågård")),
        ("email", text(&email)),
    ];
    visitor.make(&people::SCHEMA, values)
}

fn system_in_use(visitor: &Visitor) -> Id {
    let system = visitor.make(&catalogue::SCHEMA, vec![("name", text("Aula"))]);
    visitor.make(&usage::SCHEMA, vec![("system", FieldValue::Ref(system))])
}

fn holders(visitor: &Visitor, usage: Id) -> Vec<String> {
    let subject = Subject {
        kind: Kind::Usage,
        id: usage,
    };
    let question = roles::RolesOf { subject };
    let held = visitor.app.ask(&Visitor::caller(Role::Reader), question);
    held.expect("roles")
        .into_iter()
        .map(|role| role.person_name)
        .collect()
}

fn keep(visitor: &Visitor, usage: Id, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(Role::Editor, Lang::Da);
    let path = Path(("usage".to_owned(), usage.to_string()));
    let state = State(visitor.state.clone());
    visitor.see(on_thing::post(state, signed, path, Visitor::form(fields)))
}

#[test]
fn roles_are_given_ended_and_handed_over() {
    let visitor = Visitor::new();
    let usage = system_in_use(&visitor);
    let [anne, bo] = ["Anne", "Bo"].map(|name| person(&visitor, name));
    let role = builtin_options()
        .find(|o| o.list == "system_role")
        .expect("a role");
    let role = role.id.to_string();
    assert_eq!(keep(&visitor, usage, &[("role", &role)]).status, 422);
    assert_eq!(
        keep(&visitor, usage, &[("person", "Anne Ågård")]).status,
        422
    );
    let given = keep(
        &visitor,
        usage,
        &[("role", &role), ("person", "Anne Ågård")],
    );
    assert_eq!((given.status, given.to), (303, format!("/systems/{usage}")));
    let again = keep(
        &visitor,
        usage,
        &[("role", &role), ("person", "Anne Ågård")],
    );
    assert_eq!(again.status, 422);
    assert!(
        again.html.contains("har allerede den rolle"),
        "{}",
        again.html
    );
    for lang in Lang::ALL {
        let signed = Visitor::signed(Role::Editor, lang);
        let state = State(visitor.state.clone());
        let page = visitor.see(hand_over::page(state, signed, Path(anne.to_string())));
        assert!(
            page.html.contains(&format!("/systems/{usage}")),
            "{}",
            page.html
        );
        assert!(!page.html.contains("person-hand-over"), "{}", page.html);
    }
    let hand = |fields: &[(&str, &str)]| {
        let signed = Visitor::signed(Role::Editor, Lang::Da);
        let state = State(visitor.state.clone());
        visitor.see(hand_over::post(
            state,
            signed,
            Path(anne.to_string()),
            Visitor::form(fields),
        ))
    };
    assert_eq!(hand(&[]).status, 422);
    let itself = hand(&[("person", "Anne Ågård")]);
    assert_eq!(itself.status, 422);
    assert!(
        itself.html.contains("Vælg en anden person"),
        "{}",
        itself.html
    );
    assert_eq!(hand(&[("person", "Bo Ågård"), ("how", "copy")]).status, 303);
    assert_eq!(holders(&visitor, usage), ["Anne Ågård", "Bo Ågård"]);
    let done = hand(&[("person", "Bo Ågård"), ("how", "move")]);
    assert_eq!(done.to, format!("/people/{bo}"));
    assert_eq!(holders(&visitor, usage), ["Bo Ågård"]);
}

#[test]
fn the_holder_of_a_writing_role_may_edit_the_page() {
    let visitor = Visitor::new();
    let usage = system_in_use(&visitor);
    let values = vec![
        ("first_name", text("Anne")),
        ("email", text("reader@test.example")),
    ];
    visitor.make(&people::SCHEMA, values);
    let may_write = |role| {
        let get = Get {
            schema: &domain::usage::SCHEMA,
            id: usage,
        };
        let signed = Visitor::signed(role, Lang::Da);
        let page = visitor.app.ask(&signed.caller, get).expect("a page");
        let mut extras = Extras::default();
        let asked = held::holders(&visitor.state, &signed, Kind::Usage, &page, &mut extras);
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(asked).expect("roles");
        (extras.may_write, !extras.people_href.is_empty())
    };
    assert_eq!(may_write(Role::Reader), (false, false));
    let role = builtin_options().find(|o| o.list == "system_role" && o.writes);
    let role = role.expect("a role").id.to_string();
    keep(&visitor, usage, &[("role", &role), ("person", "Anne")]);
    assert_eq!(may_write(Role::Reader), (true, false));
    assert_eq!(may_write(Role::Editor), (false, true));
}

#[test]
fn only_things_with_roles_have_the_page() {
    let visitor = Visitor::new();
    for (kind, id) in [("person", "x"), ("usage", "x"), ("usage'", "0")] {
        let signed = Visitor::signed(Role::Editor, Lang::Da);
        let path = Path((kind.to_owned(), id.to_owned()));
        let page = visitor.see(on_thing::page(State(visitor.state.clone()), signed, path));
        assert_eq!(page.status, 404);
    }
}

#[test]
fn a_person_is_forgotten() {
    let visitor = Visitor::new();
    let anne = person(&visitor, "Anne").to_string();
    let ask = |role| {
        let signed = Visitor::signed(role, Lang::Da);
        visitor.see(anonymise::page(
            State(visitor.state.clone()),
            signed,
            Path(anne.clone()),
        ))
    };
    assert!(
        ask(Role::LocalAdministrator)
            .html
            .contains("kan ikke fortrydes")
    );
    let post = |role, version: &str| {
        let (signed, state) = (
            Visitor::signed(role, Lang::Da),
            State(visitor.state.clone()),
        );
        let form = Visitor::form(&[("version", version)]);
        visitor.see(anonymise::post(state, signed, Path(anne.clone()), form))
    };
    assert_eq!(post(Role::Editor, "1").status, 403);
    assert_eq!(post(Role::LocalAdministrator, "9").status, 412);
    assert_eq!(post(Role::LocalAdministrator, "1").status, 303);
    assert!(
        ask(Role::LocalAdministrator)
            .html
            .contains("Slettet person")
    );
}
