//! The description of the self-check and of the team week by week.

use serde_json::{Value as Json, json};

use super::operations::{operation, parameter, query};
use crate::{api::steering, routes::Route};

/// The description of a route, if it is one of these.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    let (id, tag, summary, weeks, list) = match route.path.as_str() {
        steering::CHECK => (
            "checkSteering",
            "bodies",
            "Whether steering is in place: five elements, each with a light and what was found.",
            None,
            "elements",
        ),
        steering::TEAM => (
            "getTeam",
            "team-members",
            "The members with what each week has and holds, in minutes, from this week on.",
            Some(query(
                "weeks",
                "How many weeks, 1 to 104; 26 when missing.",
                "integer",
            )),
            "members",
        ),
        _ => return None,
    };
    let mut parameters = vec![parameter("Organisation"), parameter("AsOf")];
    parameters.extend(weeks);
    let schema = json!({ "type": "object", "properties": { list: { "type": "array", "items": { "type": "object" } } } });
    let answers = json!({ "200": { "description": "The answer.", "content": { "application/json": { "schema": schema } } } });
    Some(operation(id, tag, summary, parameters, None, answers))
}
