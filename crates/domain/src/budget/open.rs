//! Opening a pool in one step: the post and its first appropriation.

use foundation::{Error, Id, Result};

use super::{
    SCHEMA,
    ledger::MoveKind,
    moves::{KEEPS, change, checked},
    store::{self, Entry},
};
use crate::{
    gate::{Command, Event, Needs, Recorded, Work},
    parts::{FieldValue, records},
};

/// Makes a pool of a year and gives it money.
#[derive(Debug)]
pub struct OpenPool {
    /// The post's identity, chosen by the caller.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Of which year.
    pub year: Option<i64>,
    /// How much, in øre; more than nothing.
    pub amount: i64,
    /// Why, e.g. the council's decision.
    pub reason: String,
}

impl Command for OpenPool {
    /// The post.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let reason = checked(self.amount, &self.reason, true)?;
        let mut changes = Vec::new();
        let year = self.year.map_or(FieldValue::Empty, FieldValue::Int);
        let values = vec![
            ("name", FieldValue::Text(self.name.clone())),
            ("year", year),
            ("post_kind", FieldValue::Text("pool".to_owned())),
        ];
        records::create(work, &SCHEMA, self.id, values, &mut changes)?;
        let entry = Entry::new(MoveKind::Appropriation, self.amount);
        let written = store::write(work, self.id, reason, std::slice::from_ref(&entry))?;
        if written.is_empty() {
            return Err(Error::internal("no movement"));
        }
        changes.push(change(self.id, &entry));
        let name = records::store::title(work, &SCHEMA, self.id)?;
        let event = Event::new("budget_post.created")
            .on(SCHEMA.subject(self.id), name)
            .because(reason)
            .changing(changes);
        work.record(event, self.id)
    }
}
