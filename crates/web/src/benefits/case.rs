//! What a case's page has of its business case and benefits.

use domain::{
    benefits::{BENEFITS, Benefits, BusinessCase, CaseLine, Copies, LINES, OneBenefit, Reckoned},
    gate::{Action, Needs, Resource, allowed},
    parts::{Schema, records::Page},
};
use foundation::{Id, Result};

use super::{copies, rows};
use crate::{
    business_case::{pictures, shown},
    caller::Signed,
    format,
    i18n::Lang,
    parts::{Action as Button, Cell, Link, RecordField, Section, Table, Why},
    records::Extras,
    sites,
    state::AppState,
    texts,
};

/// Adds the business case, what it might become, its copies, and the benefits.
pub(crate) async fn add_to_case(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let case = page.record.id;
    let lang = signed.lang;
    let found = state.ask(&signed.caller, BusinessCase { case }).await?;
    extras.sections.push(result(signed, case, found.as_ref()));
    if let Some(found) = &found {
        extras.sections.extend(uncertainty(lang, found));
        extras.sections.push(lines(signed, case, found));
    }
    let taken = state.ask(&signed.caller, Copies { case }).await?;
    if found.is_some() || !taken.is_empty() {
        extras
            .sections
            .push(copies::section(lang, &taken, found.as_ref()));
    }
    let benefits = state.ask(&signed.caller, Benefits { case }).await?;
    let mut section = rows::section(lang, "benefits", "benefits-of-case", &benefits);
    section.empty = lang.t("benefits-of-case-none");
    section.links = links(signed, &BENEFITS, case);
    extras.sections.push(section);
    if found.is_some() && may_change(signed) {
        extras.more.push(Button {
            label: lang.t("benefits-take-copy"),
            href: format!("/cases/{case}/business-case/copy"),
            post: true,
        });
    }
    Ok(())
}

/// Adds to a benefit's page how it stands, what was measured, and a way to measure it.
pub(crate) async fn add_to_benefit(
    state: &AppState,
    signed: &Signed,
    page: &Page,
    extras: &mut Extras,
) -> Result<()> {
    let (lang, benefit) = (signed.lang, page.record.id);
    let (row, measured) = state.ask(&signed.caller, OneBenefit { benefit }).await?;
    extras.status = vec![rows::standing(lang, row.progress())];
    extras.sentence = rows::sentence(lang, &row);
    extras
        .sections
        .push(rows::measurements(lang, &row, &measured));
    if may_change(signed) {
        extras.actions.push(Button {
            label: signed.lang.t("benefits-measure"),
            href: format!("/measurements/new?benefit_id={benefit}"),
            post: false,
        });
    }
    Ok(())
}

fn may_change(signed: &Signed) -> bool {
    signed.caller.as_of.is_none() && allowed(&signed.caller, Needs(Action::Change, Resource::Cases))
}

/// To add one of a case's records, and to all of them as a list.
fn links(signed: &Signed, schema: &Schema, case: Id) -> Vec<Link> {
    let Some(site) = sites::of(schema.kind) else {
        return Vec::new();
    };
    let new = may_change(signed).then(|| {
        let label = signed.lang.t(&texts::field_key(schema, "new"));
        Link::new(label, format!("{}/new?for_case_id={case}", site.path))
    });
    let all = Link::new(
        signed.lang.t("benefits-as-list"),
        format!("{}?for_case=is:{case}", site.path),
    );
    new.into_iter().chain([all]).collect()
}

/// Whether it pays, and how that is known.
fn result(signed: &Signed, case: Id, found: Option<&Reckoned>) -> Section {
    let lang = signed.lang;
    let links = match found {
        None => links(signed, &LINES, case),
        Some(_) => Vec::new(),
    };
    let field = |label: String, value: String, why: Vec<String>| RecordField {
        label,
        value: Cell::Text(value),
        why: (!why.is_empty()).then(|| Why {
            sentence: why.join(" "),
            sources: Vec::new(),
        }),
        ..RecordField::default()
    };
    let mut fields = Vec::new();
    if let Some(found) = found {
        let rows = shown::rows(lang, &found.case, &found.outcome);
        fields.extend(
            rows.into_iter()
                .map(|row| field(row.label, row.value, row.why)),
        );
        let mut remarks = shown::remarks(lang, &found.outcome, |at| label(found, at));
        if found.mixed_prices {
            remarks.push(lang.t("benefits-mixed-prices"));
        }
        let remark = |text: String| field(lang.t("benefits-remark"), text, Vec::new());
        fields.extend(remarks.into_iter().map(remark));
    }
    Section {
        id: "business-case".to_owned(),
        title: lang.t("benefits-case"),
        fields,
        picture: found.map(|found| pictures::years(lang, "case-years", &found.outcome)),
        table: found.map(|found| shown::totals(lang, &found.outcome)),
        empty: lang.t("benefits-case-none"),
        links,
        ..Section::default()
    }
}

fn label(found: &Reckoned, at: usize) -> String {
    let line = found.lines.get(at);
    line.map_or_else(String::new, |line| line.line.label.clone())
}

/// What it might become; none when every amount is certain.
fn uncertainty(lang: Lang, found: &Reckoned) -> Option<Section> {
    let scenarios = shown::scenarios(lang, &found.outcome)?;
    let name = |at: usize| label(found, at);
    Some(Section {
        id: "scenarios".to_owned(),
        title: lang.t("business-case-scenarios"),
        picture: pictures::sensitivity(lang, "case-swings", &found.outcome, name),
        table: Some(scenarios),
        ..Section::default()
    })
}

fn lines(signed: &Signed, case: Id, found: &Reckoned) -> Section {
    let lang = signed.lang;
    let years = found.outcome.years.iter();
    let years: Vec<i16> = years.map(|year| year.year).collect();
    let row = |line: &CaseLine| {
        let open = sites::address(LINES.kind, line.id);
        let kind = lang.t(&format!("business-case-kind-{}", line.line.kind.key()));
        let amounts = years.iter().map(|year| {
            let amount = line.line.amounts.get(year);
            amount.map_or(Cell::Empty, |amount| {
                Cell::Number(format::integer(lang, amount.likely / 100))
            })
        });
        let named = Link::new(line.line.label.as_str(), open);
        let mut about = vec![Cell::Text(kind)];
        if !line.owner.is_empty() {
            about.push(Cell::Text(line.owner.clone()));
        }
        let first = Cell::Lines(vec![vec![Cell::Link(named)], about]);
        std::iter::once(first).chain(amounts).collect()
    };
    Section {
        id: "case-lines".to_owned(),
        title: lang.t("benefits-lines"),
        table: Some(Table {
            headings: std::iter::once(lang.t("benefits-line-kroner"))
                .chain(years.iter().map(ToString::to_string))
                .collect(),
            rows: found.lines.iter().map(row).collect(),
        }),
        links: links(signed, &LINES, case),
        ..Section::default()
    }
}
