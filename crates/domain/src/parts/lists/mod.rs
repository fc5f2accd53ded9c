//! Lists of any module's records: chosen columns, filters, search, sorting,
//! pages, and the same rows streamed for export. All of it is one statement
//! built from the columns' SQL, so a list is never behind an edit.

mod columns;
mod filters;
mod query;
mod records;

use foundation::{Id, Result};

pub(crate) use columns::role_list;
pub use columns::{ListColumn, columns, role_column};
pub use filters::{Filter, Operator};
pub use query::{Begin, Count, Export, List, ListPage, ListRow, ListValue};
pub use records::{ListRecords, RecordsPage};

use crate::parts::Schema;

/// Sorted by which column, which way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// Key of the column.
    pub column: String,
    /// Last first.
    pub descending: bool,
}

impl Sort {
    /// Reads `name` or `-name`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('-') {
            Some(column) => Self {
                column: column.to_owned(),
                descending: true,
            },
            None => Self {
                column: text.to_owned(),
                descending: false,
            },
        }
    }

    /// The text that [`Self::parse`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        if self.descending {
            format!("-{}", self.column)
        } else {
            self.column.clone()
        }
    }
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Start {
    /// At the first row.
    #[default]
    First,
    /// After so many rows (pages).
    Offset(i64),
    /// After the row that a cursor names (API).
    Cursor(String),
}

/// What a list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Keys of the columns in order; the first ones when empty.
    pub columns: Vec<String>,
    /// Conditions, all of which must hold.
    pub filters: Vec<Filter>,
    /// Words to search for.
    pub q: String,
    /// Sorting; the module's own when none.
    pub sort: Option<Sort>,
}

/// Most columns of one list; no module has as many.
const MOST_COLUMNS: usize = 300;

/// The columns wanted, in order. Unknown keys are refused by name.
pub fn chosen<'a>(all: &'a [ListColumn], wanted: &[String]) -> Result<Vec<&'a ListColumn>> {
    if wanted.is_empty() {
        return Ok(all.iter().filter(|column| !column.hidden).collect());
    }
    if wanted.len() > MOST_COLUMNS {
        return Err(foundation::Error::Invalid(vec![
            foundation::FieldError::new("columns", "too_many_columns").with("max", MOST_COLUMNS),
        ]));
    }
    wanted.iter().map(|key| find(all, key)).collect()
}

/// The column with this key.
pub fn find<'a>(all: &'a [ListColumn], key: &str) -> Result<&'a ListColumn> {
    all.iter().find(|column| column.key == key).ok_or_else(|| {
        foundation::Error::Invalid(vec![foundation::FieldError::new(key, "unknown_column")])
    })
}

/// Ids of a list's rows with their versions, e.g. for a bulk change.
pub type Picked = Vec<(Id, i64)>;

fn default_sort(schema: &Schema) -> Sort {
    let downwards = schema.sort.strip_prefix('-');
    Sort {
        column: downwards.unwrap_or(schema.sort).to_owned(),
        descending: downwards.is_some(),
    }
}
