//! At which share of a contract's maximum is warned.

use axum::{extract::State, response::Response};
use domain::payments::{SpendWarning, WarnOfSpend};
use foundation::{Error, FieldError, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    respond,
    state::AppState,
    texts,
};

/// Address of the page.
pub(super) const PATH: &str = "/costs/warning";

/// The form with the present share.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match state.ask(&signed.caller, SpendWarning).await {
        Ok(at) => respond::page(html(&signed, &format::hundredths(at), None)),
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
    let typed = form.get("at");
    let error = match set(&state, &signed, typed).await {
        Ok(()) => return respond::done(PATH, "saved"),
        Err(error) => error,
    };
    match &error {
        Error::Invalid(errors) => {
            let page = respond::page(html(&signed, typed, errors.first()));
            respond::with_status(page, &error)
        }
        _ => respond::error_page(&signed, PATH, &error),
    }
}

async fn set(state: &AppState, signed: &Signed, typed: &str) -> Result<()> {
    let at = exchange::parse::percent_hundredths(typed).map_err(|_| {
        let error = FieldError::new("at", "not_a_percent");
        Error::Invalid(vec![error.with("value", typed)])
    })?;
    let reason = String::new();
    state.run(&signed.caller, WarnOfSpend { at, reason }).await
}

fn html(signed: &Signed, at: &str, error: Option<&FieldError>) -> String {
    let lang = signed.lang;
    let input = Input::Number {
        value: at.to_owned(),
        unit: "%".to_owned(),
    };
    let field = FormField::new("at", lang.t("costs-warning-at"), input)
        .help(lang.t("costs-warning-at-help"))
        .error(error.map_or_else(String::new, |error| texts::field_error(lang, error)))
        .required();
    let title = lang.t("costs-warning");
    let page = SimplePage {
        title: title.clone(),
        lead: lang.t("costs-warning-lead"),
        sections: vec![Section {
            id: "warning".to_owned(),
            title,
            form: Some(Form {
                href: PATH.to_owned(),
                fields: vec![field],
                submit: lang.t("costs-warning-save"),
                cancel: Some(Link::new(lang.t("form-cancel"), super::PATH)),
                ..Form::default()
            }),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![
        Link::new(lang.t("place-contracts"), "/contracts"),
        Link::new(lang.t("costs-title"), super::PATH),
    ];
    page.html(&shell)
}
