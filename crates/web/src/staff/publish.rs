//! Giving the staff view an address that needs no account, and taking it away.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    staff::{IsPublished, Publish, Withdraw},
};
use foundation::{Error, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    parts::{Form, Link, SignInPage},
    respond,
    state::AppState,
};

/// Address of the page.
pub(super) const PATH: &str = "/settings/staff-view";
/// Where a new address is asked for.
pub(super) const PUBLISH: &str = "/settings/staff-view/publish";
/// Where the address is taken away.
pub(super) const WITHDRAW: &str = "/settings/staff-view/withdraw";

/// Whether there is an address, and what can be done about it.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match build(&state, &signed, None).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Makes an address and shows it this once.
pub(super) async fn publish(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let made = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, Publish).await,
        Err(error) => Err(error),
    };
    let shown = match made {
        Ok(secret) => build(&state, &signed, Some(whole_address(&headers, &secret))).await,
        Err(error) => Err(error),
    };
    match shown {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// Takes the address away.
pub(super) async fn withdraw(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let done = match signed.check_form(&form) {
        Ok(()) => state.run(&signed.caller, Withdraw).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => respond::done(PATH, "staff-withdrawn"),
        Err(error) => respond::error_page(&signed, PATH, &error),
    }
}

/// The address as it is handed on: with the host that the browser asked, when it says one.
fn whole_address(headers: &HeaderMap, secret: &str) -> String {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text(header::HOST.as_str()) {
        Some(host) => {
            let scheme = text("x-forwarded-proto").filter(|scheme| *scheme == "https");
            format!("{}://{host}/staff/{secret}", scheme.unwrap_or("http"))
        }
        None => format!("/staff/{secret}"),
    }
}

async fn build(state: &AppState, signed: &Signed, made: Option<String>) -> Result<String> {
    if !allowed(
        &signed.caller,
        Needs(Action::Administer, Resource::Settings),
    ) {
        return Err(match signed.caller.user() {
            Some(_) => Error::Forbidden("role_missing"),
            None => Error::Unauthenticated("sign_in_first"),
        });
    }
    let lang = signed.lang;
    let published = state.ask(&signed.caller, IsPublished).await?;
    let (lead, verb) = match (&made, published) {
        (Some(_), _) => ("staff-made-lead", "staff-renew"),
        (None, true) => ("staff-published-lead", "staff-renew"),
        (None, false) => ("staff-unpublished-lead", "staff-publish"),
    };
    let mut pages = SignInPage {
        title: lang.t("staff-publish-title"),
        lead: lang.t(lead),
        form: Form {
            href: PUBLISH.to_owned(),
            submit: lang.t(verb),
            cancel: Some(Link::new(lang.t("staff-back"), "/staff")),
            ..Form::default()
        },
        secret: made.unwrap_or_default(),
        ..SignInPage::default()
    };
    if published {
        pages.form.other = Some(crate::parts::Action {
            label: lang.t("staff-withdraw"),
            href: WITHDRAW.to_owned(),
            post: true,
        });
    }
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![
        Link::new(lang.t("place-settings"), "/settings"),
        Link::new(lang.t("staff-title"), "/staff"),
    ];
    Ok(pages.html(&shell))
}
