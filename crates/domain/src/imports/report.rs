//! What an import did, or would do.

use foundation::{FieldError, Id};

use crate::{gate::FieldChange, imports::ColumnMatch, parts::Subject};

/// Something about one row, or about the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Row in the file as Excel counts; 0 for the whole file.
    pub row: usize,
    /// What it is; its field is the column's header in the file.
    pub error: FieldError,
}

/// What was done with a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowAction {
    /// It was made.
    Created,
    /// Some of its fields were changed.
    Updated,
    /// It was deleted: a role that the file gives to others.
    Deleted,
}

impl RowAction {
    /// Name in the database and in text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Deleted => "deleted",
        }
    }

    pub(crate) fn from_key(key: &str) -> Self {
        match key {
            "created" => Self::Created,
            "deleted" => Self::Deleted,
            _ => Self::Updated,
        }
    }
}

/// One thing that was written. A row may bring several: a system, its usage, roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// Row in the file.
    pub row: usize,
    /// What was done.
    pub action: RowAction,
    /// With what.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// Its version afterwards.
    pub version: i64,
    /// The fields changed; for something made or deleted the whole.
    pub changes: Vec<FieldChange>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The import, when it was written.
    pub import: Option<Id>,
    /// Rows in the file.
    pub rows: usize,
    /// Rows that made something.
    pub created: usize,
    /// Rows that changed something.
    pub updated: usize,
    /// Rows that said what is already there.
    pub unchanged: usize,
    /// Rows left out.
    pub rejected_rows: usize,
    /// Every reason for leaving a row out; a row may have several.
    pub rejected: Vec<RowProblem>,
    /// What the user should know although it is taken in.
    pub notes: Vec<RowProblem>,
    /// What each column was taken for.
    pub columns: Vec<ColumnMatch>,
    /// Everything written, in order.
    pub written: Vec<ImportedRow>,
    /// When the same file was brought in before, that import.
    pub earlier: Option<Id>,
}

impl Report {
    /// The letters of the column that a spreadsheet shows for this header; none when no
    /// column has it.
    #[must_use]
    pub fn letters(&self, header: &str) -> Option<String> {
        let mut columns = self.columns.iter();
        let place = columns.position(|column| column.header == header && !header.is_empty())?;
        Some(letters(place))
    }

    pub(crate) fn note(&mut self, row: usize, error: FieldError) {
        self.notes.push(RowProblem { row, error });
    }
}

/// `A` … `Z`, `AA` …
fn letters(place: usize) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match place / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letters(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let found = [0, 1, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(found, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
