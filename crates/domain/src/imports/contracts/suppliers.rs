//! Suppliers that the file names and nobody knows: they are made, as companies.

use exchange::table::Row;
use foundation::{Error, FieldError, Id, Result};

use crate::{
    imports::{
        Target,
        directory::Found,
        places::{Place, Places},
        run::Run,
        tables::Table,
    },
    organisations,
    parts::{FieldValue, Kind},
};

/// The column of suppliers.
pub(super) const SUPPLIER: Target = Target::Field("supplier");

/// The name of a supplier to make. A number alone is no name: it is one that is
/// written wrong.
pub(super) fn missing(table: &Table, row: &Row, places: &Places) -> Option<String> {
    let name = table.text(row, &SUPPLIER).ok()?;
    let known = places.get(Place::Kind(Kind::Organisation))?;
    let is_name = name.chars().any(char::is_alphabetic);
    (is_name && known.find(&name) == Found::Nothing).then_some(name)
}

/// Makes the supplier; what is wrong with it is wrong with the cell that names it.
pub(super) fn make(run: &mut Run<'_, '_>, name: &str) -> Result<Id> {
    let values = vec![
        ("name", FieldValue::Text(name.to_owned())),
        ("kind", FieldValue::Text("company".to_owned())),
    ];
    let in_cell = |error: FieldError| FieldError {
        field: "supplier".to_owned(),
        ..error
    };
    match run.create_new(&organisations::SCHEMA, values) {
        Ok(record) => Ok(record.id),
        Err(Error::Invalid(errors)) => {
            Err(Error::Invalid(errors.into_iter().map(in_cell).collect()))
        }
        Err(Error::Conflict(error)) => Err(Error::Conflict(in_cell(error))),
        Err(other) => Err(other),
    }
}

/// Lets later rows find a supplier that was made.
pub(super) fn announce(places: &mut Places, id: Id, name: &str) {
    if let Some(known) = places.get_mut(Place::Kind(Kind::Organisation)) {
        known.add(id, name);
    }
}
