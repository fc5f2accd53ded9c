//! The directories that an import needs, filled from the database.

use std::collections::HashMap;

use database::Value;
use foundation::{Id, Result};

use crate::{
    gate::View,
    imports::directory::{Directory, Found, form},
    parts::{Field, FieldKind, Kind},
};

/// What a cell can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// A value of a list.
    List(&'static str),
    /// A record or a task.
    Kind(Kind),
}

/// What a field names, if it names something.
pub(crate) fn place_of(field: &Field) -> Option<Place> {
    match field.kind {
        FieldKind::Option(list) | FieldKind::Options(list) => Some(Place::List(list)),
        FieldKind::Ref(kind) | FieldKind::Refs(kind) => Some(Place::Kind(kind)),
        _ => None,
    }
}

/// All directories of one import.
#[derive(Debug, Default)]
pub(crate) struct Places(HashMap<Place, Directory>);

impl Places {
    /// Reads the directory, unless it is there.
    pub(crate) fn load(&mut self, view: &View<'_>, place: Place) -> Result<()> {
        if self.0.contains_key(&place) {
            return Ok(());
        }
        let directory = match place {
            Place::List(list) => options(view, list)?,
            Place::Kind(Kind::OrgUnit) => units(view)?,
            Place::Kind(Kind::Person) => people(view)?,
            Place::Kind(Kind::System) => systems(view)?,
            Place::Kind(Kind::Organisation) => organisations(view)?,
            Place::Kind(Kind::KleNode) => kle(view)?,
            Place::Kind(Kind::Contract) => contracts(view)?,
            Place::Kind(Kind::Usage) => usages(view)?,
            Place::Kind(_) => return Ok(()),
        };
        self.0.insert(place, directory);
        Ok(())
    }

    /// The directory, if it was read.
    pub(crate) fn get(&self, place: Place) -> Option<&Directory> {
        self.0.get(&place)
    }

    /// The directory, to add to.
    pub(crate) fn get_mut(&mut self, place: Place) -> Option<&mut Directory> {
        self.0.get_mut(&place)
    }
}

const OPTIONS: &str = "SELECT o.id, {name o}, o.name_da, o.name_en FROM {options} o WHERE {listed o} AND o.list = $1 ORDER BY o.position";

fn options(view: &View<'_>, list: &'static str) -> Result<Directory> {
    let mut directory = Directory::new("unknown_value");
    for row in view.rows(OPTIONS, &[Value::from(list)])? {
        let id = row.id(0)?;
        directory.add(id, &row.text(1)?);
        directory.add_name(id, &row.text(2)?);
        directory.add_name(id, &row.text(3)?);
    }
    Ok(directory)
}

const UNITS: &str = "SELECT u.id, u.name, u.parent FROM {org_units} u WHERE {visible u}";

fn units(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_unit");
    let mut above: HashMap<Id, (String, Option<Id>)> = HashMap::new();
    for row in view.rows(UNITS, &[])? {
        let (id, name) = (row.id(0)?, row.text(1)?);
        directory.add(id, &name);
        above.insert(id, (name, row.opt(2, database::Row::id)?));
    }
    for id in above.keys() {
        let path = path(&above, *id);
        directory.set_apart(*id, path.join(" / "));
        for sign in ["/", " / ", " > ", "\\"] {
            // The whole path goes before the end of a longer one.
            if path.len() > 1 {
                directory.add_key(*id, &path.join(sign));
            }
            for start in 1..path.len().saturating_sub(1) {
                directory.add_name(*id, &path[start..].join(sign));
            }
        }
    }
    Ok(directory)
}

/// Deeper than any real tree; stops at a cycle.
const DEEPEST: usize = 30;

fn path(above: &HashMap<Id, (String, Option<Id>)>, id: Id) -> Vec<&str> {
    let mut names = Vec::new();
    let mut next = Some(id);
    while let Some((name, parent)) = next.and_then(|id| above.get(&id)) {
        names.push(name.as_str());
        next = parent.filter(|_| names.len() < DEEPEST);
    }
    names.reverse();
    names
}

