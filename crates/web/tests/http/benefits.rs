//! The business case and benefits of a case as people meet them: the sections of its
//! page, the copy, the page of all benefits.

use serde_json::{Value, json};
use testkit::{TestApp, on_both};
use web::page_check;

use crate::{
    harness::{Call, Site},
    world::{Place, places},
};

fn id(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}

/// A case with a million out and five times 300,000 back, not certain.
fn known(site: &Site<'_>, here: &Place) -> String {
    let case = here.make(site, "cases");
    let back: Vec<Value> = (2028..2033)
        .map(|year| json!({ "year": year, "likely": 30_000_000 }))
        .collect();
    for (label, kind, years) in [
        (
            "Køb",
            "cost",
            json!([{ "year": 2027, "likely": -100_000_000 }]),
        ),
        ("Drift", "cash", json!(back)),
    ] {
        let line = json!({ "for_case": case, "label": label, "line_kind": kind,
            "price_year": 2026, "uncertainty": 1_000, "years": years });
        let made = site.make(&here.admin, "business-case-lines", &line);
        assert!(made["total"].is_i64());
    }
    case
}

fn sound(text: &str) {
    assert_eq!(page_check::problems(text), Vec::<String>::new());
    for key in ["benefits-", "business-case-", "case-line-", "benefit-"] {
        assert!(!text.contains(&format!(">{key}")), "shows a key: {key}");
    }
}

fn the_page_of_a_case_says_whether_it_pays(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let empty = here.make(&site, "cases");
    let text = site.get(&here.admin, &format!("/cases/{empty}")).text;
    sound(&text);
    assert!(text.contains(&format!("/business-case-lines/new?for_case_id={empty}")));
    assert!(!text.contains("/business-case/copy"));

    let case = known(&site, &here);
    let path = format!("/cases/{case}");
    let text = site.get(&here.admin, &path).text;
    sound(&text);
    for shown in [
        "354.515,71\u{a0}kr.",
        "2031",
        "Hvis det går dårligt eller godt",
        "<polyline class=\"svg-sum\"",
    ] {
        assert!(text.contains(shown), "{shown}");
    }
    let copy = format!("{path}/business-case/copy");
    assert!(text.contains(&copy));
    let take = |token: &str| site.send(Call::new("POST", &copy).by(token).form(""));
    assert_eq!(take(&there.admin).status, 404);
    assert_eq!(take(&here.admin).status, 303);
    let line = json!({ "for_case": case, "label": "Timer", "line_kind": "hours",
        "price_year": 2025, "years": [{ "year": 2028, "likely": 1_000_000 }] });
    site.make(&here.admin, "business-case-lines", &line);
    let text = site.get(&here.admin, &path).text;
    sound(&text);
    assert!(text.contains("Timer er ny (10.000\u{a0}kr.)"), "{text}");
    assert!(text.contains("forskellige prisår"));
    assert_eq!(site.get(&there.admin, &path).status, 404);
}

fn all_benefits_are_held_against_the_plan(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let empty = site.get(&here.admin, "/benefits/realised").text;
    sound(&empty);
    assert!(empty.contains("Ingen sager har fået gevinster endnu"));
    let case = here.make(&site, "cases");
    let benefit = json!({ "for_case": case, "name": "Færre <timer>", "benefit_type": "hours",
        "measured_in": "timer om ugen", "baseline": 200, "target": 100 });
    let benefit = id(&site.make(&here.admin, "benefits", &benefit));
    let measured = json!({ "benefit": benefit, "measured_on": "2026-11-22", "value": 150 });
    site.make(&here.admin, "measurements", &measured);
    let text = site.get(&here.admin, "/benefits/realised").text;
    sound(&text);
    for shown in ["Færre &lt;timer&gt;", "Bagud", "50\u{a0}%", "Ingen ejer"] {
        assert!(text.contains(shown), "{shown}");
    }
    let page = site.get(&here.admin, &format!("/benefits/{benefit}")).text;
    sound(&page);
    assert!(page.contains(&format!("/measurements/new?benefit_id={benefit}")));
    let theirs = site.get(&there.admin, "/benefits/realised").text;
    assert!(!theirs.contains("Færre"));
    let new = format!("/business-case-lines/new?for_case_id={case}");
    let form = site.get(&here.admin, &new);
    assert_eq!(form.status, 200);
    sound(&form.text);
}

on_both!(
    the_page_of_a_case_says_whether_it_pays,
    all_benefits_are_held_against_the_plan,
);
