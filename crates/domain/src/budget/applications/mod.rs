//! Applications to a pool: a case asks for money with a motive, and who keeps the budget
//! grants it, when the case was approved, or declines it with a reason.

mod commands;
pub mod fields;
mod rules;

pub use commands::{DeclineApplication, GrantApplication};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Applications to pools. Whoever works on cases applies.
pub static SCHEMA: Schema = Schema {
    kind: Kind::BudgetApplication,
    table: "budget_applications",
    resource: Resource::Cases,
    reach: Reach::Own,
    // everywhere: an application names a case and a post of its own organisation
    title: "(SELECT ac.name FROM {cases} ac WHERE ac.id = @.for_case) || ' – ' || (SELECT ap.name FROM {budget_posts} ap WHERE ap.id = @.post)",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "-standing",
    first: &[],
    told_apart_by: "",
    belongs_to: &["for_case"],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
