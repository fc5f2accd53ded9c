//! The analysis of who should buy together, as the API has it.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, as_role, municipality, on_both};
use web::page_check;

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

/// Ballerup and Kolding with the same system and contracts that end in 2028; the need.
pub(crate) fn two_with_a_need(app: &TestApp, site: &Site<'_>) -> String {
    let question = domain::parts::records::Suggest {
        kind: domain::parts::FieldKind::Option("business_type"),
        q: String::new(),
        limit: 1,
    };
    let reader = as_role(Role::Reader, municipality("0151"));
    let business_type = app.ask(&reader, question).unwrap().remove(0).id;
    let national = token(app, Role::NationalCoordinator, municipality("0151"));
    let body = json!({ "name": "Cura", "visibility": "public", "business_type": business_type });
    let system = site.make(&national, "systems", &body)["id"].clone();
    for code in ["0151", "0621"] {
        let token = token(app, Role::LocalAdministrator, municipality(code));
        let usage = site.make(&token, "system-usages", &json!({ "system": system }))["id"].clone();
        let contract = json!({
            "name": "Omsorg", "valid_from": "2024-01-01", "valid_to": "2028-06-30", "notice_months": 6, "usages": [usage],
        });
        site.make(&token, "contracts", &contract);
    }
    format!("need=type%3A{business_type}")
}

fn a_need_leads_to_groups_and_a_group_opens(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let token = token(app, Role::Reader, municipality("0151"));
    let page = |path: &str| {
        let reply = site.get(&token, path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        let problems = page_check::problems(&reply.text);
        assert_eq!(problems, Vec::<String>::new(), "{path}");
        reply.text
    };
    let needs = page("/joint");
    assert!(needs.contains(&format!("/joint/groups?{need}")), "{needs}");
    // Nobody shares what it costs, so nobody can be counted with.
    let unknown = page(&format!("/joint/groups?{need}"));
    assert!(!unknown.contains("Gruppe A"), "{unknown}");
    let groups = page(&format!("/joint/groups?{need}&per_head=20"));
    assert!(groups.contains("Gruppe A"), "{groups}");
    assert!(groups.contains("Ballerup, Kolding"), "{groups}");
    let way = format!("/joint/groups/0151?{need}&amp;per_head=20");
    assert!(
        groups.contains(&way) || groups.contains(&way.replace("&amp;", "&#38;")),
        "{groups}"
    );
    let group = page(&format!("/joint/groups/0151?{need}&per_head=20"));
    for word in [
        "Shapley",
        "Efter indbyggere",
        "Hvis en trækker sig",
        "30-06-2028",
    ] {
        assert!(group.contains(word), "{word}: {group}");
    }
    let alone = page(&format!("/joint/groups/0621?{need}&m=0621"));
    assert!(alone.contains("Køber bedst alene"), "{alone}");
}

fn what_is_asked_wrongly_is_said_at_its_field(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let token = token(app, Role::Reader, municipality("0151"));
    let status = |path: String| site.get(&token, &path).status;
    assert_eq!(status("/joint/groups".to_owned()), 303);
    assert_eq!(status("/joint/groups?need=27.36".to_owned()), 404);
    assert_eq!(status("/joint/groups?need=kle:99.99.99".to_owned()), 404);
    for (query, field) in [
        ("epsilon=abc", "epsilon"),
        ("epsilon=9e99", "epsilon"),
        ("withdrawal=2", "withdrawal"),
        ("from=i+morgen", "from"),
        ("to=01-01-2020", "to"),
        ("to=01-01-3020", "to"),
        ("years=-1", "years"),
        ("min=9&max=3", "min"),
        ("similarity.0=1", "similarity-0"),
    ] {
        let reply = site.get(&token, &format!("/joint/groups?{need}&{query}"));
        assert_eq!(reply.status, 422, "{query}");
        assert!(
            reply.text.contains(&format!("href=\"#f-{field}\"")),
            "{query}: {}",
            reply.text
        );
        assert_eq!(
            page_check::problems(&reply.text),
            Vec::<String>::new(),
            "{query}"
        );
    }
    // A form sends every field; its address becomes the short one.
    let long = site.get(
        &token,
        &format!("/joint/groups?{need}&epsilon=0%2C08&per_head=20&min="),
    );
    assert_eq!(long.status, 303);
    assert_eq!(
        long.header("location"),
        format!("/joint/groups?{need}&per_head=20")
    );
}

fn answers_are_kept_and_so_is_an_analysis(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let editor = token(app, Role::Editor, municipality("0151"));
    let query = format!("{need}&per_head=20");
    let escaped = query
        .replace('%', "%25")
        .replace('&', "%26")
        .replace('=', "%3D");
    let send = |path: &str, more: &str| {
        let form = format!("query={escaped}&{more}");
        site.send(Call::new("POST", path).by(&editor).form(&form))
    };
    let refused = send("/joint/ownership", "business_needs=100&processes=75");
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.text.matches("Vælg nej, delvist eller ja.").count(),
        4
    );
    let answers = "business_needs=100&processes=0&resources=50";
    let saved = send("/joint/ownership", answers);
    assert_eq!(saved.status, 303);
    assert_eq!(saved.header("location"), format!("/joint/groups?{query}"));
    let page = |path: &str| {
        let reply = site.get(&editor, path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        assert_eq!(
            page_check::problems(&reply.text),
            Vec::<String>::new(),
            "{path}"
        );
        reply.text
    };
    let unready = page(&format!("/joint/groups?{query}"));
    assert!(
        unready.contains("Ikke klar") && unready.contains("Delvist"),
        "{unready}"
    );
    assert!(!unready.contains("Gruppe A"), "{unready}");
    send(
        "/joint/ownership",
        "business_needs=100&processes=100&resources=100",
    );

    assert_eq!(send("/joint/kept", "name=").status, 422);
    let kept = send("/joint/kept", "name=Omsorg+2028");
    assert_eq!(kept.status, 303);
    let address = kept.header("location").to_owned();
    let shown = page(&address);
    assert!(
        shown.contains("Omsorg 2028") && shown.contains("Ballerup, Kolding"),
        "{shown}"
    );
    assert!(shown.contains(&format!("{address}/0151?")), "{shown}");
    assert!(page(&format!("{address}/0151")).contains("Shapley"));
    assert!(page(&format!("/joint/groups?{query}")).contains(&address));
    let other = token(app, Role::LocalAdministrator, municipality("0621"));
    assert_eq!(site.get(&other, &address).status, 404);
    assert_eq!(site.get(&other, &format!("{address}/0151")).status, 404);
}

on_both!(
    answers_are_kept_and_so_is_an_analysis,
    a_need_leads_to_groups_and_a_group_opens,
    what_is_asked_wrongly_is_said_at_its_field,
    the_document_is_answered,
    what_is_wrong_is_named_by_its_path,
);
