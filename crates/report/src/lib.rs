//! Printed documents: plain data in, an accessible PDF out (tagged, PDF/UA-1, A4), and for papers
//! also a document of an office program (DOCX).
//!
//! The crate knows three shapes, a sheet about one record, a report of tables and a paper that is
//! read from end to end, and nothing of what is printed: texts come translated, days and amounts
//! come written out. A text is only ever text; nothing in it is read as markup. The same data
//! gives the same bytes on any day.

mod document;
mod docx;
mod error;
#[cfg(feature = "pdf")]
mod fonts;
mod paper;
#[cfg(feature = "pdf")]
mod press;
#[cfg(feature = "pdf")]
mod printable;
mod time_line;

#[cfg(test)]
#[cfg(feature = "pdf")]
mod tests;

pub use document::{Column, Document, Fact, Figure, Part, Row, Table, Tone};
pub use docx::docx;
pub use error::Error;
pub use paper::{
    Block, Grid, GridRow, KeyFigure, Labelled, Letterhead, LogoRef, Paper, Source, Sourced, marks,
};
#[cfg(feature = "pdf")]
pub use press::{paper_pdf, pdf};
pub use time_line::{Bar, BarKind, Point, TimeLine, Today};

/// Whether this build can print: the feature `pdf`.
pub const CAN_PRINT: bool = cfg!(feature = "pdf");

/// Says that this build cannot print.
#[cfg(not(feature = "pdf"))]
pub fn pdf(_document: &Document) -> Result<Vec<u8>, Error> {
    Err(Error::NotBuilt)
}

/// Says that this build cannot print.
#[cfg(not(feature = "pdf"))]
pub fn paper_pdf(_paper: &Paper, _logo: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    Err(Error::NotBuilt)
}
