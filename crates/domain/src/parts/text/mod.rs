//! One analyser for both database engines: how texts are folded, what is stored
//! to be searched, what a search asks for, and how alike two system names are.
//! Neither engine's own full-text search is used, so both find the same rows.

mod fold;
mod search;
mod similarity;

pub use fold::fold;
pub use search::{query, terms};
pub use similarity::{Candidate, Known, Reason, Score, THRESHOLD, likely_duplicates, similarity};
