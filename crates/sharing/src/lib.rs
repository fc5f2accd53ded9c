//! Who should buy together? From what is known of some organisations that need the same kind of
//! system to the groups that should buy it jointly: when, in which order integrations are made,
//! what it is worth in kroner and to whom, and what would break it.
//!
//! A pure computation: no clock, no storage, no network, no language. [`share`] answers a whole
//! question; [`Problem`] answers questions about single groups. The mathematics, an example that
//! is worked out by hand, and the limits of the method: `docs/SHARING.md`.
//!
//! # What was decided where the model leaves it open
//!
//! - **Order and threads**: candidates, integrations and limits are sorted by id before anything
//!   is counted; sums run in that order; powers are computed in Rust and not by the machine's own
//!   library. So neither the order of the input nor the number of threads nor the machine matters.
//! - **Equal values**: two values are equal when they do not differ by a hundredth of an øre. Of
//!   equal partitions the one is taken in which the first candidate is alone or else with early
//!   others, then the first of the rest, and so on: nobody is put together without gain. Of equal
//!   months the earliest, of equal orders the one with lower ids first.
//! - **Rounding**: each number of the answer is rounded to øre by itself (halves away from zero),
//!   so rounded parts can differ from the rounded net value by some øre.
//! - **A start** is the first day of a month that itself lies in the planning window: with a window
//!   from 15 January the first start is 1 February.
//! - **Cost of an integration**: the mean over the candidates of whom enough is known, whichever
//!   group they are in; one that names it twice counts once, with its own mean. When nobody says a
//!   cost it counts 0 and is listed as missing.
//! - **Readiness**: the mean of the three answers; with a maturity, the mean of that mean and the
//!   maturity. A question without an answer counts 0 but, unlike the answer 0, forbids nothing:
//!   an answer can only raise the value. It is listed as missing.
//! - **Likeness**: unknown products, integrations or neighbours are like nobody's; two that are
//!   known to be empty are alike. Integrations that all cost nothing are compared by number.
//! - **Months of integrations** in the answer are whole: 1 is the first month after the start. What
//!   waiting costs is counted with parts of months. With no delivery at all the month is `null`, and
//!   the wait counts with the horizon.
//! - **One alone** is worth 0, with all parts 0, whatever it waits or pays; its start is its own
//!   cheapest month.
//! - **Smallest group** is a limit on groups of two and more: being alone is always allowed, unless
//!   somebody must be joined.
//! - **Stability** looks at every subset, also those that the limits would not allow. Above sixteen
//!   members it looks at a search's finds only, and "stable" means that none was found.
//! - **Fragile** is who leaves a rest of at least two that would lose by buying together.

mod answer;
mod assumptions;
mod backlog;
mod baseline;
mod check;
mod columns;
mod exact;
mod fault;
mod input;
mod large;
mod likeness;
mod limits;
mod month;
mod order;
mod problem;
mod random;
mod read;
mod run;
mod sensitivity;
mod shapley;
mod share;
mod stability;
mod stakes;
mod subsets;
mod told;
mod value;
mod withdrawal;

#[cfg(test)]
mod tests;

pub use answer::{Answer, Done, Group, MemberDetail, Method, Missing, Parts, Stability};
pub use assumptions::{ASSUMPTIONS, Assumption, Source, Unit};
pub use backlog::Backlog;
pub use baseline::Baseline;
pub use check::{MOST_CANDIDATES, MOST_KRONER, MOST_MONTHS, MOST_PER_CANDIDATE, MOST_YEARS};
pub use fault::{CODES, Fault, Refused};
pub use input::{Assumptions, Candidate, Input, Integration, Limits, Window};
pub use likeness::Likeness;
pub use problem::Problem;
pub use read::{read, write};
pub use run::{Progress, Run, Step};
pub use sensitivity::{End, Swing, sensitivity};
pub use shapley::Share;
pub use share::share;
pub use stakes::{Payback, Stake};
pub use told::Value;
pub use value::Basis;
pub use withdrawal::Withdrawal;
