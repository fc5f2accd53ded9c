//! `/api/v1`: the same commands and questions as the pages, as JSON. Every
//! module's records come from its declaration, so a new module has its API at
//! once. Shapes are in [`shape`], answers that are no record in [`refusal`].

mod audit;
pub(crate) mod body;
mod budget;
mod call;
mod contracts;
mod costs;
mod documents;
mod item;
mod joint_groups;
mod kle;
mod list;
mod me;
mod national;
pub mod openapi;
mod papers;
pub mod refusal;
mod repeated;
mod request_id;
mod shape;
mod steering;
mod suppliers;
mod tasks;
mod write;

use axum::routing::{get, post};
use domain::gate::{Action, Needs, Resource};

pub use request_id::{RequestId, with_request_id};

use crate::{
    documents::taking_files,
    routes::Routes,
    sites::{SITES, Site},
};

/// Where the API stands.
pub const BASE: &str = "/api/v1";

/// Mounts the whole API.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let routes = with_files(SITES.iter().fold(routes, records));
    let routes = with_budget(with_groups(with_steering(with_papers(routes))));
    let read = |resource| [("GET", Needs(Action::Read, resource))];
    let refuse = refusal::wrong_method;
    routes
        .add(
            "/api/v1/kle",
            &read(Resource::Kle),
            get(kle::list).fallback(refuse),
        )
        .add(
            contracts::DEADLINES,
            &read(Resource::Contracts),
            get(contracts::deadlines).fallback(refuse),
        )
        .add(
            costs::OF_CONTRACT,
            &read(Resource::Contracts),
            get(costs::of_contract).fallback(refuse),
        )
        .add(
            costs::ALL,
            &read(Resource::Contracts),
            get(costs::all).fallback(refuse),
        )
        .add(
            national::DEADLINES,
            &read(Resource::Catalogue),
            get(national::deadlines).fallback(refuse),
        )
        .add(
            national::NEEDS,
            &read(Resource::Own),
            get(national::needs).fallback(refuse),
        )
        .add(
            "/api/v1/audit",
            &read(Resource::Log),
            get(audit::list).fallback(refuse),
        )
        .add(
            "/api/v1/audit/{seq}",
            &read(Resource::Log),
            get(audit::entry).fallback(refuse),
        )
        .add(
            "/api/v1/suppliers",
            &read(Resource::Contracts),
            get(suppliers::all).fallback(refuse),
        )
        .add(
            "/api/v1/suppliers/{id}",
            &read(Resource::Contracts),
            get(suppliers::one).fallback(refuse),
        )
        .add(
            "/api/v1/tasks",
            &read(Resource::Tasks),
            get(tasks::all).fallback(refuse),
        )
        .add(
            "/api/v1/tasks/{id}",
            &read(Resource::Tasks),
            get(tasks::one).fallback(refuse),
        )
        .add(
            "/api/v1/tasks/{id}/{act}",
            &[("POST", Needs(Action::Change, Resource::Own))],
            post(tasks::act).fallback(refuse),
        )
        .add(
            "/api/v1/me",
            &read(Resource::Own),
            get(me::show).fallback(refuse),
        )
        .add(
            "/api/v1/openapi.json",
            &read(Resource::Public),
            get(openapi::serve).fallback(refuse),
        )
}

fn with_steering(routes: Routes) -> Routes {
    let read = |resource| [("GET", Needs(Action::Read, resource))];
    let refuse = refusal::wrong_method;
    routes
        .add(
            steering::CHECK,
            &read(Resource::Steering),
            get(steering::check).fallback(refuse),
        )
        .add(
            steering::TEAM,
            &read(Resource::Cases),
            get(steering::team).fallback(refuse),
        )
}

fn with_files(routes: Routes) -> Routes {
    let read = ("GET", Needs(Action::Read, Resource::Documents));
    let add = ("POST", Needs(Action::Create, Resource::Documents));
    let refuse = refusal::wrong_method;
    let of_contract = get(documents::of_contract).post(documents::add);
    routes
        .add(
            documents::OF_CONTRACT,
            &[read, add],
            taking_files(of_contract.fallback(refuse)),
        )
        .add(
            documents::FILE,
            &[read],
            get(documents::file).fallback(refuse),
        )
}

fn with_budget(routes: Routes) -> Routes {
    let read = [("GET", Needs(Action::Read, Resource::Budget))];
    let refuse = refusal::wrong_method;
    routes
        .add(budget::YEAR, &read, get(budget::year).fallback(refuse))
        .add(
            budget::MOVEMENTS,
            &read,
            get(budget::movements).fallback(refuse),
        )
        .add(
            budget::MOVE,
            &[("POST", Needs(Action::Administer, Resource::Budget))],
            post(budget::act).fallback(refuse),
        )
}

fn with_papers(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Steering))];
    let refuse = refusal::wrong_method;
    routes
        .add(papers::ALL, read, get(papers::all).fallback(refuse))
        .add(papers::KEPT, read, get(papers::kept_one).fallback(refuse))
        .add(
            papers::KEPT_FILE,
            read,
            get(papers::kept_file).fallback(refuse),
        )
        .add(papers::ONE, read, get(papers::one).fallback(refuse))
        .add(papers::FILE, read, get(papers::file).fallback(refuse))
}

fn with_groups(routes: Routes) -> Routes {
    let read = ("GET", Needs(Action::Read, Resource::Contracts));
    let change = ("POST", Needs(Action::Change, Resource::Contracts));
    let refuse = refusal::wrong_method;
    routes
        .add(
            joint_groups::ALL,
            &[read, change],
            get(joint_groups::all)
                .post(joint_groups::invite)
                .fallback(refuse),
        )
        .add(
            joint_groups::ONE,
            &[read],
            get(joint_groups::one).fallback(refuse),
        )
        .add(
            joint_groups::ACT,
            &[change],
            post(joint_groups::act).fallback(refuse),
        )
}

fn records(routes: Routes, site: &'static Site) -> Routes {
    let may = |action| Needs(action, site.schema.resource);
    let path = format!("{BASE}/{}", site.api);
    let refuse = refusal::wrong_method;
    routes
        .add(
            &path,
            &[("GET", may(Action::Read)), ("POST", may(Action::Create))],
            get(move |s, c| list::list(site, s, c))
                .post(move |s, c, r| write::create(site, s, c, r))
                .fallback(refuse),
        )
        .add(
            &format!("{path}/{{id}}"),
            &[
                ("GET", may(Action::Read)),
                ("PATCH", may(Action::Change)),
                ("DELETE", may(Action::Delete)),
            ],
            get(move |s, c, i| item::show(site, s, c, i))
                .patch(move |s, c, i, r| write::change(site, s, c, i, r))
                .delete(move |s, c, i| write::delete(site, s, c, i))
                .fallback(refuse),
        )
        .add(
            &format!("{path}/{{id}}/history"),
            &[("GET", may(Action::Read))],
            get(move |s, c, i| item::history(site, s, c, i)).fallback(refuse),
        )
        .add(
            &format!("{path}/{{id}}/restore"),
            &[("POST", may(Action::Delete))],
            post(move |s, c, i| write::restore(site, s, c, i)).fallback(refuse),
        )
}
