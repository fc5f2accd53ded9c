//! Partitions that are made better step by step: units move, change places, groups join and part.

use std::collections::BTreeSet;

use super::units::{Scale, Units};
use crate::Refused;
use crate::exact::NEVER;
use crate::random::Random;
use crate::run::Run;
use crate::stability::with;

/// How often a search stirs its partition at most.
const STIRS: usize = 400;
/// So often, and once more for each unit, it may stir in vain.
const IN_VAIN: usize = 20;
/// No more rounds until a partition is left as it is.
const ROUNDS: usize = 30;
/// No more pairs change places in one round.
const EXCHANGES: usize = 600;

/// A partition of the units.
#[derive(Clone)]
struct Partition {
    groups: Vec<Vec<u32>>,
    worth: Vec<i64>,
    /// The group of each unit.
    home: Vec<usize>,
}

impl Partition {
    fn total(&self) -> i64 {
        self.worth
            .iter()
            .fold(0, |sum, worth| sum.saturating_add(*worth))
    }

    fn new(known: Option<&[Vec<u32>]>, scale: &mut Scale) -> Self {
        let alone = || {
            (0..scale.units.count() as u32)
                .map(|unit| vec![unit])
                .collect()
        };
        let groups: Vec<Vec<u32>> = known.map_or_else(alone, <[_]>::to_vec);
        let mut home = vec![0; scale.units.count()];
        for (at, group) in groups.iter().enumerate() {
            for unit in group {
                home[*unit as usize] = at;
            }
        }
        Self {
            worth: groups.iter().map(|group| scale.worth(group)).collect(),
            groups,
            home,
        }
    }

    /// The groups of the units that are near to one, but for its own.
    fn around(&self, unit: u32, units: &Units) -> Vec<usize> {
        let near = units.near[unit as usize].iter();
        let mut around: Vec<usize> = near.map(|other| self.home[*other as usize]).collect();
        around.sort_unstable();
        around.dedup();
        around.retain(|at| *at != self.home[unit as usize]);
        around
    }

    /// Gives a place other members; the group is taken away when it has none.
    fn put(&mut self, at: usize, group: Vec<u32>, worth: i64) {
        for unit in &group {
            self.home[*unit as usize] = at;
        }
        self.groups[at] = group;
        self.worth[at] = worth;
    }

    fn tidy(&mut self) {
        let mut at = 0;
        while at < self.groups.len() {
            if !self.groups[at].is_empty() {
                at += 1;
                continue;
            }
            self.groups.swap_remove(at);
            self.worth.swap_remove(at);
            if let Some(moved) = self.groups.get(at) {
                for unit in moved {
                    self.home[*unit as usize] = at;
                }
            }
        }
    }
}

/// What one search finds, as lists of units.
#[derive(Default)]
pub(super) struct Finds {
    /// The groups of all good partitions.
    pub(super) groups: Vec<Vec<u32>>,
    /// The best partition.
    pub(super) best: Vec<Vec<u32>>,
}

/// Searches from a partition, or from everybody alone by joining the best first or by moving in a
/// drawn order. The partition is stirred again and again and improved anew.
pub(super) fn from_start(
    units: &Units,
    start: u64,
    known: Option<&[Vec<u32>]>,
    weighings: usize,
    run: &Run,
) -> Result<Finds, Refused> {
    let mut search = Search {
        scale: Scale::new(units),
        random: Random::new(units.scope.problem.seed, start),
        run,
        most: weighings,
        met: BTreeSet::new(),
    };
    let mut now = Partition::new(known, &mut search.scale);
    if start == 0 && known.is_none() {
        search.join(&mut now)?;
    }
    search.improve(&mut now)?;
    let mut best = now.clone();
    let (mut stirs, mut in_vain) = (0, 0);
    while stirs < STIRS && in_vain < IN_VAIN + units.count() && !search.tired() {
        (stirs, in_vain) = (stirs + 1, in_vain + 1);
        search.stir(&mut now);
        search.improve(&mut now)?;
        if now.total() > best.total() {
            best = now.clone();
            in_vain = 0;
        } else {
            now = best.clone();
        }
    }
    Ok(Finds {
        groups: search.met.into_iter().collect(),
        best: best.groups,
    })
}

