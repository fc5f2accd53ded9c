//! How large a document's file may be.

use axum::{extract::State, response::Response};
use domain::{
    documents::{LARGEST_MB, LimitFiles, SizeLimit},
    gate::{Action, Needs, Resource},
};
use foundation::{Error, FieldError, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    parts::{Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
};

/// Address of the page.
pub(super) const PATH: &str = "/documents/limit";

/// The form with the present limit.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let limit = state.ask(&signed.caller, SizeLimit).await;
    let html = limit.map(|limit| html(&signed, &limit.to_string(), &[]));
    respond::page_or_error(&signed, PATH, html)
}

/// Keeps it.
pub(super) async fn save(
    State(state): State<AppState>,
    signed: Signed,
    PostedForm(form): PostedForm,
) -> Response {
    let typed = form.get("megabytes");
    let done = match signed.check_form(&form) {
        Ok(()) => set(&state, &signed, typed).await,
        Err(error) => Err(error),
    };
    let done = done.map(|()| respond::done(PATH, "saved"));
    let again = async |faults: Vec<FieldError>| Ok(html(&signed, typed, &faults));
    posted::answer(&signed, PATH, done, again).await
}

async fn set(state: &AppState, signed: &Signed, typed: &str) -> Result<()> {
    posted::may(signed, Needs(Action::Administer, Resource::Settings))?;
    let megabytes = typed.trim().parse().map_err(|_| {
        let error = FieldError::new("megabytes", "not_a_number");
        Error::Invalid(vec![error.with("value", typed)])
    })?;
    let command = LimitFiles {
        megabytes,
        reason: String::new(),
    };
    state.run(&signed.caller, command).await
}

fn html(signed: &Signed, typed: &str, errors: &[FieldError]) -> String {
    let lang = signed.lang;
    let input = Input::Number {
        value: typed.to_owned(),
        unit: "MB".to_owned(),
    };
    let help = lang.t1("documents-limit-mb-help", "max", LARGEST_MB);
    let field = FormField::new("megabytes", lang.t("documents-limit-mb"), input)
        .help(help)
        .required();
    let mut form = Form {
        href: PATH.to_owned(),
        fields: vec![field],
        submit: lang.t("documents-limit-save"),
        cancel: Some(Link::new(lang.t("form-cancel"), "/settings")),
        ..Form::default()
    };
    posted::show(lang, &mut form, errors);
    let title = lang.t("documents-limit");
    let page = SimplePage {
        title: title.clone(),
        lead: lang.t("documents-limit-lead"),
        sections: vec![Section {
            id: "limit".to_owned(),
            title,
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, PATH);
    shell.crumbs = vec![Link::new(lang.t("place-settings"), "/settings")];
    page.html(&shell)
}
