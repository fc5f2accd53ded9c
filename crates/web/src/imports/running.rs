//! How far an import is, and stopping it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::imports::{CancelImport, ImportKind};
use foundation::Result;
use std::{sync::Arc, time::Duration};

use super::{Asked, At, Place, asked, guided, jobs, preview, start, told};
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
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
) -> Response {
    asked((kind, state, signed, id), build).await
}

async fn build(asked: Arc<Asked>) -> Result<Response> {
    let place = asked.place;
    // Whoever may not see the import may not see how far it is.
    asked.import(0).await?;
    let Some(job) = jobs::find(place.id).filter(|job| job.writes) else {
        return Ok(Redirect::to(&place.at("")).into_response());
    };
    match job.outcome(Duration::ZERO).await {
        None => Ok(respond::page(html(&asked.signed, place, &job))),
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
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
    form: PostedForm,
) -> Response {
    told((kind, state, signed, id), form, give_up).await
}

async fn give_up(asked: Arc<Asked>, _form: Pairs) -> Result<Response> {
    let place = asked.place;
    asked.import(0).await?;
    if let Some(job) = jobs::find(place.id) {
        job.progress.cancel();
        // What it has written is taken back before the file can be given up.
        job.outcome(Duration::from_secs(30)).await;
        jobs::forget(place.id);
    }
    let command = CancelImport {
        kind: place.kind,
        id: place.id,
    };
    asked.state.run(&asked.signed.caller, command).await?;
    let to = format!("/import/{}", place.kind.key());
    Ok(respond::done(&to, "import-stopped"))
}
