//! The year's page, the forms that move money, a post's page and the season.

use axum::extract::{OriginalUri, Path, State};
use domain::{budget, gate::Role, parts::FieldValue};
use foundation::Id;

use super::{POSTS, forms, page, season};
use crate::{
    i18n::Lang,
    records::record_page,
    sites,
    visit::{Seen, Visitor, text},
};

fn post(visitor: &Visitor, name: &str, year: i64) -> Id {
    let values = vec![
        ("name", text(name)),
        ("year", FieldValue::Int(year)),
        ("post_kind", text("operation")),
    ];
    visitor.make(&budget::SCHEMA, values)
}

fn send(visitor: &Visitor, role: Role, (post, act): (Id, &str), fields: &[(&str, &str)]) -> Seen {
    let at = Path((post.to_string(), act.to_owned()));
    let signed = Visitor::signed(role, Lang::Da);
    let state = State(visitor.state.clone());
    visitor.see(forms::save(state, signed, at, Visitor::form(fields)))
}

fn give(visitor: &Visitor, post: Id, amount: &str) -> Seen {
    let fields = [("amount", amount), ("reason", "Budgetforlig")];
    send(
        visitor,
        Role::LocalAdministrator,
        (post, "appropriate"),
        &fields,
    )
}

fn year(visitor: &Visitor, address: &str, lang: Lang) -> Seen {
    let uri = OriginalUri(address.parse().expect("an address"));
    let signed = Visitor::signed(Role::Reader, lang);
    visitor.see(page::page(State(visitor.state.clone()), signed, uri))
}

fn shown(visitor: &Visitor, post: Id, role: Role) -> Seen {
    let site = sites::of(domain::parts::Kind::BudgetPost).expect("a site");
    let uri = OriginalUri(format!("{POSTS}/{post}").parse().expect("an address"));
    let signed = Visitor::signed(role, Lang::Da);
    visitor.see(record_page(
        site,
        State(visitor.state.clone()),
        signed,
        post,
        uri,
    ))
}

#[test]
fn the_year_shows_its_posts() {
    let visitor = Visitor::new();
    let empty = year(&visitor, "/budget", Lang::Da).html;
    assert!(empty.contains("Tilføj de poster"), "{empty}");
    let drift = post(&visitor, "Drift & leje", 2026);
    assert_eq!(
        give(&visitor, drift, "1.250.000").to,
        format!("{POSTS}/{drift}")
    );
    for lang in [Lang::Da, Lang::En] {
        assert_eq!(year(&visitor, "/budget?year=2026", lang).status, 200);
    }
    let html = year(&visitor, "/budget", Lang::Da).html;
    assert!(html.contains("1.250.000\u{a0}kr. til rådighed"), "{html}");
    assert!(html.contains("Drift &#38; leje"), "{html}");
    assert_eq!(year(&visitor, "/budget?year=snart", Lang::Da).status, 422);
}

#[test]
fn a_post_explains_its_amounts() {
    let visitor = Visitor::new();
    let (drift, pool) = (post(&visitor, "Drift", 2026), post(&visitor, "Pulje", 2026));
    give(&visitor, drift, "500");
    let to = pool.to_string();
    let fields = [("amount", "120,50"), ("to", to.as_str()), ("reason", "Lån")];
    let admin = Role::ModuleAdministrator;
    assert_eq!(
        send(&visitor, admin, (drift, "transfer"), &fields).status,
        303
    );
    let html = shown(&visitor, drift, Role::LocalAdministrator).html;
    for text in [
        "379,50\u{a0}kr.",
        "\u{2212}120,50\u{a0}kr.",
        "Budgetforlig",
        "Lån",
        "Summen af 2 bevillinger og omplaceringer",
        "/move/transfer",
    ] {
        assert!(html.contains(text), "{text}: {html}");
    }
    let html = shown(&visitor, drift, Role::Editor).html;
    assert!(!html.contains("/move/"), "{html}");
}

#[test]
fn a_wrong_form_is_shown_again_with_what_was_typed() {
    let visitor = Visitor::new();
    let drift = post(&visitor, "Drift", 2026);
    post(&visitor, "Pulje", 2026);
    let wrong = give(&visitor, drift, "mange");
    assert_eq!(wrong.status, 422);
    assert!(wrong.html.contains("value=\"mange\""), "{}", wrong.html);
    let back = give(&visitor, drift, "-100");
    assert_eq!(back.status, 422);
    assert!(
        back.html.contains("0,00\u{a0}kr. er til rådighed"),
        "{}",
        back.html
    );
    let admin = Role::LocalAdministrator;
    let nowhere = send(&visitor, admin, (drift, "transfer"), &[("amount", "5")]);
    assert_eq!(nowhere.status, 422);
    let fields = [("amount", "5"), ("reason", "fordi")];
    let editor = send(&visitor, Role::Editor, (drift, "appropriate"), &fields);
    assert_eq!(editor.status, 403);
    assert_eq!(send(&visitor, admin, (drift, "burn"), &fields).status, 404);
}

#[test]
fn the_season_proposes_and_makes_the_posts_of_the_next_year() {
    let visitor = Visitor::new();
    let drift = post(&visitor, "Drift", 2026);
    give(&visitor, drift, "1.000");
    let see = |role, lang| {
        let uri = OriginalUri("/budget/season?year=2027".parse().expect("an address"));
        let signed = Visitor::signed(role, lang);
        visitor.see(season::page(State(visitor.state.clone()), signed, uri))
    };
    let html = see(Role::LocalAdministrator, Lang::Da).html;
    assert!(html.contains("Opret posterne for 2027"), "{html}");
    assert!(!see(Role::Reader, Lang::En).html.contains("Make the posts"));
    let start = |role| {
        let form = Visitor::form(&[("year", "2027")]);
        let signed = Visitor::signed(role, Lang::Da);
        visitor.see(season::start(State(visitor.state.clone()), signed, form))
    };
    assert_eq!(start(Role::Editor).status, 403);
    assert_eq!(
        start(Role::LocalAdministrator).to,
        "/budget/season?year=2027"
    );
    let html = see(Role::LocalAdministrator, Lang::Da).html;
    assert!(!html.contains("Opret posterne"), "{html}");
}
