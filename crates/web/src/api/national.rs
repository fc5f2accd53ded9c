//! `GET /api/v1/national/deadlines?from=&to=&q=&cursor=&limit=`: who can give notice on
//! what, in all municipalities that share it.

use axum::{extract::State, response::Response};
use domain::{
    analytics::{NationalDeadline, NationalDeadlines},
    joint::register::{MarketNeed, MarketNeeds},
};
use foundation::{Cursor, Error, new_id};
use jiff::ToSpan as _;
use serde_json::{Value as Json, json};

use super::{
    call::{Answer, Call},
    list,
};
use crate::state::AppState;

/// Where they are asked for.
pub(super) const DEADLINES: &str = "/api/v1/national/deadlines";
/// Where public needs are asked for.
pub(super) const NEEDS: &str = "/api/v1/national/needs";
const ORDER: &str = "notice_on";

/// A page of them.
pub(super) async fn deadlines(State(state): State<AppState>, call: Call) -> Response {
    let answer = answer(&state, &call).await;
    call.respond(answer)
}

async fn answer(state: &AppState, call: &Call) -> Answer {
    let today = state.app.clock().today();
    let from = call.date("from")?.unwrap_or(today);
    let to = call.date("to")?;
    let question = NationalDeadlines {
        from,
        to: to.unwrap_or_else(|| from.saturating_add(3.months())),
        search: call.query.get("q").to_owned(),
        offset: offset(call)?,
        limit: call.limit(list::LIMIT)?,
    };
    let offset = question.offset;
    let found = state.ask(&call.signed.caller, question).await?;
    let end = offset + i64::try_from(found.rows.len()).map_err(Error::internal)?;
    let next = (end < found.total && !found.rows.is_empty()).then(|| {
        let cursor = Cursor {
            sort: ORDER.to_owned(),
            value: end.to_string(),
            id: found.rows.last().map_or_else(new_id, |row| row.system),
        };
        cursor.encode()
    });
    let data = found.rows.iter().map(of).collect();
    Ok(list::page(call, data, next.as_deref(), found.total))
}

fn offset(call: &Call) -> Result<i64, Error> {
    let text = call.query.get("cursor");
    if text.is_empty() {
        return Ok(0);
    }
    let offset = Cursor::decode(text, ORDER)?.value.parse().ok();
    offset
        .filter(|offset| *offset >= 0)
        .ok_or_else(|| Error::field("cursor", "invalid_cursor"))
}

fn of(row: &NationalDeadline) -> Json {
    json!({
        "organisation": { "id": row.organisation, "name": row.organisation_name },
        "system": { "id": row.system, "name": row.system_name },
        "notice_on": row.notice_on.to_string(),
        "ends_on": row.ends_on.map(|day| day.to_string()),
    })
}

/// The public needs that no product meets yet, all on one page.
pub(super) async fn needs(State(state): State<AppState>, call: Call) -> Response {
    let answer = public_needs(&state, &call).await;
    call.respond(answer)
}

async fn public_needs(state: &AppState, call: &Call) -> Answer {
    let question = MarketNeeds {
        search: call.query.get("q").to_owned(),
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let total = i64::try_from(found.len()).map_err(Error::internal)?;
    let data = found.iter().map(need).collect();
    Ok(list::page(call, data, None, total))
}

fn need(need: &MarketNeed) -> Json {
    json!({
        "id": need.id,
        "title": need.title,
        "description": need.description,
        "owner": need.owner,
        "standing": need.standing,
        "tasks": need.tasks,
        "municipalities": need.municipalities,
        "named": need.named,
        "market_signal": need.is_signal,
    })
}
