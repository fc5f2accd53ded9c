//! Generated values in the form in which they are stored.

use demo::{GenValue, GeneratedRecord};
use domain::{
    modules,
    options::builtin_options,
    parts::{
        Field, FieldKind, FieldValue, Kind, Link, Schema,
        records::{NewRecord, Values},
    },
};
use foundation::{Error, Id, Result};
use serde_json::{Map, Value as Json, json};

/// Identity, number and title of a node of the task key.
pub(super) fn task(record: &GeneratedRecord) -> Result<(Id, String, String)> {
    match (record.get("number"), record.get("title")) {
        (Some(GenValue::Text(number)), Some(GenValue::Text(title))) => {
            Ok((record.id, number.clone(), title.clone()))
        }
        _ => Err(Error::internal("a task without number or title")),
    }
}

/// A generated record as one to be made.
pub(super) fn record(generated: GeneratedRecord) -> Result<NewRecord> {
    let schema = modules::schema(generated.kind)
        .ok_or_else(|| Error::internal(format!("no module keeps {}", generated.kind.key())))?;
    let on_contract =
        generated.get("subject_kind") == Some(&GenValue::Choice(Kind::Contract.key()));
    let mut values: Values = Vec::with_capacity(generated.values.len());
    for (key, value) in generated.values {
        let key = if key == "subject" { "subject_id" } else { key };
        let value = match value {
            GenValue::Option(name) if on_contract => {
                FieldValue::Ref(in_list("contract_role", name)?)
            }
            other => stored(field(schema, key)?, other)?,
        };
        values.push((key, value));
    }
    Ok(NewRecord {
        schema,
        id: generated.id,
        values,
    })
}

fn field(schema: &Schema, key: &str) -> Result<&'static Field> {
    schema
        .field(key)
        .ok_or_else(|| Error::internal(format!("{}: no field {key}", schema.table)))
}

fn stored(field: &Field, value: GenValue) -> Result<FieldValue> {
    Ok(match value {
        GenValue::Text(text) => FieldValue::Text(text),
        GenValue::Int(number) => FieldValue::Int(number),
        GenValue::Date(date) => FieldValue::Date(date),
        GenValue::Bool(truth) => FieldValue::Bool(truth),
        GenValue::Choice(key) => FieldValue::Text(key.to_owned()),
        GenValue::Set(keys) => FieldValue::Set(keys.into_iter().map(str::to_owned).collect()),
        GenValue::Option(name) => FieldValue::Ref(option(field, name)?),
        GenValue::Options(names) => {
            let ids = names.into_iter().map(|name| option(field, name));
            FieldValue::Refs(ids.collect::<Result<_>>()?)
        }
        GenValue::Ref(id) => FieldValue::Ref(id),
        GenValue::Refs(ids) => FieldValue::Refs(ids),
        GenValue::Link { name, url } => FieldValue::Link(Link { name, url }),
        GenValue::Rows(rows) => FieldValue::Rows(small_rows(field, rows)?),
    })
}

/// The shared value with this Danish name in the field's list.
fn option(field: &Field, name: &str) -> Result<Id> {
    let (FieldKind::Option(list) | FieldKind::Options(list)) = field.kind else {
        return Err(Error::internal(format!("{} has no value list", field.key)));
    };
    in_list(list, name)
}

fn in_list(list: &str, name: &str) -> Result<Id> {
    builtin_options()
        .find(|option| option.list == list && option.name_da == name)
        .map(|option| option.id)
        .ok_or_else(|| Error::internal(format!("{list} has no value {name}")))
}

fn small_rows(field: &Field, rows: Vec<demo::Values>) -> Result<Vec<Map<String, Json>>> {
    let FieldKind::Rows(columns) = field.kind else {
        return Err(Error::internal(format!("{} has no rows", field.key)));
    };
    let cell = |(key, value): (&'static str, GenValue)| {
        let column = columns
            .iter()
            .find(|column| column.key == key)
            .ok_or_else(|| Error::internal(format!("{}: no column {key}", field.key)))?;
        let json = match value {
            GenValue::Link { name, url } => json!({ "name": name, "url": url }),
            other => stored(column, other)?.to_json(),
        };
        Ok((key.to_owned(), json))
    };
    rows.into_iter()
        .map(|row| row.into_iter().map(cell).collect())
        .collect()
}
