//! A municipality's tree of units: administrations, departments, teams, institutions.

use std::collections::{HashMap, HashSet};

use domain::parts::Kind;
use foundation::{Date, Id};

use crate::{
    GenValue, GeneratedRecord, Values,
    facts::names::{PLACE, PLACE_END},
    random::Random,
};

/// Administrations with their departments; areas name them as their home.
const ADMINISTRATIONS: &[(&str, &[&str])] = &[
    (
        "Børn og Skole",
        &[
            "Skoleafdelingen",
            "Dagtilbudsafdelingen",
            "Familieafdelingen",
            "PPR",
            "Sundhedsplejen",
            "Tandplejen",
            "Ungeafdelingen",
        ],
    ),
    (
        "Social og Sundhed",
        &[
            "Visitationen",
            "Hjemmeplejen",
            "Sygeplejen",
            "Plejecentre",
            "Træning og Rehabilitering",
            "Handicap og Psykiatri",
            "Forebyggelse",
        ],
    ),
    (
        "Teknik og Miljø",
        &[
            "Byggesag",
            "Plan og By",
            "Veje og Trafik",
            "Natur og Miljø",
            "Ejendomme",
            "Driftsgården",
            "Klima og Forsyning",
        ],
    ),
    (
        "Arbejdsmarked",
        &[
            "Jobcenteret",
            "Ydelsescenteret",
            "Virksomhedsservice",
            "Integration",
        ],
    ),
    (
        "Kultur og Fritid",
        &["Bibliotekerne", "Idræt og Fritid", "Kultur", "Musikskolen"],
    ),
    (
        "Økonomi og Personale",
        &[
            "Budget og Regnskab",
            "Løn og Personale",
            "Indkøb og Udbud",
            "Opkrævningen",
            "HR",
        ],
    ),
    (
        "Borgerservice og Digitalisering",
        &[
            "Borgerservice",
            "Digitalisering",
            "It-drift",
            "Sekretariatet",
            "Kommunikation",
            "Jura og Databeskyttelse",
        ],
    ),
];

/// Institutions: first word or end of the name, the department, units below, how common.
const INSTITUTIONS: &[(Institution, u32)] = &[
    (
        Institution {
            department: "Dagtilbudsafdelingen",
            prefix: "Børnehuset ",
            end: "",
            below: &["Vuggestuen", "Børnehaven"],
        },
        34,
    ),
    (
        Institution {
            department: "Skoleafdelingen",
            prefix: "",
            end: "skolen",
            below: &[
                "Indskoling",
                "Mellemtrin",
                "Udskoling",
                "SFO",
                "Skolens kontor",
            ],
        },
        16,
    ),
    (
        Institution {
            department: "Plejecentre",
            prefix: "Plejecenter ",
            end: "",
            below: &["Afdeling A", "Afdeling B", "Nattevagt"],
        },
        14,
    ),
    (
        Institution {
            department: "Handicap og Psykiatri",
            prefix: "Bostedet ",
            end: "",
            below: &["Hus 1", "Hus 2"],
        },
        10,
    ),
    (
        Institution {
            department: "Hjemmeplejen",
            prefix: "Hjemmeplejen ",
            end: "",
            below: &["Dagvagt", "Aftenvagt"],
        },
        8,
    ),
    (
        Institution {
            department: "Ungeafdelingen",
            prefix: "Ungdomsklubben ",
            end: "",
            below: &[],
        },
        6,
    ),
    (
        Institution {
            department: "Bibliotekerne",
            prefix: "Biblioteket ",
            end: "",
            below: &[],
        },
        3,
    ),
    (
        Institution {
            department: "Idræt og Fritid",
            prefix: "",
            end: "hallen",
            below: &[],
        },
        5,
    ),
    (
        Institution {
            department: "Driftsgården",
            prefix: "Materielgården ",
            end: "",
            below: &[],
        },
        2,
    ),
    (
        Institution {
            department: "Træning og Rehabilitering",
            prefix: "Aktivitetscenter ",
            end: "",
            below: &[],
        },
        4,
    ),
];

const TEAMS: &[&str] = &[
    "Sekretariat",
    "Team Nord",
    "Team Syd",
    "Team Øst",
    "Team Vest",
    "Team Drift",
    "Team Udvikling",
    "Administration",
];

#[derive(Clone, Copy)]
struct Institution {
    department: &'static str,
    prefix: &'static str,
    end: &'static str,
    below: &'static [&'static str],
}

/// A unit of the tree.
pub(crate) struct Unit {
    pub id: Id,
    name: String,
    parent: Option<usize>,
    /// The administration it lies under; empty for the root.
    administration: &'static str,
    ean: Option<String>,
    closed: Option<Date>,
}

/// The units of a municipality while they are made; parents stand before children.
pub(crate) struct Tree {
    pub units: Vec<Unit>,
    names: HashSet<String>,
    /// First number of its EANs, so that no two municipalities share one.
    ean_base: u64,
}

