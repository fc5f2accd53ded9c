//! The dates of one contract: `GET /api/v1/contracts/{id}/deadlines?as_of=`. The
//! answer is that of the calculator, from the terms that are stored.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::{contracts::Deadlines, parts::Kind};

use serde_json::json;

use super::call::{Answer, Call};
use crate::{calculator, posted, state::AppState};

/// Where they are asked for.
pub(super) const DEADLINES: &str = "/api/v1/contracts/{id}/deadlines";

/// Everything the calendar engine says about a contract.
pub(super) async fn deadlines(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = answer(&state, &call, &id).await;
    call.respond(answer)
}

async fn answer(state: &AppState, call: &Call, id: &str) -> Answer {
    let question = Deadlines {
        contract: posted::id(id, Kind::Contract.key())?,
        on: call.date("as_of")?,
        notice_on: call.date("notice_on")?,
        target_end: call.date("target_end")?,
    };
    let answer = state.ask(&call.signed.caller, question).await?;
    let mut found = calculator::written(call.signed.lang, &answer.found);
    found["procurement_start"] = json!(answer.procurement_start.map(|day| day.to_string()));
    Ok(Json(found).into_response())
}
