//! One system of the catalogue goes into another, in every organisation at
//! once: interfaces, systems below, usages and what else names it follow, its
//! name becomes a former name, and its id answers with the other from now on.
//!
//! An organisation may use both. Then the merge is refused with their names
//! unless it is told to combine: the elder usage stays, fields that it leaves
//! empty are filled from the younger, relations and roles follow, and the
//! younger is deleted (its history stays).

mod combine;
mod follow;

use foundation::{Error, FieldError, Id, Result};

use crate::{
    catalogue::{SCHEMA, follow_merge, redirect},
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    moving::usages,
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Record, store},
    },
    usage,
};
use combine::Double;

/// Merges a system into another that is public.
#[derive(Debug)]
pub struct MergeSystem {
    /// The one that goes.
    pub from: Id,
    /// The one that stays.
    pub into: Id,
    /// Combine the usages of organisations that use both.
    pub combine: bool,
    /// Why.
    pub reason: String,
}

/// What a merge moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// Usages that are now of the other system.
    pub usages: usize,
    /// Organisations whose two usages became one.
    pub combined: usize,
}

// everywhere: the coordinator merges for all
const USAGES: &str = "SELECT u.id FROM {usages} u WHERE u.system = $1 ORDER BY u.id";

impl Command for MergeSystem {
    type Output = Merged;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Catalogue)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Merged>> {
        let from = store::find_anywhere(work, &SCHEMA, self.from)?;
        let into = store::find_anywhere(work, &SCHEMA, self.into)?;
        if from.id == into.id {
            return Err(Error::field("into", "same_system"));
        }
        if into.get(&SCHEMA, "visibility").as_text() != "public" {
            return Err(Error::conflict("merge_target_not_public"));
        }
        let doubles = combine::doubles(work, from.id, into.id)?;
        if !self.combine {
            combine::refuse(&doubles)?;
        }
        let mut changes = Vec::new();
        take_over(work, &from, &into, &mut changes)?;
        follow::repoint(work, subject(from.id), into.id, &mut changes)?;
        let usages = move_usages(work, &from, &into, &doubles, &mut changes)?;
        follow_merge(work, from.id, into.id, &self.reason)?;
        redirect(work, from.id, into.id)?;
        let from = store::find_anywhere(work, &SCHEMA, from.id)?;
        records::delete(work, &SCHEMA, &from, &mut changes)?;
        let merged = Merged {
            usages,
            combined: doubles.len(),
        };
        let name = into.get(&SCHEMA, "name").as_text();
        let event = Event::new("system.merged")
            .on(subject(into.id), name)
            .because(self.reason)
            .changing(changes);
        work.record(event, merged)
    }
}

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::System,
        id,
    }
}

/// Every usage of the one that goes becomes one of the other. Answers how many.
fn move_usages(
    work: &mut Work<'_>,
    from: &Record,
    into: &Record,
    doubles: &[Double],
    changes: &mut Vec<FieldChange>,
) -> Result<usize> {
    for double in doubles {
        combine::combine(work, double, into.id, changes)?;
    }
    let rest = work.rows(USAGES, &[from.id.into()])?;
    for row in &rest {
        let usage = store::find_anywhere(work, &usage::SCHEMA, row.id(0)?)?;
        usages::move_to(work, &usage, into.id, changes)?;
    }
    Ok(rest.len() + doubles.len())
}

/// Longest text of the field of former names.
const FORMER_NAMES: usize = 500;

/// The one that stays gets the name of the other among its former names, and
/// is lifted out from under it.
fn take_over(
    work: &mut Work<'_>,
    from: &Record,
    into: &Record,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let mut after = into.clone();
    let mut put = |key: &str, value: FieldValue| {
        if let Some(at) = SCHEMA.position(key) {
            after.values[at] = value;
        }
    };
    if let Some(names) = former_names(from, into) {
        put("former_name", FieldValue::Text(names));
    }
    if follow::is_above(work, from.id, into.id)? {
        put("parent_system", from.get(&SCHEMA, "parent_system").clone());
    }
    if into.get(&SCHEMA, "predecessor_system").as_ref() == Some(from.id) {
        let before = from.get(&SCHEMA, "predecessor_system").clone();
        let itself = before.as_ref() == Some(into.id);
        put(
            "predecessor_system",
            if itself { FieldValue::Empty } else { before },
        );
    }
    records::rewrite(work, &SCHEMA, into, after, changes).map(|_| ())
}

/// The former names with that of the other; none when nothing is added.
fn former_names(from: &Record, into: &Record) -> Option<String> {
    let text = |record: &Record, key| record.get(&SCHEMA, key).as_text().to_owned();
    let (name, known) = (text(from, "name"), text(into, "former_name"));
    let same = |other: &str| other.trim().to_lowercase() == name.to_lowercase();
    if same(&text(into, "name")) || known.split([',', ';', '\n']).any(same) {
        return None;
    }
    let names = if known.is_empty() {
        name
    } else {
        format!("{known}, {name}")
    };
    (names.chars().count() <= FORMER_NAMES).then_some(names)
}

/// The refusal of a merge while organisations use both.
fn use_both(names: &[&str]) -> Error {
    Error::Conflict(
        FieldError::new("combine", "organisations_use_both")
            .with("count", names.len())
            .with("names", names.join(", ")),
    )
}
