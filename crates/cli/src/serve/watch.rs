//! Every request gets an identity, a line in the log and a place in the figures.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use foundation::new_id;
use tracing::Instrument;

use crate::metrics::Metrics;

/// Tells which lines of the log and which entry of the audit log belong to an answer.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Counts a request as running until it is dropped, also when the other side hangs up.
struct Running(Arc<Metrics>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.end();
    }
}

pub(super) async fn watch(
    State(metrics): State<Arc<Metrics>>,
    mut request: Request,
    next: Next,
) -> Response {
    let id = new_id();
    let method = request.method().as_str().to_owned();
    // The template, not the address itself: addresses hold identities and search words.
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    request.extensions_mut().insert(id);
    metrics.begin();
    let running = Running(Arc::clone(&metrics));
    let started = Instant::now();
    let span = tracing::info_span!("request", %id);
    let mut response = next.run(request).instrument(span).await;
    let took = started.elapsed();
    drop(running);
    let status = response.status().as_u16();
    metrics.answered(&route, &method, status, took);
    let millis = took.as_secs_f64() * 1_000.0;
    tracing::info!(%id, method, route, status, millis, "answered");
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}
