//! How often a request asks the database, so that it cannot grow unseen.

use testkit::{TestApp, on_both};

use crate::{harness::Site, world::places};

/// The columns that the overview shows at first.
const COLUMNS: &str = "name,valid,life_cycle,system_business_type,responsible_unit,\
    role.6fae11ed-0000-8000-800d-000000000001,criticality_level,risk_assessment_date,phased_out_on,system_rights_holder";

/// Statements of one request, when whoever asks has just been noted as being there.
fn statements(site: &Site<'_>, token: &str, path: &str) -> u64 {
    let before = site.app.database().statements();
    let reply = site.get(token, path);
    assert_eq!(reply.status, 200, "{}", reply.text);
    site.app.database().statements() - before
}

fn an_overview_asks_no_more_than_it_must(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    here.make(&site, "system-usages");
    site.get(&here.admin, "/api/v1/me");
    let asked = |path: &str| statements(&site, &here.admin, path);
    let list = "life_cycle=empty&sort=-in_use_from";
    let api = format!("/api/v1/system-usages?limit=50&{list}&columns={COLUMNS}");
    let page = format!("/systems?size=50&{list}");
    // Who asks; the roles that are columns; the rows; their number.
    assert_eq!(asked(&api), 4);
    // The saved views beside them.
    assert_eq!(asked(&page), 5);
    // Who asks, and the account's own organisations nothing more.
    assert_eq!(asked("/api/v1/me"), 1);
    for _ in 0..5 {
        here.make(&site, "system-usages");
    }
    assert_eq!((asked(&api), asked(&page)), (4, 5), "whatever the rows");
}

on_both!(an_overview_asks_no_more_than_it_must);
