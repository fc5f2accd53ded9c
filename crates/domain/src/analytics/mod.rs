//! What is seen across the municipalities, out of what each of them shares. The only
//! slice that joins the tables of several others, and it only reads.

mod deadlines;

pub use deadlines::{NationalDeadline, NationalDeadlines, NationalPage};
