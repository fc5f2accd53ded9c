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
    let limits = |limits: Value| {
        let mut body = question();
        body["limits"] = limits;
        site.post(&token, API, &body)
    };
    for (value, error) in [
        (
            json!({ "apart": [["0151", "0101"]] }),
            "limits.apart[0][1] sharing_unknown_id",
        ),
        (
            json!({ "min_group": 3, "max_group": 2 }),
            "limits.min_group sharing_min_over_max",
        ),
    ] {
        let reply = limits(value);
        assert_eq!((reply.status, codes(&reply)), (422, vec![error.to_owned()]));
    }
    let both = json!([["0151", "0157"]]);
    let contradictory = limits(json!({ "together": both, "apart": both }));
    assert_eq!(contradictory.status, 422);
    assert!(codes(&contradictory)[0].ends_with("sharing_together_and_apart"));
    // JSON has no such number; what is no JSON is said with its place.
    for no_json in ["{\"candidates\": NaN}", "{", ""] {
        let mut call = Call::new("POST", API).by(&token).json(&Value::Null);
        call.body = no_json.as_bytes().to_vec();
        let reply = site.send(call);
        assert_eq!(
            (reply.status, reply.faults().len()),
            (422, 1),
            "{no_json}: {}",
            reply.text
        );
    }
    let mut many = question();
    let one = json!({ "id": "x" });
    many["candidates"] = Value::Array(vec![one; 100_000]);
    let reply = site.post(&token, API, &many);
    let too_many = vec!["candidates sharing_too_many".to_owned()];
    assert_eq!((reply.status, codes(&reply)), (422, too_many));
    let stranger = site.send(Call::new("POST", API).json(&question()));
    assert_eq!(stranger.status, 401);
}

fn what_is_unusual_is_answered(app: &TestApp) {
    let site = Site::new(app);
    let token = token(app, Role::Reader, municipality("0151"));
    let answer = |body: &Value| {
        let reply = site.post(&token, API, body);
        assert_eq!(reply.status, 200, "{}", reply.text);
        reply.json()
    };
    let mut one = question();
    one["candidates"].as_array_mut().unwrap().truncate(1);
    let alone = answer(&one);
    assert_eq!(
        (&alone["groups"][0]["members"], &alone["total"]),
        (&json!(["0151"]), &json!(0.0))
    );
    // Windows that have no month in common cost their timing, and may keep the two apart.
    let mut disjoint = question();
    disjoint["candidates"][0]["latest_end"] = json!("2027-07-31");
    disjoint["candidates"][1]["earliest_exit"] = json!("2029-11-30");
    let timing = answer(&disjoint);
    let groups = timing["groups"].as_array().unwrap();
    assert!(groups.iter().all(|group| {
        group["members"].as_array().unwrap().len() == 1
            || group["parts"]["timing"].as_f64() < Some(0.0)
    }));
    // Two costs of one integration count as their mean.
    let costs = |first: i64, second: i64| {
        let mut body = question();
        body["candidates"][0]["integrations"][0]["cost"] = json!(first);
        body["candidates"][1]["integrations"][0]["cost"] = json!(second);
        answer(&body)["total"].clone()
    };
    assert_eq!(costs(200_000, 400_000), costs(300_000, 300_000));
    assert_ne!(costs(200_000, 200_000), costs(300_000, 300_000));
}

fn a_member_that_is_gone_meanwhile_is_said(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let reader = token(app, Role::Reader, municipality("0151"));
    let keeper = token(app, Role::LocalAdministrator, municipality("0621"));
    let group = format!("/joint/groups/0621?{need}&per_head=20");
    assert!(site.get(&reader, &group).text.contains("Shapley"));
    let usages = site.get(&keeper, "/api/v1/system-usages").json();
    let usage = usages["data"][0].clone();
    let path = format!("/api/v1/system-usages/{}", usage["id"].as_str().unwrap());
    let gone = json!({ "life_cycle": "not_in_use" });
    let version = usage["version"].as_i64().unwrap_or(1);
    let changed = site.patch(&keeper, &path, version, &gone);
    assert_eq!(changed.status, 200, "{}", changed.text);
    let reply = site.get(&reader, &group);
    assert_eq!(reply.status, 200);
    assert!(
        reply.text.contains("køber 0621 bedst alene"),
        "{}",
        reply.text
    );
    assert_eq!(page_check::problems(&reply.text), Vec::<String>::new());
}

