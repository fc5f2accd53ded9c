//! Who calls, with which query and headers.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderName, Method, header, request::Parts},
    response::Response,
};
use foundation::{Date, Error, FieldError};

use super::{
    list::MOST,
    refusal::{self, BAD_IF_MATCH, PRECONDITION_REQUIRED, Refusal},
};
use crate::{
    caller::{Signed, Via, gate_language},
    pairs::Pairs,
    state::AppState,
};

/// One call of the API.
#[derive(Debug, Clone)]
pub(super) struct Call {
    /// Who, working for the organisation asked for.
    pub signed: Signed,
    /// The path, for links to further pages.
    pub path: String,
    /// The query.
    pub query: Pairs,
    /// The headers.
    pub headers: HeaderMap,
}

/// What a handler ends with.
pub(super) type Answer = Result<Response, Refusal>;

impl Call {
    /// The answer as a response, refusals in the caller's language.
    pub fn respond(&self, answer: Answer) -> Response {
        answer.unwrap_or_else(|refusal| refusal.response(self.signed.lang))
    }

    /// The version that a write is based on; none for `*`. A write must name one.
    pub fn if_match(&self) -> Result<Option<i64>, Refusal> {
        let Some(value) = self.headers.get(header::IF_MATCH) else {
            return Err(Refusal::Call(&PRECONDITION_REQUIRED));
        };
        let text = value.to_str().unwrap_or_default().trim();
        if text == "*" {
            return Ok(None);
        }
        let inner = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
        inner
            .and_then(|digits| digits.parse().ok())
            .map(Some)
            .ok_or(Refusal::Call(&BAD_IF_MATCH))
    }

    /// Why the caller writes, for the log.
    pub fn reason(&self) -> Result<String, Error> {
        let text = self.query.get("reason").trim();
        let found = text.chars().count();
        if found > REASON {
            let error = FieldError::new("reason", "too_long");
            return Err(Error::Invalid(vec![
                error.with("max", REASON).with("found", found),
            ]));
        }
        Ok(text.to_owned())
    }

    /// A whole number of the query, or the default.
    pub fn number(&self, name: &str, default: i64) -> Result<i64, Error> {
        match self.query.get(name) {
            "" => Ok(default),
            text => text.parse().map_err(|_| {
                let error = FieldError::new(name, "not_a_number");
                Error::Invalid(vec![error.with("value", text)])
            }),
        }
    }

    /// How many at most, 1 to 500.
    pub fn limit(&self, default: i64) -> Result<i64, Error> {
        let limit = self.number("limit", default)?;
        if (1..=MOST).contains(&limit) {
            return Ok(limit);
        }
        let error = FieldError::new("limit", "out_of_range");
        Err(Error::Invalid(vec![error.with("min", 1).with("max", MOST)]))
    }

    /// A date of the query.
    pub fn date(&self, name: &str) -> Result<Option<Date>, Error> {
        let text = self.query.get(name);
        if text.is_empty() {
            return Ok(None);
        }
        let day: Option<Date> = text.parse().ok().filter(|day: &Date| day.year() > 0);
        let error = FieldError::new(name, "not_a_date");
        day.map(Some)
            .ok_or_else(|| Error::Invalid(vec![error.with("value", text)]))
    }

    /// A year of the query, 1990 to 2100.
    pub fn year(&self, name: &str) -> Result<Option<i16>, Error> {
        let text = self.query.get(name);
        if text.is_empty() {
            return Ok(None);
        }
        let year = text.parse().ok();
        let year = year.filter(|year| (1990..=2100).contains(year));
        let wrong = FieldError::new(name, "not_a_number").with("value", text);
        year.map(Some).ok_or_else(|| Error::Invalid(vec![wrong]))
    }

    /// A browser's session may only write with the token that its pages carry.
    fn refuse_forged(&self, method: &Method) -> Result<(), Error> {
        let reads = matches!(*method, Method::GET | Method::HEAD);
        if reads || self.signed.via != Via::Cookie {
            return Ok(());
        }
        let given = self.headers.get(HeaderName::from_static("x-csrf-token"));
        let given = given.and_then(|value| value.to_str().ok());
        self.signed.check_csrf(given.unwrap_or_default())
    }
}

/// Longest reason, in characters.
const REASON: usize = 1_000;

impl FromRequestParts<AppState> for Call {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        let mut signed = Signed::from_request_parts(parts, state).await?;
        if let Some(lang) = refusal::asked_language(&parts.headers) {
            signed.lang = lang;
            signed.caller.language = gate_language(lang);
        }
        let call = Self {
            path: parts.uri.path().to_owned(),
            query: Pairs::parse(parts.uri.query().unwrap_or_default()),
            headers: parts.headers.clone(),
            signed,
        };
        let checked = call.refuse_forged(&parts.method);
        checked.map_err(|error| Refusal::from(error).response(call.signed.lang))?;
        Ok(call)
    }
}
