//! The budget through the router: what moves money, who may, and what explains an amount.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, on_both};

use crate::{
    harness::{Call, Site, token},
    world::{Place, places},
};

fn post(site: &Site<'_>, place: &Place, name: &str) -> String {
    let body = json!({ "name": name, "year": 2026, "post_kind": "pool", "account": name });
    let made = site.make(&place.admin, "budget-posts", &body);
    made["id"].as_str().unwrap().to_owned()
}

fn address(post: &str, act: &str) -> String {
    format!("/api/v1/budget-posts/{post}/move/{act}")
}

fn money_moves_and_explains_itself(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let (pool, drift) = (post(&site, &here, "Pulje"), post(&site, &here, "Drift"));
    let give = json!({ "amount": 500_050, "reason": "Budgetforlig" });
    let given = site.post(&here.admin, &address(&pool, "appropriate"), &give);
    assert_eq!(given.status, 201, "{}", given.text);
    let transfer = json!({ "amount": 500_051, "to": drift, "reason": "Drift" });
    let refused = site.post(&here.admin, &address(&pool, "transfer"), &transfer);
    assert_eq!(refused.status, 422);
    assert_eq!(refused.faults(), ["amount: budget_overdrawn"]);
    let said = refused.json()["errors"][0].to_string();
    assert!(
        said.contains("5.000,50") || said.contains("5,000.50"),
        "{said}"
    );
    let transfer = json!({ "amount": 500, "to": drift, "reason": "Drift" });
    let moved = site.post(&here.admin, &address(&pool, "transfer"), &transfer);
    assert_eq!(moved.status, 201, "{}", moved.text);
    let path = format!("/api/v1/budget-posts/{pool}/movements");
    let ledger = site.get(&here.admin, &path).json();
    assert_eq!(
        (&ledger["available"], &ledger["transferred"]),
        (&json!(499_550), &json!(-500))
    );
    let [first, second] = ledger["movements"].as_array().unwrap().as_slice() else {
        panic!("two movements");
    };
    assert_eq!(first["id"], given.json()["movement"]);
    assert_eq!(
        (&second["other_post"], &second["amount"]),
        (&json!(drift), &json!(-500))
    );
    assert_eq!(site.get(&there.admin, &path).status, 404);
    let elsewhere = site.post(&there.admin, &address(&pool, "appropriate"), &give);
    assert_eq!(elsewhere.status, 404);
    for role in [Role::Reader, Role::Editor] {
        let token = token(app, role, here.organisation);
        let refused = site.post(&token, &address(&pool, "appropriate"), &give);
        assert_eq!(refused.status, 403, "{role:?}");
        let budget = site.get(&token, "/api/v1/budget?year=2026").json();
        assert_eq!(budget["available"], 500_050);
        assert_eq!(budget["posts"].as_array().map(Vec::len), Some(2));
    }
    let outside = token(app, Role::Operator, here.organisation);
    assert_eq!(site.get(&outside, "/budget").status, 403);
    assert_eq!(site.get(&outside, "/api/v1/budget").status, 403);
}

fn what_is_sent_wrongly_is_named(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let pool = post(&site, &here, "Pulje");
    let sent = |act: &str, body: Value| site.post(&here.admin, &address(&pool, act), &body);
    for (act, body, fault) in [
        ("appropriate", json!({ "reason": "x" }), "amount: required"),
        ("appropriate", json!({ "amount": 1 }), "reason: required"),
        (
            "appropriate",
            json!({ "amount": "1", "reason": "x" }),
            "amount: wrong_type",
        ),
        (
            "transfer",
            json!({ "amount": 1, "reason": "x" }),
            "to: required",
        ),
        (
            "reserve",
            json!({ "amount": 1, "case": "7", "reason": "x" }),
            "case: not_an_id",
        ),
    ] {
        assert_eq!(sent(act, body).faults(), [fault], "{act}");
    }
    assert_eq!(sent("burn", json!({})).status, 404);
    assert_eq!(
        site.get(&here.admin, "/api/v1/budget?year=soon").status,
        422
    );
    let form = Call::new("POST", "/budget/season")
        .by(&here.admin)
        .form("year=2027");
    assert_ne!(site.send(form).status, 500);
}

on_both!(
    money_moves_and_explains_itself,
    what_is_sent_wrongly_is_named
);
