//! The best partition of a few members by dynamic programming over their subsets.

use crate::Refused;
use crate::run::{Run, Step};

/// The value of a group that may not be.
pub(crate) const NEVER: i64 = i64::MIN / 4;

/// The best partition as sets of bits, and its value; none if no partition is allowed.
///
/// `worth` holds every subset's value, [`NEVER`] for what may not be. Among partitions of the same
/// value the lowest member's group comes first and is the one with the lowest number, so that
/// nobody is put together without gain.
pub(crate) fn partition(
    count: usize,
    worth: &[i64],
    run: &Run,
) -> Result<Option<(Vec<usize>, i64)>, Refused> {
    let full = (1usize << count) - 1;
    let mut best = vec![0i64; full + 1];
    let mut first = vec![0usize; full + 1];
    for set in 1..=full {
        if set % 4096 == 0 {
            run.go_on()?;
            run.tell(Step::Choice, set, full);
        }
        let lowest = set & set.wrapping_neg();
        let others = set ^ lowest;
        let mut found = (i64::MIN, 0);
        let mut with = 0;
        loop {
            let group = lowest | with;
            let value = worth[group].saturating_add(best[set ^ group]).max(NEVER);
            if value > found.0 {
                found = (value, group);
            }
            if with == others {
                break;
            }
            with = with.wrapping_sub(others) & others;
        }
        (best[set], first[set]) = found;
    }
    if best[full] <= NEVER / 2 {
        return Ok(None);
    }
    let mut groups = Vec::new();
    let mut rest = full;
    while rest != 0 {
        groups.push(first[rest]);
        rest ^= first[rest];
    }
    Ok(Some((groups, best[full])))
}

/// Whether each subset keeps to the limits, in the same places as their values.
pub(crate) fn forbid(scope: &crate::value::Scope, worth: &mut [i64]) {
    let rules = &scope.problem.rules;
    let members = &scope.members;
    let bit = |number: &u32| members.binary_search(number).map_or(0, |at| 1usize << at);
    let bundles: Vec<usize> = rules
        .bundles
        .iter()
        .map(|list| list.iter().map(bit).sum())
        .collect();
    let mut clashes = vec![0usize; members.len()];
    for (a, clashing) in clashes.iter_mut().enumerate() {
        for b in 0..a {
            if rules.part(&scope.problem.members, members[a], members[b]) {
                *clashing |= 1 << b;
            }
        }
    }
    for (set, worth) in worth.iter_mut().enumerate().skip(1) {
        let size = set.count_ones() as usize;
        let sized = size == 1 || (size >= rules.least && size <= rules.most);
        let whole = bundles
            .iter()
            .all(|bundle| set & bundle == 0 || set & bundle == *bundle);
        let mut members = (0..clashes.len()).filter(|at| set >> at & 1 == 1);
        if !(sized && whole && members.all(|member| set & clashes[member] == 0)) {
            *worth = NEVER;
        }
    }
}
