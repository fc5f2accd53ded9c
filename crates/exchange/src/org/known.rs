//! Rows of the layouts with one row per unit or person.

use super::{Layout, ParentRef, PersonRow, Read, RowProblem, UnitRow, nested};
use crate::headers::normalise;
use crate::parse;
use crate::table::{Row, Sheet};

/// The units of a sheet. [`Layout::KitosPeople`] has none.
pub fn units(sheet: &Sheet, layout: Layout) -> Read<UnitRow> {
    match layout {
        Layout::KitosUnits => each(sheet, |row| {
            Ok(UnitRow {
                row: row.number(),
                id: row.get("id")?,
                parent: row.get("overordnetafdeling")?.map(ParentRef::Name),
                name: row.get("afdelingsnavn")?.unwrap_or_default(),
                ean: row.get("eannummer")?,
                ..UnitRow::default()
            })
        }),
        Layout::UuidAndName => each(sheet, |row| {
            let uuid = row.get("uuid")?;
            let name = row.get("navn")?.unwrap_or_default();
            let name = without_id(&name, uuid.as_deref()).to_owned();
            Ok(UnitRow {
                row: row.number(),
                uuid,
                name,
                ..UnitRow::default()
            })
        }),
        Layout::NestedNames => nested::units(sheet),
        Layout::KitosPeople => Read {
            rows: Vec::new(),
            problems: Vec::new(),
        },
    }
}

/// The people of a sheet; only [`Layout::KitosPeople`] has any.
pub fn people(sheet: &Sheet, layout: Layout) -> Read<PersonRow> {
    if layout != Layout::KitosPeople {
        return Read {
            rows: Vec::new(),
            problems: Vec::new(),
        };
    }
    each(sheet, |row| {
        Ok(PersonRow {
            row: row.number(),
            id: row.get("id")?,
            first_name: row.get("fornavn")?.unwrap_or_default(),
            last_name: row.get("efternavn")?.unwrap_or_default(),
            email: row.get("email")?.unwrap_or_default(),
            phone: row.get("telefon")?,
        })
    })
}

/// OS2mo writes `Name - uuid`, so that names in its drop-down lists are unique.
fn without_id<'n>(name: &'n str, uuid: Option<&str>) -> &'n str {
    let Some(uuid) = uuid else { return name };
    let short = name
        .strip_suffix(uuid)
        .and_then(|rest| rest.trim_end().strip_suffix('-'));
    short.map_or(name, str::trim_end)
}

/// A row whose cells are found by header.
struct Named<'s> {
    sheet: &'s Sheet,
    headers: &'s [String],
    row: &'s Row,
}

impl Named<'_> {
    fn number(&self) -> usize {
        self.row.number
    }

    /// The cleaned text under a (normalised) header; none when blank or when there is no such column.
    fn get(&self, header: &str) -> Result<Option<String>, RowProblem> {
        let Some(column) = self.headers.iter().position(|known| known == header) else {
            return Ok(None);
        };
        parse::cell::text(self.row.cell(column)).map_err(|error| RowProblem {
            row: self.row.number,
            column: self.sheet.headers[column].clone(),
            code: error.code,
            value: error.text,
        })
    }
}

fn each<T>(sheet: &Sheet, read: impl Fn(&Named<'_>) -> Result<T, RowProblem>) -> Read<T> {
    let headers: Vec<String> = sheet
        .headers
        .iter()
        .map(|header| normalise(header))
        .collect();
    let mut result = Read {
        rows: Vec::with_capacity(sheet.rows.len()),
        problems: Vec::new(),
    };
    for row in &sheet.rows {
        match read(&Named {
            sheet,
            headers: &headers,
            row,
        }) {
            Ok(value) => result.rows.push(value),
            Err(problem) => result.problems.push(problem),
        }
    }
    result
}
