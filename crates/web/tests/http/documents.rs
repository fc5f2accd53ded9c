//! Files sent and fetched over HTTP: what is taken, what is refused and with which words,
//! and how a file is given back.

use domain::gate::Role;
use serde_json::json;
use testkit::{TestApp, on_both};

use crate::{
    harness::{Call, Reply, Site, token},
    world::{Place, places},
};

const PDF: &[u8] = b"%PDF-1.7\n\xe6\xf8\xe5 aftale";

/// A form with texts and a file.
fn form(texts: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, text) in texts {
        let part =
            format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        body.extend(part.as_bytes());
    }
    if let Some((name, bytes)) = file {
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: text/html\r\n\r\n"
        );
        body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
    }
    body.extend(b"--edge--\r\n");
    body
}

fn send(site: &Site<'_>, token: &str, path: &str, body: Vec<u8>) -> Reply {
    let mut call = Call::new("POST", path)
        .by(token)
        .header("content-type", "multipart/form-data; boundary=edge");
    call.body = body;
    site.send(call)
}

fn pages(contract: &str) -> (String, String) {
    let page = format!("/contracts/{contract}");
    let new = format!("/documents/new?subject_kind=contract&subject_id={contract}");
    (page, new)
}

/// The document's address and that of its file, as the contract's page links to them.
fn links(site: &Site<'_>, token: &str, page: &str) -> Vec<String> {
    let html = site.get(token, page).text;
    let links = html.split("href=\"").skip(1);
    links
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with("/documents/") && href.ends_with("/file"))
        .map(str::to_owned)
        .collect()
}

fn a_file_is_added_on_the_page_and_only_ever_saved(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let (page, new) = pages(&here.make(&site, "contracts"));
    assert!(
        site.get(&here.admin, &page)
            .text
            .contains("documents/new?subject_kind=contract")
    );
    let asked = site.get(&here.admin, &new);
    assert_eq!(asked.status, 200);
    assert!(asked.text.contains("multipart/form-data") && asked.text.contains("20 MB"));
    let sent = form(
        &[("title", "Bilag 3")],
        Some(("../../Bilag æ \u{202e}3.pdf", PDF)),
    );
    let reply = send(&site, &here.admin, &new, sent);
    assert_eq!(reply.status, 303, "{}", reply.text);
    assert_eq!(reply.header("location"), format!("{page}#documents"));
    let files = links(&site, &here.admin, &page);
    assert_eq!(files.len(), 1);
    let file = site.get(&here.admin, &files[0]);
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, "application/pdf")
    );
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"Bilag---3.pdf\"; filename*=UTF-8''Bilag%20%C3%A6%203.pdf"
    );
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(
        file.header("content-security-policy")
            .starts_with("sandbox;")
    );
    assert_eq!(file.header("cache-control"), "no-store");
    // Somebody of another municipality finds nothing.
    assert_eq!(site.get(&there.admin, &files[0]).status, 404);
    assert_eq!(site.get("", &files[0]).status, 303);
    let document = files[0].trim_end_matches("/file");
    let shown = site.get(&here.admin, document);
    assert!(shown.text.contains("Bilag 3") && shown.text.contains("SHA-256"));
    assert_eq!(site.get(&there.admin, document).status, 404);
}

fn what_is_not_taken_is_said_in_the_form(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let (page, new) = pages(&here.make(&site, "contracts"));
    let large = [PDF, &vec![b' '; 20 * 1024 * 1024]].concat();
    let wrong: [(&str, &[u8], &str); 5] = [
        (
            "aftale.pdf",
            b"<html><script>x()</script>",
            "er ikke en pdf-fil",
        ),
        (
            "side.html",
            b"<html>",
            "af en type, der ikke kan lægges ind",
        ),
        (
            "program.pdf.exe",
            b"MZ",
            "af en type, der ikke kan lægges ind",
        ),
        ("tom.pdf", b"", "Filen er tom"),
        ("stor.pdf", &large, "større end 20 MB"),
    ];
    for (name, bytes, words) in wrong {
        let reply = send(
            &site,
            &here.admin,
            &new,
            form(&[("title", "Bevares")], Some((name, bytes))),
        );
        assert_eq!(reply.status, 422, "{name}: {}", reply.text);
        assert!(reply.text.contains(words), "{name}: {}", reply.text);
        assert!(reply.text.contains(&new.replace('&', "&#38;")), "{name}");
    }
    let nothing = send(&site, &here.admin, &new, form(&[("title", "Uden")], None));
    assert_eq!(nothing.status, 422);
    assert!(
        nothing.text.contains("Vælg en fil, eller skriv adressen") && nothing.text.contains("Uden")
    );
    assert!(links(&site, &here.admin, &page).is_empty());
    let kept = form(
        &[("title", "I ESDH"), ("link_url", "https://esdh.example/7")],
        None,
    );
    assert_eq!(send(&site, &here.admin, &new, kept).status, 303);
    assert!(site.get(&here.admin, &page).text.contains("I ESDH"));
}

