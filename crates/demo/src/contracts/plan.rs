//! Which contracts there are, and which systems they are about.

use std::collections::{BTreeMap, HashMap, HashSet};

use foundation::Id;

use super::{
    Basis,
    styles::{FRAMEWORK, FURTHER, INTERNAL, JOINING, MAIN, Part, Style},
};
use crate::{GenValue, catalogue::System, organisations::Supplier, random::Random};

/// A contract before its form is filled in.
pub(super) struct Planned<'a> {
    pub id: Id,
    pub name: String,
    pub style: &'static Style,
    pub parent: Option<Id>,
    /// None when a unit of the municipality delivers.
    pub supplier: Option<&'a Supplier>,
    /// None for what others are called off under.
    pub system: Option<&'a System>,
    pub usages: Vec<Id>,
    /// Where the first system it is about stands in its life.
    pub life_cycle: &'static str,
    pub responsible_unit: Option<Id>,
}

/// The administration that looks after what concerns several others.
pub(super) const CENTRAL: &str = "Borgerservice og Digitalisering";

/// Systems of one supplier from which on a framework agreement may pay.
const MANY: usize = 4;

/// The contracts, those above first, and the contract that each usage rests on.
pub(super) fn plan<'a>(
    basis: &Basis<'a>,
    random: &mut Random,
) -> (Vec<Planned<'a>>, HashMap<Id, Id>) {
    let mut planner = Planner {
        basis,
        random,
        taken: HashSet::new(),
        planned: Vec::new(),
        main: HashMap::new(),
        latest: HashMap::new(),
        above: HashMap::new(),
    };
    planner.frameworks();
    for at in 0..basis.usages.len() {
        planner.main_contract(at);
    }
    for at in 0..basis.usages.len() {
        if planner.random.chance(0.15) {
            planner.further(at);
        }
    }
    (planner.planned, planner.main)
}

struct Planner<'p, 'a> {
    basis: &'p Basis<'a>,
    random: &'p mut Random,
    /// Names in lower case.
    taken: HashSet<String>,
    planned: Vec<Planned<'a>>,
    main: HashMap<Id, Id>,
    /// The last contract made with each supplier.
    latest: HashMap<Id, usize>,
    /// The framework agreement with each supplier.
    above: HashMap<Id, Id>,
}

impl<'a> Planner<'_, 'a> {
    fn frameworks(&mut self) {
        let mut usages: BTreeMap<Id, usize> = BTreeMap::new();
        for usage in self.basis.usages {
            *usages.entry(usage.system.supplier).or_default() += 1;
        }
        for (supplier, count) in usages {
            if count < MANY || !self.random.chance(0.7) {
                continue;
            }
            let supplier = self.basis.suppliers[&supplier];
            let id = self.random.id();
            let name = self.free_name(format!("Rammeaftale med {}", supplier.name));
            self.above.insert(supplier.id, id);
            self.planned.push(Planned {
                id,
                name,
                style: &FRAMEWORK,
                parent: None,
                supplier: Some(supplier),
                system: None,
                usages: Vec::new(),
                life_cycle: "operational",
                responsible_unit: self.basis.place.homes[CENTRAL].first().copied(),
            });
        }
    }

    /// One usage in twenty shares a contract, and one in twenty has none.
    fn main_contract(&mut self, at: usize) {
        let (usage, system) = self.usage(at);
        if self.random.chance(0.05)
            && let Some(shared) = self.latest.get(&system.supplier)
        {
            let shared = &mut self.planned[*shared];
            shared.usages.push(usage);
            self.main.insert(usage, shared.id);
            return;
        }
        if !self.main.is_empty() && self.random.chance(0.05) {
            return;
        }
        let supplier = self.basis.suppliers[&system.supplier];
        let internal = !supplier.is_known() && self.random.chance(0.03);
        let style = if internal {
            &INTERNAL
        } else if supplier.is_company() {
            chosen(MAIN, self.random)
        } else {
            &JOINING
        };
        let id = self.add(at, style, (!internal).then_some(supplier));
        self.main.insert(usage, id);
        if !internal {
            self.latest.insert(supplier.id, self.planned.len() - 1);
        }
    }

    fn further(&mut self, at: usize) {
        let (_, system) = self.usage(at);
        let style = chosen(FURTHER, self.random);
        self.add(at, style, Some(self.basis.suppliers[&system.supplier]));
    }

    fn usage(&self, at: usize) -> (Id, &'a System) {
        let usage = &self.basis.usages[at];
        (usage.id, usage.system)
    }

    fn add(&mut self, at: usize, style: &'static Style, supplier: Option<&'a Supplier>) -> Id {
        let (usage, system) = self.usage(at);
        let id = self.random.id();
        let name = self.free_name(format!("{} – {}", system.name, style.suffix));
        let above = supplier.and_then(|supplier| self.above.get(&supplier.id).copied());
        let parent = match style.part {
            Part::Further => self.main.get(&usage).copied().or(above),
            _ => above,
        };
        let record = &self.basis.records[at];
        let life_cycle = match record.get("life_cycle") {
            Some(GenValue::Choice(stage)) => stage,
            _ => "undecided",
        };
        let responsible_unit = match record.get("responsible_unit") {
            Some(GenValue::Ref(unit)) => Some(*unit),
            _ => None,
        };
        self.planned.push(Planned {
            id,
            name,
            style,
            parent,
            supplier,
            system: Some(system),
            usages: vec![usage],
            life_cycle,
            responsible_unit,
        });
        id
    }

    /// Two systems may have names that differ in case alone; their contracts may not.
    fn free_name(&mut self, name: String) -> String {
        let mut free = name.clone();
        let mut number = 1;
        while !self.taken.insert(free.to_lowercase()) {
            number += 1;
            free = format!("{name} nr. {number}");
        }
        free
    }
}

fn chosen(styles: &'static [Style], random: &mut Random) -> &'static Style {
    let weights: Vec<(usize, u32)> = styles
        .iter()
        .map(|style| style.weight)
        .enumerate()
        .collect();
    &styles[random.weighted(&weights)]
}
