//! The people whom a row gives roles on its system.

use std::collections::HashMap;

use exchange::table::Row;
use foundation::{FieldError, Id, Result};

use crate::{
    gate::Work,
    imports::{
        Target,
        directory::{Directory, Found},
        places::{Place, Places},
        run::Run,
        tables::Table,
    },
    parts::{
        FieldValue, Kind,
        records::{Record, Values, store},
    },
    people,
    roles::SCHEMA,
};

/// The roles that columns stand for, and who has them now.
pub(super) struct Roles {
    /// Role → holders by usage.
    held: HashMap<(Id, Id), Vec<Record>>,
    columns: Vec<Id>,
}

/// Somebody whom a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Holder {
    Known(Id),
    New { name: String, email: String },
}

/// Who is to have a role.
pub(super) struct RolePlan {
    role: Id,
    add: Vec<Holder>,
    remove: Vec<Record>,
}

/// People made, with name and address.
pub(super) type Made = Vec<(Id, String, String)>;

/// Lets later rows find people that were made.
pub(super) fn announce(places: &mut Places, made: Made) {
    if let Some(people) = places.get_mut(Place::Kind(Kind::Person)) {
        for (id, name, email) in made {
            people.add(id, &name);
            people.add_key(id, &email);
        }
    }
}

impl Roles {
    pub(super) fn new(work: &Work<'_>, table: &Table) -> Result<Self> {
        let mut columns: Vec<Id> = Vec::new();
        for target in table.targets() {
            if let Target::Role(id) | Target::RoleMail(id) = target
                && !columns.contains(id)
            {
                columns.push(*id);
            }
        }
        let mut held: HashMap<(Id, Id), Vec<Record>> = HashMap::new();
        if !columns.is_empty() {
            for record in store::find_where(work, &SCHEMA, "r.subject_kind = 'usage'", &[])? {
                let id = |key| record.get(&SCHEMA, key).as_ref();
                if let (Some(usage), Some(role)) = (id("subject_id"), id("role")) {
                    held.entry((usage, role)).or_default().push(record);
                }
            }
        }
        Ok(Self { held, columns })
    }

    /// The roles that a row changes; what is wrong with its cells goes to `errors`.
    pub(super) fn plan(
        &self,
        table: &Table,
        row: &Row,
        places: &Places,
        usage: Option<Id>,
        create_missing: bool,
        errors: &mut Vec<FieldError>,
    ) -> Vec<RolePlan> {
        let Some(people) = places.get(Place::Kind(Kind::Person)) else {
            return Vec::new();
        };
        let mut plans = Vec::new();
        for role in &self.columns {
            let held = usage
                .and_then(|usage| self.held.get(&(usage, *role)))
                .map_or(&[][..], Vec::as_slice);
            match wanted(table, row, *role, held, people, create_missing) {
                Ok(None) => {}
                Ok(Some(wanted)) => plans.extend(difference(*role, wanted, held)),
                Err(error) => errors.push(error),
            }
        }
        plans
    }

    /// Gives and takes the roles; answers the people that were made.
    pub(super) fn write(
        &mut self,
        run: &mut Run<'_, '_>,
        usage: Id,
        plans: &[RolePlan],
    ) -> Result<Made> {
        let mut made = Made::new();
        for plan in plans {
            for record in &plan.remove {
                run.delete(&SCHEMA, record)?;
            }
            for holder in &plan.add {
                let person = match holder {
                    Holder::Known(id) => *id,
                    Holder::New { name, email } => person(run, name, email, &mut made)?,
                };
                let values = vec![
                    ("subject_kind", FieldValue::Text("usage".to_owned())),
                    ("subject_id", FieldValue::Ref(usage)),
                    ("role", FieldValue::Ref(plan.role)),
                    ("person", FieldValue::Ref(person)),
                ];
                run.create_new(&SCHEMA, values)?;
            }
        }
        Ok(made)
    }
}

