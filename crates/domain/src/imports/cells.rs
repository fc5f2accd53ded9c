//! One cell, understood as the field that its column stands for.

use exchange::{
    lines,
    parse::{self, CellError},
    table::Cell,
    text::clean,
};
use foundation::FieldError;
use serde_json::{Map, Value as Json};

use crate::{
    imports::{
        Words,
        directory::cut,
        places::{Place, Places, place_of},
    },
    parts::{
        ChoiceSet, Field, FieldKind, FieldValue, Kind, Link, checks::ean_fault, validate::normalise,
    },
};

/// What a cell says about a field.
#[derive(Debug, PartialEq)]
pub(crate) enum Said {
    /// Nothing: the value stays.
    Nothing,
    /// This value.
    Value(FieldValue),
    /// Nothing that can be used, but the row can come in without it.
    Noted(FieldError),
}

/// Reads cells.
pub(crate) struct Reader<'a> {
    pub(crate) words: &'a Words,
    pub(crate) places: &'a Places,
    /// An empty cell empties the field.
    pub(crate) empty_clears: bool,
}

impl Reader<'_> {
    /// What a cell says about a field that has the value `current` now. The
    /// errors' field is empty; the caller puts the column in.
    pub(crate) fn read(
        &self,
        field: &'static Field,
        cell: &Cell,
        current: &FieldValue,
    ) -> Result<Said, FieldError> {
        if cell.is_blank() {
            let clears = self.empty_clears && !field.required && !current.is_empty();
            return Ok(if clears {
                Said::Value(FieldValue::Empty)
            } else {
                Said::Nothing
            });
        }
        let value = match self.value(field, cell, current) {
            Ok(Some(value)) => value,
            Ok(None) => return Ok(Said::Nothing),
            Err(error) if error.code == "link_without_address" => return Ok(Said::Noted(error)),
            Err(error) => return Err(error),
        };
        let value = normalise(field, value).map_err(|error| FieldError {
            field: String::new(),
            ..error
        })?;
        Ok(if is_same(field, &value, current) {
            Said::Nothing
        } else {
            Said::Value(value)
        })
    }

    fn value(
        &self,
        field: &'static Field,
        cell: &Cell,
        current: &FieldValue,
    ) -> Result<Option<FieldValue>, FieldError> {
        let text = || parse::cell::text(cell).map(Option::unwrap_or_default);
        let value = match field.kind {
            FieldKind::Text { .. } | FieldKind::LongText => FieldValue::Text(line(field, cell)?),
            FieldKind::Integer { .. } | FieldKind::Year { .. } => {
                number(parse::cell::integer(cell))?
            }
            FieldKind::Money => number(parse::cell::decimal_hundredths(cell))?,
            FieldKind::Percent => number(parse::cell::percent_hundredths(cell))?,
            FieldKind::Date => match parse::cell::date(cell).map_err(wrong)? {
                Some(date) => FieldValue::Date(date),
                None => FieldValue::Empty,
            },
            FieldKind::Bool => match parse::cell::yes_no(cell).map_err(wrong)? {
                Some(truth) => FieldValue::Bool(truth),
                None => FieldValue::Empty,
            },
            FieldKind::Choice(set) => self.choice(set, cell)?,
            FieldKind::Set(set) => self.set(set, &text().map_err(wrong)?)?,
            FieldKind::Option(_) | FieldKind::Ref(_) => {
                return self.one(field, &text().map_err(wrong)?, current);
            }
            FieldKind::Options(_) | FieldKind::Refs(_) => {
                return self.several(field, &text().map_err(wrong)?, current);
            }
            FieldKind::Link => link(&text().map_err(wrong)?, current)?,
            FieldKind::Rows(columns) => self.rows(field, columns, &text().map_err(wrong)?)?,
            FieldKind::AnyRef => return Ok(None),
        };
        Ok(Some(value))
    }

    /// A line for each row; what stands in it is told by its place.
    fn rows(
        &self,
        field: &Field,
        columns: &'static [Field],
        text: &str,
    ) -> Result<FieldValue, FieldError> {
        let mut rows = Vec::new();
        for parts in lines::read(text).map_err(wrong)? {
            let unfit = || {
                FieldError::new("", "small_row")
                    .with("value", cut(&parts.join(" | ")))
                    .with("expected", self.words.parts(field.key, columns))
            };
            if parts.len() > columns.len() {
                return Err(unfit());
            }
            let mut row = Map::new();
            for (at, column) in columns.iter().enumerate() {
                let part = parts.get(at).map_or("", String::as_str);
                if part.is_empty() && column.required {
                    return Err(unfit());
                }
                if part.is_empty() {
                    continue;
                }
                let value = self.value(column, &Cell::Text(part.to_owned()), &FieldValue::Empty)?;
                let value = normalise(column, value.unwrap_or_default())?;
                row.insert(column.key.to_owned(), value.to_json());
            }
            rows.push(row);
        }
        Ok(FieldValue::Rows(rows))
    }

    fn choice(&self, set: &'static ChoiceSet, cell: &Cell) -> Result<FieldValue, FieldError> {
        if let Cell::Bool(truth) = cell.value() {
            let key = if *truth { "yes" } else { "no" };
            if set.values.contains(&key) {
                return Ok(FieldValue::Text(key.to_owned()));
            }
        }
        let text = parse::cell::text(cell).map_err(wrong)?.unwrap_or_default();
        let key = self.words.choice(set, &text);
        key.map(|key| FieldValue::Text(key.to_owned()))
            .ok_or_else(|| self.unknown_choice(set, &text))
    }

    fn set(&self, set: &'static ChoiceSet, text: &str) -> Result<FieldValue, FieldError> {
        if let Some(key) = self.words.choice(set, text) {
            return Ok(FieldValue::Set(vec![key.to_owned()]));
        }
        let mut keys = Vec::new();
        for part in parse::list(text).map_err(wrong)? {
            let key = self
                .words
                .choice(set, &part)
                .ok_or_else(|| self.unknown_choice(set, &part))?;
            if !keys.iter().any(|known| known == key) {
                keys.push(key.to_owned());
            }
        }
        Ok(FieldValue::Set(keys))
    }

    fn unknown_choice(&self, set: &'static ChoiceSet, text: &str) -> FieldError {
        FieldError::new("", "unknown_choice")
            .with("value", cut(text))
            .with("allowed", self.words.allowed(set))
    }

    fn one(
        &self,
        field: &Field,
        text: &str,
        current: &FieldValue,
    ) -> Result<Option<FieldValue>, FieldError> {
        let Some(directory) = place_of(field).and_then(|place| self.places.get(place)) else {
            return Ok(None);
        };
        if directory.is_shown_as(current.ids(), text) {
            return Ok(None);
        }
        directory.one(text).map(|id| Some(FieldValue::Ref(id)))
    }

    fn several(
        &self,
        field: &Field,
        text: &str,
        current: &FieldValue,
    ) -> Result<Option<FieldValue>, FieldError> {
        let place = place_of(field);
        let Some(directory) = place.and_then(|place| self.places.get(place)) else {
            return Ok(None);
        };
        if directory.is_shown_as(current.ids(), text) {
            return Ok(None);
        }
        let ids = match (directory.several(text), place) {
            // A plan's titles change with the years; the numbers tell.
            (Err(_), Some(Place::Kind(Kind::KleNode))) => directory.several(&numbers(text))?,
            (ids, _) => ids?,
        };
        Ok(Some(FieldValue::Refs(ids)))
    }
}

