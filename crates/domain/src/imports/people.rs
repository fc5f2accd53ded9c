//! People: matched by id, e-mail address or name.

use std::collections::HashMap;

use exchange::table::Row;
use foundation::{FieldError, Id, Result, new_id};

use crate::{
    imports::{
        Target,
        directory::form,
        rows::{self, header_of, reader},
        run::{Run, own_records},
        tables::{Table, require_one},
    },
    parts::records::Record,
    people::SCHEMA,
};

const FIRST: Target = Target::Field("first_name");
const LAST: Target = Target::Field("last_name");
const EMAIL: Target = Target::Field("email");

/// The people that there are, by what names them.
struct Index {
    records: HashMap<Id, Record>,
    by_email: HashMap<String, Id>,
    by_name: HashMap<String, Vec<Id>>,
}

impl Index {
    fn new(records: Vec<Record>) -> Self {
        let mut index = Self {
            records: HashMap::new(),
            by_email: HashMap::new(),
            by_name: HashMap::new(),
        };
        for record in records {
            let text = |key| record.get(&SCHEMA, key).as_text();
            let email = text("email").to_lowercase();
            if !email.is_empty() {
                index.by_email.entry(email).or_insert(record.id);
            }
            let name = form(&format!("{} {}", text("first_name"), text("last_name")));
            index.by_name.entry(name).or_default().push(record.id);
            index.records.insert(record.id, record);
        }
        index
    }

    /// The person of a row; none for a new one.
    fn find(&self, table: &Table, row: &Row) -> Result<Option<Id>, FieldError> {
        let id = table.text(row, &Target::Id)?;
        if let Some(id) = id.parse().ok().filter(|id| self.records.contains_key(id)) {
            return Ok(Some(id));
        }
        let email = table.text(row, &EMAIL)?.to_lowercase();
        if let Some(id) = self.by_email.get(&email) {
            return Ok(Some(*id));
        }
        let name = format!("{} {}", table.text(row, &FIRST)?, table.text(row, &LAST)?);
        let known = self
            .by_name
            .get(&form(&name))
            .map_or(&[][..], Vec::as_slice);
        // Another address is another person; somebody without one may be this one.
        let has_no_email =
            |id: &&Id| email.is_empty() || self.records[*id].get(&SCHEMA, "email").is_empty();
        let possible: Vec<&Id> = known.iter().filter(has_no_email).collect();
        match possible.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(**one)),
            _ => Err(FieldError::new(&table.header(&FIRST), "ambiguous_name")
                .with("value", name.trim())
                .with("candidates", possible.len())),
        }
    }
}

/// Takes the people of a table in.
pub(crate) fn run(run: &mut Run<'_, '_>, table: &Table) -> Result<()> {
    require_one(
        table,
        &[FIRST, EMAIL, Target::Id],
        "Fornavn, Efternavn, Email",
    )?;
    let places = rows::places(run.work, &SCHEMA, table)?;
    let index = Index::new(own_records(run.work, &SCHEMA)?);
    let words = run.words;
    let mut seen: HashMap<String, usize> = HashMap::new();
    run.progress.begin(table.sheet.rows.len());
    for row in &table.sheet.rows {
        run.row = row.number;
        run.step()?;
        let person = match index.find(table, row) {
            Ok(person) => person,
            Err(error) => {
                run.reject(vec![error]);
                continue;
            }
        };
        let before = person.and_then(|id| index.records.get(&id));
        let reader = reader(words, &places, run);
        let (values, mut errors, _) = rows::values(&reader, &SCHEMA, table, row, before, &[]);
        errors.extend(repeated(&mut seen, table, row, person));
        if !errors.is_empty() {
            run.reject(errors);
            continue;
        }
        if before.is_some() && values.is_empty() {
            run.report.unchanged += 1;
            continue;
        }
        let header = |key: &str| header_of(&SCHEMA, table, key);
        let done = run.attempt(header, |run| match before {
            None => run.create(&SCHEMA, new_id(), values).map(|_| ()),
            Some(before) => {
                let name = before.get(&SCHEMA, "first_name").as_text();
                run.change(&SCHEMA, before, values, name).map(|_| ())
            }
        })?;
        if done {
            *(if before.is_none() {
                &mut run.report.created
            } else {
                &mut run.report.updated
            }) += 1;
        }
    }
    Ok(())
}

/// The error about somebody who stands in the file twice.
fn repeated(
    seen: &mut HashMap<String, usize>,
    table: &Table,
    row: &Row,
    person: Option<Id>,
) -> Option<FieldError> {
    let text = |target| table.text(row, target).unwrap_or_default();
    let email = text(&EMAIL).to_lowercase();
    let key = match person {
        Some(id) => id.to_string(),
        None if !email.is_empty() => email,
        None => form(&format!("{} {}", text(&FIRST), text(&LAST))),
    };
    let target = if table.place(&EMAIL).is_some() {
        EMAIL
    } else {
        FIRST
    };
    let first = *seen.entry(key).or_insert(row.number);
    (first != row.number)
        .then(|| FieldError::new(&table.header(&target), "duplicate_row").with("row", first))
}
