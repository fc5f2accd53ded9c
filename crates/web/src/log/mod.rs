//! The log as pages: found in, opened entry by entry, taken home as a file, checked.

mod address;
mod entry;
mod export;
mod list;
mod verify;
pub(crate) mod words;

use axum::routing::get;
use domain::gate::{Action::Read, Needs, Resource::Log};

use crate::{caller::Signed, frame, parts::Link, parts::Shell, routes::Routes};

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Read, Log))];
    routes
        .add("/log", read, get(list::page))
        .add("/log/verify", read, get(verify::page))
        .add("/log/export/csv", read, get(export::csv))
        .add("/log/{seq}", read, get(entry::page))
}

/// The frame of a page below the list.
fn shell(signed: &Signed, path: &str) -> Shell {
    let mut shell = frame::shell(signed, path);
    shell.crumbs = vec![
        Link::new(signed.lang.t("place-settings"), "/settings"),
        Link::new(signed.lang.t("log-title"), "/log"),
    ];
    shell
}
