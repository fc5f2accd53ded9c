//! Files that are wrong, over the pages for bringing them in: each has an answer that
//! names the row, the column and the remedy, and none leaves anything behind.

use std::io::{Cursor, Write};

use domain::gate::Role;
use serde_json::{Value, json};
use testkit::{TestApp, municipality, on_both};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    harness::{Call, Reply, Site, token},
    world::places,
};

const USAGES: &str = "/import/system-usages";
const CONTRACTS: &str = "/import/contracts";
const UNITS: &str = "/import/org-units";
const KLE: &str = "/import/kle";

fn upload(site: &Site<'_>, token: &str, path: &str, bytes: &[u8]) -> Reply {
    let head =
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"fil.csv\"\r\n\r\n";
    let mut call = Call::new("POST", path)
        .by(token)
        .header("content-type", "multipart/form-data; boundary=edge");
    call.body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
    site.send(call)
}

/// The address of an import whose file was taken.
fn taken(site: &Site<'_>, token: &str, path: &str, bytes: &[u8]) -> String {
    let reply = upload(site, token, path, bytes);
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
    let to = reply.header("location");
    to.rsplit_once('/').unwrap().0.to_owned()
}

fn form(site: &Site<'_>, token: &str, path: &str, text: &str) -> Reply {
    site.send(Call::new("POST", path).by(token).form(text))
}

/// The preview, once it is made.
fn preview(site: &Site<'_>, token: &str, import: &str) -> Reply {
    for _ in 0..200 {
        let reply = site.get(token, &format!("{import}/preview"));
        if !reply.text.contains("http-equiv=\"refresh\"") {
            return reply;
        }
    }
    panic!("{import} is never made");
}

