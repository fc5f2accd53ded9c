//! The layout with one name column per level. A unit is a distinct path; the rows of one path differ in responsibility.

use std::collections::HashMap;

use super::{ParentRef, Read, RowProblem, UnitRow};
use crate::headers::normalise;
use crate::parse;
use crate::table::{Row, Sheet};

/// How many columns from the left are levels: `root`, `org`, `sub org`, `2xsub org` …; headers are normalised.
pub(super) fn levels(headers: &[String]) -> usize {
    let is_level = |(place, header): (usize, &String)| match place {
        0 => header == "root",
        1 => header == "org",
        2 => header == "suborg",
        deeper => *header == format!("{}xsuborg", deeper - 1),
    };
    headers
        .iter()
        .enumerate()
        .take_while(|entry| is_level(*entry))
        .count()
}

pub(super) fn units(sheet: &Sheet) -> Read<UnitRow> {
    let headers: Vec<String> = sheet
        .headers
        .iter()
        .map(|header| normalise(header))
        .collect();
    let levels = levels(&headers);
    let responsibility = headers.iter().position(|header| header == "ansvar");
    let mut tree = Tree::default();
    let mut problems = Vec::new();
    for row in &sheet.rows {
        match path(sheet, row, levels) {
            Ok(path) => {
                let unit = tree.unit(row.number, &path);
                let duty = responsibility
                    .and_then(|column| parse::cell::text(row.cell(column)).ok().flatten());
                let duties = &mut tree.rows[unit].responsibilities;
                duties.extend(duty.filter(|duty| !duties.contains(duty)));
            }
            Err(problem) => problems.push(problem),
        }
    }
    Read {
        rows: tree.rows,
        problems,
    }
}

/// The names from the top down.
fn path(sheet: &Sheet, row: &Row, levels: usize) -> Result<Vec<String>, RowProblem> {
    let problem = |column: usize, code, value: &str| RowProblem {
        row: row.number,
        column: sheet.headers[column].clone(),
        code,
        value: value.to_owned(),
    };
    let mut path = Vec::new();
    for column in 0..levels {
        let name = parse::cell::text(row.cell(column))
            .map_err(|error| problem(column, error.code, &error.text))?;
        match name {
            Some(name) if path.len() == column => path.push(name),
            Some(name) => return Err(problem(path.len(), "path_gap", &name)),
            None => {}
        }
    }
    if path.is_empty() {
        Err(problem(0, "path_empty", ""))
    } else {
        Ok(path)
    }
}

#[derive(Default)]
struct Tree {
    rows: Vec<UnitRow>,
    places: HashMap<Vec<String>, usize>,
}

impl Tree {
    /// The unit of that path, made when new; units above it that have no row of their own are made with this row's number.
    fn unit(&mut self, row: usize, path: &[String]) -> usize {
        for depth in 1..=path.len() {
            let path = &path[..depth];
            if self.places.contains_key(path) {
                continue;
            }
            self.places.insert(path.to_vec(), self.rows.len());
            self.rows.push(UnitRow {
                row,
                parent: (depth > 1).then(|| ParentRef::Path(path[..depth - 1].to_vec())),
                path: path.to_vec(),
                name: path[depth - 1].clone(),
                ..UnitRow::default()
            });
        }
        self.places[path]
    }
}
