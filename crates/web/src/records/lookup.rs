//! Suggestions for a look-up field, as `<option>` elements.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::parts::records::Suggest;
use foundation::Error;

use crate::{caller::Signed, pairs::Pairs, respond, sites::Site, state::AppState};

/// What fits the text typed so far.
pub(super) async fn options(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(field): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let Some(field) = site.schema.field(&field) else {
        return respond::problem(signed.lang, &Error::NotFound("field"));
    };
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let typed = if pairs.has("q") {
        pairs.get("q")
    } else {
        pairs.get(field.key)
    };
    let question = Suggest {
        kind: field.kind,
        q: typed.to_owned(),
        limit: 20,
    };
    match state.ask(&signed.caller, question).await {
        Ok(found) => respond::page(
            found
                .iter()
                .map(|item| format!("<option value=\"{}\"></option>", escape(&item.name)))
                .collect(),
        ),
        Err(error) => respond::problem(signed.lang, &error),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
