//! The description of papers.

use serde_json::{Value as Json, json};

use super::operations::{operation, parameter, query};
use crate::{api::papers, routes::Route};

/// The description of a route about papers; none for the others.
pub(super) fn operation_of(route: &Route) -> Option<Json> {
    let of_record = |more: Vec<Json>| {
        let mut all = vec![parameter("Id"), parameter("Organisation")];
        all.extend(more);
        all
    };
    let composed = |more: Vec<Json>| {
        let mut all = vec![
            kind(),
            subject(),
            parameter("Organisation"),
            parameter("AsOf"),
        ];
        all.extend(more);
        all
    };
    let (id, summary, parameters, answer) = match route.path.as_str() {
        papers::ALL => (
            "listKeptPapers",
            "Papers that were kept as they were sent, newest first, at most 200.",
            vec![
                parameter("Organisation"),
                query(
                    "subject",
                    "Only those of this case, meeting or organisation.",
                    "string",
                ),
            ],
            data("The papers."),
        ),
        papers::ONE => (
            "getPaper",
            "A paper composed from the register as of now or of a day; each figure names its sources by number.",
            composed(Vec::new()),
            data("The paper."),
        ),
        papers::FILE => (
            "getPaperFile",
            "The same as PDF or DOCX. 404 for PDF when the program was built without it.",
            composed(vec![file()]),
            bytes(),
        ),
        papers::KEPT => (
            "getKeptPaper",
            "A paper as it was sent, with the SHA-256 of its document.",
            of_record(Vec::new()),
            data("The paper."),
        ),
        papers::KEPT_FILE => (
            "getKeptPaperFile",
            "A paper as it was sent, as PDF or DOCX: the same bytes every time.",
            of_record(vec![file()]),
            bytes(),
        ),
        _ => return None,
    };
    Some(operation(id, "other", summary, parameters, None, answer))
}

fn data(what: &str) -> Json {
    let content = json!({ "application/json": { "schema": { "type": "object" } } });
    json!({ "200": { "description": what, "content": content } })
}

fn bytes() -> Json {
    let content = json!({ "*/*": { "schema": { "type": "string", "contentMediaType": "application/octet-stream" } } });
    json!({ "200": { "description": "The file.", "content": content } })
}

fn choice(name: &str, values: &[&str]) -> Json {
    json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "enum": values } })
}

fn kind() -> Json {
    let keys = domain::papers::PaperKind::ALL.map(domain::papers::PaperKind::key);
    choice("kind", &keys)
}

fn subject() -> Json {
    json!({
        "name": "subject", "in": "path", "required": true, "description": "The case, the meeting, or for `follow-up` the organisation.",
        "schema": { "type": "string", "format": "uuid" },
    })
}

fn file() -> Json {
    choice("file", &["pdf", "docx"])
}
