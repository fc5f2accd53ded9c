//! The one table of what the site has: every route is mounted here.

use std::sync::LazyLock;

use axum::{
    Router,
    extract::{FromRequestParts, MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header},
    middleware::{self, Next},
    response::Response,
};
use domain::gate::{Action, App, Needs, allowed};
use foundation::Error;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer};

use crate::{
    about, accounts, adding, api, assets, benefits, bodies, budget, business_case, calculator,
    caller::Signed,
    cases, catalogue, contracts, costs, documents, export, governance, imports, joint, kle, lists,
    log, national, papers, people, printed, records, respond,
    routes::{Route, Routes},
    search, settings,
    sites::SITES,
    staff, start,
    state::AppState,
    suppliers, systems, tasks, team, units, views,
};

fn routes() -> Routes {
    let mut routes = start::mount(Routes::default());
    routes = accounts::mount(routes);
    routes = search::mount(routes);
    routes = staff::mount(routes);
    routes = log::mount(routes);
    routes = settings::mount(routes);
    routes = about::mount(routes);
    routes = calculator::mount(routes);
    routes = business_case::mount(routes);
    for site in SITES.iter().filter(|site| site.has_pages) {
        routes = records::mount(routes, site);
        routes = export::mount(routes, site);
    }
    routes = printed::mount(routes);
    routes = imports::mount(routes);
    routes = units::mount(routes);
    routes = people::mount(routes);
    routes = lists::mount(routes);
    routes = kle::mount(routes);
    routes = catalogue::mount(routes);
    routes = systems::mount(routes);
    routes = contracts::mount(routes);
    routes = cases::mount(routes);
    routes = suppliers::mount(routes);
    routes = bodies::mount(routes);
    routes = papers::mount(routes);
    routes = team::mount(routes);
    routes = governance::mount(routes);
    routes = tasks::mount(routes);
    routes = costs::mount(routes);
    routes = documents::mount(routes);
    routes = benefits::mount(routes);
    routes = budget::mount(routes);
    routes = views::mount(routes);
    routes = national::mount(routes);
    routes = joint::mount(routes);
    api::mount(routes)
}

/// The table, made once: what leads where is asked on every page.
pub(crate) fn known() -> &'static [Route] {
    static KNOWN: LazyLock<Vec<Route>> = LazyLock::new(table);
    &KNOWN
}

/// Every route with the right it needs.
#[must_use]
pub fn table() -> Vec<Route> {
    routes().finish().1
}

/// The whole site.
pub fn router(app: App) -> Router {
    let (router, _) = routes().finish();
    let state = AppState::new(app);
    router
        .route_layer(middleware::from_fn_with_state(state.clone(), only_who_may))
        .fallback(unknown)
        .with_state(state)
        .merge(assets::routes())
        .layer(middleware::from_fn(respond::notice_once))
        .layer(middleware::from_fn(api::with_request_id))
        .layer(middleware::map_response(secure))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::new())
}

/// A page that begins an act is shown only to those who may do it. What a role
/// on one object allows is for the gate to say, so those pages are let through.
async fn only_who_may(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let Some(needs) = begins_an_act(&request) else {
        return next.run(request).await;
    };
    let (mut parts, body) = request.into_parts();
    let signed = match Signed::from_request_parts(&mut parts, &state).await {
        Ok(signed) => signed,
        Err(response) => return response,
    };
    let may = needs.iter().any(|needs| allowed(&signed.caller, *needs))
        || adding::by_role(&state, &signed, &parts.uri).await;
    if signed.caller.user().is_some() && !may {
        return respond::error_page(
            &signed,
            &parts.uri.to_string(),
            &Error::Forbidden("role_missing"),
        );
    }
    next.run(Request::from_parts(parts, body)).await
}

/// The rights of which one is needed, when the page begins an act.
fn begins_an_act(request: &Request) -> Option<Vec<Needs>> {
    let path = request.extensions().get::<MatchedPath>()?.as_str();
    if request.method() != Method::GET || path.starts_with("/roles/") {
        return None;
    }
    let needs: Vec<Needs> = known()
        .iter()
        .filter(|route| route.method == "GET" && route.path == path)
        .map(|route| route.needs)
        .collect();
    let acts = !needs.is_empty() && needs.iter().all(|needs| needs.0 != Action::Read);
    acts.then_some(needs)
}

/// An address that is in no table: a page that says so, or a problem under `/api`.
async fn unknown(uri: Uri, headers: HeaderMap, signed: Signed) -> Response {
    if uri.path() == "/api" || uri.path().starts_with("/api/") {
        return api::refusal::unknown_route(&headers);
    }
    respond::error_page(&signed, &uri.to_string(), &Error::NotFound("page"))
}

/// Only our own files, no framing, no guessing of types, nothing told to other sites.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
];

async fn secure(mut response: Response) -> Response {
    for (name, value) in HEADERS {
        // A file that somebody sent has a stricter policy of its own.
        response
            .headers_mut()
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    let cached = response.headers().contains_key(header::CACHE_CONTROL);
    if !cached {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
