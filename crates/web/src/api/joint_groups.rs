//! `/api/v1/joint-groups`: groups that were invited to buy together, for the invited alone.
//! Amounts are kroner, as in the document of the analysis.

use axum::{
    Json,
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::joint::{
    AnswerInvitation, CastVotes, Departure, GroupLine, InviteGroup, JointGroup, JointGroups, Lack,
    MakeBinding, Member, MoveDeadline, OneGroup, Reply, Withdraw,
};
use foundation::{Date, Error, FieldError, Id, new_id};
use serde_json::{Map, Value as Json_, json};

use super::{
    body,
    call::{Answer, Call},
};
use crate::{joint, posted, state::AppState};

/// All groups; also where one is invited.
pub(super) const ALL: &str = "/api/v1/joint-groups";
/// One group.
pub(super) const ONE: &str = "/api/v1/joint-groups/{id}";
/// Where something is done with one.
pub(super) const ACT: &str = "/api/v1/joint-groups/{id}/{act}";
/// What can be done.
pub(super) const ACTS: [&str; 6] = ["answer", "deadline", "bind", "case", "votes", "withdraw"];

pub(super) async fn all(State(state): State<AppState>, call: Call) -> Response {
    let answer = listed(&state, &call).await;
    call.respond(answer)
}

async fn listed(state: &AppState, call: &Call) -> Answer {
    let groups = state.ask(&call.signed.caller, JointGroups).await?;
    let data: Vec<Json_> = groups.iter().map(line).collect();
    Ok(Json(json!({ "data": data })).into_response())
}

fn line(group: &GroupLine) -> Json_ {
    let (all, yes) = group.members;
    json!({
        "id": group.id,
        "name": group.name,
        "lead": { "id": group.lead.id, "name": group.lead.name },
        "worth": group.worth as f64 / 100.0,
        "invited_on": group.invited_on.to_string(),
        "answer_by": group.answer_by.to_string(),
        "members": all,
        "said_yes": yes,
        "bound_on": group.bound_on.map(|day| day.to_string()),
        "reply": group.reply.map(Reply::key),
        "left": group.left,
    })
}

pub(super) async fn one(
    State(state): State<AppState>,
    call: Call,
    Path(id): Path<String>,
) -> Response {
    let answer = found(&state, &call, &id).await;
    call.respond(answer)
}

async fn found(state: &AppState, call: &Call, id: &str) -> Answer {
    let id = posted::id(id, "joint_group")?;
    let group = state.ask(&call.signed.caller, OneGroup { id }).await?;
    let shown = tokio::task::spawn_blocking(move || shape(&group)).await;
    Ok(Json(shown.map_err(Error::internal)??).into_response())
}

fn shape(group: &JointGroup) -> Result<Json_, Error> {
    let lacking = group.lacking();
    let lacking = lacking.iter().map(|one| {
        let (lack, question) = match one.what {
            Lack::NoReply => ("reply", None),
            Lack::Said(reply) => (reply.key(), None),
            Lack::NoOwnership => ("ownership", None),
            Lack::Unowned(question) => ("owner", Some(question)),
        };
        json!({ "member": one.member.code, "lacks": lack, "question": question })
    });
    let year = group.year(group.invited_on);
    let backlog = group.backlog()?;
    let bound = group.bound.as_ref();
    Ok(json!({
        "id": group.id,
        "name": group.name,
        "need": group.need.key(),
        "message": group.message,
        "lead": { "id": group.lead.id, "name": group.lead.name },
        "invited_on": group.invited_on.to_string(),
        "answer_by": group.answer_by.to_string(),
        "standing": group.standing().key().replace('-', "_"),
        "bound_on": bound.map(|(day, _)| day.to_string()),
        "first_chair": group.chair(year).map(|chair| &chair.code),
        "members": group.members.iter().map(member).collect::<Vec<_>>(),
        "lacking": lacking.collect::<Vec<_>>(),
        "numbers": group.found,
        "question": group.question,
        "names": group.names,
        "backlog": {
            "computed": backlog.computed.order,
            "voted": backlog.voted.order,
            "votes": backlog.votes,
            "waiting_computed": ore(backlog.computed.basis.waiting),
            "waiting_voted": ore(backlog.voted.waiting),
        },
        "departures": group.departures.iter().map(departure).collect::<Vec<_>>(),
    }))
}

fn ore(kroner: f64) -> f64 {
    (kroner * 100.0).round() / 100.0
}

fn member(member: &Member) -> Json_ {
    json!({
        "organisation": { "id": member.organisation.id, "name": member.organisation.name },
        "code": member.code,
        "reply": member.reply.map(Reply::key),
        "note": member.note,
        "answered_by": member.answered_by,
        "answered_on": member.answered_on.map(|day| day.to_string()),
        "ownership": member.ownership.as_ref().map(|owned| owned.answers),
        "case": member.case,
        "has_case": member.has_case,
        "left": member.left,
    })
}

fn departure(one: &Departure) -> Json_ {
    json!({
        "member": one.code,
        "on": one.on.to_string(),
        "by": one.by,
        "reason": one.reason,
        "damage": one.damage,
    })
}

/// Invites a group of a kept analysis.
pub(super) async fn invite(
    State(state): State<AppState>,
    call: Call,
    request: Request,
) -> Response {
    let answer = invited(&state, &call, request).await;
    call.respond(answer)
}

async fn invited(state: &AppState, call: &Call, request: Request) -> Answer {
    let fields = body::object(request).await?;
    let analysis = text(&fields, "analysis")?;
    let wrong = || FieldError::new("analysis", "not_an_id").with("value", &analysis);
    let command = InviteGroup {
        id: new_id(),
        analysis: analysis
            .parse()
            .map_err(|_| Error::Invalid(vec![wrong()]))?,
        member: text(&fields, "member")?,
        name: text(&fields, "name")?,
        message: text(&fields, "message")?,
        answer_by: day(&fields, "answer_by")?,
    };
    let id = state.run(&call.signed.caller, command).await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id }))).into_response())
}

