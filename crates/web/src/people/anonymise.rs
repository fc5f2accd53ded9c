//! Forgetting a person on request.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    parts::records::Get,
    people::{self, Anonymise, PersonRoles},
};
use foundation::Result;

use super::hand_over::consequences;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{ConfirmPage, Form, Link},
    posted, respond,
    state::AppState,
};

/// What it does, and the form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match build(&state, &signed, &id).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/people", &error),
    }
}

/// Does it.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    match run(&state, &signed, &id, &form).await {
        Ok(()) => respond::done(&format!("/people/{id}"), "person-anonymise-done"),
        Err(error) => respond::error_page(&signed, "/people", &error),
    }
}

async fn run(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<()> {
    signed.check_form(form)?;
    let command = Anonymise {
        person: posted::id(id, "person")?,
        version: form.get("version").parse().ok(),
        reason: form.get("reason").to_owned(),
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

async fn build(state: &AppState, signed: &Signed, id: &str) -> Result<String> {
    let lang = signed.lang;
    let person = posted::id(id, "person")?;
    let get = Get {
        schema: &people::SCHEMA,
        id: person,
    };
    let record = state.ask(&signed.caller, get).await?;
    let roles = state.ask(&signed.caller, PersonRoles { person }).await?;
    let address = format!("/people/{id}");
    let page = ConfirmPage {
        title: lang.t1("person-anonymise-title", "name", record.title.trim()),
        text: lang.t("person-anonymise-text"),
        consequences: consequences(lang, &roles),
        form: Form {
            href: format!("{address}/anonymise"),
            version: record.record.version.to_string(),
            reason: Some(String::new()),
            submit: lang.t("person-anonymise-verb"),
            cancel: Some(Link::new(lang.t("form-cancel"), &address)),
            ..Form::default()
        },
        danger: true,
        ..ConfirmPage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = vec![Link::new(record.title.trim(), &address)];
    Ok(page.html(&shell))
}
