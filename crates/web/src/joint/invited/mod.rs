//! From analysis to action: inviting a group, answering, what is lacking before it is binding,
//! the shared backlog, each member's own case, and what it costs when one leaves.

mod backlog;
mod case;
mod departures;
mod forms;
mod invite;
mod list;
mod page;
mod posts;
mod standing;
mod votes;

use axum::routing::{get, post};
use domain::gate::{
    Action::{Create, Read},
    Needs,
    Resource::{Cases, Contracts},
};
use foundation::Id;

pub use case::case_of;
pub(crate) use case::of_case;
pub(super) use invite::{keep_first, way};
pub(crate) use list::question;

use super::{KEPT, ownership::MAY};
use crate::routes::Routes;

/// Where the groups stand that a municipality was invited into.
const INVITATIONS: &str = "/joint/invitations";

/// The address of a group, or of something that is done with it.
pub(super) fn address(group: Id, act: &str) -> String {
    match act {
        "" => format!("{INVITATIONS}/{group}"),
        act => format!("{INVITATIONS}/{group}/{act}"),
    }
}

/// Mounts the pages.
pub(super) fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Read, Contracts))];
    let change = &[("POST", MAY)];
    let act = |name: &str| format!("{INVITATIONS}/{{id}}/{name}");
    routes
        .add(
            &format!("{KEPT}/{{id}}/{{code}}/invite"),
            &[("GET", MAY), ("POST", MAY)],
            get(invite::page).post(invite::send),
        )
        .add(INVITATIONS, read, get(list::page))
        .add(&format!("{INVITATIONS}/{{id}}"), read, get(page::page))
        .add(&act("answer"), change, post(posts::answer))
        .add(&act("deadline"), change, post(posts::deadline))
        .add(&act("bind"), change, post(posts::bind))
        .add(
            &act("votes"),
            &[("GET", MAY), ("POST", MAY)],
            get(votes::page).post(votes::cast),
        )
        .add(&act("withdraw"), change, post(posts::withdraw))
        .add(
            &act("case"),
            &[("POST", Needs(Create, Cases))],
            post(case::make),
        )
}
