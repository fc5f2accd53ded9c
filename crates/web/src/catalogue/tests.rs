//! Proposing, deciding, merging, and the page of a system.

use axum::extract::{OriginalUri, Path, State};
use domain::{
    catalogue::{Proposals, ProposeSystem, SCHEMA},
    gate::{Caller, Role},
    organisations::NATIONAL_ID,
    parts::{Kind, records::Create},
    usage,
};
use foundation::{Id, new_id};
use testkit::{as_role, municipality};

use super::{decide, merge, propose, queue};
use crate::{
    caller::Signed,
    i18n::Lang,
    records, sites,
    visit::{Seen, Visitor, text},
};

fn coordinator() -> Caller {
    as_role(Role::NationalCoordinator, NATIONAL_ID)
}

fn deciding(lang: Lang) -> Signed {
    Signed {
        caller: coordinator(),
        ..Visitor::signed(Role::NationalCoordinator, lang)
    }
}

fn public(visitor: &Visitor, name: &str) -> Id {
    let id = new_id();
    let create = Create {
        schema: &SCHEMA,
        id,
        values: vec![("name", text(name)), ("visibility", text("public"))],
        reason: String::new(),
    };
    visitor.app.run(&coordinator(), create).expect("a system");
    id
}

fn uri(address: &str) -> OriginalUri {
    OriginalUri(address.parse().expect("an address"))
}

fn step(visitor: &Visitor, address: &str, lang: Lang) -> Seen {
    let signed = Visitor::signed(Role::Editor, lang);
    visitor.see(propose::page(
        State(visitor.state.clone()),
        signed,
        uri(address),
    ))
}

fn send(visitor: &Visitor, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(Role::Editor, Lang::Da);
    let form = Visitor::form(fields);
    visitor.see(propose::post(State(visitor.state.clone()), signed, form))
}

fn system_page(visitor: &Visitor, signed: Signed, id: Id) -> Seen {
    let site = sites::of(Kind::System).expect("a site");
    let address = uri(&format!("/catalogue/{id}"));
    let state = State(visitor.state.clone());
    visitor.see(records::record_page(site, state, signed, id, address))
}

/// A system that Ballerup proposed, with the proposal.
fn proposed(visitor: &Visitor, name: &str) -> (Id, Id) {
    let id = new_id();
    let command = ProposeSystem {
        id,
        values: vec![("name", text(name))],
        comment: "Set i Aarhus".to_owned(),
        confirmed_not_duplicate: true,
    };
    let proposal = visitor.app.run(&Visitor::caller(Role::Editor), command);
    (id, proposal.expect("a proposal"))
}

#[test]
fn what_a_new_system_may_be_is_shown_first() {
    let visitor = Visitor::new();
    let known = public(&visitor, "KMD Nexus");
    for lang in Lang::ALL {
        let first = step(&visitor, "/catalogue/new", lang);
        assert!(
            first.html.contains("name=\"former_name\""),
            "{}",
            first.html
        );
        let found = step(&visitor, "/catalogue/new?step=similar&name=Nexus+KMD", lang).html;
        assert!(found.contains(&format!("/catalogue/{known}")), "{found}");
        let instead = format!("/systems/new?system_id={known}");
        assert!(found.contains(&instead), "{found}");
        let none = step(
            &visitor,
            "/catalogue/new?step=similar&name=Ildsj%C3%A6l",
            lang,
        );
        assert!(!none.html.contains("/systems/new"), "{}", none.html);
        let last = step(&visitor, "/catalogue/new?step=describe&name=Cura", lang);
        assert!(last.html.contains("name=\"comment\""), "{}", last.html);
    }
    let values = vec![("system", domain::parts::FieldValue::Ref(known))];
    let used = visitor.make(&usage::SCHEMA, values);
    let found = step(&visitor, "/catalogue/new?step=similar&name=Nexus", Lang::Da).html;
    assert!(found.contains(&format!("/systems/{used}")), "{found}");
}

#[test]
fn a_system_is_proposed_step_by_step() {
    let visitor = Visitor::new();
    public(&visitor, "KMD Nexus");
    assert_eq!(send(&visitor, &[("step", "name")]).status, 422);
    let unknown = [("name", "Nexus"), ("rights_holder", "Findes ikke")];
    assert_eq!(send(&visitor, &unknown).status, 422);
    let second = send(&visitor, &[("step", "name"), ("name", "Nexus")]);
    assert_eq!(second.to, "/catalogue/new?name=Nexus&step=similar");
    let third = send(&visitor, &[("step", "similar"), ("name", "Nexus")]);
    assert!(
        third.to.ends_with("step=describe&other=yes"),
        "{}",
        third.to
    );
    // Somebody who jumps over the second step sees it all the same.
    let jumped = send(&visitor, &[("step", "describe"), ("name", "Nexus")]);
    assert_eq!(jumped.status, 409);
    assert!(jumped.html.contains("KMD Nexus"), "{}", jumped.html);
    let id = new_id();
    let (id, text) = (id.to_string(), "Journal & plan");
    let last = [
        ("step", "describe"),
        ("name", "Nexus"),
        ("other", "yes"),
        ("id", &id),
        ("description", text),
    ];
    assert_eq!(send(&visitor, &last).to, format!("/catalogue/{id}"));
    let open = Proposals { open: true };
    let waiting = visitor.app.ask(&coordinator(), open).expect("proposals");
    assert_eq!(waiting.len(), 1);
    let taken = [("step", "describe"), ("name", "Nexus"), ("other", "yes")];
    let taken = send(&visitor, &taken);
    assert_eq!(taken.status, 422);
    assert!(taken.html.contains("Der er allerede et system"));
}

