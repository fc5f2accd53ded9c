//! The files the pages load (style sheets, scripts, fonts, icons), embedded by `build.rs` and served
//! under an address that contains a hash of them all, so that browsers may keep them for ever.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// One embedded file. The style sheet of the design system names its fonts and icons by relative
/// address, therefore the hash stands in the folder and not in each file name.
struct Asset {
    path: &'static str,
    hash: &'static str,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets_table.rs"));

/// Licence texts of the embedded packages, for the page "Licences" and the file NOTICES.
pub const NOTICES: &str = include_str!(concat!(env!("OUT_DIR"), "/NOTICES.txt"));

/// The public address of an embedded file, for example `css/app.css` or `js/htmx.min.js`.
#[must_use]
pub fn asset(path: &str) -> String {
    debug_assert!(find(path).is_some(), "no embedded file is called {path}");
    format!("/assets/{BUNDLE}/{path}")
}

/// Serves the embedded files; mount it once, outside sign-in.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{bundle}/{*path}", get(serve))
}

async fn serve(Path((bundle, path)): Path<(String, String)>, request: HeaderMap) -> Response {
    let Some(file) = find(&path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // A page of the previous release may still ask with the old hash: it gets today's file, but may not keep it.
    let cache = if bundle == BUNDLE {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let etag = format!("\"{}\"", file.hash);
    let common = [
        (header::ETAG, etag.as_str()),
        (header::CACHE_CONTROL, cache),
        (header::VARY, "accept-encoding"),
        (header::CONTENT_TYPE, content_type(file.path)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    if mentions(&request, header::IF_NONE_MATCH, &etag) {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    match file.gzip {
        Some(packed) if mentions(&request, header::ACCEPT_ENCODING, "gzip") => {
            (common, [(header::CONTENT_ENCODING, "gzip")], packed).into_response()
        }
        _ => (common, file.plain).into_response(),
    }
}

fn find(path: &str) -> Option<&'static Asset> {
    let index = TABLE.binary_search_by(|asset| asset.path.cmp(path)).ok()?;
    TABLE.get(index)
}

fn mentions(request: &HeaderMap, name: header::HeaderName, word: &str) -> bool {
    request
        .get(name)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains(word))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "font/woff2",
    }
}

/// All files with their public addresses, so that sample pages can be looked at without a server.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = (String, &'static [u8])> {
    TABLE.iter().map(|file| (asset(file.path), file.plain))
}

#[cfg(test)]
mod tests;
