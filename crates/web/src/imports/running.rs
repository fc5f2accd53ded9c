//! How far an import is, and stopping it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::imports::{CancelImport, GetImport, ImportKind};
use foundation::Result;
use std::time::Duration;

use super::{At, Place, answer, guided, jobs, preview, start};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{GuidedBody, Progress},
    respond,
    state::AppState,
};

/// The page that asks again by itself.
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
    // Whoever may not see the import may not see how far it is.
    let question = GetImport {
        kind,
        id: place.id,
        limit: 0,
    };
    state.ask(&signed.caller, question).await?;
    let Some(job) = jobs::find(place.id).filter(|job| job.writes) else {
        return Ok(Redirect::to(&place.at("")).into_response());
    };
    match job.outcome(Duration::ZERO).await {
        None => Ok(respond::page(html(signed, place, &job))),
        Some(outcome) => {
            let to = preview::ended(place, outcome)?;
            Ok(Redirect::to(&to).into_response())
        }
    }
}

/// How far a job is.
pub(super) fn html(signed: &Signed, place: Place, job: &jobs::Job) -> String {
    let lang = signed.lang;
    let (done, total) = job.progress.rows();
    let text = if total == 0 {
        lang.t("import-reading")
    } else {
        lang.t_args(
            "import-rows-done",
            &[
                ("done", start::count(signed, done).into()),
                ("total", start::count(signed, total).into()),
            ],
        )
    };
    let here = place.at(if job.writes { "progress" } else { "preview" });
    let body = GuidedBody::Progress(Progress {
        done: done.try_into().unwrap_or(u64::MAX),
        total: total.try_into().unwrap_or(u64::MAX),
        text,
        left: String::new(),
        href: here.clone(),
        cancel_href: place.at("stop"),
    });
    let at = if job.writes { At::Result } else { At::Preview };
    let mut page = guided(signed, place.kind, at, body);
    page.title = lang.t(if job.writes {
        "import-running"
    } else {
        "import-comparing"
    });
    let mut shell = frame::shell(signed, &here);
    shell.refresh_seconds = Some(2);
    page.html(&shell)
}

/// Stops an import; a file that only waits is given up.
pub(super) async fn stop(
    kind: ImportKind,
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let result = give_up(&state, &signed, kind, &id, &form).await;
    answer(&signed, kind, result)
}

async fn give_up(
    state: &AppState,
    signed: &Signed,
    kind: ImportKind,
    id: &str,
    form: &Pairs,
) -> Result<Response> {
    signed.check_form(form)?;
    let place = Place::read(kind, id)?;
    let question = GetImport {
        kind,
        id: place.id,
        limit: 0,
    };
    state.ask(&signed.caller, question).await?;
    if let Some(job) = jobs::find(place.id) {
        job.progress.cancel();
        // What it has written is taken back before the file can be given up.
        job.outcome(Duration::from_secs(30)).await;
        jobs::forget(place.id);
    }
    let command = CancelImport { kind, id: place.id };
    state.run(&signed.caller, command).await?;
    let to = format!("/import/{}", kind.key());
    Ok(respond::done(&to, "import-stopped"))
}
