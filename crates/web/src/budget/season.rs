//! The budget season: what is proposed for a year, from the posts of the year before and
//! from what their contracts will cost.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    budget::{ContractForecast, Proposal, Season, SeasonCase, SeasonPost, StartSeason},
    gate::{Action as Act, Needs, Resource, allowed},
    parts::Kind,
};
use foundation::{Error, Id, Result};

use super::{PATH, SEASON, page, shown};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    parts::{Action, Cell, Form, Link, RecordField, Section, SimplePage, Table},
    respond,
    sites::address,
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let page = build(&state, &signed, uri.query().unwrap_or_default()).await;
    respond::page_or_error(&signed, PATH, page)
}

/// Makes the year's posts.
pub(super) async fn start(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    if let Err(error) = signed.check_form(&form) {
        return respond::error_page(&signed, SEASON, &error);
    }
    let year = form.get("year").parse();
    let done = match year.map_err(|_| Error::field("year", "not_a_number")) {
        Ok(year) => state
            .run(&signed.caller, StartSeason { year })
            .await
            .map(|_| year),
        Err(error) => Err(error),
    };
    match done {
        Ok(year) => respond::done(&format!("{SEASON}?year={year}"), "season-started"),
        Err(error) => respond::error_page(&signed, SEASON, &error),
    }
}

async fn build(state: &AppState, signed: &Signed, query: &str) -> Result<String> {
    let lang = signed.lang;
    let year = page::year(query)?;
    let season = state.ask(&signed.caller, Season { year }).await?;
    let year = ("year", season.year.to_string().into());
    let before = ("before", (season.year - 1).to_string().into());
    let page = SimplePage {
        title: lang.t_args("budget-season-title", std::slice::from_ref(&year)),
        lead: lang.t_args("budget-season-lead", &[year, before]),
        actions: vec![Action {
            label: lang.t1("budget-title", "year", (season.year - 1).to_string()),
            href: format!("{PATH}?year={}", season.year - 1),
            post: false,
        }],
        sections: vec![
            proposal(signed, &season),
            outside(lang, &season),
            cases(lang, &season),
        ],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &format!("{SEASON}?year={}", season.year));
    shell.crumbs = vec![Link::new(lang.t("budget-short"), PATH)];
    Ok(page.html(&shell))
}

fn proposal(signed: &Signed, season: &Proposal) -> Section {
    let lang = signed.lang;
    let keys = [
        "post",
        "frame",
        "spent",
        "committed",
        "expected",
        "proposal-column",
        "next",
    ];
    let headings = keys.map(|key| lang.t(&format!("budget-season-{key}")));
    let sum = RecordField {
        label: lang.t("budget-season-sum"),
        value: Cell::Text(format::money(lang, season.sum(|post| post.proposal))),
        ..RecordField::default()
    };
    let some = !season.posts.is_empty();
    Section {
        id: "proposal".to_owned(),
        title: lang.t("budget-season-proposal"),
        fields: some.then_some(sum).into_iter().collect(),
        table: some.then(|| Table {
            headings: headings.to_vec(),
            rows: season.posts.iter().map(|post| row(lang, post)).collect(),
        }),
        empty: lang.t("budget-season-empty"),
        form: start_form(signed, season),
        ..Section::default()
    }
}

fn row(lang: Lang, season: &SeasonPost) -> Vec<Cell> {
    let totals = &season.post.totals;
    let next = match season.next {
        Some((id, frame)) => Cell::Link(Link::new(
            format::money(lang, frame),
            address(Kind::BudgetPost, id),
        )),
        None => Cell::Text(lang.t("budget-season-not-made")),
    };
    vec![
        Cell::Link(shown::link(&season.post)),
        shown::amount(lang, totals.frame()),
        shown::amount(lang, season.post.spent),
        shown::amount(lang, totals.committed),
        shown::amount(lang, season.expected),
        shown::amount(lang, season.proposal),
        next,
    ]
}

/// Offered while a post of the year before has none of its name in the year.
fn start_form(signed: &Signed, season: &Proposal) -> Option<Form> {
    let keeps = allowed(&signed.caller, Needs(Act::Administer, Resource::Budget));
    let missing = season.posts.iter().any(|post| post.next.is_none());
    let may = keeps && missing && signed.caller.as_of.is_none();
    may.then(|| Form {
        href: SEASON.to_owned(),
        hidden: vec![("year".to_owned(), season.year.to_string())],
        submit: signed
            .lang
            .t1("budget-season-start", "year", season.year.to_string()),
        ..Form::default()
    })
}

/// Contracts shown; the costs of all of them are a page of their own.
const SHOWN: usize = 50;

fn outside(lang: Lang, season: &Proposal) -> Section {
    let keys = [
        "budget-actual-contract",
        "budget-season-assured",
        "budget-season-option",
    ];
    let row = |one: &ContractForecast| {
        let estimate = |oere: i64| match (oere, one.assumed) {
            (0, _) => Cell::Empty,
            (_, true) => Cell::Number(format!("≈ {}", format::money(lang, oere))),
            (_, false) => shown::amount(lang, oere),
        };
        let link = |id: Id, name: &str| Link::new(name, address(Kind::Contract, id));
        vec![
            Cell::Link(link(one.contract, &one.name)),
            estimate(one.assured),
            estimate(one.option),
        ]
    };
    let rows = season.outside.iter().take(SHOWN).map(row);
    let all = season.outside.iter().map(|one| one.assured);
    let all = all.fold(0, i64::saturating_add);
    let count = i64::try_from(season.outside.len()).unwrap_or(i64::MAX);
    let said = lang.t_args(
        "budget-season-outside-sum",
        &[
            ("n", count.into()),
            ("amount", format::money(lang, all).into()),
        ],
    );
    let some = count > 0;
    Section {
        id: "outside".to_owned(),
        title: lang.t("budget-season-outside"),
        fields: some
            .then(|| RecordField {
                label: lang.t("budget-season-together"),
                value: Cell::Text(said),
                ..RecordField::default()
            })
            .into_iter()
            .collect(),
        table: some.then(|| Table {
            headings: keys.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("budget-season-outside-none"),
        links: vec![Link::new(
            lang.t("costs-title"),
            format!("/costs?by=contract&from={}", season.year),
        )],
        ..Section::default()
    }
}

fn cases(lang: Lang, season: &Proposal) -> Section {
    let keys = [
        "budget-field-case",
        "case-estimate-investment",
        "case-estimate-operation",
    ];
    let row = |one: &SeasonCase| {
        vec![
            Cell::Link(Link::new(&one.name, address(Kind::Case, one.case))),
            shown::amount(lang, one.investment),
            shown::amount(lang, one.operation),
        ]
    };
    let rows = season.cases.iter().take(SHOWN).map(row);
    Section {
        id: "cases".to_owned(),
        title: lang.t("budget-season-cases"),
        table: Some(Table {
            headings: keys.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("budget-season-cases-none"),
        ..Section::default()
    }
}
