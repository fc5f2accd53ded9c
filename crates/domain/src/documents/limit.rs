//! How large a file may be: 20 MB until an organisation says otherwise.

use foundation::{Error, FieldError, Result};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject},
};

/// The limit that everybody has at first, in megabytes.
const AT_FIRST: i64 = 20;
/// The largest limit that can be chosen, in megabytes.
pub const LARGEST_MB: i64 = 100;
const SETTING: &str = "document_size_limit";
// everywhere: the settings of the caller's organisation alone
const READ: &str =
    "SELECT s.value FROM settings s WHERE s.organisation_id = {organisation} AND s.name = $1";
const SET: &str = "INSERT INTO settings (organisation_id, name, value) VALUES ($1, $2, $3)
 ON CONFLICT (organisation_id, name) DO UPDATE SET value = excluded.value";

/// The limit in megabytes (of 1024 × 1024 bytes).
pub(super) fn limit(view: &View<'_>) -> Result<i64> {
    let row = view.row(READ, &[SETTING.into()])?;
    let set = row.map(|row| row.text(0)).transpose()?;
    Ok(set.and_then(|text| text.parse().ok()).unwrap_or(AT_FIRST))
}

/// Asks how large a file may be, in megabytes.
#[derive(Debug)]
pub struct SizeLimit;

impl Question for SizeLimit {
    type Answer = i64;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Documents)
    }

    fn answer(self, view: &View<'_>) -> Result<i64> {
        limit(view)
    }
}

/// Says how large a file may be.
#[derive(Debug)]
pub struct LimitFiles {
    /// In megabytes, 1 to [`LARGEST_MB`].
    pub megabytes: i64,
    /// Why.
    pub reason: String,
}

impl Command for LimitFiles {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Settings)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        if !(1..=LARGEST_MB).contains(&self.megabytes) {
            let error = FieldError::new("megabytes", "out_of_range");
            return Err(Error::Invalid(vec![
                error.with("min", 1).with("max", LARGEST_MB),
            ]));
        }
        let before = limit(work)?;
        if before == self.megabytes {
            return Ok(work.unchanged("it is said already", ()));
        }
        let organisation = work.caller().organisation;
        let value = self.megabytes.to_string();
        let params = [organisation.into(), SETTING.into(), value.as_str().into()];
        work.execute(SET, &params)?;
        let change = FieldChange {
            subject: Subject {
                kind: Kind::Setting,
                id: organisation,
            },
            field: SETTING.to_owned(),
            before: before.to_string(),
            after: value,
        };
        let event = Event::new("settings.changed").because(self.reason);
        work.record(event.changing(vec![change]), ())
    }
}
