//! The self-check of steering as people meet it: what is missing, and setting it up.

use domain::gate::Role;
use serde_json::json;
use testkit::{TestApp, on_both};
use web::page_check;

use crate::{
    harness::{Call, Site, token},
    world::places,
};

const CHECK: &str = "/steering/check";

fn sound(text: &str) {
    assert_eq!(page_check::problems(text), Vec::<String>::new());
    for key in ["steering-", "notice-", "mandate-", "body-"] {
        assert!(!text.contains(&format!(">{key}")), "shows a key: {key}");
    }
}

fn steering_is_set_up_step_by_step(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let text = site.get(&here.admin, CHECK).text;
    sound(&text);
    assert!(text.contains("0 af 5 er på plads") && text.contains("Der er ingen styregruppe."));
    assert!(
        site.get(&here.admin, "/steering")
            .text
            .contains("0 af 5 dele")
    );
    site.make(&here.admin, "people", &json!({ "first_name": "Bente" }));
    let post = |who: &str, act: &str, form: &str| {
        let path = format!("{CHECK}/{act}");
        site.send(Call::new("POST", &path).by(who).form(form))
    };
    let nobody = post(&here.admin, "group", "name=It-styregruppen&quorum=x&chair=");
    assert_eq!(nobody.status, 422);
    sound(&nobody.text);
    assert!(nobody.text.contains("er ikke et helt tal") && nobody.text.contains("value=\"x\""));
    let form = "name=It-styregruppen&quorum=1&chair=Bente&secretary=Bente&approves_from=100.000";
    let both = post(&here.admin, "group", form);
    assert_eq!(both.status, 422, "nobody has two seats");
    let form = "name=It-styregruppen&quorum=1&chair=Bente&approves_from=100.000";
    assert_eq!(
        post(&there.admin, "group", form).status,
        422,
        "a person of others"
    );
    assert_eq!(post(&here.admin, "group", form).status, 303);
    let pool = "pool_name=It-pulje&year=2026&amount=5.000.000&reason=Budgetaftalen";
    assert_eq!(post(&here.admin, "pool", pool).status, 303);
    let text = site.get(&here.admin, CHECK).text;
    sound(&text);
    for said in [
        "1 af 5 er på plads",
        "It-styregruppen har en formand.",
        "Mandaterne dækker alle slags indkøb",
        "It-pulje har 5.000.000\u{a0}kr. i 2026.",
        "It-styregruppen har ingen sekretær.",
        "member_function=secretary",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let body = text.split("name=\"body\" value=\"").nth(1).unwrap();
    let body = body.split('"').next().unwrap();
    let plan = format!("body={body}&first=10-12-2026&weeks=4&count=3&starts_at=09:00&place=");
    assert_eq!(post(&there.admin, "meetings", &plan).status, 404);
    assert_eq!(post(&here.admin, "meetings", &plan).status, 303);
    let text = site.get(&here.admin, CHECK).text;
    assert!(text.contains("3 møder i de næste tre måneder. Det næste er 10-12-2026."));
    let found = site.get(&here.admin, "/api/v1/steering-check").json();
    assert_eq!(found["elements"][0]["light"], "green");
    assert_eq!(found["elements"][4]["findings"][0]["code"], "no_team");

    // Readers see it and set nothing up; others have a check of their own.
    let reader = token(app, Role::Reader, here.organisation);
    let text = site.get(&reader, CHECK).text;
    sound(&text);
    assert!(text.contains("It-styregruppen") && !text.contains("<form class=\"form\""));
    assert_eq!(post(&reader, "pool", pool).status, 403);
    let theirs = site.get(&there.admin, CHECK).text;
    assert!(theirs.contains("Der er ingen styregruppe."));
    assert!(!theirs.contains("har en formand"));
}

fn what_belongs_together_stands_together(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let board = site.get(&here.admin, "/cases/board").text;
    let (_, faces) = board.split_once("class=\"faces\"").unwrap();
    let (faces, _) = faces.split_once("</nav>").unwrap();
    for face in [
        "/cases",
        "/cases/board",
        "/cases/portfolio",
        "/cases/templates",
    ] {
        assert!(faces.contains(&format!("href=\"{face}\"")), "{face}");
    }
    assert!(faces.contains("href=\"/cases/board\" aria-current=\"page\""));
    // One place in the menu is marked, also on a face that has no entry of its own.
    let mandates = site.get(&here.admin, "/mandates").text;
    assert!(mandates.contains("<a href=\"/bodies\" aria-current=\"true\">"));
    let case = here.make(&site, "cases");
    let one = site.get(&here.admin, &format!("/cases/{case}")).text;
    assert!(!one.contains("class=\"faces\""));
    // An empty list says what it is for and leads on.
    let empty = site.get(&here.admin, "/benefits").text;
    assert!(empty.contains("<li><a href=\"/benefits/new\">"), "{empty}");
}

on_both!(
    steering_is_set_up_step_by_step,
    what_belongs_together_stands_together,
);
