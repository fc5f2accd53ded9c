//! The page of decisions and the calendar.

use axum::extract::{OriginalUri, State};
use domain::{contracts::SCHEMA, gate::Role, parts::FieldValue, payments};

use super::{super::decisions, CALENDAR, page};
use crate::{
    contracts::question,
    i18n::Lang,
    visit::{Seen, Visitor, text},
};

fn day(visitor: &Visitor, ahead: i64) -> FieldValue {
    let today = visitor.state.app.clock().today();
    FieldValue::Date(today.saturating_add(jiff::Span::new().days(ahead)))
}

fn decide(visitor: &Visitor, address: &str, lang: Lang) -> Seen {
    let uri = OriginalUri(address.parse().expect("an address"));
    let signed = Visitor::signed(Role::Reader, lang);
    visitor.see(decisions::page(State(visitor.state.clone()), signed, uri))
}

fn calendar(visitor: &Visitor, query: &str, lang: Lang) -> Seen {
    let address = format!("{CALENDAR}{query}");
    let uri = OriginalUri(address.parse().expect("an address"));
    let signed = Visitor::signed(Role::Reader, lang);
    visitor.see(page(State(visitor.state.clone()), signed, uri))
}

/// A contract that ends in 50 days, with notice to give in the 20 days before, and its price.
fn contract(visitor: &Visitor) {
    let contract = visitor.make(
        &SCHEMA,
        vec![
            ("name", text("Løn & ferie")),
            ("valid_to", day(visitor, 50)),
            ("notice_months", FieldValue::Int(1)),
        ],
    );
    let line = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", FieldValue::Int(123_400_000)),
    ];
    visitor.make(&payments::SCHEMA, line);
}

#[test]
fn what_must_be_decided_is_told_with_its_price_and_its_reason() {
    let visitor = Visitor::new();
    let empty = decide(&visitor, "/contracts/decisions", Lang::Da).html;
    assert!(
        empty.contains("Ingen kontrakter kræver en beslutning"),
        "{empty}"
    );
    assert!(empty.contains("/contracts/decisions?days=365"), "{empty}");
    contract(&visitor);
    let html = decide(&visitor, "/contracts/decisions", Lang::Da).html;
    assert!(html.contains("Løn &#38; ferie"), "{html}");
    assert!(html.contains("1.234.000\u{a0}kr. om året"), "{html}");
    assert!(html.contains("om 50 dage"), "{html}");
    assert!(html.contains("hvorfor?"), "{html}");
    let english = decide(&visitor, "/contracts/decisions?days=30", Lang::En).html;
    assert!(english.contains("DKK\u{a0}1,234,000 a year"), "{english}");
    let mine = decide(&visitor, "/contracts/decisions?who=mine", Lang::Da).html;
    assert!(mine.contains("Ingen af dine kontrakter"), "{mine}");
    for wrong in ["?days=31", "?days=soon", "?who=them"] {
        let address = format!("/contracts/decisions{wrong}");
        assert_eq!(decide(&visitor, &address, Lang::Da).status, 422, "{wrong}");
    }
}

#[test]
fn the_first_page_counts_them_for_those_who_keep_contracts() {
    let visitor = Visitor::new();
    let of = |role| {
        let signed = Visitor::signed(role, Lang::Da);
        let asked = question(&visitor.state, &signed);
        visitor.wait(asked).expect("an answer")
    };
    assert!(of(Role::Editor).is_none());
    contract(&visitor);
    let told = of(Role::Editor).expect("a question");
    assert_eq!(told.count, "2");
    assert_eq!(told.href, "/contracts/decisions");
    assert!(of(Role::Reader).is_none());
}

#[test]
fn the_calendar_shows_twelve_months_in_a_picture_a_table_and_a_list() {
    let visitor = Visitor::new();
    let empty = calendar(&visitor, "", Lang::Da).html;
    assert_eq!(empty.matches("Ingen frister i måneden.").count(), 12);
    contract(&visitor);
    for lang in [Lang::Da, Lang::En] {
        for query in ["", "?year=2027", "?kind=task", "?kind=end&who=mine"] {
            assert_eq!(calendar(&visitor, query, lang).status, 200);
        }
    }
    let html = calendar(&visitor, "?kind=end", Lang::Da).html;
    assert_eq!(html.matches("Løn &#38; ferie").count(), 1, "{html}");
    assert!(html.contains("svg-today") && html.contains("/me#calendar"));
    let year = calendar(&visitor, "?year=2027", Lang::Da).html;
    assert!(year.contains("skærtorsdag den 25. (uge 12)"), "{year}");
    assert!(year.contains("href=\"#m-2027-12\""), "{year}");
    for wrong in ["?year=soon", "?year=1", "?kind=party"] {
        assert_eq!(calendar(&visitor, wrong, Lang::Da).status, 422, "{wrong}");
    }
}
