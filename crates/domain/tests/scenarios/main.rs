//! Stories told through the gate, on both engines.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on fails")]

mod accounts;
mod amendments;
mod benefits;
mod bodies;
mod budget;
mod case_pictures;
mod cases;
mod contracts;
mod documents;
mod evidence;
mod imports;
mod lists;
mod log;
mod money;
mod options;
mod org_units;
mod organisations;
mod papers;
mod past;
mod people;
mod records;
mod reminders;
mod schema;
mod search;
mod shares;
mod start;
mod statements;
mod story;
mod suppliers;
mod systems;
mod task_runs;
mod tasks;
mod tenancy;
mod views;
