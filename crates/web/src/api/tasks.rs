//! `/api/v1/tasks`: the list with every column, one task, and what is done to it.

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::tasks::{Act, ActOnTask, GetTask, SCHEMA, TaskRow};
use foundation::{Error, FieldError, Id};
use serde_json::{Value as Json_, json};

use super::{
    call::{Answer, Call},
    list,
};
use crate::{i18n::Lang, state::AppState, tasks::words};

/// A page of tasks.
pub(super) async fn all(State(state): State<AppState>, call: Call) -> Response {
    let answer = list::of_columns(&SCHEMA, &state, &call).await;
    call.respond(answer)
}

fn id(text: &str) -> Result<Id, Error> {
    text.parse().map_err(|_| Error::NotFound("task"))
}

/// One task.
pub(super) async fn one(
    State(state): State<AppState>,
    call: Call,
    Path(text): Path<String>,
) -> Response {
    let found = match id(&text) {
        Ok(id) => state.ask(&call.signed.caller, GetTask { id }).await,
        Err(error) => Err(error),
    };
    let answer = found.map(|task| of(call.signed.lang, &task));
    call.respond(answer.map_err(Into::into))
}

fn of(lang: Lang, task: &TaskRow) -> Response {
    let body: Json_ = json!({
        "id": task.id,
        "version": task.version,
        "rule": task.rule,
        "subject": { "kind": task.subject.kind.key(), "id": task.subject.id, "name": task.name },
        "state": task.state,
        "due_on": task.due_on.to_string(),
        "remind_on": task.remind_on.to_string(),
        "based_on": task.based_on.to_string(),
        "leads_to": task.leads_to.map(|day| day.to_string()),
        "snoozed_until": task.snoozed_until.map(|day| day.to_string()),
        "holders": task.holders,
        "role": task.role,
        "escalated": task.escalated,
        "acknowledged": task.acknowledged,
        "mine": task.mine,
        "note": task.note,
        "handled_by": task.handled_by,
        "handled_at": task.handled_at.map(|at| at.to_string()),
        "explanation": words::why(lang, task),
    });
    let mut response = Json(body).into_response();
    if let Ok(value) = HeaderValue::from_str(&format!("\"{}\"", task.version)) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

/// Does something to a task. `If-Match` may be left out: then it is done to the task
/// as it stands.
pub(super) async fn act(
    State(state): State<AppState>,
    call: Call,
    Path((id, act)): Path<(String, String)>,
) -> Response {
    let answer = done(&state, &call, &id, &act).await;
    call.respond(answer)
}

async fn done(state: &AppState, call: &Call, text: &str, act: &str) -> Answer {
    let version = match call.headers.contains_key(header::IF_MATCH) {
        true => call.if_match()?,
        false => None,
    };
    let required = |field: &str| Error::field(field, "required");
    let act = match act {
        "acknowledge" => Act::Acknowledge,
        "done" => Act::Done,
        "reopen" => Act::Reopen,
        "snooze" => Act::Snooze(call.date("until")?.ok_or_else(|| required("until"))?),
        "hand-over" => {
            let person = call.query.get("person");
            let wrong = || FieldError::new("person", "not_an_id").with("value", person);
            match person {
                "" => return Err(required("person").into()),
                text => Act::HandOver(text.parse().map_err(|_| Error::Invalid(vec![wrong()]))?),
            }
        }
        _ => return Err(Error::NotFound("page").into()),
    };
    let command = ActOnTask {
        id: id(text)?,
        version,
        act,
        note: call.reason()?,
    };
    let task = state.run(&call.signed.caller, command).await?;
    Ok(of(call.signed.lang, &task))
}
