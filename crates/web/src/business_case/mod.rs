//! The business case calculator ("Business case-beregner"): for anybody, with nothing
//! stored, as a page and in the API; and its pictures, for what is stored.

mod api;
mod asked;
mod form;
mod grid;
mod page;
pub(crate) mod pictures;
pub(crate) mod shown;

use ::business_case::Case;
use axum::routing::{get, post};
use domain::gate::{Action::Read, Needs, Resource::Public};

use crate::{api::refusal::wrong_method, i18n::Lang, routes::Routes};

/// Where the page stands.
pub(crate) const PATH: &str = "/tools/business-case";
/// Where the API has it.
pub(crate) const API_PATH: &str = "/api/v1/tools/business-case";

/// Mounts the page and the address of the API.
pub(crate) fn mount(routes: Routes) -> Routes {
    let anybody = Needs(Read, Public);
    routes.add(PATH, &[("GET", anybody)], get(page::show)).add(
        API_PATH,
        &[("POST", anybody)],
        post(api::calculate).fallback(wrong_method),
    )
}

/// The label of a line, or its number when it has none.
fn line_name(lang: Lang, case: &Case, at: usize) -> String {
    let label = case.lines.get(at).map_or("", |line| line.label.as_str());
    if label.is_empty() {
        lang.t1("business-case-line-number", "n", (at + 1).to_string())
    } else {
        label.to_owned()
    }
}
