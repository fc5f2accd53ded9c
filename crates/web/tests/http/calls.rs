//! What is no record: the caller, the log, the task plan, the description, and
//! calls that are wrong before they reach a record.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, municipality, on_both};

use crate::{
    harness::{Call, Site, account, token, token_of},
    world::places,
};

fn who_am_i(app: &TestApp) {
    let site = Site::new(app);
    let here = municipality("0151");
    let user = account(app, "rikke@test.example", Role::Editor, here);
    let me = site
        .get(&token_of(app, user, here, false), "/api/v1/me")
        .json();
    assert_eq!(me["id"], json!(user));
    assert_eq!(me["email"], "rikke@test.example");
    assert_eq!(me["may_write"], false);
    assert_eq!(me["roles"], json!(["editor"]));
    assert_eq!(me["organisation"]["name"], "Ballerup Kommune");
    assert_eq!(me["organisations"][0]["roles"], json!(["editor"]));
    assert_eq!(site.get("", "/api/v1/me").status, 401);
}

fn a_token_works_where_and_as_long_as_it_may(app: &TestApp) {
    let site = Site::new(app);
    let here = municipality("0151");
    let user = account(app, "rikke@test.example", Role::Editor, here);
    let (reads, writes) = (
        token_of(app, user, here, false),
        token_of(app, user, here, true),
    );
    let body = json!({ "first_name": "Åse" });
    assert_eq!(site.post(&writes, "/api/v1/people", &body).status, 201);
    let refused = site.post(&reads, "/api/v1/people", &body);
    assert_eq!(
        (refused.status, refused.code()),
        (403, "forbidden".to_owned())
    );
    for organisation in ["0151".to_owned(), here.to_string()] {
        let path = format!("/api/v1/people?organisation={organisation}");
        assert_eq!(site.get(&reads, &path).json()["meta"]["total"], 1);
    }
    for other in ["0621", "9999", "x", "%00"] {
        let path = format!("/api/v1/people?organisation={other}");
        let reply = site.get(&reads, &path);
        assert_eq!(
            (reply.status, reply.code()),
            (404, "not_found".to_owned()),
            "{other}"
        );
    }
    app.clock.advance_days(31);
    let expired = site.get(&reads, "/api/v1/people");
    assert_eq!(
        (expired.status, expired.code()),
        (401, "unauthenticated".to_owned())
    );
    let nobody = site.get("fld_unknown", "/api/v1/people");
    assert_eq!((nobody.status, nobody.text), (401, expired.text));
}

