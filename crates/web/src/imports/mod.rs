//! Bringing files in: the words that imports understand.

mod words;

pub use words::{message, problem, words};
