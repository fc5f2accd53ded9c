//! Moving, merging and deleting units with everything that names them.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    org_units::{SCHEMA, rules},
    parts::{
        FieldValue, Kind, Subject,
        records::{self, NamedBy, Record, named_by, repoint, store},
    },
};

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::OrgUnit,
        id,
    }
}

fn name(record: &Record) -> String {
    record.get(&SCHEMA, "name").as_text().to_owned()
}

/// How many records of each module now name the other unit.
pub type Moved = Vec<(Kind, usize)>;

/// Puts a unit, with everything below it, under another unit.
#[derive(Debug)]
pub struct MoveUnit {
    /// The unit.
    pub unit: Id,
    /// The version seen.
    pub version: Option<i64>,
    /// The new parent; none for the top.
    pub to: Option<Id>,
    /// Why.
    pub reason: String,
}

impl Command for MoveUnit {
    /// The version after it.
    type Output = i64;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Units)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<i64>> {
        let before = store::find_version(work, &SCHEMA, self.unit, self.version)?;
        let (title, version) = (name(&before), before.version);
        let parent = self.to.map_or(FieldValue::Empty, FieldValue::Ref);
        let mut changes = Vec::new();
        let moved = records::change(
            work,
            &SCHEMA,
            before,
            vec![("parent", parent)],
            &mut changes,
        )?;
        let Some(moved) = moved else {
            return Ok(work.unchanged("stands there already", version));
        };
        let event = Event::new("org_unit.moved")
            .on(subject(self.unit), title)
            .because(self.reason)
            .changing(changes);
        work.record(event, moved.version)
    }
}

/// Lets one unit take over everything that names another, which is then deleted:
/// registrations of every module, roles, people and the units below it.
#[derive(Debug)]
pub struct MergeUnit {
    /// The unit that goes.
    pub from: Id,
    /// The version of it that was seen.
    pub from_version: Option<i64>,
    /// The unit that stays.
    pub into: Id,
    /// The version of it that was seen.
    pub into_version: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Command for MergeUnit {
    type Output = Moved;

    fn needs(&self) -> Needs {
        Needs(Action::Delete, Resource::Units)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Moved>> {
        let from = store::find_version(work, &SCHEMA, self.from, self.from_version)?;
        store::find_version(work, &SCHEMA, self.into, self.into_version)?;
        if rules::path_to(work, self.into)?.contains(&self.from) {
            return Err(Error::field("into", "below_itself"));
        }
        let mut changes = Vec::new();
        // First, so that its name is free for a unit that takes its place.
        records::delete(work, &SCHEMA, &from, &mut changes)?;
        let moved = repoint(
            work,
            Kind::OrgUnit,
            self.from,
            self.into,
            |_, _| true,
            &mut changes,
        )?;
        rules::check_below(work, self.into)?;
        let event = Event::new("org_unit.merged")
            .on(subject(self.from), name(&from))
            .because(self.reason)
            .changing(changes);
        work.record(event, moved)
    }
}

/// What becomes of the units directly below a deleted one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Children {
    /// They move up to where the deleted one stood.
    MoveUp,
    /// They move to another unit.
    MoveTo(Id),
    /// The unit is only deleted when there are none.
    RefuseIfAny,
}

/// What becomes of the registrations that name a deleted unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registrations {
    /// They name another unit instead.
    MoveTo(Id),
    /// The unit is only deleted when there are none.
    RefuseIfAny,
}

/// Takes a unit out of the tree.
#[derive(Debug)]
pub struct DeleteUnit {
    /// The unit.
    pub unit: Id,
    /// The version seen.
    pub version: Option<i64>,
    /// What becomes of the units directly below it.
    pub children: Children,
    /// What becomes of the registrations that name it.
    pub registrations: Registrations,
    /// Why.
    pub reason: String,
}

impl Command for DeleteUnit {
    type Output = Moved;

    fn needs(&self) -> Needs {
        Needs(Action::Delete, Resource::Units)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Moved>> {
        let unit = store::find_version(work, &SCHEMA, self.unit, self.version)?;
        let mut changes = Vec::new();
        records::delete(work, &SCHEMA, &unit, &mut changes)?;
        self.move_children(work, &unit, &mut changes)?;
        let mut moved = Moved::new();
        if let Registrations::MoveTo(to) = self.registrations {
            self.other(work, to, "registrations")?;
            let not_units = |schema: &crate::parts::Schema, _: &crate::parts::Field| {
                schema.kind != Kind::OrgUnit
            };
            moved = repoint(work, Kind::OrgUnit, self.unit, to, not_units, &mut changes)?;
        }
        refuse_if_named(&named_by(work, subject(self.unit))?)?;
        let event = Event::new("org_unit.deleted")
            .on(subject(self.unit), name(&unit))
            .because(self.reason)
            .changing(changes);
        work.record(event, moved)
    }
}

impl DeleteUnit {
    /// Checks that a unit that is to take over is another one, and there.
    fn other(&self, work: &Work<'_>, to: Id, field: &str) -> Result<()> {
        if to == self.unit {
            return Err(Error::field(field, "same_unit"));
        }
        match store::find(work, &SCHEMA, to) {
            Err(Error::NotFound(_)) => Err(Error::Invalid(vec![
                FieldError::new(field, "unknown_reference").with("value", to),
            ])),
            other => other.map(|_| ()),
        }
    }

    /// One by one, so that each is checked in its new place.
    fn move_children(
        &self,
        work: &mut Work<'_>,
        unit: &Record,
        changes: &mut Vec<FieldChange>,
    ) -> Result<()> {
        let parent = match self.children {
            Children::MoveUp => unit.get(&SCHEMA, "parent").clone(),
            Children::MoveTo(to) => {
                self.other(work, to, "children")?;
                FieldValue::Ref(to)
            }
            Children::RefuseIfAny => return Ok(()),
        };
        for child in store::find_where(work, &SCHEMA, "r.parent = $1", &[self.unit.into()])? {
            let values = vec![("parent", parent.clone())];
            records::change(work, &SCHEMA, child, values, changes)?;
        }
        Ok(())
    }
}

/// Stops with the counts when something still names the unit.
fn refuse_if_named(groups: &[NamedBy]) -> Result<()> {
    let count: i64 = groups.iter().map(|group| group.count).sum();
    if count == 0 {
        return Ok(());
    }
    let each = |group: &NamedBy| format!("{}.{}: {}", group.kind.key(), group.field, group.count);
    let error = FieldError::new("", "unit_in_use")
        .with("count", count)
        .with(
            "where",
            groups.iter().map(each).collect::<Vec<_>>().join(", "),
        );
    Err(Error::Conflict(error))
}
