//! Invented data for a whole installation: organisations, units, people, the catalogue
//! and what every municipality has registered. A pure function of a scale, a factor, a
//! seed and a day; it knows nothing of storage.
//!
//! Municipalities, their codes, and the names of well-known products, companies and tasks
//! are facts. Everything said *about* them here (people, units, which systems are used,
//! by whom and how well documented) is invented and describes no real municipality.

mod catalogue;
mod contracts;
mod facts;
mod kle;
mod options;
mod organisations;
mod paper;
mod people;
mod random;
mod relations;
#[cfg(test)]
mod tests;
mod units;
mod usages;
mod value;

use domain::organisations::municipalities::Municipality;
use foundation::{Date, Id};

use catalogue::System;
use contracts::Basis;
use organisations::Supplier;
pub use paper::pdf;
use random::Random;
use units::Tree;
use usages::{Place, Usage};
pub use value::{GenValue, GeneratedRecord, Values};

/// How much of Denmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Five municipalities, among them Ballerup (0151) and two islands.
    Small,
    /// All 98.
    National,
}

/// A whole installation. Holds the catalogue and the suppliers; what belongs to a
/// municipality is made when asked for, one municipality at a time.
pub struct Installation {
    seed: u64,
    factor: f64,
    today: Date,
    municipalities: Vec<Municipality>,
    suppliers: Vec<Supplier>,
    systems: Vec<System>,
}

/// Streams of chance: 0 for what is shared, then one for each municipality's code.
const SHARED: u64 = 0;
const FIRST_MUNICIPALITY: u64 = 10;
/// Between a municipality's stream and those of its contracts and of evidence.
const CONTRACTS: u64 = 1_000;
const EVIDENCE: u64 = 2_000;

/// Factors that an installation can be made with.
pub const FACTORS: std::ops::RangeInclusive<f64> = 0.01..=5.0;

/// Invents an installation. `factor` (1 is real size; held within [`FACTORS`]) multiplies
/// the usages, the units, the people and the catalogue. The same arguments give the same data.
#[must_use]
pub fn generate(scale: Scale, factor: f64, seed: u64, today: Date) -> Installation {
    let mut random = Random::new(seed, SHARED);
    let factor = factor.clamp(*FACTORS.start(), *FACTORS.end());
    let (suppliers, systems) = match scale {
        Scale::Small => (250, 1_200),
        Scale::National => (2_900, 7_000),
    };
    let municipalities = organisations::municipalities(scale);
    let suppliers = organisations::suppliers(times(suppliers, factor).max(60), &mut random);
    let systems = catalogue::systems(times(systems, factor).max(400), &suppliers, &mut random);
    Installation {
        seed,
        factor,
        today,
        municipalities,
        suppliers,
        systems,
    }
}

fn times(count: usize, factor: f64) -> usize {
    (count as f64 * factor).round() as usize
}

impl Installation {
    /// The municipalities that have data, by code. Every installation has their own rows,
    /// and the national organisation's, from the start, so no records are made of them.
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The same installation with data in these municipalities alone, by code. What is
    /// left is as it was: no municipality's data depends on another's.
    #[must_use]
    pub fn limited_to(mut self, codes: &[String]) -> Self {
        self.municipalities
            .retain(|one| codes.contains(&one.code()));
        self
    }

    /// What all share: suppliers, tasks (KLE), systems, interfaces; whatever is referred
    /// to comes first.
    pub fn shared(&self) -> impl Iterator<Item = GeneratedRecord> + '_ {
        let mut systems = Random::new(self.seed, SHARED + 1);
        let mut interfaces = Random::new(self.seed, SHARED + 2);
        let suppliers = self.suppliers.iter().map(Supplier::record);
        suppliers
            .chain(kle::records())
            .chain(
                self.systems
                    .iter()
                    .map(move |system| system.record(&mut systems)),
            )
            .chain(
                self.systems
                    .iter()
                    .flat_map(move |system| system.interface_records(&mut interfaces)),
            )
    }

    /// What a municipality has: units, people, usages, relations, roles, contracts and what
    /// hangs on them; whatever is referred to comes first or is shared. A usage alone
    /// names a contract that comes later, as each of the two names the other.
    #[must_use]
    pub fn municipality(&self, municipality: &Municipality) -> Vec<GeneratedRecord> {
        let (id, code) = (municipality.id(), municipality.code());
        let stream = FIRST_MUNICIPALITY + code.parse().unwrap_or(0);
        let random = &mut Random::new(self.seed, stream);
        let size = Size::of(municipality.population);
        // Municipalities of one class differ by a tenth.
        let factor = self.factor * (0.9 + 0.2 * random.share());
        let name = municipality.official_name();
        let units = times(size.units, factor);
        let tree = Tree::grow(name, &code, units, self.today, random);
        let place = Place {
            municipality,
            host: organisations::host(municipality),
            tree: &tree,
            homes: tree.by_administration(),
            today: self.today,
        };
        let people = people::people(&place, times(size.people, factor).max(3), random);
        let person_ids: Vec<Id> = people.iter().map(|person| person.id).collect();
        let usages: Vec<Usage<'_>> =
            usages::choose(&self.systems, times(size.usages, factor), random)
                .into_iter()
                .map(|system| Usage {
                    id: random.id(),
                    system,
                })
                .collect();
        let mut used: Vec<GeneratedRecord> = usages
            .iter()
            .map(|usage| usages::record(usage, &place, random))
            .collect();
        let relations = relations::relations(id, &usages, random);
        let roles = relations::roles(id, &usages, &person_ids, random);
        let suppliers = self.suppliers.iter().map(|one| (one.id, one)).collect();
        let basis = Basis {
            place: &place,
            usages: &usages,
            records: &used,
            people: &person_ids,
            suppliers: &suppliers,
        };
        let random = &mut Random::new(self.seed, stream + CONTRACTS);
        let contracts = contracts::contracts(&basis, random);
        let random = &mut Random::new(self.seed, stream + EVIDENCE);
        let evidence = contracts::evidence(&place, &contracts.records, &suppliers, random);
        for usage in &mut used {
            if let Some(contract) = contracts.main.get(&usage.id) {
                usage
                    .values
                    .push(("main_contract", GenValue::Ref(*contract)));
            }
        }
        let mut records: Vec<_> = tree.records(id).chain(people).collect();
        records.extend(used);
        records.extend(relations);
        records.extend(roles);
        records.extend(contracts.records);
        records.extend(evidence);
        records
    }

    /// Everything, in an order in which it can be written. Only one municipality's
    /// records are in memory at a time.
    pub fn records(&self) -> impl Iterator<Item = GeneratedRecord> + '_ {
        let municipalities = self.municipalities.iter();
        self.shared()
            .chain(municipalities.flat_map(|one| self.municipality(one)))
    }
}

/// What a municipality has at factor 1.
struct Size {
    usages: usize,
    units: usize,
    people: usize,
}

impl Size {
    /// By inhabitants: 17 small, 56 medium, 21 large and 4 very large municipalities.
    fn of(population: i64) -> Self {
        let (usages, units, people) = match population {
            ..25_000 => (200, 250, 80),
            25_000..60_000 => (320, 700, 180),
            60_000..120_000 => (550, 1_500, 400),
            _ => (1_100, 4_000, 1_200),
        };
        Self {
            usages,
            units,
            people,
        }
    }
}
