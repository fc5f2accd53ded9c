//! The log as a CSV file.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::log::{CountLog, ExportLog, LogLine};
use exchange::write::{Csv, OutCell, Words};
use foundation::Error;

use super::{address::Address, words};
use crate::{
    caller::Signed, download, i18n::Lang, records::cells::moment, respond, state::AppState,
};

/// Every entry that the address asks for, oldest first, with its changes line by line.
pub(super) async fn csv(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let filter = Address::read(uri.query().unwrap_or_default()).filter;
    // Asked first, so that who may not read the log gets a page and not half a file.
    let count = state.ask(&signed.caller, CountLog(filter.clone())).await;
    if let Err(error) = count {
        return respond::error_page(&signed, &uri.to_string(), &error);
    }
    let name = format!("log-{}.csv", state.app.clock().today());
    let (lang, app, caller) = (signed.lang, state.app, signed.caller);
    download::file(&name, "text/csv; charset=utf-8", move |sink| {
        let titles = headings(lang);
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let words = Words {
            yes: lang.t("yes"),
            no: lang.t("no"),
        };
        let mut csv = Csv::new(sink, &titles, words).map_err(Error::internal)?;
        let line = Box::new(|line: LogLine| csv.row(&cells(lang, line)).map_err(Error::internal));
        app.ask(&caller, ExportLog { filter, line })?;
        let mut sink = csv.finish().map_err(Error::internal)?;
        std::io::Write::flush(&mut sink).map_err(Error::internal)
    })
}

fn headings(lang: Lang) -> Vec<String> {
    [
        "log-number",
        "history-when",
        "history-who",
        "log-event",
        "log-event-name",
        "log-kind",
        "log-subject",
        "history-why",
        "log-changed-kind",
        "log-changed-id",
        "log-field",
        "history-from",
        "history-to",
    ]
    .map(|key| lang.t(key))
    .to_vec()
}

fn cells(lang: Lang, line: LogLine) -> Vec<OutCell<'static>> {
    let entry = line.entry;
    let kind = |subject: Option<domain::parts::Subject>| {
        subject.map_or_else(String::new, |subject| words::kind(lang, subject.kind))
    };
    let who = words::who(lang, &entry);
    let event = words::event(lang, &entry.event);
    let id = line
        .subject
        .map_or_else(String::new, |subject| subject.id.to_string());
    vec![
        OutCell::Integer(entry.seq),
        moment(lang, entry.at).into(),
        who.into(),
        event.into(),
        entry.event.into(),
        kind(entry.subject).into(),
        entry.subject_name.into(),
        entry.reason.into(),
        kind(line.subject).into(),
        id.into(),
        line.field.into(),
        unquoted(line.before).into(),
        unquoted(line.after).into(),
    ]
}

/// Stored values are JSON; a text reads better without its quotes.
fn unquoted(stored: String) -> String {
    serde_json::from_str::<String>(&stored).unwrap_or(stored)
}
