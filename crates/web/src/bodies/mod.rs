//! Steering: the start page of somebody in a body, the meeting room, minutes, voting on a
//! phone, and what the pages of bodies and meetings have beside their fields.

mod extras;
mod minutes;
mod posts;
mod room;
mod start;
mod vote;
pub(crate) mod words;

use axum::routing::{get, post};
use domain::gate::{
    Action::{Change, Read},
    Needs,
    Resource::{Meetings, Own},
};

pub(crate) use extras::extras;
pub(crate) use minutes::may_read as may_read_minutes;
pub(crate) use start::questions;

use crate::routes::Routes;

/// Where the start page of steering stands.
const START: &str = "/steering";

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let read = Needs(Read, Meetings);
    // Membership of a body gives the right, which its commands look up.
    let member = Needs(Change, Own);
    routes
        .add(START, &[("GET", read)], get(start::page))
        .add("/meetings/{id}/room", &[("GET", read)], get(room::page))
        .add(
            "/meetings/{id}/room/{act}",
            &[("POST", member)],
            post(posts::meeting),
        )
        .add(
            "/meetings/{id}/minutes",
            &[("GET", read), ("POST", member)],
            get(minutes::page).post(minutes::save),
        )
        .add(
            "/meetings/{id}/minutes/approve",
            &[("POST", member)],
            post(minutes::approve),
        )
        .add(
            "/agenda-items/{id}/room/{act}",
            &[("POST", member)],
            post(posts::item),
        )
        .add(
            "/vote/{id}",
            &[("GET", read), ("POST", member)],
            get(vote::page).post(vote::cast),
        )
}