/// The task numbers in a text such as `27.00.00 Sundhed, sygdom, 31.00.05 Skat`;
/// what begins with no digit is the rest of a title, unless nothing else is there.
fn numbers(text: &str) -> String {
    let parts: Vec<&str> = text
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|part| part.starts_with(|first: char| first.is_ascii_digit()))
        .map(|part| part.split_whitespace().next().unwrap_or(part))
        .collect();
    if parts.is_empty() {
        text.to_owned()
    } else {
        parts.join(",")
    }
}

/// A line of text; codes in their standard form.
fn line(field: &Field, cell: &Cell) -> Result<String, FieldError> {
    let read = match field.key {
        "ean" => return ean(cell),
        "email" => parse::cell::email(cell),
        "external_uuid" => parse::cell::uuid(cell),
        _ => parse::cell::text(cell),
    };
    read.map(Option::unwrap_or_default).map_err(wrong)
}

/// An EAN; what is wrong with it is said as everywhere else.
fn ean(cell: &Cell) -> Result<String, FieldError> {
    match parse::cell::ean(cell) {
        Ok(ean) => Ok(ean.unwrap_or_default()),
        Err(error) if error.code == "ean_scientific" => Err(wrong(error)),
        Err(error) => {
            let text = cut(error.text.trim());
            Err(ean_fault("", &text).unwrap_or_else(|| wrong(error)))
        }
    }
}

