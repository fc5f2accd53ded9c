//! The municipal subject plan (KLE): its tree, and for each number what covers it.

mod node;
#[cfg(test)]
mod tests;
mod tree;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

use crate::routes::Routes;

/// Where the plan begins.
const PATH: &str = "/kle";

/// Mounts the plan.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Kle))];
    routes.add(PATH, read, get(tree::page)).add(
        &format!("{PATH}/{{number}}"),
        read,
        get(node::page),
    )
}
