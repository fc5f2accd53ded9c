//! The case as it is decided: everything that was before those who decided, in one text
//! whose hash shows that it has not been altered since.

use foundation::{Error, Result};
use serde_json::{Map, Value as Json, json};
use sha2::{Digest, Sha256};

use super::{
    SCHEMA,
    criteria::{CriterionState, Followed, states},
    reuse,
};
use crate::{
    gate::View,
    parts::{
        FieldValue,
        records::{Names, names_of, pointed_at},
    },
};

/// SHA-256 of a frozen text, in hexadecimal digits.
#[must_use]
pub fn sha256_of(frozen: &str) -> String {
    let digest = Sha256::digest(frozen.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The case with names of all it points at, its gate with what is met, and the answers
/// to the reuse question; keys in a fixed order.
pub(super) fn papers(view: &View<'_>, case: &Followed) -> Result<String> {
    let subjects = pointed_at(&SCHEMA, &case.record, |_| true);
    let names = names_of(view, &subjects)?;
    let phase = case.phase();
    let criteria = states(view, case, case.phase)?;
    let answers = reuse::answers(view, case.record.id)?;
    let answers = answers.iter().map(|answer| {
        json!({
            "question": answer.question,
            "usable": answer.usable,
            "note": answer.note,
            "found": answer.found,
            "answered_by": answer.answered_by,
        })
    });
    let papers = json!({
        "id": case.record.id,
        "version": case.record.version,
        "case": fields(case, &names),
        "template": { "name": case.template.name_da, "key": case.template.key, "version": case.template.version },
        "phase": { "key": phase.key, "name": phase.name_da, "number": case.phase },
        "criteria": criteria.iter().map(criterion).collect::<Vec<_>>(),
        "reuse": answers.collect::<Vec<_>>(),
        "frozen_on": view.day().to_string(),
    });
    serde_json::to_string(&papers).map_err(Error::internal)
}

/// Every field with a value; what points at something says its name.
fn fields(case: &Followed, names: &Names) -> Json {
    let mut fields = Map::new();
    let values = SCHEMA.fields.iter().zip(&case.record.values);
    for (field, value) in values.filter(|(_, value)| !value.is_empty()) {
        fields.insert(field.key.to_owned(), named(value, names));
    }
    Json::Object(fields)
}

fn named(value: &FieldValue, names: &Names) -> Json {
    let one = |id| json!({ "id": id, "name": names.get(id).map(|name| name.trim()) });
    match value {
        FieldValue::Ref(id) => one(id),
        FieldValue::Refs(ids) => ids.iter().map(one).collect(),
        other => other.to_json(),
    }
}

fn criterion(state: &CriterionState) -> Json {
    json!({
        "key": state.criterion.key,
        "text": state.criterion.text_da,
        "mandatory": state.criterion.mandatory,
        "met": state.met,
        "evidence": state.evidence,
        "document": state.document,
        "by": state.by,
        "on": state.on.map(|day| day.to_string()),
    })
}
