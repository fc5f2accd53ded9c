//! The pages of value lists.

use axum::extract::{Path, State};
use domain::{
    gate::Role,
    options::{ListOptions, OptionRow},
};

use super::{all, list, value};
use crate::{
    i18n::Lang,
    visit::{Seen, Visitor},
};

const LIST: &str = "data_classification";
const KEEPER: Role = Role::ModuleAdministrator;

fn values(visitor: &Visitor) -> Vec<OptionRow> {
    let question = ListOptions { list: LIST.into() };
    visitor
        .app
        .ask(&Visitor::caller(KEEPER), question)
        .expect("values")
}

fn add(visitor: &Visitor, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let state = State(visitor.state.clone());
    visitor.see(list::add(
        state,
        signed,
        Path(LIST.to_owned()),
        Visitor::form(fields),
    ))
}

fn save(visitor: &Visitor, id: &str, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let path = Path((LIST.to_owned(), id.to_owned()));
    let form = Visitor::form(fields);
    visitor.see(value::post(
        State(visitor.state.clone()),
        signed,
        path,
        form,
    ))
}

#[test]
fn every_list_has_its_page_in_both_languages() {
    let visitor = Visitor::new();
    for lang in Lang::ALL {
        let signed = || Visitor::signed(KEEPER, lang);
        let state = || State(visitor.state.clone());
        let overview = visitor.see(all::page(state(), signed()));
        assert!(!overview.html.contains(">lists-"), "{}", overview.html);
        for one in domain::options::LISTS {
            assert!(overview.html.contains(&format!("/lists/{}", one.key)));
            let page = visitor.see(list::page(state(), signed(), Path(one.key.to_owned())));
            assert_eq!(page.status, 200);
            assert!(!page.html.contains(">list-value"), "{}", page.html);
        }
        let unknown = visitor.see(list::page(state(), signed(), Path("intet".to_owned())));
        assert_eq!(unknown.status, 404);
    }
}

#[test]
fn own_values_are_added_changed_and_ordered() {
    let visitor = Visitor::new();
    let shared = values(&visitor)[0].clone();
    assert_eq!(add(&visitor, &[("name_da", " ")]).status, 422);
    let taken = add(
        &visitor,
        &[("name_da", &shared.name_da), ("description", "min")],
    );
    assert_eq!(taken.status, 422);
    assert!(taken.html.contains("Listen har allerede") && taken.html.contains("min"));
    for name in ["Første", "Anden"] {
        let fields = [("name_da", name), ("shared_as", &shared.id.to_string())];
        assert_eq!(add(&visitor, &fields).status, 303);
    }
    let last = values(&visitor).pop().expect("a value");
    let id = last.id.to_string();
    let fields = |place| {
        [
            ("name_da", "Anden"),
            ("name_en", "Second"),
            ("enabled", "yes"),
            ("place", place),
        ]
    };
    assert_eq!(save(&visitor, &id, &fields("midt i")).status, 422);
    assert_eq!(save(&visitor, &id, &fields("1")).status, 303);
    let own: Vec<_> = values(&visitor)
        .into_iter()
        .filter(|v| v.own)
        .map(|v| v.name_da)
        .collect();
    assert_eq!(own, ["Anden", "Første"]);
    let seen = visitor.see(value::page(
        State(visitor.state.clone()),
        Visitor::signed(KEEPER, Lang::En),
        Path((LIST.to_owned(), id)),
    ));
    assert!(seen.html.contains("Second"), "{}", seen.html);
}

#[test]
fn a_shared_value_is_switched_off_here() {
    let visitor = Visitor::new();
    let id = values(&visitor)[0].id.to_string();
    let fields = [("description", "Brug den anden"), ("name_da", "Overtaget")];
    assert_eq!(save(&visitor, &id, &fields).status, 303);
    let row = values(&visitor).remove(0);
    assert!(!row.enabled && row.own_description == "Brug den anden" && row.name_da != "Overtaget");
    assert_eq!(save(&visitor, "x", &fields).status, 404);
    let reader = Visitor::signed(Role::Reader, Lang::Da);
    let path = Path((LIST.to_owned(), id));
    let form = Visitor::form(&fields);
    let refused = visitor.see(value::post(
        State(visitor.state.clone()),
        reader,
        path,
        form,
    ));
    assert_eq!(refused.status, 403);
}
