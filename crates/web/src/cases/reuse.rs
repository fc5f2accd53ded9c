//! The reuse question on the page of a gate, with what the register knows.

use domain::cases::{CaseState, Found, ReuseAnswer, ReuseFound};
use foundation::{Id, Result};

use super::{forms, gate::Opened, words};
use crate::{
    caller::Signed,
    parts::{Cell, Form, FormField, Input, Link, RecordField, Section, Table},
    sites,
    state::AppState,
};

/// A section for each part of the question.
pub(super) async fn sections(
    state: &AppState,
    signed: &Signed,
    case: Id,
    found: &CaseState,
    opened: &Opened<'_>,
) -> Result<Vec<Section>> {
    let known = state.ask(&signed.caller, ReuseFound(case)).await?;
    let may = !found.is_over()
        && signed.caller.as_of.is_none()
        && domain::gate::allowed(
            &signed.caller,
            domain::gate::Needs(domain::gate::Action::Change, domain::gate::Resource::Cases),
        );
    let mut all = Vec::new();
    for (question, things) in known {
        let answer = found.reuse.iter().find(|one| one.question == question);
        all.push(section(signed, question, &things, answer));
        if may {
            all.push(answering(signed, case, question, answer, opened));
        }
    }
    Ok(all)
}

/// What the register knows, and what was answered.
fn section(
    signed: &Signed,
    question: &str,
    things: &[Found],
    answer: Option<&ReuseAnswer>,
) -> Section {
    let lang = signed.lang;
    let row = |thing: &Found| {
        let href = thing
            .about
            .map_or_else(String::new, |about| sites::address(about.kind, about.id));
        vec![
            Cell::Link(Link::new(thing.name.trim(), href)),
            Cell::text(&thing.remark),
        ]
    };
    let kind = question.replace('_', "-");
    let mut fields = Vec::new();
    if let Some(answer) = answer {
        let usable = if answer.usable { "yes" } else { "no" };
        let values = [
            ("case-reuse-usable", lang.t(usable)),
            ("case-reuse-note", answer.note.clone()),
            ("case-criterion-by", answer.answered_by.clone()),
        ];
        fields.extend(values.map(|(key, value)| RecordField {
            label: lang.t(key),
            value: Cell::text(value),
            ..RecordField::default()
        }));
    }
    let headings = ["case-reuse-found", "case-reuse-whose"];
    Section {
        id: format!("found-{kind}"),
        title: lang.t(&format!("case-reuse-{kind}")),
        fields,
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: things.iter().map(row).collect(),
        }),
        empty: lang.t("case-reuse-nothing"),
        ..Section::default()
    }
}

/// The form of one part; of one that is answered it opens when asked for.
fn answering(
    signed: &Signed,
    case: Id,
    question: &str,
    answer: Option<&ReuseAnswer>,
    opened: &Opened<'_>,
) -> Section {
    let lang = signed.lang;
    let id = format!("reuse-{question}");
    let title = lang.t(&format!("case-reuse-{}-answer", question.replace('_', "-")));
    if answer.is_some() && opened.section != id {
        return Section {
            edit_href: format!("{}?edit={id}#{id}", words::address(case, "gate")),
            empty: lang.t("case-reuse-answered"),
            id,
            title,
            ..Section::default()
        };
    }
    let typed = (opened.section == id && !opened.typed.0.is_empty()).then_some(opened.typed);
    let (usable, note) = (format!("usable-{question}"), format!("note-{question}"));
    let chosen = match typed.map(|pairs| pairs.get(&usable)) {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        Some(_) => None,
        None => answer.map(|answer| answer.usable),
    };
    let stored = answer.map_or("", |answer| answer.note.as_str());
    let said = typed.map_or(stored, |pairs| pairs.get(&note));
    let form = Form {
        href: words::address(case, "reuse"),
        hidden: vec![("question".to_owned(), question.to_owned())],
        fields: vec![
            FormField::new(&usable, lang.t("case-reuse-usable"), Input::YesNo(chosen)).required(),
            forms::remark(&note, lang.t("case-reuse-note"), said).required(),
        ],
        submit: lang.t("case-reuse-save"),
        ..Form::default()
    };
    Section {
        id,
        title,
        form: Some(form),
        ..Section::default()
    }
}
