//! The people who hold roles in an organisation.

pub mod fields;

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, no_further_rules},
};

/// People of an organisation.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Person,
    table: "people",
    resource: Resource::People,
    reach: Reach::Own,
    title: "@.first_name || ' ' || COALESCE(@.last_name, '')",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "last_name",
    belongs_to: &[],
    check: no_further_rules,
};
