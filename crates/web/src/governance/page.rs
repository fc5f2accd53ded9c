//! The five elements, each with its light, what was found, and the next step.

use axum::{extract::State, response::Response};
use domain::{
    cases::Light,
    gate::{Needs, allowed},
    governance::{Checked, SteeringCheck},
};
use foundation::{FieldError, Result};

use super::{PATH, forms, words};
use crate::{
    caller::Signed,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Form, Link, RecordField, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// The form that was sent, with what was wrong.
#[derive(Default)]
pub(super) struct Sent<'a> {
    /// The end of its address; none was sent when empty.
    pub(super) form: &'a str,
    pub(super) typed: Pairs,
    pub(super) faults: &'a [FieldError],
}

/// The page.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let page = html(&state, &signed, Sent::default()).await;
    respond::page_or_error(&signed, PATH, page)
}

/// The elements that are in place, and all of them.
pub(crate) async fn how_many(state: &AppState, signed: &Signed) -> Result<(usize, usize)> {
    let found = state.ask(&signed.caller, SteeringCheck).await?;
    let green = found.iter().filter(|one| one.light == Light::Green);
    Ok((green.count(), found.len()))
}

pub(super) async fn html(state: &AppState, signed: &Signed, sent: Sent<'_>) -> Result<String> {
    let lang = signed.lang;
    let found = state.ask(&signed.caller, SteeringCheck).await?;
    let mut sections = Vec::new();
    for (at, one) in found.iter().enumerate() {
        sections.push(element(signed, at + 1, one));
        sections.extend(set_up(state, signed, one, &sent).await?);
    }
    let green = found.iter().filter(|one| one.light == Light::Green).count();
    let args = [
        ("green", green.to_string().into()),
        ("all", found.len().to_string().into()),
    ];
    let page = SimplePage {
        title: lang.t("steering-check-title"),
        lead: lang.t_args("steering-check-lead", &args),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("steering-overview"), "/steering")];
    Ok(page.html(&shell))
}

fn element(signed: &Signed, number: usize, one: &Checked) -> Section {
    let lang = signed.lang;
    let key = one.element.key();
    let line = |finding: &domain::governance::Finding| {
        vec![Cell::Status {
            level: words::level(finding.light),
            word: words::finding(lang, finding),
        }]
    };
    let field = |label: &str, value: Cell| RecordField {
        label: lang.t(label),
        value,
        ..RecordField::default()
    };
    let state = Cell::Status {
        level: words::level(one.light),
        word: words::light(lang, one.light),
    };
    let title = lang.t(&format!("steering-check-{key}-title"));
    Section {
        id: key.to_owned(),
        title: format!("{number}. {title}"),
        fields: vec![
            field("steering-check-state", state),
            field(
                "steering-check-why",
                Cell::Text(lang.t(&format!("steering-check-{key}-why"))),
            ),
            field(
                "steering-check-found",
                Cell::Lines(one.findings.iter().map(line).collect()),
            ),
        ],
        links: words::steps(signed, one),
        ..Section::default()
    }
}

/// The form that sets up what is missing, for those who may.
async fn set_up(
    state: &AppState,
    signed: &Signed,
    one: &Checked,
    sent: &Sent<'_>,
) -> Result<Option<Section>> {
    let Some(act) = forms::Act::for_missing(one) else {
        return Ok(None);
    };
    if !may(signed, act.needs()) {
        return Ok(None);
    }
    let nothing = Pairs::default();
    let typed = match sent.form == act.key() {
        true => &sent.typed,
        false => &nothing,
    };
    let mut form: Form = forms::form(state, signed, act, one.subject, typed).await?;
    if sent.form == act.key() {
        posted::show(signed.lang, &mut form, sent.faults);
    }
    Ok(Some(section(signed.lang, act, form)))
}

fn may(signed: &Signed, needs: Needs) -> bool {
    signed.caller.as_of.is_none() && allowed(&signed.caller, needs)
}

fn section(lang: Lang, act: forms::Act, form: Form) -> Section {
    Section {
        id: format!("set-up-{}", act.key()),
        title: lang.t(&format!("steering-check-set-up-{}", act.key())),
        form: Some(form),
        ..Section::default()
    }
}
