//! What the pages of systems in use have of their own: why they count as active,
//! their neighbours, what depends on them, moving them, adding relations.

mod actions;
mod depends;
mod extras;
mod moving;
mod relate;
#[cfg(test)]
mod tests;

use axum::routing::get;
use domain::{
    gate::{Action, Needs, Resource, allowed},
    parts::{Kind, records::Get},
    usage,
};
use foundation::{Error, Result};

pub(crate) use actions::actions;
pub(crate) use extras::usage_extras;

use crate::{
    caller::Signed,
    parts::{Link, Shell},
    people, posted,
    records::Extras,
    routes::Routes,
    sites::address,
    state::AppState,
};

/// Where systems in use stand.
const PATH: &str = "/systems";

/// Mounts what the pages of every record do not have. A role with writing on the
/// usage is enough to move and relate it, so those pages are
/// mounted with reading and ask for the rest themselves.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let may = |action| Needs(action, Resource::Usages);
    let change = &[("GET", may(Action::Read)), ("POST", may(Action::Change))];
    routes
        .add(
            &format!("{PATH}/{{id}}/depends"),
            &[("GET", Needs(Action::Read, Resource::Relations))],
            get(depends::page),
        )
        .add(
            &format!("{PATH}/{{id}}/move"),
            change,
            get(moving::page).post(moving::post),
        )
        .add(
            &format!("{PATH}/{{id}}/relate"),
            change,
            get(relate::page).post(relate::post),
        )
}

/// The usage in an address.
async fn usage_at(
    state: &AppState,
    signed: &Signed,
    id: &str,
) -> Result<domain::parts::records::Page> {
    let get = Get {
        schema: &usage::SCHEMA,
        id: posted::id(id, Kind::Usage.key())?,
    };
    state.ask(&signed.caller, get).await
}

/// The usage in an address, for somebody who may change it: by a role in the
/// organisation, or by a role with writing on the usage itself.
async fn usage_to_change(
    state: &AppState,
    signed: &Signed,
    id: &str,
) -> Result<domain::parts::records::Page> {
    let page = usage_at(state, signed, id).await?;
    if allowed(&signed.caller, Needs(Action::Change, Resource::Usages)) {
        return Ok(page);
    }
    let mut extras = Extras::default();
    people::holders(state, signed, Kind::Usage, &page, &mut extras).await?;
    if extras.may_write {
        Ok(page)
    } else {
        Err(Error::Forbidden("role_missing"))
    }
}

/// The way back from a page about a usage.
fn frame_of(signed: &Signed, usage: &domain::parts::records::Page, page: &str) -> Shell {
    let here = address(Kind::Usage, usage.record.id);
    let mut shell = crate::frame::shell(signed, &format!("{here}/{page}"));
    shell.crumbs = vec![
        Link::new(signed.lang.t("usage-many"), PATH),
        Link::new(usage.title.trim(), here),
    ];
    shell
}
