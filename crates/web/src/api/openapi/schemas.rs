//! The named schemas.

use domain::parts::Schema;
use serde_json::{Map, Value as Json, json};

use super::fields::{Way, properties};
use crate::sites::{SITES, Site};

/// `org_unit` as `OrgUnit`.
pub(super) fn name(site: &Site) -> String {
    let words = site.schema.kind.key().split('_');
    words
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

/// All of them.
pub(super) fn all() -> Map<String, Json> {
    let mut all = shared();
    all.extend(super::tools::schemas());
    all.extend(super::documents::schemas());
    all.extend(super::suppliers::schemas());
    for site in SITES {
        let name = name(site);
        all.insert(name.clone(), read(site.schema));
        all.insert(format!("{name}Create"), create(site.schema));
        all.insert(format!("{name}Patch"), patch(site.schema));
    }
    all
}

fn read(schema: &Schema) -> Json {
    let mut all = Map::new();
    let id = || json!({ "type": "string", "format": "uuid" });
    let account =
        || json!({ "type": ["string", "null"], "format": "uuid", "description": "The account." });
    let moment = || json!({ "type": "string", "format": "date-time" });
    all.insert("id".into(), id());
    all.insert(
        "version".into(),
        json!({ "type": "integer", "minimum": 1, "description": "Grows by one with every change; the number in the ETag." }),
    );
    all.insert(
        "organisation".into(),
        json!({ "$ref": "#/components/schemas/Reference" }),
    );
    all.insert("created_at".into(), moment());
    all.insert("created_by".into(), account());
    all.insert("changed_at".into(), moment());
    all.insert("changed_by".into(), account());
    all.extend(properties(schema, Way::Read));
    let required: Vec<String> = all.keys().cloned().collect();
    json!({ "type": "object", "properties": all, "required": required })
}

fn create(schema: &Schema) -> Json {
    let mut all = properties(schema, Way::Write);
    all.insert(
        "id".into(),
        json!({ "type": "string", "format": "uuid", "description": "Chosen by you, so that a repeated call makes no second record." }),
    );
    let required: Vec<&str> = schema
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.key)
        .collect();
    let mut json = json!({ "type": "object", "additionalProperties": false, "properties": all });
    if !required.is_empty() {
        json["required"] = json!(required);
    }
    json
}

/// A merge patch: what is absent stays as it is, null empties.
fn patch(schema: &Schema) -> Json {
    json!({
        "type": "object",
        "additionalProperties": false,
        "minProperties": 1,
        "properties": properties(schema, Way::Write),
    })
}

fn shared() -> Map<String, Json> {
    let id = json!({ "type": "string", "format": "uuid" });
    let text = json!({ "type": "string" });
    let nullable = json!({ "type": ["string", "null"] });
    let shared = json!({
        "Reference": {
            "type": "object",
            "properties": { "id": id, "name": nullable },
            "required": ["id", "name"],
            "examples": [{ "id": "0192f1c0-7d2e-7000-8000-000000000001", "name": "Børn og unge" }],
        },
        "ReferenceId": {
            "description": "An id; or the reference as it was read.",
            "anyOf": [
                id,
                { "type": "object", "properties": { "id": id, "name": nullable }, "required": ["id"] },
            ],
        },
        "Link": {
            "type": "object",
            "properties": {
                "name": { "type": "string", "maxLength": 150 },
                "url": { "type": "string", "maxLength": 2000, "examples": ["https://www.example.dk/"] },
            },
            "required": ["url"],
        },
        "Meta": {
            "type": "object",
            "properties": {
                "next": { "type": ["string", "null"], "description": "The `cursor` of the next page." },
                "total": { "type": "integer", "description": "How many there are in all." },
            },
            "required": ["next", "total"],
        },
        "Task": {
            "type": "object",
            "description": "A task; in lists with the columns asked for.",
            "properties": {
                "id": id, "version": { "type": "integer" }, "rule": text,
                "state": { "enum": ["overdue", "open", "acknowledged", "snoozed", "upcoming", "done", "closed"] },
                "due_on": { "type": "string", "format": "date" },
                "holders": nullable, "note": nullable,
            },
            "required": ["id", "version"],
        },
        "HistoryEntry": {
            "type": "object",
            "properties": {
                "organisation": id, "seq": { "type": "integer" },
                "at": { "type": "string", "format": "date-time" },
                "actor": text, "event": text, "reason": text,
                "changes": { "type": "array", "items": {
                    "type": "object",
                    "properties": { "field": text, "before": {}, "after": {} },
                    "required": ["field", "before", "after"],
                } },
            },
            "required": ["organisation", "seq", "at", "actor", "event", "reason", "changes"],
        },
        "KleNode": {
            "type": "object",
            "properties": {
                "id": id, "number": { "type": "string", "examples": ["85.02.02"] }, "title": text,
                "parent_number": nullable,
                "expired": { "type": ["string", "null"], "format": "date" },
            },
            "required": ["id", "number", "title", "parent_number", "expired"],
        },
        "NationalDeadline": {
            "type": "object",
            "properties": {
                "organisation": named("The municipality."), "system": named("The system in the shared catalogue."),
                "notice_on": { "type": "string", "format": "date", "description": "The last day to give notice." },
                "ends_on": { "type": ["string", "null"], "format": "date", "description": "The day on which the contract then ends." },
            },
            "required": ["organisation", "system", "notice_on", "ends_on"],
        },
        "PublicNeed": public_need(),
        "LogEntry": log_entry(),
        "LogDetail": log_detail(),
        "Me": me(),
        "Problem": problem(),
    });
    shared.as_object().cloned().unwrap_or_default()
}

