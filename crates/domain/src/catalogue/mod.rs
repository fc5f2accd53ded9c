//! The catalogue of systems that all municipalities share.

pub mod fields;

pub use fields::{EXTERNAL_REFERENCE, VISIBILITY};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, no_further_rules},
};

/// Systems in the shared catalogue.
pub static SCHEMA: Schema = Schema {
    kind: Kind::System,
    table: "systems",
    resource: Resource::Catalogue,
    reach: Reach::Shared,
    title: "@.name",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &["(SELECT ss.search_text FROM {organisations} ss WHERE ss.id = @.rights_holder)"],
    sort: "name",
    belongs_to: &[],
    check: no_further_rules,
};
