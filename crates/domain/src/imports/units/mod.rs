//! Units: from a table with one unit on each row, or from the layout with one
//! column per level. Units above are written before those below them.

mod lines;
mod tree;

use std::collections::HashMap;

use foundation::{FieldError, Id, Result};

use crate::{
    imports::{
        Target,
        cells::is_same,
        run::{Run, own_records},
        tables::{Table, require_one},
    },
    org_units::SCHEMA,
    parts::{
        FieldValue,
        records::{Record, Values},
    },
};

use lines::Line;
use tree::Tree;

const NAME: Target = Target::Field("name");

/// Takes the units of a file in.
pub(crate) fn run(run: &mut Run<'_, '_>, table: &Table) -> Result<()> {
    let nested = table.is_nested();
    if !nested {
        require_one(
            table,
            &[NAME, Target::Id],
            "Afdelingsnavn, Overordnet afdeling",
        )?;
    }
    let existing = own_records(run.work, &SCHEMA)?;
    let read = if nested {
        lines::nested(&table.sheet)
    } else {
        lines::of_table(run, table, &existing)?
    };
    for (row, error) in read.problems {
        run.row = row;
        run.reject(vec![error]);
    }
    if nested {
        run.report.columns.iter_mut().for_each(|column| {
            column.target = Some(NAME);
            column.confidence = 100;
        });
    }
    let header = |key: &str| {
        if nested {
            table.sheet.headers.first().cloned().unwrap_or_default()
        } else {
            super::rows::header_of(&SCHEMA, table, key)
        }
    };
    let mut tree = Tree::new(&existing);
    let placed = tree.place(read.lines);
    write(run, &existing, placed, header)
}

/// A line with the unit it stands for and the unit above that.
struct Placed {
    line: Line,
    id: Id,
    is_new: bool,
    /// None says nothing about it.
    parent: Option<Id>,
    errors: Vec<FieldError>,
    depth: usize,
}

fn write(
    run: &mut Run<'_, '_>,
    existing: &[Record],
    mut placed: Vec<Placed>,
    header: impl Fn(&str) -> String,
) -> Result<()> {
    let before: HashMap<Id, &Record> = existing.iter().map(|unit| (unit.id, unit)).collect();
    let mut left_out: HashMap<Id, usize> = HashMap::new();
    placed.sort_by_key(|unit| (unit.depth, unit.line.row));
    run.progress.begin(placed.len());
    for unit in placed {
        run.row = unit.line.row;
        run.step()?;
        let before = before.get(&unit.id).copied();
        let mut errors: Vec<FieldError> = unit
            .errors
            .into_iter()
            .map(|error| FieldError {
                field: header(&error.field),
                ..error
            })
            .collect();
        if errors.is_empty()
            && let Some(row) = unit.parent.and_then(|parent| left_out.get(&parent))
        {
            errors.push(FieldError::new(&header("parent"), "parent_rejected").with("row", row));
        }
        if !errors.is_empty() {
            if unit.is_new {
                left_out.insert(unit.id, unit.line.row);
            }
            run.reject(errors);
            continue;
        }
        let values = changed(unit.line.values, unit.parent, before);
        if before.is_some() && values.is_empty() {
            run.report.unchanged += 1;
            continue;
        }
        let done = run.attempt(&header, |run| match before {
            None => run.create(&SCHEMA, unit.id, values).map(|_| ()),
            Some(before) => run
                .change(&SCHEMA, before, values, &unit.line.name)
                .map(|_| ()),
        })?;
        match (done, before) {
            (true, None) => run.report.created += 1,
            (true, Some(_)) => run.report.updated += 1,
            (false, _) => {
                left_out.insert(unit.id, unit.line.row);
            }
        }
    }
    run.report.rejected.sort_by_key(|problem| problem.row);
    Ok(())
}

/// The values that differ from what the unit has.
fn changed(mut values: Values, parent: Option<Id>, before: Option<&Record>) -> Values {
    values.extend(parent.map(|id| ("parent", FieldValue::Ref(id))));
    let differs = |key: &str, value: &FieldValue| match (before, SCHEMA.field(key)) {
        (Some(unit), Some(field)) => !is_same(field, value, unit.get(&SCHEMA, key)),
        _ => true,
    };
    values.retain(|(key, value)| differs(key, value));
    values
}

/// The rows of ids that occur twice, told on the later one.
fn repeated(seen: &mut HashMap<String, usize>, key: String, row: usize) -> Option<FieldError> {
    let first = *seen.entry(key).or_insert(row);
    (first != row).then(|| FieldError::new("name", "duplicate_row").with("row", first))
}

/// Names of the units in a circle, for its error.
fn circle_error(names: &[&str]) -> FieldError {
    FieldError::new("parent", "unit_cycle").with("value", names.join(" → "))
}
