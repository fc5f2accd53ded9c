//! All main groups of the plan at once: what was found, for whom, and having it computed again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    gate::{Action::Administer, Needs, Resource::Catalogue, allowed},
    joint::{Ahead, Computed, Going, MainGroups, Opportunity, Refreshed, refresh},
};
use foundation::Result;

use super::{
    PATH as NEEDS,
    ahead::{analysis_of, computed, group_of, name, said, within},
    told::table,
    words,
    working::Working,
};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    pairs::Pairs,
    parts::{Action, Cell, Link, Section, Shell, SimplePage, finish},
    respond,
    state::AppState,
};

/// Address of the page, and where computing is begun.
pub(super) const PATH: &str = "/joint/all";
/// Where computing is stopped.
pub(super) const STOP: &str = "/joint/all/stop";
/// What whoever begins it must be allowed.
pub(super) const MAY: Needs = Needs(Administer, Catalogue);
/// Months ahead that own purchases are shown for: as many as a group may start in.
const MONTHS: i64 = 36;

#[derive(Template)]
#[template(path = "joint_all.html")]
struct View<'a> {
    shell: &'a Shell,
    page: &'a SimplePage,
    working: Option<Working>,
}

/// The computation of all of it; there is one for everybody.
static JOB: Mutex<Option<Arc<Job>>> = Mutex::new(None);

#[derive(Default)]
struct Job {
    going: Going,
    outcome: Mutex<Option<Result<Refreshed>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The job while it runs.
fn running() -> Option<Arc<Job>> {
    let job = lock(&JOB).clone();
    job.filter(|job| lock(&job.outcome).is_none())
}

pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let html = build(&state, &signed).await;
    respond::page_or_error(&signed, PATH, html)
}

async fn build(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let ahead = within(state, signed, MONTHS).await?;
    let may = allowed(&signed.caller, MAY);
    let job = running().filter(|_| may);
    let mut page = SimplePage {
        title: lang.t("joint-all"),
        lead: lang.t("joint-all-lead"),
        sections: vec![own(signed, &ahead), main_groups(signed, &ahead)],
        ..SimplePage::default()
    };
    if may && job.is_none() {
        page.actions.push(Action {
            label: lang.t("joint-all-compute"),
            href: PATH.to_owned(),
            post: true,
        });
    }
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("joint-title"), NEEDS)];
    let working = job.map(|job| working(signed, &job));
    shell.refresh_seconds = working.as_ref().and_then(Working::refresh_seconds);
    Ok(finish(&View {
        shell: &shell,
        page: &page,
        working,
    }))
}

fn working(signed: &Signed, job: &Job) -> Working {
    let (done, of) = job.going.how_far();
    let args = [("done", done.into()), ("of", of.into())];
    Working {
        href: PATH.to_owned(),
        done: done as u64,
        of: of.max(1) as u64,
        text: signed.lang.t_args("joint-all-done", &args),
        is_stopped: false,
        action: STOP.to_owned(),
        hidden: Vec::new(),
        submit: signed.lang.t("guided-stop"),
    }
}

/// What the reader's municipality could buy with others.
fn own(signed: &Signed, ahead: &Ahead) -> Section {
    let lang = signed.lang;
    let row = |one: &Opportunity| {
        let partners: Vec<String> = one
            .partners
            .iter()
            .map(|partner| words::short(&partner.name))
            .collect();
        vec![
            Cell::Link(Link::new(name(&one.found), group_of(signed, &one.found))),
            Cell::Number(format::money(lang, one.share)),
            Cell::Text(format::month(lang, one.starts_on)),
            one.payback_months
                .map_or(Cell::Empty, |n| Cell::Text(lang.t1("joint-months", "n", n))),
            Cell::Number(format::money(lang, one.group_value)),
            Cell::Text(partners.join(", ")),
        ]
    };
    let headings = [
        "joint-need",
        "joint-worth-us",
        "joint-start",
        "joint-payback",
        "joint-worth-all",
        "joint-partners",
    ];
    let rows: Vec<Vec<Cell>> = ahead.found.iter().map(row).collect();
    let table = (!rows.is_empty()).then(|| table(lang, &headings, rows));
    Section {
        id: "own".to_owned(),
        title: lang.t("joint-all-own"),
        table,
        empty: ahead.why.map_or_else(String::new, |why| said(lang, why)),
        ..Section::default()
    }
}

/// Everything that was computed, with how far from the best it can be.
fn main_groups(signed: &Signed, ahead: &Ahead) -> Section {
    let lang = signed.lang;
    let number = |number: i64| Cell::Number(format::integer(lang, number));
    let row = |one: &Computed| {
        vec![
            Cell::Link(Link::new(name(one), analysis_of(one))),
            number(one.municipalities),
            number(one.counted),
            number(one.estimated),
            number(one.groups),
            Cell::Number(format::money(lang, one.total)),
            Cell::Number(format::percent(lang, gap(one))),
        ]
    };
    let headings = [
        "joint-need",
        "joint-all-municipalities",
        "joint-all-counted",
        "joint-all-estimated",
        "joint-group-count",
        "joint-value",
        "joint-all-gap",
    ];
    let rows: Vec<Vec<Cell>> = ahead.all.iter().map(row).collect();
    let title = match ahead.computed_on {
        Some(day) => format!("{} · {}", lang.t("joint-all-groups"), computed(lang, day)),
        None => lang.t("joint-all-groups"),
    };
    Section {
        id: "main-groups".to_owned(),
        title,
        table: (!rows.is_empty()).then(|| table(lang, &headings, rows)),
        empty: lang.t("joint-ahead-not-computed"),
        ..Section::default()
    }
}

/// How much more at most would be found among the groups that were weighed, in hundredths of
/// a percent.
fn gap(one: &Computed) -> i64 {
    (one.bound - one.total).saturating_mul(10_000) / one.bound.max(1)
}

/// Begins to compute all of it, unless that is under way.
pub(super) async fn start(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    if let Err(error) = checked(&state, &signed, &form).await {
        return respond::error_page(&signed, PATH, &error);
    }
    if running().is_none() {
        let job = Arc::new(Job::default());
        *lock(&JOB) = Some(Arc::clone(&job));
        let (app, caller) = (state.app.clone(), signed.caller.clone());
        tokio::task::spawn_blocking(move || {
            // One processor is left to the pages.
            let outcome = refresh(&app, &caller, 1, &job.going);
            if let Err(error) = &outcome {
                tracing::warn!(%error, "joint purchases were not computed");
            }
            *lock(&job.outcome) = Some(outcome);
        });
    }
    Redirect::to(PATH).into_response()
}

/// Stops it; what was computed before stays.
pub(super) async fn stop(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    if let Err(error) = checked(&state, &signed, &form).await {
        return respond::error_page(&signed, PATH, &error);
    }
    match running() {
        Some(job) => {
            job.going.cancel();
            respond::done(PATH, "joint-stopped")
        }
        None => Redirect::to(PATH).into_response(),
    }
}

/// Whoever asks for the list of needs to compute is asked for the right.
async fn checked(state: &AppState, signed: &Signed, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    state.ask(&signed.caller, MainGroups).await.map(drop)
}
