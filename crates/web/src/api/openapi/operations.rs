//! What each route does, with its parameters and answers.

use serde_json::{Map, Value as Json, json};

use super::{
    fields::{column_kind, filter_example},
    schemas::name,
};
use crate::{
    api::BASE,
    i18n::Lang,
    routes::Route,
    sites::{SITES, Site, TASKS},
    texts,
};

/// One tag for each module, and one for the rest.
pub(super) fn tags() -> Vec<Json> {
    let of = |site: &Site| {
        let many = texts::field_key(site.schema, "many");
        json!({ "name": site.api, "description": Lang::En.t(&many) })
    };
    let mut tags: Vec<Json> = SITES.iter().map(of).collect();
    tags.push(json!({ "name": "other", "description": "The task plan, the log and the caller." }));
    tags
}

/// The description of a route.
pub(super) fn of(route: &Route) -> Option<Json> {
    let own = super::tools::operation_of(route).or_else(|| super::documents::operation_of(route));
    if own.is_some() {
        return own;
    }
    if let Some(steering) = super::steering::operation_of(route) {
        return Some(steering);
    }
    if let Some(of_groups) = super::joint_groups::operation_of(route) {
        return Some(of_groups);
    }
    if let Some(budget) = super::budget::operation_of(route) {
        return Some(budget);
    }
    if let Some(of_papers) = super::papers::operation_of(route) {
        return Some(of_papers);
    }
    if let Some(of_suppliers) = super::suppliers::operation_of(route) {
        return Some(of_suppliers);
    }
    let rest = route.path.strip_prefix(BASE)?.strip_prefix('/')?;
    let (first, suffix) = rest.split_once('/').unwrap_or((rest, ""));
    match SITES.iter().find(|site| site.api == first) {
        Some(site) => of_records(site, route.method, suffix),
        None => of_other(rest),
    }
}

fn of_records(site: &Site, method: &str, suffix: &str) -> Option<Json> {
    let name = name(site);
    let schema = |end: &str| json!({ "$ref": format!("#/components/schemas/{name}{end}") });
    let id = || parameter("Id");
    let (verb, summary, parameters, body, answers) = match (method, suffix) {
        ("GET", "") => (
            "list",
            "A page of records. Every column is also a filter: `column=value` or `column=operator:value`, the operators being is, not, contains, before, after, empty, filled.",
            list_parameters(site),
            None,
            json!({ "200": page(&schema("")) }),
        ),
        ("POST", "") => (
            "create",
            "Make a record. The same call twice with the same `id` answers 200 the second time.",
            vec![parameter("Organisation"), parameter("Reason")],
            Some(("application/json", schema("Create"))),
            json!({ "201": item("Made.", &schema("")), "200": item("It was there already, with these values.", &schema("")) }),
        ),
        ("GET", "{id}") => (
            "get",
            "One record, also as it was on a day in the past.",
            vec![id(), parameter("Organisation"), parameter("AsOf")],
            None,
            json!({ "200": item("The record.", &schema("")) }),
        ),
        ("PATCH", "{id}") => (
            "change",
            "Change the fields given; null empties one, an absent one stays as it is (RFC 7396).",
            vec![
                id(),
                parameter("Organisation"),
                parameter("IfMatch"),
                parameter("Reason"),
            ],
            Some(("application/merge-patch+json", schema("Patch"))),
            json!({ "200": item("The record after the change.", &schema("")) }),
        ),
        ("DELETE", "{id}") => (
            "delete",
            "Delete a record that nothing else names. It can be restored.",
            vec![
                id(),
                parameter("Organisation"),
                parameter("IfMatch"),
                parameter("Reason"),
            ],
            None,
            json!({ "204": { "description": "Deleted." } }),
        ),
        ("GET", "{id}/history") => (
            "history",
            "What happened to a record, newest first; also to a deleted one.",
            vec![
                id(),
                parameter("Organisation"),
                query("field", "Only this field.", "string"),
                parameter("Limit"),
            ],
            None,
            json!({ "200": page(&json!({ "$ref": "#/components/schemas/HistoryEntry" })) }),
        ),
        ("POST", "{id}/restore") => (
            "restore",
            "Bring a deleted record back, with what belonged to it.",
            vec![id(), parameter("Organisation"), parameter("Reason")],
            None,
            json!({ "200": item("The record.", &schema("")) }),
        ),
        _ => return None,
    };
    Some(operation(
        &format!("{verb}{name}"),
        site.api,
        summary,
        parameters,
        body,
        answers,
    ))
}

