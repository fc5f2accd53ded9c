//! What is posted from one's own page.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::accounts::{
    CreateToken, EndSession, NewToken, RevokeToken, SetLanguage, SignOutEverywhere, change_password,
};
use foundation::{Error, FieldError, Id, Result, local_date};

use super::{
    fields::{narrow, refused, setting},
    me,
};
use crate::{
    caller::{SESSION_COOKIE, Signed, cookie, ended_session, gate_language},
    form_body::PostedForm,
    format,
    i18n::Lang,
    pairs::Pairs,
    parts::{Link, SignInPage},
    respond,
    state::AppState,
};

/// After a post: on to the result, or the page again with what is wrong at `section`.
async fn answer(
    result: Result<()>,
    notice: &str,
    section: &str,
    (state, signed, headers): (&AppState, &Signed, &HeaderMap),
) -> Response {
    let error = match result {
        Ok(()) => return respond::done("/me", notice),
        Err(error) => error,
    };
    let Some(errors) = refused(&error) else {
        return respond::error_page(signed, "/me", &error);
    };
    match me::html(state, signed, headers, section, &errors).await {
        Ok(html) => respond::with_status(respond::page(html), &error),
        Err(error) => respond::error_page(signed, "/me", &error),
    }
}

/// Forms of this page are for people in a browser.
fn check(signed: &Signed, form: &Pairs) -> Result<()> {
    signed.in_browser()?;
    signed.check_form(form)
}

fn id(form: &Pairs, what: &'static str) -> Result<Id> {
    form.get(what).parse().map_err(|_| Error::NotFound(what))
}

/// Changes the password.
pub(super) async fn password(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let result = set_password(&state, &signed, &headers, &form).await;
    answer(
        result,
        "password-changed",
        "password",
        (&state, &signed, &headers),
    )
    .await
}

async fn set_password(
    state: &AppState,
    signed: &Signed,
    headers: &HeaderMap,
    form: &Pairs,
) -> Result<()> {
    check(signed, form)?;
    if form.get("password") != form.get("repeat") {
        return Err(Error::field("repeat", "passwords_differ"));
    }
    let caller = signed.caller.clone();
    let (current, new) = (
        form.get("current").to_owned(),
        form.get("password").to_owned(),
    );
    let session = cookie(headers, SESSION_COOKIE).unwrap_or_default();
    state
        .with(move |app| change_password(app, &caller, &current, &new, &session))
        .await
}

/// Chooses the language.
pub(super) async fn language(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let lang = Lang::ALL
        .into_iter()
        .find(|lang| lang.code() == form.get("language"));
    let result = match (check(&signed, &form), lang) {
        (Ok(()), Some(lang)) => {
            state
                .run(&signed.caller, SetLanguage(gate_language(lang)))
                .await
        }
        (Ok(()), None) => Err(Error::field("language", "required")),
        (Err(error), _) => Err(error),
    };
    answer(
        result,
        "language-saved",
        "language",
        (&state, &signed, &headers),
    )
    .await
}

/// Ends one of the other sessions.
pub(super) async fn end_session(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let result = match check(&signed, &form).and_then(|()| id(&form, "session")) {
        Ok(id) => state.run(&signed.caller, EndSession { id }).await,
        Err(error) => Err(error),
    };
    answer(
        result,
        "session-ended",
        "end-session",
        (&state, &signed, &headers),
    )
    .await
}

/// Ends every session, this one too.
pub(super) async fn end_all(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let result = match check(&signed, &form) {
        Ok(()) => state.run(&signed.caller, SignOutEverywhere).await,
        Err(error) => Err(error),
    };
    match result {
        Ok(()) => setting(
            respond::done("/sign-in", "signed-out"),
            ended_session(&headers),
        ),
        Err(error) => respond::error_page(&signed, "/me", &error),
    }
}

/// Makes a token and shows it, this once.
pub(super) async fn create_token(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    match make_token(&state, &signed, &form).await {
        Ok(token) => narrow(&signed, "/me", &token_page(signed.lang, token)),
        Err(error) => answer(Err(error), "", "new-token", (&state, &signed, &headers)).await,
    }
}

async fn make_token(state: &AppState, signed: &Signed, form: &Pairs) -> Result<NewToken> {
    check(signed, form)?;
    let days = form.get("days").trim();
    let wrong = || FieldError::new("days", "not_a_number").with("value", days);
    let command = CreateToken {
        user: signed
            .caller
            .user()
            .ok_or(Error::Unauthenticated("sign_in_first"))?,
        name: form.get("name").to_owned(),
        writes: form.get("scopes") == "read,write",
        days: days.parse().map_err(|_| Error::Invalid(vec![wrong()]))?,
    };
    state.run(&signed.caller, command).await
}

fn token_page(lang: Lang, token: NewToken) -> SignInPage {
    let date = format::date(local_date(token.expires));
    SignInPage {
        title: lang.t("me-token-made"),
        lead: lang.t1("me-token-until", "date", date),
        links: vec![Link::new(lang.t("me-back"), "/me")],
        secret: token.secret,
        ..SignInPage::default()
    }
}

/// Withdraws a token.
pub(super) async fn revoke_token(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let result = match check(&signed, &form).and_then(|()| id(&form, "token")) {
        Ok(id) => state.run(&signed.caller, RevokeToken { id }).await,
        Err(error) => Err(error),
    };
    answer(
        result,
        "token-revoked",
        "revoke-token",
        (&state, &signed, &headers),
    )
    .await
}
