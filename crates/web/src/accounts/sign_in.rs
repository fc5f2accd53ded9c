//! Signing in and out.

use axum::{
    extract::{OriginalUri, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::accounts::{SignIn, SignOut, SignedIn, sign_in};
use foundation::{Error, Result};

use super::fields::{email, local, narrow, setting};
use crate::{
    business_case, calculator,
    caller::{SESSION_COOKIE, Signed, cookie, ended_session, from_this_site, set_cookie},
    form_body::PostedForm,
    i18n::Lang,
    pairs::Pairs,
    parts::{Form, FormField, Input, Link, SignInPage},
    respond,
    state::AppState,
};

/// The form. Who has signed in already goes on.
pub(super) async fn page(signed: Signed, OriginalUri(uri): OriginalUri) -> Response {
    let query = Pairs::parse(uri.query().unwrap_or_default());
    let next = local(query.get("next"));
    if signed.caller.user().is_some() {
        return Redirect::to(next).into_response();
    }
    narrow(&signed, "/sign-in", &form_page(signed.lang, next, "", None))
}

fn form_page(lang: Lang, next: &str, typed: &str, error: Option<String>) -> SignInPage {
    let password = FormField::new(
        "password",
        lang.t("sign-in-password"),
        Input::Password(false),
    );
    SignInPage {
        title: lang.t("sign-in-title"),
        lead: format!("{} {}", lang.t("sign-in-lead"), lang.t("sign-in-forgotten")),
        form: Form {
            href: "/sign-in".to_owned(),
            hidden: vec![("next".to_owned(), next.to_owned())],
            errors: error.into_iter().collect(),
            fields: vec![email(lang, "sign-in-email", typed), password.required()],
            submit: lang.t("sign-in-submit"),
            ..Form::default()
        },
        links: vec![
            Link::new(lang.t("calculator-link"), calculator::PATH),
            Link::new(lang.t("business-case-link"), business_case::PATH),
        ],
        ..SignInPage::default()
    }
}

/// Begins a session.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let next = local(form.get("next"));
    match begin(&state, &signed, &headers, &form).await {
        Ok(begun) => {
            let cookie = set_cookie(&headers, SESSION_COOKIE, &begun.secret, None);
            setting(Redirect::to(next).into_response(), cookie)
        }
        Err(error) => {
            let Some(text) = error_text(signed.lang, &error) else {
                return respond::error_page(&signed, "/sign-in", &error);
            };
            let page = form_page(signed.lang, next, form.get("email"), Some(text));
            respond::with_status(narrow(&signed, "/sign-in", &page), &error)
        }
    }
}

async fn begin(
    state: &AppState,
    signed: &Signed,
    headers: &HeaderMap,
    form: &Pairs,
) -> Result<SignedIn> {
    if !from_this_site(headers) {
        return Err(Error::Forbidden("origin"));
    }
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|agent| agent.to_str().ok());
    let attempt = SignIn {
        email: form.get("email").to_owned(),
        password: form.get("password").to_owned(),
        agent: agent.unwrap_or_default().to_owned(),
        previous: cookie(headers, SESSION_COOKIE),
    };
    let caller = signed.caller.clone();
    state.with(move |app| sign_in(app, &caller, attempt)).await
}

fn error_text(lang: Lang, error: &Error) -> Option<String> {
    match error {
        Error::Unauthenticated(why) => {
            Some(lang.t(&format!("sign-in-error-{}", why.replace('_', "-"))))
        }
        Error::Forbidden("origin") => Some(lang.t("sign-in-error-origin")),
        Error::TooMany { retry_after } => {
            let seconds = i64::try_from(*retry_after).unwrap_or(i64::MAX);
            Some(lang.t1("sign-in-error-too-many", "seconds", seconds))
        }
        _ => None,
    }
}

/// Ends the session. Without one there is nothing to end, and nothing to complain about.
pub(super) async fn sign_out(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let out = respond::done("/sign-in", "signed-out");
    let Some(secret) = cookie(&headers, SESSION_COOKIE).filter(|_| signed.caller.user().is_some())
    else {
        return setting(out, ended_session(&headers));
    };
    let result = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, SignOut { secret }).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => setting(out, ended_session(&headers)),
        Err(error) => respond::error_page(&signed, "/sign-out", &error),
    }
}