fn named(what: &str) -> Json {
    json!({
        "type": "object",
        "description": what,
        "properties": { "id": { "type": "string", "format": "uuid" }, "name": { "type": "string" } },
        "required": ["id", "name"],
    })
}

fn log_entry() -> Json {
    let subject = json!({
        "type": ["object", "null"],
        "properties": { "kind": { "type": "string" }, "id": { "type": "string", "format": "uuid" }, "name": { "type": "string" } },
    });
    json!({
        "type": "object",
        "properties": {
            "seq": { "type": "integer" },
            "at": { "type": "string", "format": "date-time" },
            "actor": { "type": "object", "properties": {
                "id": { "type": ["string", "null"], "format": "uuid" }, "name": { "type": "string" },
            } },
            "request": { "type": "string", "format": "uuid", "description": "The X-Request-Id of the call." },
            "event": { "type": "string", "examples": ["usage.changed"] },
            "subject": subject,
            "reason": { "type": "string" },
            "change_count": { "type": "integer" },
        },
        "required": ["seq", "at", "actor", "request", "event", "subject", "reason", "change_count"],
    })
}

fn log_detail() -> Json {
    let subject = json!({
        "type": "object",
        "properties": { "kind": { "type": "string" }, "id": { "type": "string", "format": "uuid" }, "name": { "type": ["string", "null"] } },
    });
    let change = json!({
        "type": "object",
        "properties": { "position": { "type": "integer" }, "subject": subject, "field": { "type": "string" }, "before": {}, "after": {} },
        "required": ["position", "subject", "field", "before", "after"],
    });
    let more = json!({
        "type": "object",
        "properties": {
            "hash": { "type": "string", "description": "What ties the entry to the one before it." },
            "next": { "type": ["integer", "null"], "description": "The `after` of the next changes." },
            "changes": { "type": "array", "items": change },
        },
        "required": ["hash", "next", "changes"],
    });
    json!({ "allOf": [{ "$ref": "#/components/schemas/LogEntry" }, more] })
}

fn me() -> Json {
    let roles = json!({ "type": "array", "items": { "type": "string" } });
    let named = json!({ "id": { "type": "string", "format": "uuid" }, "name": { "type": "string" }, "roles": roles });
    json!({
        "type": "object",
        "properties": {
            "id": { "type": "string", "format": "uuid" },
            "name": { "type": "string" },
            "email": { "type": "string", "format": "email" },
            "may_write": { "type": "boolean" },
            "organisation": { "type": "object", "properties": { "id": named["id"], "name": named["name"] } },
            "roles": roles,
            "organisations": { "type": "array", "items": { "type": "object", "properties": named } },
        },
        "required": ["id", "name", "email", "may_write", "organisation", "roles", "organisations"],
    })
}

fn problem() -> Json {
    json!({
        "type": "object",
        "properties": {
            "code": { "type": "string", "description": "Stable; programs may rely on it." },
            "title": { "type": "string" },
            "detail": { "type": "string" },
            "status": { "type": "integer" },
            "version": { "type": "integer", "description": "With `stale_version`: the version that the record has now." },
            "errors": { "type": "array", "items": {
                "type": "object",
                "properties": {
                    "field": { "type": "string", "description": "Key of the field; empty for the whole." },
                    "code": { "type": "string" },
                    "message": { "type": "string" },
                },
                "required": ["field", "code", "message"],
            } },
        },
        "required": ["code", "title", "detail", "status", "errors"],
        "examples": [{
            "code": "invalid", "title": "Noget skal rettes", "detail": "Højst 13 tegn. Du skrev 12.", "status": 422,
            "errors": [{ "field": "ean", "code": "ean_digits", "message": "EAN-nummeret skal have 13 cifre." }],
        }],
    })
}

fn public_need() -> Json {
    let text = |description: &str| json!({ "type": "string", "description": description });
    let texts = |description: &str| json!({ "type": "array", "items": { "type": "string" }, "description": description });
    json!({
        "type": "object",
        "properties": {
            "id": { "type": "string", "format": "uuid" },
            "title": text("What is needed, in a few words."),
            "description": text("What is needed."),
            "owner": text("The municipality that asks."),
            "standing": { "type": "string", "enum": ["open", "in_dialogue"] },
            "tasks": texts("Numbers of the municipal subject plan (KLE)."),
            "municipalities": { "type": "integer", "description": "How many municipalities have the need." },
            "named": texts("Those that joined and let suppliers see who they are."),
            "market_signal": { "type": "boolean", "description": "Whether so many have it that suppliers should listen." },
        },
        "required": ["id", "title", "description", "owner", "standing", "tasks", "municipalities", "named", "market_signal"],
    })
}
