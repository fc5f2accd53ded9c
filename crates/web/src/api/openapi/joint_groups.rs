//! The description of the routes about groups that were invited to buy together.

use serde_json::{Value as Json, json};

use super::operations::{operation, parameter};
use crate::{api::joint_groups, routes::Route};

/// The description of a route, if it is one of theirs.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    let organisation = || parameter("Organisation");
    let (id, summary, parameters, body, status) = match (route.path.as_str(), route.method) {
        (joint_groups::ALL, "GET") => (
            "listJointGroups",
            "The groups that the organisation was invited into, the newest first.",
            vec![organisation(), parameter("AsOf")],
            None,
            "200",
        ),
        (joint_groups::ALL, _) => (
            "createJointGroup",
            "Invite a group of an analysis that the organisation kept and is itself in. Its numbers are frozen, and all invited see them.",
            vec![organisation()],
            Some(invitation()),
            "201",
        ),
        (joint_groups::ONE, _) => (
            "getJointGroup",
            "A group with its members and answers, what is lacking before it can be binding, the frozen numbers, the backlog as computed and as voted, and what departures cost. Only the invited see it.",
            vec![parameter("Id"), organisation(), parameter("AsOf")],
            None,
            "200",
        ),
        (joint_groups::ACT, _) => (
            "createJointGroupAct",
            "Answer an invitation, move its deadline, make the group binding, make the own case, vote on the backlog, or leave. Answers the group as it then is.",
            vec![
                parameter("Id"),
                json!({ "name": "act", "in": "path", "required": true, "schema": { "type": "string", "enum": joint_groups::ACTS } }),
                organisation(),
            ],
            Some(acted()),
            "200",
        ),
        _ => return None,
    };
    let content = json!({ "application/json": { "schema": { "type": "object" } } });
    let answers = json!({ status: { "description": "Done.", "content": content } });
    let body = body.map(|schema| ("application/json", schema));
    Some(operation(id, "other", summary, parameters, body, answers))
}

fn invitation() -> Json {
    json!({
        "type": "object",
        "required": ["analysis", "member", "name", "answer_by"],
        "properties": {
            "analysis": { "type": "string", "format": "uuid", "description": "The kept analysis." },
            "member": { "type": "string", "description": "The code of any municipality of the group." },
            "name": { "type": "string", "maxLength": 200 },
            "message": { "type": "string", "maxLength": 2000 },
            "answer_by": { "type": "string", "format": "date" },
        },
    })
}

/// Which of them is wanted depends on the act.
fn acted() -> Json {
    json!({
        "type": "object",
        "properties": {
            "reply": { "type": "string", "enum": ["yes", "maybe", "no"], "description": "For answer." },
            "note": { "type": "string", "maxLength": 2000, "description": "For answer." },
            "answer_by": { "type": "string", "format": "date", "description": "For deadline." },
            "votes": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0, "maximum": 5 }, "description": "For votes: all weights of the organisation by integration, at most 10 in all." },
            "reason": { "type": "string", "maxLength": 2000, "description": "For withdraw." },
        },
    })
}
