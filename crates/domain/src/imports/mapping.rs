//! Which column stands for which field: by the incumbent's exact headers, by
//! our own names of the fields, by what the organisation decided last time, or
//! by likeness, which the user confirms.

use std::collections::{HashMap, HashSet};

use exchange::headers;
use foundation::{Error, FieldError, Id, Result};

use crate::{
    gate::View,
    imports::{
        ImportKind, Words,
        called::{COMBINED, SYSTEM_DETAILS, also_called, computed},
        directory::cut,
    },
    parts::{FieldKind, lists},
};

/// What a column can be taken for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A field of the record.
    Field(&'static str),
    /// The record's id here, or elsewhere.
    Id,
    /// The catalogue id of the system, here or elsewhere.
    SystemId,
    /// A detail for a system that has to be made.
    System(&'static str),
    /// Several fields in one text, e.g. `2 år og 3 måneder`.
    Combined(&'static str),
    /// The people who have a role.
    Role(Id),
    /// The e-mail addresses of the people who have a role.
    RoleMail(Id),
    /// Something that is computed here, e.g. the status; it is not read.
    Computed(String),
    /// Not read.
    Ignore,
}

impl Target {
    /// Its name in forms and in the database.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Field(key) => (*key).to_owned(),
            Self::Id => "id".to_owned(),
            Self::SystemId => "system.id".to_owned(),
            Self::System(key) => format!("system.{key}"),
            Self::Combined(key) => format!("combined.{key}"),
            Self::Role(id) => format!("role.{id}"),
            Self::RoleMail(id) => format!("role-mail.{id}"),
            Self::Computed(key) => format!("computed.{key}"),
            Self::Ignore => "ignore".to_owned(),
        }
    }
}

/// A target with the headers it is known by.
#[derive(Debug, Clone)]
pub struct Known {
    /// The target.
    pub target: Target,
    /// The first is how it is shown.
    pub texts: Vec<String>,
}

/// A column of the file and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMatch {
    /// Header in the file; empty when it has none.
    pub header: String,
    /// What it is taken for; none when nothing is like it.
    pub target: Option<Target>,
    /// 100 chosen or the exact header, 95 but for case and signs, 60–90 alike.
    pub confidence: u8,
    /// The first different values in it.
    pub samples: Vec<String>,
}

/// The targets of the columns in order, by key; empty for a column not read.
pub type Mapping = Vec<String>;

/// From this many points a likeness is used without asking.
const SURE: u8 = 80;

/// Everything that a column of a file of this kind can be taken for.
pub fn known(view: &View<'_>, kind: ImportKind, words: &Words) -> Result<Vec<Known>> {
    let Some(schema) = kind.schema() else {
        return Ok(Vec::new());
    };
    let mut known = vec![of_id(kind)];
    for field in schema.fields {
        let read = !matches!(field.kind, FieldKind::AnyRef);
        let mut texts = words.texts(field.key).to_vec();
        texts.extend([field.header, field.key].map(str::to_owned));
        texts.extend(also_called(kind, field.key).map(str::to_owned));
        texts.retain(|text| !text.is_empty());
        let target = if read {
            Target::Field(field.key)
        } else {
            Target::Computed(field.key.to_owned())
        };
        known.push(Known { target, texts });
    }
    if kind == ImportKind::SystemUsages {
        add_of_usages(&mut known);
    }
    let combined = COMBINED.iter().filter(|(of, ..)| *of == kind);
    known.extend(combined.map(|(_, key, texts)| Known {
        target: Target::Combined(key),
        texts: texts.iter().map(|text| (*text).to_owned()).collect(),
    }));
    known.extend(computed(kind).map(|header| Known {
        target: Target::Computed(header.to_owned()),
        texts: vec![header.to_owned()],
    }));
    if let Some(list) = lists_of_roles(kind) {
        add_roles(view, list, &mut known)?;
    }
    for column in lists::columns(view, schema)? {
        let is_new = schema.field(&column.key).is_none() && !column.label_is_text;
        if is_new {
            let mut texts = words.texts(&column.key).to_vec();
            texts.push(column.header.to_owned());
            texts.retain(|text| !text.is_empty());
            known.push(Known {
                target: Target::Computed(column.key),
                texts,
            });
        }
    }
    Ok(without_repeats(known))
}

/// The first target that has a text keeps it.
fn without_repeats(known: Vec<Known>) -> Vec<Known> {
    let mut seen = HashSet::new();
    known
        .into_iter()
        .map(|mut known| {
            known
                .texts
                .retain(|text| seen.insert(headers::normalise(text)));
            known
        })
        .filter(|known| !known.texts.is_empty())
        .collect()
}

