//! Pages of any module's records, made from its declaration: list, record,
//! form, history, deletion. A module adds what is special to it elsewhere.

mod address;
mod bulk;
pub mod cells;
mod delete;
mod edit;
mod fields;
mod history;
mod likely;
mod list;
mod list_filters;
mod lookup;
mod read;
mod record;
mod stale;

pub use address::ListAddress;
pub(crate) use fields::new_fields;
pub use read::read_values;
pub use record::Extras;

use axum::routing::{get, post};
use domain::gate::{Action, Needs};

use crate::{routes::Routes, sites::Site};

/// Mounts the look-ups of a module without pages of its own.
#[must_use]
pub fn mount_look_up(routes: Routes, site: &'static Site) -> Routes {
    routes.add(
        &format!("{}/lookup/{{field}}", site.path),
        &[("GET", Needs(Action::Read, site.schema.resource))],
        get(move |s, c, f, u| lookup::options(site, s, c, f, u)),
    )
}

/// Mounts the list of what has pages of its own.
#[must_use]
pub fn mount_list(routes: Routes, site: &'static Site) -> Routes {
    routes.add(
        site.path,
        &[("GET", Needs(Action::Read, site.schema.resource))],
        get(move |s, c, u| list::page(site, s, c, u)),
    )
}

/// Mounts a module's pages.
#[must_use]
pub fn mount(routes: Routes, site: &'static Site) -> Routes {
    let path = site.path;
    let may = |action| Needs(action, site.schema.resource);
    let read = &[("GET", may(Action::Read))];
    let create = &[("GET", may(Action::Create)), ("POST", may(Action::Create))];
    let change = &[("GET", may(Action::Read)), ("POST", may(Action::Change))];
    let delete = &[("GET", may(Action::Delete)), ("POST", may(Action::Delete))];
    let mut routes = routes;
    if !site.own_new {
        routes = routes.add(
            &format!("{path}/new"),
            create,
            get(move |s, c, u| edit::new(site, s, c, u))
                .post(move |s, c, b| edit::create(site, s, c, b)),
        );
    }
    routes
        .add(path, read, get(move |s, c, u| list::page(site, s, c, u)))
        .add(
            &format!("{path}/lookup/{{field}}"),
            read,
            get(move |s, c, f, u| lookup::options(site, s, c, f, u)),
        )
        .add(
            &format!("{path}/bulk"),
            &[("POST", may(Action::Change))],
            post(move |s, c, b| bulk::post(site, s, c, b)),
        )
        .add(
            &format!("{path}/{{id}}"),
            change,
            get(move |s, c, i, u| record::page(site, s, c, i, u))
                .post(move |s, c, i, b| edit::save(site, s, c, i, b)),
        )
        .add(
            &format!("{path}/{{id}}/history"),
            read,
            get(move |s, c, i, u| history::page(site, s, c, i, u)),
        )
        .add(
            &format!("{path}/{{id}}/restore-field"),
            &[("POST", may(Action::Change))],
            post(move |s, c, i, u, b| history::restore_field(site, s, c, i, u, b)),
        )
        .add(
            &format!("{path}/{{id}}/delete"),
            delete,
            get(move |s, c, i| delete::confirm(site, s, c, i))
                .post(move |s, c, i, b| delete::delete(site, s, c, i, b)),
        )
        .add(
            &format!("{path}/{{id}}/restore"),
            &[("POST", may(Action::Delete))],
            post(move |s, c, i, b| delete::restore(site, s, c, i, b)),
        )
}

/// A record's page, for tests of what modules add to it.
#[cfg(test)]
pub(crate) async fn record_page(
    site: &'static Site,
    state: axum::extract::State<crate::AppState>,
    signed: crate::caller::Signed,
    id: foundation::Id,
    uri: axum::extract::OriginalUri,
) -> axum::response::Response {
    let id = axum::extract::Path(id.to_string());
    record::page(site, state, signed, id, uri).await
}
