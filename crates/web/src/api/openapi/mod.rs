//! The description of the API (OpenAPI 3.1), made from the table of routes and
//! the modules' declarations, so that it cannot say anything else than they do.

mod budget;
mod business_case;
mod documents;
mod fields;
mod joint_groups;
mod operations;
mod papers;
mod schemas;
mod steering;
mod suppliers;
mod tools;

use std::sync::OnceLock;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value as Json, json};

use super::BASE;
use crate::routes::Route;

/// The whole description.
///
/// # Panics
/// When a route of the API has no description: a fault that a test finds.
#[must_use]
pub fn document() -> Json {
    let mut paths = Map::new();
    for route in crate::table().iter().filter(|route| is_api(route)) {
        let operation = operations::of(route)
            .unwrap_or_else(|| panic!("{} {} has no description", route.method, route.path));
        let path = paths.entry(route.path.clone()).or_insert_with(|| json!({}));
        path[route.method.to_ascii_lowercase()] = operation;
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Fælled",
            "version": env!("CARGO_PKG_VERSION"),
            "description": DESCRIPTION,
            "license": { "name": "MPL-2.0", "identifier": "MPL-2.0" },
        },
        "servers": [{ "url": "/" }],
        "security": [{ "token": [] }],
        "tags": operations::tags(),
        "paths": paths,
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A token made on the page of your account, or by `faelled token create`.",
                },
            },
            "parameters": operations::shared_parameters(),
            "responses": operations::shared_responses(),
            "schemas": schemas::all(),
        },
    })
}

const DESCRIPTION: &str = "A municipality's IT: systems, how they are used, by whom, and what depends on what. \
Every call works for one organisation: that of the token, or the one named by `organisation`. \
Dates are ISO dates, moments RFC 3339 in UTC, amounts whole øre excluding VAT, \
percentages whole hundredths of a percent (235 is 2.35%). \
Records are written with the version that they were read at (ETag and If-Match). \
Errors are problem+json (RFC 9457) with a stable `code`.";

fn is_api(route: &Route) -> bool {
    route.path.starts_with(BASE)
}

/// `GET /api/v1/openapi.json`.
pub(super) async fn serve() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    let text = TEXT.get_or_init(|| document().to_string());
    let mut response = text.as_str().into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    response
}
