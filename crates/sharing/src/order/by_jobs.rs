//! The best order by dynamic programming over the subsets of the integrations.

use std::collections::BTreeMap;

use super::{EXACT_JOBS, Pace, Work};

/// A best order of completing the members, if there are few enough integrations that are not
/// needed by the same members.
pub(crate) fn best(work: &Work, pace: Pace) -> Option<Vec<u32>> {
    let blocks = blocks(work)?;
    let full = (1usize << blocks.costs.len()) - 1;
    let complete = complete(work, &blocks, full);
    let mut delivered = vec![0.0; full + 1];
    let mut cost = vec![0.0; full + 1];
    let mut last = vec![0usize; full + 1];
    for set in 1..=full {
        let lowest = set.trailing_zeros() as usize;
        delivered[set] = delivered[set & (set - 1)] + blocks.costs[lowest];
        let wait = pace.wait(delivered[set]);
        let mut best = (0, f64::INFINITY);
        for block in (0..blocks.costs.len())
            .rev()
            .filter(|block| set >> block & 1 == 1)
        {
            let before = set ^ (1 << block);
            let now = cost[before] + (complete[set] - complete[before]) * wait;
            if now < best.1 {
                best = (block, now);
            }
        }
        (last[set], cost[set]) = best;
    }
    let mut when = vec![0; blocks.costs.len()];
    let mut set = full;
    for place in (0..blocks.costs.len()).rev() {
        when[last[set]] = place;
        set ^= 1 << last[set];
    }
    Some(completion(work, &blocks, &when))
}

/// Integrations that the same members need, as one.
struct Blocks {
    costs: Vec<f64>,
    /// The block of each integration.
    of: Vec<usize>,
}

fn blocks(work: &Work) -> Option<Blocks> {
    let mut numbers: BTreeMap<&[u32], usize> = BTreeMap::new();
    let mut blocks = Blocks {
        costs: Vec::new(),
        of: Vec::new(),
    };
    for (job, cost) in (0u32..).zip(&work.costs) {
        let next = numbers.len();
        let block = *numbers.entry(work.holders(job)).or_insert(next);
        if block == blocks.costs.len() {
            if block == EXACT_JOBS {
                return None;
            }
            blocks.costs.push(0.0);
        }
        blocks.costs[block] += cost;
        blocks.of.push(block);
    }
    Some(blocks)
}

/// For every set of blocks the weight of the members that need no more than it.
fn complete(work: &Work, blocks: &Blocks, full: usize) -> Vec<f64> {
    let mut weights = vec![0.0; full + 1];
    for (member, weight) in (0u32..).zip(&work.weights) {
        let needs = work.jobs(member).iter();
        let set = needs.fold(0, |set, job| set | 1 << blocks.of[*job as usize]);
        weights[set] += weight;
    }
    for block in 0..blocks.costs.len() {
        for set in 0..=full {
            if set >> block & 1 == 1 {
                weights[set] += weights[set ^ (1 << block)];
            }
        }
    }
    weights
}

fn completion(work: &Work, blocks: &Blocks, when: &[usize]) -> Vec<u32> {
    let done = |member: &u32| {
        let jobs = work.jobs(*member).iter();
        jobs.map(|job| when[blocks.of[*job as usize]]).max()
    };
    let mut order: Vec<u32> = (0..work.members() as u32).collect();
    order.sort_by_key(|member| (done(member), *member));
    order
}
