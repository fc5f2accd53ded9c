//! Printed documents: plain data in, an accessible PDF out (tagged, PDF/UA-1, A4).
//!
//! The crate knows two shapes, a sheet about one record and a report of tables, and nothing of
//! what is printed: texts come translated, days and amounts come written out. A text is only
//! ever text; nothing in it is read as markup.

mod document;
mod error;
#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod press;
#[cfg(feature = "pdf")]
mod printable;
mod time_line;

#[cfg(test)]
#[cfg(feature = "pdf")]
mod tests;

pub use document::{Column, Document, Fact, Figure, Part, Row, Table, Tone};
pub use error::Error;
#[cfg(feature = "pdf")]
pub use press::pdf;
pub use time_line::{Bar, BarKind, Point, TimeLine, Today};

/// Whether this build can print: the feature `pdf`.
pub const CAN_PRINT: bool = cfg!(feature = "pdf");

/// Says that this build cannot print.
#[cfg(not(feature = "pdf"))]
pub fn pdf(_document: &Document) -> Result<Vec<u8>, Error> {
    Err(Error::NotBuilt)
}