const PEOPLE: &str =
    "SELECT p.id, p.first_name, p.last_name, p.email FROM {people} p WHERE {visible p}";

fn people(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_person");
    for row in view.rows(PEOPLE, &[])? {
        let id = row.id(0)?;
        let (first, last) = (row.text(1)?, row.text_or_empty(2)?);
        let email = row.text_or_empty(3)?;
        directory.add(id, format!("{first} {last}").trim());
        directory.add_name(id, &format!("{last} {first}"));
        directory.add_key(id, &email);
        if !email.is_empty() {
            directory.set_apart(id, format!("{first} {last} <{email}>"));
        }
    }
    Ok(directory)
}

const SYSTEMS: &str =
    "SELECT s.id, s.name, s.former_name, s.external_uuid FROM {systems} s WHERE {shared s}";

/// Former names only where no system has the name now.
fn systems(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_system");
    let mut former = Vec::new();
    for row in view.rows(SYSTEMS, &[])? {
        let id = row.id(0)?;
        directory.add(id, &row.text(1)?);
        directory.add_key(id, &row.text_or_empty(3)?);
        let names = row.text_or_empty(2)?;
        former.extend(
            names
                .split([',', ';', '\n'])
                .map(|name| (id, name.to_owned())),
        );
    }
    let taken = |directory: &Directory, name: &str| !matches!(directory.find(name), Found::Nothing);
    former.retain(|(_, name)| !form(name).is_empty() && !taken(&directory, name));
    for (id, name) in former {
        directory.add_name(id, &name);
    }
    Ok(directory)
}

// everywhere: organisations are facts that everybody may see
const ORGANISATIONS: &str = "SELECT o.id, o.name, o.cvr FROM {organisations} o";

fn organisations(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_organisation");
    for row in view.rows(ORGANISATIONS, &[])? {
        let id = row.id(0)?;
        directory.add(id, &row.text(1)?);
        directory.add_key(id, &row.text_or_empty(2)?);
    }
    Ok(directory)
}

const CONTRACTS: &str = "SELECT c.id, c.name, c.contract_id FROM {contracts} c WHERE {visible c}";

fn contracts(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_contract");
    for row in view.rows(CONTRACTS, &[])? {
        let (id, number) = (row.id(0)?, row.text_or_empty(2)?);
        directory.add(id, &row.text(1)?);
        directory.add_key(id, &number);
        directory.set_apart(id, format!("{} ({number})", row.text(1)?));
    }
    Ok(directory)
}

const USAGES: &str = "SELECT u.id, COALESCE(NULLIF(u.local_name, ''), s.name), s.name, u.system
 FROM {usages} u JOIN {systems} s ON s.id = u.system WHERE {visible u}";

/// By what the organisation calls it; by the system's name where nothing else has it.
fn usages(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_usage");
    let mut systems = Vec::new();
    for row in view.rows(USAGES, &[])? {
        let (id, system) = (row.id(0)?, row.text(2)?);
        directory.add(id, &row.text(1)?);
        directory.add_key(id, &row.id(3)?.to_string());
        directory.set_apart(id, format!("{} ({system})", row.text(1)?));
        systems.push((id, system));
    }
    systems.retain(|(_, name)| matches!(directory.find(name), Found::Nothing));
    for (id, name) in systems {
        directory.add_name(id, &name);
    }
    Ok(directory)
}

// everywhere: the subject plan is shared by all
const KLE: &str = "SELECT k.id, k.number, k.title FROM {kle_nodes} k";

fn kle(view: &View<'_>) -> Result<Directory> {
    let mut directory = Directory::new("unknown_kle");
    for row in view.rows(KLE, &[])? {
        let (id, number) = (row.id(0)?, row.text(1)?);
        directory.add(id, &format!("{number} {}", row.text(2)?));
        directory.add_key(id, &number);
    }
    Ok(directory)
}
