//! How long a session lasts: rows in the settings of each organisation, with defaults.

use std::time::Duration;

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Command, Needs, Question, Recorded, Resource, View, Work},
    parts::settings::{self, Said},
};

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Minutes without use after which it ends.
    pub idle_minutes: i64,
    /// Minutes after signing in at which it ends in any case.
    pub absolute_minutes: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            idle_minutes: 2 * 60,
            absolute_minutes: 12 * 60,
        }
    }
}

const IDLE: &str = "session_idle_minutes";
const ABSOLUTE: &str = "session_absolute_minutes";
/// The settings that the limits are kept in: without use, in any case.
pub(super) const NAMES: [&str; 2] = [IDLE, ABSOLUTE];
// everywhere: the limits of the organisation that a session works for, before there is a caller
const SETTING: &str =
    "SELECT s.name, s.value FROM settings s WHERE s.organisation_id = $1 AND s.name IN ($2, $3)";

/// The longest session that a setting can give; older ones are cleared away.
pub(super) const LONGEST: Duration = Duration::from_secs(24 * 3_600);

impl Limits {
    /// The limits that two settings give; what is not set keeps its default.
    pub(super) fn read(idle: Option<String>, absolute: Option<String>) -> Result<Self> {
        let minutes = |text: Option<String>, usual: i64| match text {
            Some(text) => text.parse().map_err(Error::internal),
            None => Ok(usual),
        };
        let usual = Self::default();
        Ok(Self {
            idle_minutes: minutes(idle, usual.idle_minutes)?,
            absolute_minutes: minutes(absolute, usual.absolute_minutes)?,
        })
    }
}

/// The limits of an organisation's sessions.
pub(super) fn of(view: &View<'_>, organisation: Id) -> Result<Limits> {
    let (mut idle, mut absolute) = (None, None);
    let params = [organisation.into(), IDLE.into(), ABSOLUTE.into()];
    for row in view.rows(SETTING, &params)? {
        match row.text(0)?.as_str() {
            IDLE => idle = Some(row.text(1)?),
            _ => absolute = Some(row.text(1)?),
        }
    }
    Limits::read(idle, absolute)
}

/// The limits of the caller's organisation.
pub struct SessionLimits;

impl Question for SessionLimits {
    type Answer = Limits;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Settings)
    }

    fn answer(self, view: &View<'_>) -> Result<Limits> {
        of(view, view.caller().organisation)
    }
}

/// Sets the limits for the caller's organisation. They hold at once, also for open sessions.
#[derive(Debug)]
pub struct SetSessionLimits(pub Limits);

impl Command for SetSessionLimits {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Settings)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let organisation = work.caller().organisation;
        let before = of(work, organisation)?;
        let both = [
            (IDLE, before.idle_minutes, self.0.idle_minutes, 5),
            (
                ABSOLUTE,
                before.absolute_minutes,
                self.0.absolute_minutes,
                15,
            ),
        ];
        let longest = i64::try_from(LONGEST.as_secs() / 60).unwrap_or(i64::MAX);
        let out_of_range: Vec<FieldError> = both
            .iter()
            .filter(|(_, _, minutes, least)| !(*least..=longest).contains(minutes))
            .map(|(name, _, _, least)| {
                FieldError::new(name, "session_limit")
                    .with("min", least)
                    .with("max", longest)
            })
            .collect();
        if !out_of_range.is_empty() {
            return Err(Error::Invalid(out_of_range));
        }
        let said = both.map(|(name, before, after, _)| Said::new(name, before, after));
        settings::say(work, organisation, said.into(), String::new())
    }
}
