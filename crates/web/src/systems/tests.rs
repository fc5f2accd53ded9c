//! The page of a usage and what is done from it.

use axum::extract::{OriginalUri, Path, State};
use domain::{
    catalogue,
    gate::Role,
    interfaces,
    parts::{FieldValue, Kind, lists::Count, lists::Wanted},
    relations, usage,
};
use foundation::Id;

use super::{depends, moving, relate};
use crate::{
    i18n::Lang,
    records, sites,
    visit::{Seen, Visitor, text},
};

fn system(visitor: &Visitor, name: &str) -> Id {
    visitor.make(&catalogue::SCHEMA, vec![("name", text(name))])
}

fn used(visitor: &Visitor, name: &str) -> Id {
    let system = system(visitor, name);
    visitor.make(&usage::SCHEMA, vec![("system", FieldValue::Ref(system))])
}

fn relation(visitor: &Visitor, from: Id, to: Id) {
    let values = vec![
        ("from_usage", FieldValue::Ref(from)),
        ("to_usage", FieldValue::Ref(to)),
    ];
    visitor.make(&relations::SCHEMA, values);
}

fn uri(address: &str) -> OriginalUri {
    OriginalUri(address.parse().expect("an address"))
}

fn record(visitor: &Visitor, role: Role, lang: Lang, id: Id) -> Seen {
    let site = sites::of(Kind::Usage).expect("a site");
    let address = uri(&format!("/systems/{id}"));
    let (state, signed) = (State(visitor.state.clone()), Visitor::signed(role, lang));
    visitor.see(records::record_page(site, state, signed, id, address))
}

#[test]
fn the_page_answers_what_is_asked_most() {
    let visitor = Visitor::new();
    let (cura, fmk) = (used(&visitor, "Cura"), used(&visitor, "FMK"));
    relation(&visitor, cura, fmk);
    let change = domain::parts::records::Change {
        schema: &usage::SCHEMA,
        id: cura,
        version: None,
        values: vec![
            ("purpose", text("Omsorgsjournal.")),
            ("business_critical", text("yes")),
            ("life_cycle", text("not_in_use")),
        ],
        reason: String::new(),
    };
    let editor = Visitor::caller(Role::Editor);
    visitor.app.run(&editor, change).expect("a change");
    for lang in Lang::ALL {
        let page = record(&visitor, Role::Editor, lang, cura).html;
        assert!(page.contains("Omsorgsjournal"), "{page}");
        for way in ["/depends", "/relate", "/move", "?edit=validity#validity"] {
            let way = format!("\"/systems/{cura}{way}\"");
            assert!(page.contains(&way), "{way} in {page}");
        }
        assert!(page.contains(&format!("/systems/{fmk}")), "{page}");
        let read = record(&visitor, Role::Reader, lang, cura).html;
        assert!(!read.contains("/relate\"") && read.contains("/depends\""));
    }
    let page = record(&visitor, Role::Reader, Lang::Da, cura).html;
    assert!(page.contains("Forretningskritisk") && page.contains("Vis eller ret"));
}

#[test]
fn what_depends_is_shown_with_the_way() {
    let visitor = Visitor::new();
    let (fmk, cura, portal) = (
        used(&visitor, "FMK"),
        used(&visitor, "Cura & co"),
        used(&visitor, "Portal"),
    );
    relation(&visitor, cura, fmk);
    relation(&visitor, portal, cura);
    let see = |id: &str, lang| {
        let signed = Visitor::signed(Role::Reader, lang);
        let path = Path(id.to_owned());
        visitor.see(depends::page(State(visitor.state.clone()), signed, path))
    };
    for lang in Lang::ALL {
        let page = see(&fmk.to_string(), lang).html;
        assert!(page.contains("Portal → Cura &#38; co → FMK"), "{page}");
        assert!(page.contains("<svg viewBox"), "{page}");
        let nothing = see(&portal.to_string(), lang);
        assert!(!nothing.html.contains("depends-desc"), "{}", nothing.html);
    }
    assert_eq!(see("x", Lang::Da).status, 404);
}

