//! Contracts as people and programs meet them: dates with their sentences, the tree,
//! moving what is below, and the contracts on the page of a system.

use serde_json::json;
use testkit::{TestApp, on_both};

use crate::{
    harness::{Call, Site},
    world::places,
};

fn the_dates_come_with_their_sentences(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let body = json!({ "name": "Drift", "continuous": true, "valid_from": "2020-01-01",
        "notice_months": 6, "notice_to_end_of": "year" });
    let made = site.make(&here.admin, "contracts", &body);
    let one = format!(
        "/api/v1/contracts/{}/deadlines",
        made["id"].as_str().unwrap()
    );
    let found = site
        .get(&here.admin, &format!("{one}?notice_on=2026-06-30"))
        .json();
    assert_eq!(found["effective_end"], "2026-12-31");
    assert_eq!(found["earliest_exit"], "2027-12-31");
    assert_eq!(found["status"], json!({ "valid": true, "reasons": [] }));
    let texts = found["explanations"].as_array().unwrap();
    assert!(
        texts
            .iter()
            .all(|one| one["text"].as_str().unwrap().ends_with('.'))
    );
    // A later day is asked about with the terms of now, an earlier one with those of then.
    let later = site
        .get(&here.admin, &format!("{one}?as_of=2028-07-01"))
        .json();
    assert_eq!(later["earliest_exit"], "2029-12-31");
    assert_eq!(
        site.get(&here.admin, &format!("{one}?as_of=2026-11-01"))
            .status,
        404
    );
    assert_eq!(site.get(&there.admin, &one).status, 404);
    assert_eq!(
        site.get(&here.admin, &format!("{one}?notice_on=snart"))
            .status,
        422
    );
}

fn the_costs_are_told_by_year(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let contract = json!({ "name": "Drift", "valid_from": "2026-01-01", "valid_to": "2027-12-31" });
    let contract = site.make(&here.admin, "contracts", &contract);
    let line = json!({ "contract": contract["id"], "side": "external", "operation": 120_050 });
    site.make(&here.admin, "payments", &line);
    let mut told = line.clone();
    told["operation"] = json!(1200.5);
    let refused = site.post(&here.admin, "/api/v1/payments", &told);
    let said = refused.json()["errors"][0]["message"].to_string();
    assert!(said.contains("et helt tal"), "{said}");
    let one = format!(
        "/api/v1/contracts/{}/costs",
        contract["id"].as_str().unwrap()
    );
    let found = site.get(&here.admin, &format!("{one}?from=2027")).json();
    assert_eq!(found["years"][0]["year"], 2027);
    assert_eq!(found["years"][0]["operation"]["assured"], 120_050);
    assert_eq!(found["years"][1]["assured"], 0);
    let all = site
        .get(&here.admin, "/api/v1/costs?by=contract&from=2027")
        .json();
    assert_eq!(all["total"], found["total"]);
    assert_eq!(all["groups"][0]["id"], contract["id"]);
    assert_eq!(all["groups"][0]["name"], "Drift");
    assert_eq!(site.get(&there.admin, &one).status, 404);
    let theirs = site.get(&there.admin, "/api/v1/costs?from=2027").json();
    assert_eq!(theirs["total"]["assured"], 0);
    for wrong in ["by=farve", "from=i%20fjor"] {
        let refused = site.get(&here.admin, &format!("/api/v1/costs?{wrong}"));
        assert_eq!(refused.status, 422, "{wrong}");
    }
}

fn the_api_filters_on_what_is_computed(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    for (name, end) in [
        ("Snart", "2026-12-31"),
        ("Sent", "2031-12-31"),
        ("Forbi", "2026-01-31"),
    ] {
        let body = json!({ "name": name, "valid_to": end, "notice_months": 1 });
        site.make(&here.admin, "contracts", &body);
    }
    let names = |query: &str| {
        let path = format!("/api/v1/contracts?columns=name,valid,causes&{query}");
        let reply = site.get(&here.admin, &path);
        let rows = reply.json()["data"].as_array().unwrap().clone();
        let names = rows
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names("valid=false"), ["Forbi"]);
    assert_eq!(names("causes=ended"), ["Forbi"]);
    assert_eq!(names("next_notice=before:2027-01-01"), ["Snart"]);
    assert_eq!(names("sort=-base_end"), ["Sent", "Snart", "Forbi"]);
}

fn a_system_has_its_contracts_and_a_tree_is_moved(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let usage = here.make(&site, "system-usages");
    let make = |body| {
        site.make(&here.admin, "contracts", &body)["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let top = make(json!({ "name": "Rammeaftale", "usages": [usage], "valid_to": "2026-01-31" }));
    let other = make(json!({ "name": "Ny ramme" }));
    let below = make(json!({ "name": "Leverance", "parent": top, "inherit_validity": true }));
    let page = site.get(&here.admin, &format!("/systems/{usage}")).text;
    assert!(page.contains(&format!("/contracts/{top}")), "{page}");
    assert!(page.contains(&format!("/contracts/new?usages_id={usage}")));
    let form = site
        .get(&here.admin, &format!("/contracts/new?usages_id={usage}"))
        .text;
    assert!(
        form.contains(&format!("value=\"{usage}\"")),
        "the system is filled in: {form}"
    );
    let page = site.get(&here.admin, &format!("/contracts/{below}")).text;
    assert!(
        page.contains("Den overordnede kontrakt Rammeaftale gælder ikke."),
        "{page}"
    );
    let page = site.get(&here.admin, &format!("/contracts/{top}")).text;
    assert!(page.contains(&format!("/contracts/{top}/transfer")));
    let path = format!("/contracts/{top}/transfer");
    let form = format!("contract={below}&parent=Ny+ramme");
    let moved = site.send(Call::new("POST", &path).by(&here.admin).form(&form));
    assert_eq!(moved.status, 303, "{}", moved.text);
    let now = site
        .get(&here.admin, &format!("/api/v1/contracts/{below}"))
        .json();
    assert_eq!(now["parent"]["id"], json!(other));
}

fn a_contract_opens_with_its_line_of_time(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let page = |body| {
        let made = site.make(&here.admin, "contracts", &body);
        let path = format!("/contracts/{}", made["id"].as_str().unwrap());
        site.get(&here.admin, &path).text
    };
    let dated = page(
        json!({ "name": "Drift", "valid_from": "2025-01-01", "duration_years": 4,
        "extension_options": 2, "option_months": 12, "notice_months": 6, "notice_to_end_of": "year" }),
    );
    for part in ["Tidslinje", "<svg", "Option 1", "Option 2", "31-12-2030"] {
        assert!(dated.contains(part), "no {part} in {dated}");
    }
    let bare = page(json!({ "name": "Uden datoer" }));
    assert!(!bare.contains("Tidslinje"), "{bare}");
}

on_both!(
    the_dates_come_with_their_sentences,
    the_costs_are_told_by_year,
    the_api_filters_on_what_is_computed,
    a_system_has_its_contracts_and_a_tree_is_moved,
    a_contract_opens_with_its_line_of_time,
);
