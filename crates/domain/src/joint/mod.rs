//! Buying together: who has a need, made ready for the analysis of who should buy it jointly.

mod analyses;
mod groups;
mod input;
mod needs;
mod ownership;

pub use analyses::{KeepAnalysis, Kept, KeptAnalysis, KeptFor, KeptLine};
pub use groups::{
    AnswerInvitation, BUDGET, CastVotes, Change, Damage, Departure, GroupLine, GroupOfCase,
    InviteGroup, InvitedFrom, JointGroup, JointGroups, Lack, Lacking, MakeBinding, MakeCase,
    Member, MoveDeadline, OneGroup, Reply, Standing, VotedOrder, WEIGHTS, Withdraw,
};
pub use input::{INTEGRATION_COST, Plan, id_of, input};
pub use needs::{AboutNeed, Facts, NeedOf, NeedsAround};
pub use ownership::{AnswerOwnership, LEVELS, OWNERSHIP, Ownership};

#[cfg(test)]
mod tests;
