//! Who the caller is: `GET /api/v1/me`.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use domain::gate::{Actor, Role};
use foundation::Error;
use serde_json::json;

use super::call::{Answer, Call};

/// The account, its organisations and its roles in each.
pub(super) async fn show(call: Call) -> Response {
    let answer = answer(&call);
    call.respond(answer)
}

fn answer(call: &Call) -> Answer {
    let caller = &call.signed.caller;
    let Actor::User {
        id,
        name,
        email,
        may_write,
        ..
    } = &caller.actor
    else {
        return Err(Error::Unauthenticated("sign_in_first").into());
    };
    let keys = |roles: &[Role]| roles.iter().map(|role| role.key()).collect::<Vec<_>>();
    let organisations: Vec<_> = call
        .signed
        .memberships
        .iter()
        .map(|one| json!({ "id": one.organisation, "name": one.name, "roles": keys(&one.roles) }))
        .collect();
    let body = json!({
        "id": id,
        "name": name,
        "email": email,
        "may_write": may_write,
        "organisation": { "id": caller.organisation, "name": call.signed.organisation },
        "roles": keys(caller.roles()),
        "organisations": organisations,
    });
    Ok(Json(body).into_response())
}
