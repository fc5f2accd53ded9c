//! Tests over whole installations.

mod contracts;
mod distribution;
mod fields;
mod whole;

use std::collections::{HashMap, HashSet};

use domain::parts::Kind;
use foundation::{Date, Id};

use crate::{GenValue, GeneratedRecord, Installation, Scale, generate};

const TODAY: Date = Date::constant(2026, 11, 22);

fn small() -> Installation {
    generate(Scale::Small, 1.0, 7, TODAY)
}

fn of_kind(installation: &Installation, kind: Kind) -> Vec<GeneratedRecord> {
    installation.records().filter(|r| r.kind == kind).collect()
}

fn reference(record: &GeneratedRecord, key: &str) -> Option<Id> {
    match record.get(key) {
        Some(GenValue::Ref(id)) => Some(*id),
        _ => None,
    }
}

fn references(value: &GenValue) -> Vec<Id> {
    match value {
        GenValue::Ref(id) => vec![*id],
        GenValue::Refs(ids) => ids.clone(),
        _ => Vec::new(),
    }
}

fn is(record: &GeneratedRecord, key: &str, value: &'static str) -> bool {
    match record.get(key) {
        Some(GenValue::Choice(found) | GenValue::Option(found)) => *found == value,
        Some(GenValue::Bool(found)) => *found == (value == "true"),
        Some(GenValue::Set(found)) => found.contains(&value),
        _ => false,
    }
}

/// How often each is referred to under the key.
fn counted(records: &[GeneratedRecord], key: &str) -> HashMap<Id, usize> {
    let mut counts = HashMap::new();
    for id in records.iter().filter_map(|record| reference(record, key)) {
        *counts.entry(id).or_default() += 1;
    }
    counts
}