impl Tree {
    /// A tree of `count` units (never fewer than its administrations and departments).
    pub(crate) fn grow(
        name: String,
        code: &str,
        count: usize,
        today: Date,
        random: &mut Random,
    ) -> Self {
        let ean_base = 579_890_000_000 + code.parse::<u64>().unwrap_or(0) * 10_000;
        let mut tree = Self {
            units: Vec::with_capacity(count),
            names: HashSet::new(),
            ean_base,
        };
        tree.add(None, name, "", true, random);
        let mut departments: Vec<(usize, &str)> = Vec::new();
        for (administration, below) in ADMINISTRATIONS {
            let place = tree.add(
                Some(0),
                (*administration).to_owned(),
                administration,
                true,
                random,
            );
            for department in *below {
                let below = tree.add(
                    Some(place),
                    (*department).to_owned(),
                    administration,
                    true,
                    random,
                );
                departments.push((below, department));
            }
        }
        while tree.units.len() < count {
            tree.extend(&departments, count, random);
        }
        for unit in tree.units.iter_mut().skip(60) {
            unit.closed = random.chance(0.01).then(|| random.day(today, -700, -10));
        }
        tree
    }

    /// Adds a team or an institution with what lies below it, up to `count` units in all.
    fn extend(&mut self, departments: &[(usize, &'static str)], count: usize, random: &mut Random) {
        if random.chance(0.25) {
            let (parent, department) = *random.pick(departments);
            let name = format!("{} {}", department, random.pick(TEAMS));
            let administration = self.units[parent].administration;
            self.add(Some(parent), name, administration, false, random);
            return;
        }
        let institution = random.weighted(INSTITUTIONS);
        let parent = departments
            .iter()
            .find(|(_, name)| *name == institution.department);
        let parent = parent.expect("institutions name known departments").0;
        let administration = self.units[parent].administration;
        let place = format!("{}{}", random.pick(PLACE), random.pick(PLACE_END));
        let name = match institution.end {
            "" => format!("{}{place}", institution.prefix),
            end => format!("{}{end}", random.pick(PLACE)),
        };
        let new = self.add(Some(parent), name, administration, true, random);
        let unique = self.units[new].name.clone();
        for below in institution.below {
            if self.units.len() < count && random.chance(0.7) {
                self.add(
                    Some(new),
                    format!("{unique}, {below}"),
                    administration,
                    false,
                    random,
                );
            }
        }
    }

    fn add(
        &mut self,
        parent: Option<usize>,
        name: String,
        administration: &'static str,
        pays: bool,
        random: &mut Random,
    ) -> usize {
        let mut unique = name.clone();
        let mut number = 2;
        // Sheets name a parent by its name, so no two units of a municipality share one.
        while !self.names.insert(unique.clone()) {
            unique = format!("{name} {number}");
            number += 1;
        }
        let place = self.units.len();
        self.units.push(Unit {
            id: random.id(),
            name: unique,
            parent,
            administration,
            ean: pays.then(|| ean(self.ean_base + place as u64)),
            closed: None,
        });
        place
    }

    /// The open units of each administration, in the order of the tree.
    pub(crate) fn by_administration(&self) -> HashMap<&'static str, Vec<Id>> {
        let mut found: HashMap<_, Vec<Id>> = HashMap::new();
        for unit in self.units.iter().filter(|unit| unit.closed.is_none()) {
            found.entry(unit.administration).or_default().push(unit.id);
        }
        found
    }

    pub(crate) fn records(&self, organisation: Id) -> impl Iterator<Item = GeneratedRecord> + '_ {
        self.units
            .iter()
            .enumerate()
            .map(move |(place, unit)| GeneratedRecord {
                kind: Kind::OrgUnit,
                id: unit.id,
                organisation,
                values: self.values(place, unit),
            })
    }

    fn values(&self, place: usize, unit: &Unit) -> Values {
        let opened = Date::constant(2018, 1, 1);
        let mut values: Values = vec![
            ("name", GenValue::Text(unit.name.clone())),
            ("unit_id", GenValue::Text(format!("{:05}", 10_000 + place))),
            ("origin", GenValue::Choice("local")),
            ("effective_from", GenValue::Date(opened)),
        ];
        if let Some(parent) = unit.parent {
            values.push(("parent", GenValue::Ref(self.units[parent].id)));
        }
        if let Some(ean) = &unit.ean {
            values.push(("ean", GenValue::Text(ean.clone())));
        }
        if let Some(closed) = unit.closed {
            values.push(("effective_to", GenValue::Date(closed)));
        }
        values
    }
}

/// Thirteen digits, the last one the check digit of the others.
fn ean(twelve: u64) -> String {
    let digits = format!("{twelve:012}");
    let sum: u32 = digits
        .bytes()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}
