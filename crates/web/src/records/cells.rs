//! Values as people read them, in lists, on records and as plain text.

use domain::parts::{
    ColumnKind, Field, FieldKind, FieldValue, Schema,
    lists::{ListColumn, ListValue},
    records::Names,
    split_set,
};
use foundation::{Date, Timestamp, local_date};
use serde_json::{Map, Value as Json};

use crate::{
    format,
    i18n::Lang,
    parts::{Cell, Level, Link},
    sites, texts,
};

/// What is needed to show values: language, today, names.
#[derive(Debug, Clone, Copy)]
pub struct Showing<'a> {
    /// Language.
    pub lang: Lang,
    /// Today, for "om 12 dage".
    pub today: Date,
    /// Names of what values point at.
    pub names: &'a Names,
}

/// A list's value.
#[must_use]
pub fn of_column(showing: &Showing<'_>, kind: ColumnKind, value: &ListValue) -> Cell {
    let lang = showing.lang;
    match (kind, value) {
        (_, ListValue::Null) => Cell::Empty,
        (ColumnKind::Choice(_), ListValue::Text(key)) if key.is_empty() => Cell::Empty,
        (ColumnKind::Choice(set), ListValue::Text(key)) => {
            Cell::Text(texts::choice(lang, set, key))
        }
        (ColumnKind::Set(set), ListValue::Text(keys)) => Cell::text(
            split_set(keys)
                .iter()
                .map(|key| texts::choice(lang, set, key))
                .collect::<Vec<_>>()
                .join(", "),
        ),
        (ColumnKind::Link, ListValue::Text(json)) => link_cell(json),
        (ColumnKind::Rows(_), ListValue::Text(json)) => {
            let count = serde_json::from_str::<Vec<Json>>(json).map_or(0, |rows| rows.len());
            Cell::Number(count.to_string())
        }
        (ColumnKind::Bool, ListValue::Bool(truth)) => Cell::Text(yes_no(lang, *truth)),
        (ColumnKind::Bool, ListValue::Int(truth)) => Cell::Text(yes_no(lang, *truth != 0)),
        (ColumnKind::Date, ListValue::Date(date)) => date_cell(showing, *date),
        (ColumnKind::Date, ListValue::Text(text)) => text
            .parse()
            .map_or(Cell::text(text), |date| date_cell(showing, date)),
        (ColumnKind::Money, ListValue::Int(oere)) => Cell::Number(format::money(lang, *oere)),
        (ColumnKind::Percent, ListValue::Int(share)) => Cell::Number(format::percent(lang, *share)),
        (ColumnKind::Moment, ListValue::Int(at)) => moment_cell(showing, *at),
        (ColumnKind::Year, ListValue::Int(year)) => Cell::Number(year.to_string()),
        (_, ListValue::Int(number)) => Cell::Number(format::integer(lang, *number)),
        (_, ListValue::Text(text)) => Cell::text(text.trim()),
        _ => Cell::Empty,
    }
}

/// The value of a column in a list. Where "yes" and "no" under the column's heading would
/// not say what is meant, the texts `<label>-yes` and `<label>-no` do, as a status.
#[must_use]
pub fn in_list(showing: &Showing<'_>, column: &ListColumn, value: &ListValue) -> Cell {
    let truth = match (column.kind, value) {
        (ColumnKind::Bool, ListValue::Bool(truth)) => *truth,
        (ColumnKind::Bool, ListValue::Int(truth)) => *truth != 0,
        _ => return of_column(showing, column.kind, value),
    };
    let key = format!("{}-{}", column.label, if truth { "yes" } else { "no" });
    let word = showing.lang.t(&key);
    if word == key {
        return of_column(showing, column.kind, value);
    }
    let level = if truth { Level::Good } else { Level::Warn };
    Cell::Status { level, word }
}

fn yes_no(lang: Lang, truth: bool) -> String {
    lang.t(if truth { "yes" } else { "no" })
}

fn date_cell(showing: &Showing<'_>, date: Date) -> Cell {
    Cell::Date {
        text: format::date(date),
        near: format::near(showing.lang, date, showing.today),
    }
}

fn moment_cell(showing: &Showing<'_>, at: i64) -> Cell {
    Timestamp::from_microsecond(at).map_or(Cell::Empty, |at| Cell::Date {
        text: moment(showing.lang, at),
        near: format::near(showing.lang, local_date(at), showing.today),
    })
}

/// A moment in Danish time: `22-11-2026 kl. 10.42`.
#[must_use]
pub fn moment(lang: Lang, at: Timestamp) -> String {
    let zone = jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap_or(jiff::tz::TimeZone::UTC);
    let local = at.to_zoned(zone);
    let time = format!("{:02}.{:02}", local.hour(), local.minute());
    lang.t_args(
        "moment",
        &[
            ("date", format::date(local.date()).into()),
            ("time", time.into()),
        ],
    )
}

fn link_cell(json: &str) -> Cell {
    let link: domain::parts::Link = match serde_json::from_str(json) {
        Ok(link) => link,
        Err(_) => return Cell::Empty,
    };
    link_to(&link)
}

/// Only web addresses become links; others are shown as they are.
fn link_to(link: &domain::parts::Link) -> Cell {
    let label = if link.name.is_empty() {
        link.url.clone()
    } else {
        link.name.clone()
    };
    Cell::Link(Link::new(label, safe_href(&link.url)))
}

