//! The units of an organisation, as a tree.

pub mod fields;

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, no_further_rules},
};

/// Units of an organisation.
pub static SCHEMA: Schema = Schema {
    kind: Kind::OrgUnit,
    table: "org_units",
    resource: Resource::Units,
    reach: Reach::Own,
    title: "@.name",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "name",
    belongs_to: &[],
    check: no_further_rules,
};
