//! The calculator of contract dates ("Opsigelsesberegner"): for anybody, with
//! nothing stored, as a page and in the API.

mod answer;
mod api;
mod asked;
mod form;
mod page;

pub(crate) use api::written;
use axum::routing::{get, post};
use domain::gate::{Action::Read, Needs, Resource::Public};

use crate::{api::refusal::wrong_method, routes::Routes};

/// Where the page stands.
pub(crate) const PATH: &str = "/tools/contract-deadlines";
/// Where the API has it.
pub(crate) const API_PATH: &str = "/api/v1/tools/contract-deadlines";

/// Mounts the page and the address of the API.
pub(crate) fn mount(routes: Routes) -> Routes {
    let anybody = Needs(Read, Public);
    routes.add(PATH, &[("GET", anybody)], get(page::show)).add(
        API_PATH,
        &[("POST", anybody)],
        post(api::calculate).fallback(wrong_method),
    )
}
