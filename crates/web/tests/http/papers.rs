//! Papers as they are met: pages, files, what is kept, templates and letterhead.

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, municipality, on_both};
use web::page_check;

use crate::harness::{Call, Reply, Site, token};

fn case(site: &Site<'_>, who: &str) -> String {
    let body = json!({
        "name": "Ny vagtplan på Ærø", "case_type": "idea", "problem": "Vagtplanen lægges på papir.",
        "value_statement": "Ro & orden", "estimate_investment": 50_000_000, "estimate_operation": 10_000_000,
    });
    site.make(who, "cases", &body)["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn page(site: &Site<'_>, who: &str, path: &str) -> String {
    let reply = site.get(who, path);
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    let problems = page_check::problems(&reply.text);
    assert_eq!(problems, Vec::<String>::new(), "{path}");
    for text in ["papers-", "log-kind-", "case-"] {
        let unwritten = format!(">{text}");
        assert!(
            !reply.text.contains(&unwritten),
            "{path} lacks {text}: {}",
            reply.text
        );
    }
    reply.text
}

fn post(site: &Site<'_>, who: &str, path: &str, form: &str) -> Reply {
    site.send(Call::new("POST", path).by(who).form(form))
}

fn keep(site: &Site<'_>, who: &str, path: &str) -> String {
    let kept = post(site, who, &format!("{path}/keep"), "");
    assert_eq!(kept.status, 303, "{}", kept.text);
    kept.header("location").to_owned()
}

fn a_paper_is_seen_and_taken_along(app: &TestApp) {
    let site = Site::new(app);
    let admin = token(app, Role::LocalAdministrator, municipality("0151"));
    let case = case(&site, &admin);
    let own = page(&site, &admin, &format!("/cases/{case}"));
    for kind in ["decision-paper", "business-case", "analysis"] {
        let path = format!("/papers/{kind}/{case}");
        assert!(own.contains(&path), "{own}");
        let text = page(&site, &admin, &path);
        assert!(
            text.contains("Ny vagtplan på Ærø") && text.contains("Ro &#38; orden"),
            "{text}"
        );
        assert!(text.contains(&format!("href=\"/cases/{case}\"")), "{text}");
        let docx = site.get(&admin, &format!("{path}/docx"));
        assert_eq!(docx.status, 200);
        assert!(docx.text.starts_with("PK"));
        assert!(docx.header("content-disposition").contains(".docx"));
        let pdf = site.get(&admin, &format!("{path}/pdf"));
        let wanted = if report::CAN_PRINT { 200 } else { 404 };
        assert_eq!(pdf.status, wanted);
        assert_eq!(site.get(&admin, &format!("{path}/odt")).status, 404);
        let data = site.get(&admin, &format!("/api/v1{path}")).json();
        assert_eq!(data["title"], "Ny vagtplan på Ærø");
        assert_eq!(data["sources"][0]["address"], format!("/cases/{case}"));
        let same = site.get(&admin, &format!("/api/v1{path}/docx"));
        assert_eq!(same.text, docx.text);
    }
    assert_eq!(site.get(&admin, "/papers/poem/1").status, 404);
    let organisation = municipality("0151");
    let report = page(&site, &admin, &format!("/papers/follow-up/{organisation}"));
    assert!(report.contains("Ballerup") && report.contains("Sager i gang"));
}

fn what_was_sent_is_the_same_ever_after(app: &TestApp) {
    let site = Site::new(app);
    let admin = token(app, Role::LocalAdministrator, municipality("0151"));
    let case = case(&site, &admin);
    let path = format!("/papers/decision-paper/{case}");
    let sent = site.get(&admin, &format!("{path}/docx")).text;
    let sent_pdf = site.get(&admin, &format!("{path}/pdf"));
    let kept = keep(&site, &admin, &path);
    let day = foundation::Clock::today(&*app.clock);
    app.clock.advance_days(9);
    let change = json!({ "name": "Et andet navn", "estimate_investment": 90_000_000 });
    let patched = site.patch(&admin, &format!("/api/v1/cases/{case}"), 1, &change);
    assert_eq!(patched.status, 200, "{}", patched.text);
    let form = "based_on=shipped&name_da=Oplæg&sections.0.key=case.money&sections.0.place=1&sections.0.shown=yes&sections.0.heading_da=Penge";
    let saved = post(&site, &admin, "/papers/templates/decision-paper", form);
    assert_eq!(saved.status, 303, "{}", saved.text);
    assert_ne!(site.get(&admin, &format!("{path}/docx")).text, sent);
    let again = site.get(&admin, &format!("{path}/docx?as_of={day}"));
    assert_eq!(again.text, sent);
    assert_eq!(site.get(&admin, &format!("{kept}/docx")).text, sent);
    if report::CAN_PRINT {
        assert_eq!(site.get(&admin, &format!("{kept}/pdf")).text, sent_pdf.text);
        let past = site.get(&admin, &format!("{path}/pdf?as_of={day}"));
        assert_eq!(past.text, sent_pdf.text);
    }
    let shown = page(&site, &admin, &kept);
    assert!(shown.contains("præcis det samme papir"), "{shown}");
    assert!(shown.contains("Ny vagtplan på Ærø") && shown.contains("500.000"));
    let id = kept.rsplit('/').next().unwrap();
    let one = site
        .get(&admin, &format!("/api/v1/papers/kept/{id}"))
        .json();
    assert_eq!(one["document"]["title"], "Ny vagtplan på Ærø");
    let all = site
        .get(&admin, &format!("/api/v1/papers?subject={case}"))
        .json();
    assert_eq!(all["data"][0]["sha256"], one["sha256"]);
    assert!(page(&site, &admin, "/papers").contains(&kept));
    assert!(page(&site, &admin, &format!("/cases/{case}")).contains(&kept));
}

fn a_template_is_edited_and_put_back(app: &TestApp) {
    let site = Site::new(app);
    let admin = token(app, Role::ModuleAdministrator, municipality("0151"));
    let path = "/papers/templates/agenda";
    let form = page(&site, &admin, path);
    assert!(
        form.contains("sections.0.heading_da") && form.contains("{sted}"),
        "{form}"
    );
    let section = |at: usize, key: &str, place: &str, text: &str| {
        format!(
            "&sections.{at}.key={key}&sections.{at}.place={place}&sections.{at}.shown=yes&sections.{at}.heading_da=Over+{at}&sections.{at}.text_da={text}"
        )
    };
    let start = "based_on=shipped&name_da=Dagsorden";
    let wrong = format!(
        "{start}{}{}",
        section(0, "meeting.items", "2", "Vi+ses+%7Bhvor%7D"),
        section(1, "own.1", "1", "Velkommen")
    );
    let wrong = post(&site, &admin, path, &wrong);
    assert_eq!(wrong.status, 422);
    // The sections stand in the order asked for, with what was typed.
    let typed = wrong.text.find("Vi ses {hvor}").unwrap();
    assert!(wrong.text.find("Velkommen").unwrap() < typed);
    assert!(
        wrong.text.contains("Ordet {hvor} kendes ikke"),
        "{}",
        wrong.text
    );
    let no_number = format!("{start}{}", section(0, "meeting.items", "sidst", "x"));
    let refused = post(&site, &admin, path, &no_number);
    assert!(
        refused.status == 422 && refused.text.contains("value=\"sidst\""),
        "{}",
        refused.text
    );
    let unknown = format!("{start}{}", section(0, "case.problem", "1", "x"));
    assert_eq!(post(&site, &admin, path, &unknown).status, 422);
    let right = format!(
        "{start}{}{}",
        section(0, "meeting.items", "2", "Vi+ses+%7Bsted%7D"),
        section(1, "own.1", "1", "Velkommen")
    );
    let saved = post(&site, &admin, path, &right);
    assert_eq!(saved.status, 303, "{}", saved.text);
    assert_eq!(post(&site, &admin, path, &right).status, 409);
    assert!(page(&site, &admin, "/papers/templates").contains("Version 1"));
    let reset = post(&site, &admin, path, "based_on=1&then=reset");
    assert_eq!(reset.status, 303, "{}", reset.text);
    assert!(page(&site, &admin, "/papers/templates").contains("Version 2"));
}

/// A form with a file, as a browser sends it.
fn with_file(site: &Site<'_>, who: &str, name: &str, bytes: &[u8]) -> Reply {
    let part = |name: &str| format!("--X\r\ncontent-disposition: form-data; name=\"{name}\"");
    let mut body = format!("{}\r\n\r\nBallerup It\r\n", part("name")).into_bytes();
    body.extend(format!("{}\r\n\r\nHovedvej 1\r\n", part("address")).bytes());
    let file = format!("{}; filename=\"{name}\"\r\n\r\n", part("file"));
    body.extend(file.bytes());
    body.extend(bytes);
    body.extend(b"\r\n--X--\r\n");
    let mut call = Call::new("POST", "/papers/letterhead").by(who);
    call.body = body;
    site.send(call.header("content-type", "multipart/form-data; boundary=X"))
}

const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\x08IHDR\0\0\0\x10\0\0\0\x10crc!\0\0\0\x01IDATxcrc!\0\0\0\0IENDcrc!";

fn a_letterhead_with_its_logo(app: &TestApp) {
    let site = Site::new(app);
    let admin = token(app, Role::LocalAdministrator, municipality("0151"));
    let case = case(&site, &admin);
    page(&site, &admin, "/papers/letterhead");
    for (name, bytes, said) in [
        ("logo.png", &b"<svg onload='x'>"[..], "ikke et helt billede"),
        ("logo.png", &PICTURE[..40], "ikke et helt billede"),
        ("logo.png", &vec![0; 400 * 1024], "højst være 300 kB"),
    ] {
        let refused = with_file(&site, &admin, name, bytes);
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert!(refused.text.contains(said), "{}", refused.text);
        assert!(refused.text.contains("Ballerup It") && refused.text.contains("Hovedvej 1"));
        assert!(refused.text.contains("f-file-error"), "{}", refused.text);
    }
    let saved = with_file(&site, &admin, "logo.png", PICTURE);
    assert_eq!(saved.status, 303, "{}", saved.text);
    let paper = page(&site, &admin, &format!("/papers/analysis/{case}"));
    assert!(paper.contains("Ballerup It") && paper.contains("Hovedvej 1"));
    let (_, logo) = paper.split_once("src=\"/papers/logo/").unwrap();
    let logo = format!("/papers/logo/{}", logo.split('"').next().unwrap());
    let picture = site.get(&admin, &logo);
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (200, "image/png")
    );
    assert!(
        picture
            .header("content-security-policy")
            .contains("sandbox")
    );
    let other = token(app, Role::LocalAdministrator, municipality("0101"));
    assert_eq!(site.get(&other, &logo).status, 404);
    // A picture whose content cannot be drawn does not keep the paper from being printed.
    for ending in ["docx", "pdf"] {
        let file = site.get(&admin, &format!("/papers/analysis/{case}/{ending}"));
        let printed = ending == "docx" || report::CAN_PRINT;
        assert_eq!(file.status, if printed { 200 } else { 404 });
    }
}

