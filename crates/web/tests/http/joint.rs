//! The analysis of who should buy together, as the API has it.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, municipality, on_both};

use crate::harness::{Call, Reply, Site, token};

const API: &str = "/api/v1/tools/sharing";

/// Two alike municipalities with half a million people and the same integration.
fn question() -> Value {
    let candidate = |id: &str| {
        json!({
            "id": id, "product": "P1", "family": "F1", "region": "1084", "yearly_cost": 1_200_000, "volume": 48_000,
            "earliest_exit": "2027-06-30", "latest_end": "2029-12-31", "ownership": [1, 1, 1], "maturity": null,
            "integrations": [{ "id": "I1", "cost": 300_000 }], "neighbours": ["N1"],
        })
    };
    json!({
        "horizon_years": 5, "window": { "from": "2027-01-01", "to": "2029-12-01" }, "seed": 1,
        "candidates": [candidate("0151"), candidate("0157")],
    })
}

fn codes(reply: &Reply) -> Vec<String> {
    let problem = reply.json();
    let errors = problem["errors"].as_array().unwrap();
    let code = |error: &Value| {
        format!(
            "{} {}",
            error["field"].as_str().unwrap(),
            error["code"].as_str().unwrap()
        )
    };
    errors.iter().map(code).collect()
}

fn the_document_is_answered(app: &TestApp) {
    let site = Site::new(app);
    let token = token(app, Role::Reader, municipality("0151"));
    let reply = site.post(&token, API, &question());
    assert_eq!(reply.status, 200, "{}", reply.text);
    let answer = reply.json();
    assert_eq!(answer["method"], "exact");
    assert_eq!(answer["groups"][0]["members"], json!(["0151", "0157"]));
    let input = sharing::read(question().to_string().as_bytes()).unwrap();
    let own = sharing::share(&input, &sharing::Run::quiet(1)).unwrap();
    assert_eq!(reply.text, sharing::write(&own));
}

fn what_is_wrong_is_named_by_its_path(app: &TestApp) {
    let site = Site::new(app);
    let token = token(app, Role::Reader, municipality("0151"));
    let with = |path: &str, value: Value| {
        let mut body = question();
        *body.pointer_mut(path).unwrap() = value;
        site.post(&token, API, &body)
    };
    for (path, value, error) in [
        ("/candidates", json!([]), "candidates sharing_no_candidates"),
        (
            "/candidates/1/volume",
            json!(0),
            "candidates[1].volume sharing_volume_not_positive",
        ),
        (
            "/candidates/1/yearly_cost",
            json!(-1),
            "candidates[1].yearly_cost sharing_negative",
        ),
        (
            "/candidates/1/id",
            json!("0151"),
            "candidates[1].id sharing_duplicate_id",
        ),
        (
            "/candidates/0/volume",
            json!("mange"),
            "candidates[0].volume sharing_wrong_type",
        ),
        (
            "/window/to",
            json!("2026-01-01"),
            "window.to sharing_window_reversed",
        ),
    ] {
        let reply = with(path, value);
        assert_eq!((reply.status, codes(&reply)), (422, vec![error.to_owned()]));
    }
    let stranger = site.send(Call::new("POST", API).json(&question()));
    assert_eq!(stranger.status, 401);
}

on_both!(the_document_is_answered, what_is_wrong_is_named_by_its_path);
