//! The people who hold roles in an organisation.

mod commands;
pub mod fields;
mod queries;
mod rules;

pub use commands::{Anonymise, CopyRoles, TransferRoles};
pub use queries::{PersonRole, PersonRoles};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
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
    told_apart_by: "default_unit",
    sort: "last_name",
    first: &["email", "phone", "default_unit"],
    belongs_to: &[],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
