//! What is seen across the municipalities, as far as they share it.

mod deadlines;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

use crate::routes::Routes;

/// Mounts the pages.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Catalogue))];
    routes.add(deadlines::PATH, read, get(deadlines::page))
}
