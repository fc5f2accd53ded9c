//! The pages one after the other, each held against the rules of all pages.

use axum::{
    body::Body,
    extract::{Path, Request, State},
};
use domain::{
    gate::Role,
    imports::{GetImport, ImportKind, ImportPage},
};

use super::{columns, preview, result, running, start, undo};
use foundation::FieldError;

use crate::{
    i18n::Lang,
    visit::{Seen, Visitor},
};

const KIND: ImportKind = ImportKind::SystemUsages;
const KEEPER: Role = Role::LocalAdministrator;

fn state(visitor: &Visitor) -> State<crate::AppState> {
    State(visitor.state.clone())
}

fn upload(visitor: &Visitor, kind: ImportKind, name: &str, content: &str, lang: Lang) -> Seen {
    let part = |name: &str, content: &str| {
        format!("--edge\r\ncontent-disposition: form-data; {name}\r\n\r\n{content}\r\n")
    };
    let file = format!("name=\"file\"; filename=\"{name}\"");
    let body = part("name=\"csrf\"", "token") + &part(&file, content) + "--edge--\r\n";
    let request = Request::post("/")
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .expect("a request");
    let signed = Visitor::signed(KEEPER, lang);
    visitor.see(start::upload(kind, state(visitor), signed, request))
}

/// The id in an address such as `/import/people/{id}/columns`.
fn id_in(address: &str) -> String {
    address.split('/').nth(3).expect("an id").to_owned()
}

fn choose(visitor: &Visitor, id: &str, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let form = Visitor::form(fields);
    visitor.see(columns::post(
        KIND,
        state(visitor),
        signed,
        Path(id.to_owned()),
        form,
    ))
}

fn shown(visitor: &Visitor, id: &str, lang: Lang) -> Seen {
    let signed = Visitor::signed(KEEPER, lang);
    visitor.see(preview::page(
        KIND,
        state(visitor),
        signed,
        Path(id.to_owned()),
    ))
}

fn confirm(visitor: &Visitor, id: &str, fields: &[(&str, &str)]) -> Seen {
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let form = Visitor::form(fields);
    visitor.see(preview::confirm(
        KIND,
        state(visitor),
        signed,
        Path(id.to_owned()),
        form,
    ))
}

fn stored(visitor: &Visitor, id: &str) -> ImportPage {
    let id = id.parse().expect("an id");
    let question = GetImport {
        kind: KIND,
        id,
        limit: 10,
    };
    let caller = Visitor::caller(KEEPER);
    visitor.app.ask(&caller, question).expect("an import")
}

#[test]
fn a_file_goes_from_page_to_page_and_back_again() {
    let visitor = Visitor::new();
    for lang in Lang::ALL {
        let signed = Visitor::signed(KEEPER, lang);
        assert_eq!(
            visitor.see(start::kinds(state(&visitor), signed)).status,
            200
        );
        let signed = Visitor::signed(KEEPER, lang);
        assert_eq!(
            visitor
                .see(start::page(KIND, state(&visitor), signed))
                .status,
            200
        );
    }
    let file = "Applikation;IT System;Lokal kaldenavn\nx;Cura;Omsorg\ny;Aula;\n";
    let sent = upload(&visitor, KIND, "systemer.csv", file, Lang::Da);
    assert_eq!(
        (sent.status, sent.to.ends_with("/columns")),
        (303, true),
        "{}",
        sent.to
    );
    let id = id_in(&sent.to);
    for lang in Lang::ALL {
        let signed = Visitor::signed(KEEPER, lang);
        let page = visitor.see(columns::page(
            KIND,
            state(&visitor),
            signed,
            Path(id.clone()),
        ));
        assert!(
            page.html.contains("Applikation") && page.html.contains("map.2"),
            "{}",
            page.html
        );
    }
    let mapping = [
        ("map.0", "ignore"),
        ("map.1", "system"),
        ("map.2", "local_name"),
    ];
    let with = [&mapping[..], &[("create_missing", "yes")]].concat();
    assert!(choose(&visitor, &id, &with).to.ends_with("/preview"));
    for lang in Lang::ALL {
        let page = shown(&visitor, &id, lang);
        assert!(page.html.contains("Omsorg"), "{}", page.html);
        assert!(!page.html.contains(">import-"), "{}", page.html);
    }
    let sent = confirm(&visitor, &id, &[]);
    assert_eq!(sent.to, format!("/import/system-usages/{id}"));
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let done = visitor.see(result::page(
        KIND,
        state(&visitor),
        signed,
        Path(id.clone()),
    ));
    assert!(
        done.html.contains("systemer.csv er indlæst"),
        "{}",
        done.html
    );
    assert_eq!(stored(&visitor, &id).import.created, 2);
    for lang in Lang::ALL {
        let signed = Visitor::signed(KEEPER, lang);
        let page = visitor.see(undo::page(KIND, state(&visitor), signed, Path(id.clone())));
        assert_eq!(page.status, 200, "{}", page.html);
    }
    let (signed, form) = (Visitor::signed(KEEPER, Lang::Da), Visitor::form(&[]));
    let path = Path(id.clone());
    let sent = visitor.see(undo::post(KIND, state(&visitor), signed, path, form));
    assert_eq!(sent.status, 303);
    assert_eq!(stored(&visitor, &id).import.status, "undone");
}

#[test]
fn what_cannot_be_read_is_said_on_the_same_page() {
    let visitor = Visitor::new();
    let pdf = upload(&visitor, KIND, "a.pdf", "%PDF-1.7 x", Lang::Da);
    assert_eq!(pdf.status, 422);
    assert!(pdf.html.contains("ikke et regneark"), "{}", pdf.html);
    let nothing = upload(&visitor, KIND, "", "", Lang::En);
    assert!(
        nothing.html.contains("The file is empty"),
        "{}",
        nothing.html
    );
}

