//! A group that is invited to buy together, through the router: who finds it, what each does
//! with it, and what is refused.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, municipality, on_both};
use web::page_check;

use crate::{
    harness::{Call, Site, token},
    joint::two_with_a_need,
};

/// A group of the two, invited by Ballerup; its address.
fn invited(site: &Site<'_>, need: &str, lead: &str) -> String {
    let query = format!("{need}&per_head=20")
        .replace('%', "%25")
        .replace('&', "%26")
        .replace('=', "%3D");
    let send = |path: &str, form: &str| site.send(Call::new("POST", path).by(lead).form(form));
    let kept = send("/joint/kept", &format!("query={query}&name=Omsorg+2028"));
    let kept = kept.header("location").to_owned();
    let group = site.get(lead, &format!("{kept}/0151")).text;
    assert!(group.contains(&format!("{kept}/0151/invite")), "{group}");
    let way = format!("{kept}/0151/invite");
    let form = site.get(lead, &way);
    assert_eq!(form.status, 200, "{}", form.text);
    assert_eq!(page_check::problems(&form.text), Vec::<String>::new());
    for (wrong, field) in [
        ("name=&answer_by=31-12-2026", "name"),
        ("name=Omsorg&answer_by=snart", "answer-by"),
        ("name=Omsorg&answer_by=01-01-2020", "answer-by"),
    ] {
        let refused = send(&way, wrong);
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(
            refused.text.contains(&format!("href=\"#f-{field}\"")),
            "{wrong}: {}",
            refused.text
        );
    }
    let sent = send(
        &way,
        "name=Omsorg+sammen&message=Skal+vi%3F&answer_by=31-12-2026",
    );
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert_eq!(send(&way, "name=Igen&answer_by=31-12-2026").status, 409);
    sent.header("location").to_owned()
}

fn a_group_goes_from_invitation_to_case_and_damage(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let lead = token(app, Role::LocalAdministrator, municipality("0151"));
    let other = token(app, Role::LocalAdministrator, municipality("0621"));
    let third = token(app, Role::LocalAdministrator, municipality("0101"));
    let group = invited(&site, &need, &lead);
    let page = |who: &str| {
        let reply = site.get(who, &group);
        assert_eq!(reply.status, 200, "{}", reply.text);
        assert_eq!(page_check::problems(&reply.text), Vec::<String>::new());
        reply.text
    };
    let send = |who: &str, act: &str, form: &str| {
        let path = format!("{group}/{act}");
        let reply = site.send(Call::new("POST", &path).by(who).form(form));
        (reply.status, reply.text)
    };
    for (act, form) in [
        ("answer", "reply=yes"),
        ("deadline", "answer_by=31-01-2027"),
        ("bind", ""),
        ("case", ""),
        ("votes", ""),
        ("withdraw", "reason=x"),
    ] {
        assert_eq!(send(&third, act, form).0, 404, "{act}");
    }
    assert_eq!(site.get(&third, &group).status, 404);
    assert!(
        !site
            .get(&third, "/joint/invitations")
            .text
            .contains("Omsorg sammen")
    );
    assert!(site.get(&other, "/joint/invitations").text.contains(&group));

    assert!(page(&other).contains("Venter på svar"));
    assert_eq!(send(&other, "answer", "reply=&note=").0, 422);
    assert_eq!(send(&other, "case", "").0, 409);
    assert_eq!(send(&other, "answer", "reply=yes&note=Gerne").0, 303);
    let (status, refused) = send(&lead, "bind", "");
    assert_eq!(status, 409);
    assert!(
        refused.contains("Ballerup Kommune, Kolding Kommune"),
        "{refused}"
    );
    let escaped = need.replace('%', "%25").replace('=', "%3D");
    let id = group.rsplit('/').next().unwrap();
    for who in [&lead, &other] {
        let form =
            format!("query={escaped}&group={id}&business_needs=100&processes=50&resources=100");
        let saved = site.send(Call::new("POST", "/joint/ownership").by(who).form(&form));
        assert_eq!(
            (saved.status, saved.header("location")),
            (303, group.as_str())
        );
    }
    assert!(page(&lead).contains("Klar til at blive bindende"));
    assert_eq!(send(&lead, "bind", "").0, 303);
    assert_eq!(send(&other, "case", "").0, 303);
    let own = page(&other);
    let case = own
        .split("href=\"/cases/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    let case = site.get(&other, &format!("/cases/{case}")).text;
    assert!(
        case.contains(&group) && case.contains("Fælles køb: Omsorg sammen"),
        "{case}"
    );
    assert!(!page(&lead).contains("href=\"/cases/"));
    assert_eq!(send(&other, "withdraw", "reason=").0, 422);
    assert_eq!(send(&other, "withdraw", "reason=Eget+udbud").0, 303);
    let after = page(&lead);
    for said in [
        "Kolding har trukket sig",
        "Eget udbud",
        "Ophørt",
        "De andres værdi nu",
    ] {
        assert!(after.contains(said), "{said}: {after}");
    }
}

fn the_api_tells_a_group_to_the_invited(app: &TestApp) {
    let site = Site::new(app);
    let need = two_with_a_need(app, &site);
    let lead = token(app, Role::LocalAdministrator, municipality("0151"));
    let other = token(app, Role::LocalAdministrator, municipality("0621"));
    let third = token(app, Role::LocalAdministrator, municipality("0101"));
    let group = invited(&site, &need, &lead);
    let id = group.rsplit('/').next().unwrap();
    let path = format!("/api/v1/joint-groups/{id}");
    let seen = site.get(&other, &path).json();
    assert_eq!(
        (&seen["standing"], &seen["lead"]["name"]),
        (&json!("waiting"), &json!("Ballerup Kommune"))
    );
    assert_eq!(seen["numbers"]["members"], json!(["0151", "0621"]));
    let lists = |who: &str| {
        site.get(who, "/api/v1/joint-groups").json()["data"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((lists(&lead), lists(&other), lists(&third)), (1, 1, 0));
    assert_eq!(site.get(&third, &path).status, 404);
    let act = |who: &str, act: &str, body: Value| site.post(who, &format!("{path}/{act}"), &body);
    assert_eq!(act(&third, "answer", json!({ "reply": "yes" })).status, 404);
    assert_eq!(
        act(&other, "answer", json!({ "reply": "perhaps" })).faults(),
        ["reply: unknown_choice"]
    );
    assert_eq!(
        act(&other, "answer", json!({ "reply": 1 })).faults(),
        ["reply: wrong_type"]
    );
    let answered = act(
        &other,
        "answer",
        json!({ "reply": "maybe", "note": "Måske" }),
    )
    .json();
    assert_eq!(answered["members"][1]["reply"], "maybe");
    assert_eq!(
        act(&other, "votes", json!({ "votes": { "x": 1 } })).status,
        422
    );
    assert_eq!(
        act(&other, "votes", json!({})).faults(),
        ["votes: wrong_type"]
    );
    assert_eq!(act(&lead, "bind", json!({})).code(), "joint_not_ready");
    assert_eq!(act(&lead, "dance", json!({})).status, 404);
    let nothing = site.post(&lead, "/api/v1/joint-groups", &json!({ "analysis": "x" }));
    assert_eq!(nothing.faults(), ["analysis: not_an_id"]);
}

on_both!(
    a_group_goes_from_invitation_to_case_and_damage,
    the_api_tells_a_group_to_the_invited,
);