fn the_log_has_what_was_done(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    there.make(&site, "people");
    let id = here.make(&site, "people");
    let one = format!("/api/v1/people/{id}?reason=stavefejl");
    let reply = site.patch(&here.admin, &one, 1, &json!({ "phone": "12345678" }));
    let log = site
        .get(&here.admin, "/api/v1/audit?event=person.changed")
        .json();
    assert_eq!(log["meta"], json!({ "next": null, "total": 1 }));
    let entry = &log["data"][0];
    assert_eq!(entry["reason"], "stavefejl");
    assert_eq!(entry["subject"]["id"], json!(id));
    assert_eq!(entry["request"], reply.header("x-request-id"));
    let path = format!("/api/v1/audit/{}", entry["seq"]);
    let detail = site.get(&here.admin, &path).json();
    assert_eq!(detail["changes"][0]["field"], "phone");
    assert_eq!(detail["changes"][0]["after"], "12345678");
    assert_eq!(
        site.get(&there.admin, &path.replace("/audit/", "/audit/9"))
            .status,
        404
    );
    let (mut path, mut seqs) = ("/api/v1/audit?limit=1".to_owned(), Vec::new());
    loop {
        let page = site.get(&here.admin, &path).json();
        assert_eq!(page["meta"]["total"], json!(log_length(&site, &here.admin)));
        seqs.extend(
            page["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|e| e["seq"].as_i64().unwrap()),
        );
        match page["meta"]["next"].as_str() {
            Some(next) => path = format!("/api/v1/audit?limit=1&cursor={next}"),
            None => break,
        }
    }
    let expected: Vec<i64> = (1..=log_length(&site, &here.admin)).rev().collect();
    assert_eq!(seqs, expected);
    assert!(
        !site
            .get(&here.admin, "/api/v1/audit")
            .text
            .contains(crate::world::FOREIGN)
    );
    assert_eq!(
        site.get(&here.admin, "/api/v1/audit?to=2026-11-21").json()["meta"]["total"],
        0
    );
    let reader = token(app, Role::Reader, here.organisation);
    assert_eq!(site.get(&reader, "/api/v1/audit").status, 403);
}

fn log_length(site: &Site<'_>, token: &str) -> i64 {
    site.get(token, "/api/v1/audit?limit=1").json()["meta"]["total"]
        .as_i64()
        .unwrap()
}

fn the_task_plan_by_number(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let nodes = [
        ("85", "It"),
        ("85.02", "Drift"),
        ("85.02.02", "Systemer"),
        ("86", "Andet"),
    ];
    let nodes =
        nodes.map(|(number, title)| (foundation::new_id(), number.to_owned(), title.to_owned()));
    app.run(
        &domain::installation::national(),
        domain::installation::LoadTasks(nodes.to_vec()),
    )
    .unwrap();
    let page = |query: &str| {
        site.get(&here.admin, &format!("/api/v1/kle?{query}"))
            .json()
    };
    let numbers = |page: &Value| -> Vec<String> {
        let rows = page["data"].as_array().unwrap().iter();
        rows.map(|row| row["number"].as_str().unwrap().to_owned())
            .collect()
    };
    let first = page("prefix=85&limit=2");
    assert_eq!(numbers(&first), ["85", "85.02"]);
    assert_eq!(first["meta"]["total"], 3);
    let next = first["meta"]["next"].as_str().unwrap();
    assert_eq!(
        numbers(&page(&format!("prefix=85&limit=2&cursor={next}"))),
        ["85.02.02"]
    );
    assert_eq!(numbers(&page("q=systemerne")), ["85.02.02"]);
    assert!(numbers(&page("prefix=%25")).is_empty());
    assert_eq!(page("prefix=85.02.02")["data"][0]["parent_number"], "85.02");
}

const PEOPLE: &str = "/api/v1/people";

/// A person made from this text.
fn json_call<'a>(token: &str, body: &str) -> Call<'a> {
    let call = Call::new("POST", PEOPLE).by(token);
    let mut call = call.header("content-type", "application/json");
    call.body = body.as_bytes().to_vec();
    call
}

/// Calls with the status and code of their answers; `one` is a person's address.
fn wrong_calls<'a>(t: &str, one: &'a str) -> Vec<(Call<'a>, u16, &'static str)> {
    let big = format!("{{\"first_name\": \"{}\"}}", "x".repeat(1024 * 1024));
    let deep = "[".repeat(100_000);
    let json = |body: &str| json_call(t, body);
    let people = PEOPLE;
    vec![
        (
            Call::new("GET", "/api/v1/nothing").by(t),
            404,
            "route_not_found",
        ),
        (Call::new("GET", "/api").by(""), 404, "route_not_found"),
        (
            Call::new("POST", "/api/v2/people").by(t),
            404,
            "route_not_found",
        ),
        (Call::new("PUT", one).by(t), 405, "method_not_allowed"),
        (Call::new("DELETE", people).by(t), 405, "method_not_allowed"),
        (
            Call::new("POST", "/api/v1/kle").by(t),
            405,
            "method_not_allowed",
        ),
        (
            Call::new("POST", people).by(t),
            415,
            "unsupported_media_type",
        ),
        (
            Call::new("POST", people).by(t).form("first_name=x"),
            415,
            "unsupported_media_type",
        ),
        (json("{\"first_name\":\n oops}"), 400, "malformed_json"),
        (json(""), 400, "malformed_json"),
        (json(&deep), 400, "malformed_json"),
        (json("[]"), 422, "invalid"),
        (json(&big), 413, "body_too_large"),
        (
            Call::new("PATCH", one).by(t).json(&json!({})),
            428,
            "precondition_required",
        ),
        (
            Call::new("PATCH", one)
                .by(t)
                .header("if-match", "3")
                .json(&json!({})),
            400,
            "bad_if_match",
        ),
        (
            Call::new("PATCH", one)
                .by(t)
                .header("if-match", "W/\"1\"")
                .json(&json!({})),
            400,
            "bad_if_match",
        ),
        (
            Call::new("DELETE", one).by(t).header("if-match", "\"x\""),
            400,
            "bad_if_match",
        ),
        (
            Call::new("GET", people).header("authorization", "Basic eDp5"),
            401,
            "unauthenticated",
        ),
        (Call::new("GET", people), 401, "unauthenticated"),
    ]
}

fn calls_that_are_wrong_in_themselves(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let t = here.admin.as_str();
    let one = format!("{PEOPLE}/{}", here.make(&site, "people"));
    let json = |body: &str| json_call(t, body);
    for (call, status, code) in wrong_calls(t, &one) {
        let name = format!("{} {}", call.method, call.path);
        let reply = site.send(call);
        assert_eq!(
            (reply.status, reply.code().as_str()),
            (status, code),
            "{name}: {}",
            reply.text
        );
        if status == 405 {
            assert!(!reply.header("allow").is_empty(), "{name}");
        }
    }
    let place = site.send(json("{\"first_name\":\n oops}")).json();
    assert!(
        place["detail"].as_str().unwrap().contains("linje 2"),
        "{place}"
    );
    let mut bytes = json("");
    bytes.body = vec![b'"', 0xff, b'"'];
    assert_eq!(site.send(bytes).code(), "body_unreadable");
    let any = Call::new("PATCH", &one)
        .by(t)
        .header("if-match", "*")
        .json(&json!({ "phone": "1" }));
    assert_eq!(site.send(any).status, 200);
    let english = Call::new("GET", "/api/v1/nothing").header("accept-language", "en-GB");
    assert_eq!(
        site.send(english).json()["title"],
        "There is no such address"
    );
    let page = site.get(t, "/no/such/page");
    assert_eq!(page.status, 404);
    assert!(page.header("content-type").starts_with("text/html"));
}

fn the_description_is_served_to_all(app: &TestApp) {
    let site = Site::new(app);
    let reply = site.get("", "/api/v1/openapi.json");
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, "application/json")
    );
    assert_eq!(reply.json(), web::api::openapi::document());
}

on_both!(
    who_am_i,
    a_token_works_where_and_as_long_as_it_may,
    the_log_has_what_was_done,
    the_task_plan_by_number,
    calls_that_are_wrong_in_themselves,
    the_description_is_served_to_all,
);
