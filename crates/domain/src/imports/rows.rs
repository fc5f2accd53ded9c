//! What a row says about a record's own fields.

use exchange::table::Row;
use foundation::{FieldError, Result};

use crate::{
    gate::View,
    imports::{
        Target, Words,
        cells::{Reader, Said},
        places::{Place, Places, place_of},
        run::Run,
        tables::Table,
    },
    parts::{
        FieldValue, Kind, Schema,
        records::{Record, Values},
    },
};

/// The fields that a row gives other values than they have, or what is wrong
/// with its cells. `skip` names fields that are understood elsewhere.
pub(crate) fn values(
    reader: &Reader<'_>,
    schema: &'static Schema,
    table: &Table,
    row: &Row,
    before: Option<&Record>,
    skip: &[&str],
) -> (Values, Vec<FieldError>, Vec<FieldError>) {
    let (mut values, mut errors, mut notes) = (Values::new(), Vec::new(), Vec::new());
    for target in table.targets() {
        let Target::Field(key) = target else { continue };
        let Some(field) = schema.field(key).filter(|_| !skip.contains(key)) else {
            continue;
        };
        let current = before.map_or(&FieldValue::Empty, |record| record.get(schema, key));
        let in_column = |error: FieldError| FieldError {
            field: table.header(target),
            ..error
        };
        match reader.read(field, table.cell(row, target), current) {
            Ok(Said::Nothing) => {}
            Ok(Said::Value(value)) => values.push((field.key, value)),
            Ok(Said::Noted(error)) => notes.push(in_column(error)),
            Err(error) => errors.push(in_column(error)),
        }
    }
    (values, errors, notes)
}

/// The directories that the columns of a table need.
pub(crate) fn places(view: &View<'_>, schema: &'static Schema, table: &Table) -> Result<Places> {
    let mut places = Places::default();
    for target in table.targets() {
        match target {
            Target::Field(key) => {
                if let Some(place) = schema.field(key).and_then(place_of) {
                    places.load(view, place)?;
                }
            }
            Target::Role(_) | Target::RoleMail(_) => {
                places.load(view, Place::Kind(Kind::Person))?;
            }
            _ => {}
        }
    }
    Ok(places)
}

/// Reads cells with these words and directories.
pub(crate) fn reader<'a>(words: &'a Words, places: &'a Places, run: &Run<'_, '_>) -> Reader<'a> {
    Reader {
        words,
        places,
        empty_clears: run.choices.empty_clears,
    }
}

/// The column of a field, for an error that a rule has found.
pub(crate) fn header_of(schema: &Schema, table: &Table, key: &str) -> String {
    schema.field(key).map_or_else(
        || key.to_owned(),
        |field| table.header(&Target::Field(field.key)),
    )
}
