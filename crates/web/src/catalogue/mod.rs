//! The shared catalogue: what its systems' pages have of their own, proposing a
//! system, and what the national coordinator decides.

mod decide;
mod extras;
mod merge;
mod propose;
mod queue;
mod similar;
#[cfg(test)]
mod tests;

use axum::routing::get;
use domain::{
    catalogue::Resolve,
    gate::{Action, Needs, Resource, allowed},
    parts::{
        Kind,
        lists::{Filter, List, Start, Wanted},
    },
    usage,
};
use foundation::{Id, Result};

use crate::{caller::Signed, routes::Routes, sites::address, state::AppState};
pub(crate) use extras::{INTERFACE, exposed, extras, interface_name};

/// Where the catalogue stands.
const PATH: &str = "/catalogue";
/// Where proposals stand.
const PROPOSALS: &str = "/catalogue/proposals";

/// What the national coordinator may.
const DECIDES: Needs = Needs(Action::Administer, Resource::Catalogue);

/// Mounts what the pages of every record do not have.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = |action| Needs(action, Resource::Catalogue);
    let (read, create) = (may(Action::Read), may(Action::Create));
    routes
        .add(
            &format!("{PATH}/new"),
            &[("GET", create), ("POST", create)],
            get(propose::page).post(propose::post),
        )
        .add(PROPOSALS, &[("GET", read)], get(queue::page))
        .add(
            &format!("{PROPOSALS}/{{id}}"),
            &[("GET", DECIDES), ("POST", DECIDES)],
            get(decide::page).post(decide::post),
        )
        .add(
            &format!("{PATH}/{{id}}/merge"),
            &[("GET", DECIDES), ("POST", DECIDES)],
            get(merge::page).post(merge::post),
        )
}

/// The page of the system that another was merged into.
pub(crate) async fn redirect(state: &AppState, signed: &Signed, id: &str) -> Option<String> {
    let old: Id = id.parse().ok()?;
    let new = state.ask(&signed.caller, Resolve { id: old }).await.ok()?;
    (new != old).then(|| address(Kind::System, new))
}

/// The caller's organisation's usage of a system.
async fn own_usage(state: &AppState, signed: &Signed, system: Id) -> Result<Option<Id>> {
    if !allowed(&signed.caller, Needs(Action::Read, Resource::Usages)) {
        return Ok(None);
    }
    let question = List {
        schema: &usage::SCHEMA,
        wanted: Wanted {
            filters: vec![Filter::parse("system", &format!("is:{system}"))],
            columns: vec!["name".to_owned()],
            ..Wanted::default()
        },
        start: Start::First,
        limit: 1,
    };
    let found = state.ask(&signed.caller, question).await?;
    Ok(found.rows.first().map(|row| row.id))
}

/// Where a system is taken into use; none when the caller may not.
fn take_into_use(signed: &Signed, system: Id) -> Option<String> {
    let may = allowed(&signed.caller, Needs(Action::Create, Resource::Usages));
    (may && signed.caller.as_of.is_none()).then(|| format!("/systems/new?system_id={system}"))
}
