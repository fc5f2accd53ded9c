//! A good order where an exact one would take too long.

use super::{Pace, Work};

/// No group of more members has its members moved about one by one.
const MOVED_MEMBERS: usize = 24;

/// Completes next whoever has the most weight for what is still lacking (Smith's rule).
pub(super) fn smith(work: &Work) -> Vec<u32> {
    let mut left = work.own.clone();
    let mut made = vec![false; work.costs.len()];
    let mut waiting: Vec<u32> = (0..work.members() as u32).collect();
    let mut order = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let mut best = (0, -1.0);
        for (at, member) in waiting.iter().enumerate() {
            let ratio = match left[*member as usize] {
                left if left > 0.0 => work.weights[*member as usize] / left,
                _ => f64::INFINITY,
            };
            if ratio > best.1 {
                best = (at, ratio);
            }
        }
        let member = waiting.remove(best.0);
        order.push(member);
        for job in work.jobs(member) {
            if !std::mem::replace(&mut made[*job as usize], true) {
                for other in work.holders(*job) {
                    left[*other as usize] -= work.costs[*job as usize];
                }
            }
        }
    }
    order
}

/// Exchanges neighbours and moves members as long as that makes waiting cheaper.
pub(super) fn improve(work: &Work, pace: Pace, order: &mut Vec<u32>) {
    exchange(work, pace, order);
    if order.len() <= MOVED_MEMBERS && move_about(work, pace, order) {
        exchange(work, pace, order);
    }
}

/// Exchanges neighbours until no exchange helps, at most as often as there are members.
fn exchange(work: &Work, pace: Pace, order: &mut [u32]) {
    for _ in 0..order.len() {
        if !exchange_once(work, pace, order) {
            return;
        }
    }
}

fn exchange_once(work: &Work, pace: Pace, order: &mut [u32]) -> bool {
    let mut made = vec![false; work.costs.len()];
    let mut delivered = 0.0;
    let mut changed = false;
    for at in 0..order.len().saturating_sub(1) {
        let (a, b) = (order[at], order[at + 1]);
        let (alone_a, alone_b) = (lacking(work, &made, a), lacking(work, &made, b));
        let both = pace.wait(delivered + alone_a + lacking_after(work, &mut made, a, b));
        let cost = |first: u32, alone: f64, second: u32| {
            work.weights[first as usize] * pace.wait(delivered + alone)
                + work.weights[second as usize] * both
        };
        let swap = cost(b, alone_b, a) < cost(a, alone_a, b) - 1e-6;
        if swap {
            order.swap(at, at + 1);
            changed = true;
        }
        delivered += if swap { alone_b } else { alone_a };
        for job in work.jobs(order[at]) {
            made[*job as usize] = true;
        }
    }
    changed
}

/// What of a member's integrations is not made yet.
fn lacking(work: &Work, made: &[bool], member: u32) -> f64 {
    let jobs = work.jobs(member).iter().filter(|job| !made[**job as usize]);
    jobs.map(|job| work.costs[*job as usize]).sum()
}

/// What of a member's integrations is not made yet after those of another.
fn lacking_after(work: &Work, made: &mut [bool], first: u32, second: u32) -> f64 {
    let jobs = work.jobs(first).iter().filter(|job| !made[**job as usize]);
    let marked: Vec<u32> = jobs.copied().collect();
    for job in &marked {
        made[*job as usize] = true;
    }
    let left = lacking(work, made, second);
    for job in &marked {
        made[*job as usize] = false;
    }
    left
}

/// Puts each member once in the place where it is best.
fn move_about(work: &Work, pace: Pace, order: &mut Vec<u32>) -> bool {
    let mut cost = work.cost(order, pace);
    let mut changed = false;
    for member in 0..order.len() as u32 {
        let mut rest = order.clone();
        rest.retain(|other| *other != member);
        for at in 0..=rest.len() {
            let mut tried = rest.clone();
            tried.insert(at, member);
            let now = work.cost(&tried, pace);
            if now < cost - 1e-6 {
                (cost, changed) = (now, true);
                *order = tried;
            }
        }
    }
    changed
}
