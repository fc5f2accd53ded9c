//! One group with everything that is told of it.

use jiff::civil::Date;

use crate::month::first_day;
use crate::order::{Care, Pace, lower_bound, sequence};
use crate::problem::Problem;
use crate::run::Run;
use crate::shapley::{self, Share};
use crate::stability::{self, Blocking, without};
use crate::value::{Scope, Scratch, ticks};
use crate::{Basis, Done, Group, MemberDetail, Parts, Refused, Stability, subsets};

/// What a group is worth, with the numbers behind it. Kroner are not rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The members, sorted.
    pub members: Vec<String>,
    /// The first day of the best month.
    pub start: Date,
    /// Net(G).
    pub net: f64,
    /// What it is made of; costs are negative.
    pub parts: Parts,
    /// What the formulas were filled with.
    pub basis: Basis,
    /// The integrations in the order in which they are made.
    pub order: Vec<Done>,
    /// Whether no order is better.
    pub order_is_exact: bool,
    /// In no order does waiting cost less.
    pub least_waiting: f64,
    /// For each member the month in which it has all integrations (none for never).
    pub ready_months: Vec<Option<u64>>,
    /// For each member what waiting costs it.
    pub waiting_costs: Vec<f64>,
}

impl Problem {
    /// The value of a group of candidates, whether or not the limits allow it.
    ///
    /// # Errors
    /// `unknown_id` for a name that is not a candidate of whom enough is known; `no_candidates`
    /// for nobody.
    pub fn value(&self, ids: &[&str]) -> Result<Value, Refused> {
        let numbers = self.group(ids)?;
        Ok(value(&Scope::new(self, numbers), &mut Scratch::default()))
    }

    /// The numbers of a group that has members.
    pub(crate) fn group(&self, ids: &[&str]) -> Result<Vec<u32>, Refused> {
        let refuse = |fault| Refused::Faults(vec![fault]);
        let numbers = self.numbers(ids).map_err(refuse)?;
        if numbers.is_empty() {
            return Err(refuse(crate::Fault::new("no_candidates", "members")));
        }
        Ok(numbers)
    }
}

/// The value of all members of a scope together.
pub(crate) fn value(scope: &Scope, scratch: &mut Scratch) -> Value {
    let problem = scope.problem;
    let all: Vec<u32> = (0..scope.members.len() as u32).collect();
    let (basis, start) = scope.basis(&all, Care::Full, scratch);
    let parts = basis.parts(problem);
    let pace = scope.pace();
    let (order, order_is_exact) = sequence(&scratch.work, pace, Care::Full);
    let schedule = scratch.work.schedule(&order);
    let done = |(job, delivered): &(u32, f64)| Done {
        id: problem.jobs[*job as usize].id.clone(),
        done_month: whole_month(pace, *delivered),
    };
    let month = problem.assumed.waiting_share / 12.0;
    let waits = scope.members.iter().zip(&schedule.ready);
    let alone = scope.members.len() < 2;
    let wait = |(number, delivered): (&u32, &f64)| {
        let counted = if alone { 0.0 } else { pace.wait(*delivered) };
        month * problem.member(*number).cost * counted
    };
    let first = problem.first_start + i32::try_from(start).expect("checked: few months");
    Value {
        members: problem.ids(&scope.members),
        start: first_day(first),
        net: parts.net(),
        parts,
        basis,
        order: schedule.jobs.iter().map(done).collect(),
        order_is_exact,
        least_waiting: lower_bound(&scratch.work, pace).min(basis.waiting),
        waiting_costs: waits.map(wait).collect(),
        ready_months: schedule
            .ready
            .iter()
            .map(|done| whole_month(pace, *done))
            .collect(),
    }
}

/// The month in which something is done, the first being 1; 0 when there is nothing to do.
pub(crate) fn whole_month(pace: Pace, delivered: f64) -> Option<u64> {
    let month = pace.month(delivered);
    month
        .is_finite()
        .then(|| (month - 1e-9).ceil().max(0.0) as u64)
}

/// A group as it stands in the answer, and its value before rounding.
pub(crate) fn group(
    problem: &Problem,
    members: &[u32],
    run: &Run,
) -> Result<(Group, f64), Refused> {
    let scope = Scope::new(problem, members.to_vec());
    let value = value(&scope, &mut Scratch::default());
    let judged = judge(&scope, value.net, run)?;
    let details = value
        .members
        .iter()
        .enumerate()
        .map(|(at, id)| MemberDetail {
            id: id.clone(),
            share: ore(judged.shares[at].kroner),
            share_se: ore(judged.shares[at].error),
            ready_month: value.ready_months[at],
            waiting_cost: ore(value.waiting_costs[at]),
        });
    let ids = |local: &[u32]| {
        local
            .iter()
            .map(|at| value.members[*at as usize].clone())
            .collect()
    };
    let stability = Stability {
        stable: judged.blocking.is_none(),
        gain: judged.blocking.as_ref().map(|blocking| ore(blocking.gain)),
        blocking: judged
            .blocking
            .as_ref()
            .map(|blocking| ids(&blocking.members)),
    };
    let group = Group {
        start: value.start,
        net: ore(value.net),
        parts: rounded(&value.parts),
        members_detail: details.collect(),
        stability,
        fragile_if_leaves: ids(&judged.fragile),
        similarity_mean: (value.basis.likeness * 1e6).round() / 1e6 + 0.0,
        order: value.order,
        members: value.members,
    };
    Ok((group, value.net))
}

/// What the subsets of a group tell about it.
pub(crate) struct Judged {
    pub(crate) shares: Vec<Share>,
    pub(crate) blocking: Option<Blocking>,
    pub(crate) fragile: Vec<u32>,
}

pub(crate) fn judge(scope: &Scope, net: f64, run: &Run) -> Result<Judged, Refused> {
    let count = scope.members.len();
    let everybody: Vec<u32> = (0..count as u32).collect();
    if count <= subsets::MOST {
        let nets = subsets::nets(scope, run)?;
        let shares = shapley::exact(count, &nets);
        let full = nets.len() - 1;
        let loses = |member: &u32| nets[full ^ (1 << member)] < 0;
        return Ok(Judged {
            blocking: stability::exact(&shares, &nets),
            shares,
            fragile: everybody.into_iter().filter(loses).collect(),
        });
    }
    let shares = shapley::drawn(scope, ticks(net), run)?;
    let mut scratch = Scratch::default();
    let mut loses = |member: &u32| {
        let rest = without(&everybody, *member as usize);
        ticks(scope.net(&rest, Care::Full, &mut scratch)) < 0
    };
    let fragile = everybody
        .iter()
        .copied()
        .filter(|member| loses(member))
        .collect();
    let blocking = stability::searched(scope, &shares, run)?;
    Ok(Judged {
        shares,
        blocking,
        fragile,
    })
}

/// Kroner rounded to øre, halves away from 0, and no negative 0.
pub(crate) fn ore(kroner: f64) -> f64 {
    (kroner * 100.0).round() / 100.0 + 0.0
}

fn rounded(parts: &Parts) -> Parts {
    Parts {
        scale: ore(parts.scale),
        tender: ore(parts.tender),
        integrations: ore(parts.integrations),
        waiting: ore(parts.waiting),
        timing: ore(parts.timing),
        coordination: ore(parts.coordination),
        risk: ore(parts.risk),
    }
}
