//! Answering an application.

use foundation::{Error, Id, Result};

use super::SCHEMA;
use crate::{
    budget::{
        SCHEMA as POSTS,
        bind::reservation,
        moves::{self, KEEPS, checked},
        store as ledger,
    },
    gate::{Command, Event, FieldChange, Needs, Recorded, Work},
    parts::{
        FieldValue,
        records::{self, Record, Values, store},
    },
};

/// Grants an application: the amount is reserved on its pool. The case must have been
/// approved.
#[derive(Debug)]
pub struct GrantApplication {
    /// The application.
    pub id: Id,
    /// How much, in øre; what was asked for when none.
    pub amount: Option<i64>,
    /// Why.
    pub reason: String,
}

impl Command for GrantApplication {
    /// The reservation.
    type Output = Id;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let application = waiting(work, self.id)?;
        let asked = match application.get(&SCHEMA, "amount") {
            FieldValue::Int(amount) => *amount,
            _ => 0,
        };
        let amount = self.amount.unwrap_or(asked);
        let reason = checked(amount, &self.reason, true)?;
        let missing = || Error::internal("an application without case or post");
        let of = |key| application.get(&SCHEMA, key).as_ref().ok_or_else(missing);
        let (case, post) = (of("for_case")?, of("post")?);
        let entry = reservation(work, post, case, amount)?;
        let ids = ledger::write(work, post, reason, std::slice::from_ref(&entry))?;
        let mut changes = vec![moves::change(post, &entry)];
        let granted = [("granted", FieldValue::Int(amount))];
        answer(
            work,
            &application,
            "granted",
            reason,
            granted.to_vec(),
            &mut changes,
        )?;
        let name = store::title(work, &POSTS, post)?;
        let event = Event::new("budget_application.granted")
            .on(POSTS.subject(post), name)
            .because(reason)
            .changing(changes);
        let id = ids.first().copied().ok_or_else(missing)?;
        work.record(event, id)
    }
}

/// Declines an application.
#[derive(Debug)]
pub struct DeclineApplication {
    /// The application.
    pub id: Id,
    /// Why.
    pub reason: String,
}

impl Command for DeclineApplication {
    type Output = ();

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let application = waiting(work, self.id)?;
        let reason = checked(1, &self.reason, true)?;
        let mut changes = Vec::new();
        answer(
            work,
            &application,
            "declined",
            reason,
            Vec::new(),
            &mut changes,
        )?;
        let name = store::title(work, &SCHEMA, self.id)?;
        let event = Event::new("budget_application.declined")
            .on(SCHEMA.subject(self.id), name)
            .because(reason)
            .changing(changes);
        work.record(event, ())
    }
}

/// The application, when nobody has answered it.
fn waiting(work: &Work<'_>, id: Id) -> Result<Record> {
    let application = store::find(work, &SCHEMA, id)?;
    if application.get(&SCHEMA, "standing").as_text() != "waiting" {
        return Err(Error::conflict("application_is_answered"));
    }
    Ok(application)
}

/// Writes what was answered.
fn answer(
    work: &mut Work<'_>,
    application: &Record,
    standing: &str,
    reason: &str,
    more: Values,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let text = |text: &str| FieldValue::Text(text.to_owned());
    let mut values: Values = vec![
        ("standing", text(standing)),
        ("answer", text(reason)),
        ("answered_on", FieldValue::Date(work.day())),
        ("answered_by", text(work.caller().name())),
    ];
    values.extend(more);
    let mut after = application.clone();
    for (key, value) in values {
        if let Some(at) = SCHEMA.position(key) {
            after.values[at] = value;
        }
    }
    records::rewrite(work, &SCHEMA, application, after, changes).map(|_| ())
}