/// Where taking the file in leads, once it has ended.
fn confirm(site: &Site<'_>, token: &str, import: &str) -> Reply {
    let mut reply = form(site, token, &format!("{import}/preview"), "");
    let progress = format!("{import}/progress");
    for _ in 0..200 {
        let runs = reply.text.contains("http-equiv=\"refresh\"");
        if !runs && reply.header("location") != progress {
            return reply;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        reply = site.get(token, &progress);
    }
    panic!("{import} never ends");
}

/// How many units, people, systems and systems in use there are.
fn totals(site: &Site<'_>, token: &str) -> [Value; 4] {
    ["org-units", "people", "systems", "system-usages"].map(|name| {
        let reply = site.get(token, &format!("/api/v1/{name}"));
        reply.json()["meta"]["total"].clone()
    })
}

/// A page in words, with each of these texts.
fn says(reply: &Reply, status: u16, texts: &[&str]) {
    assert_eq!(reply.status, status, "{texts:?}: {}", reply.text);
    assert!(reply.header("content-type").starts_with("text/html"));
    for text in texts {
        assert!(reply.text.contains(text), "no {text} in {}", reply.text);
    }
    for key in ["error-", "remedy-", "import-preview-"] {
        let bare = format!(">{key}");
        assert!(!reply.text.contains(&bare), "{key} in {}", reply.text);
    }
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet with these rows.
fn workbook(rows: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    const SPACE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{SPACE}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns:r=\"{SPACE}\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let (root, inner) = (
        relation("officeDocument", "xl/workbook.xml"),
        relation("worksheet", "worksheets/sheet1.xml"),
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/_rels/workbook.xml.rels", inner.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend_from_slice(more);
    zipped(&parts)
}

fn files_that_are_no_tables_are_refused_where_they_are_chosen(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let coordinator = token(app, Role::NationalCoordinator, municipality("0151"));
    let zeros = vec![b' '; 12 * 1024 * 1024];
    let bomb = workbook("", &[("xl/media/image1.png", zeros.as_slice())]);
    assert!(bomb.len() < 100_000);
    let cut = &workbook("<row/>", &[])[..200];
    let limit = 25 * 1024 * 1024;
    let (big, huge) = (vec![b'x'; limit + 1], vec![b'x'; limit + 2 * 1024 * 1024]);
    let no_headers = "Der skal stå overskrifter i øverste række";
    let nothing_below = "Skriv mindst én række under overskrifterne";
    let refusals: &[(&str, &[u8], &str)] = &[
        (USAGES, b"", "Gem regnearket igen"),
        (USAGES, b"%PDF-1.7 x", "Gem den som Excel-projektmappe"),
        (USAGES, b"IT System;Version\n", nothing_below),
        (UNITS, b"Navn;Overordnet\r\n\r\n", nothing_below),
        (CONTRACTS, b"Id;IT Kontrakt Id;Kontrakt\n", nothing_below),
        (CONTRACTS, b"Frokost;Pris\n", no_headers),
        (USAGES, &big, "Del den i flere filer"),
        (USAGES, &huge, "Del den i flere filer"),
        (USAGES, &bomb, "Gem regnearket som CSV"),
        (USAGES, cut, "gem den igen, og vælg den nye fil"),
        (
            USAGES,
            b"IT System\nB\xf8rn \xc3\xa6\n",
            "Gem den som CSV UTF-8",
        ),
    ];
    for (path, bytes, remedy) in refusals {
        says(&upload(&site, &here.admin, path, bytes), 422, &[remedy]);
    }
    let entity = b"<!DOCTYPE a [<!ENTITY b \"c\">]><KLE-Emneplan>&b;</KLE-Emneplan>";
    let date = b"<KLE-Emneplan><UdgivelsesDato>2026-01-01</UdgivelsesDato></KLE-Emneplan>";
    let refusals: &[(&[u8], &str)] = &[
        (b"nummer;titel\n00;x\n", "Vælg KL&#39;s XML-fil"),
        (entity, "Hent planen igen fra KL"),
        (date, "Der skal stå overskrifter"),
    ];
    for (bytes, remedy) in refusals {
        says(&upload(&site, &coordinator, KLE, bytes), 422, &[remedy]);
    }
    assert_eq!(totals(&site, &here.admin), [0, 0, 0, 0].map(Value::from));
}

/// A file of usages, contracts or units, and what its preview says of the row.
const SPOILED: &[(&str, &str, &[&str])] = &[
    (
        USAGES,
        "IT System;Ibrugtagningsdato\nCura;31-02-2026",
        &[
            "Ibrugtagningsdato",
            "31-02-2026",
            "Ret dagen eller måneden.",
        ],
    ),
    (
        USAGES,
        "IT System;archive_frequency_months\nCura;tolv",
        &["„tolv“ er ikke et tal", "Skriv kun tallet"],
    ),
    (
        USAGES,
        "IT System;main_contract\nCura;Ukendt",
        &["Kontrakten „Ukendt“ findes ikke", "Opret kontrakten først"],
    ),
    (
        USAGES,
        "IT System;Lokale KLE ID\nCura;99.99.99",
        &["99.99.99", "Skriv numre som 27.00.00"],
    ),
    (
        USAGES,
        "IT System;Version\nCura;1\nCura;2",
        &["Det samme står også i række 2", "Slet den ene række."],
    ),
    (
        USAGES,
        "IT System;Livscyklus\nCura;Snart",
        &["Livscyklus", "Snart", "Under udfasning"],
    ),
    (
        USAGES,
        "IT System;Lokale referencer\nCura;a|b|c|Ja|e",
        &[
            "a | b | c | Ja | e",
            "Titel | Dokument-ID/sagsnr. | Adresse",
        ],
    ),
    (
        USAGES,
        "IT System;Dato for seneste risikovurdering\nCura;01-02-2026",
        &[
            "Foretaget risikovurdering",
            "eller lad denne celle være tom",
        ],
    ),
    (
        CONTRACTS,
        "IT Kontrakt;Udløbsdato\nDrift;31-02-2026",
        &["B · Udløbsdato", "31-02-2026", "Ret dagen eller måneden."],
    ),
    (
        CONTRACTS,
        "Id;IT Kontrakt Navn (påkrævet)\n;Drift\n;DRIFT",
        &[
            "B · IT Kontrakt Navn (påkrævet)",
            "Det samme står også i række 2",
        ],
    ),
    (
        CONTRACTS,
        "IT Kontrakt;IT Systemer\nDrift;Ukendt",
        &["Ukendt“ er ikke i anvendelse", "Indlæs systemerne først"],
    ),
    (
        CONTRACTS,
        "IT Kontrakt;Løbende;Varighed, år\nDrift;Ja;2",
        &["Tøm varigheden i rækken"],
    ),
    (
        CONTRACTS,
        "IT Kontrakt;Option;Brugte optioner\nDrift;1 x 1 år;2",
        &["2 optioner", "Ret et af tallene i rækken."],
    ),
    (
        UNITS,
        "Overordnet afdeling;Afdelingsnavn\nB;A\nA;B",
        &["ligger i ring", "Ret den overordnede afdeling"],
    ),
    (
        UNITS,
        "Overordnet afdeling;Afdelingsnavn;EAN nummer\n;Ballerup;\nBallerup;Skoler;579800000000",
        &["579800000000", "skriv alle 13 cifre"],
    ),
];

fn cells_that_cannot_be_used_are_named_with_their_remedy(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let admin = &here.admin;
    let long = format!("IT System\n{}", "æ".repeat(10_000));
    let mut all = SPOILED.to_vec();
    all.push((USAGES, &long, &["10000", "Kort teksten af i filen."]));
    for (path, file, texts) in all {
        let import = taken(&site, admin, path, file.as_bytes());
        if path == USAGES {
            let columns = site.get(admin, &format!("{import}/columns"));
            says(&columns, 200, &["IT System"]);
        }
        says(&preview(&site, admin, &import), 200, texts);
        // The file of the problems says the same.
        let problems = site.get(admin, &format!("{import}/problems"));
        assert_eq!(problems.status, 200, "{}", problems.text);
        assert!(problems.header("content-type").starts_with("text/csv"));
        let last = problems.text.trim_end().lines().last().unwrap();
        let remedy = last.rsplit(';').next().unwrap();
        assert!(remedy.len() > 8, "{last}");
        // Going on all the same leads back, and nothing is written.
        let sent = confirm(&site, admin, &import);
        assert_eq!(sent.header("location"), format!("{import}/preview"));
        assert_eq!(
            totals(&site, &here.admin),
            [0, 0, 0, 0].map(Value::from),
            "{file}"
        );
    }
}

fn columns_that_make_no_sense_are_said_where_they_are_chosen(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let admin = &here.admin;
    let import = taken(&site, admin, USAGES, b"Farve;Pris\nr\xf8d;12\n");
    says(
        &site.get(admin, &format!("{import}/columns")),
        200,
        &["rød"],
    );
    let columns = format!("{import}/columns");
    let twice = form(&site, admin, &columns, "map.0=system&map.1=system");
    says(&twice, 422, &["Vælg et andet felt til den ene"]);
    let unknown = form(&site, admin, &columns, "map.0=system&map.1=%27%3B--");
    says(&unknown, 422, &["Vælg et felt fra listen"]);
    assert_eq!(form(&site, admin, &columns, "map.0=ignore").status, 303);
    let nameless = preview(&site, admin, &import);
    says(&nameless, 422, &["Farve, Pris", "Vi leder efter IT System"]);
    let sent = form(&site, admin, &columns, "map.0=system&create_missing=yes");
    assert_eq!(sent.status, 303);
    says(&preview(&site, admin, &import), 200, &["rød"]);
    let stop = form(&site, admin, &format!("{import}/stop"), "");
    assert_eq!(stop.header("location"), USAGES);
    for page in ["preview", "columns", "problems"] {
        let gone = site.get(admin, &format!("{import}/{page}"));
        says(&gone, 409, &["allerede indlæst eller opgivet"]);
    }
    assert_eq!(totals(&site, &here.admin), [0, 0, 0, 0].map(Value::from));
}

fn unusual_letters_and_formulas_come_in(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let admin = &here.admin;
    // Windows-1252, as Danish Excel saves "CSV".
    let western = b"IT System;Lokal kaldenavn\nB\xf8rneplan;\x80 og \xe6\xf8\xe5\n";
    let other = "IT System;Lokal kaldenavn\n👩🏽‍💻 Vagt;\u{202e}نظام\n";
    let cell = |place: &str, text: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let formula = "<c r=\"B2\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>Regnet</v></c>";
    let rows = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{formula}</row>",
        cell("A1", "IT System"),
        cell("B1", "Lokal kaldenavn"),
        cell("A2", "Regneark")
    );
    let book = workbook(&rows, &[]);
    for (bytes, name, note) in [
        (&western[..], "€ og æøå", ""),
        (other.as_bytes(), "نظام", ""),
        (&book, "Regnet", "Kolonnen har formler i 1 rækker"),
    ] {
        let import = taken(&site, admin, USAGES, bytes);
        says(&preview(&site, admin, &import), 200, &[name, note]);
        let sent = confirm(&site, admin, &import);
        assert_eq!(sent.header("location"), import, "{}", sent.text);
        let list = site.get(admin, "/api/v1/system-usages?limit=500").json();
        let rows = list["data"].as_array().unwrap();
        assert!(rows.iter().any(|row| row["local_name"] == name), "{list}");
    }
}

fn an_import_counts_once_and_on_what_is_there_now(app: &TestApp) {
    let site = Site::new(app);
    let (here, there) = places(app);
    let admin = &here.admin;
    let file = b"IT System;Noter\nCura;Ny\nAula;Ny\n";
    let (first, second) = (
        taken(&site, admin, USAGES, file),
        taken(&site, admin, USAGES, file),
    );
    for import in [&first, &second] {
        says(&preview(&site, admin, import), 200, &["Cura", "Aula"]);
    }
    // Between preview and import, somebody else registers one of them.
    let system = site.make(admin, "systems", &json!({ "name": "Aula" }));
    let body = json!({ "system": system["id"], "notes": "Gammel" });
    let usage = site.make(admin, "system-usages", &body);
    assert_eq!(confirm(&site, admin, &first).header("location"), first);
    assert_eq!(totals(&site, &here.admin), [0, 0, 2, 2].map(Value::from));
    says(
        &confirm(&site, admin, &first),
        409,
        &["allerede indlæst eller opgivet"],
    );
    // The other finds that there is nothing left to do.
    assert_eq!(confirm(&site, admin, &second).header("location"), second);
    assert_eq!(totals(&site, &here.admin), [0, 0, 2, 2].map(Value::from));
    // A version that the import has made stale is refused as ever.
    let path = format!("/api/v1/system-usages/{}", usage["id"].as_str().unwrap());
    let stale = site.patch(admin, &path, 1, &json!({ "notes": "x" }));
    assert_eq!(stale.status, 412, "{}", stale.text);
    // What is another municipality's is not there; a cut address is not either.
    for page in [
        "",
        "/preview",
        "/columns",
        "/problems",
        "/progress",
        "/undo",
    ] {
        let foreign = site.get(&there.admin, &format!("{second}{page}"));
        assert_eq!(foreign.status, 404, "{page}");
        let cut = site.get(admin, &format!("{USAGES}/nix{page}"));
        assert_eq!(cut.status, 404, "{page}");
    }
    let undo = site.get(admin, &format!("{first}/undo"));
    says(&undo, 200, &["Fortryd indlæsningen"]);
    let undone = form(&site, admin, &format!("{first}/undo"), "");
    assert_eq!(undone.status, 303, "{}", undone.text);
    let again = form(&site, admin, &format!("{first}/undo"), "");
    says(&again, 409, &["kan ikke fortrydes"]);
}

fn a_token_that_has_run_out_brings_nothing_in(app: &TestApp) {
    let site = Site::new(app);
    let (here, _) = places(app);
    let import = taken(&site, &here.admin, USAGES, b"IT System\nCura\n");
    app.clock.advance_days(31);
    let refused = [
        upload(&site, &here.admin, USAGES, b"IT System\nAula\n"),
        form(&site, &here.admin, &format!("{import}/preview"), ""),
        form(
            &site,
            &here.admin,
            &format!("{import}/columns"),
            "map.0=system",
        ),
        form(&site, &here.admin, &format!("{import}/undo"), ""),
    ];
    for reply in refused {
        let to_sign_in = reply.status == 303 && reply.header("location").contains("sign-in");
        assert!(
            to_sign_in || matches!(reply.status, 401 | 403),
            "{}",
            reply.status
        );
    }
    // With a new token the file has waited too long.
    let admin = token(app, Role::LocalAdministrator, here.organisation);
    let gone = site.get(&admin, &format!("{import}/preview"));
    says(&gone, 409, &["ventet mere end et døgn"]);
    assert_eq!(totals(&site, &admin), [0, 0, 0, 0].map(Value::from));
}

fn the_page_of_all_files_shows_what_one_may_bring_in(app: &TestApp) {
    let site = Site::new(app);
    let here = municipality("0151");
    let page = |role| site.get(&token(app, role, here), "/import");
    let national = page(Role::NationalCoordinator);
    says(&national, 200, &["href=\"/import/kle\""]);
    assert!(!national.text.contains("href=\"/import/system-usages\""));
    let local = page(Role::LocalAdministrator);
    says(&local, 200, &["href=\"/import/system-usages\""]);
    assert!(!local.text.contains("href=\"/import/kle\""));
    says(&page(Role::Reader), 403, &[]);
}

on_both!(
    files_that_are_no_tables_are_refused_where_they_are_chosen,
    cells_that_cannot_be_used_are_named_with_their_remedy,
    columns_that_make_no_sense_are_said_where_they_are_chosen,
    unusual_letters_and_formulas_come_in,
    an_import_counts_once_and_on_what_is_there_now,
    a_token_that_has_run_out_brings_nothing_in,
    the_page_of_all_files_shows_what_one_may_bring_in,
);
