//! Suppliers: the organisations behind the contracts and products of the caller's own
//! organisation, seen together. Nothing is stored about them beside their evidence; all
//! of it is computed when read.

mod columns;
mod concentration;
mod page;

pub use concentration::{Concentration, Spread};
pub use page::{
    Deciding, GetSupplier, Sharer, SupplierContract, SupplierEvidence, SupplierPage, SupplierSystem,
};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, no_further_rules, nothing_follows, nothing_gives_way, own_id},
};

/// The organisation `@` is a supplier here: of a contract, of a product in use, or with
/// evidence kept about it.
const SUPPLIES: &str = "(@.id IN (SELECT xc.supplier FROM {contracts} xc WHERE {visible xc})
 OR @.id IN (SELECT xs.rights_holder FROM {usages} xu JOIN {systems} xs ON xs.id = xu.system WHERE {visible xu})
 OR @.id IN (SELECT xe.supplier FROM {evidence} xe WHERE {visible xe}))";

/// The list of suppliers. They are organisations and have no fields of their own.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Supplier,
    table: "organisations",
    resource: Resource::Contracts,
    reach: Reach::Those(SUPPLIES),
    title: "@.name",
    fields: &[],
    computed: columns::COMPUTED,
    also_search: &[],
    told_apart_by: "",
    sort: "name",
    first: &[
        "name",
        "contracts",
        "systems",
        "criticality",
        "deciding_contract",
        "spend",
        "share",
        "next_deadline",
        "evidence_until",
    ],
    belongs_to: &[],
    lets_go: &[],
    check: no_further_rules,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
