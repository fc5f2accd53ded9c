//! On one's own account: how reminders come by mail, and the address of the calendar.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::tasks::{AskMailChoice, EndFeed, MailChoice, MyFeed, RenewFeed, SetMailChoice};
use foundation::{Error, Result, local_date};

use super::calendar::site;
use crate::{
    caller::Signed,
    form_body::PostedForm,
    format, frame,
    pairs::Pairs,
    parts::{Action, Choice, Form, FormField, Input, Link, Section, SignInPage},
    respond,
    state::AppState,
};

/// The sections of the page.
pub(crate) async fn sections(state: &AppState, signed: &Signed) -> Result<Vec<Section>> {
    let lang = signed.lang;
    let chosen = state.ask(&signed.caller, AskMailChoice).await?;
    let choice = |one: &MailChoice| {
        let label = lang.t(&format!("me-mail-{}", one.key()));
        Choice::new(one.key(), label).selected(*one == chosen)
    };
    let choices = Input::Radio(MailChoice::ALL.iter().map(choice).collect());
    let mail = Form {
        href: "/me/mail".to_owned(),
        fields: vec![FormField::new("choice", lang.t("me-mail-choice"), choices).required()],
        submit: lang.t("me-mail-save"),
        ..Form::default()
    };
    let since = state.ask(&signed.caller, MyFeed).await?;
    let said = since.map_or_else(
        || lang.t("me-calendar-none"),
        |at| lang.t1("me-calendar-since", "date", format::date(local_date(at))),
    );
    let calendar = Form {
        href: "/me/calendar".to_owned(),
        submit: lang.t(if since.is_some() {
            "me-calendar-renew"
        } else {
            "me-calendar-new"
        }),
        other: since.map(|_| Action {
            label: lang.t("me-calendar-end"),
            href: "/me/calendar/end".to_owned(),
            post: true,
        }),
        ..Form::default()
    };
    let section = |id: &str, title: &str, form: Option<Form>, empty: String| Section {
        id: id.to_owned(),
        title: lang.t(title),
        form,
        empty,
        ..Section::default()
    };
    Ok(vec![
        section("mail", "me-mail", Some(mail), String::new()),
        section("calendar", "me-calendar", None, said),
        section(
            "calendar-address",
            "me-calendar-made",
            Some(calendar),
            String::new(),
        ),
    ])
}

fn check(signed: &Signed, form: &Pairs) -> Result<()> {
    signed.in_browser()?;
    signed.check_form(form)
}

fn answer(signed: &Signed, result: Result<()>, notice: &str) -> Response {
    match result {
        Ok(()) => respond::done("/me", notice),
        Err(error) => respond::error_page(signed, "/me", &error),
    }
}

/// Keeps how reminders come by mail.
pub(super) async fn mail(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let result = match (
        check(&signed, &form),
        MailChoice::from_key(form.get("choice")),
    ) {
        (Err(error), _) => Err(error),
        (Ok(()), None) => Err(Error::field("choice", "required")),
        (Ok(()), Some(choice)) => state.run(&signed.caller, SetMailChoice(choice)).await,
    };
    answer(&signed, result, "mail-choice-saved")
}

/// Gives the calendar a new address and shows it, this once.
pub(super) async fn renew(
    State(state): State<AppState>,
    signed: Signed,
    headers: HeaderMap,
    PostedForm(form): PostedForm,
) -> Response {
    let secret = match check(&signed, &form) {
        Ok(()) => state.run(&signed.caller, RenewFeed).await,
        Err(error) => Err(error),
    };
    let secret = match secret {
        Ok(secret) => secret,
        Err(error) => return respond::error_page(&signed, "/me", &error),
    };
    let lang = signed.lang;
    let page = SignInPage {
        title: lang.t("me-calendar-made"),
        lead: lang.t("me-calendar-how"),
        links: vec![Link::new(lang.t("me-back"), "/me")],
        secret: format!("{}/calendar/{secret}.ics", site(&headers)),
        ..SignInPage::default()
    };
    respond::page(page.html(&frame::shell(&signed, "/me")))
}

/// Turns the calendar off.
pub(super) async fn end(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let result = match check(&signed, &form) {
        Ok(()) => state.run(&signed.caller, EndFeed).await,
        Err(error) => Err(error),
    };
    answer(&signed, result, "calendar-ended")
}
