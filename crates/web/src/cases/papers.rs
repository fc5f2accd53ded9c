//! The papers of a case as they were when each decision was taken.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    cases::{CaseState, DecisionRow, SCHEMA, StateOf, sha256_of},
    parts::records::Get,
};
use foundation::{Error, Result};
use serde_json::Value as Json;

use super::{PATH, words};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    parts::{Cell, Level, Link, RecordField, Section, SimplePage, Table},
    posted, respond,
    state::AppState,
    texts,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let path = format!("{PATH}/{id}/papers");
    respond::page_or_error(&signed, &path, html(&state, &signed, &id).await)
}

async fn html(state: &AppState, signed: &Signed, id: &str) -> Result<String> {
    let lang = signed.lang;
    let get = Get {
        schema: &SCHEMA,
        id: posted::id(id, "case")?,
    };
    let record = state.ask(&signed.caller, get).await?;
    let case = record.record.id;
    let found = state.ask(&signed.caller, StateOf(case)).await?;
    let mut sections = Vec::new();
    for (decision, number) in found.decisions.iter().zip(1..) {
        sections.extend(of_decision(lang, &found, decision, number)?);
    }
    let page = SimplePage {
        title: lang.t("case-papers"),
        lead: lang.t(match sections.is_empty() {
            true => "case-papers-none",
            false => "case-papers-lead",
        }),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &words::address(case, "papers"));
    shell.crumbs = vec![
        Link::new(lang.t("case-many"), PATH),
        Link::new(record.title.trim(), words::address(case, "")),
    ];
    Ok(page.html(&shell))
}

fn field(label: String, value: Cell) -> RecordField {
    RecordField {
        label,
        value,
        ..RecordField::default()
    }
}

/// The decision, then the case as it was.
fn of_decision(
    lang: Lang,
    state: &CaseState,
    decision: &DecisionRow,
    number: usize,
) -> Result<[Section; 2]> {
    let frozen: Json = serde_json::from_str(&decision.frozen).map_err(Error::internal)?;
    let phase = words::phase_name(lang, &state.template, decision.phase);
    let whole = sha256_of(&decision.frozen) == decision.sha256;
    let (level, word) = match whole {
        true => (Level::Good, "case-papers-whole"),
        false => (Level::Bad, "case-papers-broken"),
    };
    let mut fields = vec![
        field(
            lang.t("case-decision"),
            Cell::text(words::outcome(lang, decision)),
        ),
        field(lang.t("case-decision-reason"), Cell::text(&decision.reason)),
        field(lang.t("case-decision-by"), Cell::text(&decision.taken_by)),
        field(
            lang.t("case-submitted-on"),
            Cell::day(decision.submitted_on),
        ),
    ];
    if let Some(amount) = decision.amount {
        fields.push(field(
            lang.t("case-amount"),
            Cell::Number(format::money(lang, amount)),
        ));
    }
    if let Some((by, why)) = &decision.exception {
        fields.push(field(lang.t("case-exception-by"), Cell::text(by)));
        fields.push(field(lang.t("case-exception-reason"), Cell::text(why)));
    }
    let word = lang.t(word);
    fields.push(field(
        lang.t("case-papers-seal"),
        Cell::Status { level, word },
    ));
    fields.push(field("SHA-256".to_owned(), Cell::text(&decision.sha256)));
    let title = format!("{phase}, {}", format::date(decision.taken_on));
    let decided = Section {
        id: format!("decision-{number}"),
        title: title.clone(),
        fields,
        ..Section::default()
    };
    let papers = Section {
        id: format!("papers-{number}"),
        title: lang.t1("case-papers-as-decided", "what", title),
        fields: case_fields(lang, &frozen),
        table: Some(criteria(lang, &frozen)),
        ..Section::default()
    };
    Ok([decided, papers])
}

/// The fields of the case as frozen, in their order.
fn case_fields(lang: Lang, frozen: &Json) -> Vec<RecordField> {
    let mut fields = Vec::new();
    for declared in SCHEMA.fields.iter().filter(|field| !field.kept) {
        let value = &frozen["case"][declared.key];
        if !value.is_null() {
            let label = texts::field_label(lang, &SCHEMA, declared.key);
            fields.push(field(label, Cell::text(readable(lang, declared, value))));
        }
    }
    fields
}

/// A frozen value as it is read: names for references, words for choices.
fn readable(lang: Lang, field: &domain::parts::Field, value: &Json) -> String {
    use domain::parts::FieldKind::{Choice, Money};
    match (field.kind, value) {
        (_, Json::Array(all)) => {
            let names = all.iter().filter_map(|one| one["name"].as_str());
            names.collect::<Vec<_>>().join(", ")
        }
        (_, Json::Object(one)) => one
            .get("name")
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned(),
        (Choice(set), Json::String(key)) => texts::choice(lang, set, key),
        (Money, Json::Number(number)) => format::money(lang, number.as_i64().unwrap_or_default()),
        (_, Json::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

fn criteria(lang: Lang, frozen: &Json) -> Table {
    let row = |one: &Json| {
        let text = |key: &str| Cell::text(one[key].as_str().unwrap_or_default());
        let met = one["met"].as_bool().unwrap_or(false);
        let (level, word) = match met {
            true => (Level::Good, "case-criterion-met"),
            false => (Level::Neutral, "case-criterion-optional"),
        };
        let status = Cell::Status {
            level,
            word: lang.t(word),
        };
        vec![text("text"), status, text("evidence"), text("document")]
    };
    let headings = [
        "case-criterion",
        "case-standing",
        "case-evidence",
        "case-document",
    ];
    let rows = frozen["criteria"].as_array();
    Table {
        headings: headings.map(|key| lang.t(key)).to_vec(),
        rows: rows.into_iter().flatten().map(row).collect(),
    }
}
