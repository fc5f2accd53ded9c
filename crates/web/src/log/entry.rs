//! One entry with everything it changed.

use axum::{
    extract::{OriginalUri, Path, State},
    response::Response,
};
use domain::log::{LogChange, LogDetail, LogEntry};
use foundation::{Error, Result};

use super::words;
use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, RecordField, Section, SimplePage, Table},
    records::cells::{Showing, moment},
    respond,
    state::AppState,
};

/// Changes of a page.
const SIZE: i64 = 200;

/// The entry of this number.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(seq): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let after = pairs.get("after").parse().unwrap_or(0);
    match build(&state, &signed, &seq, after).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn build(state: &AppState, signed: &Signed, seq: &str, after: i64) -> Result<String> {
    let seq = seq.parse().map_err(|_| Error::NotFound("log_entry"))?;
    let question = LogEntry {
        seq,
        after,
        limit: SIZE,
    };
    let detail = state.ask(&signed.caller, question).await?;
    let showing = Showing {
        lang: signed.lang,
        today: state.app.clock().today(),
        names: &detail.names,
    };
    let address = format!("/log/{seq}");
    let lang = signed.lang;
    let number = format::integer(lang, seq);
    let page = SimplePage {
        title: format!("{} · {number}", words::event(lang, &detail.row.event)),
        lead: String::new(),
        actions: ways(lang, &address, after, &detail),
        sections: vec![facts(lang, &detail), changes(&showing, &detail)],
        ..SimplePage::default()
    };
    Ok(page.html(&super::shell(signed, &address)))
}

fn ways(lang: Lang, address: &str, after: i64, detail: &LogDetail) -> Vec<Action> {
    let link = |key: &str, href: String| Action {
        label: lang.t(key),
        href,
        post: false,
    };
    let next = detail
        .next
        .map(|next| link("log-more-changes", format!("{address}?after={next}")));
    let first = (after > 0).then(|| link("log-first-changes", address.to_owned()));
    next.into_iter().chain(first).collect()
}

fn facts(lang: Lang, detail: &LogDetail) -> Section {
    let row = &detail.row;
    let field = |key: &str, value: Cell| RecordField {
        label: lang.t(key),
        value,
        ..RecordField::default()
    };
    let mut fields = vec![
        field("history-when", Cell::Text(moment(lang, row.at))),
        field("history-who", Cell::Text(words::who(lang, row))),
        field("log-event", Cell::Text(words::event(lang, &row.event))),
    ];
    if let Some(subject) = row.subject {
        fields.push(field(
            "log-kind",
            Cell::Text(words::kind(lang, subject.kind)),
        ));
        let link = words::subject(lang, subject, &row.subject_name);
        fields.push(field("log-subject", Cell::Link(link)));
    }
    fields.push(field("history-why", Cell::text(&row.reason)));
    let technical = [
        ("log-event-name", row.event.clone()),
        ("log-request", row.request.to_string()),
        ("log-hash", detail.hash.clone()),
    ];
    fields.extend(technical.map(|(key, text)| field(key, Cell::Text(text))));
    Section {
        id: "entry".to_owned(),
        title: lang.t("log-entry"),
        fields,
        ..Section::default()
    }
}

fn changes(showing: &Showing<'_>, detail: &LogDetail) -> Section {
    let lang = showing.lang;
    let several = detail
        .changes
        .iter()
        .any(|change| Some(change.subject) != detail.row.subject);
    let mut headings = vec![
        lang.t("log-field"),
        lang.t("history-from"),
        lang.t("history-to"),
    ];
    if several {
        headings.insert(0, lang.t("log-subject"));
    }
    let line = |change: &LogChange| {
        let mut cells = vec![
            Cell::Text(words::field(lang, change)),
            Cell::text(words::value(showing, change, &change.before)),
            Cell::text(words::value(showing, change, &change.after)),
        ];
        if several {
            let name = detail.names.get(&change.subject.id);
            let name = name.map_or("", String::as_str);
            cells.insert(0, Cell::Link(words::subject(lang, change.subject, name)));
        }
        cells
    };
    Section {
        id: "changes".to_owned(),
        title: lang.t1("log-changes-count", "n", detail.row.changes),
        table: Some(Table {
            headings,
            rows: detail.changes.iter().map(line).collect(),
        }),
        empty: lang.t("log-no-changes"),
        ..Section::default()
    }
}
