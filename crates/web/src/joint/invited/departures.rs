//! Who left a binding group, and what that cost the others.

use domain::joint::{Change, Departure};
use sharing::Group;

use super::page::Seen;
use crate::{
    format,
    joint::{told, words::kroner},
    parts::{Cell, Level, RecordField, Section, Table},
};

/// A section for each that left, the latest first.
pub(super) fn sections(seen: &Seen<'_>) -> Vec<Section> {
    let departures = seen.group.departures.iter().enumerate().rev();
    departures.map(|(at, one)| section(seen, at, one)).collect()
}

fn section(seen: &Seen<'_>, at: usize, departure: &Departure) -> Section {
    let (lang, damage) = (seen.signed.lang, &departure.damage);
    let who = seen.name(&departure.code);
    let field = |key: &str, value: Cell| RecordField {
        label: lang.t(key),
        value,
        ..RecordField::default()
    };
    let said = [
        ("by", departure.by.as_str().into()),
        ("on", format::date(departure.on).into()),
    ];
    let verdict = match (damage.start_after, damage.fragile) {
        (None, _) => (Level::Bad, "joint-rest-alone"),
        (_, true) => (Level::Bad, "joint-rest-breaks"),
        (_, false) => (Level::Good, "joint-rest-still-wins"),
    };
    let mut fields = vec![
        field("joint-reason", Cell::Text(departure.reason.clone())),
        field(
            "joint-said-by",
            Cell::Text(lang.t_args("joint-by-on", &said)),
        ),
        field(
            "joint-value-before",
            Cell::Text(kroner(lang, damage.before)),
        ),
        field("joint-value-after", Cell::Text(kroner(lang, damage.after))),
        field(
            "joint-loss",
            Cell::Text(kroner(lang, damage.after - damage.before)),
        ),
        field(
            "joint-rest-holds",
            Cell::Status {
                level: verdict.0,
                word: lang.t(verdict.1),
            },
        ),
    ];
    if let Some(start) = damage
        .start_after
        .filter(|start| *start != damage.start_before)
    {
        let args = [
            ("before", format::month(lang, damage.start_before).into()),
            ("after", format::month(lang, start).into()),
        ];
        fields.push(field(
            "joint-start",
            Cell::Text(lang.t_args("joint-start-moved", &args)),
        ));
    }
    let rows = damage.members.iter().map(|one| row(seen, departure, one));
    let headings = [
        "joint-municipality",
        "joint-share-before",
        "joint-share-after",
        "joint-change-of",
        "joint-ready-before",
        "joint-ready-after",
        "joint-wait-change",
    ];
    Section {
        id: format!("left-{at}"),
        title: lang.t1("joint-left-title", "who", who),
        fields,
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        ..Section::default()
    }
}

fn row(seen: &Seen<'_>, departure: &Departure, one: &Change) -> Vec<Cell> {
    let (lang, damage) = (seen.signed.lang, &departure.damage);
    let at = |start, month| {
        let of = Group {
            start,
            ..seen.group.found.clone()
        };
        told::ready(&of, month)
    };
    let gone = one.code == departure.code;
    let after = match damage.start_after {
        Some(start) if !gone => at(start, one.ready_after),
        _ => Cell::Empty,
    };
    let waiting = match damage.start_after {
        Some(_) if !gone => Cell::Number(kroner(lang, one.waiting_before - one.waiting_after)),
        _ => Cell::Empty,
    };
    vec![
        Cell::Text(seen.name(&one.code)),
        Cell::Number(kroner(lang, one.before)),
        Cell::Number(kroner(lang, one.after)),
        Cell::Number(kroner(lang, one.after - one.before)),
        at(damage.start_before, one.ready_before),
        after,
        waiting,
    ]
}
