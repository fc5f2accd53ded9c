//! The secretariat's papers: seen, taken along as PDF and DOCX, kept as they were sent; their
//! templates and letterhead.

mod files;
mod kept;
mod letterhead;
mod panel;
mod show;
mod template_form;
mod templates;
mod view;
mod write;

use axum::routing::{get, post};
use domain::gate::{
    Action::{Change, Read},
    Needs,
    Resource::Steering,
};

pub(crate) use files::{File, file_of};
pub(crate) use panel::{links_of_meeting, report_link, section_of_case, section_of_meeting};
pub(crate) use write::paper;
pub use write::written;

use crate::{documents::taking_files, routes::Routes};

/// Where papers stand.
const PATH: &str = "/papers";
/// Where their templates stand.
const TEMPLATES: &str = "/papers/templates";
/// Where the letterhead stands.
const LETTERHEAD: &str = "/papers/letterhead";

/// Mounts the pages.
#[must_use]
pub(crate) fn mount(routes: Routes) -> Routes {
    let read = Needs(Read, Steering);
    let change = Needs(Change, Steering);
    routes
        .add(PATH, &[("GET", read)], get(kept::list))
        .add(TEMPLATES, &[("GET", read)], get(templates::page))
        .add(
            "/papers/templates/{kind}",
            &[("GET", change), ("POST", change)],
            get(templates::edit).post(templates::save),
        )
        .add(
            LETTERHEAD,
            &[("GET", change), ("POST", change)],
            taking_files(get(letterhead::page).post(letterhead::save)),
        )
        .add(
            "/papers/logo/{sha256}",
            &[("GET", read)],
            get(letterhead::logo),
        )
        .add("/papers/kept/{id}", &[("GET", read)], get(kept::page))
        .add(
            "/papers/kept/{id}/{file}",
            &[("GET", read)],
            get(kept::download),
        )
        .add(
            "/papers/{kind}/{subject}",
            &[("GET", read)],
            get(show::page),
        )
        .add(
            "/papers/{kind}/{subject}/{file}",
            &[("GET", read)],
            get(show::download),
        )
        .add(
            "/papers/{kind}/{subject}/keep",
            &[("POST", change)],
            post(show::keep),
        )
}
