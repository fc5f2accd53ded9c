//! The best order by dynamic programming over the subsets of the members.

use super::{Pace, Work};

/// For every subset of members what it costs when just these are completed first, in their best
/// order, and what is delivered by then.
pub(crate) struct Subsets {
    pub(crate) waiting: Vec<f64>,
    pub(crate) delivered: Vec<f64>,
}

/// `masks` holds for each integration the members that need it, as bits.
pub(crate) fn subsets(
    weights: &[f64],
    masks: impl Iterator<Item = (usize, f64)>,
    pace: Pace,
) -> Subsets {
    let full = (1usize << weights.len()) - 1;
    // What is needed by nobody outside the subset …
    let mut inside = vec![0.0; full + 1];
    let mut total = 0.0;
    for (mask, cost) in masks {
        inside[mask] += cost;
        total += cost;
    }
    for member in 0..weights.len() {
        let bit = 1 << member;
        for mask in 0..=full {
            if mask & bit != 0 {
                inside[mask] += inside[mask ^ bit];
            }
        }
    }
    // … so that the rest is needed by the subset that is left.
    let delivered: Vec<f64> = (0..=full).map(|mask| total - inside[full ^ mask]).collect();
    let mut waiting = vec![0.0; full + 1];
    for mask in 1..=full {
        let wait = pace.wait(delivered[mask]);
        waiting[mask] = best_last(&waiting, weights, mask, wait).1;
    }
    Subsets { waiting, delivered }
}

/// Who of a subset is best completed last, and what the subset then costs. Of equals the one with
/// the highest number.
fn best_last(waiting: &[f64], weights: &[f64], mask: usize, wait: f64) -> (usize, f64) {
    let mut best = (0, f64::INFINITY);
    let mut rest = mask;
    while rest != 0 {
        let member = rest.ilog2() as usize;
        rest ^= 1 << member;
        let cost = waiting[mask ^ (1 << member)] + weights[member] * wait;
        if cost < best.1 {
            best = (member, cost);
        }
    }
    best
}

/// A best order of the members of a group; there may be no more than some.
pub(crate) fn best(work: &Work, pace: Pace) -> Vec<u32> {
    let jobs = 0u32..work.costs.len() as u32;
    let masks = jobs.map(|job| {
        let bits = work.holders(job).iter().map(|member| 1usize << member);
        (bits.sum(), work.costs[job as usize])
    });
    let found = subsets(&work.weights, masks, pace);
    let mut order = Vec::with_capacity(work.members());
    let mut mask = found.waiting.len() - 1;
    while mask != 0 {
        let wait = pace.wait(found.delivered[mask]);
        let (member, _) = best_last(&found.waiting, &work.weights, mask, wait);
        order.push(member as u32);
        mask ^= 1 << member;
    }
    order.reverse();
    order
}
