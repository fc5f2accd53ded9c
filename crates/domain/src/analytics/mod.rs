//! What is seen across the municipalities, out of what each of them shares. The only
//! slice that joins the tables of several others, and it only reads.

mod candidates;
mod deadlines;

pub(crate) use candidates::unwrapped;
pub use candidates::{Candidate, CandidatesFor, Named, Need, YearlyCost, range_of};
pub use deadlines::{NationalDeadline, NationalDeadlines, NationalPage};