/// What is asked for across the municipalities: name, sentence, parameters, answers.
fn national_deadlines(mut parameters: Vec<Json>) -> (&'static str, &'static str, Vec<Json>, Json) {
    parameters.push(parameter("Q"));
    for (name, text) in [
        ("from", "From this day; today when missing."),
        ("to", "To this day; three months later when missing."),
    ] {
        parameters.push(query(name, text, "string"));
    }
    (
        "listNationalDeadlines",
        "The last days to give notice in all municipalities that share their systems and windows, by day.",
        parameters,
        json!({ "200": page(&reference("NationalDeadline")) }),
    )
}

fn of_other(path: &str) -> Option<Json> {
    if let Some(of_tasks) = of_tasks(path) {
        return Some(of_tasks);
    }
    let shared = || {
        vec![
            parameter("Organisation"),
            parameter("Limit"),
            parameter("Cursor"),
        ]
    };
    let (id, summary, parameters, answers) = match path {
        "kle" => {
            let mut parameters = shared();
            parameters.push(query(
                "prefix",
                "Only numbers that begin like this, e.g. `85`.",
                "string",
            ));
            parameters.push(parameter("Q"));
            (
                "listKle",
                "Nodes of the municipal subject plan (KLE), by number.",
                parameters,
                json!({ "200": page(&reference("KleNode")) }),
            )
        }
        "national/deadlines" => national_deadlines(shared()),
        "national/needs" => (
            "listPublicNeeds",
            "Needs that municipalities have made public and that no product meets yet, those with most municipalities first.",
            vec![parameter("Q")],
            json!({ "200": page(&reference("PublicNeed")) }),
        ),
        "audit" => {
            let mut parameters = shared();
            for (name, text) in [
                ("from", "From this day."),
                ("to", "To the end of this day."),
                ("actor", "Part of the actor's name."),
                ("event", "Exactly this event, e.g. `usage.changed`."),
                ("subject", "Part of the name of what it was done to."),
            ] {
                parameters.push(query(name, text, "string"));
            }
            (
                "listAudit",
                "The log of the organisation, newest first.",
                parameters,
                json!({ "200": page(&reference("LogEntry")) }),
            )
        }
        "audit/{seq}" => (
            "getAudit",
            "One entry of the log with its changes.",
            vec![
                json!({ "name": "seq", "in": "path", "required": true, "description": "The entry's number.", "schema": { "type": "integer" } }),
                parameter("Organisation"),
                query(
                    "after",
                    "Only changes at a later position; `next` of the answer before.",
                    "integer",
                ),
                parameter("Limit"),
            ],
            json!({ "200": { "description": "The entry.", "content": { "application/json": { "schema": reference("LogDetail") } } } }),
        ),
        "me" => (
            "getMe",
            "The caller, its organisations and its roles.",
            vec![parameter("Organisation")],
            json!({ "200": { "description": "The caller.", "content": { "application/json": { "schema": reference("Me") } } } }),
        ),
        "openapi.json" => (
            "getDescription",
            "This description.",
            Vec::new(),
            json!({ "200": { "description": "OpenAPI 3.1.", "content": { "application/json": { "schema": { "type": "object" } } } } }),
        ),
        _ => return None,
    };
    Some(operation(id, "other", summary, parameters, None, answers))
}

fn of_tasks(path: &str) -> Option<Json> {
    let (id, summary, parameters, answers) = match path {
        "tasks" => (
            "listTasks",
            "A page of tasks with every column, or those of `columns`. Filters are as for records; `mine=is:true` is the caller's own.",
            list_parameters(&TASKS),
            json!({ "200": page(&reference("Task")) }),
        ),
        "tasks/{id}" => (
            "getTask",
            "One task with the rule and the dates that it came from.",
            vec![
                parameter("Id"),
                parameter("Organisation"),
                parameter("AsOf"),
            ],
            json!({ "200": item("The task.", &reference("Task")) }),
        ),
        "tasks/{id}/{act}" => (
            "actOnTask",
            "Acknowledge a task, put it off until a day, mark it as done, hand it to a person, or open it again. If-Match may be left out.",
            vec![
                parameter("Id"),
                json!({ "name": "act", "in": "path", "required": true, "schema": { "type": "string", "enum": ["acknowledge", "snooze", "done", "hand-over", "reopen"] } }),
                parameter("Organisation"),
                query("until", "The day it comes back; for snooze.", "string"),
                query(
                    "person",
                    "Id of the person who gets it; for hand-over.",
                    "string",
                ),
                parameter("Reason"),
            ],
            json!({ "200": item("The task after it.", &reference("Task")) }),
        ),
        _ => return None,
    };
    Some(operation(id, "other", summary, parameters, None, answers))
}

fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

pub(super) fn operation(
    id: &str,
    tag: &str,
    summary: &str,
    parameters: Vec<Json>,
    body: Option<(&str, Json)>,
    answers: Json,
) -> Json {
    let mut answers = answers;
    answers["default"] = json!({ "$ref": "#/components/responses/Problem" });
    let mut json = json!({
        "operationId": id,
        "tags": [tag],
        "summary": summary,
        "parameters": parameters,
        "responses": answers,
    });
    if let Some((kind, schema)) = body {
        json["requestBody"] =
            json!({ "required": true, "content": { kind: { "schema": schema } } });
    }
    json
}

pub(super) fn parameter(name: &str) -> Json {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

pub(super) fn query(name: &str, description: &str, kind: &str) -> Json {
    json!({ "name": name, "in": "query", "description": description, "schema": { "type": kind } })
}

pub(super) fn list_parameters(site: &Site) -> Vec<Json> {
    let names = [
        "Organisation",
        "Q",
        "AsOf",
        "Sort",
        "Columns",
        "Limit",
        "Cursor",
    ];
    let mut all: Vec<Json> = names.iter().map(|name| parameter(name)).collect();
    let fields = site
        .schema
        .fields
        .iter()
        .map(|field| (field.key, column_kind(field)));
    let computed = site
        .schema
        .computed
        .iter()
        .map(|computed| (computed.key, computed.kind));
    for (key, kind) in fields.chain(computed) {
        let label = texts::field_label(Lang::En, site.schema, key);
        let mut one = query(key, &label, "string");
        one["example"] = json!(filter_example(kind));
        all.push(one);
    }
    all
}

pub(super) fn page(items: &Json) -> Json {
    let schema = json!({
        "type": "object",
        "properties": {
            "data": { "type": "array", "items": items },
            "meta": { "$ref": "#/components/schemas/Meta" },
        },
        "required": ["data", "meta"],
    });
    json!({
        "description": "A page.",
        "headers": { "Link": { "description": "The next page, `rel=\"next\"`.", "schema": { "type": "string" } } },
        "content": { "application/json": { "schema": schema } },
    })
}

/// What is computed and has no version.
pub(super) fn item_without_version(description: &str, schema: &Json) -> Json {
    json!({ "description": description, "content": { "application/json": { "schema": schema } } })
}

fn item(description: &str, schema: &Json) -> Json {
    json!({
        "description": description,
        "headers": { "ETag": { "description": "The version, in quotes.", "schema": { "type": "string" } } },
        "content": { "application/json": { "schema": schema } },
    })
}

/// Parameters that many operations have.
pub(super) fn shared_parameters() -> Map<String, Json> {
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": 500, "default": 50 });
    let all = json!({
        "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } },
        "Organisation": query("organisation", "Code (`0151`) or id of one of your organisations; the token's own when absent.", "string"),
        "Q": query("q", "Words to search for, in any of their Danish forms; all must be found.", "string"),
        "AsOf": { "name": "as_of", "in": "query", "description": "As it was at the end of this day.", "schema": { "type": "string", "format": "date" } },
        "Sort": { "name": "sort", "in": "query", "description": "Key of a column; with `-` in front the last first.", "schema": { "type": "string" }, "example": "-changed_at" },
        "Columns": { "name": "columns", "in": "query", "description": "Only these columns, with commas between; computed ones included.", "schema": { "type": "string" }, "example": "name,status" },
        "Limit": { "name": "limit", "in": "query", "schema": limit },
        "Cursor": query("cursor", "`meta.next` of the page before.", "string"),
        "Reason": { "name": "reason", "in": "query", "description": "Why, for the log.", "schema": { "type": "string", "maxLength": 1000 } },
        "IfMatch": { "name": "If-Match", "in": "header", "required": true, "description": "The ETag that the record was read with, or `*`.", "schema": { "type": "string" }, "example": "\"3\"" },
    });
    all.as_object().cloned().unwrap_or_default()
}

/// Answers that all operations have.
pub(super) fn shared_responses() -> Map<String, Json> {
    let content = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } });
    let text = "What is wrong: 400 unreadable, 401 not signed in, 403 not allowed, 404 not found or not yours, 409 not possible now, \
412 changed meanwhile, 413 too large, 415 not JSON, 422 a field is wrong, 428 If-Match is missing, 429 too many attempts.";
    let all = json!({ "Problem": { "description": text, "content": content } });
    all.as_object().cloned().unwrap_or_default()
}
