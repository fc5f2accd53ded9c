//! What the pages of contracts have of their own: why one is valid, the tree it
//! stands in, moving what is below it, the contracts on the page of a system, what must
//! be decided, and the calendar.

mod about;
mod amendments;
mod calendar;
mod decisions;
mod extras;
mod shown;
mod transfer;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

pub(crate) use about::about;
pub(crate) use amendments::add_to_contract as add_amendments;
pub(crate) use decisions::question;
pub(crate) use extras::extras;

use crate::routes::Routes;

/// Where contracts stand.
const PATH: &str = "/contracts";

/// Mounts what the pages of every record do not have.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = Needs(Action::Change, Resource::Contracts);
    let read = &[("GET", Needs(Action::Read, Resource::Contracts))];
    routes
        .add(
            &format!("{PATH}/{{id}}/transfer"),
            &[("GET", may), ("POST", may)],
            get(transfer::page).post(transfer::post),
        )
        .add(decisions::DECISIONS, read, get(decisions::page))
        .add(calendar::CALENDAR, read, get(calendar::page))
}
