//! The team: week by week, who could take something, adding somebody in one step, and what
//! the pages of members, allocations and cases have beside their fields.

mod add;
mod extras;
mod page;
mod runs;
mod who;
mod words;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

pub(crate) use extras::{add_to_case, of_allocation, of_member, on_board};

use crate::routes::Routes;

/// Where the team stands.
const PATH: &str = "/team";
/// Where its members stand.
const MEMBERS: &str = "/team/members";
/// Where one asks who could take something.
const WHO: &str = "/team/who";
/// Where work on cases stands.
const ALLOCATIONS: &str = "/team/allocations";

/// Weeks of the picture.
const WEEKS: usize = 26;

/// Mounts the pages.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Cases))];
    let create = Needs(Action::Create, Resource::Cases);
    routes
        .add(PATH, read, get(page::page))
        .add(WHO, read, get(who::page))
        .add(
            &format!("{MEMBERS}/new"),
            &[("GET", create), ("POST", create)],
            get(add::page).post(add::save),
        )
}
