//! What contracts cost: payment lines, the forecast made from them, and what is
//! spent of a contract's maximum. All amounts are whole øre, excluding VAT.

mod costs;
pub mod fields;
pub mod forecast;
mod read;
mod rules;
mod spend;

pub use costs::{ContractCost, CostGroup, CostOfContract, CostPicture, Costs, Group, Grouping};
pub use forecast::Side;
pub use spend::{Level, Spend, SpendOfContract, SpendWarning, WarnOfSpend};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Payment lines of contracts.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Payment,
    table: "payments",
    resource: Resource::Contracts,
    reach: Reach::Own,
    // everywhere: a payment names a contract and a unit of its own organisation
    title: "(SELECT pc.name FROM {contracts} pc WHERE pc.id = @.contract) || COALESCE(' – ' || (SELECT pu.name FROM {org_units} pu WHERE pu.id = @.org_unit), '')",
    fields: fields::FIELDS,
    computed: fields::COMPUTED,
    also_search: &[],
    sort: "contract",
    first: &[],
    told_apart_by: "",
    belongs_to: &["contract"],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