fn number(read: Result<Option<i64>, CellError>) -> Result<FieldValue, FieldError> {
    Ok(read
        .map_err(wrong)?
        .map_or(FieldValue::Empty, FieldValue::Int))
}

/// The error of a cell, still without its column.
pub(crate) fn wrong(error: CellError) -> FieldError {
    FieldError::new("", error.code).with("value", cut(&error.text))
}

/// `https://…`, or `Name <https://…>`. A mere name without an address cannot be followed.
fn link(text: &str, current: &FieldValue) -> Result<FieldValue, FieldError> {
    let parts = text
        .strip_suffix('>')
        .and_then(|rest| rest.rsplit_once('<'))
        .map(|(name, url)| (name.trim(), url.trim()));
    let (name, url) = parts.unwrap_or(("", text));
    let keeps = matches!(current, FieldValue::Link(link) if link.name == text);
    if keeps {
        return Ok(current.clone());
    }
    if !url.contains(':') && !url.contains("www.") {
        return Err(FieldError::new("", "link_without_address").with("value", cut(text)));
    }
    let url = if url.contains(':') {
        url.to_owned()
    } else {
        format!("https://{url}")
    };
    Ok(FieldValue::Link(Link {
        name: name.to_owned(),
        url,
    }))
}

/// Texts are the same when a spreadsheet could not show the difference.
pub(crate) fn is_same(field: &Field, new: &FieldValue, current: &FieldValue) -> bool {
    match (new, current) {
        (FieldValue::Rows(new), FieldValue::Rows(old)) => {
            new.len() == old.len() && new.iter().zip(old).all(|rows| is_same_row(field, rows))
        }
        (FieldValue::Text(new), FieldValue::Text(old)) => new == old || clean(new) == clean(old),
        (FieldValue::Refs(new), FieldValue::Refs(old)) => {
            new.len() == old.len() && new.iter().all(|id| old.contains(id))
        }
        _ => new == current || (new.is_empty() && current.is_empty()),
    }
}

/// Rows are the same when each part is, in its standard form; a missing one is empty.
fn is_same_row(field: &Field, (new, old): (&Map<String, Json>, &Map<String, Json>)) -> bool {
    let FieldKind::Rows(columns) = field.kind else {
        return new == old;
    };
    columns.iter().all(|column| {
        let part = |row: &Map<String, Json>| {
            let json = row.get(column.key).unwrap_or(&Json::Null);
            let value = FieldValue::from_json(column, json).ok()?;
            normalise(column, value).ok()
        };
        match (part(new), part(old)) {
            (Some(new), Some(old)) => is_same(column, &new, &old),
            _ => false,
        }
    })
}
