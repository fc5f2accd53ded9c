//! The description of the budget's own routes.

use serde_json::{Value as Json, json};

use super::operations::{operation, parameter, query};
use crate::{api::budget, routes::Route};

/// The description of a route, if it is one of the budget's own.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    let organisation = || parameter("Organisation");
    let (id, summary, parameters, body, answers) = match route.path.as_str() {
        budget::YEAR => (
            "getBudget",
            "The budget of a year: its posts with their sums, in whole øre.",
            vec![
                organisation(),
                query("year", "Which year; this year when missing.", "integer"),
                parameter("AsOf"),
            ],
            None,
            answer(
                "200",
                "The budget.",
                sums(json!({
                    "year": { "type": "integer" },
                    "years": { "type": "array", "items": { "type": "integer" } },
                    "posts": { "type": "array", "items": { "type": "object" } },
                })),
            ),
        ),
        budget::MOVEMENTS => (
            "listMovements",
            "A post's sums and every movement that they are the sums of, the oldest first.",
            vec![parameter("Id"), organisation(), parameter("AsOf")],
            None,
            answer(
                "200",
                "The post's ledger.",
                sums(json!({
                    "movements": { "type": "array", "items": { "type": "object" } },
                })),
            ),
        ),
        budget::MOVE => (
            "createMovement",
            "Give a post money, move some to another post, reserve it for an approved case, commit it by a contract, or release it. Nothing is overdrawn.",
            vec![
                parameter("Id"),
                json!({ "name": "act", "in": "path", "required": true, "schema": { "type": "string", "enum": ["appropriate", "transfer", "reserve", "commit", "release"] } }),
                organisation(),
            ],
            Some(("application/json", moved())),
            answer(
                "201",
                "The movement.",
                object(json!({
                    "movement": { "type": "string", "format": "uuid" },
                })),
            ),
        ),
        _ => return None,
    };
    Some(operation(
        id,
        "budget-posts",
        summary,
        parameters,
        body,
        answers,
    ))
}

fn object(properties: Json) -> Json {
    json!({ "type": "object", "properties": properties })
}

fn sums(more: Json) -> Json {
    let mut properties = more;
    let keys = [
        "frame",
        "appropriated",
        "transferred",
        "reserved",
        "committed",
        "available",
        "spent",
    ];
    for key in keys {
        properties[key] = json!({ "type": "integer" });
    }
    object(properties)
}

/// What moves money: which of the ids is wanted depends on the act.
fn moved() -> Json {
    let id = |text: &str| json!({ "type": "string", "format": "uuid", "description": text });
    let mut schema = object(json!({
        "amount": { "type": "integer", "description": "In øre. An appropriation may be negative; a release without it releases all that is left." },
        "reason": { "type": "string" },
        "to": id("The other post; for transfer."),
        "case": id("The case; for reserve."),
        "contract": id("The contract; for commit."),
        "reservation": id("The reservation it takes from; for commit."),
        "movement": id("The reservation or commitment; for release."),
    }));
    schema["required"] = json!(["reason"]);
    schema
}

fn answer(status: &str, text: &str, schema: Json) -> Json {
    json!({ status: { "description": text, "content": { "application/json": { "schema": schema } } } })
}
