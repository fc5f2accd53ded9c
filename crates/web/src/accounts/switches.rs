//! The language and the organisation, chosen in the frame of every page.

use axum::{
    extract::{OriginalUri, Path, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    accounts::{SetLanguage, SwitchOrganisation},
    parts::records::Get,
};
use foundation::{Error, Id, Result};

use super::fields::{local, setting};
use crate::{
    caller::{SESSION_COOKIE, Signed, Via, cookie, gate_language, set_cookie},
    form_body::PostedForm,
    frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{ConfirmPage, Form, Link},
    respond,
    state::AppState,
};

/// Days that the language is remembered in the browser.
const REMEMBERED: i64 = 365 * 86_400;

/// Chooses the language: in the browser, and on the account of who has signed in.
pub(super) async fn language(
    State(state): State<AppState>,
    signed: Signed,
    Path(code): Path<String>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Response {
    let query = Pairs::parse(uri.query().unwrap_or_default());
    let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == code) else {
        return respond::error_page(&signed, uri.path(), &Error::NotFound("language"));
    };
    if signed.via == Via::Cookie {
        let result = state
            .run(&signed.caller, SetLanguage(gate_language(lang)))
            .await;
        if let Err(error) = result {
            return respond::error_page(&signed, uri.path(), &error);
        }
    }
    let next = Redirect::to(local(query.get("next"))).into_response();
    setting(
        next,
        set_cookie(&headers, "lang", lang.code(), Some(REMEMBERED)),
    )
}

fn known(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound("organisation"))
}

/// Asks whether to work for the organisation: another site may have put the link there.
pub(super) async fn ask(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match confirm(&state, &signed, &id).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, &format!("/organisation/{id}"), &error),
    }
}

async fn confirm(state: &AppState, signed: &Signed, id: &str) -> Result<String> {
    signed.in_browser()?;
    let (lang, id) = (signed.lang, known(id)?);
    let member = signed.memberships.iter().find(|one| one.organisation == id);
    let name = match member {
        Some(member) => member.name.clone(),
        None => {
            let schema = &domain::organisations::SCHEMA;
            state.ask(&signed.caller, Get { schema, id }).await?.title
        }
    };
    let name = name.as_str();
    let page = ConfirmPage {
        title: lang.t1("organisation-switch-title", "name", name),
        text: lang.t("organisation-switch-text"),
        form: Form {
            href: format!("/organisation/{id}"),
            submit: lang.t1("organisation-switch-submit", "name", name),
            cancel: Some(Link::new(lang.t("form-cancel"), "/")),
            ..Form::default()
        },
        ..ConfirmPage::default()
    };
    Ok(page.html(&frame::shell(signed, &format!("/organisation/{id}"))))
}

/// Works for the organisation from now on.
pub(super) async fn switch(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    match switched(&state, &signed, &id, &headers, &form).await {
        Ok(()) => Redirect::to("/").into_response(),
        Err(error) => respond::error_page(&signed, &format!("/organisation/{id}"), &error),
    }
}

async fn switched(
    state: &AppState,
    signed: &Signed,
    id: &str,
    headers: &HeaderMap,
    form: &Pairs,
) -> Result<()> {
    signed.in_browser()?;
    signed.check_form(form)?;
    let command = SwitchOrganisation {
        secret: cookie(headers, SESSION_COOKIE).unwrap_or_default(),
        organisation: known(id)?,
    };
    state.run(&signed.caller, command).await
}
