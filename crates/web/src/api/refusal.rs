//! Calls refused before they reach a record, as problem+json: unknown address,
//! wrong method, no precondition, unreadable body.

use axum::{
    Json,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use foundation::Error;

use crate::{
    i18n::Lang,
    respond::{self, Problem},
};

/// What an API handler ends with when it does not answer.
#[derive(Debug)]
pub enum Refusal {
    /// The domain refused or failed.
    Error(Error),
    /// The call itself is wrong.
    Call(&'static CallError),
    /// The body is not JSON; the line and column of the fault, from 1.
    Json(usize, usize),
}

/// One way in which a call can be wrong.
#[derive(Debug)]
pub struct CallError {
    /// Stable code; the texts' keys begin with `api-<code>`.
    pub code: &'static str,
    /// Its status.
    pub status: u16,
}

macro_rules! call_errors {
    ($($name:ident $code:literal $status:literal),* $(,)?) => {
        $(
            #[doc = concat!("`", $code, "`")]
            pub static $name: CallError = CallError { code: $code, status: $status };
        )*

        /// All of them.
        pub static ALL: &[&CallError] = &[$(&$name),*];
    };
}

call_errors! {
    ROUTE_NOT_FOUND "route_not_found" 404,
    METHOD_NOT_ALLOWED "method_not_allowed" 405,
    PRECONDITION_REQUIRED "precondition_required" 428,
    BAD_IF_MATCH "bad_if_match" 400,
    UNSUPPORTED_MEDIA_TYPE "unsupported_media_type" 415,
    MALFORMED_JSON "malformed_json" 400,
    BODY_TOO_LARGE "body_too_large" 413,
    BODY_UNREADABLE "body_unreadable" 400,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl Refusal {
    /// The answer in a language.
    #[must_use]
    pub fn response(&self, lang: Lang) -> Response {
        match self {
            Self::Error(error) => {
                let mut response = respond::problem(lang, error);
                if matches!(error, Error::Unauthenticated(_)) {
                    response.headers_mut().insert(
                        header::WWW_AUTHENTICATE,
                        HeaderValue::from_static("Bearer realm=\"faelled\""),
                    );
                }
                response
            }
            Self::Call(error) => of_call(lang, error, &[]),
            Self::Json(line, column) => of_call(
                lang,
                &MALFORMED_JSON,
                &[("line", *line), ("column", *column)],
            ),
        }
    }
}

fn of_call(lang: Lang, error: &CallError, args: &[(&'static str, usize)]) -> Response {
    let key = format!("api-{}", error.code.replace('_', "-"));
    let args: Vec<_> = args
        .iter()
        .map(|(name, value)| (*name, value.to_string().into()))
        .collect();
    let body = Problem {
        code: error.code,
        title: lang.t(&format!("{key}-title")),
        detail: lang.t_args(&format!("{key}-text"), &args),
        status: error.status,
        version: None,
        errors: Vec::new(),
    };
    let status = StatusCode::from_u16(error.status).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = (status, Json(body)).into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    response
}

/// The language that a call asks for in `Accept-Language`.
#[must_use]
pub fn asked_language(headers: &HeaderMap) -> Option<Lang> {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(Lang::parse)
}

/// Answers a method that the address has not.
pub async fn wrong_method(headers: HeaderMap) -> Response {
    let lang = asked_language(&headers).unwrap_or_default();
    Refusal::Call(&METHOD_NOT_ALLOWED).response(lang)
}

/// Answers an address that the API has not.
#[must_use]
pub fn unknown_route(headers: &HeaderMap) -> Response {
    let lang = asked_language(headers).unwrap_or_default();
    Refusal::Call(&ROUTE_NOT_FOUND).response(lang)
}
