//! Taking a whole import back, with what that means first.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::imports::{ImportKind, UndoImport, Undone};
use foundation::Result;

use super::{Asked, At, asked, guided, message, start, told};
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
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
) -> Response {
    asked((kind, state, signed, id), build).await
}

async fn build(asked: Arc<Asked>) -> Result<Response> {
    let Asked { signed, place, .. } = &*asked;
    let import = asked.import(0).await?.import;
    let undone = take_back(&asked, true).await?;
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
    let mut page = guided(signed, place.kind, At::Result, body);
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
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
    form: PostedForm,
) -> Response {
    told((kind, state, signed, id), form, undo).await
}

async fn undo(asked: Arc<Asked>, _form: Pairs) -> Result<Response> {
    take_back(&asked, false).await?;
    Ok(respond::done(&asked.place.at(""), "import-undone"))
}

async fn take_back(asked: &Asked, rehearse: bool) -> Result<Undone> {
    let command = UndoImport {
        kind: asked.place.kind,
        id: asked.place.id,
        rehearse,
    };
    asked.state.run(&asked.signed.caller, command).await
}
