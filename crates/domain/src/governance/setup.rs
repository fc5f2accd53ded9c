//! Setting up in one step what is missing.

use foundation::{Date, Error, FieldError, Id, Result, new_id};
use jiff::ToSpan;

use crate::{
    bodies::{BODY, MANDATES, MEETINGS, MEMBERS},
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    parts::{
        FieldValue,
        records::{self, Values, store},
    },
};

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

/// Makes a steering group with its chair and, when they are given, its secretary and what it
/// approves.
#[derive(Debug)]
pub struct SetUpGroup {
    /// The group's identity, chosen by the caller.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// How many must take part before it can decide.
    pub quorum: Option<i64>,
    /// Its chair.
    pub chair: Option<Id>,
    /// Its secretary.
    pub secretary: Option<Id>,
    /// It approves purchases of every kind from this amount, in whole øre, and is informed of
    /// those below.
    pub approves_from: Option<i64>,
}

impl Command for SetUpGroup {
    /// The group.
    type Output = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Steering)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        if self.chair.is_none() {
            return Err(Error::field("chair", "required"));
        }
        let mut changes = Vec::new();
        let quorum = self.quorum.map_or(FieldValue::Empty, FieldValue::Int);
        let values = vec![
            ("name", text(&self.name)),
            ("body_type", text("steering_group")),
            ("quorum", quorum),
        ];
        records::create(work, &BODY, self.id, values, &mut changes)?;
        self.seat(work, "chair", self.chair, &mut changes)?;
        self.seat(work, "secretary", self.secretary, &mut changes)?;
        self.mandates(work, &mut changes)?;
        let name = store::title(work, &BODY, self.id)?;
        let event = Event::new("body.created")
            .on(BODY.subject(self.id), name)
            .changing(changes);
        work.record(event, self.id)
    }
}

impl SetUpGroup {
    fn seat(
        &self,
        work: &mut Work<'_>,
        function: &'static str,
        person: Option<Id>,
        changes: &mut Vec<FieldChange>,
    ) -> Result<()> {
        let Some(person) = person else { return Ok(()) };
        let values = vec![
            ("body", FieldValue::Ref(self.id)),
            ("person", FieldValue::Ref(person)),
            ("member_function", text(function)),
            ("from_on", FieldValue::Date(work.day())),
        ];
        let made = records::create(work, &MEMBERS, new_id(), values, changes);
        made.map(|_| ()).map_err(|error| renamed(error, function))
    }

    fn mandates(&self, work: &mut Work<'_>, changes: &mut Vec<FieldChange>) -> Result<()> {
        let Some(from) = self.approves_from else {
            return Ok(());
        };
        let mandate = |authority: &str, from: i64, to: Option<i64>| -> Values {
            vec![
                ("body", FieldValue::Ref(self.id)),
                ("authority", text(authority)),
                ("from_amount", FieldValue::Int(from)),
                ("to_amount", to.map_or(FieldValue::Empty, FieldValue::Int)),
                ("valid_from", FieldValue::Date(work.day())),
            ]
        };
        let mut rows = vec![mandate("approves", from, None)];
        if from > 0 {
            rows.push(mandate("informed", 0, Some(from - 1)));
        }
        for row in rows {
            let made = records::create(work, &MANDATES, new_id(), row, changes);
            made.map_err(|error| renamed(error, "approves_from"))?;
        }
        Ok(())
    }
}

/// What is wrong with a part, told at the field of the form that it came from.
fn renamed(error: Error, field: &str) -> Error {
    match error {
        Error::Invalid(mut errors) => {
            for error in &mut errors {
                field.clone_into(&mut error.field);
            }
            Error::Invalid(errors)
        }
        other => other,
    }
}

/// Plans a row of meetings of a body, so many weeks apart.
#[derive(Debug)]
pub struct PlanMeetings {
    /// The body.
    pub body: Id,
    /// The day of the first.
    pub first: Date,
    /// Weeks from one to the next, 1 to 26.
    pub weeks: i64,
    /// How many, 1 to 26.
    pub count: i64,
    /// The time of day, or empty.
    pub starts_at: String,
    /// Where, or empty.
    pub place: String,
}

/// Most meetings, and most weeks between them.
const MOST: i64 = 26;

impl Command for PlanMeetings {
    /// The meetings, in order.
    type Output = Vec<Id>;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Meetings)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Vec<Id>>> {
        let within = |field, number: i64| {
            let error = FieldError::new(field, "out_of_range");
            (!(1..=MOST).contains(&number)).then(|| error.with("min", 1).with("max", MOST))
        };
        let errors = [within("weeks", self.weeks), within("count", self.count)];
        let mut errors: Vec<FieldError> = errors.into_iter().flatten().collect();
        if self.first < work.day() {
            errors.push(FieldError::new("first", "day_has_passed"));
        }
        if !errors.is_empty() {
            return Err(Error::Invalid(errors));
        }
        let body = store::find(work, &BODY, self.body)?;
        let (mut changes, mut made) = (Vec::new(), Vec::new());
        for number in 0..self.count {
            let day = self.first.checked_add((self.weeks * number).weeks());
            let day = day.map_err(|_| Error::field("first", "date_out_of_range"))?;
            let id = new_id();
            let values = vec![
                ("body", FieldValue::Ref(body.id)),
                ("held_on", FieldValue::Date(day)),
                ("starts_at", text(&self.starts_at)),
                ("place", text(&self.place)),
            ];
            records::create(work, &MEETINGS, id, values, &mut changes)?;
            made.push(id);
        }
        let name = store::title(work, &BODY, body.id)?;
        let event = Event::new("body.meetings_planned")
            .on(BODY.subject(body.id), name)
            .changing(changes);
        work.record(event, made)
    }
}
