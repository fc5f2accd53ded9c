//! A list as a file over HTTP, sent while the rows are read.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
    routing::get,
};
use domain::{
    gate::{Action, Needs},
    parts::lists::Count,
};
use foundation::Error;

use super::{Format, Job, write};
use crate::{
    caller::Signed, download, pairs::Pairs, records::ListAddress, respond, routes::Routes,
    sites::Site, state::AppState,
};

/// Mounts the files of a module's list.
#[must_use]
pub(crate) fn mount(routes: Routes, site: &'static Site) -> Routes {
    routes.add(
        &format!("{}/export/{{format}}", site.path),
        &[("GET", Needs(Action::Read, site.schema.resource))],
        get(move |state, signed, format, uri| download(site, state, signed, format, uri)),
    )
}

/// The list at an address, as a file: the rows and columns that the page shows.
async fn download(
    site: &'static Site,
    State(state): State<AppState>,
    signed: Signed,
    Path(format): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let refuse = |error| respond::error_page(&signed, &uri.to_string(), &error);
    let Some(format) = Format::from_key(&format) else {
        return refuse(Error::NotFound("format"));
    };
    let wanted = ListAddress::read(Pairs::parse(uri.query().unwrap_or_default())).wanted;
    // Asked first, so that an address that means nothing gets a page and not half a file.
    let count = Count {
        schema: site.schema,
        wanted: wanted.clone(),
    };
    if let Err(error) = state.ask(&signed.caller, count).await {
        return refuse(error);
    }
    let job = Job {
        schema: site.schema,
        wanted,
        format,
        lang: signed.lang,
    };
    let day = signed
        .caller
        .as_of
        .unwrap_or_else(|| state.app.clock().today());
    let name = format!("{}-{day}.{}", site.api, format.key());
    let (app, caller) = (state.app, signed.caller);
    download::file(&name, format.media_type(), move |sink| {
        write(&app, &caller, &job, sink)
    })
}
