//! What to bring in, and the file.

use axum::{
    extract::{FromRequest, Multipart, Request, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    gate::allowed,
    imports::{Columns, ImportFile, ImportKind, ImportSummary, Imports, UploadFile},
};
use foundation::{Error, FieldError, Result, new_id};
use std::sync::Arc;

use super::{At, Place, answer, guided, kind_text, may, problem, words};
use crate::{
    caller::Signed,
    format, frame,
    pairs::Pairs,
    parts::{
        Cell, Form, FormField, GuidedBody, Input, Link, RecordField, Section, SimplePage, Table,
    },
    records::cells::moment,
    respond,
    state::AppState,
};

/// Earlier imports shown of each kind.
const EARLIER: i64 = 10;

/// What can be brought in, and what was.
pub(super) async fn kinds(State(state): State<AppState>, signed: Signed) -> Response {
    let result = build_kinds(&state, &signed).await;
    answer(&signed, ImportKind::SystemUsages, result)
}

async fn build_kinds(state: &AppState, signed: &Signed) -> Result<Response> {
    let lang = signed.lang;
    let mut sections = Vec::new();
    for kind in ImportKind::ALL.iter().copied() {
        if !allowed(&signed.caller, kind.needs()) {
            continue;
        }
        let question = Imports {
            kind,
            limit: EARLIER,
        };
        let earlier = state.ask(&signed.caller, question).await?;
        sections.push(section(signed, kind, &earlier));
    }
    if sections.is_empty() {
        may(signed, ImportKind::SystemUsages)?;
    }
    let page = SimplePage {
        title: lang.t("import-title"),
        lead: lang.t("import-lead"),
        sections,
        ..SimplePage::default()
    };
    Ok(respond::page(page.html(&frame::shell(signed, "/import"))))
}

fn section(signed: &Signed, kind: ImportKind, earlier: &[ImportSummary]) -> Section {
    let lang = signed.lang;
    let row = |import: &ImportSummary| {
        let place = Place {
            kind,
            id: import.id,
        };
        vec![
            Cell::Link(Link::new(&import.file_name, place.at(""))),
            Cell::text(moment(lang, import.at)),
            Cell::text(&import.by),
            Cell::text(lang.t(&format!("import-status-{}", import.status))),
        ]
    };
    let headings = ["import-file", "import-when", "import-who", "import-state"];
    Section {
        id: kind.key().to_owned(),
        title: lang.t(&kind_text(kind, "title")),
        table: (!earlier.is_empty()).then(|| Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: earlier.iter().map(row).collect(),
        }),
        fields: vec![RecordField {
            label: lang.t("import-new"),
            help: lang.t(&kind_text(kind, "help")),
            value: Cell::Link(Link::new(
                lang.t("import-choose-file"),
                format!("/import/{}", kind.key()),
            )),
            ..RecordField::default()
        }],
        ..Section::default()
    }
}

/// The choice of a file.
pub(super) async fn page(kind: ImportKind, State(_): State<AppState>, signed: Signed) -> Response {
    let result = may(&signed, kind).map(|()| respond::page(file_page(&signed, kind, &[])));
    answer(&signed, kind, result)
}

fn form(signed: &Signed, kind: ImportKind, errors: &[FieldError]) -> Form {
    let lang = signed.lang;
    let accept = match kind {
        ImportKind::Kle => ".xml,.json",
        _ => ".csv,.xlsx",
    };
    let file = Input::File {
        accept: accept.to_owned(),
    };
    let mut field = FormField::new("file", lang.t("import-file"), file)
        .required()
        .help(lang.t(&kind_text(kind, "help")));
    let texts = errors.iter().map(|error| {
        let (reason, remedy) = problem(lang, error);
        format!("{reason} {remedy}")
    });
    field.error = texts.collect::<Vec<_>>().join(" ");
    Form {
        href: format!("/import/{}", kind.key()),
        file: true,
        fields: vec![field],
        submit: lang.t("import-read"),
        ..Form::default()
    }
}

/// The choice of a file, with what is wrong with the one that was chosen.
pub(super) fn file_page(signed: &Signed, kind: ImportKind, faults: &[FieldError]) -> String {
    let lang = signed.lang;
    let body = GuidedBody::Form(form(signed, kind, faults));
    let mut page = guided(signed, kind, At::File, body);
    page.title = lang.t("import-file-question");
    page.why = lang.t("import-file-why");
    page.leave = super::overview(signed);
    page.html(&frame::shell(signed, &format!("/import/{}", kind.key())))
}

/// Takes the file; what cannot be read is said on the same page.
pub(super) async fn upload(
    kind: ImportKind,
    State(state): State<AppState>,
    signed: Signed,
    request: Request,
) -> Response {
    let result = take(kind, &state, &signed, request).await;
    answer(
        &signed,
        kind,
        result.map(|to| Redirect::to(&to).into_response()),
    )
}

async fn take(
    kind: ImportKind,
    state: &AppState,
    signed: &Signed,
    request: Request,
) -> Result<String> {
    may(signed, kind)?;
    let (pairs, name, bytes) = parts(state, request).await?;
    signed.check_form(&pairs)?;
    if bytes.is_empty() {
        return Err(Error::field("file", "empty_file"));
    }
    let (file, bytes) = tokio::task::spawn_blocking(move || {
        ImportFile::read(kind, &name, &bytes).map(|file| (Arc::new(file), bytes))
    })
    .await
    .map_err(Error::internal)??;
    let question = Columns {
        file: Arc::clone(&file),
        words: words(signed.lang, kind),
        mapping: None,
    };
    // A file that nobody can go on with is not kept.
    let columns = state.ask(&signed.caller, question).await?;
    if let Some(error) = columns.without_rows() {
        return Err(error);
    }
    let id = new_id();
    let upload = UploadFile { id, file, bytes };
    state.run(&signed.caller, upload).await?;
    let next = if columns.is_fixed {
        "preview"
    } else {
        "columns"
    };
    Ok(Place { kind, id }.at(next))
}

/// The form's texts, and the file with its name.
async fn parts(state: &AppState, request: Request) -> Result<(Pairs, String, Vec<u8>)> {
    let broken = |_| Error::field("file", "file_too_large");
    let mut form = Multipart::from_request(request, state)
        .await
        .map_err(|_| Error::field("file", "empty_file"))?;
    let (mut pairs, mut name, mut bytes) = (Pairs::default(), String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let key = field.name().unwrap_or_default().to_owned();
        if key == "file" {
            name = field.file_name().unwrap_or_default().to_owned();
            bytes = field.bytes().await.map_err(broken)?.to_vec();
        } else {
            let text = field.text().await.map_err(broken)?;
            pairs.0.push((key, text));
        }
    }
    Ok((pairs, name, bytes))
}

/// How many, as people write it.
pub(super) fn count(signed: &Signed, count: usize) -> String {
    format::integer(signed.lang, i64::try_from(count).unwrap_or(i64::MAX))
}