#[test]
fn rejected_rows_stop_the_file_until_they_are_left_out() {
    let visitor = Visitor::new();
    let file = "IT System;Ibrugtagningsdato\nCura;31-02-2026\nAula;01-01-2026\n";
    let id = id_in(&upload(&visitor, KIND, "s.csv", file, Lang::Da).to);
    let twice = choose(&visitor, &id, &[("map.0", "system"), ("map.1", "system")]);
    assert_eq!(twice.status, 422, "{}", twice.html);
    assert!(twice.html.contains("det samme felt"), "{}", twice.html);
    let mapping = [
        ("map.0", "system"),
        ("map.1", "in_use_from"),
        ("create_missing", "yes"),
    ];
    choose(&visitor, &id, &mapping);
    let page = shown(&visitor, &id, Lang::Da);
    assert!(
        page.html.contains("31-02-2026") && page.html.contains("skip_rejected"),
        "{}",
        page.html
    );
    assert!(confirm(&visitor, &id, &[]).to.ends_with("/preview"));
    assert_eq!(stored(&visitor, &id).import.status, "uploaded");
    let signed = Visitor::signed(KEEPER, Lang::Da);
    let problems = preview::problems(KIND, state(&visitor), signed, Path(id.clone()));
    let status = visitor.status(problems);
    assert_eq!(status, 409, "the preview has to be seen first");
    confirm(&visitor, &id, &[("skip_rejected", "yes")]);
    let import = stored(&visitor, &id).import;
    assert_eq!((import.created, import.rejected), (1, 1));
}

#[test]
fn a_file_that_waits_is_given_up() {
    let visitor = Visitor::new();
    let id = id_in(&upload(&visitor, KIND, "s.csv", "IT System\nCura\n", Lang::Da).to);
    let (signed, form) = (Visitor::signed(KEEPER, Lang::Da), Visitor::form(&[]));
    let path = Path(id.clone());
    let sent = visitor.see(running::stop(KIND, state(&visitor), signed, path, form));
    assert_eq!(sent.to, "/import/system-usages");
    assert_eq!(stored(&visitor, &id).import.status, "cancelled");
    let stranger = Visitor::signed(Role::Editor, Lang::Da);
    let page = visitor.see(result::page(KIND, state(&visitor), stranger, Path(id)));
    assert_eq!(page.status, 403);
}

#[test]
fn a_tree_with_one_column_per_level_needs_no_choice() {
    let visitor = Visitor::new();
    let file = "root;org;sub org\nKommunen;Skoler;Nord\n";
    let sent = upload(&visitor, ImportKind::OrgUnits, "e.csv", file, Lang::Da);
    assert!(sent.to.ends_with("/preview"), "{} {}", sent.to, sent.html);
}

/// Where the codes stand with which a file, a row or a cell can be refused.
const SOURCES: &[&str] = &[
    "exchange/src",
    "domain/src/imports",
    "domain/src/kle/edition.rs",
    "domain/src/parts/checks.rs",
    "domain/src/parts/validate.rs",
    "domain/src/parts/value.rs",
    "domain/src/parts/records/drafts.rs",
    "domain/src/catalogue/rules.rs",
    "domain/src/contracts/rules.rs",
    "domain/src/org_units/rules.rs",
    "domain/src/people/rules.rs",
    "domain/src/roles/rules.rs",
    "domain/src/usage/rules.rs",
];

/// Codes there that refuse something else, and say themselves what to do.
const OF_NO_FILE: &[&str] = &[
    "changed_since",
    "import_cancelled",
    "import_finished",
    "import_not_undoable",
    "mapping_of_another_file",
    "upload_gone",
];

/// What texts of errors and remedies can name.
const ARGS: &[&str] = &[
    "addresses",
    "allowed",
    "candidates",
    "count",
    "date",
    "expected",
    "found",
    "from",
    "kind",
    "latest",
    "max",
    "min",
    "name",
    "names",
    "number",
    "options",
    "person",
    "row",
    "suggestions",
    "switch",
    "unit",
    "until",
    "used",
    "value",
];

fn refusal(code: &'static str) -> FieldError {
    let empty = FieldError::new("x", code);
    ARGS.iter().fold(empty, |error, name| error.with(name, "1"))
}

fn sources(path: &std::path::Path, texts: &mut Vec<String>) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).expect("a folder") {
            sources(&entry.expect("an entry").path(), texts);
        }
    } else if path.extension().is_some_and(|end| end == "rs") {
        texts.push(std::fs::read_to_string(path).expect("a source"));
    }
}

/// Every literal there that has an error's text is taken for a code.
fn codes() -> std::collections::BTreeSet<&'static str> {
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut texts = Vec::new();
    for source in SOURCES {
        sources(&crates.join(source), &mut texts);
    }
    let is_code = |text: &&'static str| {
        let key = format!("error-{}", text.replace('_', "-"));
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        !text.is_empty()
            && text.chars().all(letters)
            && super::problem(Lang::Da, &refusal(text)).0 != key
    };
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
    texts
        .into_iter()
        .flat_map(|text| text.split('"'))
        .filter(is_code)
        .collect()
}

#[test]
fn every_refusal_has_a_remedy_in_both_languages() {
    let codes = codes();
    assert!(codes.len() > 90, "only {} codes were found", codes.len());
    let mut missing = Vec::new();
    for code in codes.iter().filter(|code| !OF_NO_FILE.contains(code)) {
        for lang in Lang::ALL {
            let (reason, remedy) = super::problem(lang, &refusal(code));
            if reason.is_empty() || remedy.is_empty() {
                missing.push((*code, lang));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "write remedy-… beside error-… in locales/*/imports.ftl: {missing:?}"
    );
}
