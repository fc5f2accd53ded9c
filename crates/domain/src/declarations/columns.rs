//! Every field has a column of the right type, and every column has a field.

use std::{collections::BTreeMap, fs};

use super::{ENGINE_COLUMNS, SCHEMAS, root};
use crate::parts::{Field, FieldKind, Kind};

/// A column as the migrations declare it: name and the rest of its line.
type Column = (String, String);

/// The columns of every table that the migrations make, in their order.
fn tables() -> BTreeMap<String, Vec<Column>> {
    let mut tables = BTreeMap::new();
    for sql in migrations() {
        let mut lines = sql.lines();
        while let Some(line) = lines.next() {
            let Some(name) = line
                .strip_prefix("CREATE TABLE ")
                .and_then(|rest| rest.strip_suffix(" ("))
            else {
                continue;
            };
            let columns = lines
                .by_ref()
                .take_while(|line| !line.starts_with(')'))
                .filter_map(|line| line.trim().trim_end_matches(',').split_once(' '))
                .map(|(name, rest)| (name.to_owned(), rest.to_owned()))
                .collect();
            tables.insert(name.to_owned(), columns);
        }
    }
    tables
}

fn migrations() -> Vec<String> {
    let folder = fs::read_dir(root().join("migrations")).expect("the folder of migrations");
    folder
        .map(|file| fs::read_to_string(file.expect("a file").path()).expect("a text"))
        .collect()
}

fn table_of(kind: Kind) -> &'static str {
    let found = SCHEMAS.iter().find(|declaration| declaration.kind == kind);
    found
        .unwrap_or_else(|| panic!("{} has no table", kind.key()))
        .table
}

/// What stands after the column's name.
fn expected(field: &Field) -> String {
    let mut column = match field.kind {
        FieldKind::Text { .. }
        | FieldKind::LongText
        | FieldKind::Choice(_)
        | FieldKind::Set(_)
        | FieldKind::Link
        | FieldKind::Rows(_) => "TEXT",
        FieldKind::Integer { .. }
        | FieldKind::Year { .. }
        | FieldKind::Money
        | FieldKind::Percent => "{int}",
        FieldKind::Date => "{date}",
        FieldKind::Bool => "{bool}",
        FieldKind::Option(_) | FieldKind::Ref(_) | FieldKind::AnyRef => "{id}",
        FieldKind::Refs(_) | FieldKind::Options(_) => panic!("{} has no column", field.key),
    }
    .to_owned();
    if field.required {
        column.push_str(" NOT NULL");
    }
    let target = match field.kind {
        FieldKind::Option(_) => Some("options"),
        FieldKind::Ref(kind) => Some(table_of(kind)),
        _ => None,
    };
    if let Some(table) = target {
        column.push_str(&format!(
            " REFERENCES {table}(id) DEFERRABLE INITIALLY DEFERRED"
        ));
    }
    column
}

#[test]
fn columns_and_fields_are_the_same() {
    let tables = tables();
    for declaration in SCHEMAS {
        let columns = &tables[declaration.table];
        let (engine, own) = columns.split_at(ENGINE_COLUMNS.len());
        let engine: Vec<&str> = engine.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(engine, ENGINE_COLUMNS, "{}", declaration.table);
        let fields: Vec<Column> = declaration
            .fields
            .iter()
            .filter(|field| field.is_column())
            .map(|field| (field.key.to_owned(), expected(field)))
            .collect();
        assert_eq!(own, fields, "{}", declaration.table);
    }
}

#[test]
fn earlier_versions_are_kept_of_every_record() {
    let all = migrations().concat();
    let shared = ["links", "options", "role_assignments", "kle_nodes"];
    for table in SCHEMAS.iter().map(|d| d.table).chain(shared) {
        assert!(all.contains(&format!("{{past {table}}}\n")), "{table}");
    }
}
