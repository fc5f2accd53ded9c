//! Every declared thing has its texts in both languages.

use std::{collections::BTreeSet, fs};

use super::{SCHEMAS, choice_set, list_key, root, row_fields};
use crate::{options::LISTS, parts::Kind};

/// The keys of all messages of a language.
fn messages(language: &str) -> BTreeSet<String> {
    let folder = root().join("locales").join(language);
    let mut keys = BTreeSet::new();
    for file in fs::read_dir(folder).expect("the folder of texts") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a text");
        for (key, value) in text.lines().filter_map(|line| line.split_once(" =")) {
            let starts_message = key.starts_with(|c: char| c.is_ascii_lowercase());
            if starts_message && !value.trim().is_empty() {
                keys.insert(key.to_owned());
            }
        }
    }
    keys
}

fn dashed(key: &str) -> String {
    key.replace('_', "-")
}

/// The keys that the declarations ask for.
fn wanted() -> BTreeSet<String> {
    let mut wanted = BTreeSet::new();
    for declaration in SCHEMAS {
        let prefix = super::prefix(declaration);
        wanted.insert(format!("{prefix}-one"));
        wanted.insert(format!("{prefix}-many"));
        wanted.extend(["new", "delete"].map(|part| format!("{prefix}-{part}")));
        // Roles stand on the page of what they concern and have no list of their own.
        if declaration.kind != Kind::RoleAssignment {
            wanted.insert(format!("{prefix}-list-empty"));
        }
        wanted.insert(format!("log-kind-{prefix}"));
        let events = ["created", "changed", "bulk-changed", "deleted", "restored"];
        wanted.extend(events.map(|event| format!("event-{prefix}-{event}")));
        for field in declaration.fields {
            let label = format!("{prefix}-{}", dashed(field.key));
            wanted.insert(format!("{prefix}-section-{}", field.section));
            wanted.insert(format!("{label}-help"));
            for column in row_fields(field) {
                wanted.insert(format!("{label}-{}", dashed(column.key)));
            }
            wanted.insert(label);
            if let Some(set) = choice_set(field) {
                let values = set.values.iter();
                wanted.extend(values.map(|v| format!("choice-{}-{}", set.name, dashed(v))));
            }
        }
    }
    for declaration in SCHEMAS {
        let prefix = super::prefix(declaration);
        for computed in declaration.computed {
            wanted.insert(format!("{prefix}-{}", dashed(computed.key)));
            wanted.insert(format!("{prefix}-section-{}", computed.section));
        }
    }
    wanted.extend(
        LISTS
            .iter()
            .map(|list| format!("list-{}", dashed(list.key))),
    );
    wanted
}

#[test]
fn texts_exist_in_both_languages() {
    for language in ["da", "en"] {
        let known = messages(language);
        let missing: Vec<_> = wanted().difference(&known).cloned().collect();
        assert!(missing.is_empty(), "missing in {language}: {missing:#?}");
    }
}

#[test]
fn fields_name_existing_lists() {
    for field in SCHEMAS.iter().flat_map(|d| d.fields) {
        for field in std::iter::once(field).chain(row_fields(field)) {
            if let Some(key) = list_key(field) {
                assert!(LISTS.iter().any(|list| list.key == key), "{key}");
            }
        }
    }
}
