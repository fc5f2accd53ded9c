//! Needs that no product meets yet: a municipality describes one, opens it to the others or to
//! everybody, and those that have it too join in. Enough of them are a signal to the market.

pub mod fields;
mod join;
mod market;
mod page;
mod signals;
mod similar;

pub use join::{JoinNeed, LeaveNeed};
pub use market::{MarketNeed, MarketNeeds};
pub use page::{AboutJointNeed, Joined, JointNeedPage, SimilarNeed};
pub(crate) use signals::install;
pub use similar::Reason;

use signals::threshold;

use foundation::Result;

use crate::{
    gate::{Resource, View},
    parts::{
        ColumnKind, Computed, FieldValue, Kind, Reach, Schema, nothing_follows, nothing_gives_way,
        own_id, records::Draft,
    },
};

/// Own needs, and those that others have opened to municipalities or to everybody.
const SEEN: &str = "({visible @} OR (@.standing <> 'given_up' AND (@.visibility = 'public' OR (@.visibility = 'municipalities'
 AND EXISTS (SELECT 1 FROM {organisations} me WHERE me.id = {organisation} AND me.kind = 'municipality')))))";

const COMPUTED: &[Computed] = &[
    Computed::new(
        "owner",
        ColumnKind::Text,
        "general",
        // everywhere: whose need it is
        "(SELECT nw.name FROM {organisations} nw WHERE nw.id = @.organisation_id)",
    )
    .shown(),
    Computed::new(
        "municipalities",
        ColumnKind::Integer,
        "general",
        // everywhere: how many have a need that the caller may see
        "(SELECT 1 + COUNT(*) FROM joint_joined nj WHERE nj.need = @.id)",
    )
    .shown(),
    Computed::new(
        "market_signal",
        ColumnKind::Bool,
        "general",
        // everywhere: the same, beside what is said for all
        "((SELECT 1 + COUNT(*) FROM joint_joined nj WHERE nj.need = @.id) >= (SELECT ms.municipalities FROM market_signals ms WHERE ms.valid_from <= {day} ORDER BY ms.valid_from DESC LIMIT 1))",
    )
    .shown(),
];

/// Needs.
pub static SCHEMA: Schema = Schema {
    kind: Kind::JointNeed,
    table: "joint_needs",
    resource: Resource::Contracts,
    reach: Reach::Those(SEEN),
    title: "@.title",
    fields: fields::FIELDS,
    computed: COMPUTED,
    also_search: &[],
    told_apart_by: "",
    sort: "title",
    first: &[],
    belongs_to: &[],
    lets_go: &[],
    check,
    saved: nothing_follows,
    current: own_id,
    before_repoint: nothing_gives_way,
};

/// A need is open and seen by its owner only until something else is said.
fn check(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    for (key, usual) in [("standing", "open"), ("visibility", "own")] {
        if matches!(draft.get(key), FieldValue::Empty) {
            draft.put(key, FieldValue::Text(usual.to_owned()));
        }
    }
    Ok(())
}