#[test]
fn the_coordinator_decides() {
    let visitor = Visitor::new();
    public(&visitor, "KMD Nexus");
    let (system, proposal) = proposed(&visitor, "Nexus KMD");
    let (_, second) = proposed(&visitor, "Cura");
    let state = || State(visitor.state.clone());
    for lang in Lang::ALL {
        let list = visitor.see(queue::page(state(), deciding(lang))).html;
        assert!(list.contains(&format!("/catalogue/proposals/{proposal}")));
        let path = Path(proposal.to_string());
        let page = visitor
            .see(decide::page(state(), deciding(lang), path))
            .html;
        assert!(page.contains("KMD Nexus") && page.contains("Set i Aarhus"));
        assert!(page.contains(&format!("/catalogue/{system}/merge?into=")));
    }
    let decide = |proposal: Id, signed: Signed, fields: &[(&str, &str)]| {
        let (path, form) = (Path(proposal.to_string()), Visitor::form(fields));
        visitor.see(decide::post(state(), signed, path, form))
    };
    let chief = || deciding(Lang::Da);
    assert_eq!(decide(proposal, chief(), &[]).status, 422);
    let bare = decide(proposal, chief(), &[("decision", "reject")]);
    assert_eq!(bare.status, 422);
    assert!(bare.html.contains("Skal udfyldes"), "{}", bare.html);
    let accept = [("decision", "accept")];
    let editor = Visitor::signed(Role::Editor, Lang::Da);
    assert_eq!(decide(proposal, editor, &accept).status, 403);
    assert_eq!(
        decide(proposal, chief(), &accept).to,
        "/catalogue/proposals"
    );
    let reject = [("decision", "reject"), ("note", "Det er et modul")];
    assert_eq!(decide(second, chief(), &reject).status, 303);
    assert_eq!(decide(second, chief(), &reject).status, 409);
    let own = visitor.see(queue::page(
        state(),
        Visitor::signed(Role::Editor, Lang::Da),
    ));
    assert!(own.html.contains("Det er et modul"), "{}", own.html);
    assert_eq!(decide(new_id(), chief(), &accept).status, 404);
}

#[test]
fn a_merge_tells_what_it_touches() {
    let visitor = Visitor::new();
    let (old, new) = (
        public(&visitor, "Nexus Omsorg"),
        public(&visitor, "KMD Nexus"),
    );
    for system in [old, new] {
        let values = vec![("system", domain::parts::FieldValue::Ref(system))];
        visitor.make(&usage::SCHEMA, values);
    }
    let path = || Path(old.to_string());
    let state = || State(visitor.state.clone());
    let look = |address: &str, lang| {
        let here = uri(&format!("/catalogue/{old}/merge{address}"));
        visitor.see(merge::page(state(), deciding(lang), path(), here))
    };
    let post = |fields: &[(&str, &str)]| {
        let form = Visitor::form(fields);
        visitor.see(merge::post(state(), deciding(Lang::Da), path(), form))
    };
    for lang in Lang::ALL {
        assert_eq!(look("", lang).status, 200);
        let told = look(&format!("?into={new}"), lang).html;
        assert!(told.contains("Ballerup Kommune"), "{told}");
        assert!(told.contains("name=\"combine\""), "{told}");
        assert_eq!(look("?into=x", lang).status, 404);
    }
    assert_eq!(post(&[]).status, 422);
    assert_eq!(post(&[("parent_system", "Nexus Omsorg")]).status, 422);
    let next = post(&[("parent_system", "KMD Nexus")]);
    assert_eq!(next.to, format!("/catalogue/{old}/merge?into={new}"));
    let into = new.to_string();
    let refused = post(&[("into", &into)]);
    assert_eq!(refused.status, 409);
    assert!(refused.html.contains("bruger begge"), "{}", refused.html);
    let done = post(&[("into", &into), ("combine", "yes")]);
    assert_eq!(done.to, format!("/catalogue/{new}"));
    let moved = system_page(&visitor, Visitor::signed(Role::Reader, Lang::Da), old);
    assert_eq!(moved.to, format!("/catalogue/{new}"));
}

#[test]
fn a_system_tells_who_uses_it() {
    let visitor = Visitor::new();
    let (top, part) = (public(&visitor, "Suite"), public(&visitor, "Modul"));
    let values = vec![("parent_system", domain::parts::FieldValue::Ref(top))];
    let change = domain::parts::records::Change {
        schema: &SCHEMA,
        id: part,
        version: None,
        values,
        reason: String::new(),
    };
    visitor.app.run(&coordinator(), change).expect("a change");
    let reader = || Visitor::signed(Role::Reader, Lang::Da);
    let editor = || Visitor::signed(Role::Editor, Lang::Da);
    let take = format!("/systems/new?system_id={part}");
    assert!(system_page(&visitor, editor(), part).html.contains(&take));
    assert!(!system_page(&visitor, reader(), part).html.contains(&take));
    assert!(
        !system_page(&visitor, editor(), part)
            .html
            .contains("?edit=")
    );
    let chief = deciding(Lang::Da);
    assert!(system_page(&visitor, chief, part).html.contains("?edit="));
    let other = as_role(Role::Editor, municipality("0101"));
    let create = Create {
        schema: &usage::SCHEMA,
        id: new_id(),
        values: vec![("system", domain::parts::FieldValue::Ref(part))],
        reason: String::new(),
    };
    visitor.app.run(&other, create).expect("a usage");
    let page = system_page(&visitor, reader(), part).html;
    assert!(page.contains("Københavns Kommune"), "{page}");
    assert!(page.contains(&format!("/catalogue/{top}")), "{page}");
    let chief = system_page(&visitor, deciding(Lang::En), part).html;
    assert!(
        chief.contains(&format!("/catalogue/{part}/merge")),
        "{chief}"
    );
}
