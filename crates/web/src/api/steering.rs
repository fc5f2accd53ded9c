//! `/api/v1/steering-check`: whether steering is in place. `/api/v1/team`: the team week by
//! week, in minutes.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    cases::Light,
    governance::{Checked, Finding, SteeringCheck},
    team::{MemberLoad, TeamPicture, WeekLoad},
};
use foundation::{Error, FieldError};
use serde_json::{Map, Value as Json_, json};

use super::call::{Answer, Call};
use crate::state::AppState;

/// Where the check is asked for.
pub(super) const CHECK: &str = "/api/v1/steering-check";
/// Where the team is asked for.
pub(super) const TEAM: &str = "/api/v1/team";

/// Weeks when nothing is said.
const USUAL_WEEKS: usize = 26;

/// The five elements with what was found of each.
pub(super) async fn check(State(state): State<AppState>, call: Call) -> Response {
    let found = state.ask(&call.signed.caller, SteeringCheck).await;
    let elements = |found: Vec<Checked>| found.iter().map(element).collect::<Vec<_>>();
    let answer = found.map(|found| Json(json!({ "elements": elements(found) })).into_response());
    call.respond(answer.map_err(Into::into))
}

const fn light(light: Light) -> &'static str {
    match light {
        Light::Green => "green",
        Light::Yellow => "yellow",
        Light::Red => "red",
    }
}

fn element(one: &Checked) -> Json_ {
    json!({
        "element": one.element.key(),
        "light": light(one.light),
        "subject": one.subject,
        "findings": one.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn finding(one: &Finding) -> Json_ {
    let args: Map<String, Json_> = one
        .args
        .iter()
        .map(|(key, value)| ((*key).to_owned(), json!(value)))
        .collect();
    json!({ "code": one.code.replace('-', "_"), "light": light(one.light), "args": args })
}

/// The members with their weeks, from this week on: `?weeks=26`.
pub(super) async fn team(State(state): State<AppState>, call: Call) -> Response {
    let answer = weeks(&state, &call).await;
    call.respond(answer)
}

async fn weeks(state: &AppState, call: &Call) -> Answer {
    let weeks = match call.query.get("weeks") {
        "" => USUAL_WEEKS,
        text => {
            let wrong = || FieldError::new("weeks", "not_a_number").with("value", text);
            text.parse().map_err(|_| Error::Invalid(vec![wrong()]))?
        }
    };
    let team = state
        .ask(&call.signed.caller, TeamPicture { weeks })
        .await?;
    let members: Vec<Json_> = team.members.iter().map(member).collect();
    Ok(Json(json!({ "members": members })).into_response())
}

fn member(one: &MemberLoad) -> Json_ {
    let skill = |skill: &domain::team::Skill| json!({ "competence": skill.competence, "name": skill.name, "level": skill.level });
    json!({
        "member": one.member,
        "person": one.person,
        "name": one.name,
        "team_function": one.function,
        "competences": one.skills.iter().map(skill).collect::<Vec<_>>(),
        "weeks": one.weeks.iter().map(week).collect::<Vec<_>>(),
    })
}

fn week(one: &WeekLoad) -> Json_ {
    let case =
        |(case, minutes): &(foundation::Id, i64)| json!({ "case": case, "minutes": minutes });
    json!({
        "monday": one.monday.to_string(),
        "capacity": one.capacity,
        "allocated": one.allocated,
        "over": one.over(),
        "idle": one.idle(),
        "cases": one.cases.iter().map(case).collect::<Vec<_>>(),
    })
}
