//! What contracts cost: a part of the contract's page, and a page of all of them by year,
//! category and supplier, unit, system or contract.

mod contract;
mod file;
mod licences;
mod page;
mod shown;
#[cfg(test)]
mod tests;
mod warning;

use axum::routing::get;
use domain::gate::{Action, Needs, Resource};

pub(crate) use contract::{Lines, add_to_contract, links};
pub(crate) use licences::extras as licence_extras;

use crate::routes::Routes;

/// Where the costs of all contracts stand.
const PATH: &str = "/costs";

/// Mounts the page and its file.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Contracts))];
    let keep = Needs(Action::Administer, Resource::Settings);
    routes
        .add(
            warning::PATH,
            &[("GET", keep), ("POST", keep)],
            get(warning::page).post(warning::save),
        )
        .add(PATH, read, get(page::page))
        .add(&format!("{PATH}/export/csv"), read, get(file::csv))
}
