//! The calculators. The calendar engine: as a calculator, which stores nothing and needs no account,
//! and asked about a contract.

use serde_json::{Map, Value as Json, json};

use super::operations::{operation, parameter, query};
use crate::{
    api::{contracts, costs},
    business_case, calculator, joint,
    routes::Route,
};

/// The description of a route to the engine; none for the others.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    match route.path.as_str() {
        calculator::API_PATH => Some(calculation()),
        contracts::DEADLINES => Some(of_contract()),
        costs::ALL => Some(costs_of_all()),
        costs::OF_CONTRACT => Some(costs_of_contract()),
        joint::API_PATH => Some(sharing()),
        business_case::API_PATH => Some(super::business_case::operation()),
        _ => None,
    }
}

fn schema(name: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn answers() -> Json {
    let content = json!({ "application/json": { "schema": schema("ContractDeadlines") } });
    json!({ "200": { "description": "The dates; null where there is none.", "content": content } })
}

fn calculation() -> Json {
    let mut json = operation(
        "calculateContractDeadlines",
        "other",
        "The dates that follow from the terms of a contract, each with the sentence behind it. Stores nothing and needs no token; an address that asks too much is answered 429.",
        Vec::new(),
        Some(("application/json", schema("ContractTerms"))),
        answers(),
    );
    json["security"] = json!([]);
    json
}

fn sharing() -> Json {
    let document = json!({ "application/json": { "schema": { "type": "object" } } });
    operation(
        "calculateSharing",
        "other",
        "Who should buy together: the document of `docs/SHARING.md` in, its answer out, the same to the byte as `faelled share` gives. Stores nothing. One is computed at a time; hanging up stops it.",
        vec![parameter("Organisation")],
        Some((
            "application/json",
            json!({ "type": "object", "description": "Described in docs/SHARING.md." }),
        )),
        json!({ "200": { "description": "The groups with their values, shares and reasons.", "content": document } }),
    )
}

fn costs_of_all() -> Json {
    operation(
        "getCosts",
        "contracts",
        "What the contracts cost in ten years, in whole øre: agreed, and only if options are used; with price regulation.",
        vec![
            parameter("Organisation"),
            parameter("AsOf"),
            query(
                "by",
                "`supplier` (as without it), `unit`, `system` or `contract`.",
                "string",
            ),
            query("from", "The first of the ten years.", "integer"),
        ],
        None,
        cost_answer(),
    )
}

fn costs_of_contract() -> Json {
    operation(
        "costsOfContract",
        "contracts",
        "What a contract costs in ten years, in whole øre.",
        vec![
            parameter("Id"),
            parameter("Organisation"),
            parameter("AsOf"),
            query("from", "The first of the ten years.", "integer"),
        ],
        None,
        cost_answer(),
    )
}

fn cost_answer() -> Json {
    let list = json!({ "type": "array", "items": { "type": "object" } });
    let content = json!({ "application/json": { "schema": {
        "type": "object",
        "properties": { "years": list, "total": { "type": "object" }, "undated": { "type": "integer" }, "groups": list },
    } } });
    json!({ "200": { "description": "The years with what they cost by category.", "content": content } })
}

fn of_contract() -> Json {
    let notice = "The day on which notice might be given.";
    let target = "The day by which it should be over.";
    operation(
        "deadlinesOfContract",
        "contracts",
        "The dates that follow from a contract's terms, each with the sentence behind it. A day in the past is asked about with the terms of that day.",
        vec![
            parameter("Id"),
            parameter("Organisation"),
            parameter("AsOf"),
            query("notice_on", notice, "string"),
            query("target_end", target, "string"),
        ],
        None,
        answers(),
    )
}

/// The schemas of questions and answers.
pub(super) fn schemas() -> Map<String, Json> {
    let all = json!({ "ContractTerms": terms(), "ContractDeadlines": deadlines() });
    let mut all = all.as_object().cloned().unwrap_or_default();
    all.extend(super::business_case::schemas());
    all
}

fn terms() -> Json {
    let day =
        |text: &str| json!({ "type": ["string", "null"], "format": "date", "description": text });
    let count = |most: i64, text: &str| json!({ "type": ["integer", "null"], "minimum": 0, "maximum": most, "description": text });
    let segment = |text: &str| json!({ "type": ["string", "null"], "enum": ["year", "half_year", "quarter", "month", null], "description": text });
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "valid_from": day("First day."),
            "valid_to": day("Last day, without the options used; not before `valid_from`."),
            "continuous": { "type": ["boolean", "null"], "description": "Runs until somebody ends it; excludes a duration." },
            "duration_years": count(100, "Years of the duration."),
            "duration_months": count(11, "Months beside the years."),
            "irrevocable_until": day("It cannot end before this day."),
            "notice_months": count(1200, "Months of notice."),
            "notice_running": segment("The notice is counted from the end of the segment in which it is given."),
            "notice_to_end_of": segment("The contract ends on the last day of such a segment."),
            "terminated_on": day("The day notice was given."),
            "extension_options": count(100, "How many times it can be extended."),
            "option_months": count(1200, "Months of one extension."),
            "options_used": count(100, "Extensions already declared, at most `extension_options`."),
            "option_notice_months": count(1200, "Months of notice for an option; `notice_months` when missing."),
            "as_of": day("The day asked about; today when missing."),
            "notice_on": day("The day on which notice might be given."),
            "target_end": day("The day by which it should be over."),
        },
        "examples": [{ "notice_months": 6, "notice_to_end_of": "year", "notice_on": "2026-07-01" }],
    })
}

fn deadlines() -> Json {
    let day =
        |text: &str| json!({ "type": ["string", "null"], "format": "date", "description": text });
    let texts =
        |text: &str| json!({ "type": "array", "items": { "type": "string" }, "description": text });
    let properties = json!({
        "base_end": day("Last day as the contract stands: `valid_to`, or `valid_from` and the duration, moved by the options used."),
        "latest_end": day("Last day with every option used; null when continuous."),
        "option_deadlines": { "type": "array", "items": { "type": "string", "format": "date" }, "description": "Last day to declare each unused option." },
        "effective_end": day("The end when notice is given on `notice_on`, else on `terminated_on`."),
        "earliest_exit": day("The end when notice is given on `as_of`; for a fixed term without a notice clause the base end."),
        "last_notice": day("The last day on which notice still ends it by `target_end`; without one by the base end, else by the earliest exit."),
        "status": {
            "type": "object",
            "properties": {
                "valid": { "type": "boolean" },
                "reasons": texts("`start_not_reached`, `end_passed`, `notice_run_out`."),
            },
            "required": ["valid", "reasons"],
        },
        "explanations": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "of": { "type": "string", "description": "The member that it explains." },
                    "code": { "type": "string", "description": "Stable name of the sentence." },
                    "fields": texts("The inputs that led to it."),
                    "text": { "type": "string", "description": "The sentence, in the language of `Accept-Language` (da or en)." },
                },
                "required": ["of", "code", "fields", "text"],
            },
        },
    });
    let required: Vec<&String> = properties
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .collect();
    json!({ "type": "object", "properties": properties, "required": required })
}
