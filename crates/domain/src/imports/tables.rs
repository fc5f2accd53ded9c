//! The sheet of a file that is read, with what each of its columns is taken for.

use std::collections::{HashMap, HashSet};

use exchange::{
    headers, org,
    table::{Cell, Row, Sheet, Workbook},
};
use foundation::{Error, FieldError, Result};

use crate::{
    gate::View,
    imports::{
        ColumnMatch, ImportKind, Known, RowProblem, Target, Words,
        mapping::{decide, guess, known},
        store,
    },
};

/// A sheet with its columns understood.
#[derive(Debug)]
pub(crate) struct Table {
    /// The sheet, its header row found.
    pub(crate) sheet: Sheet,
    /// What each column is taken for.
    pub(crate) columns: Vec<ColumnMatch>,
    places: HashMap<Target, usize>,
}

impl Table {
    /// Position of the column that stands for this.
    pub(crate) fn place(&self, target: &Target) -> Option<usize> {
        self.places.get(target).copied()
    }

    /// Header of the column that stands for this; the field's key when none does.
    pub(crate) fn header(&self, target: &Target) -> String {
        self.place(target)
            .and_then(|place| self.sheet.headers.get(place))
            .cloned()
            .unwrap_or_else(|| target.key())
    }

    /// The cell of a row under the column that stands for this.
    pub(crate) fn cell<'r>(&self, row: &'r Row, target: &Target) -> &'r Cell {
        self.place(target)
            .map_or(&Cell::Empty, |place| row.cell(place))
    }

    /// The cleaned text of such a cell; empty when there is none.
    pub(crate) fn text(&self, row: &Row, target: &Target) -> Result<String, FieldError> {
        let cell = self.cell(row, target);
        exchange::parse::cell::text(cell)
            .map(Option::unwrap_or_default)
            .map_err(|error| FieldError {
                field: self.header(target),
                ..super::cells::wrong(error)
            })
    }

    /// Whether the sheet has one name column per level of a tree.
    pub(crate) fn is_nested(&self) -> bool {
        org::recognise(&self.sheet) == Some(org::Layout::NestedNames)
    }

    /// The targets that some column stands for.
    pub(crate) fn targets(&self) -> impl Iterator<Item = &Target> {
        self.columns.iter().filter_map(ColumnMatch::used)
    }
}

/// Values shown of each column.
const SAMPLES: usize = 3;

/// Finds the sheet and what its columns stand for.
pub(crate) fn open(
    view: &View<'_>,
    book: &Workbook,
    kind: ImportKind,
    words: &Words,
    mapping: Option<&[String]>,
) -> Result<(Table, Vec<Known>)> {
    let known = known(view, kind, words)?;
    let sheet = choose(book, &known).ok_or_else(|| Error::field("file", "empty_sheet"))?;
    let remembered = store::remembered(view, kind)?;
    let guessed = guess(&sheet.headers, &known, &remembered);
    let mut columns: Vec<ColumnMatch> = guessed
        .into_iter()
        .enumerate()
        .map(|(place, (target, confidence))| ColumnMatch {
            header: sheet.headers[place].clone(),
            target,
            confidence,
            samples: samples(&sheet, place),
        })
        .collect();
    if kind == ImportKind::SystemUsages {
        name_means_system(&mut columns);
    }
    decide(&mut columns, &known, mapping)?;
    let places = columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| Some((column.used()?.clone(), place)))
        .collect();
    let table = Table {
        sheet,
        columns,
        places,
    };
    Ok((table, known))
}

/// The column that our own lists call a usage's name is computed; in a file that
/// names no system otherwise it can only be the system's.
fn name_means_system(columns: &mut [ColumnMatch]) {
    let system = Target::Field("system");
    let named = [&system, &Target::SystemId, &Target::Id];
    if columns
        .iter()
        .any(|column| column.used().is_some_and(|target| named.contains(&target)))
    {
        return;
    }
    let name = Target::Computed("name".to_owned());
    if let Some(column) = columns
        .iter_mut()
        .find(|column| column.target.as_ref() == Some(&name))
    {
        column.target = Some(system);
    }
}

