//! Suppliers and their evidence as people and programs meet them, and what an
//! organisation lets the others see.

use domain::{gate::Role, organisations::NATIONAL_ID};
use serde_json::{Value, json};
use testkit::{TestApp, on_both};
use web::page_check;

use crate::{
    harness::{Call, Site, token},
    world::{Place, places},
};

fn id(json: &Value) -> String {
    json["id"].as_str().unwrap().to_owned()
}

fn company(site: &Site<'_>, here: &Place, name: &str) -> String {
    let body = json!({ "name": name, "kind": "company" });
    id(&site.make(&here.admin, "organisations", &body))
}

/// A contract with yearly operation, in øre.
fn contract(site: &Site<'_>, here: &Place, name: &str, supplier: &str, operation: i64) -> String {
    let body = json!({ "name": name, "supplier": supplier, "valid_from": "2026-01-01" });
    let contract = id(&site.make(&here.admin, "contracts", &body));
    let body = json!({ "contract": contract, "side": "external", "operation": operation });
    site.make(&here.admin, "payments", &body);
    contract
}

fn a_supplier_is_listed_exported_and_shown(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let (big, small) = (
        company(&site, &here, "Stor A/S"),
        company(&site, &here, "Lille A/S"),
    );
    let deal = contract(&site, &here, "Drift & <hosting>", &big, 90_000_000);
    contract(&site, &here, "Support", &small, 30_000_000);
    let evidence = json!({ "supplier": big, "kind": "isae_3402", "name": "Drift 2025", "expires_on": "2026-11-01" });
    site.make(&here.admin, "evidence", &evidence);

    let list = site.get(&here.admin, "/suppliers?sort=-spend");
    assert_eq!(
        (list.status, page_check::problems(&list.text)),
        (200, Vec::new())
    );
    let place = |name: &str| list.text.find(name).unwrap();
    assert!(place("Stor A/S") < place("Lille A/S"));
    assert!(!list.text.contains("/suppliers/new"));
    let found = site.get(&here.admin, "/suppliers?q=lille").text;
    assert!(found.contains("Lille A/S") && !found.contains("Stor A/S"));
    let file = site
        .get(&here.admin, "/suppliers/export/csv?sort=name")
        .text;
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines.len(), 3, "{file}");
    assert!(lines[2].contains("Stor A/S") && lines[2].contains("900000,00"));

    let page = site.get(&here.admin, &format!("/suppliers/{big}"));
    assert_eq!(
        (page.status, page_check::problems(&page.text)),
        (200, Vec::new())
    );
    for text in [
        "75\u{a0}% af 1.200.000\u{a0}kr.",
        "Samlet hos få leverandører",
        "som hvis 2 leverandører fik lige meget",
        "Udløbet",
        "Drift &#38; &#60;hosting&#62;",
    ] {
        assert!(page.text.contains(text), "{text}: {}", page.text);
    }
    assert!(
        page.text
            .contains(&format!("/evidence/new?supplier_id={big}"))
    );
    let of_contract = site.get(&here.admin, &format!("/contracts/{deal}")).text;
    assert!(of_contract.contains(&format!("/suppliers/{big}")));
    // The other municipality has no such supplier.
    let foreign = site.get(&there.admin, &format!("/suppliers/{big}"));
    assert_eq!(foreign.status, 404);
    assert!(
        !site
            .get(&there.admin, "/suppliers")
            .text
            .contains("Stor A/S")
    );
    for bad in [
        "/suppliers/x",
        "/suppliers/00000000-0000-0000-0000-000000000000",
    ] {
        assert_eq!(site.get(&here.admin, bad).status, 404);
    }
}

fn programs_get_the_same(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let big = company(&site, &here, "Stor A/S");
    contract(&site, &here, "Drift", &big, 400_000);
    let rows = site.get(&here.admin, "/api/v1/suppliers").json();
    assert_eq!(
        (&rows["meta"]["total"], &rows["data"][0]["id"]),
        (&json!(1), &json!(big))
    );
    let row = &rows["data"][0];
    assert_eq!(
        (&row["contracts"], &row["spend"], &row["share"]),
        (&json!(1), &json!(400_000), &json!(10_000))
    );
    let few = site.get(
        &here.admin,
        "/api/v1/suppliers?columns=name&spend=after:400000",
    );
    assert_eq!(few.json()["data"], json!([]));
    assert_eq!(
        site.get(&here.admin, "/api/v1/suppliers?sort=gæld").status,
        422
    );
    let one = format!("/api/v1/suppliers/{big}");
    let found = site.get(&here.admin, &one).json();
    assert_eq!(
        found["concentration"],
        json!({ "index": 10_000, "alike": 1, "spread": "narrow" })
    );
    assert_eq!(
        (&found["place"], &found["criticality"]),
        (&json!(1), &Value::Null)
    );
    assert_eq!(found["contracts"][0]["name"], "Drift");
    assert_eq!(site.get(&there.admin, &one).status, 404);
    assert_eq!(
        site.get(&here.admin, &format!("{one}?as_of=2020-01-01"))
            .status,
        404
    );
    assert_eq!(site.get(&here.admin, "/api/v1/suppliers/x").status, 404);
    let wrong = json!({ "supplier": big, "kind": "iso_27001", "name": "ISO", "issued_on": "2026-02-02", "expires_on": "2026-02-01" });
    let refused = site.post(&here.admin, "/api/v1/evidence", &wrong);
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(refused.text.contains("expires_on"));
}

fn what_is_not_shared_is_not_shown(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let supplier = company(&site, &here, "Skole A/S");
    contract(&site, &here, "Aftale", &supplier, 1);
    let national = token(app, Role::NationalCoordinator, NATIONAL_ID);
    let body = json!({ "name": "Aula", "rights_holder": supplier, "visibility": "public" });
    let system = site.make(&national, "systems", &body);
    let body = json!({ "system": id(&system) });
    site.make(&there.admin, "system-usages", &body);
    let names = || {
        let page = site.get(&here.admin, &format!("/suppliers/{supplier}"));
        page.text.contains("Kolding Kommune")
    };
    assert!(names());
    let share = |product: &str| {
        let form = format!("product={product}&window=exact&integrations=exact&costs=none");
        let call = Call::new("POST", "/settings/sharing").by(&there.admin);
        site.send(call.form(&form)).status
    };
    assert_eq!(share("none"), 303);
    assert!(!names());
    let one = format!("/api/v1/suppliers/{supplier}");
    assert_eq!(site.get(&here.admin, &one).json()["used_by"], json!([]));
    assert_eq!(share("exact"), 303);
    assert!(names());
}

on_both!(
    a_supplier_is_listed_exported_and_shown,
    programs_get_the_same,
    what_is_not_shared_is_not_shown
);