/// The groups that are met when a unit gathers whoever helps it most.
pub(super) fn from_unit(units: &Units, unit: u32, run: &Run) -> Result<Finds, Refused> {
    let mut scale = Scale::new(units);
    let mut group = vec![unit];
    let mut worth = scale.worth(&group);
    let mut finds = Finds::default();
    loop {
        run.go_on()?;
        let mut best = (NEVER, None);
        for other in &units.near[unit as usize] {
            if !group.contains(other) && units.may_join(*other, &group) {
                let tried = with(&group, *other);
                let now = scale.worth(&tried);
                if now > best.0 {
                    best = (now, Some(tried));
                }
            }
        }
        // The first step may cost something: the gain of a third can make up for it.
        let (now, Some(next)) = best else {
            return Ok(finds);
        };
        if now <= worth && group.len() > 1 {
            return Ok(finds);
        }
        (group, worth) = (next, now);
        finds.groups.push(group.clone());
    }
}

struct Search<'a> {
    scale: Scale<'a>,
    random: Random,
    run: &'a Run<'a>,
    /// How many groups it may weigh, more or less.
    most: usize,
    met: BTreeSet<Vec<u32>>,
}

impl Search<'_> {
    /// Joins the two groups that gain most by it, until none do.
    fn join(&mut self, now: &mut Partition) -> Result<(), Refused> {
        let mut gains = vec![Vec::new(); now.groups.len()];
        for (a, row) in gains.iter_mut().enumerate() {
            *row = (0..a).map(|b| self.gain_of_joining(now, a, b)).collect();
        }
        loop {
            self.run.go_on()?;
            let mut best = (0, 0, 0);
            for (a, row) in gains.iter().enumerate() {
                for (b, gain) in row.iter().enumerate() {
                    if *gain > best.0 {
                        best = (*gain, a, b);
                    }
                }
            }
            let (gain, a, b) = best;
            if gain <= 0 {
                break;
            }
            let joined = merged(&now.groups[a], &now.groups[b]);
            let worth = self.scale.worth(&joined);
            now.put(b, joined, worth);
            now.put(a, Vec::new(), 0);
            for other in (0..gains.len()).filter(|other| *other != b) {
                let (high, low) = (other.max(b), other.min(b));
                gains[high][low] = self.gain_of_joining(now, high, low);
            }
            gains[a].fill(NEVER);
            for row in &mut gains[a + 1..] {
                row[a] = NEVER;
            }
        }
        now.tidy();
        Ok(())
    }

    fn gain_of_joining(&mut self, now: &Partition, a: usize, b: usize) -> i64 {
        let (first, second) = (&now.groups[a], &now.groups[b]);
        if first.is_empty() || second.is_empty() {
            return NEVER;
        }
        if !first
            .iter()
            .all(|unit| self.scale.units.may_join(*unit, second))
        {
            return NEVER;
        }
        let joined = self.scale.worth(&merged(first, second));
        joined
            .saturating_sub(now.worth[a])
            .saturating_sub(now.worth[b])
    }

    /// Moves each unit, in a drawn order, to where it helps most.
    fn settle(&mut self, now: &mut Partition) -> Result<bool, Refused> {
        let mut order: Vec<u32> = (0..self.scale.units.count() as u32).collect();
        self.random.shuffle(&mut order);
        let mut changed = false;
        for unit in order {
            self.run.go_on()?;
            changed |= self.move_unit(now, unit);
        }
        Ok(changed)
    }

    fn move_unit(&mut self, now: &mut Partition, unit: u32) -> bool {
        let home = now.home[unit as usize];
        let mut rest = now.groups[home].clone();
        rest.retain(|other| *other != unit);
        let left = self.scale.worth(&rest);
        let loss = now.worth[home].saturating_sub(left);
        let mut best = (0, None);
        if !rest.is_empty() {
            let alone = self.scale.worth(&[unit]).saturating_sub(loss);
            if alone > 0 {
                best = (alone, Some(now.groups.len()));
            }
        }
        for at in now.around(unit, self.scale.units) {
            if self.scale.units.may_join(unit, &now.groups[at]) {
                let joined = self.scale.worth(&with(&now.groups[at], unit));
                let gain = joined.saturating_sub(now.worth[at]).saturating_sub(loss);
                if gain > best.0 {
                    best = (gain, Some(at));
                }
            }
        }
        let Some(at) = best.1 else {
            return false;
        };
        now.put(home, rest, left);
        if at == now.groups.len() {
            now.groups.push(Vec::new());
            now.worth.push(0);
        }
        let joined = with(&now.groups[at], unit);
        let worth = self.scale.worth(&joined);
        now.put(at, joined, worth);
        now.tidy();
        true
    }

    /// Lets drawn pairs of units change places where that helps.
    fn exchange(&mut self, now: &mut Partition) -> Result<bool, Refused> {
        let count = now.home.len();
        let mut changed = false;
        for number in 0..EXCHANGES.min(count * count.saturating_sub(1) / 2) {
            if number % 64 == 0 {
                self.run.go_on()?;
            }
            let a = self.random.below(count) as u32;
            let near = &self.scale.units.near[a as usize];
            if !near.is_empty() {
                let other = near[self.random.below(near.len())];
                let group = &now.groups[now.home[other as usize]];
                let b = group[self.random.below(group.len())];
                changed |= self.exchange_pair(now, a, b);
            }
        }
        Ok(changed)
    }

    fn exchange_pair(&mut self, now: &mut Partition, a: u32, b: u32) -> bool {
        let (of_a, of_b) = (now.home[a as usize], now.home[b as usize]);
        if of_a == of_b || now.groups[of_a].len() + now.groups[of_b].len() == 2 {
            return false;
        }
        let replace = |group: &[u32], out: u32, into: u32| -> Vec<u32> {
            let rest: Vec<u32> = group.iter().copied().filter(|unit| *unit != out).collect();
            with(&rest, into)
        };
        let (first, second) = (
            replace(&now.groups[of_a], a, b),
            replace(&now.groups[of_b], b, a),
        );
        let units = self.scale.units;
        if !units.may_join(b, &first) || !units.may_join(a, &second) {
            return false;
        }
        let (worth_first, worth_second) = (self.scale.worth(&first), self.scale.worth(&second));
        let before = now.worth[of_a].saturating_add(now.worth[of_b]);
        if worth_first.saturating_add(worth_second) <= before {
            return false;
        }
        now.put(of_a, first, worth_first);
        now.put(of_b, second, worth_second);
        true
    }

    fn tired(&self) -> bool {
        self.scale.weighings >= self.most
    }

    /// Moves, joins and exchanges until nothing helps.
    fn improve(&mut self, now: &mut Partition) -> Result<(), Refused> {
        for _ in 0..ROUNDS {
            let moved = self.settle(now)?;
            let joined = !moved && self.join_once(now)?;
            let exchanged = !moved && !joined && self.exchange(now)?;
            if self.tired() || !(moved || joined || exchanged) {
                break;
            }
        }
        self.met.extend(now.groups.iter().cloned());
        Ok(())
    }

    /// Joins the two groups that gain most by it, if any do.
    fn join_once(&mut self, now: &mut Partition) -> Result<bool, Refused> {
        self.run.go_on()?;
        let mut pairs = BTreeSet::new();
        for unit in 0..now.home.len() as u32 {
            let home = now.home[unit as usize];
            let around = now.around(unit, self.scale.units).into_iter();
            pairs.extend(around.map(|at| (at.max(home), at.min(home))));
        }
        let mut best = (0, 0, 0);
        for (a, b) in pairs {
            let gain = self.gain_of_joining(now, a, b);
            if gain > best.0 {
                best = (gain, a, b);
            }
        }
        let (gain, a, b) = best;
        if gain <= 0 {
            return Ok(false);
        }
        let joined = merged(&now.groups[a], &now.groups[b]);
        let worth = self.scale.worth(&joined);
        now.put(b, joined, worth);
        now.put(a, Vec::new(), 0);
        now.tidy();
        Ok(true)
    }

    /// Breaks up the groups of a drawn unit and of one that is near to it.
    fn stir(&mut self, now: &mut Partition) {
        let unit = self.random.below(now.home.len());
        let near = &self.scale.units.near[unit];
        let mut groups = vec![now.home[unit]];
        if !near.is_empty() {
            groups.push(now.home[near[self.random.below(near.len())] as usize]);
        }
        for at in groups {
            for unit in now.groups[at].clone().into_iter().skip(1) {
                let worth = self.scale.worth(&[unit]);
                now.home[unit as usize] = now.groups.len();
                now.groups.push(vec![unit]);
                now.worth.push(worth);
            }
            now.groups[at].truncate(1);
            now.worth[at] = self.scale.worth(&now.groups[at]);
        }
    }
}

fn merged(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut all: Vec<u32> = a.iter().chain(b).copied().collect();
    all.sort_unstable();
    all
}
