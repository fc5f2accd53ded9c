//! A posted form as values. What cannot be read is named by field; everything
//! typed comes back in the form.

use domain::parts::{
    Field, FieldKind, FieldValue, Link,
    records::{Suggest, Values},
};
use exchange::parse;
use foundation::{Error, FieldError, Id, Result};
use serde_json::{Map, Value as Json};

use super::fields::typed_rows;
use crate::{caller::Signed, pairs::Pairs, state::AppState};

/// Reads these fields from a form.
pub async fn read_values(
    state: &AppState,
    signed: &Signed,
    fields: impl Iterator<Item = &'static Field>,
    form: &Pairs,
) -> Result<Values> {
    let (mut values, mut errors) = (Values::new(), Vec::new());
    for field in fields {
        match read(state, signed, field, form).await? {
            Ok(value) => values.push((field.key, value)),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        Ok(values)
    } else {
        Err(Error::Invalid(errors))
    }
}

type Read = Result<FieldValue, FieldError>;

async fn read(
    state: &AppState,
    signed: &Signed,
    field: &'static Field,
    form: &Pairs,
) -> Result<Read> {
    let text = form.get(field.key);
    Ok(match field.kind {
        FieldKind::Ref(_) | FieldKind::AnyRef => lookup(state, signed, field, form).await?,
        FieldKind::Refs(_) => several(state, signed, field, form).await?,
        FieldKind::Options(_) => ids(field, form.all(field.key)).map(FieldValue::Refs),
        FieldKind::Set(_) => Ok(FieldValue::Set(
            form.all(field.key).map(str::to_owned).collect(),
        )),
        FieldKind::Link => Ok(link(form, field.key)),
        FieldKind::Rows(columns) => rows(field, columns, form),
        _ => one(field, text),
    })
}

/// One typed text as a value.
fn one(field: &Field, text: &str) -> Read {
    if text.trim().is_empty() {
        return Ok(FieldValue::Empty);
    }
    let wrong = |code: &'static str| FieldError::new(field.key, code).with("value", text);
    Ok(match field.kind {
        FieldKind::Date => FieldValue::Date(parse::date(text).map_err(|_| wrong("not_a_date"))?),
        FieldKind::Integer { .. } => {
            FieldValue::Int(parse::integer(text).map_err(|_| wrong("not_a_number"))?)
        }
        FieldKind::Year { .. } => {
            FieldValue::Int(parse::integer(text).map_err(|_| wrong("not_a_year"))?)
        }
        FieldKind::Money => {
            FieldValue::Int(parse::decimal_hundredths(text).map_err(|_| wrong("not_an_amount"))?)
        }
        FieldKind::Percent => {
            FieldValue::Int(parse::percent_hundredths(text).map_err(|_| wrong("not_a_percent"))?)
        }
        FieldKind::Bool => FieldValue::Bool(text == "yes"),
        FieldKind::Option(_) => FieldValue::Ref(text.parse().map_err(|_| wrong("unknown_choice"))?),
        _ => FieldValue::Text(text.to_owned()),
    })
}

fn ids<'a>(field: &Field, texts: impl Iterator<Item = &'a str>) -> Result<Vec<Id>, FieldError> {
    texts
        .filter(|text| !text.is_empty())
        .map(|text| {
            text.parse()
                .map_err(|_| FieldError::new(field.key, "not_an_id").with("value", text))
        })
        .collect()
}

fn link(form: &Pairs, key: &str) -> FieldValue {
    let url = form.get(&format!("{key}_url")).trim();
    if url.is_empty() {
        return FieldValue::Empty;
    }
    FieldValue::Link(Link {
        name: form.get(&format!("{key}_title")).trim().to_owned(),
        url: url.to_owned(),
    })
}

/// The text wins when it and the id disagree.
async fn lookup(state: &AppState, signed: &Signed, field: &Field, form: &Pairs) -> Result<Read> {
    let text = form.get(field.key).trim();
    if text.is_empty() {
        return Ok(Ok(FieldValue::Empty));
    }
    let given: Option<Id> = form.get(&format!("{}_id", field.key)).parse().ok();
    Ok(find(state, signed, field, text, given)
        .await?
        .map(FieldValue::Ref))
}

/// Candidates looked at when a typed name is resolved.
const LOOKED_AT: i64 = 50;

async fn find(
    state: &AppState,
    signed: &Signed,
    field: &Field,
    text: &str,
    given: Option<Id>,
) -> Result<Result<Id, FieldError>> {
    if let Ok(id) = text.parse() {
        return Ok(Ok(id));
    }
    let question = Suggest {
        kind: field.kind,
        q: text.to_owned(),
        limit: LOOKED_AT,
    };
    let found = state.ask(&signed.caller, question).await?;
    let same: Vec<Id> = found
        .iter()
        .filter(|item| item.name.to_lowercase() == text.to_lowercase())
        .map(|item| item.id)
        .collect();
    if let Some(id) = given.filter(|id| {
        same.contains(id) || (same.is_empty() && found.iter().any(|item| item.id == *id))
    }) {
        return Ok(Ok(id));
    }
    Ok(match (same.as_slice(), found.as_slice()) {
        ([id], _) => Ok(*id),
        ([], [only]) => Ok(only.id),
        ([], []) => Err(FieldError::new(field.key, "nothing_found").with("value", text)),
        _ => Err(FieldError::new(field.key, "several_fit").with("value", text)),
    })
}

async fn several(state: &AppState, signed: &Signed, field: &Field, form: &Pairs) -> Result<Read> {
    let id_name = format!("{}_id", field.key);
    let mut chosen = match ids(field, form.all(&id_name)) {
        Ok(ids) => ids,
        Err(error) => return Ok(Err(error)),
    };
    let text = form.get(field.key).trim();
    if !text.is_empty() {
        match find(state, signed, field, text, None).await? {
            Ok(id) if !chosen.contains(&id) => chosen.push(id),
            Ok(_) => {}
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(FieldValue::Refs(chosen)))
}

fn rows(field: &Field, columns: &'static [Field], form: &Pairs) -> Read {
    let mut rows = Vec::new();
    for at in 0..typed_rows(form, field.key) {
        let mut row = Map::new();
        for column in columns {
            let name = format!("{}.{at}.{}", field.key, column.key);
            let value = one(column, form.get(&name)).map_err(|error| FieldError {
                field: name.clone(),
                ..error
            })?;
            if !value.is_empty() {
                row.insert(column.key.to_owned(), value.to_json());
            }
        }
        let blank = row.values().all(|value| *value == Json::Bool(false));
        if !blank {
            rows.push(row);
        }
    }
    Ok(FieldValue::Rows(rows))
}