fn safe_href(url: &str) -> String {
    let lower = url.to_ascii_lowercase();
    let safe = lower.starts_with("https://")
        || lower.starts_with("http://")
        || lower.starts_with("mailto:");
    if safe { url.to_owned() } else { String::new() }
}

/// A record's value.
#[must_use]
pub fn of_field(showing: &Showing<'_>, schema: &Schema, field: &Field, value: &FieldValue) -> Cell {
    match (field.kind, value) {
        (_, value) if value.is_empty() => {
            if field.required {
                Cell::Missing
            } else {
                Cell::Empty
            }
        }
        (
            FieldKind::Ref(_) | FieldKind::Refs(_) | FieldKind::Option(_) | FieldKind::Options(_),
            value,
        ) => references(showing, field, value),
        (_, FieldValue::Date(date)) => date_cell(showing, *date),
        (_, FieldValue::Link(link)) => link_to(link),
        (FieldKind::Rows(columns), FieldValue::Rows(rows)) => {
            let line = |row| row_cells(showing, schema, (field, columns), row);
            Cell::Lines(rows.iter().map(line).collect())
        }
        (FieldKind::Money, FieldValue::Int(oere)) => {
            Cell::Number(format::money_exact(showing.lang, *oere))
        }
        (FieldKind::Percent, FieldValue::Int(share)) => {
            Cell::Number(format::percent(showing.lang, *share))
        }
        _ => Cell::text(plain(showing, field, value)),
    }
}

fn references(showing: &Showing<'_>, field: &Field, value: &FieldValue) -> Cell {
    let links: Vec<Link> = value
        .ids()
        .iter()
        .map(|id| {
            let name = showing
                .names
                .get(id)
                .cloned()
                .unwrap_or_else(|| id.to_string());
            let href = match field.kind {
                FieldKind::Ref(kind) | FieldKind::Refs(kind) => sites::address(kind, *id),
                _ => String::new(),
            };
            Link::new(name, href)
        })
        .collect();
    match <[Link; 1]>::try_from(links) {
        Ok([only]) => Cell::Link(only),
        Err(several) => Cell::Links(several),
    }
}

/// A value as one plain text, for history and comparison.
#[must_use]
pub fn plain(showing: &Showing<'_>, field: &Field, value: &FieldValue) -> String {
    let lang = showing.lang;
    match (field.kind, value) {
        (FieldKind::Choice(set), FieldValue::Text(key)) => texts::choice(lang, set, key),
        (FieldKind::Set(set), FieldValue::Set(keys)) => keys
            .iter()
            .map(|key| texts::choice(lang, set, key))
            .collect::<Vec<_>>()
            .join(", "),
        (FieldKind::Money, FieldValue::Int(oere)) => format::money_exact(lang, *oere),
        (FieldKind::Percent, FieldValue::Int(share)) => format::percent(lang, *share),
        (_, FieldValue::Empty) => String::new(),
        (_, FieldValue::Text(text)) => text.clone(),
        (FieldKind::Year { .. }, FieldValue::Int(year)) => year.to_string(),
        (_, FieldValue::Int(number)) => format::integer(lang, *number),
        (_, FieldValue::Date(date)) => format::date(*date),
        (_, FieldValue::Bool(truth)) => yes_no(lang, *truth),
        (_, FieldValue::Set(keys)) => keys.join(", "),
        (_, FieldValue::Ref(_) | FieldValue::Refs(_)) => value
            .ids()
            .iter()
            .map(|id| {
                showing
                    .names
                    .get(id)
                    .cloned()
                    .unwrap_or_else(|| id.to_string())
            })
            .collect::<Vec<_>>()
            .join(", "),
        (_, FieldValue::Link(link)) if link.name.is_empty() => link.url.clone(),
        (_, FieldValue::Link(link)) => format!("{} ({})", link.name, link.url),
        (FieldKind::Rows(columns), FieldValue::Rows(rows)) => rows
            .iter()
            .map(|row| row_text(showing, columns, row))
            .collect::<Vec<_>>()
            .join("; "),
        (_, FieldValue::Rows(rows)) => rows.len().to_string(),
    }
}

/// The filled cells of one row. "Yes" would not say to what, so a switch that is on is
/// shown by its label; the name of a row with an address leads there.
fn row_cells(
    showing: &Showing<'_>,
    schema: &Schema,
    (field, columns): (&Field, &[Field]),
    row: &Map<String, Json>,
) -> Vec<Cell> {
    let mut cells = Vec::new();
    for column in columns {
        let value = row
            .get(column.key)
            .and_then(|json| FieldValue::from_json(column, json).ok());
        cells.push(match value {
            None | Some(FieldValue::Empty | FieldValue::Bool(false)) => continue,
            Some(FieldValue::Bool(true)) => {
                let key = format!("{}.{}", field.key, column.key);
                Cell::Text(texts::field_label(showing.lang, schema, &key))
            }
            Some(FieldValue::Text(text)) if !safe_href(&text).is_empty() => {
                Cell::Link(Link::new(&text, &text))
            }
            Some(value) => of_field(showing, schema, column, &value),
        });
    }
    cells
}

fn row_text(showing: &Showing<'_>, columns: &[Field], row: &Map<String, Json>) -> String {
    let texts = columns.iter().filter_map(|column| {
        let value = FieldValue::from_json(column, row.get(column.key)?).ok()?;
        let text = plain(showing, column, &value);
        (!text.is_empty()).then_some(text)
    });
    texts.collect::<Vec<_>>().join(" · ")
}
