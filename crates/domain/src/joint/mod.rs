//! Buying together: who has a need, made ready for the analysis of who should buy it jointly.

mod input;
mod needs;

pub use input::{INTEGRATION_COST, Plan, id_of, input};
pub use needs::{AboutNeed, Facts, NeedOf, NeedsAround};

#[cfg(test)]
mod tests;
