//! What can be printed: a sheet about one contract, and a report of what must be
//! decided about contracts. The routes are there in every build; one without the feature
//! `pdf` answers that there is no such page, and shows no links to it.

mod cost;
mod decisions;
mod sheet;
#[cfg(test)]
mod tests;
mod time;

use axum::{response::Response, routing::get};
use domain::gate::{Action, Needs, Resource};
use foundation::{Date, Error, Id, Result};
use report::Document;

use crate::{
    caller::Signed,
    download, format,
    parts::{Action as Button, Link},
    respond,
    routes::Routes,
    state::AppState,
};

const REPORT: &str = "/contracts/deadlines.pdf";

/// Mounts what can be printed.
#[must_use]
pub fn mount(routes: Routes) -> Routes {
    let read = &[("GET", Needs(Action::Read, Resource::Contracts))];
    routes.add(REPORT, read, get(decisions::download)).add(
        "/contracts/{id}/sheet.pdf",
        read,
        get(sheet::download),
    )
}

/// The way to a contract's sheet, where this build can print.
pub fn sheet_action(signed: &Signed, contract: Id) -> Option<Button> {
    report::CAN_PRINT.then(|| Button {
        label: signed.lang.t("print-sheet"),
        href: of_the_day(signed, &format!("/contracts/{contract}/sheet.pdf")),
        post: false,
    })
}

/// The way to the report on deadlines, where this build can print.
pub fn report_link(signed: &Signed) -> Option<Link> {
    report::CAN_PRINT.then(|| {
        let label = signed.lang.t("print-deadlines");
        Link::new(label, of_the_day(signed, REPORT))
    })
}

fn of_the_day(signed: &Signed, address: &str) -> String {
    match signed.caller.as_of {
        Some(day) => format!("{address}?as_of={day}"),
        None => address.to_owned(),
    }
}

/// The day that the caller asks about.
pub(crate) fn day(state: &AppState, signed: &Signed) -> Date {
    signed
        .caller
        .as_of
        .unwrap_or_else(|| state.app.clock().today())
}

/// A document with all that is the same on each: language, whose it is, the day, the foot.
fn document(state: &AppState, signed: &Signed, kind: &str, title: &str) -> Document {
    let lang = signed.lang;
    let today = format::date_long(lang, state.app.clock().today());
    let made = [
        ("name", signed.caller.name().into()),
        ("date", today.into()),
    ];
    Document {
        language: lang.code().to_owned(),
        title: title.to_owned(),
        kind: lang.t(kind),
        organisation: signed.organisation.clone(),
        day: format::date_long(lang, day(state, signed)),
        foot: lang.t_args("print-foot", &made),
        page_of: lang.t_args(
            "print-page-of",
            &[("page", "{page}".into()), ("pages", "{pages}".into())],
        ),
        lacking: lang.t("print-lacking"),
        ..Document::default()
    }
}

/// The printed document as a file of this name, or a page that says why there is none.
async fn send(signed: &Signed, path: &str, name: &str, document: Result<Document>) -> Response {
    match print(document).await {
        Ok(printed) => download::whole(&format!("{name}.pdf"), "application/pdf", printed),
        Err(error) => respond::error_page(signed, path, &error),
    }
}

/// Setting a page takes the processor some hundredths of a second.
async fn print(document: Result<Document>) -> Result<Vec<u8>> {
    let document = document?;
    tokio::task::spawn_blocking(move || report::pdf(&document))
        .await
        .map_err(Error::internal)?
        .map_err(|error| match error {
            report::Error::NotBuilt => Error::NotFound("pdf"),
            refused => Error::internal(refused),
        })
}
