//! Voting on the order of the shared backlog: a page of its own, since a group can have many
//! integrations.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::joint::{BUDGET, CastVotes, JointGroup, OneGroup, WEIGHTS};
use foundation::{Error, FieldError, Id, Result};

use super::{INVITATIONS, MAY, address};
use crate::{
    caller::Signed,
    form_body::PostedForm,
    frame,
    joint::PATH,
    pairs::Pairs,
    parts::{Choice, Form, FormField, Input, Link, Section, SimplePage},
    posted, respond,
    state::AppState,
};

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let html = html(&state, &signed, &id, &Pairs::default(), &[]).await;
    respond::page_or_error(&signed, &format!("{INVITATIONS}/{id}/votes"), html)
}

pub(super) async fn cast(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let done = try_cast(&state, &signed, &id, &form).await;
    let done = done.map(|group| {
        let way = format!("{}#backlog", address(group, ""));
        respond::done(&way, "joint-done-votes")
    });
    let again = async |faults: Vec<FieldError>| html(&state, &signed, &id, &form, &faults).await;
    posted::answer(&signed, &format!("{INVITATIONS}/{id}"), done, again).await
}

async fn try_cast(state: &AppState, signed: &Signed, id: &str, form: &Pairs) -> Result<Id> {
    signed.check_form(form)?;
    posted::may(signed, MAY)?;
    let group = posted::id(id, "joint_group")?;
    let weights = weights(form)?;
    let command = CastVotes { group, weights };
    state.run(&signed.caller, command).await?;
    Ok(group)
}

/// The weights of a form: every field `vote.` and the id of an integration.
fn weights(form: &Pairs) -> Result<Vec<(String, i64)>> {
    let votes = form.0.iter().filter_map(|(name, value)| {
        let integration = name.strip_prefix("vote.")?;
        Some((name, integration.to_owned(), value.trim()))
    });
    let read = votes.map(|(name, integration, value)| {
        let wrong = |_| FieldError::new(name, "not_a_number").with("value", value);
        let weight = value
            .parse()
            .map_err(|error| Error::Invalid(vec![wrong(error)]));
        Ok((integration, weight?))
    });
    read.collect()
}

async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    typed: &Pairs,
    faults: &[FieldError],
) -> Result<String> {
    let id = posted::id(id, "joint_group")?;
    let group = state.ask(&signed.caller, OneGroup { id }).await?;
    let lang = signed.lang;
    let mut form = Form {
        href: address(id, "votes"),
        fields: fields(&group, typed),
        submit: lang.t("joint-form-votes-submit"),
        cancel: Some(Link::new(lang.t("form-cancel"), address(id, ""))),
        ..Form::default()
    };
    posted::show(lang, &mut form, faults);
    let page = SimplePage {
        title: lang.t("joint-form-votes"),
        lead: lang.t1("joint-form-votes-lead", "most", BUDGET),
        sections: vec![Section {
            id: "votes".to_owned(),
            title: lang.t("joint-form-votes-title"),
            form: Some(form),
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &address(id, "votes"));
    shell.crumbs = vec![
        Link::new(lang.t("joint-title"), PATH),
        Link::new(lang.t("joint-invitations"), INVITATIONS),
        Link::new(&group.name, address(id, "")),
    ];
    Ok(page.html(&shell))
}

/// One choice for each integration, in the computed order.
fn fields(group: &JointGroup, typed: &Pairs) -> Vec<FormField> {
    let own = group.votes_of(&group.own().code);
    let field = |id: &String| {
        let name = format!("vote.{id}");
        let known = own.get(id).copied().unwrap_or(0).to_string();
        let chosen = match typed.has(&name) {
            true => typed.get(&name).to_owned(),
            false => known,
        };
        let choices = WEIGHTS.map(|weight| {
            let weight = weight.to_string();
            Choice::new(weight.clone(), weight.clone()).selected(weight == chosen)
        });
        let label = group.names.get(id).unwrap_or(id);
        FormField::new(name, label, Input::Select(choices.collect())).required()
    };
    let all = group.found.order.iter();
    all.map(|done| field(&done.id)).collect()
}
