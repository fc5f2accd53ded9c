//! When somebody leaves or takes over: roles are handed on, copied or ended.

use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Record, repoint, store},
    },
    people::SCHEMA,
    roles,
};

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::Person,
        id,
    }
}

fn roles_of(work: &Work<'_>, person: Id) -> Result<Vec<Record>> {
    store::find_where(work, &roles::SCHEMA, "r.person = $1", &[person.into()])
}

/// Refuses somebody who has left, or the same person, as the one who takes over.
fn check_taker(work: &Work<'_>, from: Id, to: Id) -> Result<()> {
    if from == to {
        return Err(Error::field("to", "same_person"));
    }
    store::find(work, &SCHEMA, from)?;
    let taker = store::find(work, &SCHEMA, to)?;
    match taker.get(&SCHEMA, "effective_to").as_date() {
        Some(last) if last < work.day() => Err(Error::Invalid(vec![
            FieldError::new("to", "person_has_left").with("date", last),
        ])),
        _ => Ok(()),
    }
}

fn record(
    work: &mut Work<'_>,
    event: &str,
    person: Id,
    reason: String,
    changes: Vec<FieldChange>,
    count: usize,
) -> Result<Recorded<usize>> {
    if changes.is_empty() {
        return Ok(work.unchanged("no roles", 0));
    }
    let event = Event::new(event)
        .on(subject(person), store::title(work, &SCHEMA, person)?)
        .because(reason)
        .changing(changes);
    work.record(event, count)
}

/// Hands all roles of one person to another, e.g. when somebody leaves. A role
/// that both have on the same thing ends for the one who hands over.
#[derive(Debug)]
pub struct TransferRoles {
    /// Who hands over.
    pub from: Id,
    /// Who takes over.
    pub to: Id,
    /// Why.
    pub reason: String,
}

impl Command for TransferRoles {
    /// How many roles were handed over or ended.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::People)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        check_taker(work, self.from, self.to)?;
        let mut changes = Vec::new();
        let roles_only = |schema: &crate::parts::Schema, _: &crate::parts::Field| {
            schema.kind == Kind::RoleAssignment
        };
        let moved = repoint(
            work,
            Kind::Person,
            self.from,
            self.to,
            roles_only,
            &mut changes,
        )?;
        let count = moved.iter().map(|(_, count)| count).sum();
        let event = "person.roles_transferred";
        record(work, event, self.from, self.reason, changes, count)
    }
}

/// Gives one person the same roles as another, e.g. somebody new in a team.
#[derive(Debug)]
pub struct CopyRoles {
    /// Whose roles are copied.
    pub from: Id,
    /// Who gets them.
    pub to: Id,
    /// Why.
    pub reason: String,
}

impl Command for CopyRoles {
    /// How many roles were given; those that the person had already are not among them.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::People)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        check_taker(work, self.from, self.to)?;
        let key = |role: &Record| {
            let of = |field| role.get(&roles::SCHEMA, field).as_ref();
            (of("subject_id"), of("role"))
        };
        let held: Vec<_> = roles_of(work, self.to)?.iter().map(key).collect();
        let mut changes = Vec::new();
        for role in roles_of(work, self.from)? {
            if held.contains(&key(&role)) {
                continue;
            }
            let mut values: records::Values = ["subject_kind", "subject_id", "role"]
                .map(|field| (field, role.get(&roles::SCHEMA, field).clone()))
                .to_vec();
            values.push(("person", FieldValue::Ref(self.to)));
            let id = foundation::new_id();
            records::create(work, &roles::SCHEMA, id, values, &mut changes)?;
        }
        let count = changes.len();
        let event = "person.roles_copied";
        record(work, event, self.to, self.reason, changes, count)
    }
}

/// Removes what tells who a person is, on request: name, address, telephone and
/// roles, also from earlier days. The id stays, so that what points at it holds.
/// The log is evidence and keeps what it said before.
#[derive(Debug)]
pub struct Anonymise {
    /// The person.
    pub person: Id,
    /// The version seen.
    pub version: Option<i64>,
    /// Why.
    pub reason: String,
}

/// What stands instead of the name. Not a text of the page: it is stored.
const NOBODY: (&str, &str) = ("Slettet", "person");

const FORGET_PAST: &str = "UPDATE people_past SET first_name = $2, last_name = $3, email = NULL, phone = NULL, search_text = '' WHERE id = $1 AND organisation_id = {organisation}";

impl Command for Anonymise {
    /// How many roles ended.
    type Output = usize;

    fn needs(&self) -> Needs {
        Needs(Action::Delete, Resource::People)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let before = store::find_version(work, &SCHEMA, self.person, self.version)?;
        let mut changes = Vec::new();
        let roles = roles_of(work, self.person)?;
        for role in &roles {
            records::delete(work, &roles::SCHEMA, role, &mut Vec::new())?;
            changes.push(ended(role));
        }
        let text = |text: &str| FieldValue::Text(text.to_owned());
        let begun = before.get(&SCHEMA, "effective_from").as_date();
        let today = work.day();
        let values = vec![
            ("first_name", text(NOBODY.0)),
            ("last_name", text(NOBODY.1)),
            ("email", FieldValue::Empty),
            ("phone", FieldValue::Empty),
            (
                "effective_to",
                FieldValue::Date(begun.map_or(today, |first| first.max(today))),
            ),
        ];
        let mut own = Vec::new();
        records::change(work, &SCHEMA, before, values, &mut own)?;
        changes.extend(own.into_iter().map(|change| FieldChange {
            before: String::new(),
            ..change
        }));
        let params = [self.person.into(), NOBODY.0.into(), NOBODY.1.into()];
        work.execute(FORGET_PAST, &params)?;
        let event = "person.anonymised";
        record(work, event, self.person, self.reason, changes, roles.len())
    }
}

/// The end of a role, without the name that its title holds.
fn ended(role: &Record) -> FieldChange {
    FieldChange {
        subject: Subject {
            kind: Kind::RoleAssignment,
            id: role.id,
        },
        field: "*".to_owned(),
        before: NOBODY.0.to_owned(),
        after: String::new(),
    }
}
