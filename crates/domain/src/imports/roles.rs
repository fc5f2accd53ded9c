//! The people whom a row gives roles on its record.

use std::collections::HashMap;

use exchange::table::Row;
use foundation::{FieldError, Id, Result};

use crate::{
    gate::Work,
    imports::{
        Target,
        directory::{Directory, Found, cut},
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
pub(crate) struct Roles {
    /// What the roles are on.
    kind: Kind,
    /// Role → holders by record.
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
pub(crate) struct RolePlan {
    role: Id,
    add: Vec<Holder>,
    remove: Vec<Record>,
}

/// What a row asks of all roles.
#[derive(Default)]
pub(crate) struct Planned {
    pub(crate) roles: Vec<RolePlan>,
    pub(crate) errors: Vec<FieldError>,
    /// What the user should know although it is taken in.
    pub(crate) notes: Vec<FieldError>,
}

/// People made, with name and address.
pub(crate) type Made = Vec<(Id, String, String)>;

/// Lets later rows find people that were made.
pub(crate) fn announce(places: &mut Places, made: Made) {
    if let Some(people) = places.get_mut(Place::Kind(Kind::Person)) {
        for (id, name, email) in made {
            people.add(id, &name);
            people.add_key(id, &email);
        }
    }
}

impl Roles {
    /// Who has the roles of a table's columns on records of a kind.
    pub(crate) fn new(work: &Work<'_>, table: &Table, kind: Kind) -> Result<Self> {
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
            for record in
                store::find_where(work, &SCHEMA, "r.subject_kind = $1", &[kind.key().into()])?
            {
                let id = |key| record.get(&SCHEMA, key).as_ref();
                if let (Some(subject), Some(role)) = (id("subject_id"), id("role")) {
                    held.entry((subject, role)).or_default().push(record);
                }
            }
        }
        Ok(Self {
            kind,
            held,
            columns,
        })
    }

    /// The roles that a row changes, and what is wrong with its cells.
    pub(crate) fn plan(
        &self,
        table: &Table,
        row: &Row,
        places: &Places,
        subject: Option<Id>,
        create_missing: bool,
    ) -> Planned {
        let mut planned = Planned::default();
        let Some(people) = places.get(Place::Kind(Kind::Person)) else {
            return planned;
        };
        for role in &self.columns {
            let held = subject
                .and_then(|subject| self.held.get(&(subject, *role)))
                .map_or(&[][..], Vec::as_slice);
            match Said::read(table, row, *role, people, create_missing)
                .and_then(|said| said.wanted(held, &mut planned.notes))
            {
                Ok(None) => {}
                Ok(Some(wanted)) => planned.roles.extend(difference(*role, wanted, held)),
                Err(error) => planned.errors.push(error),
            }
        }
        planned
    }

    /// Gives and takes the roles; answers the people that were made.
    pub(crate) fn write(
        &mut self,
        run: &mut Run<'_, '_>,
        subject: Id,
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
                    ("subject_kind", FieldValue::Text(self.kind.key().to_owned())),
                    ("subject_id", FieldValue::Ref(subject)),
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

/// What a row says of one role.
struct Said<'t> {
    table: &'t Table,
    role: Id,
    names: Vec<String>,
    mails: Vec<String>,
    /// The names as they are written.
    shown: String,
    people: &'t Directory,
    create_missing: bool,
}

impl<'t> Said<'t> {
    fn read(
        table: &'t Table,
        row: &Row,
        role: Id,
        people: &'t Directory,
        create_missing: bool,
    ) -> Result<Self, FieldError> {
        let mut said = Self {
            table,
            role,
            names: Vec::new(),
            mails: Vec::new(),
            shown: table.text(row, &Target::Role(role))?,
            people,
            create_missing,
        };
        said.names = said.parts(&said.by_name(), &said.shown)?;
        let mails = table.text(row, &said.by_mail())?;
        said.mails = said.parts(&said.by_mail(), &mails)?;
        Ok(said)
    }

    /// Who is to have the role; none when the row says nothing about it.
    fn wanted(
        &self,
        held: &[Record],
        notes: &mut Vec<FieldError>,
    ) -> Result<Option<Vec<Holder>>, FieldError> {
        let person = |record: &Record| record.get(&SCHEMA, "person").as_ref();
        let ids: Vec<Id> = held.iter().filter_map(person).collect();
        let is_empty = self.names.is_empty() && self.mails.is_empty();
        if is_empty || self.shows(&ids) {
            return Ok(None);
        }
        let holders = if self.mails.is_empty() {
            self.holders(&self.by_name(), &self.names, &[])
        } else if self.names.is_empty() || self.names.len() == self.mails.len() {
            notes.extend(self.other_names());
            self.holders(&self.by_mail(), &self.mails, &self.names)
        } else {
            self.of_both()
        };
        holders.map(Some)
    }

    fn by_name(&self) -> Target {
        Target::Role(self.role)
    }

    fn by_mail(&self) -> Target {
        Target::RoleMail(self.role)
    }

    fn in_column(&self, target: &Target, error: FieldError) -> FieldError {
        FieldError {
            field: self.table.header(target),
            ..error
        }
    }

    fn parts(&self, target: &Target, text: &str) -> Result<Vec<String>, FieldError> {
        exchange::parse::list(text)
            .map_err(|error| self.in_column(target, super::cells::wrong(error)))
    }

    /// Whether this is how those who have the role are shown; who has no address is
    /// shown by name alone.
    fn shows(&self, held: &[Id]) -> bool {
        let mut sorted = held.to_vec();
        sorted.sort_by_key(|id| self.people.shown(*id));
        let is_held = |mail: &String| match self.people.find(mail) {
            Found::One(id) => held.contains(&id),
            _ => false,
        };
        let is_shown = |ids: &[Id]| self.people.is_shown_as(ids, &self.shown);
        self.mails.iter().all(is_held) && (is_shown(held) || is_shown(&sorted))
    }

    /// The addresses decide; whose name is another than what stands beside them is told.
    fn other_names(&self) -> Vec<FieldError> {
        let other = |(mail, name): (&String, &String)| {
            let Found::One(id) = self.people.find(mail) else {
                return None;
            };
            let is_called = match self.people.find(name) {
                Found::One(called) => called == id,
                Found::Many(called) => called.contains(&id),
                Found::Nothing => false,
            };
            let error = FieldError::new("", "address_decides")
                .with("value", cut(name))
                .with("candidates", self.people.shown(id));
            (!is_called).then(|| self.in_column(&self.by_name(), error))
        };
        self.mails
            .iter()
            .zip(&self.names)
            .filter_map(other)
            .collect()
    }

    /// The people whom the parts of a cell name; `names` are those of new people, in the same order.
    fn holders(
        &self,
        target: &Target,
        parts: &[String],
        names: &[String],
    ) -> Result<Vec<Holder>, FieldError> {
        let mut holders = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let holder = match self.people.find(part) {
                Found::One(id) => Ok(Holder::Known(id)),
                Found::Many(ids) => Err(self.people.ambiguous(part, &ids)),
                Found::Nothing if self.create_missing => {
                    new_holder(part, names.get(at).map_or("", String::as_str))
                }
                Found::Nothing => Err(self.people.unknown(part)),
            };
            let holder = holder.map_err(|error| self.in_column(target, error))?;
            if !holders.contains(&holder) {
                holders.push(holder);
            }
        }
        Ok(holders)
    }

    /// The addresses say who, and the names that are nobody's of those say who else. An
    /// address that nobody has could be any of the names, so it is refused.
    fn of_both(&self) -> Result<Vec<Holder>, FieldError> {
        let mut ids = Vec::new();
        for mail in &self.mails {
            let Found::One(id) = self.people.find(mail) else {
                let error = FieldError::new("", "names_and_addresses_differ")
                    .with("value", cut(mail))
                    .with("names", self.names.len())
                    .with("addresses", self.mails.len());
                return Err(self.in_column(&self.by_mail(), error));
            };
            ids.push(id);
        }
        let mut unnamed = ids.clone();
        let mut others = Vec::new();
        for name in &self.names {
            let called = match self.people.find(name) {
                Found::One(id) => vec![id],
                Found::Many(ids) => ids,
                Found::Nothing => Vec::new(),
            };
            match unnamed.iter().position(|id| called.contains(id)) {
                Some(at) => drop(unnamed.remove(at)),
                None => others.push(name.clone()),
            }
        }
        let mut holders: Vec<Holder> = ids.into_iter().map(Holder::Known).collect();
        for holder in self.holders(&self.by_name(), &others, &[])? {
            if !holders.contains(&holder) {
                holders.push(holder);
            }
        }
        Ok(holders)
    }
}

/// `Anna Berg`, `anna@x.dk`, `Anna Berg <anna@x.dk>`.
fn new_holder(part: &str, named: &str) -> Result<Holder, FieldError> {
    if !part.contains('@') {
        let (name, email) = (part.to_owned(), String::new());
        return Ok(Holder::New { name, email });
    }
    let email = exchange::parse::email(part).map_err(super::cells::wrong)?;
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
