//! What people write in cells, understood the Danish way.
//!
//! The functions here take a text; those in [`cell`] take a [`crate::table::Cell`] and answer `None` for a blank one. All clean the
//! text first ([`crate::text::clean`]). Errors carry a code and the text as written.

pub mod cell;
mod code;
mod date;
mod number;

pub use code::{cvr, cvr_passes_modulus, ean, email, list, uuid, yes_no};
pub use date::{date, excel_serial};
pub use number::{decimal_hundredths, integer, percent_hundredths};

/// Why a cell cannot be used.
///
/// Codes: `empty`, `date_unreadable`, `date_impossible`, `date_two_digit_year`, `number_unreadable`, `number_ambiguous`,
/// `number_too_many_decimals`, `number_not_whole`, `number_out_of_range`, `yes_no_unknown`, `ean_length`, `ean_check_digit`,
/// `ean_scientific` (digits were lost when the file was saved), `uuid_unreadable`, `cvr_length`, `email_unreadable`,
/// `list_unclosed_quote`, `excel_error` (the cell holds `#REF!` or the like).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// Stable code, see above.
    pub code: &'static str,
    /// The offending text as written, at most 200 characters of it.
    pub text: String,
}

impl CellError {
    pub(crate) fn new(code: &'static str, text: &str) -> Self {
        Self {
            code,
            text: text.chars().take(200).collect(),
        }
    }
}

impl std::fmt::Display for CellError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {:?}", self.code, self.text)
    }
}

impl std::error::Error for CellError {}

/// The cleaned text, or the error `empty`.
fn cleaned(text: &str) -> Result<String, CellError> {
    let cleaned = crate::text::clean(text);
    if cleaned.is_empty() {
        Err(CellError::new("empty", text))
    } else {
        Ok(cleaned)
    }
}

#[cfg(test)]
mod tests;
