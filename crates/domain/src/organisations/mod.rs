//! Organisations: municipalities, companies, communities and other authorities.

pub mod fields;
pub mod municipalities;

pub use municipalities::{MUNICIPALITIES, Municipality, NATIONAL_ID, POPULATION_YEAR};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, no_further_rules},
};

/// Organisations are facts that everybody may see.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Organisation,
    table: "organisations",
    resource: Resource::Organisations,
    reach: Reach::Everyone,
    title: "@.name",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "name",
    belongs_to: &[],
    check: no_further_rules,
};
