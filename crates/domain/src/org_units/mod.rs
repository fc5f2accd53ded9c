//! The units of an organisation, as a tree. A unit is named by registrations of
//! every module, so before it is moved, merged or deleted its consequences are
//! shown, and the registrations are moved along or the command stops.

mod commands;
mod consequences;
pub mod fields;
mod rules;
mod tree;

pub use commands::{Children, DeleteUnit, MergeUnit, MoveUnit, Moved, Registrations};
pub use consequences::{Consequences, ConsequencesOf, UnitAct};
pub use rules::DEEPEST;
pub use tree::{Tree, TreeUnit};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
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
    told_apart_by: "parent",
    sort: "name",
    first: &[],
    belongs_to: &[],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
