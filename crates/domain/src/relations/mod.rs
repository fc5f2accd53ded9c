//! The relations between the systems an organisation uses.

pub mod fields;
