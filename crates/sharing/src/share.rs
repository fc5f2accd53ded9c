//! From the question to the answer.

use crate::columns::Effort;
use crate::exact::{forbid, partition};
use crate::problem::Problem;
use crate::run::{Run, Step};
use crate::told::{group, ore};
use crate::value::{Scope, kroner};
use crate::{Answer, Fault, Input, Method, Refused, columns, large, subsets};

/// Who should buy together: the best partition of the candidates into groups.
///
/// The same input gives the same answer, to the øre and whatever the order of its lists, on every
/// machine and with any number of threads.
///
/// # Errors
/// Everything that is wrong with the question, or that somebody stopped it.
pub fn share(input: &Input, run: &Run) -> Result<Answer, Refused> {
    Problem::new(input)?.share(run)
}

/// A partition of those who may be in groups.
pub(crate) struct Found {
    pub(crate) method: Method,
    pub(crate) columns: u64,
    /// Numbers of the problem, each group rising.
    pub(crate) groups: Vec<Vec<u32>>,
    /// In ticks.
    pub(crate) bound: i64,
}

impl Problem {
    /// The best partition of the candidates into groups; as [`share`].
    ///
    /// # Errors
    /// `limits_impossible` when no partition keeps to the limits, or that somebody stopped it.
    pub fn share(&self, run: &Run) -> Result<Answer, Refused> {
        let found = self.best(run)?;
        self.tell(found, run)
    }

    pub(crate) fn best(&self, run: &Run) -> Result<Found, Refused> {
        run.go_on()?;
        let count = self.ready.len();
        if count <= subsets::MOST {
            self.exact(run)
        } else if count <= large::AT_ONCE {
            self.columns(run)
        } else {
            large::solve(self, run)?.ok_or_else(impossible)
        }
    }

    /// All partitions weighed; for few candidates.
    pub(crate) fn exact(&self, run: &Run) -> Result<Found, Refused> {
        let scope = Scope::new(self, self.ready.clone());
        run.tell(Step::Groups, 0, 1);
        let mut worth = subsets::nets(&scope, run)?;
        forbid(&scope, &mut worth);
        let columns = worth.len() as u64 - 1;
        let Some((groups, bound)) = partition(self.ready.len(), &worth, run)? else {
            return Err(impossible());
        };
        let members = |set: usize| {
            let inside = self
                .ready
                .iter()
                .enumerate()
                .filter(move |(at, _)| set >> at & 1 == 1);
            inside.map(|(_, number)| *number).collect()
        };
        Ok(Found {
            method: Method::Exact,
            columns,
            groups: groups.into_iter().map(members).collect(),
            bound,
        })
    }

    /// Promising groups only; for any number of candidates.
    pub(crate) fn columns(&self, run: &Run) -> Result<Found, Refused> {
        let scope = Scope::new(self, self.ready.clone());
        let effort = Effort::for_all(self.ready.len());
        let choice = columns::solve(&scope, None, effort, run)?.ok_or_else(impossible)?;
        Ok(Found {
            method: Method::Columns,
            columns: choice.columns,
            bound: choice.bound,
            groups: choice
                .groups
                .iter()
                .map(|group| scope.numbers(group))
                .collect(),
        })
    }

    fn tell(&self, found: Found, run: &Run) -> Result<Answer, Refused> {
        let mut groups = found.groups;
        let alone = (0u32..)
            .zip(&self.members)
            .filter(|(_, member)| !member.ready);
        let alone: Vec<u32> = alone.map(|(number, _)| number).collect();
        groups.extend(alone.iter().map(|number| vec![*number]));
        groups.sort_unstable();
        let told = run.each(Step::Shares, groups.len(), |at| {
            group(self, &groups[at], run)
        })?;
        let total: f64 = told.iter().map(|(_, net)| net).sum();
        Ok(Answer {
            method: found.method,
            columns: found.columns,
            total: ore(total),
            bound: match found.method {
                Method::Exact => ore(total),
                Method::Columns => ore(total.max(kroner(found.bound))),
            },
            seed: self.seed,
            groups: told.into_iter().map(|(group, _)| group).collect(),
            not_ready: self.ids(&alone),
            missing: self.missing.clone(),
        })
    }
}

pub(crate) fn impossible() -> Refused {
    Refused::Faults(vec![Fault::new("limits_impossible", "limits")])
}
