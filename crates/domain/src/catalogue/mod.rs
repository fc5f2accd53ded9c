//! The catalogue of systems that all municipalities share.

pub mod fields;
