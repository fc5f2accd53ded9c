//! The portfolio: value, risk and cost of all cases under way in one picture.

use axum::{extract::State, response::Response};
use domain::cases::{OPERATION_YEARS, Portfolio, PortfolioCase, fields::CASE_LEVEL};
use foundation::Result;

use super::{PATH, PORTFOLIO, words};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    parts::{Cell, Link, Picture, Section, SimplePage, Table},
    pictures::bubbles::{self, Axes, Bubble},
    respond,
    state::AppState,
    texts,
};

/// The page.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    respond::page_or_error(&signed, PORTFOLIO, html(&state, &signed).await)
}

async fn html(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let cases = state.ask(&signed.caller, Portfolio).await?;
    let rated = cases.iter().filter(|one| place(one).is_some()).count();
    let page = SimplePage {
        title: lang.t("case-portfolio"),
        lead: lang.t1("case-portfolio-lead", "n", cases.len()),
        sections: vec![Section {
            id: "portfolio".to_owned(),
            title: lang.t("case-many"),
            picture: (rated > 0).then(|| picture(lang, &cases)),
            table: Some(table(lang, &cases)),
            empty: lang.t("case-portfolio-none"),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PORTFOLIO);
    shell.crumbs = vec![Link::new(lang.t("case-many"), PATH)];
    Ok(page.html(&shell))
}

fn level(key: &str) -> Option<usize> {
    CASE_LEVEL.values.iter().position(|value| *value == key)
}

/// Risk and value of a case that has both.
fn place(one: &PortfolioCase) -> Option<(usize, usize)> {
    level(&one.risk).zip(level(&one.value))
}

fn picture(lang: Lang, cases: &[PortfolioCase]) -> Picture {
    let steps = || {
        let mut names = CASE_LEVEL
            .values
            .iter()
            .map(|value| texts::choice(lang, &CASE_LEVEL, value));
        std::array::from_fn(|_| names.next().unwrap_or_default())
    };
    let axes = Axes {
        title: lang.t("case-portfolio-picture"),
        across: lang.t("case-risk"),
        across_steps: steps(),
        up: lang.t("case-value-level"),
        up_steps: steps(),
    };
    let bubble = |(one, number): (&PortfolioCase, usize)| {
        let (across, up) = place(one)?;
        Some(Bubble {
            label: number.to_string(),
            name: format!("{} {}", one.number, one.name),
            href: words::address(one.case, ""),
            across,
            up,
            size: one.cost.unwrap_or(0),
        })
    };
    let bubbles: Vec<Bubble> = cases.iter().zip(1..).filter_map(bubble).collect();
    let unrated = cases.len() - bubbles.len();
    let mut text = lang.t1("case-portfolio-how", "years", OPERATION_YEARS);
    if unrated > 0 {
        text = format!("{text} {}", lang.t1("case-portfolio-unrated", "n", unrated));
    }
    Picture {
        svg: bubbles::svg(&axes, &bubbles),
        title: axes.title,
        text,
        table: Table::default(),
    }
}

fn table(lang: Lang, cases: &[PortfolioCase]) -> Table {
    let rated = |key: &str| match level(key) {
        Some(_) => Cell::text(texts::choice(lang, &CASE_LEVEL, key)),
        None => Cell::Missing,
    };
    let row = |(one, number): (&PortfolioCase, i64)| {
        vec![
            Cell::Number(number.to_string()),
            Cell::text(&one.number),
            Cell::Link(Link::new(one.name.trim(), words::address(one.case, ""))),
            Cell::text(&one.phase),
            rated(&one.value),
            rated(&one.risk),
            one.cost.map_or(Cell::Missing, |cost| {
                Cell::Number(format::money(lang, cost))
            }),
        ]
    };
    let headings = [
        "case-portfolio-number",
        "case-case-number",
        "case-one",
        "case-phase-name",
        "case-value-level",
        "case-risk",
        "case-portfolio-cost",
    ];
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: cases.iter().zip(1..).map(row).collect(),
    }
}
