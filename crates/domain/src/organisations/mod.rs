//! Organisations: municipalities, companies, communities and other authorities.

pub mod fields;
pub mod municipalities;