/// The visible sheet with the most known headers, its header row wherever it stands.
fn choose(book: &Workbook, known: &[Known]) -> Option<Sheet> {
    if let Some((sheet, _)) =
        org::find(book).filter(|(_, layout)| *layout == org::Layout::NestedNames)
    {
        return Some(sheet.clone());
    }
    let keys: Vec<String> = known.iter().map(|known| known.target.key()).collect();
    let texts: Vec<Vec<&str>> = known
        .iter()
        .map(|known| known.texts.iter().map(String::as_str).collect())
        .collect();
    let pairs: Vec<(&str, &[&str])> = keys
        .iter()
        .map(String::as_str)
        .zip(texts.iter().map(Vec::as_slice))
        .collect();
    let sheets = book.sheets.iter().map(|sheet| {
        let sheet = sheet
            .with_header_at(headers::find_row(sheet, &pairs))
            .unwrap_or_else(|| sheet.clone());
        let sure = headers::guess(&sheet.headers, &pairs);
        let count = sure
            .columns
            .iter()
            .flatten()
            .filter(|found| found.confidence >= 95)
            .count();
        (!sheet.hidden, count, sheet)
    });
    // Of equals the first; `max_by_key` would take the last.
    sheets
        .reduce(|best, next| {
            if (next.0, next.1) > (best.0, best.1) {
                next
            } else {
                best
            }
        })
        .map(|(_, _, sheet)| sheet)
}

fn samples(sheet: &Sheet, place: usize) -> Vec<String> {
    let mut seen = HashSet::new();
    sheet
        .rows
        .iter()
        .filter_map(|row| exchange::parse::cell::text(row.cell(place)).ok().flatten())
        .map(|text| super::directory::cut(&text))
        .filter(|text| seen.insert(text.clone()))
        .take(SAMPLES)
        .collect()
}

/// What the user should know of the columns: those not read, and formulas.
pub(crate) fn notes(table: &Table) -> Vec<RowProblem> {
    let mut notes = Vec::new();
    let mut note = |column: &str, code: &'static str, args: &[(&'static str, String)]| {
        let error = args
            .iter()
            .fold(FieldError::new(column, code), |error, (name, value)| {
                error.with(name, value)
            });
        notes.push(RowProblem { row: 0, error });
    };
    for column in table
        .columns
        .iter()
        .filter(|column| !column.header.is_empty())
    {
        match (&column.target, column.used()) {
            (Some(Target::Computed(_)), Some(_)) => note(&column.header, "column_computed", &[]),
            (Some(target), None) => {
                note(&column.header, "column_alike", &[("target", target.key())]);
            }
            (None, _) => note(&column.header, "column_unknown", &[]),
            _ => {}
        }
    }
    for (place, column) in table.columns.iter().enumerate() {
        let formulas = |row: &&Row| row.cell(place).is_formula();
        let count = table.sheet.rows.iter().filter(formulas).count();
        if count > 0 && column.used().is_some() {
            note(
                &column.header,
                "formula_read",
                &[("count", count.to_string())],
            );
        }
    }
    if let Some(ragged) = table.sheet.ragged.first() {
        notes.push(RowProblem {
            row: ragged.row,
            error: FieldError::new("", "uneven_row")
                .with("found", ragged.found)
                .with("expected", ragged.expected),
        });
    }
    notes
}

/// The refusal of a file without rows; of a template, which has all its headers, it is
/// said that it was recognised.
pub(crate) fn no_rows(columns: &[ColumnMatch]) -> Error {
    let headers = columns.iter().filter(|column| !column.header.is_empty());
    let is_template = columns.iter().any(|column| column.used().is_some())
        && headers.clone().all(|column| column.used().is_some());
    let error = if is_template {
        FieldError::new("file", "no_rows").with("count", headers.count())
    } else {
        FieldError::new("file", "empty_sheet").with("sheets", 1)
    };
    Error::Invalid(vec![error])
}

/// Refuses a file in which none of the columns that name a row was found.
pub(crate) fn require_one(table: &Table, wanted: &[Target], expected: &str) -> Result<()> {
    if table.sheet.rows.is_empty() {
        return Err(no_rows(&table.columns));
    }
    if wanted.iter().any(|target| table.place(target).is_some()) {
        return Ok(());
    }
    let headers: Vec<&str> = table
        .sheet
        .headers
        .iter()
        .map(String::as_str)
        .filter(|header| !header.is_empty())
        .take(12)
        .collect();
    Err(Error::Invalid(vec![
        FieldError::new("file", "wrong_headers")
            .with("expected", expected)
            .with("found", super::directory::cut(&headers.join(", "))),
    ]))
}
