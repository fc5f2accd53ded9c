//! Small text files with fixed addresses.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::settings::AskContact;
use jiff::Span;

use crate::{caller::Signed, respond, state::AppState};

const TEXT: [(header::HeaderName, &str); 1] = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];

/// Nothing here is for search engines.
pub(super) async fn robots() -> Response {
    (TEXT, "User-agent: *\nDisallow: /\n").into_response()
}

/// Days until the file must be fetched again; RFC 9116 recommends less than a year.
const VALID_DAYS: i64 = 180;

/// Whom to tell about a hole (RFC 9116); none until the operator has said so.
pub(super) async fn security(State(state): State<AppState>, signed: Signed) -> Response {
    let contact = match state.ask(&signed.caller, AskContact).await {
        Ok(contact) => contact,
        Err(error) => return respond::error_page(&signed, "/.well-known/security.txt", &error),
    };
    if contact.security_email.is_empty() {
        return (StatusCode::NOT_FOUND, TEXT, "").into_response();
    }
    let until = state.app.clock().today();
    let until = until.saturating_add(Span::new().days(VALID_DAYS));
    let text = format!(
        "Contact: mailto:{}\nExpires: {until}T00:00:00Z\nPreferred-Languages: da, en\n",
        contact.security_email
    );
    (TEXT, text).into_response()
}
