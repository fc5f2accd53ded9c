//! Value lists: what can be chosen, in whose words, in which order.

mod all;
mod list;
#[cfg(test)]
mod tests;
mod value;

use axum::routing::get;
use domain::{
    gate::{Action, Needs, Resource, allowed},
    options::Keeper,
};

use crate::{caller::Signed, routes::Routes};

/// Mounts the lists.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = Needs(Action::Read, Resource::Lists);
    let keep = Needs(Action::Administer, Resource::Lists);
    routes
        .add("/lists", &[("GET", read)], get(all::page))
        .add(
            "/lists/{list}",
            &[("GET", read), ("POST", keep)],
            get(list::page).post(list::add),
        )
        .add(
            "/lists/{list}/{id}",
            &[("GET", keep), ("POST", keep)],
            get(value::page).post(value::post),
        )
}

/// Whose values the caller keeps: the national coordinator the shared ones,
/// everybody else those of the organisation.
fn keeper(signed: &Signed) -> Keeper {
    if allowed(
        &signed.caller,
        Needs(Action::Administer, Resource::Catalogue),
    ) {
        Keeper::Shared
    } else {
        Keeper::Own
    }
}

/// Whether the caller may change lists at all.
fn may_keep(signed: &Signed) -> bool {
    signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Administer, Resource::Lists))
}

/// The name of a list.
fn title(signed: &Signed, list: &str) -> String {
    signed.lang.t(&format!("list-{}", list.replace('_', "-")))
}
