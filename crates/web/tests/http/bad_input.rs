//! What people and programs send that is wrong, over the API and in forms: each
//! has a clear answer, and none changes anything.

use domain::{gate::Role, options::ListOptions};
use foundation::new_id;
use serde_json::{Value, json};
use testkit::{TestApp, as_role, on_both};
use web::sites::SITES;

use crate::{
    harness::{Call, Site, account, token, token_of},
    records::keeper,
    world::{Place, places},
};

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Bodies of a change of a system in use, with the fault of each.
fn wrong_fields(there: &Place, foreign: &str) -> Vec<(Value, &'static str)> {
    let (unknown, node) = (new_id().to_string(), json!([new_id()]));
    vec![
        (
            json!({ "in_use_from": "2026-02-31" }),
            "in_use_from: not_a_date",
        ),
        (
            json!({ "in_use_from": "31-12-2026" }),
            "in_use_from: not_a_date",
        ),
        (
            json!({ "in_use_from": "0026-12-31" }),
            "in_use_from: date_out_of_range",
        ),
        (
            json!({ "in_use_from": 20261231 }),
            "in_use_from: wrong_type",
        ),
        (
            json!({ "archive_frequency_months": "tolv" }),
            "archive_frequency_months: wrong_type",
        ),
        (
            json!({ "archive_frequency_months": 1.5 }),
            "archive_frequency_months: wrong_type",
        ),
        (
            json!({ "archive_frequency_months": -1 }),
            "archive_frequency_months: out_of_range",
        ),
        (
            json!({ "document_bearing": "ja" }),
            "document_bearing: wrong_type",
        ),
        (json!({ "life_cycle": "nix" }), "life_cycle: unknown_choice"),
        (
            json!({ "data_sensitivity_levels": ["nix"] }),
            "data_sensitivity_levels: unknown_choice",
        ),
        (
            json!({ "responsible_unit": unknown }),
            "responsible_unit: unknown_reference",
        ),
        (
            json!({ "responsible_unit": foreign }),
            "responsible_unit: unknown_reference",
        ),
        (
            json!({ "responsible_unit": "nix" }),
            "responsible_unit: not_an_id",
        ),
        (json!({ "kle_added": node }), "kle_added: unknown_reference"),
        (json!({ "kle_added": "85" }), "kle_added: wrong_type"),
        (
            json!({ "local_name": "x".repeat(10_000) }),
            "local_name: too_long",
        ),
        (json!({ "local_name": ["x"] }), "local_name: wrong_type"),
        (json!({ "system": null }), "system: required"),
        (json!({ "nothing": 1 }), "nothing: unknown_field"),
        (
            json!({ "'; DROP TABLE usages": 1 }),
            "'; DROP TABLE usages: unknown_field",
        ),
        (json!({ "version": 7 }), "version: read_only_field"),
        (
            json!({ "organisation": there.organisation }),
            "organisation: read_only_field",
        ),
    ]
}

fn fields_with_wrong_values(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let usage = format!(
        "/api/v1/system-usages/{}",
        here.make(&site, "system-usages")
    );
    let foreign = there.make(&site, "org-units");
    for (body, fault) in wrong_fields(&there, &foreign) {
        let reply = site.patch(&here.admin, &usage, 1, &body);
        assert_eq!(reply.faults()[0], fault, "{body}");
        assert_eq!(reply.status, 422);
    }
    let several = json!({ "life_cycle": "nix", "local_name": 1, "nothing": 2 });
    let reply = site.patch(&here.admin, &usage, 1, &several);
    assert_eq!(
        reply.faults().len(),
        2,
        "faults of the shape come first: {}",
        reply.text
    );
    assert_eq!(site.get(&here.admin, &usage).json()["version"], 1);
}

fn units_in_a_circle_and_short_numbers(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let units = "/api/v1/org-units";
    let top = here.make(&site, "org-units");
    let below = site.make(
        &here.admin,
        "org-units",
        &json!({ "name": "Under", "parent": top }),
    );
    let reply = site.patch(
        &here.admin,
        &format!("{units}/{top}"),
        1,
        &json!({ "parent": below["id"] }),
    );
    assert_eq!(reply.status, 422, "{}", reply.text);
    assert!(reply.faults()[0].starts_with("parent: "), "{}", reply.text);
    for ean in ["579800000000", "57980000000000", "579800000000x"] {
        let reply = site.post(&here.admin, units, &json!({ "name": "Enhed", "ean": ean }));
        assert_eq!(reply.status, 422, "{ean}: {}", reply.text);
        assert!(reply.faults()[0].starts_with("ean: "), "{}", reply.text);
    }
    assert_eq!(site.get(&here.admin, units).json()["meta"]["total"], 2);
}

