//! Min dag, search in everything, the staff view, the log, settings and what
//! everybody may read.

use domain::gate::Role;
use serde_json::json;
use testkit::{TestApp, municipality, on_both};
use web::page_check;

use crate::{
    harness::{Call, Reply, Site, account, token, token_of},
    world::places,
};

/// A page that opens and keeps the rules, in both languages.
fn good(site: &Site<'_>, token: &str, path: &str) -> String {
    let english = Call::new("GET", path).by(token).header("cookie", "lang=en");
    for reply in [site.send(english), site.get(token, path)] {
        assert_eq!(reply.status, 200, "{path}: {}", reply.text);
        assert_eq!(
            page_check::problems(&reply.text),
            Vec::<String>::new(),
            "{path}"
        );
    }
    site.get(token, path).text
}

/// The addresses in a page that begin so.
fn links<'a>(html: &'a str, start: &'a str) -> Vec<String> {
    let begun = html.split(" href=\"").skip(1);
    let whole = begun.filter_map(|rest| rest.split_once('"'));
    let wanted = whole.filter(|(href, _)| href.starts_with(start));
    wanted
        .map(|(href, _)| href.replace("&amp;", "&").replace("&#38;", "&"))
        .collect()
}

fn form(site: &Site<'_>, token: &str, path: &str, text: &str) -> Reply {
    site.send(Call::new("POST", path).by(token).form(text))
}

fn whoever_has_not_signed_in_is_asked_to(app: &TestApp) {
    let site = Site::new(app);
    for path in ["/", "/settings", "/search?q=a", "/staff", "/log"] {
        let reply = site.get("", path);
        assert_eq!(reply.status, 303, "{path}");
        assert!(reply.header("location").starts_with("/sign-in"), "{path}");
    }
}

fn every_figure_leads_to_exactly_its_rows(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let empty = good(&site, &here.admin, "/");
    assert_eq!(empty.matches("step-number").count(), 3, "{empty}");
    for name in ["phasing_out", "operational", "phasing_out"] {
        let mut body = here.body(&site, "system-usages");
        body["life_cycle"] = json!(name);
        body["business_critical"] = json!("yes");
        site.make(&here.admin, "system-usages", &body);
    }
    let html = good(&site, &here.admin, "/");
    assert!(!html.contains("step-number"));
    let figures = links(&html, "/systems?");
    assert!(figures.len() >= 4, "{html}");
    for href in figures {
        let at = html.replace("&amp;", "&").replace("&#38;", "&");
        let (_, rest) = at.split_once(&href).unwrap();
        let count = rest.split_once("question-count\">").unwrap().1;
        let count = count.split_once('<').unwrap().0;
        let list = good(&site, &here.admin, &href);
        let heading = format!("<span class=\"count\">{count}</span>");
        assert!(list.contains(&heading), "{href}: {count}");
    }
    assert!(html.contains("oprettede"), "the latest changes are told");
    for role in Role::ALL {
        good(&site, &token(app, *role, here.organisation), "/");
    }
}

fn what_is_mine_is_first_for_who_has_a_role(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let user = account(app, "eva@test.example", Role::Reader, here.organisation);
    let reader = token_of(app, user, here.organisation, false);
    assert_eq!(links(&good(&site, &reader, "/"), "/systems?role."), [""; 0]);
    let mut body = here.body(&site, "role-assignments");
    let person = json!({ "first_name": "Eva", "email": "Eva@test.example" });
    body["person"] = site.make(&here.admin, "people", &person)["id"].clone();
    site.make(&here.admin, "role-assignments", &body);
    let html = good(&site, &reader, "/");
    let mine = links(&html, "/systems?role.");
    let mine: Vec<_> = mine.iter().filter(|href| href.contains("=is:")).collect();
    assert_eq!(mine.len(), 1);
    let list = good(&site, &reader, mine[0]);
    assert!(list.contains("<span class=\"count\">1</span>"));
}

