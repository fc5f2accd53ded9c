//! A supplier's contracts, systems and evidence, and who else uses its products.

use domain::{
    evidence::fields::{EVIDENCE_KIND, EVIDENCE_STATE},
    gate::{Action, Needs, Resource, allowed},
    parts::Kind,
    suppliers::SupplierPage,
};
use foundation::{Date, Id};

use crate::{
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, RecordField, Related, Section, Table},
    sites::address,
    texts,
};

fn headings(lang: Lang, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| lang.t(key)).collect()
}

fn date(lang: Lang, day: Option<Date>, today: Date) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Date {
        text: format::date(day),
        near: format::near(lang, day, today),
    })
}

/// The contracts: valid ones first, the most critical first.
pub(super) fn contracts(lang: Lang, supplier: &SupplierPage, today: Date) -> Section {
    let rows = supplier.contracts.iter().map(|one| {
        let (level, word) = match one.valid {
            true => (Level::Good, "contract-valid-yes"),
            false => (Level::Warn, "contract-valid-no"),
        };
        let spend = match one.spend {
            0 => Cell::Empty,
            amount => Cell::Number(format::money(lang, amount)),
        };
        vec![
            Cell::Link(Link::new(&one.name, address(Kind::Contract, one.id))),
            Cell::Status {
                level,
                word: lang.t(word),
            },
            Cell::text(&one.criticality),
            spend,
            date(lang, one.base_end, today),
            date(lang, one.next_deadline, today),
        ]
    });
    let keys = [
        "contract-one",
        "contract-valid",
        "contract-criticality",
        "supplier-spend",
        "contract-base-end",
        "supplier-next-deadline",
    ];
    Section {
        id: "contracts".to_owned(),
        title: lang.t("contract-many"),
        table: Some(Table {
            headings: headings(lang, &keys),
            rows: rows.collect(),
        }),
        empty: lang.t("supplier-contracts-none"),
        ..Section::default()
    }
}

/// The same as lists, and the money year by year.
pub(super) fn ways(lang: Lang, supplier: Id) -> Related {
    let list =
        |key: &str, path: &str| Link::new(lang.t(key), format!("{path}?supplier=is%3A{supplier}"));
    Related {
        title: lang.t("costs-as-list"),
        links: vec![
            list("contract-many", "/contracts"),
            list("evidence-many", "/evidence"),
            Link::new(lang.t("supplier-costs"), "/costs?by=supplier"),
        ],
        more: Link::default(),
    }
}

/// The systems in use, and what ties them to the supplier.
pub(super) fn systems(lang: Lang, supplier: &SupplierPage) -> Section {
    let yes = |holds: bool| match holds {
        true => Cell::text(lang.t("yes")),
        false => Cell::Empty,
    };
    let rows = supplier.systems.iter().map(|one| {
        vec![
            Cell::Link(Link::new(&one.name, address(Kind::Usage, one.usage))),
            yes(one.product),
            yes(one.contract),
        ]
    });
    let keys = [
        "usage-one",
        "supplier-system-product",
        "supplier-system-contract",
    ];
    Section {
        id: "systems".to_owned(),
        title: lang.t("usage-many"),
        table: Some(Table {
            headings: headings(lang, &keys),
            rows: rows.collect(),
        }),
        empty: lang.t("supplier-systems-none"),
        ..Section::default()
    }
}

/// How evidence stands, in a word.
pub(super) fn state(lang: Lang, state: &str) -> String {
    texts::choice(lang, &EVIDENCE_STATE, state)
}

fn level(state: &str) -> Level {
    match state {
        "expired" => Level::Bad,
        "expires_soon" => Level::Warn,
        "valid" => Level::Good,
        _ => Level::Neutral,
    }
}

/// The form for new evidence of a supplier.
pub(super) fn new_evidence(supplier: Id) -> String {
    format!("/evidence/new?supplier_id={supplier}")
}

/// Certificates and reports, with how long they hold.
pub(super) fn evidence(signed: &Signed, supplier: &SupplierPage, today: Date) -> Section {
    let lang = signed.lang;
    let rows = supplier.evidence.iter().map(|one| {
        vec![
            Cell::Link(Link::new(&one.name, address(Kind::Evidence, one.id))),
            Cell::text(texts::choice(lang, &EVIDENCE_KIND, &one.kind)),
            Cell::Status {
                level: level(&one.state),
                word: state(lang, &one.state),
            },
            date(lang, one.expires_on, today),
            date(lang, one.issued_on, today),
            Cell::text(&one.scope),
        ]
    });
    let keys = [
        "evidence-name",
        "evidence-kind",
        "evidence-state",
        "evidence-expires-on",
        "evidence-issued-on",
        "evidence-scope",
    ];
    let may = allowed(&signed.caller, Needs(Action::Create, Resource::Contracts))
        && signed.caller.as_of.is_none();
    let new = may.then(|| Link::new(lang.t("evidence-new"), new_evidence(supplier.id)));
    Section {
        id: "evidence".to_owned(),
        title: lang.t("supplier-evidence"),
        table: Some(Table {
            headings: headings(lang, &keys),
            rows: rows.collect(),
        }),
        empty: lang.t("supplier-evidence-none"),
        links: new.into_iter().collect(),
        ..Section::default()
    }
}

/// Those that share that they use its products.
pub(super) fn others(lang: Lang, supplier: &SupplierPage) -> Section {
    let rows = supplier.others.iter().map(|one| {
        let products = one.products.iter().map(|name| Link::new(name, ""));
        vec![
            Cell::Link(Link::new(&one.name, address(Kind::Organisation, one.id))),
            Cell::Links(products.collect()),
        ]
    });
    let count = (!supplier.others.is_empty()).then(|| RecordField {
        label: lang.t("supplier-others-shared"),
        value: Cell::text(lang.t1("supplier-others-note", "n", supplier.others.len())),
        ..RecordField::default()
    });
    let keys = ["supplier-others-who", "supplier-others-products"];
    Section {
        id: "others".to_owned(),
        title: lang.t("supplier-others"),
        fields: count.into_iter().collect(),
        table: (!supplier.others.is_empty()).then(|| Table {
            headings: headings(lang, &keys),
            rows: rows.collect(),
        }),
        empty: lang.t("supplier-others-none"),
        ..Section::default()
    }
}
