//! Computing in the background, as its pages show it.

use std::sync::{Mutex, PoisonError};

use axum::{
    extract::{OriginalUri, State},
    http::Uri,
};
use domain::{
    contracts,
    gate::Role,
    parts::{
        FieldKind, FieldValue,
        records::{Create, Suggest},
    },
    usage,
};
use foundation::new_id;

use super::{compute, result, working};
use crate::{
    i18n::Lang,
    visit::{Seen, Visitor},
};

const KEEPER: Role = Role::LocalAdministrator;

/// The address of a need that the visitor's municipality has.
fn need(visitor: &Visitor) -> String {
    let kind = FieldKind::Option("business_type");
    let question = Suggest {
        kind,
        q: String::new(),
        limit: 1,
    };
    let caller = Visitor::caller(KEEPER);
    let business_type = visitor
        .app
        .ask(&caller, question)
        .expect("a list")
        .remove(0)
        .id;
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let day = |day: &str| FieldValue::Date(day.parse().expect("a date"));
    let system = new_id();
    let of_the_catalogue = Create {
        schema: &domain::catalogue::SCHEMA,
        id: system,
        values: vec![
            ("name", text("Cura")),
            ("business_type", FieldValue::Ref(business_type)),
            ("visibility", text("public")),
        ],
        reason: String::new(),
    };
    let coordinator = Visitor::caller(Role::NationalCoordinator);
    visitor
        .app
        .run(&coordinator, of_the_catalogue)
        .expect("a system");
    let usage = visitor.make(&usage::SCHEMA, vec![("system", FieldValue::Ref(system))]);
    let terms = vec![
        ("name", text("Omsorg")),
        ("valid_from", day("2024-01-01")),
        ("valid_to", day("2028-06-30")),
        ("notice_months", FieldValue::Int(6)),
        ("usages", FieldValue::Refs(vec![usage])),
    ];
    visitor.make(&contracts::SCHEMA, terms);
    format!("/joint/groups?need=type%3A{business_type}&per_head=20")
}

fn page(visitor: &Visitor, address: &str) -> Seen {
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let uri = OriginalUri(address.parse::<Uri>().expect("an address"));
    visitor.see(result::page(State(visitor.state.clone()), signed, uri))
}

fn post(visitor: &Visitor, job: &str, to: &str) -> Seen {
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let form = Visitor::form(&[("job", job), ("to", to)]);
    visitor.see(working::act(State(visitor.state.clone()), signed, form))
}

/// The page when nothing runs any more.
fn settled(visitor: &Visitor, address: &str) -> Seen {
    loop {
        let seen = page(visitor, address);
        if !seen.html.contains("every 2s") {
            return seen;
        }
    }
}

/// There is one turn for all.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn job(html: &str) -> String {
    let (_, rest) = html.split_once("name=\"job\" value=\"").expect("a job");
    rest[..36].to_owned()
}

#[test]
fn what_takes_long_is_waited_for_stopped_and_begun_anew() {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let visitor = Visitor::new();
    let address = need(&visitor);
    // Somebody else is being computed for, so this cannot have ended.
    let turn = visitor.wait(compute::turn()).expect("the turn");
    let waiting = page(&visitor, &address);
    assert_eq!(waiting.status, 200);
    for part in [
        "Regner: 0 % er færdigt",
        "hx-trigger=\"every 2s\"",
        "http-equiv=\"refresh\"",
        "id=\"assumptions\"",
    ] {
        assert!(waiting.html.contains(part), "{part}: {}", waiting.html);
    }
    let name = job(&waiting.html);
    assert_eq!(job(&page(&visitor, &address).html), name);
    let elsewhere = post(
        &visitor,
        &name,
        "https://example.org/joint/groups?need=kle:27",
    );
    assert_eq!(elsewhere.status, 404);
    assert_eq!(post(&visitor, &name, &address).to, address);
    drop(turn);
    let stopped = settled(&visitor, &address);
    assert!(
        stopped.html.contains("Beregningen er stoppet"),
        "{}",
        stopped.html
    );
    assert!(!stopped.html.contains("every 2s") && !stopped.html.contains("http-equiv=\"refresh\""));
    assert_eq!(post(&visitor, &job(&stopped.html), &address).to, address);
    assert_eq!(post(&visitor, &name, &address).status, 404);
    let answered = settled(&visitor, &address);
    assert!(
        answered.html.contains("Køber bedst alene"),
        "{}",
        answered.html
    );
}

#[test]
fn asking_something_else_stops_what_nobody_waits_for() {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let visitor = Visitor::new();
    let address = need(&visitor);
    let turn = visitor.wait(compute::turn()).expect("the turn");
    let first = job(&page(&visitor, &address).html);
    let second = job(&page(&visitor, &format!("{address}&withdrawal=0%2C3")).html);
    assert_ne!(first, second);
    drop(turn);
    let stopped = settled(&visitor, &address);
    assert!(
        stopped.html.contains("Beregningen er stoppet"),
        "{}",
        stopped.html
    );
    assert_eq!(job(&stopped.html), first);
}
