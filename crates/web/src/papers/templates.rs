//! Templates of papers: what there is, and editing the one that holds.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::{Action as Act, Needs, Resource, allowed},
    papers::{PaperKind, SaveTemplate, TemplateOf, TemplateVersion},
};
use foundation::{Error, FieldError, Result, Timestamp, local_date};

use super::{PATH, TEMPLATES, show, template_form};
use crate::{
    caller::Signed,
    cases::forms,
    form_body::PostedForm,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Cell, Form, Link, Section, SimplePage, Table},
    posted, respond,
    state::AppState,
};

/// The kinds with the version that holds of each.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    respond::page_or_error(&signed, TEMPLATES, all(&state, &signed).await)
}

fn when(lang: Lang, version: &TemplateVersion) -> String {
    let at = version
        .made_at
        .and_then(|at| Timestamp::from_microsecond(at).ok());
    match at {
        Some(at) => {
            let args = [
                ("number", version.code.clone().into()),
                ("day", format::date(local_date(at)).into()),
                ("who", version.made_by.clone().into()),
            ];
            lang.t_args("papers-version-of", &args)
        }
        None => lang.t("papers-shipped"),
    }
}

async fn all(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let may = allowed(&signed.caller, Needs(Act::Change, Resource::Steering));
    let mut rows = Vec::new();
    for kind in PaperKind::ALL {
        let versions = state.ask(&signed.caller, TemplateOf { kind }).await?;
        let Some(newest) = versions.first() else {
            continue;
        };
        let name = newest.template.name(signed.caller.language).to_owned();
        let name = match may {
            true => Cell::Link(Link::new(name, edit_address(kind))),
            false => Cell::text(name),
        };
        let shown = newest.template.sections.iter().filter(|one| one.shown);
        let sections = shown
            .map(|one| one.heading(signed.caller.language))
            .filter(|heading| !heading.is_empty());
        let sections = sections.collect::<Vec<_>>().join(", ");
        rows.push(vec![
            name,
            Cell::text(sections),
            Cell::text(when(lang, newest)),
        ]);
    }
    let headings = ["papers-paper", "papers-sections", "papers-template"];
    let page = SimplePage {
        title: lang.t("papers-templates"),
        lead: lang.t("papers-templates-lead"),
        sections: vec![Section {
            id: "templates".to_owned(),
            title: lang.t("papers-templates"),
            table: Some(Table {
                headings: headings.map(|key| lang.t(key)).to_vec(),
                rows,
            }),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, TEMPLATES);
    shell.crumbs = vec![Link::new(lang.t("papers-title"), PATH)];
    Ok(page.html(&shell))
}

fn edit_address(kind: PaperKind) -> String {
    format!("{TEMPLATES}/{}", kind.key())
}

/// The version that holds, as a form.
pub(super) async fn edit(
    State(state): State<AppState>,
    signed: Signed,
    Path(key): Path<String>,
) -> Response {
    let html = form_page(&state, &signed, &key, None, &[]).await;
    respond::page_or_error(&signed, TEMPLATES, html)
}

/// Saves the next version.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    Path(key): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_save(&state, &signed, &key, &form).await;
    let done = done.map(|()| respond::done(TEMPLATES, "papers-template-saved"));
    let again = async |faults: Vec<FieldError>| {
        form_page(&state, &signed, &key, Some(&form), &faults).await
    };
    posted::answer(&signed, TEMPLATES, done, again).await
}

async fn try_save(state: &AppState, signed: &Signed, key: &str, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    posted::may(signed, Needs(Act::Change, Resource::Steering))?;
    let kind = show::kind(key)?;
    let template = match form.get("then") {
        "reset" => None,
        _ => {
            let read = template_form::read(form);
            if form.has("more") {
                return Err(Error::Invalid(Vec::new()));
            }
            if !read.faults.is_empty() {
                let own = read.template.check(kind).err();
                let mut faults = read.faults;
                faults.extend(own.as_ref().and_then(posted::faults).unwrap_or_default());
                return Err(Error::Invalid(faults));
            }
            Some(read.template)
        }
    };
    let command = SaveTemplate {
        kind,
        template,
        based_on: form.get("based_on").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

async fn form_page(
    state: &AppState,
    signed: &Signed,
    key: &str,
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let kind = show::kind(key)?;
    let versions = state.ask(&signed.caller, TemplateOf { kind }).await?;
    let newest = versions.into_iter().next();
    let newest = newest.ok_or(Error::NotFound("paper_template"))?;
    let shown = match typed {
        Some(form) => template_form::read(form),
        None => template_form::Read::of(newest.template.clone()),
    };
    let (mut hidden, fields) = template_form::fields(lang, &shown);
    let based_on = typed.map_or(newest.code.as_str(), |form| form.get("based_on"));
    hidden.push(("based_on".to_owned(), based_on.to_owned()));
    let own = newest.made_at.is_some();
    let reset = own.then(|| ("reset".to_owned(), lang.t("papers-template-reset")));
    let mut form = Form {
        href: edit_address(kind),
        hidden,
        fields,
        submit: lang.t("papers-template-save"),
        also: reset.into_iter().collect(),
        cancel: Some(Link::new(lang.t("form-cancel"), TEMPLATES)),
        ..Form::default()
    };
    forms::show(lang, &mut form, errors);
    let words: Vec<String> = kind
        .words()
        .iter()
        .map(|word| format!("{{{}}}", word.da))
        .collect();
    let name = shown.template.name(signed.caller.language);
    let page = SimplePage {
        title: lang.t1("papers-template-title", "name", name),
        lead: lang.t1("papers-template-lead", "words", words.join(", ")),
        sections: vec![Section {
            id: "template".to_owned(),
            title: when(lang, &newest),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, TEMPLATES);
    shell.crumbs = vec![
        Link::new(lang.t("papers-title"), PATH),
        Link::new(lang.t("papers-templates"), TEMPLATES),
    ];
    Ok(page.html(&shell))
}
