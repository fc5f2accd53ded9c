//! Evidence: the certificates and assurance reports that a supplier has shown the
//! organisation, and how long they hold. Each organisation keeps its own; a newer
//! one of the same kind and scope takes the place of an older one.

pub mod fields;
mod state;

use foundation::{Id, Result};

pub(crate) use state::replaced;

use crate::{
    gate::{FieldChange, Resource, View, Work},
    parts::{Kind, Reach, Schema, checks, nothing_gives_way, own_id, records::Draft},
};

/// Evidence.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Evidence,
    table: "evidence",
    resource: Resource::Contracts,
    reach: Reach::Own,
    title: "@.name",
    fields: fields::FIELDS,
    computed: fields::COMPUTED,
    also_search: &[
        // everywhere: organisations are facts
        "(SELECT es.search_text FROM {organisations} es WHERE es.id = @.supplier)",
    ],
    told_apart_by: "",
    sort: "expires_on",
    first: &["name", "supplier", "kind", "state", "expires_on", "scope"],
    belongs_to: &[],
    lets_go: &[],
    check,
    saved: others_follow,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// Evidence ends after it begins.
fn check(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    checks::period(draft, "issued_on", "expires_on");
    Ok(())
}

const ALL: &str = "SELECT e.id FROM {evidence} e WHERE {visible e}";

/// What was replaced, or replaces no longer, has other tasks than before.
fn others_follow(work: &mut Work<'_>, _: &[Id], _: &mut Vec<FieldChange>) -> Result<()> {
    let rows = work.rows(ALL, &[])?;
    let ids = rows
        .iter()
        .map(|row| row.id(0))
        .collect::<Result<Vec<_>>>()?;
    work.wrote(Kind::Evidence, &ids);
    Ok(())
}