fn the_search_finds_everything_of_ones_own(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    for name in ["system-usages", "org-units", "people", "interfaces"] {
        here.make(&site, name);
        there.make(&site, name);
    }
    let html = good(&site, &here.admin, "/search?q=eget");
    for path in ["/systems/", "/units/", "/people/", "/interfaces/"] {
        assert!(!links(&html, path).is_empty(), "{path}");
    }
    let foreign = good(&site, &here.admin, "/search?q=fremmedord");
    assert!(foreign.contains("Intet fundet"), "{foreign}");
    good(&site, &here.admin, "/search");
    good(
        &site,
        &here.admin,
        "/search?q=%25_%27%22%3Cscript%3E%F0%9F%90%9F",
    );
}

fn the_staff_view_is_open_while_it_is_published(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let mut body = here.body(&site, "system-usages");
    body["local_name"] = json!("Bøgernes Hus");
    body["notes"] = json!("kun for os");
    site.make(&here.admin, "system-usages", &body);
    let reader = token(app, Role::Reader, here.organisation);
    let members = good(&site, &reader, "/staff");
    assert!(members.contains("Bøgernes Hus") && !members.contains("kun for os"));
    assert_eq!(site.get(&reader, "/settings/staff-view").status, 403);
    let publish = "/settings/staff-view/publish";
    assert_eq!(form(&site, &reader, publish, "").status, 403);
    let made = form(&site, &here.admin, publish, "");
    let (_, rest) = made.text.split_once("/staff/").unwrap();
    let secret: String = rest
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    assert_eq!(secret.len(), 43, "{}", made.text);
    let address = format!("/staff/{secret}");
    let shown = good(&site, "", &address);
    assert!(shown.contains("Bøgernes Hus") && shown.contains("Ballerup Kommune"));
    assert!(!shown.contains("kun for os") && links(&shown, "/systems").is_empty());
    assert_eq!(
        site.get("", &address).header("x-robots-tag"),
        "noindex, nofollow"
    );
    assert!(good(&site, &there.admin, &address).contains("Bøgernes Hus"));
    assert!(good(&site, "", &format!("{address}?q=findesikke")).contains("Intet system"));
    let peeking = good(
        &site,
        "",
        &format!("{address}?col=notes&notes=filled&sort=name"),
    );
    assert!(!peeking.contains("kun for os"));
    let wrong = format!("{address}?sort=notes");
    assert_eq!(site.get("", &wrong).status, 422);
    for secret in ["x", "%00", "..", &"a".repeat(43)] {
        assert_eq!(
            site.get("", &format!("/staff/{secret}")).status,
            404,
            "{secret}"
        );
    }
    good(&site, &here.admin, "/settings/staff-view");
    assert_eq!(
        form(&site, &here.admin, "/settings/staff-view/withdraw", "").status,
        303
    );
    assert_eq!(site.get("", &address).status, 404);
}

