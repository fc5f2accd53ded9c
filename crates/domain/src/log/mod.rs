//! The log as its readers see it: the organisation's own entries, newest first,
//! each with every field it changed, and the check that nothing was altered
//! afterwards. Writing it is the gate's business alone.

mod changes;
mod entries;
mod filter;
mod recent;

pub use changes::{LogChange, LogDetail, LogEntry};
pub use entries::{CountLog, ExportLog, ListLog, LogEvents, LogLine, LogPage, LogRow};
pub use filter::LogFilter;
pub use recent::RecentChanges;

use foundation::Result;

use crate::gate::{Action, Needs, Question, Resource, View, audit::Verified};

/// The right of all who read the log.
const READ: Needs = Needs(Action::Read, Resource::Log);

/// Recomputes the organisation's chain from the stored rows.
#[derive(Debug)]
pub struct VerifyLog;

impl Question for VerifyLog {
    type Answer = Verified;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Verified> {
        view.verify_log()
    }
}
