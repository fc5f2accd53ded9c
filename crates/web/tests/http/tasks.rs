//! Tasks through the API and the router, and the calendar as another program reads it.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use domain::{
    gate::{Actor, Role},
    tasks::RenewFeed,
};
use foundation::Id;
use serde_json::{Value, json};
use testkit::{TestApp, as_role, on_both};

use crate::{
    harness::{Call, Site, account, token_of},
    world::{Place, places},
};

/// A system in use with an old risk assessment, owned by somebody; its id.
fn overdue(site: &Site<'_>, place: &Place, name: &str, email: &str) -> String {
    let admin = &place.admin;
    let system = site.make(admin, "systems", &json!({ "name": name }));
    let body = json!({
        "system": system["id"], "risk_assessment_conducted": "yes", "risk_assessment_date": "2025-06-01",
    });
    let usage = site.make(admin, "system-usages", &body);
    let person = site.make(
        admin,
        "people",
        &json!({ "first_name": "Mette", "email": email }),
    );
    let roles = site.get(admin, "/systems/new");
    assert_eq!(roles.status, 200);
    let owner = domain::options::builtin_options()
        .find(|option| option.list == "system_role")
        .unwrap();
    let role = json!({
        "subject_kind": "usage", "subject_id": usage["id"], "role": owner.id, "person": person["id"],
    });
    site.make(admin, "role-assignments", &role);
    usage["id"].as_str().unwrap().to_owned()
}

fn tasks(site: &Site<'_>, token: &str, query: &str) -> Vec<Value> {
    let reply = site.get(token, &format!("/api/v1/tasks{query}"));
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()["data"].as_array().unwrap().clone()
}

fn the_api_lists_shows_and_acts(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let email = "mette@balk.example";
    let usage = overdue(&site, &here, "Aula", email);
    let mette = account(app, email, Role::Reader, here.organisation);
    let mette = token_of(app, mette, here.organisation, true);
    let all = tasks(&site, &mette, "?mine=is:true&state=is:overdue");
    assert_eq!(all.len(), 1, "{all:?}");
    let (id, task) = (all[0]["id"].as_str().unwrap(), &all[0]);
    assert_eq!(
        (&task["name"], &task["rule"]),
        (&json!("Aula"), &json!("risk_assessment_old"))
    );
    assert_eq!(
        (&task["due_on"], &task["holders"]),
        (&json!("2026-06-01"), &json!("Mette"))
    );
    assert_eq!(tasks(&site, &mette, "?columns=due_on&q=aula").len(), 1);
    assert_eq!(site.get(&mette, "/api/v1/tasks?nothing=x").status, 422);
    let path = format!("/api/v1/tasks/{id}");
    let one = site.get(&mette, &path);
    assert_eq!(one.json()["subject"]["id"], json!(usage));
    assert!(
        one.json()["explanation"]
            .as_str()
            .unwrap()
            .contains("01-06-2025")
    );
    let act = |token: &str, what: &str| {
        let path = format!("{path}/{what}");
        site.send(Call::new("POST", &path).by(token))
    };
    let seen = act(&mette, "acknowledge?reason=set");
    assert_eq!(
        (seen.status, &seen.json()["handled_by"]),
        (200, &json!("Test reader"))
    );
    let path_done = format!("{path}/done");
    let stale = site.send(Call::new("POST", &path_done).by(&mette).version(1));
    assert_eq!(stale.status, 412, "{}", stale.text);
    assert_eq!(act(&mette, "snooze").status, 422);
    let later = act(&mette, "snooze?until=2026-12-24");
    assert_eq!(later.json()["state"], "snoozed");
    assert_eq!(act(&mette, "hand-over?person=x").status, 422);
    assert_eq!(act(&mette, "dance").status, 404);
    assert_eq!(act(&there.admin, "done").status, 404);
    let done = act(&mette, "done");
    assert_eq!((done.status, &done.json()["state"]), (200, &json!("done")));
    let page = site.get(&here.admin, "/tasks?mine=is%3Atrue");
    assert_eq!(page.status, 200);
    let file = site.get(&here.admin, "/tasks/export/csv");
    assert!(file.text.contains("Aula"), "{}", file.text);
    let record = site.get(&here.admin, &format!("/systems/{usage}"));
    assert_eq!(record.status, 200);
}

