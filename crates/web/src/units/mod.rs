//! The tree of units, and what is done to a unit with everything that names it.

mod acts;
#[cfg(test)]
mod tests;
mod tree;

use axum::routing::get;
use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::records::Page,
};

use crate::{caller::Signed, parts::Action as Button, routes::Routes};
use acts::Act;

/// Mounts the tree and the acts.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = Needs(Action::Read, Resource::Units);
    let mut routes = routes.add("/units/tree", &[("GET", read)], get(tree::page));
    for act in Act::ALL {
        let needs = act.needs();
        routes = routes.add(
            &format!("/units/{{id}}/{}", act.key()),
            &[("GET", needs), ("POST", needs)],
            get(move |s, c, i| acts::page(*act, s, c, i))
                .post(move |s, c, i, f| acts::post(*act, s, c, i, f)),
        );
    }
    routes
}

/// What can be done to a unit from its page.
#[must_use]
pub fn more(signed: &Signed, page: &Page) -> Vec<Button> {
    let now = signed.caller.as_of.is_none();
    Act::ALL
        .iter()
        .filter(|act| now && allowed(&signed.caller, act.needs()))
        .map(|act| Button {
            label: signed.lang.t(&act.text("verb")),
            href: format!("/units/{}/{}", page.record.id, act.key()),
            post: false,
        })
        .collect()
}
