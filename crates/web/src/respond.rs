//! Answers: pages, redirects, and errors as a page or as problem+json (RFC 9457).

use axum::{
    Json,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};
use foundation::Error;
use serde::Serialize;

use crate::{
    caller::{Signed, cookie},
    frame,
    i18n::Lang,
    parts::{ErrorPage, Link},
    texts,
};

/// The one place where an error becomes a status.
#[must_use]
pub fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound(_) => StatusCode::NOT_FOUND,
        Error::Forbidden(_) => StatusCode::FORBIDDEN,
        Error::Unauthenticated(_) => StatusCode::UNAUTHORIZED,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Stale { .. } => StatusCode::PRECONDITION_FAILED,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A stable word for the kind of error.
#[must_use]
pub fn code(error: &Error) -> &'static str {
    match error {
        Error::NotFound(_) => "not_found",
        Error::Forbidden(_) => "forbidden",
        Error::Unauthenticated(_) => "unauthenticated",
        Error::Invalid(_) => "invalid",
        Error::Stale { .. } => "stale_version",
        Error::Conflict(error) => error.code,
        Error::TooMany { .. } => "too_many_requests",
        Error::Unavailable(_) => "unavailable",
        Error::Internal(_) => "internal",
    }
}

/// The body of an API error.
#[derive(Debug, Serialize)]
pub struct Problem {
    /// The kind of error.
    pub code: &'static str,
    /// A sentence.
    pub title: String,
    /// Why, and what to do.
    pub detail: String,
    /// The HTTP status again.
    pub status: u16,
    /// The version that the record has now, when the caller's is older.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i64>,
    /// The fields that are wrong.
    pub errors: Vec<ProblemField>,
}

/// One field that is wrong.
#[derive(Debug, Serialize)]
pub struct ProblemField {
    /// Its key.
    pub field: String,
    /// Stable code.
    pub code: &'static str,
    /// What is wrong and how to put it right.
    pub message: String,
}

/// An error as the API answers it.
#[must_use]
pub fn problem(lang: Lang, error: &Error) -> Response {
    log(error);
    let (title, detail) = texts::error(lang, error);
    let errors = match error {
        Error::Invalid(errors) => errors.as_slice(),
        Error::Conflict(error) => std::slice::from_ref(error),
        _ => &[],
    };
    let errors = errors
        .iter()
        .map(|error| ProblemField {
            field: error.field.clone(),
            code: error.code,
            message: texts::field_error(lang, error),
        })
        .collect();
    let status = status(error);
    let body = Problem {
        code: code(error),
        title,
        detail,
        status: status.as_u16(),
        version: match error {
            Error::Stale { current } => Some(*current),
            _ => None,
        },
        errors,
    };
    let mut response = (status, Json(body)).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    with_retry(response, error)
}

fn with_retry(mut response: Response, error: &Error) -> Response {
    if let Error::TooMany { retry_after } = error {
        let value = HeaderValue::from(*retry_after);
        response
            .headers_mut()
            .insert(HeaderName::from_static("retry-after"), value);
    }
    response
}

fn log(error: &Error) {
    if let Error::Internal(cause) | Error::Unavailable(cause) = error {
        tracing::error!(%cause, "request failed");
    }
}

/// An error as a page with ways on; who has not signed in is asked to.
#[must_use]
pub fn error_page(signed: &Signed, path: &str, error: &Error) -> Response {
    log(error);
    if matches!(error, Error::Unauthenticated(_)) {
        let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
        return Redirect::to(&format!("/sign-in?next={next}")).into_response();
    }
    let (title, text) = texts::error(signed.lang, error);
    let page = ErrorPage {
        title,
        text,
        ways: vec![Link::new(signed.lang.t("problem-way-home"), "/")],
        reference: signed.caller.request.to_string(),
    };
    let html = page.html(&frame::shell(signed, path));
    with_retry((status(error), Html(html)).into_response(), error)
}

/// A page, or the page that tells why there is none.
#[must_use]
pub fn page_or_error(signed: &Signed, path: &str, page: foundation::Result<String>) -> Response {
    match page {
        Ok(html) => self::page(html),
        Err(error) => error_page(signed, path, &error),
    }
}

/// A page.
#[must_use]
pub fn page(html: String) -> Response {
    Html(html).into_response()
}

/// A page with the status of the error that it shows.
#[must_use]
pub fn with_status(mut response: Response, error: &Error) -> Response {
    *response.status_mut() = status(error);
    response
}

/// After a post: the address to see the result at, with a notice (a text key) shown once.
#[must_use]
pub fn done(address: &str, notice: &str) -> Response {
    let mut response = Redirect::to(address).into_response();
    let cookie = format!("{NOTICE}={notice}; Path=/; Max-Age=60; SameSite=Lax; HttpOnly");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// The cookie that carries a notice to the page that shows it.
pub const NOTICE: &str = "faelled_notice";

/// A notice is shown once: the page that shows it takes it away.
pub async fn notice_once(request: Request, next: Next) -> Response {
    let told = cookie(request.headers(), NOTICE).is_some_and(|notice| !notice.is_empty());
    let mut response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE);
    let page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if told && page {
        let gone = format!("{NOTICE}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
        if let Ok(value) = HeaderValue::from_str(&gone) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}
