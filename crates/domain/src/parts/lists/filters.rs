//! Conditions of a list, in the form they have in an address:
//! `life_cycle=is:phasing_out`, `in_use_from=before:2020-01-01`, `local_name=empty`.

use database::Value;
use foundation::{Date, Error, FieldError, Id, Result};

use crate::parts::{ColumnKind, lists::ListColumn};

/// How a column is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Is one of the values.
    Is,
    /// Is none of the values.
    Not,
    /// Has the text in it.
    Contains,
    /// Earlier than, or less than.
    Before,
    /// Later than, or more than.
    After,
    /// Has no value.
    Empty,
    /// Has a value.
    Filled,
}

impl Operator {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Is,
        Self::Not,
        Self::Contains,
        Self::Before,
        Self::After,
        Self::Empty,
        Self::Filled,
    ];

    /// Name in addresses and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Not => "not",
            Self::Contains => "contains",
            Self::Before => "before",
            Self::After => "after",
            Self::Empty => "empty",
            Self::Filled => "filled",
        }
    }
}

/// One condition on one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Key of the column.
    pub column: String,
    /// How.
    pub operator: Operator,
    /// With what; several are alternatives.
    pub values: Vec<String>,
}

impl Filter {
    /// Reads `operator:value,value`, `empty`, `filled` or a bare value (which means `is`).
    #[must_use]
    pub fn parse(column: &str, text: &str) -> Self {
        let (word, rest) = text.split_once(':').unwrap_or((text, ""));
        let operator = Operator::ALL
            .iter()
            .copied()
            .find(|operator| operator.key() == word);
        let (operator, rest) = match operator {
            Some(Operator::Empty) => (Operator::Empty, ""),
            Some(Operator::Filled) => (Operator::Filled, ""),
            Some(operator) if text.contains(':') => (operator, rest),
            _ => (Operator::Is, text),
        };
        let values = match operator {
            Operator::Is | Operator::Not => rest.split(',').map(str::to_owned).collect(),
            Operator::Empty | Operator::Filled => Vec::new(),
            _ => vec![rest.to_owned()],
        };
        Self {
            column: column.to_owned(),
            operator,
            values,
        }
    }

    /// The text that [`Self::parse`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        match self.operator {
            Operator::Empty | Operator::Filled => self.operator.key().to_owned(),
            operator => format!("{}:{}", operator.key(), self.values.join(",")),
        }
    }

    /// The SQL condition; its values are added to the parameters.
    pub(super) fn condition(&self, column: &ListColumn, params: &mut Vec<Value>) -> Result<String> {
        let sql = &column.sql;
        self.check(column)?;
        match self.operator {
            Operator::Empty => Ok(format!("({})", empty(column))),
            Operator::Filled => Ok(format!("NOT ({})", empty(column))),
            Operator::Contains => {
                let wanted = self.values.first().map(String::as_str).unwrap_or_default();
                params.push(format!("%{}%", escape(&wanted.to_lowercase())).into());
                Ok(format!(
                    "lower(COALESCE({sql}, '')) LIKE ${} ESCAPE '\\'",
                    params.len()
                ))
            }
            Operator::Before | Operator::After => {
                let sign = if self.operator == Operator::Before {
                    "<"
                } else {
                    ">"
                };
                let wanted = self.values.first().map(String::as_str).unwrap_or_default();
                params.push(ordered(column, wanted)?);
                Ok(format!("{sql} {sign} ${}", params.len()))
            }
            Operator::Is | Operator::Not => {
                let each: Result<Vec<String>> = self
                    .values
                    .iter()
                    .map(|value| equals(column, value, params))
                    .collect();
                let any = format!("({})", each?.join(" OR "));
                Ok(if self.operator == Operator::Is {
                    any
                } else {
                    format!("NOT COALESCE({any}, {})", "FALSE")
                })
            }
        }
    }
}

/// Most alternatives of one condition.
const ALTERNATIVES: usize = 200;
/// Longest text that a condition compares with, in characters.
const LONGEST: usize = 1_000;

