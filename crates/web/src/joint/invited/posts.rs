//! What is posted from the page of a group.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    gate::Command,
    joint::{AnswerInvitation, MakeBinding, MoveDeadline, Reply, Withdraw},
};
use foundation::{FieldError, Id, Result};

use super::{INVITATIONS, address, invite::day, page};
use crate::{
    caller::Signed, form_body::PostedForm, pairs::Pairs, posted, respond, state::AppState,
};

/// Runs what a form asks for: back to the group with a notice, or the form again with what
/// was wrong.
async fn act<C>(
    state: &AppState,
    signed: &Signed,
    (id, name): (&str, &str),
    form: &Pairs,
    command: impl FnOnce(Id) -> Result<C>,
) -> Response
where
    C: Command + Send + 'static,
    C::Output: Send + 'static,
{
    let done = async {
        signed.check_form(form)?;
        let group = posted::id(id, "joint_group")?;
        state.run(&signed.caller, command(group)?).await?;
        let way = format!("{}#standing", address(group, ""));
        Ok(respond::done(&way, &format!("joint-done-{name}")))
    };
    let done = done.await;
    let again =
        async |faults: Vec<FieldError>| page::html(state, signed, id, name, form, &faults).await;
    posted::answer(signed, &format!("{INVITATIONS}/{id}"), done, again).await
}

pub(super) async fn answer(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |group| {
        Ok(AnswerInvitation {
            group,
            reply: Reply::from_key(form.get("reply")),
            note: form.get("note").to_owned(),
        })
    };
    act(&state, &signed, (&id, "answer"), &form, command).await
}

pub(super) async fn deadline(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |group| {
        Ok(MoveDeadline {
            group,
            answer_by: day(&form, "answer_by")?,
        })
    };
    act(&state, &signed, (&id, "deadline"), &form, command).await
}

pub(super) async fn bind(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |group| Ok(MakeBinding { group });
    act(&state, &signed, (&id, "bind"), &form, command).await
}

pub(super) async fn withdraw(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
    PostedForm(form): PostedForm,
) -> Response {
    let command = |group| {
        Ok(Withdraw {
            group,
            reason: form.get("reason").to_owned(),
        })
    };
    act(&state, &signed, (&id, "withdraw"), &form, command).await
}
