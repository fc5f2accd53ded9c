//! The catalogue system that a row about a system in use names, and the making
//! of local ones that nobody knows yet.

use std::cell::OnceCell;

use exchange::table::Row;
use foundation::{FieldError, Id, Result};

use crate::{
    catalogue,
    imports::{
        Target,
        directory::{Directory, Found},
        places::{Place, Places},
        run::Run,
        tables::Table,
    },
    parts::{
        FieldValue, Kind,
        records::Values,
        text::{Candidate, Known},
    },
};

pub(crate) const NAME: Target = Target::Field("system");

/// The system of a row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Named {
    /// One of the catalogue.
    Known(Id),
    /// One to make.
    New(NewSystem),
    /// The row names none.
    Not,
}

/// A local system to make.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NewSystem {
    pub(crate) name: String,
    values: Values,
}

/// Finds the system of a row. `in_use` picks among systems of the same name.
pub(crate) fn named(
    table: &Table,
    row: &Row,
    places: &Places,
    create_missing: bool,
    in_use: impl Fn(Id) -> bool,
) -> Result<Named, FieldError> {
    let Some(systems) = places.get(Place::Kind(Kind::System)) else {
        return Ok(Named::Not);
    };
    let uuid = table.text(row, &Target::SystemId)?;
    if !uuid.is_empty() {
        let column = |error: FieldError| FieldError {
            field: table.header(&Target::SystemId),
            ..error
        };
        let read = exchange::parse::uuid(&uuid).map_err(|e| column(super::cells::wrong(e)))?;
        if let Found::One(id) = systems.find(&read) {
            return Ok(Named::Known(id));
        }
        if table.place(&NAME).is_none() {
            return Err(column(systems.unknown(&uuid)));
        }
    }
    let name = table.text(row, &NAME)?;
    if name.is_empty() {
        return Ok(Named::Not);
    }
    let column = |error: FieldError| FieldError {
        field: table.header(&NAME),
        ..error
    };
    match systems.find(&name) {
        Found::One(id) => Ok(Named::Known(id)),
        Found::Many(ids) => {
            let mut used = ids.iter().copied().filter(|id| in_use(*id));
            match (used.next(), used.next()) {
                (Some(one), None) => Ok(Named::Known(one)),
                _ => Err(column(systems.ambiguous(&name, &ids))),
            }
        }
        Found::Nothing if create_missing => Ok(Named::New(NewSystem {
            values: details(table, row, places, &uuid)?,
            name,
        })),
        Found::Nothing => Err(column(systems.unknown(&name))),
    }
}

/// What the row says of the system itself; what cannot be used is left out.
fn details(table: &Table, row: &Row, places: &Places, uuid: &str) -> Result<Values, FieldError> {
    let mut values = Values::new();
    for key in ["former_name", "description"] {
        let text = table.text(row, &Target::System(key))?;
        if !text.is_empty() {
            values.push((key, FieldValue::Text(text)));
        }
    }
    let kind = table.text(row, &Target::System("business_type"))?;
    let kinds = places.get(Place::List("business_type"));
    if let Some(Found::One(id)) = kinds.map(|kinds| kinds.find(&kind)) {
        values.push(("business_type", FieldValue::Ref(id)));
    }
    if let Ok(uuid) = exchange::parse::uuid(uuid) {
        values.push(("external_uuid", FieldValue::Text(uuid)));
    }
    Ok(values)
}

/// Makes a local system, and lets later rows find it.
pub(crate) fn make(run: &mut Run<'_, '_>, system: &NewSystem) -> Result<Id> {
    let mut values = system.values.clone();
    values.push(("name", FieldValue::Text(system.name.clone())));
    values.push(("visibility", FieldValue::Text("local".to_owned())));
    let record = run.create_new(&catalogue::SCHEMA, values)?;
    Ok(record.id)
}

/// Lets later rows find a system that was made.
pub(crate) fn announce(places: &mut Places, id: Id, name: &str) {
    if let Some(systems) = places.get_mut(Place::Kind(Kind::System)) {
        systems.add(id, name);
    }
}

/// The names of one kind before the import, to find likely duplicates of new ones.
pub(crate) struct Catalogue {
    names: Vec<String>,
    /// Made when the first new system asks.
    known: OnceCell<Known>,
}

impl Catalogue {
    pub(crate) fn new(places: &Places, kind: Kind) -> Self {
        let known = places.get(Place::Kind(kind));
        Self {
            names: known.map_or_else(Vec::new, Directory::names),
            known: OnceCell::new(),
        }
    }

    /// A note when a new one may be one that is there.
    pub(crate) fn resembling(&self, header: &str, name: &str) -> Option<FieldError> {
        let candidate = |name| Candidate {
            name,
            ..Candidate::default()
        };
        let all = || self.names.iter().map(|name| candidate(name)).collect();
        let found = self.known.get_or_init(all).likely(&candidate(name));
        let alike: Vec<&str> = found
            .iter()
            .take(3)
            .map(|(place, _)| self.names[*place].as_str())
            .collect();
        (!alike.is_empty()).then(|| {
            FieldError::new(header, "likely_duplicate")
                .with("value", super::directory::cut(name))
                .with("candidates", alike.join(", "))
        })
    }
}
