//! The shared catalogue: known products, and many invented ones that few use.

use std::collections::HashSet;

use domain::{organisations::municipalities::NATIONAL_ID, parts::Kind};
use foundation::Id;

use crate::{
    GenValue, GeneratedRecord, Values,
    facts::{
        areas::{AREAS, Area},
        products::{COMMON, NATIONAL, Product},
    },
    kle,
    options::{INTERFACE_DATA, INTERFACE_TYPES},
    organisations::{self, Supplier},
    random::Random,
};

/// Ends of compound names: Vej + portal.
const ENDS: &[&str] = &[
    "portal",
    "journal",
    "plan",
    "system",
    "base",
    "arkiv",
    "register",
    "log",
    "overblik",
    "online",
    "app",
    "modul",
    "værktøj",
    "guide",
    "pas",
    "central",
    "styring",
    "kort",
    "tavle",
    "analyse",
];
/// Invented product lines, of two halves.
const BRAND: &[&str] = &[
    "Al", "Bri", "Cal", "Dor", "El", "Fen", "Gro", "Hel", "Iso", "Jo", "Kli", "Lun", "Mo", "Nor",
    "Ori", "Pri", "Qui", "Ri", "Sol", "Tri", "Ul", "Ven", "Wi", "Ya", "Zen", "Ær", "Ør", "Åk",
];
const BRAND_END: &[&str] = &[
    "ando", "bit", "co", "dex", "evo", "fix", "go", "ia", "ika", "lex", "linea", "mio", "nova",
    "ona", "pio", "ra", "sys", "tia", "ura", "vent", "via", "xo",
];

/// A system of the catalogue.
pub(crate) struct System {
    pub id: Id,
    pub name: String,
    pub area: &'static Area,
    pub supplier: Id,
    former_name: Option<String>,
    /// Share of municipalities of middle size that use it.
    pub popularity: f64,
    pub interfaces: Vec<Id>,
}

/// `count` systems, the most used first.
pub(crate) fn systems(count: usize, suppliers: &[Supplier], random: &mut Random) -> Vec<System> {
    let mut names = HashSet::new();
    let mut systems = Vec::with_capacity(count);
    for product in NATIONAL.iter().chain(COMMON) {
        names.insert(product.name.to_owned());
        systems.push(known(product, suppliers, random));
    }
    while systems.len() < count {
        let system = invented(&systems, suppliers, random);
        if names.insert(system.name.clone()) {
            systems.push(system);
        }
    }
    for (place, system) in systems.iter_mut().enumerate() {
        system.popularity = popularity(place + 1);
        let exposes = place < 40 || (place < 1_500 && random.chance(0.3));
        let interfaces = if exposes { random.between(1, 4) } else { 0 };
        system.interfaces = (0..interfaces).map(|_| random.id()).collect();
    }
    systems
}

/// By place: about thirty that everybody has, 420 with twenty users or more, a steep tail.
fn popularity(place: usize) -> f64 {
    let place = place as f64;
    if place <= NATIONAL.len() as f64 {
        0.995
    } else if place <= 420.0 {
        0.9 * (place / 33.0).powf(-0.58)
    } else {
        0.2 * (place / 420.0).powf(-1.09)
    }
}

fn known(product: &Product, suppliers: &[Supplier], random: &mut Random) -> System {
    let area = AREAS.iter().find(|area| area.word == product.area);
    let supplier = suppliers.iter().find(|s| s.name == product.supplier);
    System {
        id: random.id(),
        name: product.name.to_owned(),
        area: area.expect("the table of products names known areas"),
        supplier: supplier
            .expect("the table of products names known suppliers")
            .id,
        former_name: None,
        popularity: 0.0,
        interfaces: Vec::new(),
    }
}

fn invented(earlier: &[System], suppliers: &[Supplier], random: &mut Random) -> System {
    let area = random.pick(AREAS);
    let supplier = supplier(suppliers, random);
    let mut system = System {
        id: random.id(),
        name: name(area, random),
        area,
        supplier,
        former_name: random.chance(0.08).then(|| name(area, random)),
        popularity: 0.0,
        interfaces: Vec::new(),
    };
    // The same system registered twice under a slightly different name.
    if random.chance(0.03) {
        let twin = random.pick(earlier);
        system.name = respelled(&twin.name, random);
        system.area = twin.area;
        system.supplier = twin.supplier;
    }
    system
}

