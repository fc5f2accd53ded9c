//! Who runs the installation, and where to write about accessibility and security.

use axum::{extract::State, response::Response};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    settings::{AskContact, Contact, SetContact},
};
use foundation::{Error, FieldError, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    respond,
    state::AppState,
    texts,
};

/// Address of the page.
pub(super) const PATH: &str = "/settings/contact";

/// The form with what is said now.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match shown(&state, &signed).await {
        Ok(contact) => respond::page(html(&signed, &contact, &[])),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

async fn shown(state: &AppState, signed: &Signed) -> Result<Contact> {
    if !allowed(
        &signed.caller,
        Needs(Action::Administer, Resource::Installation),
    ) {
        return Err(match signed.caller.user() {
            Some(_) => Error::Forbidden("role_missing"),
            None => Error::Unauthenticated("sign_in_first"),
        });
    }
    state.ask(&signed.caller, AskContact).await
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
    let contact = Contact {
        operator: form.get("operator_name").to_owned(),
        accessibility_email: form.get("accessibility_email").to_owned(),
        security_email: form.get("security_email").to_owned(),
    };
    let command = SetContact(contact.clone());
    match state.run(&signed.caller, command).await {
        Ok(()) => respond::done(PATH, "saved"),
        Err(error @ Error::Invalid(_)) => {
            let Error::Invalid(errors) = &error else {
                return respond::error_page(&signed, PATH, &error);
            };
            let page = respond::page(html(&signed, &contact, errors));
            respond::with_status(page, &error)
        }
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

fn html(signed: &Signed, contact: &Contact, errors: &[FieldError]) -> String {
    let lang = signed.lang;
    let field = |name: &str, input: Input| {
        let key = format!("settings-{}", name.replace('_', "-"));
        let error = errors.iter().find(|error| error.field == name);
        FormField::new(name, lang.t(&key), input)
            .help(lang.t(&format!("{key}-help")))
            .error(error.map_or_else(String::new, |error| texts::field_error(lang, error)))
    };
    let operator = Input::Text {
        value: contact.operator.clone(),
        max: 200,
    };
    let form = Form {
        href: PATH.to_owned(),
        fields: vec![
            field("operator_name", operator),
            field(
                "accessibility_email",
                Input::Email(contact.accessibility_email.clone()),
            ),
            field(
                "security_email",
                Input::Email(contact.security_email.clone()),
            ),
        ],
        submit: lang.t("settings-contact-save"),
        ..Form::default()
    };
    let section = Section {
        id: "contact".to_owned(),
        title: lang.t("settings-contact-section"),
        form: Some(form),
        ..Section::default()
    };
    let page = SimplePage {
        title: lang.t("settings-contact"),
        lead: lang.t("settings-contact-lead"),
        sections: vec![section],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("place-settings"), "/settings")];
    page.html(&shell)
}
