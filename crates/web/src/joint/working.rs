//! What stands where the answer will be while it is computed, and the ways to stop it and to
//! begin anew.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use foundation::{Error, Result};

use super::{
    PATH, RESULT,
    asked::{Asked, Usual},
    jobs::{self, Job},
};
use crate::{
    caller::Signed, form_body::PostedForm, i18n::Lang, pairs::Pairs, respond, state::AppState,
};

/// Where a computation is stopped or begun anew.
pub(super) const WORK: &str = "/joint/work";

/// Work that a page waits for.
pub(super) struct Working {
    /// The page that asks again.
    pub(super) href: String,
    pub(super) done: u64,
    pub(super) of: u64,
    pub(super) text: String,
    pub(super) is_stopped: bool,
    /// Where the form is posted.
    pub(super) action: String,
    pub(super) hidden: Vec<(String, String)>,
    /// The words on its button.
    pub(super) submit: String,
}

impl Working {
    pub(super) fn of(lang: Lang, job: &Job, href: &str) -> Self {
        let stopped = job.is_stopped();
        let (text, submit) = match stopped {
            true => (lang.t("joint-was-stopped"), "joint-again"),
            false => (
                lang.t1("joint-percent-done", "n", job.percent()),
                "guided-stop",
            ),
        };
        Self {
            href: href.to_owned(),
            done: job.percent(),
            of: 100,
            text,
            is_stopped: stopped,
            action: WORK.to_owned(),
            hidden: vec![
                ("job".to_owned(), job.id.to_string()),
                ("to".to_owned(), href.to_owned()),
            ],
            submit: lang.t(submit),
        }
    }

    /// For browsers without JavaScript.
    pub(super) fn refresh_seconds(&self) -> Option<u32> {
        (!self.is_stopped).then_some(2)
    }
}

/// Stops a job that runs; one that was stopped begins anew when its page is asked for.
pub(super) async fn act(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    match acted(&state, &signed, &form).await {
        Ok(to) => Redirect::to(&to).into_response(),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn acted(state: &AppState, signed: &Signed, form: &Pairs) -> Result<String> {
    signed.check_form(form)?;
    let job = form.get("job").parse().ok();
    let job = job.and_then(|id| jobs::find(&signed.caller, id));
    let job = job.ok_or(Error::NotFound("job"))?;
    if job.is_stopped() {
        jobs::forget(&job);
    } else {
        job.cancel();
    }
    back(state, signed, form.get("to")).await
}

/// The page of an analysis that an address names, and nothing else.
async fn back(state: &AppState, signed: &Signed, to: &str) -> Result<String> {
    let (path, query) = to.split_once('?').unwrap_or((to, ""));
    let of_group = path
        .strip_prefix(RESULT)
        .and_then(|rest| rest.strip_prefix('/'));
    let is_code = |code: &str| {
        code.chars()
            .all(|one| one.is_ascii_alphanumeric() || one == '-')
    };
    if path != RESULT && !of_group.is_some_and(is_code) {
        return Err(Error::NotFound("page"));
    }
    let usual = Usual::of(state, signed).await?;
    let (asked, _) = Asked::read(&Pairs::parse(query), &usual)?;
    Ok(asked.address(path))
}
