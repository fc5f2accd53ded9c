//! What is generated: records as plain data, independent of any storage.

use domain::parts::Kind;
use foundation::{Date, Id};

/// The value of one field; mirrors `domain::parts::FieldKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GenValue {
    /// One line or several.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A civil date.
    Date(Date),
    /// True or false.
    Bool(bool),
    /// A value of a fixed set.
    Choice(&'static str),
    /// Several values of a fixed set.
    Set(Vec<&'static str>),
    /// The Danish name of a value in the field's list.
    Option(&'static str),
    /// Danish names of several values in the field's list.
    Options(Vec<&'static str>),
    /// Another record.
    Ref(Id),
    /// Several other records.
    Refs(Vec<Id>),
    /// A web address and its name.
    Link {
        /// What the link is called.
        name: String,
        /// Where it leads; always a host under `.example`.
        url: String,
    },
    /// Small rows of a field of rows.
    Rows(Vec<Values>),
}

/// Field keys and their values; a key that is absent is an empty field.
pub type Values = Vec<(&'static str, GenValue)>;

/// One record to be written.
///
/// A KLE node has the keys `number` and `title`. A role assignment has `subject_kind`,
/// `subject` (a usage or a contract), `role` (a name in the list `system_role` or
/// `contract_role`) and `person`. The other kinds have the keys of their declared fields;
/// amounts are in øre and rates in hundredths of a percent.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GeneratedRecord {
    /// What it is.
    pub kind: Kind,
    /// Its identity; sorts in the order of creation.
    pub id: Id,
    /// The organisation it belongs to.
    pub organisation: Id,
    /// Its fields.
    pub values: Values,
}

impl GeneratedRecord {
    /// The value of a field.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&GenValue> {
        self.values.iter().find(|(k, _)| *k == key).map(|(_, v)| v)
    }

    /// Replaces identities wherever they stand, for records that an installation has
    /// already under another identity, as the municipalities and the task key.
    pub fn map_ids(&mut self, replace: impl Fn(Id) -> Id) {
        self.id = replace(self.id);
        self.organisation = replace(self.organisation);
        for (_, value) in &mut self.values {
            match value {
                GenValue::Ref(id) => *id = replace(*id),
                GenValue::Refs(ids) => ids.iter_mut().for_each(|id| *id = replace(*id)),
                _ => {}
            }
        }
    }
}
