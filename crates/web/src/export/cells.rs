//! A list's value as a cell of a file and as JSON.

use domain::parts::{
    ColumnKind, Field, FieldKind, FieldValue, Link, lists::ListValue, records::Names, split_set,
};
use exchange::{lines, write::OutCell};
use foundation::{Date, Timestamp, local_date};
use serde_json::{Map, Value as Json, json};

use crate::{
    i18n::Lang,
    records::cells::{Showing, plain},
    texts,
};

/// The cell of a value.
pub(super) fn cell(lang: Lang, kind: ColumnKind, value: &ListValue) -> OutCell<'_> {
    match (kind, value) {
        (_, ListValue::Null) => OutCell::Empty,
        (ColumnKind::Choice(_), ListValue::Text(key)) if key.is_empty() => OutCell::Empty,
        (ColumnKind::Choice(set), ListValue::Text(key)) => texts::choice(lang, set, key).into(),
        (ColumnKind::Set(set), ListValue::Text(keys)) => {
            let words = split_set(keys)
                .into_iter()
                .map(|key| quoted(texts::choice(lang, set, &key)));
            words.collect::<Vec<_>>().join(", ").into()
        }
        (ColumnKind::Link, ListValue::Text(text)) => link(text).into(),
        (ColumnKind::Rows(columns), ListValue::Text(text)) => rows(lang, columns, text).into(),
        (ColumnKind::Bool, ListValue::Bool(truth)) => OutCell::Bool(*truth),
        (ColumnKind::Bool, ListValue::Int(truth)) => OutCell::Bool(*truth != 0),
        (ColumnKind::Money | ColumnKind::Percent, ListValue::Int(hundredths)) => {
            OutCell::Hundredths(*hundredths)
        }
        (ColumnKind::Moment, ListValue::Int(at)) => {
            moment(*at).map_or(OutCell::Empty, |at| OutCell::Date(local_date(at)))
        }
        (ColumnKind::Date, ListValue::Text(text)) => match text.parse::<Date>() {
            Ok(date) => OutCell::Date(date),
            Err(_) => text.as_str().into(),
        },
        (_, ListValue::Date(date)) => OutCell::Date(*date),
        (_, ListValue::Int(number)) => OutCell::Integer(*number),
        (_, ListValue::Bool(truth)) => OutCell::Bool(*truth),
        (_, ListValue::Text(text)) => text.trim().into(),
        (_, other) => format!("{other:?}").into(),
    }
}

/// A word that holds a separator itself stands in quotes.
fn quoted(word: String) -> String {
    if word.contains([',', ';', '"', '\n']) {
        format!("\"{}\"", word.replace('"', "\"\""))
    } else {
        word
    }
}

/// `https://…` or `Name <https://…>`, which the import reads back.
fn link(text: &str) -> String {
    match serde_json::from_str::<Link>(text) {
        Ok(link) if link.name.is_empty() => link.url,
        Ok(link) => format!("{} <{}>", link.name, link.url),
        Err(_) => String::new(),
    }
}

/// A line for each row, which the import reads back.
fn rows(lang: Lang, columns: &'static [Field], text: &str) -> String {
    let field = Field::new("rows", FieldKind::Rows(columns), "");
    let showing = Showing {
        lang,
        today: Date::MIN,
        names: &Names::new(),
    };
    let part = |row: &Map<String, Json>, column: &Field| {
        let value = FieldValue::from_json(column, row.get(column.key)?).ok()?;
        Some(plain(&showing, column, &value))
    };
    let line = |row: &Map<String, Json>| {
        let parts = columns.iter().map(|column| part(row, column));
        parts.map(Option::unwrap_or_default).collect()
    };
    match FieldValue::from_canonical(&field, text) {
        Ok(FieldValue::Rows(rows)) => lines::write(&rows.iter().map(line).collect::<Vec<_>>()),
        _ => String::new(),
    }
}

fn moment(micros: i64) -> Option<Timestamp> {
    Timestamp::from_microsecond(micros).ok()
}

/// The value as the API has it: keys, not words.
pub(super) fn json(kind: ColumnKind, value: &ListValue) -> Json {
    match (kind, value) {
        (_, ListValue::Null) => Json::Null,
        (ColumnKind::Choice(_), ListValue::Text(key)) if key.is_empty() => Json::Null,
        (ColumnKind::Set(_), ListValue::Text(keys)) => json!(split_set(keys)),
        (ColumnKind::Link | ColumnKind::Rows(_), ListValue::Text(text)) => {
            serde_json::from_str(text).unwrap_or(Json::Null)
        }
        (ColumnKind::Bool, ListValue::Int(truth)) => json!(*truth != 0),
        (ColumnKind::Moment, ListValue::Int(at)) => json!(moment(*at).map(|at| at.to_string())),
        (_, ListValue::Text(text)) => json!(text.trim()),
        (_, ListValue::Int(number)) => json!(number),
        (_, ListValue::Real(number)) => json!(number),
        (_, ListValue::Bool(truth)) => json!(truth),
        (_, ListValue::Date(date)) => json!(date.to_string()),
        (_, ListValue::Id(id)) => json!(id.to_string()),
        (_, ListValue::Bytes(_)) => Json::Null,
    }
}
