//! The team as people meet it: the weeks, who could take it, what is too much, and what a
//! case and the board say of it.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, on_both};
use web::page_check;

use crate::{
    harness::{Call, Site, token},
    world::{Place, places},
};

fn sound(text: &str) {
    assert_eq!(page_check::problems(text), Vec::<String>::new());
    for key in ["team-", "allocation-", "capacity-", "competence-"] {
        assert!(!text.contains(&format!(">{key}")), "shows a key: {key}");
    }
}

/// The value of the list of competences with this name, from the form that offers it.
fn competence(site: &Site<'_>, here: &Place, name: &str) -> String {
    let form = site.get(&here.admin, "/team/who").text;
    let (before, _) = form
        .split_once(&format!(" {name}</label>"))
        .unwrap_or_else(|| {
            form.split_once(&format!(">{name}</label>"))
                .expect("the value is offered")
        });
    let value = before.rsplit("value=\"").next().unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// Adds somebody on the page for it; answers the member.
fn add(site: &Site<'_>, here: &Place, name: &str, hours: &str, can: &str) -> String {
    let person = json!({ "first_name": name });
    site.make(&here.admin, "people", &person);
    let form = format!(
        "person={name}&team_function=architect&hours={hours}&from_on=01-01-2026&level-{can}=expert"
    );
    let call = Call::new("POST", "/team/members/new").by(&here.admin);
    let made = site.send(call.form(&form));
    assert_eq!(made.status, 303, "{}", made.text);
    let to = made.header("location").to_owned();
    to.rsplit('/').next().unwrap().to_owned()
}

fn work(site: &Site<'_>, here: &Place, case: &str, member: &str, hours: i64) -> Value {
    let work = json!({ "for_case": case, "member": member, "hours": hours,
        "from_on": "2026-11-23", "to_on": "2026-12-18" });
    site.make(&here.admin, "team-allocations", &work)
}

fn the_weeks_tell_what_is_too_much(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let empty = site.get(&here.admin, "/team").text;
    sound(&empty);
    assert!(empty.contains("/team/members/new"));
    let can = competence(&site, &here, "It-arkitektur");
    let ida = add(&site, &here, "Ida", "37", &can);
    let case = here.make(&site, "cases");
    work(&site, &here, &case, &ida, 30);
    let other = here.make(&site, "cases");
    let more = work(&site, &here, &other, &ida, 12);
    let page = format!("/team/allocations/{}", more["id"].as_str().unwrap());
    let text = site.get(&here.admin, &page).text;
    sound(&text);
    assert!(text.contains("op til 5 timer om ugen mere"), "{text}");
    assert!(text.contains("uge 48–51"));

    let text = site.get(&here.admin, "/team").text;
    sound(&text);
    assert_eq!(text.matches("class=\"svg-over\"").count(), 1 + 4);
    assert!(text.contains("uge 48–51: 5 timer for meget om ugen"));
    let cell = format!("/team?member={ida}&week=2026-11-23");
    let opened = site.get(&here.admin, &cell).text;
    sound(&opened);
    assert!(opened.contains(&format!("href=\"/cases/{case}\"")));
    assert!(opened.contains("42 timer på sager, men kun 37"));
    // Nonsense opens nothing.
    let strange = site.get(&here.admin, "/team?member=x&week=y");
    assert_eq!(strange.status, 200);
    let theirs = site.get(&there.admin, "/team").text;
    assert!(!theirs.contains("Ida"));
    let theirs = site.get(&there.admin, &page);
    assert_eq!(theirs.status, 404);

    let weeks = site.get(&here.admin, "/api/v1/team?weeks=2").json();
    assert_eq!(weeks["members"][0]["weeks"][1]["over"], 300);
    let wrong = site.get(&here.admin, "/api/v1/team?weeks=900");
    assert_eq!(wrong.faults(), ["weeks: out_of_range"]);
    let on_case = site.get(&here.admin, &format!("/cases/{case}")).text;
    sound(&on_case);
    assert!(on_case.contains(&format!("/team/who?case={case}")) && on_case.contains("Ida"));
    assert!(
        site.get(&here.admin, "/cases/board")
            .text
            .contains("på sagen: Ida")
    );
}

fn who_could_take_it_says_why(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let can = competence(&site, &here, "It-arkitektur");
    let lacks = competence(&site, &here, "Databeskyttelse");
    let free = add(&site, &here, "Ida", "37", &can);
    let busy = add(&site, &here, "Bo", "37", &can);
    let case = here.make(&site, "cases");
    work(&site, &here, &case, &busy, 37);
    let asked = format!(
        "/team/who?case={case}&competence={can}&competence={lacks}&hours=10&from=23-11-2026&to=18-12-2026"
    );
    let text = site.get(&here.admin, &asked).text;
    sound(&text);
    for said in [
        "1. Ida",
        "2. Bo",
        "Kan It-arkitektur (3: ekspert).",
        "Mangler Databeskyttelse.",
        "Har de 40 timer, der er brug for.",
        "Har ingen af de 40 timer.",
        "Arbejder allerede på sagen.",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let take = text.split("href=\"/team/allocations/new?").nth(1).unwrap();
    let take = take
        .split('"')
        .next()
        .unwrap()
        .replace("&amp;", "&")
        .replace("&#38;", "&");
    assert!(take.contains(&free) && take.contains(&case), "{take}");
    let form = site.get(&here.admin, &format!("/team/allocations/new?{take}"));
    assert_eq!(form.status, 200);
    assert!(form.text.contains("value=\"23-11-2026\""));
    // What is wrong stands at its field.
    let wrong = site.get(&here.admin, "/team/who?hours=mange").text;
    sound(&wrong);
    assert!(wrong.contains("er ikke et helt tal"));
    let reader = token(app, Role::Reader, here.organisation);
    let text = site.get(&reader, &asked).text;
    assert!(text.contains("1. Ida") && !text.contains("/team/allocations/new"));
    // A case of others is not found.
    let theirs = site.get(&there.admin, &asked);
    assert!(!theirs.text.contains("Ida"));
}

fn what_is_wrong_with_a_new_member_is_told(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let call = |form: &str| {
        let call = Call::new("POST", "/team/members/new").by(&here.admin);
        site.send(call.form(form))
    };
    let refused = call("person=&team_function=&hours=37&from_on=01-01-2026");
    assert_eq!(refused.status, 422, "{}", refused.text);
    sound(&refused.text);
    let refused = call("person=Ingen&team_function=buyer&hours=37&from_on=01-01-2026");
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Intet passer til"));
    let reader = token(app, Role::Reader, here.organisation);
    let by = Call::new("POST", "/team/members/new").by(&reader);
    assert_eq!(site.send(by.form("person=")).status, 403);
    assert_eq!(site.get(&reader, "/team/members/new").status, 403);
}

on_both!(
    the_weeks_tell_what_is_too_much,
    who_could_take_it_says_why,
    what_is_wrong_with_a_new_member_is_told,
);
