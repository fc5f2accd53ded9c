//! The catalogue of systems that all municipalities share.

mod computed;
mod duplicates;
pub mod fields;
mod hierarchy;
mod proposals;
mod redirects;
mod review;
mod rules;
mod used_by;

pub use duplicates::{Duplicate, LikelyDuplicates};
pub use fields::{EXTERNAL_REFERENCE, RECOMMENDED_ARCHIVE_DUTY, VISIBILITY};
pub use hierarchy::{Hierarchy, HierarchyNode};
pub(crate) use proposals::follow_merge;
pub use proposals::{AcceptProposal, Proposal, Proposals, ProposeSystem, RejectProposal};
pub use redirects::Resolve;
pub(crate) use redirects::redirect;
pub use review::{Affected, MergePreview, PreviewMerge, Proposed, ReviewProposal};
pub(crate) use rules::{
    newly, not_expired, one_main_reference, public_by_coordinator, reversed_rows,
};
pub use used_by::{UsedBy, Using};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_follows, nothing_gives_way},
};

/// Systems in the shared catalogue.
pub static SCHEMA: Schema = Schema {
    kind: Kind::System,
    table: "systems",
    resource: Resource::Catalogue,
    reach: Reach::Shared,
    title: "@.name",
    fields: fields::FIELDS,
    computed: computed::COMPUTED,
    // everywhere: organisations are facts
    also_search: &["(SELECT ss.search_text FROM {organisations} ss WHERE ss.id = @.rights_holder)"],
    told_apart_by: "rights_holder",
    sort: "name",
    first: &[
        "name",
        "business_type",
        "rights_holder",
        "kle",
        "in_use",
        "used_by_count",
        "available",
        "former_name",
    ],
    belongs_to: &[],
    lets_go: &[],
    check: rules::check,
    saved: nothing_follows,
    current: redirects::current_id,
    before_repoint: nothing_gives_way,
};
