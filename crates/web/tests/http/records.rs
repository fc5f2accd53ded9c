//! Every module's records over the API: made, read, changed, deleted, restored.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, on_both};
use web::sites::SITES;

use crate::{
    harness::{Call, Site, token},
    world::{Place, places},
};

fn every_module_from_making_to_restoring(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    for module in SITES {
        let path = format!("/api/v1/{}", module.api);
        let body = here.body(&site, module.api);
        let made = site.post(&here.admin, &path, &body);
        assert_eq!(made.status, 201, "{path}: {}", made.text);
        let record = made.json();
        let one = format!("{path}/{}", record["id"].as_str().unwrap());
        assert_eq!(made.header("location"), one);
        assert_eq!(made.header("etag"), "\"1\"");
        assert_eq!(record["organisation"]["name"], "Ballerup Kommune");
        assert_eq!(site.get(&here.admin, &one).json(), record);
        let list = site.get(&here.admin, &format!("{path}?sort=-created_at"));
        assert!(
            data(&list.json()).contains(&record),
            "{path}: {}",
            list.text
        );
        let keeper = keeper(app, &here, module);
        changed(&site, &keeper, module, &one, &record);
        app.clock.advance_seconds(1);
        gone_and_back(&site, &keeper, &one);
        let foreign = site.get(&there.admin, &one).status;
        let shared = module.api == "organisations";
        assert_eq!(foreign, if shared { 200 } else { 404 }, "{one}");
    }
}

fn data(page: &Value) -> Vec<Value> {
    page["data"].as_array().unwrap().clone()
}

/// A text of each module that nothing else depends on.
pub fn text_field(module: &web::sites::Site) -> Option<&'static str> {
    Some(match module.api {
        "organisations" => "address",
        "org-units" => "unit_id",
        "people" => "phone",
        "system-usages" => "local_id",
        "contracts" => "contract_id",
        "cases" => "value_statement",
        "payments" => "account",
        "licences"
        | "budget-posts"
        | "budget-applications"
        | "documents"
        | "evidence"
        | "benefits"
        | "measurements"
        | "meeting-actions"
        | "team-members"
        | "team-competences"
        | "team-hours"
        | "team-allocations"
        | "body-members"
        | "mandates" => "note",
        "amendments" => "description",
        "budget-actuals" => "supplier",
        "index-rates" | "lead-times" | "business-case-lines" => "source",
        "bodies" => "purpose",
        "meetings" => "place",
        "agenda-items" => "paper",
        "systems" | "interfaces" | "relations" | "joint-needs" => "description",
        _ => return None,
    })
}

