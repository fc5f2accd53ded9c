//! What the engines' SQL cannot say alike, behind functions of the same name:
//!
//! - `faelled_id_text(id)`: an id as people read it.
//! - `faelled_names_id(text, id)`: whether the text (JSON of small rows) has the id in it.
//! - `faelled_main_row(rows, key)`: the value under a key of the row whose `is_main` is true.
//! - `lower(text)`: also of Æ, Ø and Å.
//! - `faelled_end_on(rows, day)`: the last `end_date` of the rows that cover the day.
//! - `faelled_add_months(day, months)`: a day so many months later, at most the month's last.
//! - `faelled_add_days(day, days)`: a day so many days later.
//! - `faelled_new_id()`: a new id for each row, for rows that a statement makes.

use jiff::Span;
use rusqlite::{Connection, functions::FunctionFlags, types::ValueRef};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// The functions on PostgreSQL.
pub(crate) const POSTGRES: &str = "
CREATE OR REPLACE FUNCTION faelled_id_text(id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT id::text $$;
CREATE OR REPLACE FUNCTION faelled_names_id(rows text, id uuid) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT strpos(rows, id::text) > 0 $$;
CREATE OR REPLACE FUNCTION faelled_main_row(rows text, key text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT e.value ->> key FROM jsonb_array_elements(rows::jsonb) e WHERE e.value ->> 'is_main' = 'true' LIMIT 1 $$;
CREATE OR REPLACE FUNCTION faelled_end_on(rows text, day date) RETURNS date LANGUAGE sql IMMUTABLE AS
  $$ SELECT MAX((e.value ->> 'end_date')::date) FROM jsonb_array_elements(rows::jsonb) e
     WHERE (e.value ->> 'start_date')::date <= day AND (e.value ->> 'end_date')::date >= day $$;
CREATE OR REPLACE FUNCTION faelled_add_months(day date, months bigint) RETURNS date LANGUAGE sql IMMUTABLE AS
  $$ SELECT (day + make_interval(months => months::int))::date $$;
CREATE OR REPLACE FUNCTION faelled_add_days(day date, days bigint) RETURNS date LANGUAGE sql IMMUTABLE AS
  $$ SELECT day + days::int $$;
CREATE OR REPLACE FUNCTION faelled_new_id() RETURNS uuid LANGUAGE sql VOLATILE AS
  $$ SELECT gen_random_uuid() $$;
";

const PURE: FunctionFlags = FunctionFlags::SQLITE_UTF8.union(FunctionFlags::SQLITE_DETERMINISTIC);

/// Gives a SQLite connection the functions.
pub(crate) fn register(conn: &Connection) -> rusqlite::Result<()> {
    conn.create_scalar_function("faelled_id_text", 1, PURE, |call| Ok(id(call.get_raw(0))))?;
    // SQLite's own knows a to z alone; this is what PostgreSQL does.
    conn.create_scalar_function("lower", 1, PURE, |call| {
        Ok(text(call.get_raw(0)).map(str::to_lowercase))
    })?;
    conn.create_scalar_function("faelled_names_id", 2, PURE, |call| {
        let text = text(call.get_raw(0));
        Ok(text
            .zip(id(call.get_raw(1)))
            .map(|(text, id)| text.contains(&id)))
    })?;
    conn.create_scalar_function("faelled_main_row", 2, PURE, |call| {
        let key = text(call.get_raw(1)).unwrap_or_default();
        Ok(text(call.get_raw(0)).and_then(|rows| main_row(rows, key)))
    })?;
    conn.create_scalar_function("faelled_end_on", 2, PURE, |call| {
        let pair = text(call.get_raw(0)).zip(text(call.get_raw(1)));
        Ok(pair.and_then(|(rows, day)| end_on(rows, day)))
    })?;
    conn.create_scalar_function("faelled_add_months", 2, PURE, |call| {
        Ok(later(call.get_raw(0), call.get_raw(1), |n| {
            Span::new().try_months(n)
        }))
    })?;
    conn.create_scalar_function("faelled_add_days", 2, PURE, |call| {
        Ok(later(call.get_raw(0), call.get_raw(1), |n| {
            Span::new().try_days(n)
        }))
    })?;
    conn.create_scalar_function("faelled_new_id", 0, FunctionFlags::SQLITE_UTF8, |_| {
        Ok(foundation::new_id().bytes().to_vec())
    })
}

/// A stored date so much later; none when it or the result is no date.
fn later(
    day: ValueRef<'_>,
    by: ValueRef<'_>,
    span: impl Fn(i64) -> Result<Span, jiff::Error>,
) -> Option<String> {
    let day: foundation::Date = text(day)?.parse().ok()?;
    let later = day.checked_add(span(by.as_i64().ok()?).ok()?).ok()?;
    Some(later.to_string())
}

fn text(value: ValueRef<'_>) -> Option<&str> {
    value.as_str().ok()
}

fn id(value: ValueRef<'_>) -> Option<String> {
    let id = Uuid::from_slice(value.as_blob().ok()?).ok()?;
    Some(id.to_string())
}

fn rows(text: &str) -> Vec<Map<String, Json>> {
    serde_json::from_str(text).unwrap_or_default()
}

fn main_row(text: &str, key: &str) -> Option<String> {
    let mut rows = rows(text).into_iter();
    let main = rows.find(|row| row.get("is_main") == Some(&Json::Bool(true)))?;
    main.get(key)?.as_str().map(str::to_owned)
}

/// Dates in their stored form compare as texts.
fn end_on(text: &str, day: &str) -> Option<String> {
    rows(text)
        .iter()
        .filter_map(|row| {
            Some((
                row.get("start_date")?.as_str()?,
                row.get("end_date")?.as_str()?,
            ))
        })
        .filter(|(start, end)| *start <= day && *end >= day)
        .map(|(_, end)| end.to_owned())
        .max()
}
