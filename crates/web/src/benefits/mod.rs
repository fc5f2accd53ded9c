//! Business cases and benefits: sections of a case's page, and a page of all benefits,
//! realised against planned.

mod case;
mod copies;
mod overview;
mod rows;

use axum::routing::{get, post};
use domain::gate::{Action, Needs, Resource};

pub(crate) use case::{add_to_benefit, add_to_case};

use crate::routes::Routes;

/// Where all benefits stand, realised against planned.
const PATH: &str = "/benefits/realised";

/// Mounts the page, and the copying of a business case.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Cases))];
    let change = &[("POST", Needs(Action::Change, Resource::Cases))];
    routes.add(PATH, read, get(overview::page)).add(
        "/cases/{id}/business-case/copy",
        change,
        post(copies::take),
    )
}
