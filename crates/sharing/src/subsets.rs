//! The value of every subset of a few members at once, a fraction of a microsecond each.

use crate::Refused;
use crate::order::by_members;
use crate::run::Run;
use crate::value::{Basis, Scope, cheapest, stays, ticks};

/// No more members than this are taken in all their subsets.
pub(crate) const MOST: usize = 16;

/// Net of every subset of the scope's members in [`ticks`]; the subset is the index as bits.
pub(crate) fn nets(scope: &Scope, run: &Run) -> Result<Vec<i64>, Refused> {
    let count = scope.members.len();
    assert!(count <= MOST, "the caller takes no more");
    let mut walk = Walk::new(scope, run);
    walk.go(0, 0)?;
    Ok(walk.nets)
}

/// Goes through the subsets by taking each member in or leaving it out, so that what the members
/// taken so far add up to is counted once for all subsets that begin with them.
struct Walk<'a> {
    scope: &'a Scope<'a>,
    run: &'a Run<'a>,
    orders: by_members::Subsets,
    nets: Vec<i64>,
    taken: Vec<Taken>,
}

/// What the members taken so far add up to.
#[derive(Clone)]
struct Taken {
    members: Vec<usize>,
    basis: Basis,
    months: Vec<f64>,
    /// For each of them how alike it is to the others, added up.
    rows: Vec<f64>,
}

impl<'a> Walk<'a> {
    fn new(scope: &'a Scope<'a>, run: &'a Run<'a>) -> Self {
        let nothing = Taken {
            members: Vec::new(),
            basis: Basis::default(),
            months: vec![0.0; scope.problem.starts],
            rows: Vec::new(),
        };
        Self {
            orders: orders(scope),
            nets: vec![0; 1 << scope.members.len()],
            taken: vec![nothing; scope.members.len() + 1],
            scope,
            run,
        }
    }

    fn go(&mut self, member: usize, mask: usize) -> Result<(), Refused> {
        if member == self.scope.members.len() {
            self.nets[mask] = self.net(mask);
            return Ok(());
        }
        if member == 4 {
            self.run.go_on()?;
        }
        self.go(member + 1, mask)?;
        self.take(member, mask.count_ones() as usize);
        self.go(member + 1, mask | 1 << member)
    }

    /// Takes a member to those that are taken on a level.
    fn take(&mut self, number: usize, level: usize) {
        let member = self.scope.problem.member(self.scope.members[number]);
        let alike = self.scope.alike(number);
        let (before, after) = self.taken.split_at_mut(level + 1);
        let (before, now) = (&before[level], &mut after[0]);
        now.members.clone_from(&before.members);
        now.members.push(number);
        now.basis = before.basis;
        now.basis.members += 1;
        now.basis.yearly_cost += member.cost;
        now.basis.scaled_cost += member.scaled;
        now.basis.volume += member.volume;
        now.basis.integrations_alone += member.own;
        let months = before.months.iter().zip(&member.timing);
        for (now, (before, cost)) in now.months.iter_mut().zip(months) {
            *now = before + cost;
        }
        now.rows.clear();
        let rows = before.rows.iter().zip(&before.members);
        now.rows
            .extend(rows.map(|(row, other)| row + alike[*other]));
        now.rows
            .push(before.members.iter().map(|other| alike[*other]).sum());
    }

    fn net(&self, mask: usize) -> i64 {
        let taken = &self.taken[mask.count_ones() as usize];
        if taken.members.len() < 2 {
            return 0;
        }
        let others = taken.members.len() as f64 - 1.0;
        let mut basis = taken.basis;
        basis.integrations_once = self.orders.delivered[mask];
        basis.waiting = self.orders.waiting[mask];
        basis.timing = cheapest(&taken.months).1;
        basis.likeness = taken.rows.iter().sum::<f64>() / (others * (others + 1.0));
        basis.stay = 1.0;
        let problem = self.scope.problem;
        for (number, row) in taken.members.iter().zip(&taken.rows) {
            let readiness = problem.member(self.scope.members[*number]).readiness;
            basis.stay *= stays(problem.assumed.withdrawal, readiness, row / others);
        }
        ticks(basis.parts(problem).net())
    }
}

/// Waiting and delivery of every subset.
fn orders(scope: &Scope) -> by_members::Subsets {
    let problem = scope.problem;
    let share = problem.assumed.waiting_share / 12.0;
    let members = || scope.members.iter().map(|number| problem.member(*number));
    let weights: Vec<f64> = members()
        .map(|member| {
            if member.jobs().is_empty() {
                0.0
            } else {
                share * member.cost
            }
        })
        .collect();
    let mut masks = vec![0usize; problem.jobs.len()];
    for (at, member) in members().enumerate() {
        for job in member.jobs() {
            masks[*job as usize] |= 1 << at;
        }
    }
    let jobs = masks
        .into_iter()
        .zip(problem.jobs.iter().map(|job| job.cost));
    let jobs = jobs.filter(|(mask, _)| *mask != 0);
    by_members::subsets(&weights, jobs, scope.pace())
}
