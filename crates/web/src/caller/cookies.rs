//! Cookies, and where a request came from.

use axum::http::{HeaderMap, HeaderValue, header};

/// The cookie that holds a session's secret.
pub const SESSION_COOKIE: &str = "faelled_session";

/// A cookie's value.
#[must_use]
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name).then(|| value.to_owned())
        })
}

/// A cookie to set: not for scripts, not sent along by other sites' forms, and only
/// over https when the request came that way (told by the server in front).
/// `seconds` none lasts until the browser closes.
#[must_use]
pub fn set_cookie(
    headers: &HeaderMap,
    name: &str,
    value: &str,
    seconds: Option<i64>,
) -> Option<HeaderValue> {
    let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let secure = if came_by_https(headers) {
        "; Secure"
    } else {
        ""
    };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    HeaderValue::from_str(&text).ok()
}

/// The cookie of a session that is over.
#[must_use]
pub fn ended_session(headers: &HeaderMap) -> Option<HeaderValue> {
    set_cookie(headers, SESSION_COOKIE, "", Some(0))
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    Some(
        headers
            .get(name)?
            .to_str()
            .ok()?
            .trim()
            .to_ascii_lowercase(),
    )
}

/// Whether the request came by https to the server in front.
pub(crate) fn came_by_https(headers: &HeaderMap) -> bool {
    text(headers, "x-forwarded-proto")
        .is_some_and(|proto| proto.split(',').any(|one| one.trim() == "https"))
}

/// Whether a page of this site sent the request, as far as the browser says. For posts
/// that come before there is a session, and so no CSRF token.
#[must_use]
pub fn from_this_site(headers: &HeaderMap) -> bool {
    if let Some(site) = text(headers, "sec-fetch-site") {
        return matches!(site.as_str(), "same-origin" | "none");
    }
    match (text(headers, "origin"), text(headers, "host")) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, from)| from == host),
        (Some(_), None) => false,
    }
}
