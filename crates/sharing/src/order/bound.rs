//! What waiting costs at least, in whatever order.

use super::{Pace, Work};

/// No order costs less. Each integration is divided among the members that need it, once in equal
/// parts and once by their weight; what is delivered when some members are ready is at least the
/// sum of their parts, and for such jobs of their own Smith's rule is best. Where a wait is longer
/// than counts, the counted wait is still at least the same part of it as the longest one's.
pub(crate) fn lower_bound(work: &Work, pace: Pace) -> f64 {
    let alone = work.weights.iter().zip(&work.own);
    let alone: f64 = alone.map(|(weight, own)| weight * pace.wait(*own)).sum();
    let longest = pace.month(work.total);
    if !longest.is_finite() || longest <= 0.0 {
        return alone;
    }
    let counted = (pace.cap / longest).min(1.0);
    let equal = divided(work, pace, |_| 1.0);
    let by_weight = divided(work, pace, |member| work.weights[member as usize]);
    alone.max(counted * equal.max(by_weight))
}

fn divided(work: &Work, pace: Pace, claim: impl Fn(u32) -> f64) -> f64 {
    let mut parts = vec![0.0; work.members()];
    for (job, cost) in (0u32..).zip(&work.costs) {
        let claims: f64 = work.holders(job).iter().map(|member| claim(*member)).sum();
        if claims > 0.0 {
            for member in work.holders(job) {
                parts[*member as usize] += cost * claim(*member) / claims;
            }
        }
    }
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let ratio = |member: usize| parts[member] / work.weights[member];
    order.retain(|member| work.weights[*member] > 0.0);
    order.sort_by(|a, b| ratio(*a).total_cmp(&ratio(*b)));
    let (mut delivered, mut cost) = (0.0, 0.0);
    for member in order {
        delivered += parts[member];
        cost += work.weights[member] * pace.month(delivered);
    }
    cost
}
