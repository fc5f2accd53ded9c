//! The systems an organisation uses, with its own registration of each. An
//! organisation has one usage of a system. Whether the usage counts as active
//! is computed when read, and explained; tasks (KLE) are those of the catalogue
//! with local additions and removals.

mod computed;
pub mod fields;
mod figures;
mod rules;
mod staff;
mod status;
mod tasks;

pub use figures::{Figure, StartFigures, system_owner};
pub(crate) use rules::{refusal, tasks_of};
pub use staff::StaffView;
pub use status::{Cause, Status, status};
pub use tasks::{EffectiveKle, EffectiveTask, TaskOrigin};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Systems in use.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Usage,
    table: "usages",
    resource: Resource::Usages,
    reach: Reach::Own,
    // everywhere: an organisation knows the systems it uses
    title: "COALESCE(NULLIF(@.local_name, ''), (SELECT us.name FROM {systems} us WHERE us.id = @.system))",
    fields: fields::FIELDS,
    computed: computed::COMPUTED,
    also_search: &[
        // everywhere: an organisation knows the systems it uses
        "(SELECT us.search_text FROM {systems} us WHERE us.id = @.system)",
        // everywhere: a unit that the usage names is of the same organisation
        "(SELECT uu.search_text FROM {org_units} uu WHERE uu.id = @.responsible_unit)",
    ],
    told_apart_by: "responsible_unit",
    sort: "name",
    first: &[
        "name",
        "valid",
        "life_cycle",
        "system_business_type",
        "responsible_unit",
        // The shared role of the system's owner.
        "role.6fae11ed-0000-8000-800d-000000000001",
        "criticality_level",
        "risk_assessment_date",
        "phased_out_on",
        "system_rights_holder",
    ],
    belongs_to: &[],
    lets_go: &["main_contract"],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
