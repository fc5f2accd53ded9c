//! `/api/v1/budget`: the budget of a year; what explains a post's amounts, and what moves
//! its money. Amounts are whole øre.

use axum::{
    Json,
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::budget::{
    Appropriate, BudgetPicture, Commit, Moved, OnePost, PostPage, Release, Reserve, Transfer,
    Warning, ledger::Totals,
};
use foundation::{Error, FieldError, Id};
use serde_json::{Map, Value as Json_, json};

use super::{
    body,
    call::{Answer, Call},
};
use crate::{posted, state::AppState};

/// Where the budget of a year is asked for.
pub(super) const YEAR: &str = "/api/v1/budget";
/// Where a post's movements are asked for.
pub(super) const MOVEMENTS: &str = "/api/v1/budget-posts/{id}/movements";
/// Where a post's money is moved.
pub(super) const MOVE: &str = "/api/v1/budget-posts/{id}/move/{act}";

/// The posts of a year with their sums: `?year=2027`.
pub(super) async fn year(State(state): State<AppState>, call: Call) -> Response {
    let answer = picture(&state, &call).await;
    call.respond(answer)
}

async fn picture(state: &AppState, call: &Call) -> Answer {
    let year = call.year("year")?;
    let budget = state
        .ask(&call.signed.caller, BudgetPicture { year })
        .await?;
    let mut found = sums(&budget.total, budget.spent);
    found["year"] = json!(budget.year);
    found["years"] = json!(budget.years);
    found["posts"] = budget.posts.iter().map(post).collect();
    Ok(Json(found).into_response())
}

fn sums(totals: &Totals, spent: i64) -> Json_ {
    json!({
        "frame": totals.frame(),
        "appropriated": totals.appropriated,
        "transferred": totals.transferred,
        "reserved": totals.reserved,
        "committed": totals.committed,
        "available": totals.available(),
        "spent": spent,
    })
}

fn post(post: &OnePost) -> Json_ {
    let mut found = sums(&post.totals, post.spent);
    let warning = post.warning().map(|warning| match warning {
        Warning::Overspent => "overspent",
        Warning::PaidBeyondCommitted => "paid_beyond_committed",
        Warning::Near => "near",
    });
    found["id"] = json!(post.id);
    found["name"] = json!(post.name);
    found["post_kind"] = json!(post.post_kind);
    found["warning"] = json!(warning);
    found
}

/// A post's sums and every movement that they are the sums of, the oldest first.
pub(super) async fn movements(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = account(&state, &call, &id).await;
    call.respond(answer)
}

async fn account(state: &AppState, call: &Call, id: &str) -> Answer {
    let post = posted::id(id, "budget_post")?;
    let found = state.ask(&call.signed.caller, PostPage { post }).await?;
    let mut answer = sums(&found.totals, found.spent);
    answer["movements"] = found.movements.iter().map(movement).collect();
    Ok(Json(answer).into_response())
}

fn movement(moved: &Moved) -> Json_ {
    let id = |named: &Option<(Id, String)>| named.as_ref().map(|(id, _)| *id);
    json!({
        "id": moved.id,
        "kind": moved.kind.key(),
        "amount": moved.amount,
        "available": moved.available,
        "case": id(&moved.case),
        "contract": id(&moved.contract),
        "other_post": id(&moved.other_post),
        "follows": moved.follows,
        "reason": moved.reason,
        "moved_on": moved.moved_on.to_string(),
        "by": moved.by,
    })
}

/// Moves a post's money; answers the movement.
pub(super) async fn act(
    State(state): State<AppState>,
    call: Call,
    Path((id, act)): Path<(String, String)>,
    request: Request,
) -> Response {
    let answer = done(&state, &call, &id, &act, request).await;
    call.respond(answer)
}

async fn done(state: &AppState, call: &Call, id: &str, act: &str, request: Request) -> Answer {
    let fields = body::object(request).await?;
    let post = posted::id(id, "budget_post")?;
    let movement = run(state, call, post, act, &fields).await?;
    let answer = Json(json!({ "movement": movement }));
    Ok((StatusCode::CREATED, answer).into_response())
}

async fn run(
    state: &AppState,
    call: &Call,
    post: Id,
    act: &str,
    fields: &Map<String, Json_>,
) -> Result<Id, Error> {
    let caller = &call.signed.caller;
    let reason = fields.get("reason").and_then(Json_::as_str);
    let reason = reason.unwrap_or_default().to_owned();
    match act {
        "appropriate" => {
            let amount = amount(fields)?;
            let command = Appropriate {
                post,
                amount,
                reason,
            };
            state.run(caller, command).await
        }
        "transfer" => {
            let command = Transfer {
                from: post,
                to: reference(fields, "to")?,
                amount: amount(fields)?,
                reason,
            };
            state.run(caller, command).await
        }
        "reserve" => {
            let command = Reserve {
                post,
                case: reference(fields, "case")?,
                amount: amount(fields)?,
                reason,
            };
            state.run(caller, command).await
        }
        "commit" => {
            let reservation = fields.get("reservation").filter(|json| !json.is_null());
            let command = Commit {
                post,
                reservation: reservation
                    .map(|_| reference(fields, "reservation"))
                    .transpose()?,
                contract: reference(fields, "contract")?,
                amount: amount(fields)?,
                reason,
            };
            state.run(caller, command).await
        }
        "release" => {
            let command = Release {
                movement: reference(fields, "movement")?,
                amount: fields.get("amount").map(|_| amount(fields)).transpose()?,
                reason,
            };
            state.run(caller, command).await
        }
        _ => Err(Error::NotFound("page")),
    }
}

fn amount(fields: &Map<String, Json_>) -> Result<i64, Error> {
    match fields.get("amount") {
        None => Err(Error::field("amount", "required")),
        Some(json) => json.as_i64().ok_or_else(|| wrong("amount", "oere")),
    }
}

fn reference(fields: &Map<String, Json_>, key: &str) -> Result<Id, Error> {
    let text = match fields.get(key) {
        None => return Err(Error::field(key, "required")),
        Some(json) => json.as_str().unwrap_or_default(),
    };
    text.parse().map_err(|_| {
        let error = FieldError::new(key, "not_an_id").with("value", text);
        Error::Invalid(vec![error])
    })
}

fn wrong(key: &str, expected: &str) -> Error {
    Error::Invalid(vec![
        FieldError::new(key, "wrong_type").with("expected", expected),
    ])
}
