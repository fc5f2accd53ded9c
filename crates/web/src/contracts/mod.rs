//! What the pages of contracts have of their own: why one is valid, the tree it
//! stands in, moving what is below it, and the contracts on the page of a system.

mod about;
mod extras;
mod transfer;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

pub(crate) use about::about;
pub(crate) use extras::extras;

use crate::routes::Routes;

/// Where contracts stand.
const PATH: &str = "/contracts";

/// Mounts what the pages of every record do not have.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = Needs(Action::Change, Resource::Contracts);
    routes.add(
        &format!("{PATH}/{{id}}/transfer"),
        &[("GET", may), ("POST", may)],
        get(transfer::page).post(transfer::post),
    )
}
