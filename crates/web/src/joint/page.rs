//! The frame of the pages of an analysis: sections, and the panel of assumptions below them.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use foundation::{Date, Error, Result};

use super::{
    PATH,
    asked::{Asked, Usual},
    compute::{self, Analysis},
    jobs::Job,
    panel::{Panel, others, panel},
    working::Working,
};
use crate::{
    caller::Signed,
    frame,
    pairs::Pairs,
    parts::{Link, Shell, SimplePage, finish},
    respond,
    state::AppState,
};

#[derive(Template)]
#[template(path = "joint.html")]
struct View<'a> {
    shell: &'a Shell,
    page: &'a SimplePage,
    path: &'a str,
    working: Option<Working>,
    panel: Panel,
    /// Id of the field and the text of each fault.
    errors: Vec<(String, String)>,
    clear: String,
}

/// What a page shows of an analysis.
pub(super) struct Shown<'a> {
    pub(super) signed: &'a Signed,
    pub(super) asked: &'a Asked,
    pub(super) analysis: &'a Analysis,
    pub(super) today: Date,
}

/// An address that was read, with its answer.
pub(super) enum Opened {
    /// The same question stands under a shorter address, no need was chosen, or the answer is
    /// still being computed.
    Elsewhere(Response),
    /// What is asked, what came out, and today.
    Here(Box<(Asked, Analysis)>, Date),
}

/// Reads the address and computes. A form sends every field; an address that is sent to
/// somebody holds those that say something, so the long one leads to the short one.
pub(super) async fn open(
    state: &AppState,
    signed: &Signed,
    path: &str,
    query: &str,
) -> Result<Opened> {
    let query = Pairs::parse(query);
    if query.get("need").is_empty() {
        return Ok(Opened::Elsewhere(Redirect::to(PATH).into_response()));
    }
    let usual = Usual::of(state, signed).await?;
    let today = usual.today;
    let (asked, faults) = Asked::read(&query, &usual)?;
    if query.without(&["need", "as_of"]) != asked.given {
        let address = asked.address(path);
        return Ok(Opened::Elsewhere(Redirect::to(&address).into_response()));
    }
    let analysis = compute::analysis(state, signed, &asked, faults).await?;
    if let Some(job) = analysis.job.clone() {
        let shown = Shown {
            signed,
            asked: &asked,
            analysis: &analysis,
            today,
        };
        return Ok(Opened::Elsewhere(working(&shown, path, &job)));
    }
    Ok(Opened::Here(Box::new((asked, analysis)), today))
}

/// How far the answer is; the form with the assumptions can be used meanwhile.
fn working(shown: &Shown<'_>, path: &str, job: &Job) -> Response {
    let lang = shown.signed.lang;
    let page = SimplePage {
        title: shown.analysis.facts.name.clone(),
        lead: lang.t1(
            "joint-result-lead",
            "n",
            shown.analysis.facts.candidates.len(),
        ),
        ..SimplePage::default()
    };
    let working = Working::of(lang, job, &shown.asked.address(path));
    with_work(shown, path, &page, Some(working))
}

/// The page.
pub(super) fn html(shown: &Shown<'_>, path: &str, page: &SimplePage) -> Response {
    with_work(shown, path, page, None)
}

fn with_work(
    shown: &Shown<'_>,
    path: &str,
    page: &SimplePage,
    working: Option<Working>,
) -> Response {
    let lang = shown.signed.lang;
    let mut shell = frame::shell(shown.signed, &shown.asked.address(path));
    shell.refresh_seconds = working.as_ref().and_then(Working::refresh_seconds);
    shell.crumbs = crumbs(shown, path);
    let panel = panel(lang, shown.asked, shown.analysis);
    let faults = &shown.analysis.faults;
    let of_fields = panel.groups.iter().flat_map(|group| &group.fields);
    let of_page = others(lang, faults, &panel.groups);
    let errors = of_fields
        .flat_map(|field| field.errors())
        .chain(of_page.into_iter().map(|text| (String::new(), text)));
    let html = finish(&View {
        shell: &shell,
        page,
        path,
        working,
        errors: errors.collect(),
        clear: Pairs::default()
            .with("need", panel.need.as_str())
            .address(path),
        panel,
    });
    if faults.is_empty() {
        return respond::page(html);
    }
    respond::with_status(respond::page(html), &Error::Invalid(faults.clone()))
}

fn crumbs(shown: &Shown<'_>, path: &str) -> Vec<Link> {
    let title = shown.signed.lang.t("joint-title");
    let mut crumbs = vec![Link::new(title, PATH)];
    if path != super::RESULT {
        let name = shown.analysis.facts.name.as_str();
        crumbs.push(Link::new(name, shown.asked.address(super::RESULT)));
    }
    crumbs
}
