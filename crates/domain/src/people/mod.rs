//! The people who hold roles in an organisation.

pub mod fields;
