//! Reading and writing of files: tables (CSV, XLSX), the KLE plan, and organisation layouts.
//!
//! Everything here is pure: bytes in, plain data out, and the other way. The crate knows no database, no HTTP and no
//! rule of the domain, and it makes no sentences: errors carry a stable code and arguments, from which the texts are
//! made elsewhere.
//!
//! - [`table::read`] opens a spreadsheet of unknown origin within [`table::Limits`].
//! - [`parse`] turns what people write in cells into dates, numbers and codes, the Danish way.
//! - [`headers`] finds out which column is which.
//! - [`lines`] puts several small rows into one cell and reads them again.
//! - [`org`] and [`kle`] know the layouts of organisation files and of the KLE plan.
//! - [`mod@write`] makes CSV and XLSX row by row, for Danish Excel.

pub mod error;
mod guard;
pub mod headers;
pub mod kle;
pub mod lines;
pub mod org;
pub mod parse;
pub mod table;
pub mod text;
pub mod write;

#[cfg(test)]
mod fixtures;
