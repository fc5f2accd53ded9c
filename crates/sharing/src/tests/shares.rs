//! Shares and stability.

use super::{INSTANCES, answer, problem, sample};
use crate::random::Random;
use crate::run::Run;
use crate::shapley::{self, Share};
use crate::value::{Scope, kroner, ticks};
use crate::{stability, subsets};

/// The values of all subsets of some players, at random.
fn game(seed: u64, count: usize) -> Vec<i64> {
    let mut random = Random::new(seed, 9);
    let value = |set: usize| match set.count_ones() {
        0 | 1 => 0,
        _ => random.below(10_000_000) as i64 - 3_000_000,
    };
    (0..1 << count).map(value).collect()
}

fn sum(shares: &[Share]) -> f64 {
    shares.iter().map(|share| share.kroner).sum()
}

#[test]
fn shares_add_up_to_the_value_of_the_group() {
    for seed in 0..INSTANCES {
        let count = 1 + (seed % 10) as usize;
        let game = game(seed, count);
        let shares = shapley::exact(count, &game);
        let whole = kroner(game[game.len() - 1]);
        assert!((sum(&shares) - whole).abs() < 1e-6);
    }
}

#[test]
fn shares_are_the_mean_over_all_orders_of_joining() {
    for seed in 0..INSTANCES {
        let game = game(seed, 4);
        let mut sums = [0.0; 4];
        for order in orders(4) {
            let mut set = 0;
            for member in order {
                let before = game[set];
                set |= 1 << member;
                sums[member] += kroner(game[set] - before) / 24.0;
            }
        }
        for (share, sum) in shapley::exact(4, &game).iter().zip(sums) {
            assert!((share.kroner - sum).abs() < 1e-6);
        }
    }
}

fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    let longer = shorter.iter().flat_map(|order| {
        (0..count).map(|at| {
            let mut order = order.clone();
            order.insert(at, count - 1);
            order
        })
    });
    longer.collect()
}

#[test]
fn who_adds_nothing_gets_nothing_and_equals_get_the_same() {
    for seed in 0..INSTANCES {
        let small = game(seed, 5);
        // The sixth adds nothing; the seventh is like the first.
        let game: Vec<i64> = (0..128usize)
            .map(|set| {
                let first_or_seventh = (set & 1) | (set >> 6 & 1);
                let both = i64::from(set & 1 == 1 && set >> 6 == 1);
                small[(set & 30) | first_or_seventh] + both * 500_000
            })
            .collect();
        let shares = shapley::exact(7, &game);
        assert_eq!(shares[5].kroner, 0.0);
        assert_eq!(shares[0].kroner, shares[6].kroner);
    }
}

#[test]
fn twins_get_the_same_share_of_a_real_group() {
    for seed in 0..INSTANCES {
        let mut input = sample(seed, 2 + (seed % 6) as usize);
        let mut twin = input.candidates[0].clone();
        twin.id = "X".to_owned();
        input.candidates.push(twin);
        let problem = problem(&input);
        let scope = Scope::new(&problem, problem.ready.clone());
        let nets = subsets::nets(&scope, &Run::quiet(1)).expect("not stopped");
        let shares = shapley::exact(scope.members.len(), &nets);
        let (first, last) = (shares[0], shares[shares.len() - 1]);
        assert!((first.kroner - last.kroner).abs() < 0.001, "{seed}");
    }
}

#[test]
fn drawn_shares_add_up_and_lie_within_their_errors() {
    let (mut near, mut all) = (0, 0);
    for seed in 0..INSTANCES {
        let input = sample(seed, 5 + (seed % 4) as usize);
        let problem = problem(&input);
        let scope = Scope::new(&problem, problem.ready.clone());
        let nets = subsets::nets(&scope, &Run::quiet(1)).expect("not stopped");
        let exact = shapley::exact(scope.members.len(), &nets);
        let net = nets[nets.len() - 1];
        let drawn = shapley::drawn(&scope, net, &Run::quiet(1)).expect("not stopped");
        assert!((sum(&drawn) - kroner(net)).abs() < 0.01);
        for (drawn, exact) in drawn.iter().zip(&exact) {
            all += 1;
            near += i32::from((drawn.kroner - exact.kroner).abs() <= 3.0 * drawn.error + 0.01);
        }
    }
    assert!(near * 100 >= all * 98, "{near} of {all}");
}

#[test]
fn the_blocking_subset_is_the_one_that_gains_most() {
    let mut unstable = 0;
    for seed in 0..INSTANCES {
        let count = 2 + (seed % 7) as usize;
        let game = game(seed, count);
        let shares = shapley::exact(count, &game);
        let gain = |set: usize| {
            let inside = shares
                .iter()
                .enumerate()
                .filter(|(at, _)| set >> at & 1 == 1);
            kroner(game[set]) - inside.map(|(_, share)| share.kroner).sum::<f64>()
        };
        let most = (1..game.len() - 1)
            .map(gain)
            .fold(f64::NEG_INFINITY, f64::max);
        match stability::exact(&shares, &game) {
            Some(blocking) => {
                unstable += 1;
                let set = blocking.members.iter().map(|member| 1usize << member).sum();
                assert!((blocking.gain - most).abs() < 1e-5 && (gain(set) - most).abs() < 1e-5);
            }
            None => assert!(most < 0.006),
        }
    }
    assert!(unstable > 20);
}

#[test]
fn values_of_all_subsets_equal_the_values_of_the_groups() {
    for seed in 0..INSTANCES {
        let input = sample(seed, 2 + (seed % 7) as usize);
        let problem = problem(&input);
        let scope = Scope::new(&problem, problem.ready.clone());
        let nets = subsets::nets(&scope, &Run::quiet(1)).expect("not stopped");
        let mut scratch = crate::value::Scratch::default();
        for (set, net) in nets.iter().enumerate().skip(1) {
            let group: Vec<u32> = (0..scope.members.len() as u32)
                .filter(|at| set >> at & 1 == 1)
                .collect();
            let alone = ticks(scope.net(&group, crate::order::Care::Full, &mut scratch));
            assert!((alone - net).abs() <= 1, "{seed}: {set}");
        }
    }
}

#[test]
fn shares_of_an_answer_add_up_to_its_groups() {
    for seed in 0..INSTANCES {
        for group in answer(&sample(seed, 7)).groups {
            let shares: f64 = group.members_detail.iter().map(|member| member.share).sum();
            assert!((shares - group.net).abs() < 0.05);
            assert!((group.parts.net() - group.net).abs() < 0.05);
        }
    }
}
