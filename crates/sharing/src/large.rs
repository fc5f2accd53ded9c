//! Thousands of candidates: parts of those that are likely to fit together, solved one by one,
//! and then, with the groups that were found, once more in parts that are cut another way.
//!
//! The candidates are sorted by what makes members alike, and cut into parts of a fixed size, so
//! the work grows as n·log n.

use crate::columns::{self, Choice, Effort};
use crate::problem::{Member, Problem};
use crate::random::Random;
use crate::run::{Run, Step};
use crate::share::Found;
use crate::value::Scope;
use crate::{Method, Refused};

/// No more candidates are taken at once.
pub(crate) const AT_ONCE: usize = 300;
/// A part has about so many.
const PART: usize = 90;

/// What candidates are sorted by, the most important first.
type Key = [u64; 6];

/// The best partition that is found; none if there is no allowed one among the groups.
pub(crate) fn solve(problem: &Problem, run: &Run) -> Result<Option<Found>, Refused> {
    let keys = Keys::new(problem);
    let by_likeness = |member: u32| keys.by_likeness(member);
    let first = pass(problem, units(problem), by_likeness, run)?;
    let Some(first) = first else {
        return Ok(None);
    };
    let by_time = |member: u32| keys.by_time(member);
    let second = pass(problem, first.groups, by_time, run)?;
    Ok(second.map(|second| Found {
        columns: first.columns + second.columns,
        ..second
    }))
}

/// Everybody alone but for those who must be together.
fn units(problem: &Problem) -> Vec<Vec<u32>> {
    let bundles = &problem.rules.bundles;
    let mut bundled: Vec<u32> = bundles.iter().flatten().copied().collect();
    bundled.sort_unstable();
    let alone = problem
        .ready
        .iter()
        .filter(|member| bundled.binary_search(member).is_err());
    let alone = alone.map(|member| vec![*member]);
    bundles.iter().cloned().chain(alone).collect()
}

/// Sorts groups by the key of their first member, cuts them into parts, and solves each part.
fn pass(
    problem: &Problem,
    mut groups: Vec<Vec<u32>>,
    key: impl Fn(u32) -> Key,
    run: &Run,
) -> Result<Option<Found>, Refused> {
    groups.sort_by_cached_key(|group| (key(group[0]), group[0]));
    let parts = cut(groups);
    let quiet = Run {
        threads: 1,
        cancel: run.cancel,
        progress: &|_| {},
    };
    let solved = run.each(Step::Groups, parts.len(), |at| {
        part(problem, &parts[at], &quiet)
    })?;
    let mut found = Found {
        method: Method::Columns,
        columns: 0,
        groups: Vec::new(),
        bound: 0,
    };
    for choice in solved {
        let Some((groups, choice)) = choice else {
            return Ok(None);
        };
        found.groups.extend(groups);
        found.columns += choice.columns;
        found.bound = found.bound.saturating_add(choice.bound);
    }
    Ok(Some(found))
}

/// Parts of groups that follow each other.
fn cut(groups: Vec<Vec<u32>>) -> Vec<Vec<Vec<u32>>> {
    let mut parts = vec![Vec::new()];
    let mut size = 0;
    for group in groups {
        if size > 0 && size + group.len() > PART {
            parts.push(Vec::new());
            size = 0;
        }
        size += group.len();
        let last = parts.len() - 1;
        parts[last].push(group);
    }
    parts
}

/// A part's groups in numbers of the problem, and the choice.
type Part = (Vec<Vec<u32>>, Choice);

/// Solves one part.
fn part(problem: &Problem, groups: &[Vec<u32>], run: &Run) -> Result<Option<Part>, Refused> {
    let mut members: Vec<u32> = groups.iter().flatten().copied().collect();
    members.sort_unstable();
    let scope = Scope::new(problem, members);
    let place = |number: &u32| scope.members.partition_point(|member| member < number) as u32;
    let local = |group: &Vec<u32>| group.iter().map(place).collect();
    let known: Vec<Vec<u32>> = groups.iter().map(local).collect();
    let choice = columns::solve(&scope, Some(&known), Effort::PART, run)?;
    let told = |choice: Choice| {
        let groups = choice
            .groups
            .iter()
            .map(|group| scope.numbers(group))
            .collect();
        (groups, choice)
    };
    Ok(choice.map(told))
}

/// What candidates are alike by, in numbers.
struct Keys<'a> {
    problem: &'a Problem,
    /// For each integration two drawn numbers: of two candidates the least numbers are the same
    /// with the chance that their integrations have in common (MinHash).
    drawn: Vec<[u64; 2]>,
    names: std::collections::BTreeMap<&'a str, u64>,
}

impl<'a> Keys<'a> {
    fn new(problem: &'a Problem) -> Self {
        let mut random = Random::new(problem.seed, 0x5167);
        let drawn = problem
            .jobs
            .iter()
            .map(|_| [random.next(), random.next()])
            .collect();
        let of = |member: &'a Member| [&member.product, &member.family, &member.region];
        let all = problem.members.iter().flat_map(of).flatten();
        let mut names: std::collections::BTreeMap<&str, u64> =
            all.map(|name| (name.as_str(), 0)).collect();
        for (number, place) in (0..).zip(names.values_mut()) {
            *place = number;
        }
        Self {
            problem,
            drawn,
            names,
        }
    }

    fn name(&self, name: Option<&String>) -> u64 {
        name.and_then(|name| self.names.get(name.as_str()))
            .copied()
            .unwrap_or(u64::MAX)
    }

    fn region(&self, member: &Member) -> u64 {
        if self.problem.rules.same_region {
            self.name(member.region.as_ref())
        } else {
            0
        }
    }

    fn least(&self, member: &Member, which: usize) -> u64 {
        let drawn = member
            .jobs()
            .iter()
            .map(|job| self.drawn[*job as usize][which]);
        drawn.min().unwrap_or(u64::MAX)
    }

    fn by_likeness(&self, number: u32) -> Key {
        let member = self.problem.member(number);
        let family = self.name(member.family.as_ref());
        let product = self.name(member.product.as_ref());
        let exit = u64::try_from(member.exit).unwrap_or(0);
        let (first, second) = (self.least(member, 0), self.least(member, 1));
        [self.region(member), family, product, first, second, exit]
    }

    fn by_time(&self, number: u32) -> Key {
        let member = self.problem.member(number);
        let family = self.name(member.family.as_ref());
        let product = self.name(member.product.as_ref());
        let exit = u64::try_from(member.exit).unwrap_or(0);
        [
            self.region(member),
            family,
            exit,
            self.least(member, 1),
            product,
            0,
        ]
    }
}
