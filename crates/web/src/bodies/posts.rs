//! What is done in a meeting's room.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    bodies::{
        AskInWriting, Attend, CloseWritten, DecideItem, FillAgenda, MeetingRoom, OneItem,
        SendAgenda,
    },
    cases::{NewCondition, Outcome},
};
use foundation::{Date, Error, FieldError, Id, Result};

use super::{room, words};
use crate::{
    caller::Signed, form_body::PostedForm, pairs::Pairs, posted, respond, state::AppState,
};

/// Does something with a meeting, and shows its room again.
pub(super) async fn meeting(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let address = format!("/meetings/{id}/room");
    let done = with_meeting(&state, &signed, &id, &act, &form).await;
    let done = done.map(|notice| respond::done(&address, notice));
    let again = async |faults: Vec<FieldError>| room::html(&state, &signed, &id, "", &faults).await;
    posted::answer(&signed, &address, done, again).await
}

async fn with_meeting(
    state: &AppState,
    signed: &Signed,
    id: &str,
    act: &str,
    form: &Pairs,
) -> Result<&'static str> {
    signed.check_form(form)?;
    let meeting = posted::id(id, "meeting")?;
    let caller = &signed.caller;
    match act {
        "fill" => match state.run(caller, FillAgenda { meeting }).await? {
            0 => Ok("room-nothing-waits"),
            _ => Ok("room-filled"),
        },
        "send" => {
            let unreached = state.run(caller, SendAgenda { meeting }).await?;
            Ok(if unreached.is_empty() {
                "room-sent"
            } else {
                "room-sent-not-all"
            })
        }
        "attend" => {
            let room = state.ask(caller, MeetingRoom(meeting)).await?;
            let there: Vec<&str> = form.all("present").collect();
            let people = room.attendance.iter().map(|one| {
                let id = one.seat.person;
                (id, there.contains(&id.to_string().as_str()))
            });
            let people = people.collect();
            state.run(caller, Attend { meeting, people }).await?;
            Ok("room-attended")
        }
        _ => Err(Error::NotFound("page")),
    }
}

/// Does something with an item, and shows it again in its meeting's room.
pub(super) async fn item(
    State(state): State<AppState>,
    signed: Signed,
    Path((id, act)): Path<(String, String)>,
    PostedForm(form): PostedForm,
) -> Response {
    let home = format!("/agenda-items/{id}");
    let found = async {
        signed.check_form(&form)?;
        let item = posted::id(&id, "agenda_item")?;
        let page = state.ask(&signed.caller, OneItem(item)).await?;
        Ok((item, page.meeting))
    };
    let (item, meeting) = match found.await {
        Ok(found) => found,
        Err(error) => return respond::error_page(&signed, &home, &error),
    };
    let address = format!("{}?item={item}#item", words::room(meeting));
    let done = with_item(&state, &signed, item, &act, &form).await;
    let done = done.map(|notice| respond::done(&address, notice));
    let meeting = meeting.to_string();
    let again =
        async |faults: Vec<FieldError>| room::html(&state, &signed, &meeting, &id, &faults).await;
    posted::answer(&signed, &address, done, again).await
}

async fn with_item(
    state: &AppState,
    signed: &Signed,
    item: Id,
    act: &str,
    form: &Pairs,
) -> Result<&'static str> {
    let caller = &signed.caller;
    match act {
        "decide" => {
            state.run(caller, decision(item, form)?).await?;
            Ok("room-decided")
        }
        "ask" => {
            let until = day(form.get("until"), "until")?;
            let unreached = state.run(caller, AskInWriting { item, until }).await?;
            Ok(if unreached.is_empty() {
                "room-asked"
            } else {
                "room-asked-not-all"
            })
        }
        "close" => match state.run(caller, CloseWritten { item }).await? {
            Some(_) => Ok("room-decided"),
            None => Ok("room-written-open"),
        },
        _ => Err(Error::NotFound("page")),
    }
}

fn decision(item: Id, form: &Pairs) -> Result<DecideItem> {
    let outcome = Outcome::from_key(form.get("outcome"));
    let outcome = outcome.ok_or_else(|| Error::field("outcome", "required"))?;
    let demands = form
        .get("conditions")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let mut conditions = Vec::new();
    for demand in demands {
        conditions.push(NewCondition {
            demand: demand.to_owned(),
            due_on: day(form.get("due_on"), "due_on")?,
            owner: None,
        });
    }
    Ok(DecideItem {
        item,
        outcome,
        reason: form.get("reason").to_owned(),
        conditions,
        amount: None,
    })
}

/// A day as people type it, or as programs write it.
fn day(text: &str, field: &'static str) -> Result<Date> {
    if text.trim().is_empty() {
        return Err(Error::field(field, "required"));
    }
    let wrong = || FieldError::new(field, "not_a_date").with("value", text);
    exchange::parse::date(text).map_err(|_| Error::Invalid(vec![wrong()]))
}
