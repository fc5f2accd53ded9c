//! The units that a file names, each with what it says about itself.

use exchange::{
    org::{self, Layout, ParentRef},
    table::Sheet,
};
use foundation::{FieldError, Id, Result};

use crate::{
    imports::{
        Target,
        rows::{self, reader},
        run::Run,
        tables::Table,
    },
    org_units::SCHEMA,
    parts::{
        FieldValue,
        records::{Record, Values},
    },
};

/// A unit as the file has it.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) row: usize,
    /// Its id here.
    pub(super) id: Option<Id>,
    /// Its UUID elsewhere.
    pub(super) uuid: Option<String>,
    /// The organisation's own id of it.
    pub(super) unit_id: Option<String>,
    pub(super) name: String,
    pub(super) parent: Option<ParentRef>,
    /// Names from the top down to it, where the file has them.
    pub(super) path: Vec<String>,
    /// Everything but the unit above.
    pub(super) values: Values,
    /// What is wrong with its cells, by column.
    pub(super) errors: Vec<FieldError>,
}

/// Rows that could be read, and those that could not.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    pub(super) problems: Vec<(usize, FieldError)>,
}

fn text(value: &str) -> FieldValue {
    FieldValue::Text(value.to_owned())
}

/// The layout with one column per level.
pub(super) fn nested(sheet: &Sheet) -> Lines {
    let read = org::units(sheet, Layout::NestedNames);
    let lines = read.rows.into_iter().map(|unit| Line {
        row: unit.row,
        values: vec![("name", text(&unit.name))],
        name: unit.name,
        parent: unit.parent,
        path: unit.path,
        ..Line::default()
    });
    let problems = read.problems.into_iter().map(|problem| {
        let error = FieldError::new(&problem.column, problem.code).with("value", problem.value);
        (problem.row, error)
    });
    Lines {
        lines: lines.collect(),
        problems: problems.collect(),
    }
}

/// A table with one unit on each row.
pub(super) fn of_table(run: &mut Run<'_, '_>, table: &Table, existing: &[Record]) -> Result<Lines> {
    let places = rows::places(run.work, &SCHEMA, table)?;
    let mut read = Lines::default();
    for row in &table.sheet.rows {
        let reader = reader(run.words, &places, run);
        let (mut values, mut errors, _) =
            rows::values(&reader, &SCHEMA, table, row, None, &["parent"]);
        let mut cell = |target: &Target| {
            table.text(row, target).unwrap_or_else(|error| {
                errors.push(error);
                String::new()
            })
        };
        let mut line = Line {
            row: row.number,
            name: cell(&Target::Field("name")),
            parent: Some(cell(&Target::Field("parent")))
                .filter(|name| !name.is_empty())
                .map(ParentRef::Name),
            ..Line::default()
        };
        let id = cell(&Target::Id);
        identify(&mut line, &mut values, &id, existing);
        line.uuid = line.uuid.or_else(|| given(&values, "external_uuid"));
        line.unit_id = line.unit_id.or_else(|| given(&values, "unit_id"));
        line.values = values;
        // The same cell is read for its value and for matching.
        errors.dedup();
        line.errors = errors;
        read.lines.push(line);
    }
    Ok(read)
}

/// An id may be ours, another register's UUID, or a number of the organisation's own.
fn identify(line: &mut Line, values: &mut Values, id: &str, existing: &[Record]) {
    if id.is_empty() {
        return;
    }
    let Ok(uuid) = exchange::parse::uuid(id) else {
        line.unit_id = Some(id.to_owned());
        if given(values, "unit_id").is_none() {
            values.push(("unit_id", text(id)));
        }
        return;
    };
    line.id = uuid
        .parse()
        .ok()
        .filter(|id| existing.iter().any(|unit| unit.id == *id));
    if line.id.is_none() {
        values.push(("external_uuid", text(&uuid)));
        line.uuid = Some(uuid.clone());
    }
    let name = line.name.strip_suffix(&uuid).map(str::trim_end);
    if let Some(short) = name.and_then(|name| name.strip_suffix('-')) {
        // OS2mo writes `Name - uuid`, so that names in its drop-down lists are unique.
        line.name = short.trim_end().to_owned();
        values.retain(|(key, _)| *key != "name");
        values.push(("name", text(&line.name)));
    }
}

fn given(values: &Values, key: &str) -> Option<String> {
    values
        .iter()
        .find(|(known, _)| *known == key)
        .map(|(_, value)| value.as_text().to_owned())
}
