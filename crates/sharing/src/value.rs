//! What a group is worth: the formulas, and what is put into them.

use crate::order::{Care, Pace, Work, sequence};
use crate::problem::Problem;
use crate::{Parts, likeness};

/// The numbers that the formulas of a group's value are made of. Kroner are not rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Basis {
    /// |G|.
    pub members: usize,
    /// Σ c, kroner a year.
    pub yearly_cost: f64,
    /// Σ c·vᵉ with ε for e.
    pub scaled_cost: f64,
    /// V(G) = Σ v.
    pub volume: f64,
    /// Kroner of integrations, each member for itself.
    pub integrations_alone: f64,
    /// Kroner of integrations, each made once.
    pub integrations_once: f64,
    /// What waiting costs.
    pub waiting: f64,
    /// What the different ends of the contracts cost at the best start.
    pub timing: f64,
    /// Mean likeness of the pairs; 1 for one alone.
    pub likeness: f64,
    /// P(G), the chance that nobody leaves.
    pub stay: f64,
}

impl Basis {
    /// J, what a joint tender costs.
    pub fn joint_tender(&self, problem: &Problem) -> f64 {
        let assumed = &problem.assumed;
        assumed.tender_base + assumed.tender_extra * (self.members as f64 - 1.0)
    }

    /// The formulas. One alone is worth nothing, whatever its numbers.
    pub fn parts(&self, problem: &Problem) -> Parts {
        if self.members < 2 {
            return Parts::default();
        }
        let assumed = &problem.assumed;
        let count = self.members as f64;
        let joint = self.joint_tender(problem);
        let cheaper = libm::pow(self.volume, -assumed.epsilon);
        let scale = problem.horizon * (self.yearly_cost - cheaper * self.scaled_cost);
        let tender = count * assumed.tender_base - joint;
        let rolled_out = assumed.rollout_share * self.integrations_alone;
        let integrations = self.integrations_alone - (self.integrations_once + rolled_out);
        let gain = scale + tender + integrations - self.waiting - self.timing;
        let unlike = assumed.coordination_extra * (count - 1.0) * (1.0 - self.likeness);
        let pairs = assumed.coordination_pair * count * (count - 1.0) / 2.0;
        Parts {
            scale,
            tender,
            integrations,
            waiting: -self.waiting,
            timing: -self.timing,
            coordination: -(unlike + pairs),
            risk: -(1.0 - self.stay) * (gain.max(0.0) + joint),
        }
    }
}

/// Kroner as whole numbers of a hundredth of an øre: sums of them do not depend on their order,
/// and values that differ only in how they were added up are equal.
pub(crate) fn ticks(kroner: f64) -> i64 {
    const MOST: f64 = 1e18;
    (kroner * 10_000.0).round().clamp(-MOST, MOST) as i64
}

/// Kroner of [`ticks`].
pub(crate) fn kroner(ticks: i64) -> f64 {
    ticks as f64 / 10_000.0
}

/// The cheapest month and what it costs; the earliest of equals.
pub(crate) fn cheapest(months: &[f64]) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    for (month, cost) in months.iter().enumerate() {
        if *cost < best.1 - 1e-6 {
            best = (month, *cost);
        }
    }
    best
}

/// The chance that a member stays, from its readiness and its mean likeness to the others.
pub(crate) fn stays(withdrawal: f64, readiness: f64, likeness: f64) -> f64 {
    1.0 - withdrawal * (1.0 - (readiness + likeness) / 2.0)
}

/// Some members of a problem with how alike they are, numbered from 0 in the order of their ids.
pub(crate) struct Scope<'a> {
    pub(crate) problem: &'a Problem,
    /// The members' numbers in the problem, rising.
    pub(crate) members: Vec<u32>,
    alike: Vec<f64>,
}

/// What one thread needs for weighing groups again and again.
#[derive(Default)]
pub(crate) struct Scratch {
    pub(crate) work: Work,
    months: Vec<f64>,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(problem: &'a Problem, members: Vec<u32>) -> Self {
        debug_assert!(members.is_sorted());
        let count = members.len();
        let mut alike = vec![1.0; count * count];
        for a in 0..count {
            for b in a + 1..count {
                let total = likeness::likeness(problem, members[a], members[b]).total;
                alike[a * count + b] = total;
                alike[b * count + a] = total;
            }
        }
        Self {
            problem,
            members,
            alike,
        }
    }

    /// How alike a member is to each.
    pub(crate) fn alike(&self, member: usize) -> &[f64] {
        let count = self.members.len();
        &self.alike[member * count..(member + 1) * count]
    }

    /// The numbers in the problem of a group of this scope.
    pub(crate) fn numbers(&self, group: &[u32]) -> Vec<u32> {
        group.iter().map(|at| self.members[*at as usize]).collect()
    }

    /// How fast integrations come.
    pub(crate) fn pace(&self) -> Pace {
        Pace {
            rate: self.problem.assumed.delivery_per_month,
            cap: 12.0 * self.problem.horizon,
        }
    }

    /// The numbers of a group and its best month. `group` holds numbers of this scope, rising, so
    /// that the same group always adds up the same way.
    pub(crate) fn basis(&self, group: &[u32], care: Care, scratch: &mut Scratch) -> (Basis, usize) {
        debug_assert!(group.is_sorted() && !group.is_empty());
        let numbers = group.iter().map(|at| self.members[*at as usize]);
        scratch.work.fill(self.problem, numbers.clone());
        let order = sequence(&scratch.work, self.pace(), care).0;
        let months = &mut scratch.months;
        months.clear();
        months.resize(self.problem.starts, 0.0);
        let mut basis = Basis {
            members: group.len(),
            integrations_once: scratch.work.total,
            waiting: scratch.work.cost(&order, self.pace()),
            ..Basis::default()
        };
        for number in numbers {
            let member = self.problem.member(number);
            basis.yearly_cost += member.cost;
            basis.scaled_cost += member.scaled;
            basis.volume += member.volume;
            basis.integrations_alone += member.own;
            for (sum, cost) in months.iter_mut().zip(&member.timing) {
                *sum += cost;
            }
        }
        let (start, timing) = cheapest(months);
        basis.timing = timing;
        (basis.likeness, basis.stay) = self.bonds(group);
        (basis, start)
    }

    /// Mean likeness of the pairs, and the chance that nobody leaves.
    fn bonds(&self, group: &[u32]) -> (f64, f64) {
        let others = group.len() as f64 - 1.0;
        if group.len() < 2 {
            return (1.0, 1.0);
        }
        let (mut sum, mut stay) = (0.0, 1.0);
        for member in group {
            let alike = self.alike(*member as usize);
            let row = group.iter().filter(|other| *other != member);
            let row: f64 = row.map(|other| alike[*other as usize]).sum();
            let readiness = self
                .problem
                .member(self.members[*member as usize])
                .readiness;
            sum += row;
            stay *= stays(self.problem.assumed.withdrawal, readiness, row / others);
        }
        (sum / (others * group.len() as f64), stay)
    }

    /// Net(G).
    pub(crate) fn net(&self, group: &[u32], care: Care, scratch: &mut Scratch) -> f64 {
        if group.len() < 2 {
            return 0.0;
        }
        self.basis(group, care, scratch).0.parts(self.problem).net()
    }
}
