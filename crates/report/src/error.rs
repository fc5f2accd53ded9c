//! Why a document could not be printed.

/// Why a document could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The program was built without the feature `pdf`.
    #[error("this program was built without PDF")]
    NotBuilt,
    /// A fault in the page's own template, or a document without title: what the typesetter says.
    #[error("the document cannot be printed: {0}")]
    Refused(String),
}
