//! Buying together: who has a need, made ready for the analysis of who should buy it jointly.

mod analyses;
mod groups;
mod input;
mod needs;
mod opportunities;
mod ownership;
pub mod register;
mod settings;

pub use analyses::{KeepAnalysis, Kept, KeptAnalysis, KeptFor, KeptLine};
pub use groups::{
    AnswerInvitation, BUDGET, CastVotes, Change, Damage, Departure, GroupLine, GroupOfCase,
    InviteGroup, InvitedFrom, JointGroup, JointGroups, Lack, Lacking, MakeBinding, MakeCase,
    Member, MoveDeadline, OneGroup, Reply, Standing, VotedOrder, WEIGHTS, Withdraw,
};
pub use input::{INTEGRATION_COST, Plan, id_of, input, usual_window};
pub use needs::{AboutNeed, Facts, NeedOf, NeedsAround};
pub use opportunities::{
    Ahead, Computed, Going, MainGroups, Opportunities, Opportunity, Refreshed, Why, refresh,
    refresh_when_old,
};
pub use ownership::{AnswerOwnership, LEVELS, OWNERSHIP, Ownership};
pub use settings::{CostPerIntegration, PerIntegration, SetCostPerIntegration};

#[cfg(test)]
mod tests;
