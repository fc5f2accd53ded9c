//! Tasks and reminders. A rule says that somebody must act so long before a date;
//! the dates stand on records. A task is made, moved and closed in the transaction
//! that changes its date, and once a day for what the calendar changes.
//!
//! Nobody owns a task by name: it belongs to whoever holds the role on its subject
//! when it is read, so that a new system owner has the open tasks at once.

mod calendar;
mod columns;
mod commands;
mod holders;
mod keep;
mod queries;
mod remind;
mod rules;
mod run;
pub mod sources;

use foundation::Result;

pub use calendar::{EndFeed, Feed, MyFeed, RenewFeed, feed};
pub use columns::{HORIZON, STATE, TASK_RULE};
pub use commands::{Act, ActOnTask};
pub use keep::Kept;
pub use queries::{Counts, DueBetween, GetTask, MyTasks, OwnTasks, TaskRow, TasksOf};
pub use remind::{AskMailChoice, MailChoice, SetMailChoice};
pub(crate) use rules::install;
pub use rules::{ResetRule, Rule, Rules, SetRule};
pub use run::{RunRules, run_due};

use crate::{
    gate::{Resource, Work},
    parts::{
        Kind, Reach, Schema, Subject, no_further_rules, nothing_follows, nothing_gives_way, own_id,
    },
};

/// The list of tasks. They are made by rules, so they have no fields to fill in.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Task,
    table: "tasks",
    resource: Resource::Tasks,
    reach: Reach::Own,
    title: columns::SUBJECT,
    fields: &[],
    computed: columns::COMPUTED,
    also_search: &[columns::SUBJECT_SEARCH],
    told_apart_by: "",
    sort: "due_on",
    first: &["name", "rule", "due_on", "state", "holders"],
    belongs_to: &[],
    lets_go: &[],
    check: no_further_rules,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// Brings the tasks about records up to date, in the transaction that saved them.
/// Records of another organisation than the caller's follow in that one's daily run.
pub(crate) fn refresh(work: &mut Work<'_>, subjects: &[Subject]) -> Result<()> {
    keep::some(work, subjects)
}
