//! Documents: added on the page of what they belong to, or over the API, and given back as
//! files to be saved. What somebody sent is never shown within a page of ours.

mod extras;
mod limit;
mod new;
mod section;
mod sent;
mod served;

use axum::{
    extract::DefaultBodyLimit,
    routing::{MethodRouter, get},
};
use domain::{
    documents::LARGEST_MB,
    gate::{Action, Needs, Resource},
};

pub(crate) use extras::extras;
pub(crate) use section::section;
pub(crate) use sent::{Sent, read};
pub(crate) use served::file as serve;

use crate::{routes::Routes, state::AppState};

/// Where documents stand.
const PATH: &str = "/documents";

/// Mounts what the pages of every record do not have.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let add = Needs(Action::Create, Resource::Documents);
    let keep = Needs(Action::Administer, Resource::Settings);
    routes
        .add(
            &format!("{PATH}/new"),
            &[("GET", add), ("POST", add)],
            taking_files(get(new::page).post(new::post)),
        )
        .add(
            &format!("{PATH}/{{id}}/file"),
            &[("GET", Needs(Action::Read, Resource::Documents))],
            get(served::page),
        )
        .add(
            limit::PATH,
            &[("GET", keep), ("POST", keep)],
            get(limit::page).post(limit::save),
        )
}

/// A handler whose posts carry a file. Nothing larger than any organisation's limit is
/// read at all; the organisation's own limit is kept while the file is read.
pub(crate) fn taking_files(handler: MethodRouter<AppState>) -> MethodRouter<AppState> {
    let megabytes = usize::try_from(LARGEST_MB).unwrap_or(usize::MAX);
    handler.layer(DefaultBodyLimit::max((megabytes + 1) * 1024 * 1024))
}
