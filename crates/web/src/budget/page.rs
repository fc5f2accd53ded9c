//! The budget of a year: a picture of its posts, what to look at, and all of them as a table.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    budget::{BudgetPicture, OnePost, Picture as Budget},
    gate::{Action as Act, Needs, Resource, allowed},
};
use foundation::{Error, FieldError, Result};

use super::{PATH, SEASON, shown};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, Link, Picture, RecordField, Section, SimplePage, Table, View},
    pictures::posts,
    respond,
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    match build(&state, &signed, uri.query().unwrap_or_default()).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// The year that an address asks for; none when it names none.
pub(super) fn year(query: &str) -> Result<Option<i16>> {
    let pairs = Pairs::parse(query);
    let text = pairs.get("year");
    if text.is_empty() {
        return Ok(None);
    }
    let year = text
        .parse()
        .ok()
        .filter(|year| (1990..=2100).contains(year));
    let wrong = || FieldError::new("year", "not_a_number").with("value", text);
    year.map(Some).ok_or_else(|| Error::Invalid(vec![wrong()]))
}

async fn build(state: &AppState, signed: &Signed, query: &str) -> Result<String> {
    let lang = signed.lang;
    let year = year(query)?;
    let budget = state.ask(&signed.caller, BudgetPicture { year }).await?;
    let mut sections = vec![overview(lang, &budget)];
    sections.extend(to_look_at(lang, &budget));
    if !budget.posts.is_empty() {
        sections.push(posts_section(lang, &budget));
    }
    let page = SimplePage {
        title: lang.t1("budget-title", "year", budget.year.to_string()),
        lead: lang.t("budget-lead"),
        actions: actions(signed, budget.year),
        tabs: tabs(&budget),
        tabs_name: lang.t("budget-years"),
        sections,
        ..SimplePage::default()
    };
    let here = format!("{PATH}?year={}", budget.year);
    Ok(page.html(&frame::shell(signed, &here)))
}

fn actions(signed: &Signed, year: i16) -> Vec<Action> {
    let now = signed.caller.as_of.is_none();
    let may = |act| now && allowed(&signed.caller, Needs(act, Resource::Budget));
    let action = |key: &str, href: String| Action {
        label: signed.lang.t(key),
        href,
        post: false,
    };
    let mut actions = Vec::new();
    if may(Act::Create) {
        let href = format!("{}/new?year={year}", super::POSTS);
        actions.push(action("budget-post-new", href));
    }
    if may(Act::Import) {
        actions.push(action("import-actuals-name", "/import/actuals".to_owned()));
    }
    let next = year.saturating_add(1);
    actions.push(action("budget-season-see", format!("{SEASON}?year={next}")));
    actions
}

/// The years that have posts, where there are several.
fn tabs(budget: &Budget) -> Vec<View> {
    if budget.years.len() < 2 {
        return Vec::new();
    }
    let tab = |year: &i16| View {
        label: year.to_string(),
        href: format!("{PATH}?year={year}"),
        current: *year == budget.year,
        ..View::default()
    };
    budget.years.iter().map(tab).collect()
}

fn overview(lang: Lang, budget: &Budget) -> Section {
    let (total, spent) = (&budget.total, budget.spent);
    let field = |key: &str, oere: i64| RecordField {
        label: lang.t(key),
        value: Cell::Text(format::money(lang, oere)),
        ..RecordField::default()
    };
    let fields = vec![
        field("budget-post-frame", total.frame()),
        field("budget-post-committed", total.committed),
        field("budget-post-reserved", total.reserved),
        field("budget-post-available", total.available()),
        field("budget-post-spent", spent),
    ];
    let some = !budget.posts.is_empty();
    Section {
        id: "year".to_owned(),
        title: lang.t("budget-overview"),
        fields: if some { fields } else { Vec::new() },
        picture: some.then(|| picture(lang, budget)),
        empty: lang.t("budget-post-list-empty"),
        ..Section::default()
    }
}

fn picture(lang: Lang, budget: &Budget) -> Picture {
    let title = lang.t1("budget-picture", "year", budget.year.to_string());
    let keys = ["committed", "reserved", "available", "spent"];
    let names = keys.map(|key| lang.t(&format!("budget-post-{key}")));
    let bars: Vec<posts::Bar> = budget.posts.iter().map(|post| bar(lang, post)).collect();
    Picture {
        svg: posts::svg(&names, &bars, &title),
        text: lang.t_args(
            "budget-in-words",
            &[
                ("frame", format::money(lang, budget.total.frame()).into()),
                ("left", format::money(lang, budget.total.available()).into()),
            ],
        ),
        table: Table {
            headings: headings(
                lang,
                &[
                    "name",
                    "frame",
                    "committed",
                    "reserved",
                    "available",
                    "spent",
                ],
            ),
            rows: budget
                .posts
                .iter()
                .map(|post| figures(lang, post))
                .collect(),
        },
        title,
    }
}

fn bar(lang: Lang, post: &OnePost) -> posts::Bar {
    let left = format::money(lang, post.totals.available());
    posts::Bar {
        name: post.name.clone(),
        left: lang.t1("budget-left", "amount", left),
        frame: post.totals.frame(),
        committed: post.totals.committed,
        reserved: post.totals.reserved,
        spent: post.spent,
    }
}

fn headings(lang: Lang, keys: &[&str]) -> Vec<String> {
    let heading = |key: &&str| lang.t(&format!("budget-post-{key}"));
    keys.iter().map(heading).collect()
}

fn figures(lang: Lang, post: &OnePost) -> Vec<Cell> {
    let totals = &post.totals;
    let mut cells = vec![Cell::Text(post.name.clone())];
    let sums = [
        totals.frame(),
        totals.committed,
        totals.reserved,
        totals.available(),
        post.spent,
    ];
    cells.extend(sums.map(|sum| shown::amount(lang, sum)));
    cells
}

/// The posts that somebody must look at.
fn to_look_at(lang: Lang, budget: &Budget) -> Option<Section> {
    let warned = budget.posts.iter().filter(|post| post.warning().is_some());
    let rows: Vec<Vec<Cell>> = warned
        .map(|post| vec![Cell::Link(shown::link(post)), shown::standing(lang, post)])
        .collect();
    (!rows.is_empty()).then(|| Section {
        id: "warnings".to_owned(),
        title: lang.t("budget-warnings"),
        table: Some(Table {
            headings: vec![lang.t("budget-post-one"), lang.t("budget-warning")],
            rows,
        }),
        ..Section::default()
    })
}

fn posts_section(lang: Lang, budget: &Budget) -> Section {
    let row = |post: &OnePost| {
        let mut cells = figures(lang, post);
        cells[0] = Cell::Link(shown::link(post));
        let more = [Cell::Text(shown::kind(lang, post)), Cell::text(&post.unit)];
        cells.splice(1..1, more);
        cells
    };
    let keys = [
        "name",
        "post-kind",
        "org-unit",
        "frame",
        "committed",
        "reserved",
        "available",
        "spent",
    ];
    Section {
        id: "posts".to_owned(),
        title: lang.t("budget-post-many"),
        table: Some(Table {
            headings: headings(lang, &keys),
            rows: budget.posts.iter().map(row).collect(),
        }),
        links: vec![
            Link::new(lang.t("budget-posts-as-list"), super::POSTS),
            Link::new(lang.t("budget-actual-many"), "/budget/actuals"),
        ],
        ..Section::default()
    }
}
