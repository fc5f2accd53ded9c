//! Adding somebody to the team in one step: the member, their hours, what they can.

use foundation::{Date, Id, Result, new_id};

use super::{CAPACITIES, COMPETENCES, MEMBERS};
use crate::{
    gate::{Action, Command, Event, Needs, Recorded, Resource, Work},
    parts::{
        FieldValue,
        records::{self, store},
    },
};

/// Adds somebody to the team.
#[derive(Debug)]
pub struct AddMember {
    /// The member's identity, chosen by the caller.
    pub id: Id,
    /// Who.
    pub person: Option<Id>,
    /// A key of `team-function`.
    pub function: String,
    /// Hours a week.
    pub hours: i64,
    /// The first day of the hours.
    pub from: Date,
    /// What they can, as values of the list, each with a key of `competence-level`.
    pub competences: Vec<(Id, String)>,
}

impl Command for AddMember {
    /// The member.
    type Output = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let mut changes = Vec::new();
        let person = self.person.map_or(FieldValue::Empty, FieldValue::Ref);
        let values = vec![
            ("person", person),
            ("team_function", FieldValue::Text(self.function)),
        ];
        records::create(work, &MEMBERS, self.id, values, &mut changes)?;
        let member = ("member", FieldValue::Ref(self.id));
        let hours = vec![
            member.clone(),
            ("from_on", FieldValue::Date(self.from)),
            ("hours", FieldValue::Int(self.hours)),
        ];
        records::create(work, &CAPACITIES, new_id(), hours, &mut changes)?;
        for (competence, level) in self.competences {
            let values = vec![
                member.clone(),
                ("competence", FieldValue::Ref(competence)),
                ("competence_level", FieldValue::Text(level)),
            ];
            records::create(work, &COMPETENCES, new_id(), values, &mut changes)?;
        }
        let name = store::title(work, &MEMBERS, self.id)?;
        let event = Event::new("team_member.created")
            .on(MEMBERS.subject(self.id), name)
            .changing(changes);
        work.record(event, self.id)
    }
}
