//! How much the organisation depends on a supplier: criticality, spend, share, and how
//! concentrated all its spend is, each with the reason.

use domain::{
    parts::Kind,
    suppliers::{Concentration, SupplierPage},
};
use foundation::Date;

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Level, Link, RecordField, Section, Why},
    sites::address,
};

/// The section.
pub(super) fn section(lang: Lang, supplier: &SupplierPage, day: Date) -> Section {
    let mut fields = vec![criticality(lang, supplier), spend(lang, supplier, day)];
    fields.extend(share(lang, supplier));
    fields.extend(supplier.concentration.map(|found| spread(lang, found)));
    Section {
        id: "weight".to_owned(),
        title: lang.t("supplier-weight"),
        fields,
        ..Section::default()
    }
}

fn field(label: String, value: Cell, sentence: String, sources: Vec<Link>) -> RecordField {
    RecordField {
        label,
        value,
        why: Some(Why { sentence, sources }),
        ..RecordField::default()
    }
}

fn criticality(lang: Lang, supplier: &SupplierPage) -> RecordField {
    let label = lang.t("supplier-criticality");
    let Some(found) = &supplier.deciding else {
        let none = lang.t("supplier-criticality-none");
        return field(label, Cell::Empty, none, Vec::new());
    };
    let args = [
        ("of", found.of.into()),
        ("contract", found.name.as_str().into()),
    ];
    let why = lang.t_args("supplier-criticality-why", &args);
    let contract = Link::new(&found.name, address(Kind::Contract, found.contract));
    field(label, Cell::text(&found.criticality), why, vec![contract])
}

fn spend(lang: Lang, supplier: &SupplierPage, day: Date) -> RecordField {
    let why = lang.t1("supplier-spend-why", "year", day.year().to_string());
    let value = Cell::Number(format::money(lang, supplier.spend));
    field(lang.t("supplier-spend"), value, why, Vec::new())
}

fn share(lang: Lang, supplier: &SupplierPage) -> Option<RecordField> {
    let share = supplier.share().filter(|_| supplier.place > 0)?;
    let value = [
        ("share", format::percent(lang, share).into()),
        ("total", format::money(lang, supplier.total).into()),
    ];
    let why = [
        ("place", supplier.place.into()),
        ("paid", supplier.paid.into()),
    ];
    Some(field(
        lang.t("supplier-share"),
        Cell::text(lang.t_args("supplier-share-value", &value)),
        lang.t_args("supplier-share-why", &why),
        Vec::new(),
    ))
}

fn spread(lang: Lang, found: Concentration) -> RecordField {
    let key = found.spread().key();
    let args = [
        ("alike", found.alike.into()),
        ("index", format::integer(lang, found.index).into()),
    ];
    let value = Cell::Status {
        level: match key {
            "narrow" => Level::Warn,
            "some" => Level::Info,
            _ => Level::Good,
        },
        word: lang.t(&format!("supplier-concentration-{key}")),
    };
    field(
        lang.t("supplier-concentration"),
        value,
        lang.t_args("supplier-concentration-why", &args),
        Vec::new(),
    )
}
