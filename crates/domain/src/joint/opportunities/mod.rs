//! What each municipality could buy with others: all main groups of the plan computed out of
//! what everybody shares, and kept until they are computed again. Nothing in it depends on a
//! fact that its municipality keeps to itself, since everybody computes with the same facts.

mod ask;
mod compute;
mod keep;

pub use ask::{Ahead, Computed, MainGroups, Opportunities, Opportunity, Why};
pub use compute::{Going, Refreshed, refresh, refresh_when_old};
