//! The rules of the product: one folder per concept, plain synchronous
//! functions behind one gate. Knows nothing of HTTP or of languages.

pub mod catalogue;
pub mod interfaces;
pub mod options;
pub mod org_units;
pub mod organisations;
pub mod parts;
pub mod people;
pub mod relations;
pub mod usage;

#[cfg(test)]
mod declarations;
