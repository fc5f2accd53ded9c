//! The relations between the systems an organisation uses.

mod bulk;
pub mod fields;
mod graph;
mod rules;

pub use bulk::AddRelations;
pub use graph::{DependsOn, Edge, Graph, Neighbours, Node};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way, own_id},
};

/// Relations between systems in use.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Relation,
    table: "relations",
    resource: Resource::Relations,
    reach: Reach::Own,
    // everywhere: both ends are usages of the relation's organisation
    title: "(SELECT COALESCE(NULLIF(rf.local_name, ''), fs.name) FROM {usages} rf JOIN {systems} fs ON fs.id = rf.system WHERE rf.id = @.from_usage) || ' → ' || (SELECT COALESCE(NULLIF(rt.local_name, ''), ts.name) FROM {usages} rt JOIN {systems} ts ON ts.id = rt.system WHERE rt.id = @.to_usage)",
    fields: fields::FIELDS,
    computed: &[],
    also_search: &[],
    told_apart_by: "",
    sort: "from_usage",
    first: &[],
    belongs_to: &["from_usage", "to_usage"],
    lets_go: &["contract"],
    check: rules::check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};
