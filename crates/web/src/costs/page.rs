//! The costs of all contracts: ten years by category, and by supplier, unit, system or contract.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::payments::{CostGroup, CostPicture, Costs, Group, Grouping};
use foundation::{Error, FieldError, Result};

use super::{PATH, shown, warning};
use crate::{
    about::may_open,
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action, Cell, Link, RecordField, Section, SimplePage, Table},
    respond,
    sites::address,
    state::AppState,
};

/// What the address asks for: `?by=supplier&from=2027`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) by: Grouping,
    pub(super) from: Option<i16>,
}

impl Asked {
    /// An empty address asks for suppliers from this year.
    pub(super) fn read(query: &str) -> Result<Self> {
        let pairs = Pairs::parse(query);
        let wrong = |field: &str, code| {
            let error = FieldError::new(field, code).with("value", pairs.get(field));
            Error::Invalid(vec![error])
        };
        let by = match pairs.get("by") {
            "" => Grouping::Supplier,
            key => Grouping::from_key(key).ok_or_else(|| wrong("by", "unknown_choice"))?,
        };
        let from = match pairs.get("from") {
            "" => None,
            text => {
                let year = text
                    .parse()
                    .ok()
                    .filter(|year| (1990..=2100).contains(year));
                Some(year.ok_or_else(|| wrong("from", "not_a_number"))?)
            }
        };
        Ok(Self { by, from })
    }

    fn address(self, path: &str) -> String {
        let from = self.from.map(|year| format!("&from={year}"));
        format!("{path}?by={}{}", self.by.key(), from.unwrap_or_default())
    }
}

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

async fn build(state: &AppState, signed: &Signed, query: &str) -> Result<String> {
    let lang = signed.lang;
    let asked = Asked::read(query)?;
    let question = Costs {
        by: asked.by,
        first_year: asked.from,
    };
    let costs = state.ask(&signed.caller, question).await?;
    let page = SimplePage {
        title: lang.t("costs-title"),
        lead: lang.t1("costs-lead", "contracts", costs.contracts),
        actions: actions(signed, asked),
        sections: vec![years(lang, asked, &costs), groups(lang, asked.by, &costs)],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &asked.address(PATH));
    shell.crumbs = vec![Link::new(lang.t("place-contracts"), "/contracts")];
    Ok(page.html(&shell))
}

fn actions(signed: &Signed, asked: Asked) -> Vec<Action> {
    let action = |key: &str, href: String| Action {
        label: signed.lang.t(key),
        href,
        post: false,
    };
    let mut actions = vec![
        action("costs-csv", asked.address(&format!("{PATH}/export/csv"))),
        action("costs-rates", "/index-rates".to_owned()),
    ];
    if may_open(signed, warning::PATH) && signed.caller.as_of.is_none() {
        actions.push(action("costs-warning", warning::PATH.to_owned()));
    }
    actions
}

/// All of it, year by year.
fn years(lang: Lang, asked: Asked, costs: &CostPicture) -> Section {
    let first = costs.total.years.first().map_or(2000, |year| year.year);
    let way = |key: &str, from: i16| {
        let from = Some(from.clamp(1990, 2100));
        Link::new(lang.t(key), Asked { from, ..asked }.address(PATH))
    };
    let title = lang.t("costs-ten-years");
    Section {
        id: "years".to_owned(),
        title: lang.t("costs-by-year"),
        fields: notes(lang, costs),
        picture: (costs.contracts > 0).then(|| shown::picture(lang, "costs", title, &costs.total)),
        empty: lang.t("costs-nothing"),
        links: vec![
            way("costs-earlier", first.saturating_sub(5)),
            way("costs-later", first.saturating_add(5)),
        ],
        ..Section::default()
    }
}

