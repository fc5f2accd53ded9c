//! What is done to a task, from its page and from the API.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::tasks::{Act, ActOnTask};
use foundation::{Date, Error, FieldError, Result};

use super::page;
use crate::{
    caller::Signed, form_body::PostedForm, look_up::PERSON, pairs::Pairs, posted, respond,
    sites::TASKS, state::AppState,
};

/// Does it, and shows the task again.
pub(super) async fn act(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("{}/{id}", TASKS.path);
    let done = run(&state, &signed, &id, &act, &form).await.map(|done| {
        let notice = format!("task-{}", done.key().replace('_', "-"));
        respond::done(&address, &notice)
    });
    // Only what has a form on the page can be put right there.
    if !matches!(act.as_str(), "snooze" | "hand-over" | "done") {
        return done.unwrap_or_else(|error| respond::error_page(&signed, &address, &error));
    }
    let again = async |faults: Vec<FieldError>| {
        page::html(&state, &signed, &id, &act, &form, &faults).await
    };
    posted::answer(&signed, &address, done, again).await
}

async fn run(state: &AppState, signed: &Signed, id: &str, act: &str, form: &Pairs) -> Result<Act> {
    signed.check_form(form)?;
    let id = posted::id(id, "task")?;
    let note = form.get(&page::note_name(act)).to_owned();
    let act = match act {
        "hand-over" => {
            let person = PERSON.read(state, signed, form).await?;
            Act::HandOver(person.ok_or_else(|| Error::field(PERSON.name(), "required"))?)
        }
        "snooze" => Act::Snooze(day(form.get("until"))?),
        "acknowledge" => Act::Acknowledge,
        "done" => Act::Done,
        "reopen" => Act::Reopen,
        _ => return Err(Error::NotFound("page")),
    };
    let command = ActOnTask {
        id,
        version: None,
        act,
        note,
    };
    state.run(&signed.caller, command).await?;
    Ok(act)
}

/// A day as people type it, or as programs write it.
fn day(text: &str) -> Result<Date> {
    if text.trim().is_empty() {
        return Err(Error::field("until", "required"));
    }
    let wrong = || FieldError::new("until", "not_a_date").with("value", text);
    exchange::parse::date(text).map_err(|_| Error::Invalid(vec![wrong()]))
}
