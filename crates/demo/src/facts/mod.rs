//! Tables of facts and of invented words that the generator draws on.

pub(crate) mod areas;
pub(crate) mod kle;
pub(crate) mod names;
pub(crate) mod products;
pub(crate) mod suppliers;
