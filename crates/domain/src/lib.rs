//! The rules of the product: one folder per concept, plain synchronous
//! functions behind one gate. Knows nothing of HTTP or of languages.

pub mod parts;