impl Filter {
    /// Statements stay small, and only texts are looked into.
    fn check(&self, column: &ListColumn) -> Result<()> {
        let wrong = |error: FieldError| Err(Error::Invalid(vec![error]));
        let field = |code| FieldError::new(&column.key, code);
        if self.values.len() > ALTERNATIVES {
            return wrong(field("too_many_values").with("max", ALTERNATIVES));
        }
        let longest = self.values.iter().map(|value| value.chars().count()).max();
        if let Some(found) = longest.filter(|found| *found > LONGEST) {
            return wrong(field("too_long").with("max", LONGEST).with("found", found));
        }
        let is_text = !matches!(
            column.kind,
            ColumnKind::Integer
                | ColumnKind::Year
                | ColumnKind::Money
                | ColumnKind::Percent
                | ColumnKind::Date
                | ColumnKind::Moment
                | ColumnKind::Bool
        );
        match self.operator {
            Operator::Contains if !is_text => wrong(field("no_text")),
            _ => Ok(()),
        }
    }
}

fn empty(column: &ListColumn) -> String {
    let sql = column.id_sql.as_ref().unwrap_or(&column.sql);
    match column.kind {
        ColumnKind::Text if column.id_sql.is_none() => format!("COALESCE({sql}, '') = ''"),
        _ => format!("{sql} IS NULL"),
    }
}

fn refused(column: &ListColumn, code: &'static str, value: &str) -> Error {
    Error::Invalid(vec![
        FieldError::new(&column.key, code).with("value", value),
    ])
}

/// A value for columns that have an order.
fn ordered(column: &ListColumn, text: &str) -> Result<Value> {
    match column.kind {
        ColumnKind::Date => day(column, text).map(Value::Date),
        ColumnKind::Moment => Ok(Value::Int(start_of(day(column, text)?))),
        ColumnKind::Integer | ColumnKind::Year | ColumnKind::Money | ColumnKind::Percent => text
            .parse()
            .map(Value::Int)
            .map_err(|_| refused(column, "not_a_number", text)),
        _ => Err(refused(column, "no_order", text)),
    }
}

/// A day of our era, which both engines can hold.
fn day(column: &ListColumn, text: &str) -> Result<Date> {
    text.parse()
        .ok()
        .filter(|day: &Date| day.year() > 0)
        .ok_or_else(|| refused(column, "not_a_date", text))
}

/// The first moment of a Danish day, in microseconds.
fn start_of(day: Date) -> i64 {
    let zone = jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap_or(jiff::tz::TimeZone::UTC);
    day.to_zoned(zone)
        .map_or(0, |zoned| foundation::micros(zoned.timestamp()))
}

fn equals(column: &ListColumn, text: &str, params: &mut Vec<Value>) -> Result<String> {
    let sql = &column.sql;
    if let Ok(id) = text.parse::<Id>() {
        if let Some(id_sql) = &column.id_sql {
            params.push(id.into());
            return Ok(format!("{id_sql} = ${}", params.len()));
        }
        if let Some(has) = &column.has_sql {
            params.push(id.into());
            return Ok(has.replace('?', &format!("${}", params.len())));
        }
    }
    match column.kind {
        ColumnKind::Bool => match text {
            "true" => Ok(sql.clone()),
            "false" => Ok(format!("NOT COALESCE({sql}, FALSE)")),
            _ => Err(refused(column, "not_true_or_false", text)),
        },
        ColumnKind::Choice(set) if !set.values.contains(&text) => {
            Err(refused(column, "unknown_choice", text))
        }
        ColumnKind::Set(set) if !set.values.contains(&text) => {
            Err(refused(column, "unknown_choice", text))
        }
        ColumnKind::Set(_) => {
            params.push(format!("%,{text},%").into());
            Ok(format!("{sql} LIKE ${}", params.len()))
        }
        ColumnKind::Date
        | ColumnKind::Integer
        | ColumnKind::Year
        | ColumnKind::Money
        | ColumnKind::Percent => {
            params.push(ordered(column, text)?);
            Ok(format!("{sql} = ${}", params.len()))
        }
        ColumnKind::Moment => {
            let day = day(column, text)?;
            params.push(start_of(day).into());
            params.push(start_of(day.tomorrow().unwrap_or(day)).into());
            Ok(format!(
                "({sql} >= ${} AND {sql} < ${})",
                params.len() - 1,
                params.len()
            ))
        }
        _ => {
            params.push(text.to_lowercase().into());
            Ok(format!("lower({sql}) = ${}", params.len()))
        }
    }
}

/// Makes `%`, `_` and `\` stand for themselves in LIKE.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}