/// Header of the id in our own exports.
const OWN_ID: &str = "Fælled-ID";

fn of_id(kind: ImportKind) -> Known {
    let mut texts = vec![OWN_ID.to_owned(), "Id".to_owned()];
    if kind != ImportKind::SystemUsages {
        texts.push("UUID".to_owned());
    }
    Known {
        target: Target::Id,
        texts,
    }
}

fn add_of_usages(known: &mut Vec<Known>) {
    known.push(Known {
        target: Target::SystemId,
        texts: vec!["IT-System (UUID)".to_owned(), "System UUID".to_owned()],
    });
    for (key, texts) in SYSTEM_DETAILS {
        known.push(Known {
            target: Target::System(key),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        });
    }
}

fn lists_of_roles(kind: ImportKind) -> Option<&'static str> {
    let has_columns = matches!(kind, ImportKind::SystemUsages | ImportKind::Contracts);
    let schema = kind.schema().filter(|_| has_columns)?;
    lists::role_list(schema.kind)
}

const ROLES: &str = "SELECT o.id, o.name_da, o.name_en FROM {options} o WHERE {listed o} AND o.list = $1 ORDER BY o.position";

fn add_roles(view: &View<'_>, list: &str, known: &mut Vec<Known>) -> Result<()> {
    for row in view.rows(ROLES, &[list.into()])? {
        let (id, names) = (row.id(0)?, [row.text(1)?, row.text(2)?]);
        let mails = names
            .iter()
            .flat_map(|name| [format!("{name} (e-mail)"), format!("{name} e-mails")])
            .collect();
        known.push(Known {
            target: Target::Role(id),
            texts: names.to_vec(),
        });
        known.push(Known {
            target: Target::RoleMail(id),
            texts: mails,
        });
    }
    Ok(())
}

/// Matches headers with targets: what was remembered first, then by likeness.
pub(crate) fn guess(
    headers_: &[String],
    known: &[Known],
    remembered: &HashMap<String, String>,
) -> Vec<(Option<Target>, u8)> {
    let keys: Vec<String> = known.iter().map(|known| known.target.key()).collect();
    let texts: Vec<Vec<&str>> = known
        .iter()
        .map(|known| known.texts.iter().map(String::as_str).collect())
        .collect();
    let pairs: Vec<(&str, &[&str])> = keys
        .iter()
        .map(String::as_str)
        .zip(texts.iter().map(Vec::as_slice))
        .collect();
    let by_key: HashMap<&str, &Target> = keys
        .iter()
        .map(String::as_str)
        .zip(known.iter().map(|known| &known.target))
        .collect();
    let guessed = headers::guess(headers_, &pairs);
    let decided: Vec<Option<Target>> = headers_
        .iter()
        .map(|header| {
            let key = remembered.get(&headers::normalise(header))?;
            if key == "ignore" {
                return Some(Target::Ignore);
            }
            by_key.get(key.as_str()).map(|target| (*target).clone())
        })
        .collect();
    let taken: HashSet<&Target> = decided.iter().flatten().collect();
    let likely = |found: headers::Match<'_>| {
        let target = by_key.get(found.key).copied()?;
        (!taken.contains(target)).then(|| (Some(target.clone()), found.confidence))
    };
    decided
        .iter()
        .zip(guessed.columns)
        .map(|(decided, found)| match decided {
            Some(target) => (Some(target.clone()), 100),
            None => found.and_then(likely).unwrap_or((None, 0)),
        })
        .collect()
}

/// The targets in use: the user's own mapping, or the sure ones among the guessed.
pub(crate) fn decide(
    columns: &mut [ColumnMatch],
    known: &[Known],
    mapping: Option<&[String]>,
) -> Result<()> {
    let Some(mapping) = mapping else {
        return Ok(());
    };
    if mapping.len() != columns.len() {
        return Err(Error::conflict("mapping_of_another_file"));
    }
    let mut errors = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for (column, key) in columns.iter_mut().zip(mapping) {
        column.confidence = 100;
        column.target = match key.as_str() {
            "" | "ignore" => Some(Target::Ignore),
            key => known
                .iter()
                .find(|known| known.target.key() == key)
                .map(|known| known.target.clone()),
        };
        let error = |code| FieldError::new(&column.header, code).with("value", cut(key));
        if column.target.is_none() {
            errors.push(error("unknown_column"));
        } else if column.target != Some(Target::Ignore) && !seen.insert(key) {
            errors.push(error("mapped_twice"));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(errors))
    }
}

impl ColumnMatch {
    /// What the column is used for: a mere likeness waits for the user.
    pub(crate) fn used(&self) -> Option<&Target> {
        self.target.as_ref().filter(|_| self.confidence >= SURE)
    }
}
