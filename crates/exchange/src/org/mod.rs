//! Organisation files: known layouts recognised by their headers and turned into plain rows with row numbers.
//!
//! Nothing is judged here beyond what makes a row readable: whether an EAN is right, a parent exists or a name is taken is the importer's
//! business.

mod known;
mod nested;

use crate::headers::normalise;
use crate::table::{Sheet, Workbook};

pub use known::{people, units};

/// The layouts that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Kitos' sheet "Organisationsenheder": Id, Overordnet afdeling, Afdelingsnavn, EAN nummer.
    KitosUnits,
    /// Kitos' sheet "Brugere": Id, Fornavn, Efternavn, Email, Telefon.
    KitosPeople,
    /// UUID and Navn, the KLE sheet of OS2mo: units without a tree.
    UuidAndName,
    /// One name column per level (`root;org;sub org;2xsub org;…`): each row is a path, repeated for several responsibilities.
    NestedNames,
}

/// How a unit names the one above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParentRef {
    /// By its name, which must be unique then.
    Name(String),
    /// By the names from the top down to it.
    Path(Vec<String>),
}

/// A unit as the file has it. All texts are cleaned.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnitRow {
    /// Row in the file, 1-based.
    pub row: usize,
    /// The file's own id (a number in Kitos' sheet).
    pub id: Option<String>,
    /// A UUID, not checked.
    pub uuid: Option<String>,
    /// The unit above, none for a top unit.
    pub parent: Option<ParentRef>,
    /// Names from the top down to this unit, where the layout has the whole path; empty otherwise.
    pub path: Vec<String>,
    /// The unit's name; may be empty, which the importer rejects.
    pub name: String,
    /// The EAN as written; [`crate::parse::ean`] checks it.
    pub ean: Option<String>,
    /// Areas of responsibility, from all rows of the same unit.
    pub responsibilities: Vec<String>,
}

/// A person as the file has it. All texts are cleaned, none is checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonRow {
    /// Row in the file, 1-based.
    pub row: usize,
    /// The file's own id.
    pub id: Option<String>,
    /// First name or names.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// E-mail; [`crate::parse::email`] checks it.
    pub email: String,
    /// Telephone number.
    pub phone: Option<String>,
}

/// A row that cannot be understood in its layout.
///
/// Codes: `excel_error` (a needed cell holds `#REF!` or the like), `path_gap` (a level is empty above a filled one), `path_empty`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Row in the file, 1-based.
    pub row: usize,
    /// Header of the column.
    pub column: String,
    /// Stable code, see above.
    pub code: &'static str,
    /// The offending value.
    pub value: String,
}

/// Rows that could be read, and those that could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// In the file's order.
    pub rows: Vec<T>,
    /// Rows left out of `rows`.
    pub problems: Vec<RowProblem>,
}

/// The layout of a sheet, by its headers alone.
pub fn recognise(sheet: &Sheet) -> Option<Layout> {
    let headers: Vec<String> = sheet
        .headers
        .iter()
        .map(|header| normalise(header))
        .collect();
    let has = |names: &[&str]| {
        names
            .iter()
            .all(|name| headers.iter().any(|header| header == name))
    };
    if has(&["afdelingsnavn"]) && (has(&["overordnetafdeling"]) || has(&["eannummer"])) {
        return Some(Layout::KitosUnits);
    }
    if has(&["fornavn", "efternavn", "email"]) {
        return Some(Layout::KitosPeople);
    }
    if nested::levels(&headers) >= 2 {
        return Some(Layout::NestedNames);
    }
    // The KLE sheets of the same file have a UUID too, but no name.
    (has(&["uuid"]) && has(&["navn"])).then_some(Layout::UuidAndName)
}

/// The first sheet whose layout is known; visible sheets before hidden ones.
pub fn find(workbook: &Workbook) -> Option<(&Sheet, Layout)> {
    let visible = workbook.sheets.iter().filter(|sheet| !sheet.hidden);
    let hidden = workbook.sheets.iter().filter(|sheet| sheet.hidden);
    visible
        .chain(hidden)
        .find_map(|sheet| Some((sheet, recognise(sheet)?)))
}

#[cfg(test)]
mod tests;
