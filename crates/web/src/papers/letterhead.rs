//! The letterhead: name, address, foot, logo.

use axum::{
    extract::{Path, Request, State},
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};
use domain::{
    gate::{Action as Act, Needs, Resource},
    papers::{Letterhead, LetterheadOf, Logo, LogoBytes, SaveLetterhead},
};
use foundation::{Error, FieldError, Result};

use super::{LETTERHEAD, PATH};
use crate::{
    caller::Signed,
    documents::{Sent, read},
    frame,
    pairs::Pairs,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// The form.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let html = html(&state, &signed, None, &[]).await;
    respond::page_or_error(&signed, LETTERHEAD, html)
}

/// Saves it.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    request: Request,
) -> Response {
    let mut typed = Pairs::default();
    let done = try_save(&state, &signed, request, &mut typed).await;
    let done = done.map(|()| respond::done(LETTERHEAD, "papers-letterhead-saved"));
    let again = async |faults: Vec<FieldError>| html(&state, &signed, Some(&typed), &faults).await;
    posted::answer(&signed, LETTERHEAD, done, again).await
}

async fn try_save(
    state: &AppState,
    signed: &Signed,
    request: Request,
    typed: &mut Pairs,
) -> Result<()> {
    if signed.caller.user().is_none() {
        return Err(Error::Unauthenticated("sign_in_first"));
    }
    posted::may(signed, Needs(Act::Change, Resource::Steering))?;
    let Sent { pairs, file } = read(state, request, 1).await?;
    *typed = pairs;
    signed.check_form(typed)?;
    let logo = file.map(|(_, bytes)| Logo::new(bytes)).transpose();
    let command = SaveLetterhead {
        name: typed.get("name").to_owned(),
        address: typed.get("address").replace("\r\n", "\n"),
        footer: typed.get("footer").to_owned(),
        logo: logo.map_err(at_file)?,
        without_logo: typed.get("without_logo") == "yes",
    };
    state.run(&signed.caller, command).await.map(|_| ())
}

/// The field of the form that a logo comes in.
fn at_file(error: Error) -> Error {
    match error {
        Error::Invalid(mut errors) => {
            for error in &mut errors {
                "file".clone_into(&mut error.field);
            }
            Error::Invalid(errors)
        }
        other => other,
    }
}

async fn html(
    state: &AppState,
    signed: &Signed,
    typed: Option<&Pairs>,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let found = state.ask(&signed.caller, LetterheadOf).await?;
    let mut form = Form {
        href: LETTERHEAD.to_owned(),
        fields: fields(signed, &found, typed),
        file: true,
        submit: lang.t("papers-letterhead-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), PATH)),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let page = SimplePage {
        title: lang.t("papers-letterhead"),
        lead: lang.t("papers-letterhead-lead"),
        sections: vec![Section {
            id: "letterhead".to_owned(),
            title: lang.t("papers-letterhead"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, LETTERHEAD);
    shell.crumbs = vec![Link::new(lang.t("papers-title"), PATH)];
    Ok(page.html(&shell))
}

fn fields(signed: &Signed, found: &Letterhead, typed: Option<&Pairs>) -> Vec<FormField> {
    let lang = signed.lang;
    let value = |key: &str, stored: &str| {
        typed.map_or_else(|| stored.to_owned(), |typed| typed.get(key).to_owned())
    };
    let text = |key: &str, stored: &str, max: u32| {
        let value = value(key, stored);
        let input = match key {
            "address" => Input::TextArea { value, max },
            _ => Input::Text { value, max },
        };
        FormField::new(key, lang.t(&format!("papers-letterhead-{key}")), input)
            .help(lang.t(&format!("papers-letterhead-{key}-help")))
    };
    let accept = ".png,.jpg,.jpeg".to_owned();
    let mut fields = vec![
        text("name", &found.name, 120),
        text("address", &found.address, 300),
        text("footer", &found.footer, 160),
        FormField::new("file", lang.t("papers-logo"), Input::File { accept })
            .help(lang.t("papers-logo-help")),
    ];
    if found.logo.is_some() {
        let goes = value("without_logo", "") == "yes";
        let field = FormField::new(
            "without_logo",
            lang.t("papers-logo-away"),
            Input::Checkbox(goes),
        );
        fields.push(field.help(lang.t("papers-logo-away-help")));
    }
    fields
}

/// A logo, to be shown on the page of a paper.
pub(super) async fn logo(
    State(state): State<AppState>,
    signed: Signed,
    Path(sha256): Path<String>,
) -> Response {
    let path = format!("{PATH}/logo/{sha256}");
    match state.ask(&signed.caller, LogoBytes { sha256 }).await {
        Ok((media_type, bytes)) => (headers(media_type), bytes).into_response(),
        Err(error) => respond::error_page(&signed, &path, &error),
    }
}

/// The bytes were looked at when they came; they are a picture and nothing else.
fn headers(media_type: String) -> [(HeaderName, String); 3] {
    [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, "private, max-age=86400".to_owned()),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox".to_owned(),
        ),
    ]
}
