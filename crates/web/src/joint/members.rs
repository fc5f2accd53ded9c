//! What each member gets, and what is not known of whom.

use std::collections::BTreeMap;

use sharing::{Group, Missing, Payback, Problem};

use super::{page::Shown, told::ready, words::kroner};
use crate::parts::{Cell, Section, Table};

/// The three ways to share the value side by side, with when each has all its integrations.
pub(super) fn shares(shown: &Shown<'_>, group: &Group) -> Section {
    let lang = shown.signed.lang;
    let volume = |code: &str| {
        let mut all = shown.analysis.input.candidates.iter();
        all.find(|one| one.id == code).and_then(|one| one.volume)
    };
    let volume = |code: &str| volume(code).unwrap_or_default();
    let all: f64 = group.members.iter().map(|code| volume(code)).sum();
    let count = group.members.len() as f64;
    let paybacks = Problem::new(&shown.analysis.input).and_then(|problem| problem.paybacks(group));
    let paybacks = paybacks.unwrap_or_default();
    let rows = group.members_detail.iter().map(|one| {
        let by_volume = group.net * volume(&one.id) / all.max(1.0);
        vec![
            Cell::Text(shown.analysis.name(&one.id)),
            Cell::Number(share(shown, one.share, one.share_se)),
            Cell::Number(kroner(lang, group.net / count)),
            Cell::Number(kroner(lang, by_volume)),
            paybacks
                .iter()
                .find(|payback| payback.id == one.id)
                .map_or(Cell::Missing, |payback| {
                    Cell::Number(kroner(lang, payback.outlay))
                }),
            paid_back(shown, &paybacks, &one.id),
            ready(group, one.ready_month),
            Cell::Number(kroner(lang, -one.waiting_cost)),
        ]
    });
    let headings = [
        "joint-municipality",
        "joint-share-fair",
        "joint-share-equal",
        "joint-share-volume",
        "joint-outlay",
        "joint-payback",
        "joint-ready-on",
        "joint-waiting",
    ];
    Section {
        id: "shares".to_owned(),
        title: lang.t("joint-shares"),
        fields: vec![crate::parts::RecordField {
            label: lang.t("joint-share-fair"),
            value: Cell::Text(lang.t("joint-share-fair-text")),
            ..Default::default()
        }],
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        ..Section::default()
    }
}

/// After how many months its share has paid back what it puts down.
fn paid_back(shown: &Shown<'_>, paybacks: &[Payback], id: &str) -> Cell {
    let lang = shown.signed.lang;
    let own = paybacks.iter().find(|payback| payback.id == id);
    match own.and_then(|own| own.months) {
        Some(months) => Cell::Text(lang.t1("joint-months", "n", months.ceil() as i64)),
        None => Cell::Text(lang.t("joint-never-paid-back")),
    }
}

/// A share with its standard error, when it was drawn and not computed.
fn share(shown: &Shown<'_>, share: f64, error: f64) -> String {
    let lang = shown.signed.lang;
    if error > 0.0 {
        return format!("{} ± {}", kroner(lang, share), kroner(lang, error));
    }
    kroner(lang, share)
}

/// What is not known, field by field, with whom and what can be done about it.
pub(super) fn missing(shown: &Shown<'_>, missing: &[Missing], id: &str) -> Section {
    let lang = shown.signed.lang;
    let mut of: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for one in missing {
        of.entry(&one.field).or_default().push(one.id.clone());
    }
    if of.is_empty() {
        return Section::default();
    }
    let rows = of.iter().map(|(field, who)| {
        let key = format!("joint-missing-{}", field.replace('_', "-"));
        vec![
            Cell::Text(lang.t(&key)),
            Cell::Text(lang.t(&format!("{key}-effect"))),
            Cell::Text(shown.analysis.first_names(lang, who)),
            Cell::Text(lang.t(&format!("{key}-way"))),
        ]
    });
    let headings = [
        "joint-missing-what",
        "joint-missing-effect",
        "joint-missing-who",
        "joint-missing-way",
    ];
    Section {
        id: id.to_owned(),
        title: lang.t("joint-missing"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        ..Section::default()
    }
}
