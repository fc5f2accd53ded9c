//! All benefits: realised against planned, by owner and by unit.

use std::collections::BTreeMap;

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    benefits::{BenefitRow, Overview, Progress},
    gate::{Action, Needs, Resource, allowed},
};
use foundation::Result;

use super::{PATH, rows};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    parts::{Cell, Link, Section, SimplePage, Table},
    respond,
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(_): OriginalUri,
) -> Response {
    match build(&state, &signed).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn build(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let mut found = state.ask(&signed.caller, Overview).await?;
    // What somebody should look at comes first.
    found.sort_by_key(BenefitRow::progress);
    let owner = |row: &BenefitRow| row.owner.clone();
    let unit = |row: &BenefitRow| row.unit.clone();
    let mut all = rows::section(lang, "all", "benefits-all", &found);
    all.empty = lang.t("benefits-none");
    if found.is_empty() {
        all.links = ways(signed);
    }
    let mut sections = vec![all];
    if !found.is_empty() {
        sections.push(grouped(lang, "by-owner", "benefits-nobody", &found, owner));
        sections.push(grouped(lang, "by-unit", "benefits-no-unit", &found, unit));
    }
    let count = |wanted: Progress| {
        let those = found.iter().filter(|row| row.progress() == wanted);
        those.count().into()
    };
    let args = [
        ("n", found.len().into()),
        ("behind", count(Progress::Behind)),
        ("unmeasured", count(Progress::NotMeasured)),
    ];
    let page = SimplePage {
        title: lang.t("benefits-title"),
        lead: match found.is_empty() {
            true => lang.t("benefits-lead-none"),
            false => lang.t_args("benefits-lead", &args),
        },
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("place-steering"), "/cases")];
    Ok(page.html(&shell))
}

/// From a page without benefits: to the first one, or to the cases that would give some.
fn ways(signed: &Signed) -> Vec<Link> {
    let may = signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Create, Resource::Cases));
    let new = may.then(|| Link::new(signed.lang.t("benefit-new"), "/benefits/new"));
    let cases = Link::new(signed.lang.t("benefits-to-cases"), "/cases");
    new.into_iter().chain([cases]).collect()
}

/// How the benefits of each name stand.
fn grouped(
    lang: Lang,
    id: &str,
    nameless: &str,
    found: &[BenefitRow],
    name: impl Fn(&BenefitRow) -> String,
) -> Section {
    let mut groups: BTreeMap<String, Vec<&BenefitRow>> = BTreeMap::new();
    for row in found {
        groups.entry(name(row)).or_default().push(row);
    }
    let headings = [
        "benefits-count",
        "benefits-behind",
        "benefits-not-measured",
        "benefits-on-track",
        "benefits-to-come",
    ];
    let heading = if id == "by-owner" {
        "benefit-owner"
    } else {
        "benefit-org-unit"
    };
    let rows = groups.iter().map(|(name, rows)| {
        let named = if name.is_empty() {
            lang.t(nameless)
        } else {
            name.clone()
        };
        let count = |wanted: Progress| {
            let those = rows.iter().filter(|row| row.progress() == wanted).count();
            number(lang, those)
        };
        vec![
            Cell::Text(named),
            number(lang, rows.len()),
            count(Progress::Behind),
            count(Progress::NotMeasured),
            count(Progress::OnTrack),
            count(Progress::ToCome),
        ]
    });
    Section {
        id: id.to_owned(),
        title: lang.t(&format!("benefits-{id}")),
        table: Some(Table {
            headings: [heading]
                .iter()
                .chain(&headings)
                .map(|key| lang.t(key))
                .collect(),
            rows: rows.collect(),
        }),
        ..Section::default()
    }
}

fn number(lang: Lang, count: usize) -> Cell {
    Cell::Number(format::integer(
        lang,
        i64::try_from(count).unwrap_or(i64::MAX),
    ))
}