fn needs_are_opened_joined_and_seen_by_suppliers(app: &TestApp) {
    let site = Site::new(app);
    let editor = token(app, Role::Editor, municipality("0151"));
    let other = token(app, Role::Editor, municipality("0621"));
    let body = json!({ "title": "Depotstyring", "visibility": "public", "description": "Ruter" });
    let need = site.make(&editor, "joint-needs", &body)["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let hidden = site.make(&editor, "joint-needs", &json!({ "title": "Hemmeligt" }));
    let hidden = hidden["id"].as_str().unwrap();
    for path in [
        format!("/needs/{hidden}"),
        format!("/api/v1/joint-needs/{hidden}"),
    ] {
        assert_eq!(site.get(&other, &path).status, 404, "{path}");
    }
    let form = |path: &str| site.send(Call::new("POST", path).by(&other).form("is_public=on"));
    let joined = form(&format!("/needs/{need}/join"));
    assert_eq!(joined.status, 303, "{}", joined.text);
    assert_eq!(form(&format!("/needs/{hidden}/join")).status, 404);
    assert_eq!(form("/needs/nothing/join").status, 404);
    for token in [&editor, &other] {
        let page = site.get(token, &format!("/needs/{need}"));
        assert_eq!(page_check::problems(&page.text), Vec::<String>::new());
        assert!(
            page.text.contains("Kolding") && page.text.contains("Fra 5"),
            "{}",
            page.text
        );
    }
    // Somebody without a role in an organisation of their own.
    let vendor = token(app, Role::Operator, municipality("0147"));
    assert_eq!(site.get(&vendor, &format!("/needs/{need}")).status, 403);
    let market = site.get(&vendor, "/needs/market");
    assert_eq!(market.status, 200);
    assert_eq!(page_check::problems(&market.text), Vec::<String>::new());
    assert!(market.text.contains("Depotstyring") && !market.text.contains("Hemmeligt"));
    let told = site.get(&vendor, "/api/v1/national/needs?q=ruter").json();
    assert_eq!(
        (
            told["data"].as_array().map(Vec::len),
            &told["data"][0]["municipalities"]
        ),
        (Some(1), &json!(2))
    );
    assert_eq!(told["data"][0]["named"], json!(["Kolding Kommune"]));
    assert_eq!(form(&format!("/needs/{need}/leave")).status, 303);
    let left = site.get(&vendor, "/api/v1/national/needs").json();
    assert_eq!(left["data"][0]["municipalities"], json!(1));
}

fn the_price_of_an_integration_is_said_once(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let keeper = token(app, Role::LocalAdministrator, municipality("0151"));
    let path = "/joint/settings";
    let say = |cost: &str| {
        let form = format!("integration_cost={cost}");
        site.send(Call::new("POST", path).by(&keeper).form(&form))
            .status
    };
    for wrong in ["-1", "meget", "", "100000001", "NaN"] {
        assert_eq!(say(wrong), 422, "{wrong}");
    }
    assert_eq!(say("300.000"), 303);
    let page = site.get(&keeper, path);
    assert!(page.text.contains("300.000"), "{}", page.text);
    let groups = site.get(&keeper, &format!("/joint/groups?{need}&per_head=20"));
    assert!(
        groups.text.contains("value=\"300000\"") && groups.text.contains("jeres egen indstilling")
    );
    let other = token(app, Role::LocalAdministrator, municipality("0621"));
    let groups = site.get(&other, &format!("/joint/groups?{need}&per_head=20"));
    assert!(groups.text.contains("value=\"250000\"") && groups.text.contains("Fælleds skøn"));
    let editor = token(app, Role::Editor, municipality("0151"));
    assert_eq!(site.get(&editor, path).status, 403);
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
    what_is_unusual_is_answered,
    a_member_that_is_gone_meanwhile_is_said,
    needs_are_opened_joined_and_seen_by_suppliers,
    the_price_of_an_integration_is_said_once,
    answers_are_kept_and_so_is_an_analysis,
    a_need_leads_to_groups_and_a_group_opens,
    what_is_asked_wrongly_is_said_at_its_field,
    the_document_is_answered,
    what_is_wrong_is_named_by_its_path,
);