/// What one must know to read the figures.
fn notes(lang: Lang, costs: &CostPicture) -> Vec<RecordField> {
    let note = |label: &str, value: String| RecordField {
        label: lang.t(label),
        value: Cell::Text(value),
        ..RecordField::default()
    };
    let assumed = costs.total.years.iter().find(|year| year.assumed);
    let mut notes = Vec::new();
    if let Some(year) = assumed {
        let text = lang.t1("costs-assumed-text", "year", year.year.to_string());
        notes.push(note("costs-assumed", text));
    }
    if costs.total.undated != 0 {
        let amount = format::money(lang, costs.total.undated);
        let text = lang.t1("costs-undated-text", "amount", amount);
        notes.push(note("costs-undated", text));
    }
    if costs.shared > 0 {
        let text = lang.t1("costs-shared-text", "n", costs.shared);
        notes.push(note("costs-shared", text));
    }
    if costs.without_lines > 0 {
        let text = lang.t1("costs-without-text", "n", costs.without_lines);
        notes.push(note("costs-without", text));
    }
    notes
}

/// Groups shown on the page; the file has all of them.
const SHOWN: usize = 200;

fn groups(lang: Lang, by: Grouping, costs: &CostPicture) -> Section {
    let name = |grouping: Grouping| lang.t(&format!("costs-by-{}", grouping.key()));
    let first = costs.total.years.first().map(|year| year.year);
    let ways = Grouping::ALL.map(|grouping| {
        let asked = Asked {
            by: grouping,
            from: first,
        };
        // The present one leads nowhere.
        let href = (grouping != by).then(|| asked.address(PATH) + "#groups");
        Link::new(name(grouping), href.unwrap_or_default())
    });
    Section {
        id: "groups".to_owned(),
        title: name(by),
        fields: vec![RecordField {
            label: lang.t("costs-group-by"),
            value: Cell::Links(ways.to_vec()),
            ..RecordField::default()
        }],
        table: Some(table(lang, by, costs)),
        ..Section::default()
    }
}

fn table(lang: Lang, by: Grouping, costs: &CostPicture) -> Table {
    let years = costs.total.years.iter().map(|year| year.year.to_string());
    let first = [
        lang.t(&format!("costs-one-{}", by.key())),
        lang.t("contract-many"),
        lang.t("costs-all-years"),
        lang.t("costs-share"),
    ];
    let all = costs.total.total().total();
    let rows = costs.groups.iter().take(SHOWN);
    Table {
        headings: first.into_iter().chain(years).collect(),
        rows: rows.map(|group| row(lang, by, group, all)).collect(),
    }
}

fn row(lang: Lang, by: Grouping, group: &CostGroup, all: i64) -> Vec<Cell> {
    let total = group.forecast.total().total();
    let share = i128::from(total) * 1_000 / i128::from(all.max(1)) * 10;
    let share = i64::try_from(share).unwrap_or(0);
    let estimate = group.forecast.years.iter().any(|year| year.assumed);
    let count = i64::try_from(group.contracts).unwrap_or(i64::MAX);
    let mut cells = vec![
        named(lang, by, group),
        Cell::Number(format::integer(lang, count)),
        shown::amount(lang, total, estimate),
        Cell::Number(format::percent(lang, share)),
    ];
    let years = group.forecast.years.iter();
    cells.extend(years.map(|year| shown::amount(lang, year.all().total(), year.assumed)));
    cells
}

fn named(lang: Lang, by: Grouping, group: &CostGroup) -> Cell {
    match group.group {
        Group::Of(id) => Cell::Link(Link::new(group.name.trim(), address(by.kind(), id))),
        _ => Cell::Text(name(lang, by, group)),
    }
}

/// A group's name, also when it is no record.
pub(super) fn name(lang: Lang, by: Grouping, group: &CostGroup) -> String {
    match group.group {
        Group::Of(_) => group.name.trim().to_owned(),
        Group::Internal => lang.t("costs-group-internal"),
        Group::NotStated => lang.t(&format!("costs-no-{}", by.key())),
    }
}
