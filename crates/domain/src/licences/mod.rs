//! Licences under contracts: how many are bought and in use, when they are counted
//! with the supplier, and what one costs.

pub mod fields;
mod price;
mod rules;

pub use price::{Use, of_record, unit_price};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Licences.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Licence,
    table: "licences",
    resource: Resource::Contracts,
    reach: Reach::Own,
    title: "@.product",
    fields: fields::FIELDS,
    computed: fields::COMPUTED,
    also_search: &[
        // everywhere: a licence names a contract of its own organisation
        "(SELECT lc.search_text FROM {contracts} lc WHERE lc.id = @.contract)",
    ],
    sort: "product",
    first: &[],
    told_apart_by: "",
    belongs_to: &["contract"],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
