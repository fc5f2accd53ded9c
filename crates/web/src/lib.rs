//! Pages over the domain: the embedded files, the texts, and the view models with their templates.

pub mod assets;
pub mod format;
pub mod i18n;
pub mod page_check;
pub mod parts;