on_both!(the_api_lists_shows_and_acts);

/// Reads a calendar and tells what is in it, as lines of `uid|sequence|start|end|summary`.
const READER: &str = "
import sys
from icalendar import Calendar
text = sys.stdin.buffer.read()
assert all(len(line) <= 75 for line in text.split(b'\\r\\n')), 'a line is too long'
calendar = Calendar.from_ical(text)
assert calendar['VERSION'] == '2.0' and calendar['PRODID'], calendar
print(calendar['X-WR-CALNAME'])
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    assert event['DTSTAMP'].dt.tzinfo is not None
    start, end = event['DTSTART'].dt, event['DTEND'].dt
    print('|'.join(str(part) for part in (event['UID'], event['SEQUENCE'], start, end, event['SUMMARY'], event['URL'])))
    print(event['DESCRIPTION'].split('\\n')[0])
";

/// What Debian's Python reads; none, and a printed reason, where the package is missing.
fn read(calendar: &str) -> Option<Vec<String>> {
    let mut child = Command::new("/usr/bin/python3")
        .args(["-c", READER])
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(calendar.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    if error.contains("No module named 'icalendar'") {
        assert!(
            std::env::var("REQUIRE_PG").is_err(),
            "python3-icalendar is missing; script/setup installs it"
        );
        println!("skipped: python3-icalendar is missing; script/setup installs it");
        return None;
    }
    assert!(output.status.success(), "{error}\n{calendar}");
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.lines().map(str::to_owned).collect())
}

fn the_calendar_is_read_by_another_program(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let email = "mette@balk.example";
    let name = "Ældre, sundhed; og \\omsorg\u{201c} med et navn, der er så langt, at linjen må foldes på midten af æøå";
    let usage = overdue(&site, &here, name, email);
    let user = account(app, email, Role::Reader, here.organisation);
    let address = feed_of(app, user, here.organisation);
    let reply = site.get("", &address);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    let Some(lines) = read(&reply.text) else {
        return;
    };
    assert_eq!(lines[0], "Opgaver, Ballerup Kommune");
    let parts: Vec<&str> = lines[1].split('|').collect();
    assert_eq!((parts[2], parts[3]), ("2026-06-01", "2026-06-02"));
    assert_eq!(parts[4], format!("Forny risikovurdering: {name}"));
    assert!(
        parts[5].starts_with("http://localhost/tasks/"),
        "{}",
        parts[5]
    );
    assert!(lines[2].contains("01-06-2025"), "{}", lines[2]);
    // Moved at once, under the same identity, with a higher number.
    let path = format!("/api/v1/system-usages/{usage}");
    let change = json!({ "risk_assessment_date": "2026-06-01" });
    assert_eq!(site.patch(&here.admin, &path, 1, &change).status, 200);
    let again = read(&site.get("", &address).text).unwrap();
    let moved: Vec<&str> = again[1].split('|').collect();
    assert_eq!((moved[0], moved[2]), (parts[0], "2027-06-01"));
    let number = |text: &str| text.parse::<i64>().unwrap();
    assert!(number(moved[1]) > number(parts[1]));
    assert_eq!(site.get("", "/calendar/forkert.ics").status, 404);
}

fn feed_of(app: &TestApp, user: Id, organisation: Id) -> String {
    let mut caller = as_role(Role::Reader, organisation);
    if let Actor::User { id, .. } = &mut caller.actor {
        *id = user;
    }
    let secret = app.run(&caller, RenewFeed).unwrap();
    format!("/calendar/{secret}.ics")
}

on_both!(the_calendar_is_read_by_another_program);
