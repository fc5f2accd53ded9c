//! Documents with their files.

use serde_json::{Map, Value as Json, json};

use super::operations::{operation, parameter};
use crate::{api::documents, routes::Route};

/// The description of a route about files; none for the others.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    match (route.method, route.path.as_str()) {
        ("GET", documents::OF_CONTRACT) => Some(of_contract()),
        ("POST", documents::OF_CONTRACT) => Some(add()),
        (_, documents::FILE) => Some(file()),
        _ => None,
    }
}

fn of_contract() -> Json {
    let list = json!({ "type": "object", "properties": { "data": { "type": "array", "items": { "$ref": "#/components/schemas/ContractDocument" } } } });
    let content = json!({ "application/json": { "schema": list } });
    operation(
        "documentsOfContract",
        "documents",
        "The documents of a contract, latest first; `file` is where each is fetched.",
        vec![
            parameter("Id"),
            parameter("Organisation"),
            parameter("AsOf"),
        ],
        None,
        json!({ "200": { "description": "The documents.", "content": content } }),
    )
}

fn add() -> Json {
    let content =
        json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Document" } } });
    let form = json!({
        "type": "object",
        "properties": {
            "file": { "type": "string", "contentMediaType": "application/octet-stream", "description": "The file. Its type is checked by the ending of its name and by its bytes." },
            "title": { "type": "string", "description": "The file's name when missing." },
            "document_type": { "type": "string" },
            "dated_on": { "type": "string", "format": "date" },
            "note": { "type": "string" },
            "id": { "type": "string", "format": "uuid", "description": "Chosen by the client, so that a repeated call makes no second document." },
        },
        "required": ["file"],
    });
    operation(
        "createDocumentOfContract",
        "documents",
        "Add a file to a contract. It is at most as large as the organisation allows (20 MB at first).",
        vec![
            parameter("Id"),
            parameter("Organisation"),
            parameter("Reason"),
        ],
        Some(("multipart/form-data", form)),
        json!({ "201": { "description": "Added.", "content": content } }),
    )
}

fn file() -> Json {
    operation(
        "fileOfDocument",
        "documents",
        "The file as it was sent, always as an attachment. 404 when the document has no file.",
        vec![
            parameter("Id"),
            parameter("Organisation"),
            parameter("AsOf"),
        ],
        None,
        json!({ "200": { "description": "The file.", "content": { "*/*": { "schema": { "type": "string", "contentMediaType": "application/octet-stream" } } } } }),
    )
}

/// The schemas of answers.
pub(super) fn schemas() -> Map<String, Json> {
    let text = || json!({ "type": ["string", "null"] });
    let properties = json!({
        "id": { "type": "string", "format": "uuid" },
        "title": { "type": "string" },
        "document_type": text(),
        "dated_on": { "type": ["string", "null"], "format": "date" },
        "file_name": text(),
        "size": { "type": ["integer", "null"], "description": "In bytes." },
        "created_at": { "type": ["string", "null"], "format": "date-time" },
        "file": { "type": ["string", "null"], "description": "Where the file is fetched." },
    });
    let schema = json!({ "type": "object", "properties": properties });
    Map::from_iter([("ContractDocument".to_owned(), schema)])
}
