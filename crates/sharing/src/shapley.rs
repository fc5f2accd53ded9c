//! What each member's share is: the mean of what it adds, over all orders of joining.

use crate::Refused;
use crate::order::Care;
use crate::random::Random;
use crate::run::Run;
use crate::value::{Scope, Scratch, kroner};

/// How many orders of joining are drawn where there are too many.
const DRAWN: usize = 400;

/// One member's share in kroner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share.
    pub kroner: f64,
    /// Its standard error; 0 when it is exact.
    pub error: f64,
}

/// The shares from the values of all subsets.
pub(crate) fn exact(count: usize, nets: &[i64]) -> Vec<Share> {
    // By size of the subset: the sum of the values, and of those with the member in them.
    let mut all = vec![0i128; count + 1];
    let mut with = vec![vec![0i128; count]; count + 1];
    for (set, net) in nets.iter().enumerate() {
        let size = set.count_ones() as usize;
        all[size] += i128::from(*net);
        let mut rest = set;
        while rest != 0 {
            with[size][rest.trailing_zeros() as usize] += i128::from(*net);
            rest &= rest - 1;
        }
    }
    let share = |member: usize| {
        let mut share = 0.0;
        // How many subsets of the others there are of each size.
        let mut subsets = 1.0;
        for size in 0..count {
            let added = with[size + 1][member] - (all[size] - with[size][member]);
            share += added as f64 / 10_000.0 / (subsets * count as f64);
            subsets = subsets * (count - 1 - size) as f64 / (size + 1) as f64;
        }
        Share {
            kroner: share,
            error: 0.0,
        }
    };
    (0..count).map(share).collect()
}

/// The shares from drawn orders of joining. They add up to the value of the group.
pub(crate) fn drawn(scope: &Scope, net: i64, run: &Run) -> Result<Vec<Share>, Refused> {
    let count = scope.members.len();
    let names = scope.members.iter().fold(0u64, |sum, number| {
        sum.wrapping_mul(0x0000_0100_0000_01B3) ^ u64::from(*number)
    });
    let mut random = Random::new(scope.problem.seed, names);
    let mut scratch = Scratch::default();
    let (mut sums, mut squares) = (vec![0.0; count], vec![0.0; count]);
    let mut order: Vec<u32> = (0..count as u32).collect();
    let mut joined: Vec<u32> = Vec::with_capacity(count);
    for _ in 0..DRAWN {
        run.go_on()?;
        random.shuffle(&mut order);
        joined.clear();
        let mut before = 0.0;
        for member in &order {
            let place = joined.partition_point(|other| other < member);
            joined.insert(place, *member);
            let now = if joined.len() == count {
                kroner(net)
            } else {
                scope.net(&joined, Care::Hasty, &mut scratch)
            };
            let added = now - before;
            before = now;
            sums[*member as usize] += added;
            squares[*member as usize] += added * added;
        }
    }
    let draws = DRAWN as f64;
    let share = |(sum, square): (&f64, &f64)| {
        let mean = sum / draws;
        let spread = (square / draws - mean * mean).max(0.0) * draws / (draws - 1.0);
        Share {
            kroner: mean,
            error: (spread / draws).sqrt(),
        }
    };
    Ok(sums.iter().zip(&squares).map(share).collect())
}
