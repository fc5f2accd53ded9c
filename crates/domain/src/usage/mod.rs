//! The systems an organisation uses, with its own registration of each.

pub mod fields;

use crate::{
    gate::Resource,
    parts::{Audience, ColumnKind, Computed, Kind, Reach, Schema, no_further_rules},
};

/// Systems in use.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Usage,
    table: "usages",
    resource: Resource::Usages,
    reach: Reach::Own,
    title: "COALESCE(NULLIF(@.local_name, ''), (SELECT us.name FROM {systems} us WHERE us.id = @.system))",
    fields: fields::FIELDS,
    computed: COMPUTED,
    also_search: &[
        "(SELECT us.search_text FROM {systems} us WHERE us.id = @.system)",
        "(SELECT uu.search_text FROM {org_units} uu WHERE uu.id = @.responsible_unit)",
    ],
    sort: "name",
    belongs_to: &[],
    check: no_further_rules,
};

const COMPUTED: &[Computed] = &[Computed::new(
    "name",
    ColumnKind::Text,
    "general",
    "COALESCE(NULLIF(@.local_name, ''), (SELECT us.name FROM {systems} us WHERE us.id = @.system))",
)
.shown()
.audience(Audience::Staff)];
