//! How large a file may be: 20 MB until an organisation says otherwise.

use foundation::{Error, FieldError, Result};

use crate::{
    gate::{Action, Command, Needs, Question, Recorded, Resource, View, Work},
    parts::settings::{self, Said},
};

/// The limit that everybody has at first, in megabytes.
const AT_FIRST: i64 = 20;
/// The largest limit that can be chosen, in megabytes.
pub const LARGEST_MB: i64 = 100;
const SETTING: &str = "document_size_limit";

/// The limit in megabytes (of 1024 × 1024 bytes).
pub(super) fn limit(view: &View<'_>) -> Result<i64> {
    Ok(settings::one(view, SETTING)?.unwrap_or(AT_FIRST))
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
        let organisation = work.caller().organisation;
        let said = vec![Said::new(SETTING, before, self.megabytes)];
        settings::say(work, organisation, said, self.reason)
    }
}
