//! Whether some members of a group would gain more by themselves.

use crate::Refused;
use crate::order::Care;
use crate::run::Run;
use crate::shapley::Share;
use crate::value::{Scope, Scratch, kroner};

/// Less than half an øre is not a gain.
const NOTHING: f64 = 0.005;

/// From so many members, spread over the group, gathering begins.
const STARTS: usize = 12;

/// Members who would gain more by themselves, and how much.
pub(crate) struct Blocking {
    pub(crate) members: Vec<u32>,
    pub(crate) gain: f64,
}

/// The subset that would gain most, from the values of all subsets; of equals one of the fewest
/// members, and of these the first.
pub(crate) fn exact(shares: &[Share], nets: &[i64]) -> Option<Blocking> {
    let full = nets.len() - 1;
    let mut sums = vec![0.0; full + 1];
    let mut best = (0, NOTHING);
    for set in 1..full {
        let lowest = set.trailing_zeros() as usize;
        sums[set] = sums[set & (set - 1)] + shares[lowest].kroner;
        let gain = kroner(nets[set]) - sums[set];
        let better = gain > best.1 + 1e-6;
        let equal = best.0 != 0 && (gain - best.1).abs() <= 1e-6;
        if better || (equal && set.count_ones() < usize::count_ones(best.0)) {
            best = (set, gain);
        }
    }
    let (set, gain) = best;
    let members = (0..u32::try_from(shares.len()).unwrap_or(0)).filter(|at| set >> at & 1 == 1);
    (set != 0).then(|| Blocking {
        members: members.collect(),
        gain,
    })
}

/// The subset that gains most among those that are met when each member gathers whoever helps it
/// most, and when the members with the least share for what they add leave one by one.
pub(crate) fn searched(
    scope: &Scope,
    shares: &[Share],
    run: &Run,
) -> Result<Option<Blocking>, Refused> {
    let mut search = Search {
        scope,
        shares,
        scratch: Scratch::default(),
        best: None,
    };
    let everybody: Vec<u32> = (0..shares.len() as u32).collect();
    search.shrink(everybody, run)?;
    for member in (0..shares.len() as u32).step_by(shares.len().div_ceil(STARTS)) {
        search.grow(vec![member], run)?;
    }
    Ok(search.best)
}

struct Search<'a> {
    scope: &'a Scope<'a>,
    shares: &'a [Share],
    scratch: Scratch,
    best: Option<Blocking>,
}

impl Search<'_> {
    fn gain(&mut self, group: &[u32], care: Care) -> f64 {
        let shares = group
            .iter()
            .map(|member| self.shares[*member as usize].kroner);
        self.scope.net(group, care, &mut self.scratch) - shares.sum::<f64>()
    }

    fn meet(&mut self, group: &[u32]) {
        let gain = self.gain(group, Care::Full);
        let least = self.best.as_ref().map_or(NOTHING, |best| best.gain);
        if group.len() < self.shares.len() && gain > least + 1e-6 {
            let members = group.to_vec();
            self.best = Some(Blocking { members, gain });
        }
    }

    fn shrink(&mut self, mut group: Vec<u32>, run: &Run) -> Result<(), Refused> {
        while group.len() > 2 {
            run.go_on()?;
            let tries = (0..group.len()).map(|out| without(&group, out));
            let tries: Vec<Vec<u32>> = tries.collect();
            group = self.most(tries).0;
            self.meet(&group);
        }
        Ok(())
    }

    fn grow(&mut self, mut group: Vec<u32>, run: &Run) -> Result<(), Refused> {
        let mut gain = self.gain(&group, Care::Hasty);
        while group.len() + 1 < self.shares.len() {
            run.go_on()?;
            let others = (0..self.shares.len() as u32).filter(|other| !group.contains(other));
            let tries: Vec<Vec<u32>> = others.map(|other| with(&group, other)).collect();
            let (next, now) = self.most(tries);
            if now <= gain && group.len() > 1 {
                break;
            }
            (group, gain) = (next, now);
        }
        self.meet(&group);
        Ok(())
    }

    fn most(&mut self, tries: Vec<Vec<u32>>) -> (Vec<u32>, f64) {
        let mut best = (Vec::new(), f64::NEG_INFINITY);
        for group in tries {
            let gain = self.gain(&group, Care::Hasty);
            if gain > best.1 {
                best = (group, gain);
            }
        }
        best
    }
}

/// A group with one more member, still rising.
pub(crate) fn with(group: &[u32], member: u32) -> Vec<u32> {
    let mut group = group.to_vec();
    group.insert(group.partition_point(|other| *other < member), member);
    group
}

/// A group without the member in a place.
pub(crate) fn without(group: &[u32], place: usize) -> Vec<u32> {
    let mut group = group.to_vec();
    group.remove(place);
    group
}
