//! When somebody leaves or begins: their roles go to another, or are copied.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    parts::{Kind, records::Get},
    people::{self, CopyRoles, PersonRole, PersonRoles, TransferRoles},
};
use foundation::{Error, FieldError, Id, Result};

use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    i18n::Lang,
    look_up::PERSON,
    pairs::Pairs,
    parts::{Choice, ConfirmPage, Consequence, Form, FormField, Input, Link},
    posted, respond, sites,
    state::AppState,
};

/// The roles and the form.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    match build(&state, &signed, &id, &Pairs::default(), &[]).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, "/people", &error),
    }
}

/// Hands the roles over, or copies them.
pub(super) async fn post(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = run(&state, &signed, &id, &form).await;
    let done = done.map(|to| respond::done(&format!("/people/{to}"), "person-hand-over-done"));
    let again = async |faults: Vec<FieldError>| build(&state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, "/people", done, again).await
}

async fn run(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    let from = posted::id(id, "person")?;
    let reason = form.get("reason").to_owned();
    let to = PERSON
        .read(state, signed, form)
        .await?
        .ok_or_else(|| Error::field(PERSON.name(), "required"))?;
    if form.get("how") == "copy" {
        let command = CopyRoles { from, to, reason };
        state.run(&signed.caller, command).await?;
    } else {
        let command = TransferRoles { from, to, reason };
        state.run(&signed.caller, command).await?;
    }
    Ok(to)
}

async fn build(
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: &Pairs,
    errors: &[FieldError],
) -> Result<String> {
    let lang = signed.lang;
    let person = posted::id(id, "person")?;
    let get = Get {
        schema: &people::SCHEMA,
        id: person,
    };
    let record = state.ask(&signed.caller, get).await?;
    let roles = state.ask(&signed.caller, PersonRoles { person }).await?;
    let address = format!("/people/{id}");
    let label = lang.t("person-hand-over-to");
    let mut line = PERSON.input(state, signed, label, typed).await?;
    line.required = true;
    let mut form = Form {
        href: format!("{address}/hand-over"),
        fields: vec![how(lang, typed), line],
        reason: Some(typed.get("reason").to_owned()),
        submit: lang.t("person-hand-over-verb"),
        cancel: Some(Link::new(lang.t("form-cancel"), &address)),
        ..Form::default()
    };
    let at_line = |error: &FieldError| match error.field.as_str() {
        "to" => FieldError {
            field: PERSON.name().to_owned(),
            ..error.clone()
        },
        _ => error.clone(),
    };
    let errors: Vec<FieldError> = errors.iter().map(at_line).collect();
    posted::show(lang, &mut form, &errors);
    let page = ConfirmPage {
        title: lang.t1("person-hand-over-title", "name", record.title.trim()),
        text: lang.t("person-hand-over-text"),
        consequences: consequences(lang, &roles),
        form,
        ..ConfirmPage::default()
    };
    let mut shell = frame::shell(signed, &address);
    shell.crumbs = vec![Link::new(record.title.trim(), &address)];
    Ok(page.html(&shell))
}

fn how(lang: Lang, typed: &Pairs) -> FormField {
    let copies = typed.get("how") == "copy";
    let choice = |value: &str, on: bool| {
        Choice::new(value, lang.t(&format!("person-hand-over-{value}"))).selected(on)
    };
    let input = Input::Radio(vec![choice("move", !copies), choice("copy", copies)]);
    FormField::new("how", lang.t("person-hand-over-how"), input).required()
}

/// Roles by their name, each with what they are held on.
pub(super) fn consequences(lang: Lang, roles: &[PersonRole]) -> Vec<Consequence> {
    let mut by_name: BTreeMap<(&str, Kind), Vec<&PersonRole>> = BTreeMap::new();
    for role in roles {
        let key = (role.role_name.as_str(), role.subject.kind);
        by_name.entry(key).or_default().push(role);
    }
    for held in by_name.values_mut() {
        held.sort_by_key(|role| role.subject_name.to_lowercase());
    }
    let link = |role: &&PersonRole| {
        let address = sites::address(role.subject.kind, role.subject.id);
        Link::new(role.subject_name.trim(), address)
    };
    let shown = by_name.into_iter().map(|((name, _), held)| {
        let count = i64::try_from(held.len()).unwrap_or(i64::MAX);
        let args = [("n", count.into()), ("role", name.into())];
        Consequence {
            count,
            text: lang.t_args("person-has-role", &args),
            links: held.iter().take(20).map(link).collect(),
        }
    });
    shown.collect()
}
