//! The page behind a one-time link.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use domain::accounts::{Account, LinkFor, use_link};
use foundation::{Error, FieldError, Result};

use super::fields::{narrow, new_password, refused, repeated, with_errors};
use crate::{
    caller::{Signed, from_this_site},
    form_body::PostedForm,
    frame,
    pairs::Pairs,
    parts::{ErrorPage, Form, Link, SignInPage},
    respond,
    state::AppState,
};

/// Asks for the new password.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(secret): Path<String>,
) -> Response {
    match state
        .ask(
            &signed.caller,
            LinkFor {
                secret: secret.clone(),
            },
        )
        .await
    {
        Ok(account) => form_page(&signed, &secret, &account, &[]),
        Err(error) => failed(&signed, &error),
    }
}

fn form_page(signed: &Signed, secret: &str, account: &Account, errors: &[FieldError]) -> Response {
    let lang = signed.lang;
    let form = Form {
        href: format!("/password-link/{secret}"),
        fields: vec![new_password(lang, "password"), repeated(lang)],
        submit: lang.t("link-submit"),
        ..Form::default()
    };
    let page = SignInPage {
        title: lang.t("link-title"),
        lead: lang.t1("link-lead", "email", account.email.as_str()),
        form: with_errors(lang, form, errors),
        ..SignInPage::default()
    };
    // The frame's own links must not carry the secret on.
    narrow(signed, "/sign-in", &page)
}

fn failed(signed: &Signed, error: &Error) -> Response {
    if !matches!(error, Error::NotFound(_)) {
        return respond::error_page(signed, "/sign-in", error);
    }
    let page = ErrorPage {
        title: signed.lang.t("link-gone-title"),
        text: signed.lang.t("link-gone-text"),
        ways: vec![Link::new(signed.lang.t("sign-in-title"), "/sign-in")],
        reference: String::new(),
    };
    let shell = frame::shell(signed, "/sign-in");
    respond::with_status(respond::page(page.html(&shell)), error)
}

/// Sets the password.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(secret): Path<String>,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let error = match set(&state, &signed, &secret, &headers, &form).await {
        Ok(()) => return respond::done("/sign-in", "password-set"),
        Err(error) => error,
    };
    let Some(errors) = refused(&error) else {
        return failed(&signed, &error);
    };
    match state
        .ask(
            &signed.caller,
            LinkFor {
                secret: secret.clone(),
            },
        )
        .await
    {
        Ok(account) => respond::with_status(form_page(&signed, &secret, &account, &errors), &error),
        Err(error) => failed(&signed, &error),
    }
}

async fn set(
    state: &AppState,
    signed: &Signed,
    secret: &str,
    headers: &HeaderMap,
    form: &Pairs,
) -> Result<()> {
    if !from_this_site(headers) {
        return Err(Error::Forbidden("origin"));
    }
    if form.get("password") != form.get("repeat") {
        return Err(Error::field("repeat", "passwords_differ"));
    }
    let (caller, secret, password) = (
        signed.caller.clone(),
        secret.to_owned(),
        form.get("password").to_owned(),
    );
    state
        .with(move |app| use_link(app, &caller, &secret, &password))
        .await
}
