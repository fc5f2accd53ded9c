//! Documents with their files: `/api/v1/contracts/{id}/documents` lists and takes them,
//! `/api/v1/documents/{id}/file` gives the file back. Everything else about a document is as
//! for any record.

use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    documents::{CheckedFile, DocumentOf, DocumentsOf, SCHEMA, SizeLimit, Upload},
    gate::{Action, MayWriteOn, Needs, Resource, allowed},
    parts::{Kind, Subject},
};
use foundation::{Error, FieldError, Timestamp, new_id};
use serde_json::{Map, Value as JsonValue, json};

use super::{
    BASE,
    call::{Answer, Call},
    item, list, shape,
};
use crate::{
    documents::{Sent, read, serve},
    posted, sites,
    state::AppState,
};

/// The documents of a contract.
pub(super) const OF_CONTRACT: &str = "/api/v1/contracts/{id}/documents";
/// The file of a document.
pub(super) const FILE: &str = "/api/v1/documents/{id}/file";

fn contract(id: &str) -> Result<Subject, Error> {
    let kind = Kind::Contract;
    let id = posted::id(id, kind.key())?;
    Ok(Subject { kind, id })
}

/// Those of a contract, latest first.
pub(super) async fn of_contract(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = found(&state, &call, &id).await;
    call.respond(answer)
}

async fn found(state: &AppState, call: &Call, id: &str) -> Answer {
    let question = DocumentsOf {
        subject: contract(id)?,
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let data: Vec<JsonValue> = found.iter().map(one).collect();
    let total = i64::try_from(data.len()).unwrap_or(i64::MAX);
    Ok(list::page(call, data, None, total))
}

fn one(document: &DocumentOf) -> JsonValue {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let at = Timestamp::from_microsecond(document.added_at);
    json!({
        "id": document.id,
        "title": document.title,
        "document_type": text(&document.document_type),
        "dated_on": document.dated_on.map(|day| day.to_string()),
        "file_name": text(&document.file_name),
        "size": document.size,
        "created_at": at.map(|at| at.to_string()).ok(),
        "file": document.size.map(|_| format!("{BASE}/documents/{}/file", document.id)),
    })
}

/// Takes a file for a contract.
pub(super) async fn add(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let answer = take(&state, &call, &id, request).await;
    call.respond(answer)
}

async fn take(state: &AppState, call: &Call, id: &str, request: Request) -> Answer {
    let caller = &call.signed.caller;
    let subject = contract(id)?;
    let by_role = state.ask(caller, MayWriteOn(subject)).await?;
    if !by_role && !allowed(caller, Needs(Action::Create, Resource::Documents)) {
        let anonymous = caller.user().is_none();
        let refused = match anonymous {
            true => Error::Unauthenticated("sign_in_first"),
            false => Error::Forbidden("role_missing"),
        };
        return Err(refused.into());
    }
    let megabytes = state.ask(caller, SizeLimit).await?;
    let Sent { pairs, file } = read(state, request, megabytes).await?;
    let (name, bytes) = file.ok_or_else(|| Error::field("file", "document_missing"))?;
    let fields: Map<String, JsonValue> = pairs
        .0
        .iter()
        .filter(|(key, text)| key != "id" && !text.is_empty())
        .map(|(key, text)| (key.clone(), json!(text)))
        .collect();
    let document = match pairs.get("id") {
        "" => new_id(),
        text => text.parse().map_err(|_| {
            let error = FieldError::new("id", "not_an_id").with("value", text);
            Error::Invalid(vec![error])
        })?,
    };
    let upload = Upload {
        id: document,
        subject,
        file: CheckedFile::new(&name, bytes)?,
        values: shape::values(&SCHEMA, &fields)?,
        reason: call.reason()?,
    };
    state.run(caller, upload).await?;
    let site = sites::of(Kind::Document).ok_or(Error::NotFound("document"))?;
    let mut response = item::read(site, state, call, document, StatusCode::CREATED).await?;
    let address = format!("{BASE}/documents/{document}");
    if let Ok(value) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    Ok(response)
}

/// The file itself.
pub(super) async fn file(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = serve(&state, &call.signed, &id).await;
    call.respond(answer.map_err(Into::into))
}
