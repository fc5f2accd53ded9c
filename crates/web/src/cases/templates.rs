//! Templates of phases and gates: those there are, and editing one as its next version.

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    cases::{Criterion, SaveTemplate, Template, Templates, VersionOf},
    gate::{Action, Needs, Resource, allowed},
};
use foundation::{Error, FieldError, Result};

use super::{PATH, TEMPLATES, forms, template_form, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Form, Link, RecordField, Section, SimplePage, Table},
    posted, respond,
    state::AppState,
};

/// The versions that new cases take, and where they are edited.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    respond::page_or_error(&signed, TEMPLATES, all(&state, &signed).await)
}

async fn all(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let edits = signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Administer, Resource::Cases));
    let versions = state.ask(&signed.caller, Templates).await?;
    let newest = versions.iter().filter(|version| version.newest);
    let page = SimplePage {
        title: lang.t("case-templates"),
        lead: lang.t("case-templates-lead"),
        sections: newest
            .map(|one| section(lang, one, &versions, edits))
            .collect(),
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, TEMPLATES);
    shell.crumbs = vec![Link::new(lang.t("case-many"), PATH)];
    Ok(page.html(&shell))
}

fn edit_address(key: &str) -> String {
    format!("{TEMPLATES}/edit?template={key}")
}

fn section(lang: Lang, one: &VersionOf, versions: &[VersionOf], edits: bool) -> Section {
    let language = words::language(lang);
    let mut rows = Vec::new();
    for phase in &one.template.phases {
        let demands: Vec<Vec<Cell>> = phase
            .criteria
            .iter()
            .map(|criterion| vec![Cell::text(demand(lang, criterion))])
            .collect();
        rows.push(vec![
            Cell::text(phase.name(language)),
            Cell::text(words::decides(lang, phase.decided_by)),
            Cell::Lines(demands),
        ]);
    }
    let same = versions
        .iter()
        .filter(|version| version.template.key == one.template.key);
    let (count, cases) = same.fold((0_i64, 0), |(count, cases), version| {
        (count + 1, cases + version.cases)
    });
    let args = [
        ("version", one.template.version.into()),
        ("count", count.into()),
        ("cases", cases.into()),
    ];
    let headings = ["case-phase-name", "case-who-decides", "case-criteria"];
    let links = match edits {
        true => vec![Link::new(
            lang.t("case-template-edit"),
            edit_address(&one.template.key),
        )],
        false => Vec::new(),
    };
    Section {
        id: one.template.key.replace('_', "-"),
        title: one.template.name(language).to_owned(),
        fields: vec![RecordField {
            label: lang.t("case-template-version-label"),
            value: Cell::text(lang.t_args("case-template-versions", &args)),
            ..RecordField::default()
        }],
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows,
        }),
        links,
        ..Section::default()
    }
}

fn demand(lang: Lang, criterion: &Criterion) -> String {
    let text = criterion.text(words::language(lang));
    match criterion.mandatory {
        true => text.to_owned(),
        false => lang.t1("case-criterion-voluntary", "text", text),
    }
}

/// The newest version as a form.
pub(super) async fn edit(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let key = pairs.get("template").to_owned();
    let html = form_page(&state, &signed, &key, None, &[]).await;
    respond::page_or_error(&signed, TEMPLATES, html)
}

/// Saves the next version.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
    PostedForm(form): PostedForm,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let key = pairs.get("template").to_owned();
    let done = try_save(&state, &signed, &key, &form).await;
    let done = done.map(|()| respond::done(TEMPLATES, "case-template-saved"));
    let again = async |faults: Vec<FieldError>| {
        form_page(&state, &signed, &key, Some(&form), &faults).await
    };
    posted::answer(&signed, TEMPLATES, done, again).await
}

async fn try_save(state: &AppState, signed: &Signed, key: &str, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Action::Administer, Resource::Cases))?;
    let stored = newest(state, signed, key).await?;
    let template = template_form::read(&stored.template, form)?;
    if form.has("more") {
        return Err(Error::Invalid(Vec::new()));
    }
    let command = SaveTemplate {
        template,
        based_on: form.get("based_on").to_owned(),
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

async fn newest(state: &AppState, signed: &Signed, key: &str) -> Result<VersionOf> {
    let versions = state.ask(&signed.caller, Templates).await?;
    let mut newest = versions.into_iter().filter(|version| version.newest);
    newest
        .find(|version| version.template.key == key)
        .ok_or(Error::NotFound("gate_template"))
}

async fn form_page(
    state: &AppState,
    signed: &Signed,
    key: &str,
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let stored = newest(state, signed, key).await?;
    // What was typed is shown as it is read, so that nothing typed is lost.
    let shown: Template = match typed {
        Some(form) => template_form::read(&stored.template, form).unwrap_or(stored.template),
        None => stored.template,
    };
    let (mut hidden, fields) = template_form::fields(lang, &shown);
    let based_on = typed.map_or(stored.code.as_str(), |form| form.get("based_on"));
    hidden.push(("based_on".to_owned(), based_on.to_owned()));
    let mut form = Form {
        href: edit_address(key),
        hidden,
        fields,
        reason: Some(typed.map_or_else(String::new, |form| form.get("reason").to_owned())),
        submit: lang.t("case-template-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), TEMPLATES)),
        ..Form::default()
    };
    forms::show(lang, &mut form, errors);
    let page = SimplePage {
        title: lang.t1(
            "case-template-title",
            "name",
            shown.name(words::language(lang)),
        ),
        lead: lang.t("case-template-lead"),
        sections: vec![Section {
            id: "template".to_owned(),
            title: lang.t("case-phases"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, TEMPLATES);
    shell.crumbs = vec![
        Link::new(lang.t("case-many"), PATH),
        Link::new(lang.t("case-templates"), TEMPLATES),
    ];
    Ok(page.html(&shell))
}