fn changed(site: &Site<'_>, keeper: &str, module: &web::sites::Site, one: &str, record: &Value) {
    let Some(field) = text_field(module) else {
        let same = site.patch(keeper, one, 1, &json!({ "role": record["role"] }));
        assert_eq!(same.header("etag"), "\"1\"", "{}", same.text);
        return;
    };
    let reply = site.patch(
        keeper,
        &format!("{one}?reason=fordi"),
        1,
        &json!({ field: " æøå " }),
    );
    assert_eq!(
        (reply.status, reply.header("etag")),
        (200, "\"2\""),
        "{}",
        reply.text
    );
    let now = reply.json();
    assert_eq!(now[field], "æøå");
    for (key, value) in record.as_object().unwrap() {
        let may_differ = ["version", "changed_at", "changed_by", field].contains(&key.as_str());
        assert!(may_differ || now[key] == *value, "{one}: {key}");
    }
    let stale = site.patch(keeper, one, 1, &json!({ field: "x" }));
    assert_eq!(
        (stale.status, stale.code()),
        (412, "stale_version".to_owned())
    );
    assert_eq!(stale.json()["version"], 2);
    let emptied = site.patch(keeper, one, 2, &json!({ field: null }));
    assert_eq!(emptied.json()[field], Value::Null);
    let history = site.get(keeper, &format!("{one}/history")).json();
    let reasons: Vec<&Value> = history["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["reason"])
        .collect();
    assert_eq!(reasons, ["", "fordi", ""]);
    assert_eq!(
        history["data"][1]["changes"][0],
        json!({ "field": field, "before": record[field], "after": "æøå" })
    );
}

/// Who may delete a module's records: what all share is kept by the coordinator.
pub fn keeper(app: &TestApp, here: &Place, module: &web::sites::Site) -> String {
    match module.api {
        "organisations" | "systems" => token(app, Role::NationalCoordinator, here.organisation),
        _ => here.admin.clone(),
    }
}

fn gone_and_back(site: &Site<'_>, keeper: &str, one: &str) {
    let before = site.get(keeper, one);
    let version = before.header("etag").trim_matches('"').to_owned();
    let unsure = site.send(Call::new("DELETE", one).by(keeper));
    assert_eq!(
        (unsure.status, unsure.code()),
        (428, "precondition_required".to_owned())
    );
    let gone = site.send(Call::new("DELETE", one).by(keeper).version(&version));
    assert_eq!(gone.status, 204, "{one}: {}", gone.text);
    assert_eq!(site.get(keeper, one).status, 404);
    assert_eq!(site.get(keeper, &format!("{one}/history")).status, 200);
    let back = site.send(Call::new("POST", &format!("{one}/restore")).by(keeper));
    assert_eq!(back.status, 200, "{one}: {}", back.text);
    let (mut was, mut is) = (before.json(), back.json());
    for key in ["version", "changed_at", "changed_by"] {
        was[key] = Value::Null;
        is[key] = Value::Null;
    }
    assert_eq!(is, was);
}

fn the_past_is_read_and_not_written(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let id = here.make(&site, "org-units");
    let one = format!("/api/v1/org-units/{id}");
    let was = site.get(&here.admin, &one).json();
    app.clock.advance_days(2);
    site.patch(&here.admin, &one, 1, &json!({ "name": "Nyt navn" }));
    let then = format!("{one}?as_of=2026-11-22");
    assert_eq!(site.get(&here.admin, &then).json(), was);
    let list = site
        .get(&here.admin, "/api/v1/org-units?as_of=2026-11-22")
        .json();
    assert_eq!(data(&list), [was]);
    assert_eq!(site.get(&here.admin, &one).json()["name"], "Nyt navn");
    assert_eq!(
        site.get(&here.admin, &format!("{one}?as_of=2026-11-21"))
            .status,
        404
    );
    let write = site.patch(&here.admin, &then, 2, &json!({ "name": "x" }));
    assert_eq!(
        (write.status, write.code()),
        (409, "past_is_read_only".to_owned())
    );
}

fn pages_follow_each_other(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    there.make(&site, "people");
    for n in 0..7 {
        site.make(
            &here.admin,
            "people",
            &json!({ "first_name": format!("Åse {n}"), "last_name": "Øst" }),
        );
    }
    let (mut path, mut seen) = (
        "/api/v1/people?limit=3&sort=-first_name&q=øst".to_owned(),
        Vec::new(),
    );
    loop {
        let reply = site.get(&here.admin, &path);
        let page = reply.json();
        assert_eq!(page["meta"]["total"], 7);
        seen.extend(
            data(&page)
                .iter()
                .map(|row| row["first_name"].as_str().unwrap().to_owned()),
        );
        let link = reply.header("link");
        assert_eq!(link.is_empty(), page["meta"]["next"].is_null());
        match link
            .strip_prefix('<')
            .and_then(|link| link.split_once(">; rel=\"next\""))
        {
            Some((next, _)) => path = next.to_owned(),
            None => break,
        }
    }
    let expected: Vec<String> = (0..7).rev().map(|n| format!("Åse {n}")).collect();
    assert_eq!(seen, expected);
}

fn columns_are_those_asked_for(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let unit = here.make(&site, "org-units");
    let mut body = here.body(&site, "system-usages");
    body["responsible_unit"] = json!(unit);
    body["life_cycle"] = json!("operational");
    let made = site.make(&here.admin, "system-usages", &body);
    let list = |query: &str| {
        let reply = site.get(&here.admin, &format!("/api/v1/system-usages?{query}"));
        assert_eq!(reply.status, 200, "{}", reply.text);
        data(&reply.json())
    };
    let plain = list("columns=name,life_cycle,changed_at");
    assert_eq!(
        plain[0],
        json!({ "id": made["id"], "version": 1, "name": made["local_name"], "life_cycle": "operational", "changed_at": made["changed_at"] })
    );
    let with_unit = list("columns=name,responsible_unit");
    assert_eq!(with_unit[0]["responsible_unit"], made["responsible_unit"]);
    assert_eq!(made["responsible_unit"]["id"], json!(unit));
    assert_eq!(with_unit[0]["name"], made["local_name"]);
    for (filter, found) in [
        ("life_cycle=operational", 1),
        ("life_cycle=not:operational", 0),
        (&*format!("responsible_unit={unit}"), 1),
        ("responsible_unit=empty", 0),
        ("local_name=contains:eget", 1),
    ] {
        assert_eq!(list(filter).len(), found, "{filter}");
    }
    for module in SITES {
        here.make(&site, module.api);
        the_same_however_asked_for(&site, &here.admin, module);
        let all: Vec<&str> = module
            .schema
            .computed
            .iter()
            .map(|column| column.key)
            .collect();
        if !all.is_empty() {
            let path = format!("/api/v1/{}?columns={}", module.api, all.join(","));
            assert_eq!(site.get(&here.admin, &path).status, 200, "{path}");
        }
    }
}

/// Fields that point at something have the same value in the whole record and as columns,
/// whether they are read from the row or from the record.
fn the_same_however_asked_for(site: &Site<'_>, token: &str, module: &web::sites::Site) {
    let list = |query: &str| {
        let path = format!("/api/v1/{}?sort=-created_at&limit=5{query}", module.api);
        let reply = site.get(token, &path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        data(&reply.json())
    };
    let whole = list("");
    for field in module.schema.fields {
        let alone = list(&format!("&columns={}", field.key));
        assert_eq!(alone.len(), whole.len());
        for (alone, whole) in alone.iter().zip(&whole) {
            assert_eq!(
                alone[field.key], whole[field.key],
                "{}: {}",
                module.api, field.key
            );
        }
    }
}

fn the_same_creation_twice_makes_one(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    for module in SITES {
        let path = format!("/api/v1/{}", module.api);
        let mut body = here.body(&site, module.api);
        body["id"] = json!(foundation::new_id());
        let first = site.post(&here.admin, &path, &body);
        let again = site.post(&here.admin, &path, &body);
        assert_eq!(
            (first.status, again.status),
            (201, 200),
            "{path}: {}",
            again.text
        );
        assert_eq!(first.json(), again.json());
        if let Some(field) = text_field(module) {
            body[field] = json!("noget andet");
            let other = site.post(&here.admin, &path, &body);
            assert_eq!(
                (other.status, other.code()),
                (409, "already_exists".to_owned())
            );
        }
    }
}

on_both!(
    every_module_from_making_to_restoring,
    the_past_is_read_and_not_written,
    pages_follow_each_other,
    columns_are_those_asked_for,
    the_same_creation_twice_makes_one,
);
