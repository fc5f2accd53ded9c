//! The units of an organisation, as a tree.

pub mod fields;
