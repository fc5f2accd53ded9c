//! Giving a file back: to be saved under its name, as the type that was checked, and with a
//! policy under which nothing in it could run even if a browser showed it.

use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue},
    response::Response,
};
use domain::documents::{ContentOf, FILE_TYPES, FileContent};
use foundation::Result;

use crate::{caller::Signed, download, posted, respond, state::AppState};

/// The file of a document.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match file(&state, &signed, &id).await {
        Ok(response) => response,
        Err(error) => respond::error_page(&signed, &format!("{}/{id}", super::PATH), &error),
    }
}

/// The answer with the file.
pub(crate) async fn file(state: &AppState, signed: &Signed, id: &str) -> Result<Response> {
    let document = posted::id(id, "document")?;
    let file = state.ask(&signed.caller, ContentOf { document }).await?;
    Ok(answer(file))
}

const POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

fn answer(file: FileContent) -> Response {
    let mut types = FILE_TYPES.iter().map(|one| one.media_type);
    let known = types.find(|media_type| *media_type == file.media_type);
    let served_as = known.unwrap_or("application/octet-stream");
    let mut response = download::whole(&file.name, served_as, file.bytes);
    response.headers_mut().insert(
        HeaderName::from_static("content-security-policy"),
        HeaderValue::from_static(POLICY),
    );
    response
}
