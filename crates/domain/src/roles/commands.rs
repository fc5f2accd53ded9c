//! Giving and ending roles on one thing, in one step.

use foundation::{Error, Id, Result, new_id};

use crate::{
    gate::{Action, Command, Event, Needs, Recorded, Resource, Work, allowed},
    modules,
    parts::{
        FieldValue, Kind, Subject,
        records::{self, store},
    },
    roles::SCHEMA,
};

/// Ends some of the roles on a thing and gives others.
#[derive(Debug)]
pub struct ChangeRoles {
    /// The thing.
    pub subject: Subject,
    /// Assignments that end.
    pub end: Vec<Id>,
    /// Roles that are given, each with the person.
    pub give: Vec<(Id, Id)>,
    /// Why.
    pub reason: String,
}

impl Command for ChangeRoles {
    /// How many roles were ended and given.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::People)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let schema = modules::schema(self.subject.kind)
            .filter(|schema| schema.kind != Kind::RoleAssignment)
            .ok_or(Error::NotFound("subject"))?;
        store::find(work, schema, self.subject.id)?;
        if !allowed(work.caller(), Needs(Action::Change, schema.resource)) {
            return Err(Error::Forbidden("role_missing"));
        }
        let mut changes = Vec::new();
        for id in &self.end {
            let role = store::find(work, &SCHEMA, *id)?;
            if role.get(&SCHEMA, "subject_id").as_ref() != Some(self.subject.id) {
                return Err(Error::NotFound("role_assignment"));
            }
            records::delete(work, &SCHEMA, &role, &mut changes)?;
        }
        for (role, person) in &self.give {
            let kind = self.subject.kind.key().to_owned();
            let values = vec![
                ("subject_kind", FieldValue::Text(kind)),
                ("subject_id", FieldValue::Ref(self.subject.id)),
                ("role", FieldValue::Ref(*role)),
                ("person", FieldValue::Ref(*person)),
            ];
            records::create(work, &SCHEMA, new_id(), values, &mut changes)?;
        }
        if changes.is_empty() {
            return Ok(work.unchanged("no role", 0));
        }
        let count = changes.len();
        let event = Event::new("role_assignment.set")
            .on(self.subject, store::title(work, schema, self.subject.id)?)
            .because(self.reason)
            .changing(changes);
        work.record(event, count)
    }
}
