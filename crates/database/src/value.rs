//! The values that cross the layer, and rows of them.

use foundation::{Date, Error, Id, Result};
use uuid::Uuid;

/// One value going in or coming out.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// A whole number; also moments (microseconds) and money (øre).
    Int(i64),
    /// A real number.
    Real(f64),
    /// True or false (0 and 1 on SQLite).
    Bool(bool),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// An id (16 bytes on SQLite, `uuid` on PostgreSQL).
    Id(Id),
    /// A civil date (ISO text on SQLite, `date` on PostgreSQL).
    Date(Date),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}

impl From<Id> for Value {
    fn from(value: Id) -> Self {
        Self::Id(value)
    }
}

impl From<Date> for Value {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// One row of an answer. Columns are read by position; the type is the reader's
/// to say, since SQLite keeps ids as bytes, dates as texts and booleans as numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub Vec<Value>);

fn wrong(at: usize, wanted: &str, found: &Value) -> Error {
    Error::Internal(format!("column {at}: wanted {wanted}, found {found:?}"))
}

impl Row {
    fn at(&self, at: usize) -> Result<&Value> {
        self.0
            .get(at)
            .ok_or_else(|| Error::Internal(format!("no column {at}")))
    }

    /// Whether the column is NULL.
    pub fn is_null(&self, at: usize) -> bool {
        matches!(self.0.get(at), None | Some(Value::Null))
    }

    /// A whole number.
    pub fn int(&self, at: usize) -> Result<i64> {
        match self.at(at)? {
            Value::Int(value) => Ok(*value),
            Value::Bool(value) => Ok(i64::from(*value)),
            other => Err(wrong(at, "a whole number", other)),
        }
    }

    /// A real number.
    pub fn real(&self, at: usize) -> Result<f64> {
        match self.at(at)? {
            Value::Real(value) => Ok(*value),
            #[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
            Value::Int(value) => Ok(*value as f64),
            other => Err(wrong(at, "a number", other)),
        }
    }

    /// True or false.
    pub fn bool(&self, at: usize) -> Result<bool> {
        match self.at(at)? {
            Value::Bool(value) => Ok(*value),
            Value::Int(value) => Ok(*value != 0),
            other => Err(wrong(at, "true or false", other)),
        }
    }

    /// A text.
    pub fn text(&self, at: usize) -> Result<String> {
        match self.at(at)? {
            Value::Text(value) => Ok(value.clone()),
            other => Err(wrong(at, "a text", other)),
        }
    }

    /// A text, the empty one for NULL.
    pub fn text_or_empty(&self, at: usize) -> Result<String> {
        if self.is_null(at) {
            Ok(String::new())
        } else {
            self.text(at)
        }
    }

    /// Bytes.
    pub fn bytes(&self, at: usize) -> Result<Vec<u8>> {
        match self.at(at)? {
            Value::Bytes(value) => Ok(value.clone()),
            other => Err(wrong(at, "bytes", other)),
        }
    }

    /// An id.
    pub fn id(&self, at: usize) -> Result<Id> {
        match self.at(at)? {
            Value::Id(value) => Ok(*value),
            Value::Bytes(value) => Uuid::from_slice(value)
                .map(Id)
                .map_err(|_| wrong(at, "an id", &Value::Bytes(value.clone()))),
            other => Err(wrong(at, "an id", other)),
        }
    }

    /// A civil date.
    pub fn date(&self, at: usize) -> Result<Date> {
        match self.at(at)? {
            Value::Date(value) => Ok(*value),
            Value::Text(value) => value
                .parse()
                .map_err(|_| wrong(at, "a date", &Value::Text(value.clone()))),
            other => Err(wrong(at, "a date", other)),
        }
    }

    /// Reads a column unless it is NULL, e.g. `row.opt(3, Row::date)`.
    pub fn opt<T>(&self, at: usize, read: impl Fn(&Self, usize) -> Result<T>) -> Result<Option<T>> {
        if self.is_null(at) {
            Ok(None)
        } else {
            read(self, at).map(Some)
        }
    }
}
