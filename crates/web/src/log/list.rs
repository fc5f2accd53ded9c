//! The list of entries.

use askama::Template;
use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::log::{CountLog, ListLog, LogEvents, LogPage, LogRow};
use foundation::Result;

use super::{address::Address, words};
use crate::{
    caller::Signed,
    frame,
    i18n::Lang,
    parts::{
        Action, Cell, Choice, EmptyList, FormField, Heading, Input, Link, ListPage, Pager, Row,
        Shell, finish,
    },
    records::cells::moment,
    respond,
    state::AppState,
};

/// Entries of a page.
const SIZE: i64 = 50;

#[derive(Template)]
#[template(path = "log.html")]
struct LogView<'a> {
    shell: &'a Shell,
    page: &'a ListPage,
    fields: &'a [FormField],
}

/// The newest entries that the address asks for.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let address = Address::read(uri.query().unwrap_or_default());
    match build(&state, &signed, &address).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn build(state: &AppState, signed: &Signed, address: &Address) -> Result<String> {
    let lang = signed.lang;
    let question = ListLog {
        filter: address.filter.clone(),
        before: address.before,
        limit: SIZE,
    };
    let answer = state.ask(&signed.caller, question).await?;
    let count = CountLog(address.filter.clone());
    let total = state.ask(&signed.caller, count).await?;
    let events = state.ask(&signed.caller, LogEvents).await?;
    let page = ListPage {
        title: lang.t("log-title"),
        total: u64::try_from(total).unwrap_or(0),
        lead: lang.t("log-lead"),
        actions: actions(lang, address),
        href: "/log".to_owned(),
        headings: headings(lang),
        rows: answer.rows.iter().map(|entry| row(lang, entry)).collect(),
        pager: pager(address, &answer),
        empty: EmptyList {
            title: lang.t("log-none"),
            text: lang.t("log-none-text"),
            ways: vec![Link::new(lang.t("list-clear"), "/log")],
        },
        ..ListPage::default()
    };
    let path = address.lasting().address("/log");
    let mut shell = frame::shell(signed, &path);
    shell.crumbs = vec![Link::new(lang.t("place-settings"), "/settings")];
    Ok(finish(&LogView {
        shell: &shell,
        page: &page,
        fields: &fields(lang, address, &events),
    }))
}

fn actions(lang: Lang, address: &Address) -> Vec<Action> {
    let link = |text: &str, href: String| Action {
        label: lang.t(text),
        href,
        post: false,
    };
    vec![
        link("log-verify", "/log/verify".to_owned()),
        link("log-export", address.lasting().address("/log/export/csv")),
    ]
}

fn fields(lang: Lang, address: &Address, events: &[String]) -> Vec<FormField> {
    let typed = |name: &str| address.pairs.get(name).to_owned();
    let text = |name: &str| Input::Text {
        value: typed(name),
        max: 200,
    };
    let mut choices: Vec<Choice> = events
        .iter()
        .map(|event| {
            let chosen = *event == address.filter.event;
            Choice::new(event, words::event_of(lang, event)).selected(chosen)
        })
        .collect();
    choices.sort_by(|a, b| a.label.cmp(&b.label));
    let field = |name: &'static str, key: &str, input: Input| {
        let error = if address.wrong.contains(&name) {
            lang.t("log-wrong-date")
        } else {
            String::new()
        };
        // Every condition may be left out; that need not be said at each.
        FormField::new(name, lang.t(key), input)
            .error(error)
            .required()
    };
    vec![
        field("from", "list-filter-from", Input::Date(typed("from"))),
        field("to", "list-filter-to", Input::Date(typed("to"))),
        field("who", "history-who", text("who")),
        field("event", "log-event", Input::Select(choices)),
        field("subject", "log-subject", text("subject")),
    ]
}

fn headings(lang: Lang) -> Vec<Heading> {
    let heading = |key: &str, important: bool, number: bool| Heading {
        label: lang.t(key),
        important,
        number,
        ..Heading::default()
    };
    vec![
        heading("history-when", true, false),
        heading("history-who", true, false),
        heading("log-event", true, false),
        heading("log-subject", true, false),
        heading("history-why", false, false),
        heading("log-changes", false, true),
    ]
}

fn row(lang: Lang, entry: &LogRow) -> Row {
    let subject = entry.subject.map_or(Cell::Empty, |subject| {
        Cell::Link(words::subject(lang, subject, &entry.subject_name))
    });
    let changes = match entry.changes {
        0 => Cell::Empty,
        many => Cell::Number(crate::format::integer(lang, many)),
    };
    Row {
        id: String::new(),
        href: format!("/log/{}", entry.seq),
        name: moment(lang, entry.at),
        mark: None,
        cells: vec![
            Cell::Text(words::who(lang, entry)),
            Cell::Text(words::event(lang, &entry.event)),
            subject,
            Cell::text(&entry.reason),
            changes,
        ],
    }
}

fn pager(address: &Address, answer: &LogPage) -> Pager {
    let lasting = address.lasting();
    let next = answer
        .next
        .map(|seq| lasting.clone().with("before", seq.to_string()));
    Pager {
        to: u64::try_from(answer.rows.len()).unwrap_or(0),
        first_href: match address.before {
            Some(_) => lasting.address("/log"),
            None => String::new(),
        },
        next_href: next.map_or_else(String::new, |pairs| pairs.address("/log")),
        ..Pager::default()
    }
}
