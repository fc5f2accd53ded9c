//! The interfaces that systems expose.

pub mod fields;
