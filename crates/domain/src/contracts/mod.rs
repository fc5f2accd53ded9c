//! Contracts: what is agreed with a supplier, for how long, and by when it must
//! be decided what happens next. A contract's dates are computed from its terms
//! and stored beside it in the transaction that saves it; whether it is valid is
//! computed when read.

pub mod choices;
mod computed;
mod dates;
mod decisions;
mod extend;
pub mod fields;
mod hierarchy;
mod lead_times;
mod money;
mod questions;
mod rules;
mod standing;
mod terms;
mod to_decide;
mod validity;

pub use choices::AUDIT_STATUS;
pub use dates::{ContractDate, DateKind};
pub use decisions::{Decision, DecisionKind, Decisions};
pub use extend::{ExtendDates, Extended, extend_all};
pub use hierarchy::{ContractTree, TransferContracts, TreeNode};
pub(crate) use lead_times::install as install_lead_times;
pub use lead_times::{FIELDS as LEAD_TIME_FIELDS, SCHEMA as LEAD_TIMES};
pub use questions::{
    ContractAbout, ContractTimeline, ContractsOf, Deadlines, DeadlinesOf, Timeline,
};
pub use standing::{Cause, Standing, StandingOf};
pub(crate) use terms::terms_of;
pub use to_decide::{Explained, ToDecide};
pub(crate) use validity::{dates_hold, parent_not_valid, valid, valid_alone};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_gives_way, own_id},
};

/// Contracts.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Contract,
    table: "contracts",
    resource: Resource::Contracts,
    reach: Reach::Own,
    title: "@.name",
    fields: fields::FIELDS,
    computed: computed::COMPUTED,
    also_search: &[
        // everywhere: organisations are facts
        "(SELECT cs.search_text FROM {organisations} cs WHERE cs.id = @.supplier)",
        // everywhere: a unit that the contract names is of the same organisation
        "(SELECT cu.search_text FROM {org_units} cu WHERE cu.id = @.responsible_unit)",
    ],
    told_apart_by: "supplier",
    sort: "name",
    first: &[
        "name",
        "valid",
        "supplier",
        "usages",
        "base_end",
        "next_notice",
        "next_option",
        "responsible_unit",
        // The shared role of the contract's owner.
        "role.6fae11ed-0000-8000-8017-000000000001",
        "criticality",
        "procurement_plan",
    ],
    belongs_to: &[],
    lets_go: &["usages"],
    check: rules::check,
    saved: dates::follow,
    current: own_id,
    before_repoint: nothing_gives_way,
};
