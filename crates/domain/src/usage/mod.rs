//! The systems an organisation uses, with its own registration of each.

pub mod fields;
