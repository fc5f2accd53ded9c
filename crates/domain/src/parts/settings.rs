//! What an organisation says for itself, each by a name: kept as text, said in one command
//! with one entry in the log.

use std::{collections::HashMap, str::FromStr};

use foundation::{Id, Result};

use super::{Kind, Subject};
use crate::gate::{Event, FieldChange, Recorded, View, Work};

// everywhere: the settings of the one organisation asked about
const ALL: &str = "SELECT s.name, s.value FROM settings s WHERE s.organisation_id = $1";
const SET: &str = "INSERT INTO settings (organisation_id, name, value) VALUES ($1, $2, $3)
 ON CONFLICT (organisation_id, name) DO UPDATE SET value = excluded.value";

/// Everything that an organisation has said, by name.
pub(crate) fn all(view: &View<'_>, organisation: Id) -> Result<HashMap<String, String>> {
    let rows = view.rows(ALL, &[organisation.into()])?;
    rows.iter()
        .map(|row| Ok((row.text(0)?, row.text(1)?)))
        .collect()
}

/// One setting of the caller's organisation; none when it is not said, or says nothing that can be read.
pub(crate) fn one<T: FromStr>(view: &View<'_>, name: &str) -> Result<Option<T>> {
    let said = all(view, view.caller().organisation)?;
    Ok(said.get(name).and_then(|text| text.parse().ok()))
}

/// A setting as it was and as it is to be.
#[derive(Debug)]
pub(crate) struct Said {
    name: &'static str,
    before: String,
    after: String,
}

impl Said {
    /// `name` was `before` and is to be `after`.
    pub(crate) fn new(name: &'static str, before: impl ToString, after: impl ToString) -> Self {
        Self {
            name,
            before: before.to_string(),
            after: after.to_string(),
        }
    }
}

/// Writes what differs, for one organisation, as one entry in its log.
pub(crate) fn say(
    work: &mut Work<'_>,
    organisation: Id,
    said: Vec<Said>,
    reason: String,
) -> Result<Recorded<()>> {
    let subject = Subject {
        kind: Kind::Setting,
        id: organisation,
    };
    let mut changes = Vec::new();
    for Said {
        name,
        before,
        after,
    } in said
    {
        if before == after {
            continue;
        }
        let params = [organisation.into(), name.into(), after.as_str().into()];
        work.execute(SET, &params)?;
        changes.push(FieldChange {
            subject,
            field: name.to_owned(),
            before,
            after,
        });
    }
    if changes.is_empty() {
        return Ok(work.unchanged("it is said already", ()));
    }
    let event = Event::new("settings.changed").because(reason);
    work.record(event.changing(changes), ())
}