fn difference(role: Id, wanted: Vec<Holder>, held: &[Record]) -> Option<RolePlan> {
    let person = |record: &Record| record.get(&SCHEMA, "person").as_ref();
    let stays =
        |record: &&Record| person(record).is_some_and(|id| wanted.contains(&Holder::Known(id)));
    let remove: Vec<Record> = held
        .iter()
        .filter(|record| !stays(record))
        .cloned()
        .collect();
    let has = |holder: &Holder| match holder {
        Holder::Known(id) => held.iter().any(|record| person(record) == Some(*id)),
        Holder::New { .. } => false,
    };
    let add: Vec<Holder> = wanted
        .iter()
        .filter(|holder| !has(holder))
        .cloned()
        .collect();
    (!add.is_empty() || !remove.is_empty()).then_some(RolePlan { role, add, remove })
}

/// Who is to have a role; none when the row says nothing about it.
fn wanted(
    table: &Table,
    row: &Row,
    role: Id,
    held: &[Record],
    people: &Directory,
    create_missing: bool,
) -> Result<Option<Vec<Holder>>, FieldError> {
    let (by_name, by_mail) = (Target::Role(role), Target::RoleMail(role));
    let (names, mails) = (table.text(row, &by_name)?, table.text(row, &by_mail)?);
    if names.is_empty() && mails.is_empty() {
        return Ok(None);
    }
    let ids: Vec<Id> = held
        .iter()
        .filter_map(|record| record.get(&SCHEMA, "person").as_ref())
        .collect();
    let mut sorted = ids.clone();
    sorted.sort_by_key(|id| people.shown(*id));
    if mails.is_empty() && (people.is_shown_as(&ids, &names) || people.is_shown_as(&sorted, &names))
    {
        return Ok(None);
    }
    let (target, text) = if mails.is_empty() {
        (&by_name, &names)
    } else {
        (&by_mail, &mails)
    };
    let in_column = |error: FieldError| FieldError {
        field: table.header(target),
        ..error
    };
    let parts =
        exchange::parse::list(text).map_err(|e| in_column(super::super::cells::wrong(e)))?;
    let spoken = exchange::parse::list(&names).unwrap_or_default();
    let mut holders = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let named = if spoken.len() == parts.len() {
            spoken[at].as_str()
        } else {
            ""
        };
        let holder = match people.find(part) {
            Found::One(id) => Holder::Known(id),
            Found::Many(ids) => return Err(in_column(people.ambiguous(part, &ids))),
            Found::Nothing if create_missing => new_holder(part, named).map_err(in_column)?,
            Found::Nothing => return Err(in_column(people.unknown(part))),
        };
        if !holders.contains(&holder) {
            holders.push(holder);
        }
    }
    Ok(Some(holders))
}

/// `Anna Berg`, `anna@x.dk`, `Anna Berg <anna@x.dk>`.
fn new_holder(part: &str, named: &str) -> Result<Holder, FieldError> {
    if !part.contains('@') {
        let (name, email) = (part.to_owned(), String::new());
        return Ok(Holder::New { name, email });
    }
    let email = exchange::parse::email(part).map_err(super::super::cells::wrong)?;
    let before = part.split('<').next().unwrap_or("").trim();
    let name = match (named.contains('@'), before.contains('@')) {
        (false, _) if !named.is_empty() => named,
        (_, false) => before,
        _ => email.split('@').next().unwrap_or(&email),
    };
    let name = name.to_owned();
    Ok(Holder::New { name, email })
}

/// Makes a person; the last word of the name is the last name.
fn person(run: &mut Run<'_, '_>, name: &str, email: &str, made: &mut Made) -> Result<Id> {
    let (first, last) = name.rsplit_once(' ').unwrap_or((name, ""));
    let known = made
        .iter()
        .find(|(_, other, mail)| (other, mail) == (&name.to_owned(), &email.to_owned()));
    if let Some((id, ..)) = known {
        return Ok(*id);
    }
    let text = |text: &str| FieldValue::Text(text.trim().to_owned());
    let values: Values = vec![
        ("first_name", text(first)),
        ("last_name", text(last)),
        ("email", text(email)),
    ];
    let record = run.create_new(&people::SCHEMA, values)?;
    made.push((record.id, name.to_owned(), email.to_owned()));
    Ok(record.id)
}
