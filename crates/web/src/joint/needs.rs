//! Choosing a need: first those whose own contracts can soon be left, all others by search.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    analytics::Need,
    joint::{NeedOf, NeedsAround},
};
use foundation::{Date, Result};
use jiff::ToSpan as _;

use super::{PATH, RESULT};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, EmptyList, Heading, Link, ListPage, Pager, Row},
    respond,
    state::AppState,
};

/// How far ahead own contracts are looked at, in months.
const MONTHS: i64 = 24;

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
    let today = state.app.clock().today();
    let question = NeedsAround {
        search: search.to_owned(),
        from: today,
        to: today.saturating_add(MONTHS.months()),
    };
    let found = state.ask(&signed.caller, question).await?;
    let address = Pairs::default().with("q", search).address(PATH);
    let shell = frame::shell(signed, &address);
    Ok(list(signed.lang, search, today, &found).html(&shell))
}

fn list(lang: Lang, search: &str, today: Date, found: &[NeedOf]) -> ListPage {
    let lead = match search {
        "" => lang.t("joint-lead"),
        _ => lang.t("joint-lead-search"),
    };
    let count = u64::try_from(found.len()).unwrap_or(0);
    ListPage {
        title: lang.t("joint-title"),
        total: count,
        lead,
        actions: vec![Action {
            label: lang.t("joint-all-way"),
            href: super::all::PATH.to_owned(),
            post: false,
        }],
        href: PATH.to_owned(),
        search: search.to_owned(),
        clear_href: PATH.to_owned(),
        headings: headings(lang, search.is_empty()),
        rows: found.iter().map(|need| row(lang, today, need)).collect(),
        pager: Pager {
            from: count.min(1),
            to: count,
            ..Pager::default()
        },
        empty: EmptyList {
            title: lang.t("joint-no-needs"),
            text: lang.t("joint-no-needs-text"),
            ways: match search {
                "" => Vec::new(),
                _ => vec![Link::new(lang.t("list-clear"), PATH)],
            },
        },
        ..ListPage::default()
    }
}

fn headings(lang: Lang, own: bool) -> Vec<Heading> {
    let heading = |key: &str| Heading {
        label: lang.t(key),
        important: true,
        ..Heading::default()
    };
    let mut headings = vec![
        heading("joint-need"),
        heading("joint-need-kind"),
        heading("joint-need-users"),
    ];
    if own {
        headings.push(heading("joint-need-free"));
    }
    headings
}

fn row(lang: Lang, today: Date, need: &NeedOf) -> Row {
    let kind = match &need.need {
        Need::Kle(number) => lang.t1("joint-kind-kle", "number", number.clone()),
        Need::BusinessType(_) => lang.t("joint-need-type"),
    };
    let mut cells = vec![
        Cell::Text(kind),
        Cell::Number(format::integer(lang, need.municipalities)),
    ];
    if let Some(date) = need.free_on {
        cells.push(Cell::Date {
            text: format::date(date),
            near: format::near(lang, date, today),
        });
    }
    Row {
        href: Pairs::default()
            .with("need", need.need.key())
            .address(RESULT),
        name: need.name.clone(),
        cells,
        ..Row::default()
    }
}
