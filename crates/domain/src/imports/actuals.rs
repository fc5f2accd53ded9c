//! What was paid, from the finance system: a line is known again by its voucher, so a file
//! that is read twice changes nothing.

use std::collections::HashMap;

use foundation::{FieldError, Result};

use crate::{
    budget::{ACTUALS as SCHEMA, Contracts},
    imports::{
        Target,
        cells::is_same,
        rows::{self, header_of, reader},
        run::{Run, own_records},
        tables::{Table, require_one},
    },
    parts::{
        FieldValue,
        records::{Record, Values},
    },
};

/// Without these columns no line can be read.
const WANTED: [&str; 4] = ["voucher", "posted_on", "account", "amount"];
const EXPECTED: &str = "Bilagsnummer, Bogføringsdato, Konto, Beløb";

/// What a line is known by: voucher, its line, account and day.
type Key = [String; 4];

fn key(get: impl Fn(&str) -> String) -> Key {
    ["voucher", "voucher_line", "account", "posted_on"].map(get)
}

fn key_of(record: &Record) -> Key {
    key(|field| record.get(&SCHEMA, field).canonical())
}

fn key_in(values: &Values) -> Key {
    key(|field| {
        let found = values.iter().find(|(key, _)| *key == field);
        found.map_or_else(String::new, |(_, value)| value.canonical())
    })
}

fn text<'v>(values: &'v Values, field: &str) -> &'v str {
    let found = values.iter().find(|(key, _)| *key == field);
    found.map_or("", |(_, value)| value.as_text())
}

/// Takes the lines of a table in.
pub(crate) fn run(run: &mut Run<'_, '_>, table: &Table) -> Result<()> {
    for field in WANTED {
        require_one(table, &[Target::Field(field)], EXPECTED)?;
    }
    let places = rows::places(run.work, &SCHEMA, table)?;
    let contracts = Contracts::of(run.work)?;
    let known = own_records(run.work, &SCHEMA)?;
    let known: HashMap<Key, Record> = known.into_iter().map(|r| (key_of(&r), r)).collect();
    let (words, mut seen) = (run.words, HashMap::new());
    run.progress.begin(table.sheet.rows.len());
    for row in &table.sheet.rows {
        run.row = row.number;
        run.step()?;
        let reader = reader(words, &places, run);
        let (mut values, mut errors, _) = rows::values(&reader, &SCHEMA, table, row, None, &[]);
        errors.extend(missing(table, &values, &errors));
        let key = key_in(&values);
        let first = *seen.entry(key.clone()).or_insert(row.number);
        if first != row.number && errors.is_empty() {
            let voucher = table.header(&Target::Field("voucher"));
            errors.push(FieldError::new(&voucher, "duplicate_row").with("row", first));
        }
        if !errors.is_empty() {
            run.reject(errors);
            continue;
        }
        let before = known.get(&key);
        add_contract(&contracts, before, &mut values);
        write(run, table, before, values)?;
    }
    Ok(())
}

/// The cells without which a row is no line, and that are empty.
fn missing(table: &Table, values: &Values, errors: &[FieldError]) -> Vec<FieldError> {
    let empty = WANTED.iter().filter_map(|field| {
        let header = table.header(&Target::Field(field));
        let said = values.iter().any(|(key, _)| key == field)
            || errors.iter().any(|error| error.field == header);
        (!said).then(|| FieldError::new(&header, "required"))
    });
    empty.collect()
}

/// Says which contract is paid, where nobody has said it and it can be told.
fn add_contract(contracts: &Contracts, before: Option<&Record>, values: &mut Values) {
    let has = before.is_some_and(|record| !record.get(&SCHEMA, "contract").is_empty());
    if has || values.iter().any(|(key, _)| *key == "contract") {
        return;
    }
    let found = contracts.contract(text(values, "posting_text"), text(values, "supplier"));
    values.extend(found.map(|id| ("contract", FieldValue::Ref(id))));
}

fn write(
    run: &mut Run<'_, '_>,
    table: &Table,
    before: Option<&Record>,
    mut values: Values,
) -> Result<()> {
    if let Some(record) = before {
        values.retain(|(key, value)| {
            let field = SCHEMA.field(key);
            !field.is_some_and(|field| is_same(field, value, record.get(&SCHEMA, key)))
        });
        if values.is_empty() {
            run.report.unchanged += 1;
            return Ok(());
        }
    }
    let header = |key: &str| header_of(&SCHEMA, table, key);
    let done = run.attempt(header, |run| match before {
        None => run.create_new(&SCHEMA, values).map(|_| ()),
        Some(record) => {
            let name = record.get(&SCHEMA, "voucher").as_text();
            run.change(&SCHEMA, record, values, name).map(|_| ())
        }
    })?;
    if done && before.is_none() {
        run.report.created += 1;
    } else if done {
        run.report.updated += 1;
    }
    Ok(())
}
