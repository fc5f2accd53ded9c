//! Fields as JSON schemas: as they are read and as they are written.

use domain::parts::{ColumnKind, Field, FieldKind, LONG_TEXT, Schema};
use serde_json::{Map, Value as Json, json};

use crate::{i18n::Lang, texts};

/// Which way a value goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Out of Fælled: references have names.
    Read,
    /// Into it: references are ids.
    Write,
}

/// A schema's fields as properties.
pub(super) fn properties(schema: &Schema, way: Way) -> Map<String, Json> {
    let of = |field: &'static Field| {
        let mut json = of_kind(field, way);
        if !field.required && !is_list(field) {
            json = or_null(json);
        }
        json["description"] = json!(description(schema, field));
        (field.key.to_owned(), json)
    };
    let fields = schema.fields.iter();
    fields
        .filter(|field| way == Way::Read || !field.kept)
        .map(of)
        .collect()
}

/// Label and help of a field.
fn description(schema: &Schema, field: &Field) -> String {
    let label = texts::field_label(Lang::En, schema, field.key);
    let help = texts::field_help(Lang::En, schema, field);
    let mut text = match help.as_str() {
        "" => format!("{label}."),
        help => format!("{label}. {help}"),
    };
    if let Some(owner) = field.owner {
        let values = owner.values.join(", ");
        text.push_str(&format!(
            " Only while `{}` is one of: {values}.",
            owner.field
        ));
    }
    text
}

fn is_list(field: &Field) -> bool {
    matches!(
        field.kind,
        FieldKind::Set(_) | FieldKind::Options(_) | FieldKind::Refs(_) | FieldKind::Rows(_)
    )
}

fn or_null(mut json: Json) -> Json {
    if let Some(kind) = json.get("type").and_then(Json::as_str).map(str::to_owned) {
        json["type"] = json!([kind, "null"]);
        if let Some(Json::Array(values)) = json.get_mut("enum") {
            values.push(Json::Null);
        }
        return json;
    }
    json!({ "anyOf": [json, { "type": "null" }] })
}

fn of_kind(field: &Field, way: Way) -> Json {
    match field.kind {
        FieldKind::Text { max } => json!({ "type": "string", "maxLength": max }),
        FieldKind::LongText => json!({ "type": "string", "maxLength": LONG_TEXT }),
        FieldKind::Integer { min, max } | FieldKind::Year { min, max } => {
            json!({ "type": "integer", "minimum": min, "maximum": max })
        }
        FieldKind::Money => json!({ "type": "integer", "examples": [125_000] }),
        FieldKind::Percent => {
            json!({ "type": "integer", "minimum": -10_000, "maximum": 100_000, "examples": [235] })
        }
        FieldKind::Date => {
            json!({ "type": "string", "format": "date", "examples": ["2026-12-31"] })
        }
        FieldKind::Bool => json!({ "type": "boolean" }),
        FieldKind::Choice(set) => json!({ "type": "string", "enum": set.values }),
        FieldKind::Set(set) => {
            json!({ "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": set.values } })
        }
        FieldKind::Option(list) => listed(reference(way), list),
        FieldKind::Options(list) => {
            listed(json!({ "type": "array", "items": reference(way) }), list)
        }
        FieldKind::Ref(kind) => pointing(reference(way), kind.key()),
        FieldKind::AnyRef => reference(way),
        FieldKind::Refs(kind) => pointing(
            json!({ "type": "array", "items": reference(way) }),
            kind.key(),
        ),
        FieldKind::Link => json!({ "$ref": "#/components/schemas/Link" }),
        FieldKind::Rows(columns) => json!({ "type": "array", "items": row(columns, way) }),
    }
}

fn reference(way: Way) -> Json {
    match way {
        Way::Read => json!({ "$ref": "#/components/schemas/Reference" }),
        Way::Write => json!({ "$ref": "#/components/schemas/ReferenceId" }),
    }
}

/// Says which value list the ids stand in.
fn listed(mut json: Json, list: &str) -> Json {
    json["x-value-list"] = json!(list);
    json
}

/// Says what kind of records the ids name.
fn pointing(mut json: Json, kind: &str) -> Json {
    json["x-refers-to"] = json!(kind);
    json
}

fn row(columns: &[Field], way: Way) -> Json {
    let properties: Map<String, Json> = columns
        .iter()
        .map(|column| (column.key.to_owned(), or_null(of_kind(column, way))))
        .collect();
    let required: Vec<&str> = columns
        .iter()
        .filter(|column| column.required)
        .map(|column| column.key)
        .collect();
    let mut json =
        json!({ "type": "object", "additionalProperties": false, "properties": properties });
    if !required.is_empty() {
        json["required"] = json!(required);
    }
    json
}

/// An example of a filter on a column of this kind.
pub(super) fn filter_example(kind: ColumnKind) -> String {
    match kind {
        ColumnKind::Date | ColumnKind::Moment => "after:2026-01-01".to_owned(),
        ColumnKind::Integer | ColumnKind::Year | ColumnKind::Money | ColumnKind::Percent => {
            "after:100".to_owned()
        }
        ColumnKind::Bool => "true".to_owned(),
        ColumnKind::Choice(set) | ColumnKind::Set(set) => {
            format!("is:{}", set.values.first().copied().unwrap_or_default())
        }
        _ => "contains:løn".to_owned(),
    }
}

/// How the lists show and compare a field.
pub(super) fn column_kind(field: &Field) -> ColumnKind {
    match field.kind {
        FieldKind::Integer { .. }
        | FieldKind::Year { .. }
        | FieldKind::Money
        | FieldKind::Percent => ColumnKind::Integer,
        FieldKind::Date => ColumnKind::Date,
        FieldKind::Bool => ColumnKind::Bool,
        FieldKind::Choice(set) => ColumnKind::Choice(set),
        FieldKind::Set(set) => ColumnKind::Set(set),
        _ => ColumnKind::Text,
    }
}
