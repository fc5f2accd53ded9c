//! What the organisation lets the others see, one choice for each kind of fact.

use axum::{extract::State, response::Response};
use domain::shares::{Fact, Share, Shares, WhatIsShared};
use foundation::{Error, FieldError};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    respond,
    state::AppState,
    texts,
};

/// Address of the page.
pub(crate) const PATH: &str = "/settings/sharing";

/// The form with what is shared now.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match state.ask(&signed.caller, WhatIsShared).await {
        Ok(shares) => respond::page(html(&signed, shares, &[])),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Keeps it.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    if let Err(error) = signed.check_form(&form) {
        return respond::error_page(&signed, PATH, &error);
    }
    let done = match Shares::chosen(|fact| form.get(fact.key())) {
        Ok(shares) => state.run(&signed.caller, Share(shares)).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => respond::done(PATH, "saved"),
        Err(error) => {
            let Error::Invalid(errors) = &error else {
                return respond::error_page(&signed, PATH, &error);
            };
            let page = respond::page(html(&signed, Shares::default(), errors));
            respond::with_status(page, &error)
        }
    }
}

fn html(signed: &Signed, shares: Shares, errors: &[FieldError]) -> String {
    let lang = signed.lang;
    let form = Form {
        href: PATH.to_owned(),
        fields: Fact::ALL
            .iter()
            .map(|fact| field(signed, *fact, shares, errors))
            .collect(),
        submit: lang.t("settings-sharing-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), "/settings")),
        ..Form::default()
    };
    let page = SimplePage {
        title: lang.t("settings-sharing"),
        lead: lang.t("settings-sharing-lead"),
        sections: vec![Section {
            id: "sharing".to_owned(),
            title: lang.t("settings-sharing-section"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("place-settings"), "/settings")];
    page.html(&shell)
}

fn field(signed: &Signed, fact: Fact, shares: Shares, errors: &[FieldError]) -> FormField {
    let lang = signed.lang;
    let key = format!("settings-sharing-{}", fact.key());
    let level = |level: &domain::shares::Level| {
        let text = lang.t(&format!("settings-sharing-level-{}", level.key()));
        Choice::new(level.key(), text).selected(shares.of(fact) == *level)
    };
    let error = errors.iter().find(|error| error.field == fact.key());
    let choices = fact.levels().iter().map(level).collect();
    FormField::new(fact.key(), lang.t(&key), Input::Radio(choices))
        .help(lang.t(&format!("{key}-help")))
        .error(error.map_or_else(String::new, |error| texts::field_error(lang, error)))
        .required()
}
