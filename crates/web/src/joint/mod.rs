//! Buying together: who should, when, and what it is worth to each. Pages that choose a need,
//! show the groups and open each of them, and the analysis as a tool that stores nothing.

mod ahead;
mod all;
mod asked;
mod compute;
pub mod faults;
mod group;
mod invited;
mod jobs;
mod kept;
mod market;
mod members;
mod needs;
mod ownership;
mod page;
mod panel;
mod register;
mod result;
mod settings;
mod told;
mod tool;
mod words;
mod working;

use axum::routing::{get, post};
use domain::gate::{
    Action::Read,
    Needs,
    Resource::{Catalogue, Contracts, Own},
};

pub use self::jobs::set_patience;
pub(crate) use self::{
    ahead::card, market::PATH as MARKET, register::extras, settings::PATH as SETTINGS,
};
pub use invited::case_of;
pub(crate) use invited::{of_case, question};

use crate::{api::refusal::wrong_method, routes::Routes};

/// Where the API has the analysis.
pub(crate) const API_PATH: &str = "/api/v1/tools/sharing";
/// Where a need is chosen.
const PATH: &str = "/joint";
/// Where the groups for a need stand, and below it each of them by the number of a member.
const RESULT: &str = "/joint/groups";

/// Where analyses are kept.
const KEPT: &str = "/joint/kept";

/// Mounts the pages and the address of the API.
pub(crate) fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Read, Catalogue))];
    let own = &[("GET", Needs(Read, Contracts))];
    let routes = routes
        .add(PATH, read, get(needs::page))
        .add(RESULT, read, get(result::page))
        .add(&format!("{RESULT}/{{code}}"), read, get(group::page))
        .add(
            &format!("{PATH}/ownership"),
            &[("POST", ownership::MAY)],
            post(ownership::save),
        )
        .add(
            working::WORK,
            &[("POST", Needs(Read, Catalogue))],
            post(working::act),
        )
        .add(KEPT, &[("POST", ownership::MAY)], post(kept::save))
        .add(&format!("{KEPT}/{{id}}"), own, get(kept::page))
        .add(
            &format!("{KEPT}/{{id}}/{{code}}"),
            own,
            get(kept::group_page),
        )
        .add(
            all::PATH,
            &[("GET", Needs(Read, Catalogue)), ("POST", all::MAY)],
            get(all::page).post(all::start),
        )
        .add(
            settings::PATH,
            &[("GET", settings::MAY), ("POST", settings::MAY)],
            get(settings::page).post(settings::save),
        )
        .add(
            market::PATH,
            &[("GET", Needs(Read, Own))],
            get(market::page),
        )
        .add(
            "/needs/{id}/join",
            &[("POST", register::MAY)],
            post(register::join_in),
        )
        .add(
            "/needs/{id}/leave",
            &[("POST", register::MAY)],
            post(register::leave),
        )
        .add(all::STOP, &[("POST", all::MAY)], post(all::stop))
        .add(
            API_PATH,
            &[("POST", Needs(Read, Own))],
            post(tool::answer).fallback(wrong_method),
        );
    invited::mount(routes)
}

#[cfg(test)]
mod tests;
