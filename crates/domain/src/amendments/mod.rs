//! Amendments of contracts: what was agreed later, and from which day it counts. One that
//! agrees on another end moves the contract's own end on that day, so that everything
//! computed from the contract follows as if it had been typed there.

mod effect;
pub mod fields;
mod rules;

pub use effect::TakeEffect;

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_gives_way, own_id},
};

/// Amendments.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Amendment,
    table: "amendments",
    resource: Resource::Contracts,
    reach: Reach::Own,
    title: "COALESCE(CAST(@.number AS TEXT) || ' – ', '') || @.title",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[
        // everywhere: an amendment names a contract of its own organisation
        "(SELECT ac.search_text FROM {contracts} ac WHERE ac.id = @.contract)",
    ],
    sort: "effective_on",
    first: &[],
    told_apart_by: "contract",
    belongs_to: &["contract"],
    lets_go: &[],
    check: rules::check,
    saved: effect::follow,
    current: own_id,
    before_repoint: nothing_gives_way,
};
