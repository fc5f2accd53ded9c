//! Records as JSON and back: references are read as `{"id", "name"}` and
//! written as an id (or as they were read).

use domain::parts::{
    ColumnKind, Field, FieldKind, FieldValue, Schema,
    lists::ListValue,
    records::{Names, Record, Values},
    split_set,
};
use foundation::{Error, FieldError, Id, Result, Timestamp};
use serde_json::{Map, Value as Json, json};

use crate::adding;

/// What every record has beside its fields.
pub(super) const ENGINE: &[&str] = &[
    "id",
    "version",
    "organisation",
    "created_at",
    "created_by",
    "changed_at",
    "changed_by",
];

/// A record with every field.
pub(super) fn record(schema: &Schema, record: &Record, names: &Names) -> Json {
    let mut json = Map::new();
    for key in ENGINE {
        json.insert((*key).to_owned(), engine(record, names, key));
    }
    for (field, value) in schema.fields.iter().zip(&record.values) {
        json.insert(field.key.to_owned(), of_field(field, value, names));
    }
    Json::Object(json)
}

fn engine(record: &Record, names: &Names, key: &str) -> Json {
    match key {
        "id" => json!(record.id),
        "version" => json!(record.version),
        "organisation" => reference(record.organisation, names),
        "created_at" => json!(record.created_at.to_string()),
        "created_by" => json!(record.created_by),
        "changed_at" => json!(record.changed_at.to_string()),
        _ => json!(record.changed_by),
    }
}

/// A field's value.
pub(super) fn of_field(field: &Field, value: &FieldValue, names: &Names) -> Json {
    match (field.kind, value) {
        (_, FieldValue::Ref(id)) => reference(*id, names),
        (_, FieldValue::Refs(ids)) => ids.iter().map(|id| reference(*id, names)).collect(),
        (FieldKind::Options(_) | FieldKind::Refs(_) | FieldKind::Set(_), FieldValue::Empty)
        | (FieldKind::Rows(_), FieldValue::Empty) => json!([]),
        _ => value.to_json(),
    }
}

fn reference(id: Id, names: &Names) -> Json {
    json!({ "id": id, "name": names.get(&id) })
}

/// The one reference of a list's row, with the name that the row shows.
pub(super) fn of_reference(id: Option<Id>, name: &ListValue) -> Json {
    id.map_or(Json::Null, |id| {
        let name = match name {
            ListValue::Text(name) => Some(name),
            _ => None,
        };
        json!({ "id": id, "name": name })
    })
}

/// A list's value by its column's kind.
pub(super) fn of_column(kind: ColumnKind, value: &ListValue) -> Json {
    let parsed = |text: &str| serde_json::from_str(text).unwrap_or(Json::Null);
    match (kind, value) {
        (ColumnKind::Set(_) | ColumnKind::Rows(_), ListValue::Null) => json!([]),
        (_, ListValue::Null) => Json::Null,
        (ColumnKind::Set(_), ListValue::Text(keys)) => json!(split_set(keys)),
        (ColumnKind::Link | ColumnKind::Rows(_), ListValue::Text(text)) => parsed(text),
        (ColumnKind::Bool, ListValue::Int(number)) => json!(*number != 0),
        (ColumnKind::Moment, ListValue::Int(at)) => {
            Timestamp::from_microsecond(*at).map_or(Json::Null, |at| json!(at.to_string()))
        }
        (_, ListValue::Int(number)) => json!(number),
        (_, ListValue::Bool(truth)) => json!(truth),
        (_, ListValue::Real(number)) => json!(number),
        (_, ListValue::Date(date)) => json!(date.to_string()),
        (_, ListValue::Id(id)) => json!(id),
        (_, ListValue::Text(text)) if text.is_empty() => Json::Null,
        (_, ListValue::Text(text)) => json!(text),
        (_, ListValue::Bytes(_)) => Json::Null,
    }
}

/// The fields of a body as values; every fault is named by its field.
pub(super) fn values(schema: &'static Schema, body: &Map<String, Json>) -> Result<Values> {
    let (mut values, mut errors) = (Values::new(), Vec::new());
    for (key, json) in body {
        match schema.field(key) {
            Some(field) => match FieldValue::from_json(field, &without_names(field, json)) {
                Ok(value) => values.push((field.key, value)),
                Err(error) => errors.push(error),
            },
            None if ENGINE.contains(&key.as_str()) => {
                errors.push(FieldError::new(key, "read_only_field"));
            }
            None => errors.push(FieldError::new(key, "unknown_field")),
        }
    }
    match errors.is_empty() {
        true => Ok(values),
        false => Err(Error::Invalid(errors)),
    }
}

/// What a new record would belong to, as far as the body says it in a way that can be read.
pub(super) fn owner(schema: &'static Schema, body: &Map<String, Json>) -> Values {
    let fields = schema.fields.iter();
    let owner = fields.filter(|field| adding::says_owner(schema, field));
    let read = |field: &'static Field| {
        let json = without_names(field, body.get(field.key)?);
        let value = FieldValue::from_json(field, &json).ok()?;
        Some((field.key, value))
    };
    owner.filter_map(read).collect()
}

/// References as they were read become ids again.
fn without_names(field: &Field, json: &Json) -> Json {
    let id_of = |json: &Json| match json.get("id") {
        Some(id) => id.clone(),
        None => json.clone(),
    };
    match field.kind {
        FieldKind::Ref(_) | FieldKind::Option(_) | FieldKind::AnyRef => id_of(json),
        FieldKind::Refs(_) | FieldKind::Options(_) => match json.as_array() {
            Some(items) => items.iter().map(id_of).collect(),
            None => json.clone(),
        },
        _ => json.clone(),
    }
}
