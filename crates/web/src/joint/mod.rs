//! Buying together: the analysis of who should, as a tool that stores nothing.

pub mod faults;
mod tool;

use axum::routing::post;
use domain::gate::{Action::Read, Needs, Resource::Own};

use crate::{api::refusal::wrong_method, routes::Routes};

/// Where the API has the analysis.
pub(crate) const API_PATH: &str = "/api/v1/tools/sharing";

/// Mounts the address of the API.
pub(crate) fn mount(routes: Routes) -> Routes {
    routes.add(
        API_PATH,
        &[("POST", Needs(Read, Own))],
        post(tool::answer).fallback(wrong_method),
    )
}