/// Does something with a group; answers the group as it then is.
pub(super) async fn act(
    State(state): State<AppState>,
    call: Call,
    Path((id, act)): Path<(String, String)>,
    request: Request,
) -> Response {
    let answer = done(&state, &call, (&id, &act), request).await;
    call.respond(answer)
}

async fn done(state: &AppState, call: &Call, (id, act): (&str, &str), request: Request) -> Answer {
    let fields = body::object(request).await?;
    let group = posted::id(id, "joint_group")?;
    run(state, call, group, act, &fields).await?;
    found(state, call, id).await
}

async fn run(
    state: &AppState,
    call: &Call,
    group: Id,
    act: &str,
    fields: &Map<String, Json_>,
) -> Result<(), Error> {
    let caller = &call.signed.caller;
    match act {
        "answer" => {
            let command = AnswerInvitation {
                group,
                reply: reply(fields)?,
                note: text(fields, "note")?,
            };
            state.run(caller, command).await
        }
        "deadline" => {
            let answer_by = day(fields, "answer_by")?;
            state.run(caller, MoveDeadline { group, answer_by }).await
        }
        "bind" => state.run(caller, MakeBinding { group }).await,
        "case" => {
            let seen = state.ask(caller, OneGroup { id: group }).await?;
            let command = joint::case_of(call.signed.lang, &seen)?;
            state.run(caller, command).await.map(|_| ())
        }
        "votes" => {
            let weights = weights(fields)?;
            state.run(caller, CastVotes { group, weights }).await
        }
        "withdraw" => {
            let reason = text(fields, "reason")?;
            state
                .run(caller, Withdraw { group, reason })
                .await
                .map(|_| ())
        }
        _ => Err(Error::NotFound("page")),
    }
}

/// A text; empty when it is missing, which the command judges.
fn text(fields: &Map<String, Json_>, key: &str) -> Result<String, Error> {
    match fields.get(key) {
        None | Some(Json_::Null) => Ok(String::new()),
        Some(Json_::String(text)) => Ok(text.clone()),
        Some(_) => Err(wrong(key, "a text")),
    }
}

fn day(fields: &Map<String, Json_>, key: &str) -> Result<Option<Date>, Error> {
    let text = text(fields, key)?;
    let wrong = |_| FieldError::new(key, "not_a_date").with("value", &text);
    match text.as_str() {
        "" => Ok(None),
        day => day
            .parse()
            .map(Some)
            .map_err(|error| Error::Invalid(vec![wrong(error)])),
    }
}

fn reply(fields: &Map<String, Json_>) -> Result<Option<Reply>, Error> {
    let text = text(fields, "reply")?;
    let reply = Reply::from_key(&text);
    if reply.is_none() && !text.is_empty() {
        let error = FieldError::new("reply", "unknown_choice").with("value", text);
        return Err(Error::Invalid(vec![error]));
    }
    Ok(reply)
}

fn weights(fields: &Map<String, Json_>) -> Result<Vec<(String, i64)>, Error> {
    let Some(Json_::Object(votes)) = fields.get("votes") else {
        return Err(wrong("votes", "weights by integration"));
    };
    let weight = |(id, json): (&String, &Json_)| {
        let weight = json.as_i64();
        let weight = weight.ok_or_else(|| wrong(&format!("votes.{id}"), "a whole number"));
        Ok((id.clone(), weight?))
    };
    votes.iter().map(weight).collect()
}

fn wrong(key: &str, expected: &str) -> Error {
    Error::Invalid(vec![
        FieldError::new(key, "wrong_type").with("expected", expected),
    ])
}
