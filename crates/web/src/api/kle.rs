//! The municipal subject plan: `GET /api/v1/kle?prefix=85`.

use axum::{extract::State, response::Response};
use domain::kle::{ListNodes, Node};
use serde_json::{Value as Json, json};

use super::{
    call::{Answer, Call},
    list,
};
use crate::state::AppState;

/// Nodes, by number.
pub(super) async fn list(State(state): State<AppState>, call: Call) -> Response {
    let answer = answer(&state, &call).await;
    call.respond(answer)
}

async fn answer(state: &AppState, call: &Call) -> Answer {
    let question = ListNodes {
        prefix: call.query.get("prefix").to_owned(),
        q: call.query.get("q").to_owned(),
        cursor: Some(call.query.get("cursor").to_owned()).filter(|text| !text.is_empty()),
        limit: call.limit(list::LIMIT)?,
    };
    let found = state.ask(&call.signed.caller, question).await?;
    let data = found.nodes.iter().map(of_node).collect();
    Ok(list::page(call, data, found.next.as_deref(), found.total))
}

fn of_node(node: &Node) -> Json {
    json!({
        "id": node.id,
        "number": node.number,
        "title": node.title,
        "parent_number": node.parent_number,
        "expired": node.expired.map(|day| day.to_string()),
    })
}
