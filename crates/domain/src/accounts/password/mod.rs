//! Passwords: which are refused, and how the others are kept.

mod hashing;
mod rules;

pub(super) use hashing::matches;
pub use hashing::{Hashed, hash_password};
pub use rules::MIN_CHARACTERS;