fn texts_of_every_kind_come_back_as_they_were(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    for text in [
        "Børne- & \"ungesystemet\" <b>fed</b>",
        "100%_løn\\",
        "'; DROP TABLE people; --",
        "👩🏽‍💻 🇩🇰",
        "نظام البلدية",
        "{visible a} {people} $1 ?",
        "a\u{202e}b",
    ] {
        let made = site.make(&here.admin, "people", &json!({ "first_name": text }));
        assert_eq!(made["first_name"], text);
        let filter = format!("/api/v1/people?first_name=is:{}", encoded(text));
        assert_eq!(
            site.get(&here.admin, &filter).json()["data"][0]["id"],
            made["id"],
            "{text}"
        );
        let filter = format!("/api/v1/people?first_name=contains:{}", encoded(text));
        assert_eq!(
            site.get(&here.admin, &filter).json()["meta"]["total"],
            1,
            "{text}"
        );
        let page = format!("/people/{}", made["id"].as_str().unwrap());
        assert!(!site.get(&here.admin, &page).text.contains("<b>fed"));
    }
    let made = site.make(&here.admin, "people", &json!({ "first_name": "a\u{0}b" }));
    assert_eq!(made["first_name"], "ab");
    for wild in ["%25", "_", "%25%27", "\\"] {
        let path = format!("/api/v1/people?first_name=is:{wild}");
        assert_eq!(
            site.get(&here.admin, &path).json()["meta"]["total"],
            0,
            "{wild}"
        );
    }
}

fn what_is_not_there_and_what_is_not_yours(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let unknown = new_id().to_string();
    for module in web::sites::SITES
        .iter()
        .filter(|module| module.api != "organisations")
    {
        let keeper = keeper(app, &here, module);
        let foreign = there.make(&site, module.api);
        for id in [foreign.as_str(), &unknown, "nix", "%00", "1"] {
            let one = format!("/api/v1/{}/{id}", module.api);
            let calls = [
                Call::new("GET", &one),
                Call::new("PATCH", &one).version(1).json(&json!({})),
                Call::new("DELETE", &one).version(1),
            ];
            for call in calls {
                let reply = site.send(call.by(&keeper));
                assert_eq!(
                    (reply.status, reply.code()),
                    (404, "not_found".to_owned()),
                    "{one}"
                );
            }
            for end in ["history", "restore"] {
                let path = format!("{one}/{end}");
                let method = if end == "history" { "GET" } else { "POST" };
                assert_eq!(
                    site.send(Call::new(method, &path).by(&keeper)).status,
                    404,
                    "{path}"
                );
            }
        }
        let untouched = site.get(&there.admin, &format!("/api/v1/{}/{foreign}", module.api));
        assert_eq!(untouched.json()["version"], 1);
    }
}

/// The page after a post that was refused: a form again, with what was typed and what is wrong.
fn shown_again(site: &Site<'_>, here: &Place, path: &str, form: &str, expected: &str) {
    let reply = site.send(Call::new("POST", path).by(&here.admin).form(form));
    assert!(
        (400..500).contains(&reply.status),
        "{path} {form}: {} {}",
        reply.status,
        reply.text
    );
    assert!(
        reply.header("content-type").starts_with("text/html"),
        "{path}"
    );
    assert!(
        reply.text.contains(expected),
        "{path} {form}: no {expected}"
    );
}

