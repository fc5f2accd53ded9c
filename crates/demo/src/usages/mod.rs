//! The systems a municipality uses, with everything it has registered about them.

mod archiving;
mod form;
mod gdpr;
mod general;

use std::collections::HashMap;

use domain::{organisations::municipalities::Municipality, parts::Kind};
use foundation::{Date, Id};

use form::Form;

use crate::{
    GeneratedRecord, Values, catalogue::System, facts::areas::Data, random::Random, units::Tree,
};

/// What the parts of a usage draw on.
pub(crate) struct Place<'a> {
    pub municipality: &'a Municipality,
    pub host: String,
    pub tree: &'a Tree,
    /// The units of each administration.
    pub homes: HashMap<&'static str, Vec<Id>>,
    pub today: Date,
}

/// What the parts of a usage must agree on.
struct Traits {
    life_cycle: &'static str,
    data: Data,
    critical: bool,
}

/// A usage, and what relations need to know of it.
pub(crate) struct Usage<'a> {
    pub id: Id,
    pub system: &'a System,
}

/// Which systems a municipality uses: each by its popularity, about `wanted` in all.
pub(crate) fn choose<'a>(
    systems: &'a [System],
    wanted: usize,
    random: &mut Random,
) -> Vec<&'a System> {
    let eagerness = eagerness(systems, wanted as f64);
    systems
        .iter()
        .filter(|system| random.chance(likelihood(system.popularity, eagerness)))
        .collect()
}

/// How likely a municipality is to use a system that the share `popularity` of middling
/// municipalities use. Everybody has the national ones; of others large ones have more.
fn likelihood(popularity: f64, eagerness: f64) -> f64 {
    if popularity > 0.99 {
        popularity
    } else {
        1.0 - (1.0 - popularity).powf(eagerness)
    }
}

/// The eagerness at which `wanted` systems are expected to be used, by halving.
fn eagerness(systems: &[System], wanted: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1_000.0);
    for _ in 0..26 {
        let middle = f64::midpoint(low, high);
        let expected: f64 = systems
            .iter()
            .map(|s| likelihood(s.popularity, middle))
            .sum();
        if expected < wanted {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// The record of one usage.
pub(crate) fn record(usage: &Usage<'_>, place: &Place<'_>, random: &mut Random) -> GeneratedRecord {
    let mut form = Form {
        values: Values::new(),
        system: usage.system,
        traits: traits(usage.system, random),
        place,
        random,
    };
    for part in PARTS {
        part(&mut form);
    }
    GeneratedRecord {
        kind: Kind::Usage,
        id: usage.id,
        organisation: place.municipality.id(),
        values: form.values,
    }
}

/// The parts of the form, in the order of the record page.
const PARTS: [fn(&mut Form<'_>); 14] = [
    general::identity,
    general::technique,
    general::validity,
    general::criticality,
    general::accessibility,
    general::organisation,
    general::tasks,
    general::references,
    gdpr::data,
    gdpr::precautions,
    gdpr::risk,
    gdpr::dpia,
    gdpr::retention,
    archiving::archiving,
];

fn traits(system: &System, random: &mut Random) -> Traits {
    let popular = system.popularity > 0.9;
    Traits {
        life_cycle: random.weighted(&[
            ("operational", if popular { 960 } else { 820 }),
            ("phasing_out", 70),
            ("phasing_in", 35),
            ("pilot", 15),
            ("not_in_use", 25),
            ("undecided", 35),
        ]),
        data: system.area.data,
        critical: random.chance(match (popular, system.area.data) {
            (true, _) => 0.7,
            (_, Data::Sensitive) => 0.3,
            _ => 0.1,
        }),
    }
}
