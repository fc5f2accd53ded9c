//! Who can give notice on what, in all municipalities: for those who look for others to
//! buy together with, and for the national coordinator.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::analytics::{NationalDeadline, NationalDeadlines, NationalPage};
use foundation::{Date, Result};
use jiff::ToSpan as _;

use crate::{
    about::may_open,
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, EmptyList, Heading, Link, ListPage, Pager, Row, View},
    respond, settings,
    state::AppState,
};

/// Address of the page.
pub(super) const PATH: &str = "/national/deadlines";
/// Rows of a page.
const SIZE: i64 = 50;
/// The periods that can be chosen, in months.
const PERIODS: [i64; 4] = [3, 6, 12, 24];

/// What the address asks for: `?q=&months=12&page=2`. What it cannot mean counts as nothing.
struct Asked {
    search: String,
    months: i64,
    page: i64,
}

impl Asked {
    fn read(query: &str) -> Self {
        let pairs = Pairs::parse(query);
        let months = pairs.get("months").parse().ok();
        let page = pairs.get("page").parse().ok();
        Self {
            search: pairs.get("q").trim().to_owned(),
            months: months.filter(|it| PERIODS.contains(it)).unwrap_or(3),
            page: page.filter(|page| (1..=10_000).contains(page)).unwrap_or(1),
        }
    }

    fn pairs(&self) -> Pairs {
        let mut pairs = Pairs::default();
        if !self.search.is_empty() {
            pairs = pairs.with("q", self.search.as_str());
        }
        if self.months != PERIODS[0] {
            pairs = pairs.with("months", self.months.to_string());
        }
        pairs
    }

    fn at_page(&self, page: i64) -> String {
        match page {
            1 => self.pairs().address(PATH),
            _ => self.pairs().with("page", page.to_string()).address(PATH),
        }
    }
}

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let asked = Asked::read(uri.query().unwrap_or_default());
    match build(&state, &signed, &asked).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &uri.to_string(), &error),
    }
}

async fn build(state: &AppState, signed: &Signed, asked: &Asked) -> Result<String> {
    let today = state.app.clock().today();
    let question = NationalDeadlines {
        from: today,
        to: today.saturating_add(asked.months.months()),
        search: asked.search.clone(),
        offset: (asked.page - 1) * SIZE,
        limit: SIZE,
    };
    let found = state.ask(&signed.caller, question).await?;
    let shell = frame::shell(signed, &asked.at_page(asked.page));
    Ok(list(signed, asked, today, &found).html(&shell))
}

fn list(signed: &Signed, asked: &Asked, today: Date, found: &NationalPage) -> ListPage {
    let lang = signed.lang;
    let rows = found.rows.iter().map(|row| row_of(signed, today, row));
    ListPage {
        title: lang.t("national-deadlines"),
        total: u64::try_from(found.total).unwrap_or(0),
        lead: lang.t("national-deadlines-lead"),
        actions: actions(signed),
        href: PATH.to_owned(),
        search: asked.search.clone(),
        keep: asked.pairs().without(&["q"]).0,
        clear_href: PATH.to_owned(),
        views: PERIODS
            .iter()
            .map(|months| view(lang, asked, *months))
            .collect(),
        headings: headings(lang),
        rows: rows.collect(),
        pager: pager(asked, found),
        empty: empty(lang, asked),
        ..ListPage::default()
    }
}

fn actions(signed: &Signed) -> Vec<Action> {
    let what = Action {
        label: signed.lang.t("settings-sharing"),
        href: settings::SHARING.to_owned(),
        post: false,
    };
    let may = may_open(signed, settings::SHARING);
    may.then_some(what).into_iter().collect()
}

fn view(lang: Lang, asked: &Asked, months: i64) -> View {
    let there = Asked {
        search: asked.search.clone(),
        months,
        page: 1,
    };
    View {
        label: lang.t1("national-months", "months", months),
        current: asked.months == months,
        href: there.at_page(1),
        ..View::default()
    }
}

fn headings(lang: Lang) -> Vec<Heading> {
    let heading = |key: &str| Heading {
        label: lang.t(key),
        important: true,
        ..Heading::default()
    };
    vec![
        heading("national-system"),
        heading("national-municipality"),
        heading("national-notice-on"),
        heading("national-ends-on"),
    ]
}

fn row_of(signed: &Signed, today: Date, row: &NationalDeadline) -> Row {
    let date = |date: Date| Cell::Date {
        text: format::date(date),
        near: format::near(signed.lang, date, today),
    };
    Row {
        id: String::new(),
        href: format!("/catalogue/{}", row.system),
        name: row.system_name.clone(),
        mark: None,
        cells: vec![
            Cell::text(row.organisation_name.as_str()),
            date(row.notice_on),
            row.ends_on.map_or(Cell::Empty, date),
        ],
    }
}

fn pager(asked: &Asked, found: &NationalPage) -> Pager {
    let count = i64::try_from(found.rows.len()).unwrap_or(0);
    let before = (asked.page - 1) * SIZE;
    let unsigned = |number: i64| u64::try_from(number).unwrap_or(0);
    let way = |there: bool, page: i64| match there {
        true => asked.at_page(page),
        false => String::new(),
    };
    Pager {
        from: unsigned(if count == 0 { 0 } else { before + 1 }),
        to: unsigned(if count == 0 { 0 } else { before + count }),
        previous_href: way(asked.page > 1, asked.page - 1),
        next_href: way(before + count < found.total, asked.page + 1),
        ..Pager::default()
    }
}

fn empty(lang: Lang, asked: &Asked) -> EmptyList {
    let longest = Asked {
        search: asked.search.clone(),
        months: PERIODS[3],
        page: 1,
    };
    let mut ways = Vec::new();
    if asked.months != longest.months {
        let label = lang.t1("national-months", "months", longest.months);
        ways.push(Link::new(label, longest.at_page(1)));
    }
    if !asked.search.is_empty() {
        ways.push(Link::new(lang.t("list-clear"), PATH));
    }
    EmptyList {
        title: lang.t("national-none"),
        text: lang.t("national-none-text"),
        ways,
    }
}
