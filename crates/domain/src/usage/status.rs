//! Whether a usage counts as active on a day, and if not, why. The column
//! `valid` of the list says the same in SQL; a test holds the two together.

use foundation::Date;

use crate::{
    parts::{FieldValue, records::Record},
    usage::SCHEMA,
};

/// Why a usage does not count as active.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// It is taken into use on this later day.
    NotYetInUse(Date),
    /// Its last day was this earlier one.
    Ended(Date),
    /// The contract that makes it active is not valid.
    MainContract,
    /// The life cycle has a value that does not count: `not_in_use` or `pilot`.
    LifeCycle(String),
}

impl Cause {
    /// The end of the text's key, `usage-cause-<key>`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotYetInUse(_) => "not-yet-in-use",
            Self::Ended(_) => "ended",
            Self::MainContract => "main-contract",
            Self::LifeCycle(_) => "life-cycle",
        }
    }
}

/// A usage's status on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Whether it counts as active.
    pub valid: bool,
    /// Every reason why not; none when it counts.
    pub causes: Vec<Cause>,
}

/// Values of the life cycle under which a usage does not count as active.
const NOT_COUNTED: [&str; 2] = ["not_in_use", "pilot"];

/// The status of a usage on a day: its dates must cover the day (a missing date
/// sets no limit), its life cycle be neither out of use nor a pilot, and the contract
/// that makes it active, if one is marked, be valid (`contract_valid`).
#[must_use]
pub fn status(usage: &Record, contract_valid: bool, day: Date) -> Status {
    let value = |key| usage.get(&SCHEMA, key);
    let from = value("in_use_from").as_date().filter(|from| *from > day);
    let until = value("phased_out_on")
        .as_date()
        .filter(|until| *until < day);
    let life = match value("life_cycle") {
        FieldValue::Text(life) if NOT_COUNTED.contains(&life.as_str()) => Some(life.clone()),
        _ => None,
    };
    let contract = !contract_valid && !value("main_contract").is_empty();
    let causes: Vec<Cause> = from
        .map(Cause::NotYetInUse)
        .into_iter()
        .chain(until.map(Cause::Ended))
        .chain(life.map(Cause::LifeCycle))
        .chain(contract.then_some(Cause::MainContract))
        .collect();
    Status {
        valid: causes.is_empty(),
        causes,
    }
}

#[cfg(test)]
mod tests;
