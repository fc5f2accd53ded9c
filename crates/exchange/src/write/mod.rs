//! Writing tables on the server, row by row, for Danish Excel.

mod csv;
mod xlsx;

use std::borrow::Cow;

use jiff::civil::Date;

pub use csv::Csv;
pub use xlsx::{Column, Xlsx};

/// One cell to write; the same for both formats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutCell<'a> {
    /// A text, never run as a formula.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// A number in hundredths: øre shown as kroner with two decimals.
    Hundredths(i64),
    /// A date, dd-MM-yyyy.
    Date(Date),
    /// Yes or no, in the writer's [`Words`].
    Bool(bool),
    /// Nothing.
    Empty,
}

impl<'a> From<&'a str> for OutCell<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(Cow::Borrowed(text))
        }
    }
}

impl From<String> for OutCell<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(Cow::Owned(text))
        }
    }
}

/// How yes and no are written: the user's language decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// For true.
    pub yes: String,
    /// For false.
    pub no: String,
}

impl Words {
    /// Ja and Nej.
    pub fn danish() -> Self {
        Self {
            yes: "Ja".to_owned(),
            no: "Nej".to_owned(),
        }
    }

    fn of(&self, value: bool) -> &str {
        if value { &self.yes } else { &self.no }
    }
}

/// No spreadsheet shows a zero character, and a text file that holds one counts as binary.
fn without_zeros(text: &str) -> Cow<'_, str> {
    if text.contains('\0') {
        Cow::Owned(text.replace('\0', ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// `1234,56`: no thousands mark, so that every program reads it back.
fn hundredths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    format!("{sign}{},{:02}", size / 100, size % 100)
}

fn danish_date(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests;
