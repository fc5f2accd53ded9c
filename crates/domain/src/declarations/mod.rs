//! Checks of all field declarations together: with themselves, with the
//! migrations and with the texts.

mod columns;
mod headers;
mod texts;

use std::{collections::BTreeSet, path::PathBuf};

use crate::{
    modules::SCHEMAS,
    parts::{ChoiceSet, Field, FieldKind, Schema},
};

/// The start of a module's text keys.
fn prefix(schema: &Schema) -> String {
    schema.kind.key().replace('_', "-")
}

/// Columns that every record has, in their order; no field may take their names.
const ENGINE_COLUMNS: &[&str] = &[
    "id",
    "organisation_id",
    "version",
    "created_at",
    "created_by",
    "changed_by",
    "recorded_from",
    "search_text",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The set of values a field draws on, if it has one.
fn choice_set(field: &Field) -> Option<&'static ChoiceSet> {
    match field.kind {
        FieldKind::Choice(set) | FieldKind::Set(set) => Some(set),
        _ => None,
    }
}

/// The key of the value list a field draws on, if it has one.
fn list_key(field: &Field) -> Option<&'static str> {
    match field.kind {
        FieldKind::Option(list) | FieldKind::Options(list) => Some(list),
        _ => None,
    }
}

/// The fields of the small rows of a field; none when it holds no rows.
fn row_fields(field: &Field) -> &'static [Field] {
    match field.kind {
        FieldKind::Rows(fields) => fields,
        _ => &[],
    }
}

#[test]
fn keys_are_unique_and_free_of_engine_names() {
    for declaration in SCHEMAS {
        let mut seen: BTreeSet<&str> = ENGINE_COLUMNS.iter().copied().collect();
        for field in declaration.fields {
            assert!(
                seen.insert(field.key),
                "{}.{} is taken",
                declaration.table,
                field.key
            );
        }
    }
}

#[test]
fn fields_of_a_section_stand_together() {
    for declaration in SCHEMAS {
        let mut sections: Vec<&str> = declaration.fields.iter().map(|f| f.section).collect();
        sections.dedup();
        let distinct: BTreeSet<_> = sections.iter().collect();
        assert_eq!(sections.len(), distinct.len(), "{}", declaration.table);
    }
}

#[test]
fn owners_are_earlier_switches_with_those_values() {
    for declaration in SCHEMAS {
        for (place, field) in declaration.fields.iter().enumerate() {
            let Some(owner) = field.owner else { continue };
            let switch = declaration.fields[..place]
                .iter()
                .find(|f| f.key == owner.field)
                .unwrap_or_else(|| panic!("{} has no switch before it", field.key));
            let values = match switch.kind {
                FieldKind::Bool => &["true", "false"],
                _ => choice_set(switch).expect("a switch is a choice").values,
            };
            assert!(!owner.values.is_empty());
            for value in owner.values {
                assert!(values.contains(value), "{} by {value}", field.key);
            }
            assert!(
                !field.required,
                "{} is required and may be closed",
                field.key
            );
        }
    }
}

#[test]
fn a_choice_set_has_one_name_and_distinct_values() {
    let mut sets: Vec<&ChoiceSet> = Vec::new();
    for field in SCHEMAS.iter().flat_map(|d| d.fields) {
        let Some(set) = choice_set(field) else {
            continue;
        };
        let distinct: BTreeSet<_> = set.values.iter().collect();
        assert_eq!(set.values.len(), distinct.len(), "{}", set.name);
        // A value in a set is stored between commas.
        assert!(set.values.iter().all(|value| !value.contains(',')));
        match sets.iter().find(|known| known.name == set.name) {
            Some(known) => assert_eq!(*known, set),
            None => sets.push(set),
        }
    }
}

#[test]
fn rows_hold_plain_fields_only() {
    for field in SCHEMAS.iter().flat_map(|d| d.fields).flat_map(row_fields) {
        assert!(field.is_column(), "{}", field.key);
        assert!(row_fields(field).is_empty(), "{}", field.key);
        assert!(field.owner.is_none(), "{}", field.key);
    }
}
