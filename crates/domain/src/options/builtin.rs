//! The value lists and the shared values that every installation starts with.
//!
//! The ids are the same everywhere, so that organisations on different
//! installations mean the same by the same id. They are UUIDs of version 8:
//! `6fae11ed-0000-8000-LLLL-00000000VVVV`, where `LLLL` is `8000` plus the
//! number of the list and `VVVV` the number of the value in it. A number is
//! never used again for another meaning: a new value takes the next free number
//! and may stand anywhere in the list.

mod contracts;
mod team;
mod values;

#[cfg(test)]
mod tests;

use foundation::Id;

/// A value list.
#[derive(Debug)]
pub struct List {
    /// Its key in field declarations and text keys (`list-<key>`).
    pub key: &'static str,
    /// Its number in the ids of its values.
    number: u16,
    /// The shared values, in the order people expect them.
    values: &'static [Value],
}

/// A shared value as it is at the start.
#[derive(Debug)]
struct Value {
    number: u16,
    name_da: &'static str,
    name_en: &'static str,
    writes: bool,
}

/// A shared value with the id it has in every installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltinOption {
    /// The id.
    pub id: Id,
    /// The key of its list.
    pub list: &'static str,
    /// Its Danish name.
    pub name_da: &'static str,
    /// Its English name.
    pub name_en: &'static str,
    /// Its place in the list, from 0.
    pub position: i64,
    /// For a role: whether its holder may change the record it is held on.
    pub writes: bool,
}

impl List {
    /// The shared values of the list, in their order.
    pub fn options(&self) -> impl Iterator<Item = BuiltinOption> {
        (0..)
            .zip(self.values)
            .map(|(position, value)| BuiltinOption {
                id: option_id(self.number, value.number),
                list: self.key,
                name_da: value.name_da,
                name_en: value.name_en,
                position,
                writes: value.writes,
            })
    }
}

const fn option_id(list: u16, value: u16) -> Id {
    Id::from_u128(0x6fae_11ed_0000_8000_8000_0000_0000_0000 | (list as u128) << 48 | value as u128)
}

const fn list(key: &'static str, number: u16, values: &'static [Value]) -> List {
    List {
        key,
        number,
        values,
    }
}

/// Every value list.
pub const LISTS: &[List] = &[
    list("business_type", 1, values::BUSINESS_TYPES),
    list("data_classification", 2, values::DATA_CLASSIFICATIONS),
    list("technical_system_type", 3, values::TECHNICAL_SYSTEM_TYPES),
    list("criticality_level", 4, values::CRITICALITY_LEVELS),
    list("archive_type", 5, values::ARCHIVE_TYPES),
    list("archive_location", 6, values::ARCHIVE_LOCATIONS),
    list("archive_test_location", 7, values::ARCHIVE_TEST_LOCATIONS),
    list(
        "registered_data_category",
        8,
        values::DATA_SUBJECT_CATEGORIES,
    ),
    list(
        "sensitive_personal_data",
        9,
        values::SENSITIVE_PERSONAL_DATA,
    ),
    list("relation_frequency", 10, values::RELATION_FREQUENCIES),
    list("interface_type", 11, values::INTERFACE_TYPES),
    list("interface_data_type", 12, values::INTERFACE_DATA_TYPES),
    list("system_role", 13, values::SYSTEM_ROLES),
    list("unit_role", 14, values::UNIT_ROLES),
    list("contract_type", 15, contracts::CONTRACT_TYPES),
    list("contract_template", 16, contracts::CONTRACT_TEMPLATES),
    list("purchase_form", 17, contracts::PURCHASE_FORMS),
    list(
        "procurement_strategy",
        18,
        contracts::PROCUREMENT_STRATEGIES,
    ),
    list("agreement_element", 19, contracts::AGREEMENT_ELEMENTS),
    list("payment_frequency", 20, contracts::PAYMENT_FREQUENCIES),
    list("payment_model", 21, contracts::PAYMENT_MODELS),
    list("price_regulation", 22, contracts::PRICE_REGULATIONS),
    list("contract_role", 23, contracts::CONTRACT_ROLES),
    list(
        "procurement_procedure",
        24,
        contracts::PROCUREMENT_PROCEDURES,
    ),
    list("case_role", 25, values::CASE_ROLES),
    list("competences", 26, team::COMPETENCES),
];

/// Every shared value of every list.
pub fn options() -> impl Iterator<Item = BuiltinOption> {
    LISTS.iter().flat_map(List::options)
}
