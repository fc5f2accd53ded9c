//! By how much prices are regulated from one year to the next: one rate for each
//! regulation and year. They are entered or imported by those who use them, with
//! where they come from; no rate stands in the program.

pub mod fields;
mod rules;

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Rates of price regulation.
pub static SCHEMA: Schema = Schema {
    kind: Kind::IndexRate,
    table: "index_rates",
    resource: Resource::Contracts,
    reach: Reach::Own,
    // everywhere: a rate names a value of its organisation's lists
    title: "(SELECT {name ro} FROM {options} ro WHERE ro.id = @.regulation) || ' ' || CAST(@.year AS TEXT)",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    sort: "year",
    first: &[],
    told_apart_by: "",
    belongs_to: &[],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
