//! The central budget: the year in one picture, a post with what explains its amounts, and
//! the forms that move money.

mod acts;
mod answers;
mod forms;
mod page;
mod post;
mod season;
mod shown;
#[cfg(test)]
mod tests;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

pub(crate) use answers::extras as application_extras;
pub(crate) use post::extras;

use crate::routes::Routes;

/// Where the budget stands.
pub(crate) const PATH: &str = "/budget";
/// Where its posts stand.
const POSTS: &str = "/budget/posts";
/// Where applications to pools stand.
const APPLICATIONS_PATH: &str = "/budget/applications";
/// Where the next year is prepared.
const SEASON: &str = "/budget/season";

/// Mounts the pages.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = Needs(Action::Read, Resource::Budget);
    let keep = Needs(Action::Administer, Resource::Budget);
    routes
        .add(PATH, &[("GET", read)], get(page::page))
        .add(
            SEASON,
            &[("GET", read), ("POST", keep)],
            get(season::page).post(season::start),
        )
        .add(
            &format!("{POSTS}/{{id}}/move/{{act}}"),
            &[("GET", keep), ("POST", keep)],
            get(forms::page).post(forms::save),
        )
        .add(
            &format!("{APPLICATIONS_PATH}/{{id}}/answer/{{act}}"),
            &[("GET", keep), ("POST", keep)],
            get(answers::page).post(answers::save),
        )
}
