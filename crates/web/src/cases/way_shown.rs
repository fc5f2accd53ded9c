//! How far a case has come from its decision to its benefit, as a table.

use domain::{benefits::Progress, budget::Held, parts::Kind};
use foundation::Id;

use super::way::Way;
use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, Section, Table},
    sites::address,
};

/// The section.
pub(super) fn section(lang: Lang, way: &Way) -> Section {
    let headings = ["step", "standing", "amount", "where"];
    Section {
        id: "way".to_owned(),
        title: lang.t("case-way-title"),
        table: Some(Table {
            headings: headings
                .map(|key| lang.t(&format!("case-way-{key}")))
                .to_vec(),
            rows: rows(lang, way),
        }),
        ..Section::default()
    }
}

fn rows(lang: Lang, way: &Way) -> Vec<Vec<Cell>> {
    let money = &way.money;
    let (reserved, committed) = (money.reserved(), money.committed());
    let posts = |committed| posts(&money.held, committed);
    let approved = |one: &super::way::Contract| !one.approval.is_empty();
    let all_approved = !way.contracts.is_empty() && way.contracts.iter().all(approved);
    let measured = way.benefits.iter().filter(|row| row.last.is_some()).count();
    let on_track = way
        .benefits
        .iter()
        .all(|row| row.progress() != Progress::Behind);
    vec![
        row(lang, "decided", Level::Good, way.granted, Vec::new()),
        row(
            lang,
            "reserved",
            done(reserved > 0 || committed > 0),
            Some(reserved),
            posts(false),
        ),
        row(lang, "approved", done(all_approved), None, contracts(way)),
        row(
            lang,
            "committed",
            done(committed > 0),
            Some(committed),
            posts(true),
        ),
        row(
            lang,
            "paid",
            done(money.lines > 0),
            Some(money.paid),
            paid(lang, way),
        ),
        row(
            lang,
            "measured",
            match (measured, on_track) {
                (0, _) => Level::Neutral,
                (_, true) => Level::Good,
                (_, false) => Level::Warn,
            },
            None,
            benefits(way),
        ),
    ]
}

const fn done(done: bool) -> Level {
    match done {
        true => Level::Good,
        false => Level::Neutral,
    }
}

fn row(lang: Lang, step: &str, level: Level, oere: Option<i64>, links: Vec<Link>) -> Vec<Cell> {
    let word = match level {
        Level::Good => "case-way-done",
        Level::Warn => "benefits-behind",
        _ => "case-way-open",
    };
    vec![
        Cell::Text(lang.t(&format!("case-way-{step}"))),
        Cell::Status {
            level,
            word: lang.t(word),
        },
        match oere {
            Some(oere) if oere != 0 => Cell::Number(format::money(lang, oere)),
            _ => Cell::Empty,
        },
        match links.is_empty() {
            true => Cell::Empty,
            false => Cell::Links(links),
        },
    ]
}

/// The posts that money is held on, each once.
fn posts(held: &[Held], committed: bool) -> Vec<Link> {
    let mut seen: Vec<Id> = Vec::new();
    let mut links = Vec::new();
    for one in held.iter().filter(|one| one.is_committed == committed) {
        if !seen.contains(&one.post) {
            seen.push(one.post);
            links.push(Link::new(
                &one.post_name,
                address(Kind::BudgetPost, one.post),
            ));
        }
    }
    links
}

fn contracts(way: &Way) -> Vec<Link> {
    let link = |one: &super::way::Contract| Link::new(&one.name, address(Kind::Contract, one.id));
    way.contracts.iter().map(link).collect()
}

/// The lines of vouchers on each contract.
fn paid(lang: Lang, way: &Way) -> Vec<Link> {
    if way.money.lines == 0 {
        return Vec::new();
    }
    let link = |one: &super::way::Contract| {
        let label = lang.t1("case-way-lines-of", "name", one.name.as_str());
        Link::new(label, format!("/budget/actuals?contract=is:{}", one.id))
    };
    way.contracts.iter().map(link).collect()
}

fn benefits(way: &Way) -> Vec<Link> {
    let link = |row: &domain::benefits::BenefitRow| {
        Link::new(row.name.as_str(), address(Kind::Benefit, row.id))
    };
    way.benefits.iter().map(link).collect()
}
