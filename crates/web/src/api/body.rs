//! The one reader of JSON bodies.

use axum::{
    body::{Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, header},
};
use foundation::Error;
use serde_json::{Map, Value as Json};

use super::{
    refusal::{BODY_TOO_LARGE, BODY_UNREADABLE, Refusal, UNSUPPORTED_MEDIA_TYPE},
    repeated,
};

/// Largest body, in bytes.
pub(super) const LARGEST: usize = 1024 * 1024;

/// A body that is one JSON object.
pub(crate) async fn object(request: Request) -> Result<Map<String, Json>, Refusal> {
    read(&text(request).await?)
}

/// A body that is one JSON object in which, at any depth, no name stands twice.
pub(crate) async fn object_without_repeats(request: Request) -> Result<Map<String, Json>, Refusal> {
    let text = text(request).await?;
    let object = read(&text)?;
    match repeated::first(&text) {
        None => Ok(object),
        Some(path) => Err(Error::field(&path, "repeated").into()),
    }
}

async fn text(request: Request) -> Result<String, Refusal> {
    let bytes = bytes(request, LARGEST).await?;
    String::from_utf8(bytes.into()).map_err(|_| Refusal::Call(&BODY_UNREADABLE))
}

fn read(text: &str) -> Result<Map<String, Json>, Refusal> {
    let json: Json =
        serde_json::from_str(text).map_err(|error| Refusal::Json(error.line(), error.column()))?;
    match json {
        Json::Object(fields) => Ok(fields),
        _ => Err(Error::field("", "not_an_object").into()),
    }
}

/// A body that says it is JSON, as it came, of at most so many bytes.
pub(crate) async fn bytes(request: Request, largest: usize) -> Result<Bytes, Refusal> {
    check_type(request.headers())?;
    let declared = request.headers().get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > largest) {
        return Err(Refusal::Call(&BODY_TOO_LARGE));
    }
    to_bytes(request.into_body(), largest)
        .await
        .map_err(|error| {
            let text = std::error::Error::source(&error).map(ToString::to_string);
            match text.is_some_and(|text| text.contains("length limit")) {
                true => Refusal::Call(&BODY_TOO_LARGE),
                false => Refusal::Call(&BODY_UNREADABLE),
            }
        })
}

/// JSON, also as a merge patch; nothing else.
fn check_type(headers: &HeaderMap) -> Result<(), Refusal> {
    let named = headers.get(header::CONTENT_TYPE);
    let named = named.and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = named.split(';').next().unwrap_or("").trim();
    let fits = kind.eq_ignore_ascii_case("application/json")
        || kind.eq_ignore_ascii_case("application/merge-patch+json");
    match fits {
        true => Ok(()),
        false => Err(Refusal::Call(&UNSUPPORTED_MEDIA_TYPE)),
    }
}
