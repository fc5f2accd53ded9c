//! The pages of the tree and the acts.

use axum::extract::{OriginalUri, Path, State};
use domain::{
    catalogue,
    gate::Role,
    org_units::{SCHEMA, Tree},
    parts::FieldValue,
    usage,
};
use foundation::Id;

use super::{acts, acts::Act, tree};
use crate::{
    i18n::Lang,
    visit::{Seen, Visitor, text},
};

const ADMINISTRATOR: Role = Role::LocalAdministrator;

fn unit(visitor: &Visitor, name: &str, parent: Option<Id>) -> Id {
    let mut values = vec![("name", text(name))];
    values.extend(parent.map(|id| ("parent", FieldValue::Ref(id))));
    visitor.make(&SCHEMA, values)
}

fn act(visitor: &Visitor, act: Act, unit: Id, lang: Lang) -> Seen {
    let signed = Visitor::signed(ADMINISTRATOR, lang);
    let state = State(visitor.state.clone());
    visitor.see(acts::page(act, state, signed, Path(unit.to_string())))
}

fn do_it(visitor: &Visitor, act: Act, unit: Id, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(ADMINISTRATOR, Lang::Da);
    let state = State(visitor.state.clone());
    let form = Visitor::form(fields);
    visitor.see(acts::post(act, state, signed, Path(unit.to_string()), form))
}

fn tree_page(visitor: &Visitor, address: &str) -> Seen {
    let signed = Visitor::signed(Role::Reader, Lang::Da);
    let uri = OriginalUri(address.parse().expect("an address"));
    visitor.see(tree::page(State(visitor.state.clone()), signed, uri))
}

#[test]
fn the_tree_is_nested_and_searched() {
    let visitor = Visitor::new();
    assert!(
        tree_page(&visitor, "/units/tree")
            .html
            .contains("ingen enheder endnu")
    );
    let top = unit(&visitor, "Ballerup Kommune", None);
    let schools = unit(&visitor, "Skoler & dagtilbud", Some(top));
    unit(&visitor, "Egebjergskolen", Some(schools));
    let page = tree_page(&visitor, "/units/tree").html;
    let at = |name: &str| {
        page.find(name)
            .unwrap_or_else(|| panic!("no {name} in {page}"))
    };
    assert!(
        at("Skoler &#38; dagtilbud") < at("Egebjergskolen"),
        "{page}"
    );
    let found = tree_page(&visitor, "/units/tree?q=egebj").html;
    assert!(
        found.contains("Ballerup Kommune › Skoler &#38; dagtilbud"),
        "{found}"
    );
    assert!(tree_page(&visitor, "/units/tree?q=%25_'").status == 200);
}

#[test]
fn consequences_are_shown_before_a_merge() {
    let visitor = Visitor::new();
    let (from, into) = (unit(&visitor, "Skoler", None), unit(&visitor, "Børn", None));
    let below = unit(&visitor, "Skole 1", Some(from));
    let system = visitor.make(&catalogue::SCHEMA, vec![("name", text("Aula"))]);
    let values = vec![
        ("system", FieldValue::Ref(system)),
        ("responsible_unit", FieldValue::Ref(from)),
    ];
    let used = visitor.make(&usage::SCHEMA, values);
    for one in Act::ALL {
        for lang in Lang::ALL {
            let page = act(&visitor, *one, from, lang);
            assert_eq!(page.status, 200);
            assert!(
                page.html.contains(&format!("/systems/{used}")),
                "{}",
                page.html
            );
            assert!(
                !page.html.contains(&format!("unit-{}", one.key())),
                "{}",
                page.html
            );
        }
    }
    assert_eq!(do_it(&visitor, Act::Merge, from, &[]).status, 422);
    let below_itself = do_it(
        &visitor,
        Act::Merge,
        from,
        &[("parent", &below.to_string())],
    );
    assert_eq!(below_itself.status, 422);
    assert!(below_itself.html.contains("kan ikke ligge under sig selv"));
    let unknown = do_it(&visitor, Act::Merge, from, &[("parent", "Findes ikke")]);
    assert_eq!(unknown.status, 422);
    let stale = [("parent", "Børn"), ("version", "7")];
    assert_eq!(do_it(&visitor, Act::Merge, from, &stale).status, 412);
    let done = do_it(
        &visitor,
        Act::Merge,
        from,
        &[("parent", "Børn"), ("version", "1")],
    );
    assert_eq!((done.status, done.to), (303, format!("/units/{into}")));
    assert_eq!(act(&visitor, Act::Merge, from, Lang::Da).status, 404);
}

#[test]
fn a_unit_is_moved_and_closed() {
    let visitor = Visitor::new();
    let (a, b) = (unit(&visitor, "A", None), unit(&visitor, "B", None));
    let child = unit(&visitor, "C", Some(a));
    assert_eq!(
        do_it(&visitor, Act::Move, child, &[("parent", "B")]).status,
        303
    );
    let refused = do_it(&visitor, Act::Close, b, &[("children", "refuse")]);
    assert_eq!(refused.status, 409);
    assert!(
        refused.html.contains("Enheden bruges stadig"),
        "{}",
        refused.html
    );
    let closed = do_it(&visitor, Act::Close, b, &[("children", "up")]);
    assert_eq!((closed.status, closed.to.as_str()), (303, "/units/tree"));
    let tree = visitor
        .app
        .ask(&Visitor::caller(Role::Reader), Tree)
        .expect("the tree");
    let names: Vec<_> = tree
        .iter()
        .map(|unit| (unit.name.as_str(), unit.depth))
        .collect();
    assert_eq!(names, [("A", 0), ("C", 0)]);
    let reader = Visitor::signed(Role::Reader, Lang::Da);
    let form = Visitor::form(&[]);
    let state = State(visitor.state.clone());
    let forbidden = visitor.see(acts::post(
        Act::Move,
        state,
        reader,
        Path(a.to_string()),
        form,
    ));
    assert_eq!(forbidden.status, 403);
    assert_eq!(
        do_it(&visitor, Act::Move, child, &[("csrf", "another")]).status,
        403
    );
}
