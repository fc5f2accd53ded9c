//! Several relations to one system at once, one for each interface.

use foundation::{Id, Result, new_id};

use crate::{
    gate::{Action, Command, Event, Needs, Recorded, Resource, Work},
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Values, store},
    },
    relations::SCHEMA,
    usage,
};

/// Makes a relation for each interface, or one without when none is given. It
/// is a change of the consuming usage, so a role with writing on it is enough.
#[derive(Debug)]
pub struct AddRelations {
    /// The usage that draws on the other.
    pub from_usage: Id,
    /// The usage that delivers.
    pub to_usage: Id,
    /// The interfaces of the delivering system.
    pub interfaces: Vec<Id>,
    /// What they have in common: frequency, description, address.
    pub values: Values,
    /// Why.
    pub reason: String,
}

impl Command for AddRelations {
    /// The new relations.
    type Output = Vec<Id>;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Usages)
    }

    fn target(&self) -> Option<Subject> {
        Some(self.consumer())
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Self::Output>> {
        let mut interfaces: Vec<Option<Id>> = self.interfaces.iter().copied().map(Some).collect();
        interfaces.dedup();
        if interfaces.is_empty() {
            interfaces.push(None);
        }
        let (mut made, mut changes) = (Vec::new(), Vec::new());
        for interface in interfaces {
            let mut values = self.values.clone();
            values.push(("from_usage", FieldValue::Ref(self.from_usage)));
            values.push(("to_usage", FieldValue::Ref(self.to_usage)));
            values.extend(interface.map(|id| ("interface", FieldValue::Ref(id))));
            let id = new_id();
            records::create(work, &SCHEMA, id, values, &mut changes)?;
            made.push(id);
        }
        let name = store::title(work, &usage::SCHEMA, self.from_usage)?;
        let event = Event::new("relation.bulk_created")
            .on(self.consumer(), name)
            .because(self.reason)
            .changing(changes);
        work.record(event, made)
    }
}

impl AddRelations {
    fn consumer(&self) -> Subject {
        Subject {
            kind: Kind::Usage,
            id: self.from_usage,
        }
    }
}