fn forms_say_the_same(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let total = |name: &str| {
        site.get(&here.admin, &format!("/api/v1/{name}")).json()["meta"]["total"].clone()
    };
    shown_again(&site, &here, "/units/new", "name=", "Skal udfyldes");
    shown_again(
        &site,
        &here,
        "/units/new",
        "name=Enhed&ean=579800000000",
        "579800000000",
    );
    let long = format!("name={}", "x".repeat(10_000));
    shown_again(&site, &here, "/units/new", &long, "xxxxx");
    shown_again(
        &site,
        &here,
        "/units/new",
        "name=Enhed&effective_from=31-02-2026",
        "31-02-2026",
    );
    assert_eq!(total("org-units"), Value::from(0));
    let foreign = there.make(&site, "org-units");
    for path in [format!("/units/{foreign}"), format!("/units/{}", new_id())] {
        let reply = site.send(
            Call::new("POST", &path)
                .by(&here.admin)
                .form("section=general&version=1&name=x"),
        );
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(site.get(&here.admin, &path).status, 404, "{path}");
    }
    for query in [
        "q=%25_'%22%F0%9F%98%80",
        "life_cycle=nix",
        "sort=nix",
        "page=99999999999",
        "in_use_from=contains:1",
        "q=%00",
        "local_name=is:%00",
    ] {
        let reply = site.get(&here.admin, &format!("/systems?{query}"));
        assert!(
            reply.header("content-type").starts_with("text/html"),
            "{query}"
        );
    }
}

/// Modules whose forms a reader may not send.
const FORMS: [&str; 8] = [
    "org-units",
    "people",
    "system-usages",
    "contracts",
    "payments",
    "benefits",
    "bodies",
    "meetings",
];

fn the_right_comes_before_the_fields(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let reader = token(app, Role::Reader, here.organisation);
    for name in FORMS {
        let module = SITES.iter().find(|module| module.api == name).unwrap();
        let made = here.make(&site, name);
        let (pages, api) = (module.path, format!("/api/v1/{name}"));
        let form = |path: String, form: &str| {
            let call = Call::new("POST", &path).by(&reader).form(form);
            (site.send(call).status, path)
        };
        let wrong = json!({ "nothing": 1 });
        let one = format!("{api}/{made}");
        let answers = [
            form(format!("{pages}/new"), "name="),
            form(format!("{pages}/new"), "more=years"),
            form(format!("{pages}/{made}"), "section=general&name="),
            form(format!("{pages}/bulk"), "field=name"),
            (site.post(&reader, &api, &wrong).status, api.clone()),
            (site.patch(&reader, &one, 1, &wrong).status, one.clone()),
        ];
        for (status, path) in answers {
            assert_eq!(status, 403, "{path}");
        }
        assert_eq!(site.get(&here.admin, &one).json()["version"], 1);
    }
}

/// A role that writes on a contract lets a reader change it and add to it: what they send
/// wrong is told.
fn a_role_on_the_record_is_asked_too(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let user = account(app, "eva@test.example", Role::Reader, here.organisation);
    let eva = token_of(app, user, here.organisation, true);
    let person = json!({ "first_name": "Eva", "email": "eva@test.example" });
    let person = site.make(&here.admin, "people", &person)["id"].clone();
    let [held, other] = [(); 2].map(|()| here.make(&site, "contracts"));
    let list = "contract_role".to_owned();
    let caller = as_role(Role::Reader, here.organisation);
    let roles = app.ask(&caller, ListOptions { list }).unwrap();
    let writes = roles.iter().find(|role| role.writes).unwrap().id;
    let role = json!({
        "subject_kind": "contract",
        "subject_id": held,
        "role": writes,
        "person": person,
    });
    site.make(&here.admin, "role-assignments", &role);
    for (contract, expected) in [(held, 422), (other, 403)] {
        let posted = |path: &str, form: &str| {
            let call = Call::new("POST", path).by(&eva).form(form);
            site.send(call).status
        };
        let payment = format!("contract={contract}&operation=mange");
        assert_eq!(posted("/payments/new", &payment), expected);
        let changed = "section=general&version=1&name=";
        assert_eq!(posted(&format!("/contracts/{contract}"), changed), expected);
        let wrong = json!({ "contract": contract, "operation": "mange" });
        let made = site.post(&eva, "/api/v1/payments", &wrong);
        assert_eq!(made.status, expected, "{}", made.text);
    }
}

on_both!(
    the_right_comes_before_the_fields,
    a_role_on_the_record_is_asked_too,
    fields_with_wrong_values,
    units_in_a_circle_and_short_numbers,
    texts_of_every_kind_come_back_as_they_were,
    what_is_not_there_and_what_is_not_yours,
    forms_say_the_same,
);
