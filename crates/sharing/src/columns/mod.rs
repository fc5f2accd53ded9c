//! The best partition of many: promising groups first, then the best choice among them.
//!
//! What bounds the work are numbers of starts, rounds and nodes, never seconds, and each start has
//! its own stream of random numbers; so neither the machine nor the number of threads matters.

mod choice;
mod search;
pub(crate) mod units;

use std::collections::BTreeSet;

pub(crate) use choice::{Choice, Column, choose};
use units::Units;

use crate::Refused;
use crate::order::Care;
use crate::run::{Run, Step};
use crate::value::{Scope, Scratch, ticks};

/// No more columns are weighed with care at one time by one thread.
const HEAP: usize = 64;

/// How much is searched.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    /// From how many partitions a search begins.
    starts: usize,
    /// How many groups each may weigh.
    weighings: usize,
    /// How many branches the choice looks at, times the number of columns.
    branches: u64,
}

impl Effort {
    /// For so many candidates at once.
    pub(crate) fn for_all(count: usize) -> Self {
        Self {
            starts: 8,
            weighings: 1_600 * count,
            branches: 1_000_000,
        }
    }

    /// For one part of very many.
    pub(crate) const PART: Self = Self {
        starts: 4,
        weighings: 6_000,
        branches: 100_000,
    };
}

/// The best choice among the promising groups of a scope. `known`, groups of the scope's numbers,
/// is a partition to begin with.
pub(crate) fn solve(
    scope: &Scope,
    known: Option<&[Vec<u32>]>,
    effort: Effort,
    run: &Run,
) -> Result<Option<Choice>, Refused> {
    let units = Units::new(scope);
    let known = known.map(|groups| units.of_groups(groups));
    let finds = run.each(Step::Groups, effort.starts + units.count(), |at| {
        if at < effort.starts {
            let known = known.as_deref().filter(|_| at == 0);
            search::from_start(&units, at as u64, known, effort.weighings, run)
        } else {
            search::from_unit(&units, (at - effort.starts) as u32, run)
        }
    })?;
    let mut groups = BTreeSet::new();
    let mut known: Vec<_> = known.into_iter().collect();
    groups.extend(
        known
            .iter()
            .flatten()
            .filter(|group| group.len() > 1)
            .cloned(),
    );
    for find in finds {
        groups.extend(find.groups.into_iter().filter(|group| group.len() > 1));
        known.push(find.best);
    }
    let columns = weigh(&units, groups.into_iter().collect(), run)?;
    choose(&units, columns, &known, effort.branches, run)
}

/// Groups of units as columns with their values; those of a size that is not allowed are left out.
fn weigh(units: &Units, groups: Vec<Vec<u32>>, run: &Run) -> Result<Vec<Column>, Refused> {
    let heaps: Vec<&[Vec<u32>]> = groups.chunks(HEAP).collect();
    let weighed = run.each(Step::Choice, heaps.len(), |at| {
        let mut scratch = Scratch::default();
        let column = |group: &Vec<u32>| {
            let members = units.all_members(group);
            units.sized(members.len(), false).then(|| Column {
                worth: ticks(units.scope.net(&members, Care::Full, &mut scratch)),
                units: group.clone(),
            })
        };
        Ok(heaps[at].iter().filter_map(column).collect::<Vec<_>>())
    })?;
    Ok(weighed.into_iter().flatten().collect())
}
