//! Organisations: municipalities, companies, communities and other authorities.
//! The municipalities are built in; a municipality adds the suppliers, authorities
//! and communities it needs, and keeps those that it added. Everybody sees them all.

pub mod fields;
mod likely;
pub mod municipalities;
mod rules;

pub use fields::ORGANISATION_KIND;
pub use likely::{LikelyOrganisation, LikelyOrganisations, Reason};
pub use municipalities::{MUNICIPALITIES, Municipality, NATIONAL_ID, POPULATION_YEAR};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Organisations are facts that everybody may see.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Organisation,
    table: "organisations",
    resource: Resource::Organisations,
    reach: Reach::Everyone,
    title: "@.name",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    told_apart_by: "kind",
    sort: "name",
    first: &[],
    belongs_to: &[],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
