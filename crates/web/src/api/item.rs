//! One record, and its history.

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::parts::{
    FieldValue, Kind, Schema, Subject,
    records::{Get, History, HistoryChange, HistoryEntry, Names, NamesOf, Record},
};
use foundation::{Error, Id};
use serde_json::{Value as JsonValue, json};

use super::{
    BASE,
    call::{Answer, Call},
    list, shape,
};
use crate::{sites::Site, state::AppState};

/// The record's id in the path; what is no id names nothing.
pub(super) fn id_of(site: &Site, text: &str) -> Result<Id, Error> {
    text.parse()
        .map_err(|_| Error::NotFound(site.schema.kind.key()))
}

/// One record.
pub(super) async fn show(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = match id_of(site, &id) {
        Ok(id) => read(site, &state, &call, id, StatusCode::OK).await,
        Err(error) => Err(error.into()),
    };
    call.respond(answer)
}

/// The record as it is stored now, with its version as ETag; of a merged one the way to the other.
pub(super) async fn read(
    site: &'static Site,
    state: &AppState,
    call: &Call,
    id: Id,
    status: StatusCode,
) -> Answer {
    let schema = site.schema;
    let found = state.ask(&call.signed.caller, Get { schema, id }).await?;
    if found.record.id != id {
        let address = format!("{BASE}/{}/{}", site.api, found.record.id);
        return Ok(Redirect::permanent(&address).into_response());
    }
    let mut names = found.names;
    let organisation = Subject {
        kind: Kind::Organisation,
        id: found.record.organisation,
    };
    let question = NamesOf(vec![organisation]);
    names.extend(state.ask(&call.signed.caller, question).await?);
    Ok(of_record(schema, &found.record, &names, status))
}

fn of_record(schema: &Schema, record: &Record, names: &Names, status: StatusCode) -> Response {
    let body = shape::record(schema, record, names);
    let mut response = (status, Json(body)).into_response();
    if let Ok(value) = HeaderValue::from_str(&format!("\"{}\"", record.version)) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

/// Changes of a history that nobody chose another limit for.
const CHANGES: i64 = 100;

/// What happened to a record, newest first.
pub(super) async fn history(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = entries(site, &state, &call, &id).await;
    call.respond(answer)
}

async fn entries(site: &'static Site, state: &AppState, call: &Call, id: &str) -> Answer {
    let limit = call.limit(CHANGES)?;
    let field = Some(call.query.get("field")).filter(|field| !field.is_empty());
    let question = History {
        schema: site.schema,
        id: id_of(site, id)?,
        field: field.map(str::to_owned),
        limit,
    };
    let (entries, names) = state.ask(&call.signed.caller, question).await?;
    let data: Vec<JsonValue> = entries
        .iter()
        .map(|entry| of_entry(site.schema, entry, &names))
        .collect();
    let total = i64::try_from(data.len()).unwrap_or(i64::MAX);
    Ok(list::page(call, data, None, total))
}

fn of_entry(schema: &Schema, entry: &HistoryEntry, names: &Names) -> JsonValue {
    let of_change = |change: &HistoryChange| {
        let value = |value: &FieldValue| match schema.field(&change.field) {
            Some(field) => shape::of_field(field, value, names),
            None => value.to_json(),
        };
        json!({ "field": change.field, "before": value(&change.before), "after": value(&change.after) })
    };
    json!({
        "organisation": entry.organisation,
        "seq": entry.seq,
        "at": entry.at.to_string(),
        "actor": entry.actor,
        "event": entry.event,
        "reason": entry.reason,
        "changes": entry.changes.iter().map(of_change).collect::<Vec<_>>(),
    })
}
