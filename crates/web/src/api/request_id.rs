//! Each request's identity: in the answer, on error pages and in the log.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use foundation::{Id, new_id};

/// The identity, for whoever handles the request.
#[derive(Debug, Clone, Copy)]
pub struct RequestId(pub Id);

/// Gives a request its identity and says it in the answer.
pub async fn with_request_id(mut request: Request, next: Next) -> Response {
    let id = new_id();
    request.extensions_mut().insert(RequestId(id));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), value);
    }
    response
}
