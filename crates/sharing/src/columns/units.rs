//! The smallest pieces that groups are put together from.

use std::collections::HashMap;

use crate::exact::NEVER;
use crate::order::Care;
use crate::value::{Scope, Scratch, ticks};

/// Members that must be together are one unit, everybody else is one alone.
pub(crate) struct Units<'a> {
    pub(crate) scope: &'a Scope<'a>,
    /// Numbers of the scope, rising; the units are sorted by their first member.
    pub(crate) members: Vec<Vec<u32>>,
    /// Which units may not be in one group.
    clashes: Vec<bool>,
    /// For each unit those that it gains most with in a group of two, the best first.
    pub(crate) near: Vec<Vec<u32>>,
}

/// So many others are near to a unit.
const NEAR: usize = 24;

impl<'a> Units<'a> {
    pub(crate) fn new(scope: &'a Scope<'a>) -> Self {
        let rules = &scope.problem.rules;
        let place = |number: &u32| scope.members.binary_search(number).ok();
        let mut taken = vec![false; scope.members.len()];
        let mut members = Vec::new();
        for bundle in &rules.bundles {
            let places: Vec<usize> = bundle.iter().filter_map(place).collect();
            for place in &places {
                taken[*place] = true;
            }
            if !places.is_empty() {
                members.push(places.into_iter().map(|place| place as u32).collect());
            }
        }
        let alone = (0u32..).zip(&taken).filter(|(_, taken)| !**taken);
        members.extend(alone.map(|(member, _)| vec![member]));
        members.sort();
        let mut units = Self {
            clashes: clashes(scope, &members),
            near: Vec::new(),
            scope,
            members,
        };
        units.near = units.nearest();
        units
    }

    fn nearest(&self) -> Vec<Vec<u32>> {
        let count = self.count();
        let mut scratch = Scratch::default();
        let mut pairs = vec![Vec::new(); count];
        for a in 0..count as u32 {
            for b in (0..a).filter(|b| self.may_join(*b, &[a])) {
                let members = self.all_members(&[b, a]);
                let worth = ticks(self.scope.net(&members, Care::Hasty, &mut scratch));
                pairs[a as usize].push((-worth, b));
                pairs[b as usize].push((-worth, a));
            }
        }
        let nearest = |mut pairs: Vec<(i64, u32)>| {
            pairs.sort_unstable();
            pairs.truncate(NEAR);
            pairs.into_iter().map(|(_, other)| other).collect()
        };
        pairs.into_iter().map(nearest).collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.members.len()
    }

    /// Whether a unit may be with all units of a group.
    pub(crate) fn may_join(&self, unit: u32, group: &[u32]) -> bool {
        let row = unit as usize * self.count();
        group
            .iter()
            .all(|other| !self.clashes[row + *other as usize])
    }

    /// The members of a group of units, rising.
    pub(crate) fn all_members(&self, group: &[u32]) -> Vec<u32> {
        let lists = group.iter().flat_map(|unit| &self.members[*unit as usize]);
        let mut all: Vec<u32> = lists.copied().collect();
        all.sort_unstable();
        all
    }

    /// Groups of members as groups of units. No group may hold part of a unit.
    pub(crate) fn of_groups(&self, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let mut home = vec![0; self.scope.members.len()];
        for (at, group) in groups.iter().enumerate() {
            for member in group {
                home[*member as usize] = at;
            }
        }
        let mut of_units = vec![Vec::new(); groups.len()];
        for (unit, members) in (0u32..).zip(&self.members) {
            of_units[home[members[0] as usize]].push(unit);
        }
        of_units
    }

    /// Whether the size of a group is allowed; a group that is still growing may be too small.
    pub(crate) fn sized(&self, size: usize, growing: bool) -> bool {
        let rules = &self.scope.problem.rules;
        size == 1 || (size <= rules.most && (growing || size >= rules.least))
    }
}

fn clashes(scope: &Scope, units: &[Vec<u32>]) -> Vec<bool> {
    let rules = &scope.problem.rules;
    let mut clashes = vec![false; units.len() * units.len()];
    if rules.apart.is_empty() && !rules.same_region {
        return clashes;
    }
    let number = |member: u32| scope.members[member as usize];
    let part = |a: u32, b: u32| rules.part(&scope.problem.members, number(a), number(b));
    for (at, a) in units.iter().enumerate() {
        for (other, b) in units.iter().enumerate().take(at) {
            if a.iter().any(|a| b.iter().any(|b| part(*a, *b))) {
                clashes[at * units.len() + other] = true;
                clashes[other * units.len() + at] = true;
            }
        }
    }
    clashes
}

/// Weighs groups of units in haste, and remembers what it has weighed.
pub(crate) struct Scale<'a> {
    pub(crate) units: &'a Units<'a>,
    scratch: Scratch,
    known: HashMap<Vec<u32>, i64>,
    /// How many it has weighed.
    pub(crate) weighings: usize,
}

/// No more weights are remembered.
const REMEMBERED: usize = 200_000;

impl<'a> Scale<'a> {
    pub(crate) fn new(units: &'a Units<'a>) -> Self {
        Self {
            units,
            scratch: Scratch::default(),
            known: HashMap::new(),
            weighings: 0,
        }
    }

    /// The value of a rising group; [`NEVER`] for one that is too large.
    pub(crate) fn worth(&mut self, group: &[u32]) -> i64 {
        if group.is_empty() {
            return 0;
        }
        if let Some(worth) = self.known.get(group) {
            return *worth;
        }
        self.weighings += 1;
        let members = self.units.all_members(group);
        let worth = if self.units.sized(members.len(), true) {
            ticks(
                self.units
                    .scope
                    .net(&members, Care::Hasty, &mut self.scratch),
            )
        } else {
            NEVER
        };
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.known.insert(group.to_vec(), worth);
        worth
    }
}
