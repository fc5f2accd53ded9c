//! The tree, the search and the page of a number.

use axum::extract::{OriginalUri, Path, State};
use domain::{
    gate::{Caller, Role},
    kle::{Find, NewNode, ReplaceEdition},
    organisations::NATIONAL_ID,
    parts::FieldValue,
    usage,
};
use testkit::as_role;

use super::{node, tree};
use crate::{
    i18n::Lang,
    visit::{Seen, Visitor, text},
};

fn coordinator() -> Caller {
    as_role(Role::NationalCoordinator, NATIONAL_ID)
}

/// A visitor to a small plan.
fn visitor() -> Visitor {
    let visitor = Visitor::new();
    let node = |(number, title): (&str, &str)| NewNode {
        number: number.to_owned(),
        title: title.to_owned(),
        ..NewNode::default()
    };
    let nodes = [
        ("27", "Social service"),
        ("27.36", "Hjælp & pleje"),
        ("27.36.04", "Personlig hjælp"),
        ("29", "Sundhed"),
    ];
    let edition = ReplaceEdition {
        published: None,
        nodes: nodes.map(node).to_vec(),
        reason: String::new(),
    };
    visitor.app.run(&coordinator(), edition).expect("a plan");
    visitor
}

fn tree_at(visitor: &Visitor, address: &str) -> Seen {
    let signed = Visitor::signed(Role::Reader, Lang::Da);
    let uri = OriginalUri(address.parse().expect("an address"));
    visitor.see(tree::page(State(visitor.state.clone()), signed, uri))
}

fn number(visitor: &Visitor, number: &str, lang: Lang) -> Seen {
    let signed = Visitor::signed(Role::Reader, lang);
    let state = State(visitor.state.clone());
    visitor.see(node::page(state, signed, Path(number.to_owned())))
}

#[test]
fn the_tree_opens_by_its_address() {
    let visitor = visitor();
    let closed = tree_at(&visitor, "/kle").html;
    assert!(closed.contains("/kle?open=27\""), "{closed}");
    assert!(!closed.contains("Hjælp &#38; pleje"), "{closed}");
    let open = tree_at(&visitor, "/kle?open=27.36").html;
    assert!(open.contains("Hjælp &#38; pleje") && open.contains("Personlig hjælp"));
    assert!(open.contains("Sundhed"));
    for strange in ["/kle?open=99", "/kle?open=..", "/kle?open=27.99.%27"] {
        assert_eq!(tree_at(&visitor, strange).status, 200);
    }
}

#[test]
fn the_plan_is_searched() {
    let visitor = visitor();
    let found = tree_at(&visitor, "/kle?q=personlig").html;
    assert!(found.contains("/kle/27.36.04"), "{found}");
    let none = tree_at(&visitor, "/kle?q=%25raket").html;
    assert!(none.contains("Intet nummer passer"), "{none}");
    let empty = tree_at(&Visitor::new(), "/kle").html;
    assert!(empty.contains("ikke indlæst"), "{empty}");
}

#[test]
fn a_number_tells_what_covers_it() {
    let visitor = visitor();
    let bare = number(&visitor, "27.36.04", Lang::Da).html;
    assert!(bare.contains("Ingen af jeres systemer"), "{bare}");
    let find = Find {
        number: "27.36.04".to_owned(),
    };
    let caller = Visitor::caller(Role::Reader);
    let task = visitor.app.ask(&caller, find).expect("a number").id;
    let system = visitor.make(&domain::catalogue::SCHEMA, vec![("name", text("Cura"))]);
    let values = vec![
        ("system", FieldValue::Ref(system)),
        ("kle_added", FieldValue::Refs(vec![task])),
    ];
    let used = visitor.make(&usage::SCHEMA, values);
    for above in ["27.36.04", "27.36", "27"] {
        for lang in Lang::ALL {
            let page = number(&visitor, above, lang);
            assert!(page.html.contains(&format!("/systems/{used}")), "{above}");
            assert!(!page.html.contains(">kle-"), "{}", page.html);
        }
    }
    let page = number(&visitor, "27.36.04", Lang::Da).html;
    assert!(page.contains("/systems?kle_ids=contains%3A27.36.04"));
    let by_id = number(&visitor, &task.to_string(), Lang::Da);
    assert_eq!(by_id.to, "/kle/27.36.04");
    for strange in ["77", "6fae11ed-0000-8000-8000-000000000000"] {
        assert_eq!(number(&visitor, strange, Lang::Da).status, 404);
    }
}