/// A meeting with an item about a case.
fn meeting(site: &Site<'_>, admin: &str) -> String {
    let id = |value: &Value| value["id"].clone();
    let body = json!({ "name": "It-styregruppen", "body_type": "steering_group", "quorum": 1 });
    let body = id(&site.make(admin, "bodies", &body));
    let held = json!({ "body": body, "held_on": "2026-11-20", "place": "Rådhuset", "published_to": "members" });
    let meeting = id(&site.make(admin, "meetings", &held));
    let case = case(site, admin);
    let item = json!({
        "meeting": meeting, "title": "Vagtplan", "item_kind": "decide", "for_case": case, "amount": 25_000_000,
        "proposal": "At vi køber.", "paper": "Første afsnit.\n\nAndet afsnit.",
    });
    site.make(admin, "agenda-items", &item);
    meeting.as_str().unwrap().to_owned()
}

fn a_meeting_has_agenda_and_minutes(app: &TestApp) {
    let site = Site::new(app);
    let admin = token(app, Role::LocalAdministrator, municipality("0151"));
    let meeting = meeting(&site, &admin);
    let room = page(&site, &admin, &format!("/meetings/{meeting}/room"));
    for (kind, word) in [("agenda", "At vi køber."), ("minutes", "Udkast")] {
        let path = format!("/papers/{kind}/{meeting}");
        assert!(room.contains(&path), "{room}");
        let text = page(&site, &admin, &path);
        assert!(text.contains("Vagtplan") && text.contains(word), "{text}");
        assert!(page(&site, &admin, &format!("/meetings/{meeting}")).contains(&path));
    }
    let agenda = page(&site, &admin, &format!("/papers/agenda/{meeting}"));
    assert!(agenda.contains("250.000") && agenda.contains("2026-0001"));
    let kept = keep(&site, &admin, &format!("/papers/minutes/{meeting}"));
    let sent = keep(&site, &admin, &format!("/papers/agenda/{meeting}"));
    app.clock.advance_days(2);
    let body = site.get(&admin, "/api/v1/bodies").json()["data"][0]["id"].clone();
    let body = format!("/api/v1/bodies/{}", body.as_str().unwrap());
    let renamed = site.patch(&admin, &body, 1, &json!({ "name": "Rådet" }));
    assert_eq!(renamed.status, 200, "{}", renamed.text);
    let agenda = page(&site, &admin, &format!("/papers/agenda/{meeting}"));
    assert!(
        agenda.contains("Rådet") && !agenda.contains("It-styregruppen"),
        "{agenda}"
    );
    for kept in [&sent, &kept] {
        let page = page(&site, &admin, kept);
        assert!(page.contains("It-styregruppen") && page.contains("præcis det samme papir"));
    }
    // The minutes are for the body's members until they are approved for everybody.
    let reader = token(app, Role::Reader, municipality("0151"));
    for path in [
        format!("/papers/minutes/{meeting}"),
        kept.clone(),
        format!("{kept}/docx"),
    ] {
        assert_eq!(site.get(&reader, &path).status, 403, "{path}");
    }
    page(&site, &reader, &format!("/papers/agenda/{meeting}"));
    assert!(!page(&site, &reader, "/papers").contains(&kept));
    let other = token(app, Role::LocalAdministrator, municipality("0101"));
    for path in [
        format!("/papers/agenda/{meeting}"),
        kept.clone(),
        format!("/api/v1{kept}"),
    ] {
        assert_eq!(site.get(&other, &path).status, 404, "{path}");
    }
    let path = format!("/papers/agenda/{meeting}/keep");
    assert_eq!(post(&site, &reader, &path, "").status, 403);
    assert_eq!(post(&site, &other, &path, "").status, 404);
}

on_both!(
    a_paper_is_seen_and_taken_along,
    what_was_sent_is_the_same_ever_after,
    a_template_is_edited_and_put_back,
    a_letterhead_with_its_logo,
    a_meeting_has_agenda_and_minutes,
);
