//! The one error type. It knows nothing of HTTP or of languages: it carries
//! codes and arguments, and the edges (pages, API, command line) make texts of them.

use std::fmt;

/// The result of anything that can be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One thing wrong with one field of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's key, as in the API; empty when the error concerns the whole.
    pub field: String,
    /// Stable code, e.g. `required`, `too_long`; the text's Fluent key is `error-<code>`.
    pub code: &'static str,
    /// Arguments of the text, e.g. `("max", "100")`.
    pub args: Vec<(&'static str, String)>,
}

impl FieldError {
    /// An error without arguments.
    #[must_use]
    pub fn new(field: &str, code: &'static str) -> Self {
        Self {
            field: field.to_owned(),
            code,
            args: Vec::new(),
        }
    }

    /// Adds an argument for the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// Why something was refused or failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// It does not exist, or the caller may not know that it exists.
    #[error("not found: {0}")]
    NotFound(&'static str),
    /// The caller may see it but not do this.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// The caller must sign in first.
    #[error("not signed in: {0}")]
    Unauthenticated(&'static str),
    /// The input was refused; every fault is listed.
    #[error("invalid input: {0:?}")]
    Invalid(Vec<FieldError>),
    /// The thing was changed by somebody else meanwhile; `current` is its version now.
    #[error("stale version, current is {current}")]
    Stale {
        /// The version that the stored thing has now.
        current: i64,
    },
    /// The present state does not allow it, e.g. deleting something in use.
    #[error("conflict: {0:?}")]
    Conflict(FieldError),
    /// Too many attempts; try again after so many seconds.
    #[error("too many attempts, wait {retry_after} s")]
    TooMany {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// The database cannot be reached or is too busy; trying again may help.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// A fault in the program or the storage; logged, never shown.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// One field refused.
    #[must_use]
    pub fn field(field: &str, code: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, code)])
    }

    /// The present state does not allow it.
    #[must_use]
    pub fn conflict(code: &'static str) -> Self {
        Self::Conflict(FieldError::new("", code))
    }

    /// An internal fault with its cause as text.
    pub fn internal(cause: impl fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }
}
