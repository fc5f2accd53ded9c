//! Whether steering is in place: five elements with a light, and forms that set up in one
//! step what is missing.

mod forms;
mod page;
mod posts;
mod words;

use axum::routing::{get, post};
use domain::gate::{Action, Needs, Resource};

pub(crate) use page::how_many;

use crate::routes::Routes;

/// Where the check stands.
pub(crate) const PATH: &str = "/steering/check";

/// Mounts the page and what its forms do.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let act = |name: &str| format!("{PATH}/{name}");
    routes
        .add(
            PATH,
            &[("GET", Needs(Action::Read, Resource::Steering))],
            get(page::page),
        )
        .add(
            &act("group"),
            &[("POST", Needs(Action::Create, Resource::Steering))],
            post(posts::group),
        )
        .add(
            &act("pool"),
            &[("POST", Needs(Action::Administer, Resource::Budget))],
            post(posts::pool),
        )
        .add(
            &act("meetings"),
            &[("POST", Needs(Action::Create, Resource::Meetings))],
            post(posts::meetings),
        )
}