#[test]
fn a_usage_is_moved_after_a_look() {
    let visitor = Visitor::new();
    let (cura, nexus) = (used(&visitor, "Cura"), used(&visitor, "Nexus"));
    let new = system(&visitor, "Cura 2");
    let in_use = domain::parts::records::Get {
        schema: &usage::SCHEMA,
        id: nexus,
    };
    let in_use = visitor.app.ask(&Visitor::caller(Role::Reader), in_use);
    let in_use = in_use.expect("a usage").record;
    let taken = in_use.get(&usage::SCHEMA, "system").as_ref();
    let taken = taken.expect("a system");
    let look = |query: &str, lang| {
        let signed = Visitor::signed(Role::Editor, lang);
        let (state, path) = (State(visitor.state.clone()), Path(cura.to_string()));
        let here = uri(&format!("/systems/{cura}/move{query}"));
        visitor.see(moving::page(state, signed, path, here))
    };
    let post = |role, fields: &[(&str, &str)]| {
        let signed = Visitor::signed(role, Lang::Da);
        let (state, path) = (State(visitor.state.clone()), Path(cura.to_string()));
        visitor.see(moving::post(state, signed, path, Visitor::form(fields)))
    };
    for lang in Lang::ALL {
        assert_eq!(look("", lang).status, 200);
        let told = look(&format!("?to={new}"), lang).html;
        assert!(told.contains("Cura 2") && told.contains("<form"), "{told}");
        let stopped = look(&format!("?to={taken}"), lang).html;
        assert!(stopped.contains("notice-bad"), "{stopped}");
    }
    assert_eq!(post(Role::Reader, &[]).status, 403);
    assert_eq!(post(Role::Editor, &[]).status, 422);
    let next = post(Role::Editor, &[("parent_system", "Cura 2")]);
    assert_eq!(next.to, format!("/systems/{cura}/move?to={new}"));
    let to = new.to_string();
    assert_eq!(post(Role::Reader, &[("to", &to)]).status, 403);
    let stale = [("to", to.as_str()), ("version", "9")];
    assert_eq!(post(Role::Editor, &stale).status, 412);
    let taken = taken.to_string();
    assert_eq!(post(Role::Editor, &[("to", &taken)]).status, 422);
    let done = post(Role::Editor, &[("to", &to), ("version", "1")]);
    assert_eq!(done.to, format!("/systems/{cura}"));
}

#[test]
fn relations_are_added_for_each_interface() {
    let visitor = Visitor::new();
    let (cura, fmk) = (used(&visitor, "Cura"), system(&visitor, "FMK"));
    let values = vec![("system", FieldValue::Ref(fmk))];
    let other = visitor.make(&usage::SCHEMA, values);
    let interface = |name: &str| {
        let values = vec![
            ("name", text(name)),
            ("interface_id", text(name)),
            ("exposing_system", FieldValue::Ref(fmk)),
        ];
        visitor.make(&interfaces::SCHEMA, values).to_string()
    };
    let (a, b) = (interface("Recepter"), interface("Kort"));
    let look = |query: &str, lang| {
        let signed = Visitor::signed(Role::Editor, lang);
        let (state, path) = (State(visitor.state.clone()), Path(cura.to_string()));
        let here = uri(&format!("/systems/{cura}/relate{query}"));
        visitor.see(relate::page(state, signed, path, here))
    };
    let post = |role, fields: &[(&str, &str)]| {
        let signed = Visitor::signed(role, Lang::Da);
        let (state, path) = (State(visitor.state.clone()), Path(cura.to_string()));
        visitor.see(relate::post(state, signed, path, Visitor::form(fields)))
    };
    let to = other.to_string();
    for lang in Lang::ALL {
        assert_eq!(look("", lang).status, 200);
        let offered = look(&format!("?to={to}"), lang).html;
        assert!(offered.contains("Recepter (Recepter)") && offered.contains("Kort"));
        let none = look(&format!("?to={cura}"), lang).html;
        assert!(!none.contains("name=\"interface\""), "{none}");
    }
    let next = post(Role::Editor, &[("to_usage", "FMK")]);
    assert_eq!(next.to, format!("/systems/{cura}/relate?to={to}"));
    assert_eq!(post(Role::Editor, &[("to_usage", "Cura")]).status, 422);
    assert_eq!(post(Role::Editor, &[]).status, 422);
    let wrong = [("to", to.as_str()), ("url_url", "javascript 1")];
    assert_eq!(post(Role::Editor, &wrong).status, 422);
    let both = [
        ("to", to.as_str()),
        ("interface", &a),
        ("interface", &b),
        ("description", "Medicin"),
    ];
    assert_eq!(post(Role::Reader, &both).status, 403);
    let done = post(Role::Editor, &both);
    assert_eq!(done.to, format!("/systems/{cura}#relation-list"));
    let all = Count {
        schema: &relations::SCHEMA,
        wanted: Wanted::default(),
    };
    let caller = Visitor::caller(Role::Reader);
    assert_eq!(visitor.app.ask(&caller, all).expect("a count"), 2);
}
