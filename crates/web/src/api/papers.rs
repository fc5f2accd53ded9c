//! `/api/v1/papers`: papers composed from the register, as JSON, DOCX and PDF, and those that were
//! kept.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::papers::{Compose, KeptLine, KeptPaper, KeptPapers, PaperKind};
use foundation::{Error, Id};
use report::Paper;
use serde_json::{Value as Json_, json};

use super::{
    call::{Answer, Call},
    list,
};
use crate::{
    papers::{File, file_of, paper},
    posted,
    state::AppState,
};

/// The kept papers.
pub(super) const ALL: &str = "/api/v1/papers";
/// A kept paper.
pub(super) const KEPT: &str = "/api/v1/papers/kept/{id}";
/// A kept paper as a file.
pub(super) const KEPT_FILE: &str = "/api/v1/papers/kept/{id}/{file}";
/// A paper of now, or of the day asked about.
pub(super) const ONE: &str = "/api/v1/papers/{kind}/{subject}";
/// The same as a file.
pub(super) const FILE: &str = "/api/v1/papers/{kind}/{subject}/{file}";

fn line(one: &KeptLine) -> Json_ {
    json!({
        "id": one.id,
        "kind": one.kind.key(),
        "subject": one.subject,
        "title": one.title,
        "template": one.template,
        "day": one.day.to_string(),
        "moment": one.moment.to_string(),
        "kept_by": one.kept_by,
        "sha256": one.sha256,
    })
}

/// Those that were kept, newest first: `?subject=` of one case, meeting or organisation.
pub(super) async fn all(State(state): State<AppState>, call: Call) -> Response {
    let answer = kept(&state, &call).await;
    call.respond(answer)
}

async fn kept(state: &AppState, call: &Call) -> Answer {
    let subject = match call.query.get("subject") {
        "" => None,
        text => Some(posted::id(text, "paper")?),
    };
    let found = state
        .ask(&call.signed.caller, KeptPapers { subject })
        .await?;
    let data: Vec<Json_> = found.iter().map(line).collect();
    let total = i64::try_from(data.len()).unwrap_or(i64::MAX);
    Ok(list::page(call, data, None, total))
}

async fn composed(state: &AppState, call: &Call, kind: &str, id: &str) -> Result<Paper, Error> {
    let kind = PaperKind::from_key(kind).ok_or(Error::NotFound("paper"))?;
    let subject: Id = posted::id(id, "paper")?;
    let composed = state
        .ask(&call.signed.caller, Compose::of(kind, subject))
        .await?;
    paper(&composed)
}

/// A paper as data.
pub(super) async fn one(
    State(state): State<AppState>,
    call: Call,
    Path((kind, id)): Path<(String, String)>,
) -> Response {
    let made = composed(&state, &call, &kind, &id).await;
    call.respond(
        made.map(|paper| Json(paper).into_response())
            .map_err(Into::into),
    )
}

/// A paper as a file.
pub(super) async fn file(
    State(state): State<AppState>,
    call: Call,
    Path((kind, id, ending)): Path<(String, String, String)>,
) -> Response {
    let made = async {
        let file = File::from_ending(&ending)?;
        let paper = composed(&state, &call, &kind, &id).await?;
        file_of(&state, &call.signed, paper, file).await
    };
    call.respond(made.await.map_err(Into::into))
}

async fn find(state: &AppState, call: &Call, id: &str) -> Result<(KeptLine, Paper), Error> {
    let ask = KeptPaper(posted::id(id, "paper")?);
    let kept = state.ask(&call.signed.caller, ask).await?;
    let paper = serde_json::from_str(&kept.document).map_err(Error::internal)?;
    Ok((kept.line, paper))
}

/// A kept paper as data, with what is known about it.
pub(super) async fn kept_one(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let found = find(&state, &call, &id).await;
    let answer = found.map(|(kept, paper)| {
        let mut found = line(&kept);
        found["document"] = json!(paper);
        Json(found).into_response()
    });
    call.respond(answer.map_err(Into::into))
}

/// A kept paper as a file.
pub(super) async fn kept_file(
    State(state): State<AppState>,
    call: Call,
    Path((id, ending)): Path<(String, String)>,
) -> Response {
    let made = async {
        let file = File::from_ending(&ending)?;
        let (_, paper) = find(&state, &call, &id).await?;
        file_of(&state, &call.signed, paper, file).await
    };
    call.respond(made.await.map_err(Into::into))
}