fn the_log_is_looked_through_and_taken_home(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let auditor = token(app, Role::Auditor, here.organisation);
    let id = here.make(&site, "people");
    let one = format!("/api/v1/people/{id}?reason=stavefejl");
    site.patch(&here.admin, &one, 1, &json!({ "phone": "12345678" }));
    let html = good(&site, &auditor, "/log");
    assert!(html.contains("stavefejl"));
    let found = good(
        &site,
        &auditor,
        "/log?event=person.changed&from=22-11-2026&who=TEST",
    );
    let entries: Vec<String> = links(&found, "/log/")
        .into_iter()
        .filter(|href| href[5..].parse::<i64>().is_ok())
        .collect();
    assert_eq!(entries.len(), 1, "{found}");
    let entry = good(&site, &auditor, &entries[0]);
    assert!(
        entry.contains("12345678") && entry.contains("Telefon"),
        "{entry}"
    );
    let wrong = good(&site, &auditor, "/log?from=31-02-2026&before=x");
    assert!(wrong.contains("Datoen findes ikke"));
    assert!(good(&site, &auditor, "/log/verify").contains("Hænger sammen"));
    let csv = site.get(&auditor, "/log/export/csv?event=person.changed");
    assert!(
        csv.text.starts_with('\u{feff}') && csv.text.contains("stavefejl"),
        "{}",
        csv.text
    );
    let packed = Call::new("GET", "/log/export/csv").by(&auditor);
    let packed = site.send(packed.header("accept-encoding", "gzip"));
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert!(packed.text.len() > 100);
    assert_eq!(csv.text.lines().count(), 2);
    assert!(
        csv.header("content-disposition")
            .contains("log-2026-11-22.csv")
    );
    for path in [
        "/log/0",
        "/log/999999",
        "/log/x",
        "/log/-1",
        "/log/99999999999999999999",
    ] {
        assert_eq!(site.get(&auditor, path).status, 404, "{path}");
    }
    let elsewhere = good(&site, &there.admin, "/log");
    assert!(!elsewhere.contains("stavefejl"));
    let editor = token(app, Role::Editor, here.organisation);
    for path in ["/log", "/log/1", "/log/verify", "/log/export/csv"] {
        assert_eq!(site.get(&editor, path).status, 403, "{path}");
    }
}

fn settings_show_what_may_be_opened(app: &TestApp) {
    let site = Site::new(app);
    for role in Role::ALL {
        let who = token(app, *role, municipality("0151"));
        let html = good(&site, &who, "/settings");
        let (_, main) = html.split_once("<main").unwrap();
        // One's own account is for sessions, not for tokens.
        let open = |href: &&String| !href.starts_with("/assets") && *href != "/me";
        for href in links(main, "/").iter().filter(open) {
            let reply = site.get(&who, href);
            assert_eq!(reply.status, 200, "{} {href}", role.key());
        }
        assert_eq!(
            html.contains("href=\"/log\""),
            matches!(role, Role::LocalAdministrator | Role::Auditor)
        );
    }
}

fn everybody_reads_who_runs_it(app: &TestApp) {
    let site = Site::new(app);
    for path in ["/licences", "/accessibility", "/keys"] {
        good(&site, "", path);
    }
    assert!(
        site.get("", "/licences")
            .text
            .contains("Mozilla Public License")
    );
    assert!(site.get("", "/robots.txt").text.contains("Disallow: /"));
    assert_eq!(site.get("", "/.well-known/security.txt").status, 404);
    let operator = token(app, Role::Operator, municipality("0151"));
    let path = "/settings/contact";
    good(&site, &operator, path);
    let wrong = form(
        &site,
        &operator,
        path,
        "operator_name=Ballerup&security_email=ikke+en",
    );
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.text.contains("ikke en") && wrong.text.contains("Ballerup"),
        "{}",
        wrong.text
    );
    let right = "operator_name=Bj%C3%B8rns+Drift&accessibility_email=web%40x.example&security_email=sikker%40x.example";
    assert_eq!(form(&site, &operator, path, right).status, 303);
    assert!(good(&site, "", "/accessibility").contains("mailto:web@x.example"));
    let text = site.get("", "/.well-known/security.txt").text;
    assert!(
        text.contains("Contact: mailto:sikker@x.example\nExpires: 2027-05-21T00:00:00Z"),
        "{text}"
    );
    let admin = token(app, Role::LocalAdministrator, municipality("0151"));
    assert_eq!(form(&site, &admin, path, right).status, 403);
    assert_eq!(site.get(&admin, path).status, 403);
}

on_both!(whoever_has_not_signed_in_is_asked_to);
on_both!(every_figure_leads_to_exactly_its_rows);
on_both!(what_is_mine_is_first_for_who_has_a_role);
on_both!(the_search_finds_everything_of_ones_own);
on_both!(the_staff_view_is_open_while_it_is_published);
on_both!(the_log_is_looked_through_and_taken_home);
on_both!(settings_show_what_may_be_opened);
on_both!(everybody_reads_who_runs_it);
