//! The interfaces that systems expose.

pub mod fields;

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, no_further_rules},
};

/// Interfaces between systems.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Interface,
    table: "interfaces",
    resource: Resource::Interfaces,
    reach: Reach::Shared,
    title: "@.name",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "name",
    belongs_to: &[],
    check: no_further_rules,
};
