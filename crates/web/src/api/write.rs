//! Making, changing, deleting and restoring records.

use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::parts::{
    records::{Change, Create, Delete, Get, RestoreRecord, Values},
    validate::normalise,
};
use foundation::{Error, FieldError, Id, new_id};
use serde_json::{Map, Value as Json};

use super::{
    BASE, body,
    call::{Answer, Call},
    item::{id_of, read},
    refusal::Refusal,
    shape,
};
use crate::{adding, sites::Site, state::AppState};

/// Makes a record. Sent again with the same `id` and values it answers what is there.
pub(super) async fn create(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
    request: Request,
) -> Response {
    let answer = make(site, &state, &call, request).await;
    call.respond(answer)
}

async fn make(site: &'static Site, state: &AppState, call: &Call, request: Request) -> Answer {
    let mut fields = body::object(request).await?;
    let owner = shape::owner(site.schema, &fields);
    adding::may_make(state, &call.signed, site.schema, owner).await?;
    let id = chosen_id(&mut fields)?;
    let values = shape::values(site.schema, &fields)?;
    let command = Create {
        schema: site.schema,
        id,
        values: values.clone(),
        reason: call.reason()?,
    };
    let status = match state.run(&call.signed.caller, command).await {
        Ok(_) => StatusCode::CREATED,
        Err(Error::Conflict(error)) if error.code == "already_exists" => {
            if !is_repeated(site, state, call, id, &values).await? {
                return Err(Error::Conflict(error).into());
            }
            StatusCode::OK
        }
        Err(error) => return Err(error.into()),
    };
    let mut response = read(site, state, call, id, status).await?;
    let address = format!("{BASE}/{}/{id}", site.api);
    if let Ok(value) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    Ok(response)
}

/// The id that the client chose, so that a repeated call makes no second record.
fn chosen_id(fields: &mut Map<String, Json>) -> Result<Id, Refusal> {
    match fields.remove("id") {
        None | Some(Json::Null) => Ok(new_id()),
        Some(json) => {
            let text = json
                .as_str()
                .map_or_else(|| json.to_string(), str::to_owned);
            text.parse().map_err(|_| {
                let error = FieldError::new("id", "not_an_id").with("value", text);
                Error::Invalid(vec![error]).into()
            })
        }
    }
}

/// Whether the record of this id has these values already.
async fn is_repeated(
    site: &'static Site,
    state: &AppState,
    call: &Call,
    id: Id,
    values: &Values,
) -> Result<bool, Error> {
    let schema = site.schema;
    let there = match state.ask(&call.signed.caller, Get { schema, id }).await {
        Ok(page) => page.record,
        Err(Error::NotFound(_)) => return Ok(false),
        Err(error) => return Err(error),
    };
    Ok(values.iter().all(|(key, value)| {
        let field = schema.field(key);
        let wanted = field.and_then(|field| normalise(field, value.clone()).ok());
        wanted.as_ref() == Some(there.get(schema, key))
    }))
}

/// Changes the fields that the body has; null empties one.
pub(super) async fn change(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let answer = patch(site, &state, &call, &id, request).await;
    call.respond(answer)
}

async fn patch(
    site: &'static Site,
    state: &AppState,
    call: &Call,
    id: &str,
    request: Request,
) -> Answer {
    let id = id_of(site, id)?;
    adding::may_change(state, &call.signed, site.schema, id).await?;
    let version = call.if_match()?;
    let fields = body::object(request).await?;
    let command = Change {
        schema: site.schema,
        id,
        version,
        values: shape::values(site.schema, &fields)?,
        reason: call.reason()?,
    };
    state.run(&call.signed.caller, command).await?;
    read(site, state, call, id, StatusCode::OK).await
}

/// Deletes a record that nothing else names.
pub(super) async fn delete(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = remove(site, &state, &call, &id).await;
    call.respond(answer)
}

async fn remove(site: &'static Site, state: &AppState, call: &Call, id: &str) -> Answer {
    let command = Delete {
        schema: site.schema,
        id: id_of(site, id)?,
        version: call.if_match()?,
        reason: call.reason()?,
    };
    state.run(&call.signed.caller, command).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Brings a deleted record back.
pub(super) async fn restore(
    site: &'static Site,
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = bring_back(site, &state, &call, &id).await;
    call.respond(answer)
}

async fn bring_back(site: &'static Site, state: &AppState, call: &Call, id: &str) -> Answer {
    let id = id_of(site, id)?;
    let command = RestoreRecord {
        schema: site.schema,
        id,
        reason: call.reason()?,
    };
    state.run(&call.signed.caller, command).await?;
    read(site, state, call, id, StatusCode::OK).await
}
