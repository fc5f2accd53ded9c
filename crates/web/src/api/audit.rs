//! The log of the organisation: `GET /api/v1/audit`, and one entry with its changes.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{
    log::{CountLog, ListLog, LogChange, LogDetail, LogEntry, LogFilter, LogRow},
    modules,
    parts::FieldValue,
};
use foundation::{Cursor, Error, FieldError};
use serde_json::{Value, json};

use super::{
    call::{Answer, Call},
    list, shape,
};
use crate::state::AppState;

/// What the cursors of the log belong to.
const ORDER: &str = "-seq";

/// Entries, newest first.
pub(super) async fn list(State(state): State<AppState>, call: Call) -> Response {
    let answer = page(&state, &call).await;
    call.respond(answer)
}

async fn page(state: &AppState, call: &Call) -> Answer {
    let caller = &call.signed.caller;
    let filter = LogFilter {
        from: call.date("from")?,
        to: call.date("to")?,
        who: call.query.get("actor").to_owned(),
        event: call.query.get("event").to_owned(),
        subject: call.query.get("subject").to_owned(),
    };
    let question = ListLog {
        filter: filter.clone(),
        before: before(call)?,
        limit: call.limit(list::LIMIT)?,
    };
    let found = state.ask(caller, question).await?;
    let total = state.ask(caller, CountLog(filter)).await?;
    let data = found.rows.iter().map(of_row).collect();
    let last = found.rows.last().filter(|_| found.next.is_some());
    let next = last.map(|row| {
        let cursor = Cursor {
            sort: ORDER.to_owned(),
            value: row.seq.to_string(),
            id: row.request,
        };
        cursor.encode()
    });
    Ok(list::page(call, data, next.as_deref(), total))
}

fn before(call: &Call) -> Result<Option<i64>, Error> {
    let text = call.query.get("cursor");
    if text.is_empty() {
        return Ok(None);
    }
    let seq = Cursor::decode(text, ORDER)?.value.parse();
    seq.map(Some)
        .map_err(|_| Error::field("cursor", "invalid_cursor"))
}

/// One entry with its changes.
pub(super) async fn entry(
    State(state): State<AppState>,
    call: Call,
    Path(seq): Path<String>,
) -> Response {
    let answer = detail(&state, &call, &seq).await;
    call.respond(answer)
}

async fn detail(state: &AppState, call: &Call, seq: &str) -> Answer {
    let after = call.number("after", 0)?;
    if after < 0 {
        let error = FieldError::new("after", "not_a_number").with("value", after);
        return Err(Error::Invalid(vec![error]).into());
    }
    let question = LogEntry {
        seq: seq.parse().map_err(|_| Error::NotFound("log_entry"))?,
        after,
        limit: call.limit(list::MOST)?,
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let mut body = of_row(&found.row);
    body["hash"] = json!(found.hash);
    body["next"] = json!(found.next);
    let changes = found.changes.iter().map(|one| of_change(&found, one));
    body["changes"] = changes.collect();
    Ok(Json(body).into_response())
}

fn of_row(row: &LogRow) -> Value {
    let subject = row.subject.map(
        |subject| json!({ "kind": subject.kind.key(), "id": subject.id, "name": row.subject_name }),
    );
    json!({
        "seq": row.seq,
        "at": row.at.to_string(),
        "actor": { "id": row.actor, "name": row.actor_name },
        "request": row.request,
        "event": row.event,
        "subject": subject,
        "reason": row.reason,
        "change_count": row.changes,
    })
}

fn of_change(detail: &LogDetail, change: &LogChange) -> Value {
    let field = modules::schema(change.subject.kind).and_then(|schema| schema.field(&change.field));
    let value = |value: &FieldValue| match field {
        Some(field) => shape::of_field(field, value, &detail.names),
        None => value.to_json(),
    };
    json!({
        "position": change.position,
        "subject": {
            "kind": change.subject.kind.key(),
            "id": change.subject.id,
            "name": detail.names.get(&change.subject.id),
        },
        "field": change.field,
        "before": value(&change.before),
        "after": value(&change.after),
    })
}
