//! What was paid, as the finance system has it: lines of vouchers, each on the post that has
//! their account and, where it can be told, on the contract they pay.

pub mod fields;
mod matching;
mod rules;

pub use matching::{Accounts, Contracts};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Lines of vouchers.
pub static SCHEMA: Schema = Schema {
    kind: Kind::BudgetActual,
    table: "budget_actuals",
    resource: Resource::Budget,
    reach: Reach::Own,
    title: "@.voucher || COALESCE(' ' || @.posting_text, '')",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "posted_on",
    first: &[],
    told_apart_by: "",
    belongs_to: &[],
    lets_go: &["contract"],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