fn many_texts(count: usize) -> Vec<u8> {
    let text = "x".repeat(1000);
    let texts: Vec<(&str, &str)> = (0..count).map(|_| ("note", text.as_str())).collect();
    form(&texts, None)
}

fn only_those_who_may_add(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let (_, new) = pages(&here.make(&site, "contracts"));
    let sent = || form(&[], Some(("a.pdf", PDF)));
    let reader = token(app, Role::Reader, here.organisation);
    assert_eq!(send(&site, &reader, &new, sent()).status, 403);
    assert_eq!(site.get(&reader, &new).status, 403);
    assert_eq!(send(&site, "", &new, sent()).status, 303);
    assert_eq!(site.get(&there.admin, &new).status, 404);
    let foreign = send(&site, &there.admin, &new, sent());
    assert!([404, 422].contains(&foreign.status), "{}", foreign.status);
    assert_eq!(send(&site, &here.admin, &new, many_texts(400)).status, 422);
    for wild in [
        "subject_kind=system",
        "subject_kind=contract&subject_id=nix",
        "subject_id=1",
    ] {
        let path = format!("/documents/new?{wild}");
        let reply = site.get(&here.admin, &path);
        assert!([200, 404].contains(&reply.status), "{path}");
    }
}

fn of(here: &Place, site: &Site<'_>) -> String {
    format!(
        "/api/v1/contracts/{}/documents",
        here.make(site, "contracts")
    )
}

fn files_over_the_api(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let path = of(&here, &site);
    let id = foundation::new_id().to_string();
    let sent = |name: &str, bytes: &[u8]| {
        let texts = [
            ("id", id.as_str()),
            ("document_type", "annex"),
            ("dated_on", "2026-11-01"),
        ];
        form(&texts, Some((name, bytes)))
    };
    let made = send(&site, &here.admin, &path, sent("Bilag.pdf", PDF));
    assert_eq!(made.status, 201, "{}", made.text);
    assert_eq!(made.header("location"), format!("/api/v1/documents/{id}"));
    assert_eq!(made.json()["title"], "Bilag.pdf");
    let again = send(&site, &here.admin, &path, sent("Bilag.pdf", PDF));
    assert_eq!(
        (again.status, again.code()),
        (409, "already_exists".to_owned())
    );
    let list = site.get(&here.admin, &path).json();
    assert_eq!(list["data"][0]["file_name"], "Bilag.pdf");
    assert_eq!(list["data"][0]["size"], PDF.len());
    let file = list["data"][0]["file"].as_str().unwrap().to_owned();
    let fetched = site.get(&here.admin, &file);
    assert_eq!(
        (fetched.status, fetched.header("content-type")),
        (200, "application/pdf")
    );
    assert!(
        fetched
            .header("content-disposition")
            .starts_with("attachment;")
    );
    let wide = site.get(
        &here.admin,
        "/api/v1/documents?columns=title,file_name,size,sha256",
    );
    assert_eq!(wide.json()["data"][0]["size"], PDF.len(), "{}", wide.text);
    for (who, path) in [(&there.admin, &path), (&there.admin, &file)] {
        assert_eq!(site.get(who, path).status, 404, "{path}");
    }
    let wrong = send(
        &site,
        &here.admin,
        &path,
        form(&[], Some(("a.svg", b"<svg/>"))),
    );
    assert_eq!(wrong.faults(), ["file: document_type_refused"]);
    let unknown = form(&[("farve", "rød")], Some(("a.pdf", PDF)));
    let unknown = send(&site, &here.admin, &path, unknown);
    assert_eq!(unknown.faults(), ["farve: unknown_field"]);
    let json = site.post(&here.admin, &path, &json!({ "title": "x" }));
    assert_eq!(json.faults(), ["file: document_missing"]);
    let gone = Call::new("DELETE", made.header("location")).version(1);
    assert_eq!(site.send(gone.by(&here.admin)).status, 204);
    assert_eq!(site.get(&here.admin, &file).status, 404);
}

on_both!(
    a_file_is_added_on_the_page_and_only_ever_saved,
    what_is_not_taken_is_said_in_the_form,
    only_those_who_may_add,
    files_over_the_api,
);
