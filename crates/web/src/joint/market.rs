//! Needs that are open to everybody, as suppliers see them.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    gate::{Action::Read, Needs, Resource::Contracts, allowed},
    joint::register::{MarketNeed, MarketNeeds, fields::NEED_STANDING},
};
use foundation::Result;

use super::{register::NEEDS, words};
use crate::{
    caller::Signed,
    format, frame,
    pairs::Pairs,
    parts::{Cell, EmptyList, Heading, Level, Link, ListPage, Pager, Row},
    respond,
    state::AppState,
    texts,
};

/// Address of the page.
pub(crate) const PATH: &str = "/needs/market";

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let query = Pairs::parse(uri.query().unwrap_or_default());
    let html = build(&state, &signed, query.get("q").trim()).await;
    respond::page_or_error(&signed, PATH, html)
}

async fn build(state: &AppState, signed: &Signed, search: &str) -> Result<String> {
    let question = MarketNeeds {
        search: search.to_owned(),
    };
    let found = state.ask(&signed.caller, question).await?;
    let lang = signed.lang;
    let count = u64::try_from(found.len()).unwrap_or(0);
    let heading = |key: &str| Heading {
        label: lang.t(key),
        important: true,
        ..Heading::default()
    };
    let headings = [
        "joint-need",
        "joint-need-what",
        "joint-need-tasks",
        "joint-need-municipalities",
        "joint-need-owner",
        "joint-need-standing",
        "joint-need-market-signal",
    ];
    let page = ListPage {
        title: lang.t("joint-market"),
        lead: lang.t("joint-market-lead"),
        total: count,
        href: PATH.to_owned(),
        search: search.to_owned(),
        clear_href: PATH.to_owned(),
        headings: headings.map(heading).to_vec(),
        rows: found.iter().map(|need| row(signed, need)).collect(),
        pager: Pager {
            from: count.min(1),
            to: count,
            ..Pager::default()
        },
        empty: EmptyList {
            title: lang.t("joint-market-none"),
            text: lang.t("joint-market-none-text"),
            ways: match search {
                "" => Vec::new(),
                _ => vec![Link::new(lang.t("list-clear"), PATH)],
            },
        },
        ..ListPage::default()
    };
    let address = Pairs::default().with("q", search).address(PATH);
    Ok(page.html(&frame::shell(signed, &address)))
}

fn row(signed: &Signed, need: &MarketNeed) -> Row {
    let lang = signed.lang;
    let named: Vec<String> = need.named.iter().map(|name| words::short(name)).collect();
    let owner = words::short(&need.owner);
    let who = match named.is_empty() {
        true => owner,
        false => format!("{owner}, {}", named.join(", ")),
    };
    let signal = match need.is_signal {
        true => Cell::Status {
            level: Level::Good,
            word: lang.t("joint-market-signal"),
        },
        false => Cell::Empty,
    };
    // Only those who may read the register have its pages.
    let href = match allowed(&signed.caller, Needs(Read, Contracts)) {
        true => format!("{NEEDS}/{}", need.id),
        false => String::new(),
    };
    Row {
        href,
        name: need.title.clone(),
        cells: vec![
            Cell::text(need.description.clone()),
            Cell::text(need.tasks.join(", ")),
            Cell::Number(format::integer(lang, need.municipalities)),
            Cell::Text(who),
            Cell::Text(texts::choice(lang, &NEED_STANDING, &need.standing)),
            signal,
        ],
        ..Row::default()
    }
}
