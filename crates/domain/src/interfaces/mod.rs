//! The interfaces that systems expose.

mod computed;
pub mod fields;
mod rules;

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Interfaces between systems.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Interface,
    table: "interfaces",
    resource: Resource::Interfaces,
    reach: Reach::Shared,
    title: "@.name",
    fields: fields::FIELDS,
    computed: computed::COMPUTED,
    also_search: &[
        // everywhere: the system that exposes a visible interface
        "(SELECT es.search_text FROM {systems} es WHERE es.id = @.exposing_system)",
    ],
    told_apart_by: "exposing_system",
    sort: "name",
    first: &[],
    belongs_to: &[],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
