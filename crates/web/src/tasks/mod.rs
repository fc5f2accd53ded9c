//! Tasks: the list, one task with what can be done about it, the rules, the private
//! calendar, and what stands about them on other pages.

mod calendar;
mod day;
mod list;
mod own;
mod page;
mod posts;
mod rules;
mod subject;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use axum::routing::{get, post};
use domain::gate::{
    Action::{Administer, Change, Read},
    Needs,
    Resource::{Own, Public, Tasks},
};

pub(crate) use day::mine;
pub(crate) use list::{near, tabs};
pub(crate) use own::sections as own_sections;
pub(crate) use subject::section as of_subject;

use crate::{export, records, routes::Routes, sites::TASKS};

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let routes = records::mount_list(routes, &TASKS);
    let routes = export::mount(routes, &TASKS);
    let own = Needs(Change, Own);
    let keep = Needs(Administer, Tasks);
    routes
        .add(
            "/tasks/{id}",
            &[("GET", Needs(Read, Tasks))],
            get(page::page),
        )
        .add("/tasks/{id}/{act}", &[("POST", own)], post(posts::act))
        .add(
            rules::PATH,
            &[("GET", Needs(Read, Tasks))],
            get(rules::page),
        )
        .add(
            "/settings/rules/{rule}",
            &[("GET", keep), ("POST", keep)],
            get(rules::edit).post(rules::save),
        )
        .add(
            "/settings/rules/{rule}/reset",
            &[("POST", keep)],
            post(rules::reset),
        )
        .add(
            "/calendar/{secret}",
            &[("GET", Needs(Read, Public))],
            get(calendar::serve),
        )
        .add("/me/mail", &[("POST", own)], post(own::mail))
        .add("/me/calendar", &[("POST", own)], post(own::renew))
        .add("/me/calendar/end", &[("POST", own)], post(own::end))
}
