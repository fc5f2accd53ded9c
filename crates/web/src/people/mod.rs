//! People: what they have roles on, handing roles over, forgetting; and the page
//! where the roles on one thing are kept.

mod anonymise;
mod hand_over;
mod held;
mod on_thing;
#[cfg(test)]
mod tests;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

pub use held::{extras, holders};

use crate::{records, routes::Routes, sites};

/// Mounts the pages of people and roles.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = |action| Needs(action, Resource::People);
    let change = &[("GET", may(Action::Change)), ("POST", may(Action::Change))];
    let delete = &[("GET", may(Action::Delete)), ("POST", may(Action::Delete))];
    let routes = routes
        .add(
            "/people/{id}/hand-over",
            change,
            get(hand_over::page).post(hand_over::post),
        )
        .add(
            "/people/{id}/anonymise",
            delete,
            get(anonymise::page).post(anonymise::post),
        )
        .add(
            "/roles/{kind}/{id}",
            change,
            get(on_thing::page).post(on_thing::post),
        );
    match sites::of(domain::parts::Kind::RoleAssignment) {
        Some(site) => records::mount_look_up(routes, site),
        None => routes,
    }
}
