//! Who names a thing. The answer is made from the declarations of every
//! module's fields, so a module that comes later is part of it at once.

use foundation::{Id, Result};

use crate::{
    gate::{Action, Needs, Question, View, allowed},
    modules,
    parts::{Field, FieldKind, Kind, Schema, Subject, records::Suggestion},
};

/// Which fields that point at something are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// All of them.
    Any,
    /// Those whose record belongs to what it points at.
    Belonging,
    /// Those that are emptied when what they point at is deleted.
    LettingGo,
    /// The rest: what they point at cannot be deleted.
    Stopping,
}

impl Naming {
    fn means(self, naming: &NamingField) -> bool {
        let belongs = naming.schema.belongs_to.contains(&naming.field.key);
        let lets_go = naming.schema.lets_go.contains(&naming.field.key);
        match self {
            Self::Any => true,
            Self::Belonging => belongs,
            Self::LettingGo => lets_go,
            Self::Stopping => !belongs && !lets_go,
        }
    }
}

/// A field that can point at things of a kind.
#[derive(Debug, Clone)]
pub(crate) struct NamingField {
    /// The module.
    pub(crate) schema: &'static Schema,
    /// The field.
    pub(crate) field: &'static Field,
    /// The condition under which a record (alias `r`) names the thing with id `$1` there.
    pub(crate) condition: String,
}

/// Every field of every module that can point at this kind.
pub(crate) fn naming_fields(kind: Kind) -> Vec<NamingField> {
    let mut found = Vec::new();
    for schema in modules::SCHEMAS {
        for field in schema.fields {
            if let Some(condition) = names(field, kind) {
                found.push(NamingField {
                    schema,
                    field,
                    condition,
                });
            }
        }
    }
    found
}

/// For each module with such fields: the condition under which a record (alias `r`)
/// names the thing with id `$1`.
pub(crate) fn naming_conditions(kind: Kind, which: Naming) -> Vec<(&'static Schema, String)> {
    let mut found: Vec<(&'static Schema, Vec<String>)> = Vec::new();
    for naming in naming_fields(kind) {
        if !which.means(&naming) {
            continue;
        }
        match found.last_mut() {
            Some((schema, conditions)) if schema.kind == naming.schema.kind => {
                conditions.push(naming.condition);
            }
            _ => found.push((naming.schema, vec![naming.condition])),
        }
    }
    found
        .into_iter()
        .map(|(schema, conditions)| (schema, format!("({})", conditions.join(" OR "))))
        .collect()
}

fn names(field: &Field, kind: Kind) -> Option<String> {
    match field.kind {
        FieldKind::Ref(to) if to == kind => Some(format!("r.{} = $1", field.key)),
        FieldKind::Refs(to) if to == kind => Some(format!(
            // everywhere: a condition on a row whose visibility the statement around it decides
            "EXISTS (SELECT 1 FROM {{links}} l WHERE l.from_id = r.id AND l.field = '{}' AND l.to_id = $1)",
            field.key
        )),
        FieldKind::AnyRef => Some(format!(
            "(r.subject_kind = '{}' AND r.{} = $1)",
            kind.key(),
            field.key
        )),
        _ => None,
    }
}

/// The records of one module that name a thing in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBy {
    /// The module.
    pub kind: Kind,
    /// Key of the field.
    pub field: &'static str,
    /// How many records.
    pub count: i64,
    /// The first of them by name.
    pub first: Vec<Suggestion>,
}

/// Names shown of each group.
const SHOWN: i64 = 20;

/// Every record that names the subject, grouped by module and field; groups
/// without records are left out.
pub fn named_by(view: &View<'_>, subject: Subject) -> Result<Vec<NamedBy>> {
    let mut groups = Vec::new();
    for naming in naming_fields(subject.kind) {
        let count = count(view, &naming, subject.id)?;
        if count > 0 {
            groups.push(NamedBy {
                kind: naming.schema.kind,
                field: naming.field.key,
                count,
                first: first(view, &naming, subject.id)?,
            });
        }
    }
    Ok(groups)
}

/// Asks which records name one record, as far as the caller may see them.
#[derive(Debug)]
pub struct WhoNames {
    /// The module of the record that is named.
    pub schema: &'static Schema,
    /// Which record.
    pub id: Id,
}

impl Question for WhoNames {
    type Answer = Vec<NamedBy>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, self.schema.resource)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<NamedBy>> {
        let mut groups = named_by(view, self.schema.subject(self.id))?;
        groups.retain(|group| {
            modules::schema(group.kind)
                .is_some_and(|schema| allowed(view.caller(), Needs(Action::Read, schema.resource)))
        });
        Ok(groups)
    }
}

fn count(view: &View<'_>, naming: &NamingField, id: Id) -> Result<i64> {
    let sql = format!(
        "SELECT COUNT(*) FROM {{{}}} r WHERE {} AND {}",
        naming.schema.table,
        naming.schema.visible("r"),
        naming.condition
    );
    view.row(&sql, &[id.into()])?
        .map_or(Ok(0), |row| row.int(0))
}

fn first(view: &View<'_>, naming: &NamingField, id: Id) -> Result<Vec<Suggestion>> {
    let sql = format!(
        "SELECT t.id, t.name FROM (SELECT r.id AS id, {} AS name FROM {{{}}} r WHERE {} AND {}) t
         ORDER BY COALESCE(t.name, '') COLLATE danish, t.id LIMIT {SHOWN}",
        naming.schema.title_of("r"),
        naming.schema.table,
        naming.schema.visible("r"),
        naming.condition
    );
    let rows = view.rows(&sql, &[id.into()])?;
    rows.iter()
        .map(|row| {
            Ok(Suggestion {
                id: row.id(0)?,
                name: row.text_or_empty(1)?,
            })
        })
        .collect()
}
