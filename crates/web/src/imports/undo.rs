//! Taking a whole import back, with what that means first.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::imports::{GetImport, ImportKind, UndoImport, Undone};
use foundation::Result;

use super::{At, Place, answer, guided, message, start};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{Cell, Form, GuidedBody, Link, RecordField, Summary},
    respond,
    state::AppState,
};

/// Things shown that would be left as they are.
const KEPT: usize = 20;

/// What undoing means.
pub(super) async fn page(
    kind: ImportKind,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let result = build(&state, &signed, kind, &id).await;
    answer(&signed, kind, result)
}

async fn build(state: &AppState, signed: &Signed, kind: ImportKind, id: &str) -> Result<Response> {
    let place = Place::read(kind, id)?;
    let question = GetImport {
        kind,
        id: place.id,
        limit: 0,
    };
    let import = state.ask(&signed.caller, question).await?.import;
    let rehearsal = UndoImport {
        kind,
        id: place.id,
        rehearse: true,
    };
    let undone = state.run(&signed.caller, rehearsal).await?;
    let lang = signed.lang;
    let form = Form {
        href: place.at("undo"),
        submit: lang.t("import-undo"),
        cancel: Some(Link::new(lang.t("import-undo-not"), place.at(""))),
        ..Form::default()
    };
    let body = GuidedBody::Summary(Summary {
        fields: fields(signed, &undone),
        form,
    });
    let mut page = guided(signed, kind, At::Result, body);
    page.title = lang.t1("import-undo-question", "file", import.file_name.as_str());
    page.why = lang.t("import-undo-why");
    Ok(respond::page(
        page.html(&frame::shell(signed, &place.at("undo"))),
    ))
}

fn fields(signed: &Signed, undone: &Undone) -> Vec<RecordField> {
    let lang = signed.lang;
    let field = |label: String, value: String| RecordField {
        label,
        value: Cell::text(value),
        ..RecordField::default()
    };
    let mut fields = vec![
        field(
            lang.t("import-undo-deleted"),
            start::count(signed, undone.deleted),
        ),
        field(
            lang.t("import-undo-restored"),
            start::count(signed, undone.restored),
        ),
        field(
            lang.t("import-undo-kept"),
            start::count(signed, undone.kept.len()),
        ),
    ];
    fields.extend(
        undone
            .kept
            .iter()
            .take(KEPT)
            .map(|kept| field(kept.name.trim().to_owned(), message(lang, &kept.error))),
    );
    fields
}

/// Takes it back.
pub(super) async fn post(
    kind: ImportKind,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let result = undo(&state, &signed, kind, &id, &form).await;
    answer(&signed, kind, result)
}

async fn undo(
    state: &AppState,
    signed: &Signed,
    kind: ImportKind,
    id: &str,
    form: &Pairs,
) -> Result<Response> {
    signed.check_form(form)?;
    let place = Place::read(kind, id)?;
    let command = UndoImport {
        kind,
        id: place.id,
        rehearse: false,
    };
    state.run(&signed.caller, command).await?;
    Ok(respond::done(&place.at(""), "import-undone"))
}
