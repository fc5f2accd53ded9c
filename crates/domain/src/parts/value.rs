//! The values of fields, in their forms: stored, in JSON, and as canonical
//! text in the log.

use database::{Row, Value};
use foundation::{Date, FieldError, Id, Result};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use crate::parts::{Field, FieldKind};

/// Longest text of several lines, in characters.
pub const LONG_TEXT: usize = 20_000;

/// A web address with an optional name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Shown instead of the address.
    #[serde(default)]
    pub name: String,
    /// The address.
    pub url: String,
}

/// The value of one field.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum FieldValue {
    /// Nothing.
    #[default]
    Empty,
    /// A text, also a key of a fixed set.
    Text(String),
    /// A whole number; øre when the field is an amount, hundredths of a percent when it is one.
    Int(i64),
    /// A civil date.
    Date(Date),
    /// True or false.
    Bool(bool),
    /// Keys of a fixed set, in the set's order.
    Set(Vec<String>),
    /// A list value or another record.
    Ref(Id),
    /// Several list values or records, in order.
    Refs(Vec<Id>),
    /// A web address.
    Link(Link),
    /// Small rows: an array of objects.
    Rows(Vec<Map<String, Json>>),
}

impl FieldValue {
    /// Whether there is no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.is_empty(),
            Self::Set(keys) => keys.is_empty(),
            Self::Refs(ids) => ids.is_empty(),
            Self::Rows(rows) => rows.is_empty(),
            _ => false,
        }
    }

    /// The text, or the key of a choice.
    #[must_use]
    pub fn as_text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    /// The date, if it is one.
    #[must_use]
    pub fn as_date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The reference, if it is one.
    #[must_use]
    pub fn as_ref(&self) -> Option<Id> {
        match self {
            Self::Ref(id) => Some(*id),
            _ => None,
        }
    }

    /// The references or, for a single one, that.
    #[must_use]
    pub fn ids(&self) -> &[Id] {
        match self {
            Self::Ref(id) => std::slice::from_ref(id),
            Self::Refs(ids) => ids,
            _ => &[],
        }
    }

    /// The keys of a set.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        match self {
            Self::Set(keys) => keys,
            _ => &[],
        }
    }

    /// The form in the API.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match self {
            Self::Empty => Json::Null,
            Self::Text(text) => json!(text),
            Self::Int(number) => json!(number),
            Self::Date(date) => json!(date.to_string()),
            Self::Bool(truth) => json!(truth),
            Self::Set(keys) => json!(keys),
            Self::Ref(id) => json!(id),
            Self::Refs(ids) => json!(ids),
            Self::Link(link) => json!({ "name": link.name, "url": link.url }),
            Self::Rows(rows) => json!(rows),
        }
    }

    /// The form in the log: empty, or compact JSON.
    #[must_use]
    pub fn canonical(&self) -> String {
        if self.is_empty() {
            String::new()
        } else {
            self.to_json().to_string()
        }
    }

    /// Reads the form in the log back.
    pub fn from_canonical(field: &Field, text: &str) -> Result<Self, FieldError> {
        if text.is_empty() {
            return Ok(Self::Empty);
        }
        let json =
            serde_json::from_str(text).map_err(|_| FieldError::new(field.key, "unreadable"))?;
        Self::from_json(field, &json)
    }

    /// Reads the form in the API, which must fit the field's kind.
    pub fn from_json(field: &Field, json: &Json) -> Result<Self, FieldError> {
        let wrong =
            |expected: &str| FieldError::new(field.key, "wrong_type").with("expected", expected);
        if json.is_null() {
            return Ok(Self::Empty);
        }
        let text = || json.as_str().ok_or_else(|| wrong("text"));
        let id = |json: &Json| -> Result<Id, FieldError> {
            let text = json.as_str().ok_or_else(|| wrong("id"))?;
            text.parse()
                .map_err(|_| FieldError::new(field.key, "not_an_id").with("value", text))
        };
        let array = || json.as_array().ok_or_else(|| wrong("list"));
        Ok(match field.kind {
            FieldKind::Text { .. } | FieldKind::LongText | FieldKind::Choice(_) => {
                from_text(text()?)
            }
            FieldKind::Integer { .. }
            | FieldKind::Year { .. }
            | FieldKind::Money
            | FieldKind::Percent => Self::Int(json.as_i64().ok_or_else(|| wrong("whole_number"))?),
            FieldKind::Date => {
                let text = text()?;
                let date = text.parse();
                Self::Date(
                    date.map_err(|_| FieldError::new(field.key, "not_a_date").with("value", text))?,
                )
            }
            FieldKind::Bool => Self::Bool(json.as_bool().ok_or_else(|| wrong("true_or_false"))?),
            FieldKind::Set(_) => {
                let keys: Option<Vec<String>> = array()?
                    .iter()
                    .map(|k| k.as_str().map(str::to_owned))
                    .collect();
                Self::Set(keys.ok_or_else(|| wrong("list"))?)
            }
            FieldKind::Option(_) | FieldKind::Ref(_) | FieldKind::AnyRef => Self::Ref(id(json)?),
            FieldKind::Options(_) | FieldKind::Refs(_) => {
                Self::Refs(array()?.iter().map(id).collect::<Result<_, _>>()?)
            }
            FieldKind::Link => {
                let link = json.as_str().map_or_else(
                    || serde_json::from_value(json.clone()).map_err(|_| wrong("link")),
                    |url| {
                        Ok(Link {
                            name: String::new(),
                            url: url.to_owned(),
                        })
                    },
                )?;
                if link.url.is_empty() {
                    Self::Empty
                } else {
                    Self::Link(link)
                }
            }
            FieldKind::Rows(_) => {
                let rows: Option<Vec<_>> = array()?
                    .iter()
                    .map(|row| row.as_object().cloned())
                    .collect();
                Self::Rows(rows.ok_or_else(|| wrong("list"))?)
            }
        })
    }

    /// The stored form. References to several others are kept elsewhere.
    #[must_use]
    pub fn to_db(&self) -> Value {
        match self {
            Self::Empty | Self::Refs(_) => Value::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Int(number) => (*number).into(),
            Self::Date(date) => (*date).into(),
            Self::Bool(truth) => (*truth).into(),
            Self::Set(keys) if keys.is_empty() => Value::Null,
            Self::Set(keys) => format!(",{},", keys.join(",")).into(),
            Self::Ref(id) => (*id).into(),
            Self::Rows(rows) if rows.is_empty() => Value::Null,
            Self::Link(_) | Self::Rows(_) => self.to_json().to_string().into(),
        }
    }

    /// Reads the stored form of a column.
    pub fn from_db(field: &Field, row: &Row, at: usize) -> Result<Self> {
        if row.is_null(at) {
            return Ok(Self::Empty);
        }
        Ok(match field.kind {
            FieldKind::Text { .. } | FieldKind::LongText | FieldKind::Choice(_) => {
                from_text(&row.text(at)?)
            }
            FieldKind::Integer { .. }
            | FieldKind::Year { .. }
            | FieldKind::Money
            | FieldKind::Percent => Self::Int(row.int(at)?),
            FieldKind::Date => Self::Date(row.date(at)?),
            FieldKind::Bool => Self::Bool(row.bool(at)?),
            FieldKind::Set(_) => Self::Set(split_set(&row.text(at)?)),
            FieldKind::Option(_) | FieldKind::Ref(_) | FieldKind::AnyRef => Self::Ref(row.id(at)?),
            FieldKind::Options(_) | FieldKind::Refs(_) => Self::Empty,
            FieldKind::Link | FieldKind::Rows(_) => Self::from_canonical(field, &row.text(at)?)
                .map_err(|e| foundation::Error::internal(e.code))?,
        })
    }
}

fn from_text(text: &str) -> FieldValue {
    if text.is_empty() {
        FieldValue::Empty
    } else {
        FieldValue::Text(text.to_owned())
    }
}

/// The keys of a set from its stored form `,a,b,`.
#[must_use]
pub fn split_set(text: &str) -> Vec<String> {
    text.split(',')
        .filter(|key| !key.is_empty())
        .map(str::to_owned)
        .collect()
}
