//! Suppliers: the list of all of them, and everything about one. What is kept about a
//! supplier is its evidence; the rest is computed from contracts, payments and systems.

mod page;
mod sections;
mod weight;

use axum::routing::get;
use domain::{
    evidence,
    gate::{Action::Read, Needs, Resource::Contracts},
    parts::{Kind, records::Page},
};

use crate::{
    caller::Signed,
    export,
    parts::Action as Button,
    records::{self, Extras},
    routes::Routes,
    sites::{SUPPLIERS, address},
};

/// Mounts the pages.
pub(crate) fn mount(routes: Routes) -> Routes {
    let routes = records::mount_list(routes, &SUPPLIERS);
    let routes = export::mount(routes, &SUPPLIERS);
    routes.add(
        "/suppliers/{id}",
        &[("GET", Needs(Read, Contracts))],
        get(page::page),
    )
}

/// From evidence to everything about its supplier.
pub(crate) fn evidence_extras(signed: &Signed, page: &Page) -> Extras {
    let supplier = page.record.get(&evidence::SCHEMA, "supplier").as_ref();
    let action = supplier.map(|id| Button {
        label: signed.lang.t("contract-see-supplier"),
        href: address(Kind::Supplier, id),
        post: false,
    });
    Extras {
        actions: action.into_iter().collect(),
        ..Extras::default()
    }
}
