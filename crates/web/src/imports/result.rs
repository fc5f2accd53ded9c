//! What an import did.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::imports::{ImportKind, ImportPage};
use foundation::Result;

use super::{Asked, At, Place, another, asked, guided, jobs, kind_text, preview, start};
use crate::{
    caller::Signed,
    frame,
    parts::{Counts, GuidedBody, Link, Preview},
    records::cells::moment,
    respond,
    sites::SITES,
    state::AppState,
};

/// Rows shown of what was written.
const ROWS: i64 = 10;

/// The result; an import that is not done yet leads to where it stands.
pub(super) async fn page(
    kind: ImportKind,
    state: State<AppState>,
    signed: Signed,
    id: Path<String>,
) -> Response {
    asked((kind, state, signed, id), build).await
}

async fn build(asked: Arc<Asked>) -> Result<Response> {
    let place = asked.place;
    let found = asked.import(ROWS).await?;
    let next = match found.import.status.as_str() {
        "uploaded" if jobs::find(place.id).is_some_and(|job| job.writes) => place.at("progress"),
        "uploaded" => place.at("columns"),
        "cancelled" => format!("/import/{}", place.kind.key()),
        _ => return Ok(respond::page(html(&asked.signed, place, &found))),
    };
    Ok(Redirect::to(&next).into_response())
}

fn html(signed: &Signed, place: Place, found: &ImportPage) -> String {
    let lang = signed.lang;
    let import = &found.import;
    let count = |number| start::count(signed, number);
    let undone = import.status == "undone";
    let mut ways = Vec::new();
    let list = SITES.iter().find(|site| site.api == place.kind.key());
    if let Some(site) = list {
        ways.push(Link::new(lang.t(&kind_text(place.kind, "see")), site.path));
    }
    if !undone {
        ways.push(Link::new(lang.t("import-undo"), place.at("undo")));
    }
    ways.push(another(signed, place.kind));
    let body = GuidedBody::Result(Preview {
        counts: Counts {
            created: count(import.created),
            updated: count(import.updated),
            unchanged: count(import.unchanged),
            rejected: count(import.rejected),
        },
        table: preview::rows(signed, place.kind, &found.rows),
        ways,
        ..Preview::default()
    });
    let mut page = guided(signed, place.kind, At::Result, body);
    let title = if undone {
        "import-undone-title"
    } else {
        "import-done-title"
    };
    page.title = lang.t1(title, "file", import.file_name.as_str());
    page.why = lang.t_args(
        "import-done-by",
        &[
            ("who", import.by.as_str().into()),
            ("when", moment(lang, import.at).into()),
        ],
    );
    page.leave = super::overview(signed);
    page.html(&frame::shell(signed, &place.at("")))
}