/// A few large ones have a third, the rest a long tail. Nothing invented is said to be
/// delivered by a real company.
fn supplier(suppliers: &[Supplier], random: &mut Random) -> Id {
    let invented = &suppliers[organisations::KNOWN..];
    let share = random.share();
    let place = if share < 0.08 {
        0
    } else if share < 0.30 {
        random.between(1, 5)
    } else if share < 0.50 {
        random.below(60)
    } else {
        random.below(invented.len())
    };
    invented[place].id
}

fn name(area: &Area, random: &mut Random) -> String {
    let brand = |random: &mut Random| format!("{}{}", random.pick(BRAND), random.pick(BRAND_END));
    match random.below(4) {
        0 => format!("{} {}", brand(random), area.word.trim_end_matches('s')),
        1 => format!("{}{}", area.word, random.pick(ENDS)),
        2 => format!("{} {}{}", brand(random), area.word, random.pick(ENDS)),
        _ => format!(
            "{} {}",
            brand(random),
            random.pick(&["One", "Plus", "Pro", "Web", "Go"])
        ),
    }
}

fn respelled(name: &str, random: &mut Random) -> String {
    match random.below(4) {
        0 => name.to_uppercase(),
        1 => format!("{name} {}.0", random.between(2, 6)),
        2 => format!("{name} system"),
        _ => name.replace(' ', "-").replace('å', "aa").replace('ø', "oe"),
    }
}

impl System {
    pub(crate) fn record(&self, random: &mut Random) -> GeneratedRecord {
        let duty = random.weighted(&[
            ("undecided", 50),
            ("b", 20),
            ("k", 25),
            ("no_recommendation", 5),
        ]);
        let mut values: Values = vec![
            ("name", GenValue::Text(self.name.clone())),
            (
                "description",
                GenValue::Text(format!("{}.", self.area.purpose)),
            ),
            ("business_type", GenValue::Option(self.area.business_type)),
            ("rights_holder", GenValue::Ref(self.supplier)),
            ("visibility", GenValue::Choice("public")),
            (
                "deactivated",
                GenValue::Bool(self.popularity < 0.1 && random.chance(0.02)),
            ),
            ("kle", GenValue::Refs(kle::ids(self.area.kle))),
            ("recommended_archive_duty", GenValue::Choice(duty)),
        ];
        if let Some(former) = &self.former_name {
            values.push(("former_name", GenValue::Text(former.clone())));
        }
        if duty == "b" {
            let comment = "Systemet indeholder sager af betydning for eftertiden.".to_owned();
            values.push(("recommended_archive_duty_comment", GenValue::Text(comment)));
        }
        GeneratedRecord {
            kind: Kind::System,
            id: self.id,
            organisation: NATIONAL_ID,
            values,
        }
    }

    pub(crate) fn interface_records(&self, random: &mut Random) -> Vec<GeneratedRecord> {
        let numbered = (1..).zip(&self.interfaces);
        numbered
            .map(|(number, id)| {
                let data = random.pick(INTERFACE_DATA);
                let row = vec![
                    (
                        "description",
                        GenValue::Text(format!("Oplysninger: {data}")),
                    ),
                    ("data_type", GenValue::Option(data)),
                ];
                let name: String = format!("{} {data}", self.name);
                GeneratedRecord {
                    kind: Kind::Interface,
                    id: *id,
                    organisation: NATIONAL_ID,
                    values: vec![
                        ("name", GenValue::Text(name)),
                        (
                            "interface_id",
                            GenValue::Text(format!(
                                "{}.{number}",
                                id.to_string()[9..13].to_uppercase()
                            )),
                        ),
                        (
                            "interface_version",
                            GenValue::Text(format!(
                                "{}.{}",
                                random.between(1, 4),
                                random.below(10)
                            )),
                        ),
                        ("exposing_system", GenValue::Ref(self.id)),
                        (
                            "interface_type",
                            GenValue::Option(random.weighted(INTERFACE_TYPES)),
                        ),
                        ("visibility", GenValue::Choice("public")),
                        ("data_rows", GenValue::Rows(vec![row])),
                    ],
                }
            })
            .collect()
    }
}
