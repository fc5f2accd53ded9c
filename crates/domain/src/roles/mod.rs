//! Roles: who is system owner, steward, super user … of what. A role whose
//! value gives write access lets its holder change that one object.

mod commands;
pub mod fields;
mod queries;
mod rules;

pub use commands::ChangeRoles;
pub use queries::{RoleOn, RolesOf};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, own_id},
};

/// Role assignments.
pub static SCHEMA: Schema = Schema {
    kind: Kind::RoleAssignment,
    table: "role_assignments",
    resource: Resource::People,
    reach: Reach::Own,
    // everywhere: names of what a role that is visible already points at
    title: "(SELECT {name ro} FROM {options} ro WHERE ro.id = @.role) || ': ' || (SELECT rp.first_name || ' ' || COALESCE(rp.last_name, '') FROM {people} rp WHERE rp.id = @.person)",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    told_apart_by: "",
    sort: "role",
    first: &[],
    belongs_to: &["subject_id"],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: rules::end_repeated,
};
