//! Stepping in: halting a case, demanding an update, escalating.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    cases::{InterventionKind, SCHEMA, StepIn},
    gate::{Action, Needs, Resource},
    parts::records::Get,
};
use foundation::{Error, FieldError, Result, new_id};

use super::{PATH, forms, posts, words};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let path = format!("{PATH}/{id}/step-in");
    let html = html(&state, &signed, &id, &Pairs::default(), &[]).await;
    respond::page_or_error(&signed, &path, html)
}

/// Steps in.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let path = format!("{PATH}/{id}");
    let done = run(&state, &signed, &id, &form).await;
    let done = done.map(|()| respond::done(&path, "case-stepped-in"));
    let again = async |faults: Vec<FieldError>| html(&state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, &path, done, again).await
}

async fn run(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<()> {
    posted::may(signed, Needs(Action::Administer, Resource::Cases))?;
    let case = posts::case(signed, id, form)?;
    let kind = InterventionKind::from_key(form.get("kind"));
    let due_on = match form.get("due_on") {
        "" => None,
        text => Some(posts::day("due_on", text)?),
    };
    let command = StepIn {
        id: form.get("id").parse().unwrap_or_else(|_| new_id()),
        case,
        kind: kind.ok_or_else(|| Error::field("kind", "required"))?,
        reason: form.get("why").to_owned(),
        due_on,
    };
    state
        .run(&signed.caller, command)
        .await
        .map_err(|error| match error {
            Error::Invalid(mut errors) => {
                for error in errors.iter_mut().filter(|error| error.field == "reason") {
                    "why".clone_into(&mut error.field);
                }
                Error::Invalid(errors)
            }
            other => other,
        })
}

async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let get = Get {
        schema: &SCHEMA,
        id: posted::id(id, "case")?,
    };
    let record = state.ask(&signed.caller, get).await?;
    let case = record.record.id;
    let kind = |kind: InterventionKind| {
        let key = kind.key();
        let text = lang.t(&format!("case-step-in-{}", key.replace('_', "-")));
        Choice::new(key, text).selected(typed.get("kind") == key)
    };
    let kinds = Input::Radio(InterventionKind::ALL.map(kind).to_vec());
    let once = match typed.get("id") {
        "" => new_id().to_string(),
        typed => typed.to_owned(),
    };
    let due = Input::Date(typed.get("due_on").to_owned());
    let mut form = Form {
        href: words::address(case, "step-in"),
        hidden: vec![("id".to_owned(), once)],
        fields: vec![
            FormField::new("kind", lang.t("case-step-in-how"), kinds).required(),
            forms::remark("why", lang.t("case-step-in-why"), typed.get("why")).required(),
            FormField::new("due_on", lang.t("case-step-in-due"), due)
                .help(lang.t("case-step-in-due-help")),
        ],
        submit: lang.t("case-act-step-in"),
        cancel: Some(Link::new(lang.t("form-cancel"), words::address(case, ""))),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let page = SimplePage {
        title: lang.t1("case-step-in-title", "name", record.title.trim()),
        lead: lang.t("case-step-in-lead"),
        sections: vec![Section {
            id: "step-in".to_owned(),
            title: lang.t("case-act-step-in"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &words::address(case, "step-in"));
    shell.crumbs = vec![
        Link::new(lang.t("case-many"), PATH),
        Link::new(record.title.trim(), words::address(case, "")),
    ];
    Ok(page.html(&shell))
}
