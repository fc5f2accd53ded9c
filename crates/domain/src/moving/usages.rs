//! Moving a usage to another system of the catalogue, with all that is
//! registered about it. What no longer makes sense there goes: deviations from
//! tasks that the new system has or has not, and interfaces of the old system.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    catalogue,
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Record, Saved, store},
    },
    relations,
    usage::{SCHEMA, refusal, tasks_of},
};

/// What a move would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MovePreview {
    /// Why it cannot be done, e.g. `already_in_use`.
    pub refusal: Option<&'static str>,
    /// Added tasks that the new system has of its own.
    pub added_dropped: Vec<Id>,
    /// Removed tasks that the new system has not.
    pub removed_dropped: Vec<Id>,
    /// Relations to this usage that lose their interface.
    pub relations: Vec<Id>,
}

/// Asks what moving a usage to another system would do.
#[derive(Debug)]
pub struct PreviewMove {
    /// The usage.
    pub usage: Id,
    /// The system it would be of.
    pub to_system: Id,
}

impl Question for PreviewMove {
    type Answer = MovePreview;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Usages)
    }

    fn answer(self, view: &View<'_>) -> Result<MovePreview> {
        let usage = store::find(view, &SCHEMA, self.usage)?;
        store::find(view, &catalogue::SCHEMA, self.to_system)?;
        let moved = moved(view, &usage, self.to_system)?;
        let gone = |key| -> Vec<Id> {
            let after = moved.get(&SCHEMA, key).ids();
            let before = usage.get(&SCHEMA, key).ids();
            before
                .iter()
                .filter(|id| !after.contains(id))
                .copied()
                .collect()
        };
        let relations = losing_interface(view, usage.id, self.to_system)?;
        Ok(MovePreview {
            refusal: refusal(view, self.to_system, usage.id)?,
            added_dropped: gone("kle_added"),
            removed_dropped: gone("kle_removed"),
            relations: relations.iter().map(|relation| relation.id).collect(),
        })
    }
}

/// Moves a usage of the caller's organisation to another system.
#[derive(Debug)]
pub struct MoveUsage {
    /// The usage.
    pub usage: Id,
    /// The version that the move is based on.
    pub version: Option<i64>,
    /// The system it becomes one of.
    pub to_system: Id,
    /// Why.
    pub reason: String,
}

impl Command for MoveUsage {
    type Output = Saved;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Usages)
    }

    fn target(&self) -> Option<Subject> {
        Some(Subject {
            kind: Kind::Usage,
            id: self.usage,
        })
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Saved>> {
        let usage = store::find_version(work, &SCHEMA, self.usage, self.version)?;
        if usage.get(&SCHEMA, "system").as_ref() == Some(self.to_system) {
            let saved = Saved {
                record: usage,
                changed: false,
            };
            return Ok(work.unchanged("the same system", saved));
        }
        store::find(work, &catalogue::SCHEMA, self.to_system)
            .map_err(|_| unknown(self.to_system))?;
        if let Some(code) = refusal(work, self.to_system, usage.id)? {
            return Err(Error::field("system", code));
        }
        let mut changes = Vec::new();
        let record = move_to(work, &usage, self.to_system, &mut changes)?;
        let title = store::title(work, &SCHEMA, record.id)?;
        let event = Event::new("usage.moved")
            .on(self.subject(), title)
            .because(self.reason)
            .changing(changes);
        let saved = Saved {
            record,
            changed: true,
        };
        work.record(event, saved)
    }
}

impl MoveUsage {
    fn subject(&self) -> Subject {
        Subject {
            kind: Kind::Usage,
            id: self.usage,
        }
    }
}

fn unknown(system: Id) -> Error {
    Error::Invalid(vec![
        FieldError::new("system", "unknown_reference").with("value", system),
    ])
}

/// Moves a usage of any organisation; the caller has seen to its right and the rules.
pub(crate) fn move_to(
    work: &mut Work<'_>,
    usage: &Record,
    to: Id,
    changes: &mut Vec<FieldChange>,
) -> Result<Record> {
    for relation in losing_interface(work, usage.id, to)? {
        let mut after = relation.clone();
        put(
            &relations::SCHEMA,
            &mut after,
            "interface",
            FieldValue::Empty,
        );
        records::rewrite(work, &relations::SCHEMA, &relation, after, changes)?;
    }
    let after = moved(work, usage, to)?;
    records::rewrite(work, &SCHEMA, usage, after, changes)
}

fn put(schema: &crate::parts::Schema, record: &mut Record, key: &str, value: FieldValue) {
    if let Some(at) = schema.position(key) {
        record.values[at] = value;
    }
}

/// The usage as it would be.
fn moved(view: &View<'_>, usage: &Record, to: Id) -> Result<Record> {
    let inherited = tasks_of(view, to)?;
    let kept = |key: &str, keep: bool| {
        let ids = usage.get(&SCHEMA, key).ids().iter().copied();
        let ids: Vec<Id> = ids.filter(|id| inherited.contains(id) == keep).collect();
        if ids.is_empty() {
            FieldValue::Empty
        } else {
            FieldValue::Refs(ids)
        }
    };
    let mut after = usage.clone();
    put(&SCHEMA, &mut after, "kle_added", kept("kle_added", false));
    put(
        &SCHEMA,
        &mut after,
        "kle_removed",
        kept("kle_removed", true),
    );
    put(&SCHEMA, &mut after, "system", FieldValue::Ref(to));
    Ok(after)
}

// everywhere: the relations of a usage that the caller may move
const LOSING: &str = "SELECT r.id FROM {relations} r JOIN {interfaces} i ON i.id = r.interface
 WHERE r.to_usage = $1 AND (i.exposing_system IS NULL OR i.exposing_system <> $2)";

fn losing_interface(view: &View<'_>, usage: Id, to: Id) -> Result<Vec<Record>> {
    view.rows(LOSING, &[usage.into(), to.into()])?
        .iter()
        .map(|row| store::find_anywhere(view, &relations::SCHEMA, row.id(0)?))
        .collect()
}
