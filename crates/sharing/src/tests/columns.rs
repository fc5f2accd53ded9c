//! The method for many candidates against the exact one.

use super::{INSTANCES, groups, problem, sample};
use crate::columns::units::Units;
use crate::columns::{Column, choose};
use crate::exact::{NEVER, forbid, partition};
use crate::run::Run;
use crate::value::Scope;
use crate::{Input, subsets};

#[test]
fn choosing_among_all_groups_equals_the_exact_method() {
    let run = Run::quiet(2);
    for seed in 0..INSTANCES {
        let count = 3 + (seed % 10) as usize;
        let mut input = sample(seed, count);
        if seed % 4 == 1 {
            input.limits.max_group = Some(3);
            input.limits.apart = vec![vec!["M00".to_owned(), "M02".to_owned()]];
        }
        let problem = problem(&input);
        let scope = Scope::new(&problem, problem.ready.clone());
        let mut worth = subsets::nets(&scope, &run).expect("not stopped");
        forbid(&scope, &mut worth);
        let (_, best) = partition(count, &worth, &run)
            .expect("not stopped")
            .expect("allowed");
        let units = Units::new(&scope);
        let columns = worth
            .iter()
            .enumerate()
            .filter(|(set, worth)| set.count_ones() > 1 && **worth != NEVER);
        let column = |(set, worth): (usize, &i64)| Column {
            units: (0..count as u32).filter(|at| set >> at & 1 == 1).collect(),
            worth: *worth,
        };
        let columns = columns.map(column).collect();
        let choice = choose(&units, columns, &[], 4_000_000, &run)
            .expect("not stopped")
            .expect("allowed");
        assert_eq!(choice.total, best, "{seed}");
        assert!(choice.bound >= best, "{seed}");
    }
}

#[test]
fn promising_groups_are_within_a_thousandth_of_all_groups() {
    let run = Run::quiet(2);
    let mut missed = 0;
    for seed in 0..INSTANCES {
        let input = sample(seed, 5 + (seed % 8) as usize);
        let problem = problem(&input);
        let exact = problem.exact(&run).expect("not stopped").bound;
        let found = problem.columns(&run).expect("not stopped");
        let numbers: Vec<Vec<String>> = found
            .groups
            .iter()
            .map(|group| problem.ids(group))
            .collect();
        let net = |group: &Vec<String>| {
            let ids: Vec<&str> = group.iter().map(String::as_str).collect();
            problem.value(&ids).expect("known").net
        };
        let total = crate::value::ticks(numbers.iter().map(net).sum());
        assert!(found.bound + 8 >= total && exact + 8 >= total, "{seed}");
        missed += i32::from(total + 8 < exact);
        assert!(
            (exact - total) as f64 <= exact as f64 * 0.001,
            "{seed}: {total} of {exact}"
        );
    }
    assert!(missed < 5, "{missed} of {INSTANCES} are not the best");
}

#[test]
fn limits_are_kept_among_many() {
    for seed in 0..4 {
        let mut input = sample(seed, 24);
        let names = |names: [usize; 3]| names.map(|at| format!("M{at:02}")).to_vec();
        input.limits.together = vec![names([1, 5, 9])];
        input.limits.apart = vec![names([1, 2, 3]), names([10, 11, 12])];
        input.limits.min_group = Some(4);
        input.limits.max_group = Some(7);
        let found = crate::share(&input, &Run::quiet(2)).expect("in order");
        assert!(
            super::limits::kept(&input, &found),
            "{seed}: {:?}",
            groups(&found)
        );
        let all: usize = found.groups.iter().map(|group| group.members.len()).sum();
        assert_eq!(all, 24);
        assert!(found.bound >= found.total);
    }
}

#[test]
fn threads_and_order_change_no_byte_among_many() {
    for seed in 0..2 {
        let input = sample(seed, 22);
        let mut turned = input.clone();
        turned.candidates.reverse();
        let told = |input: &Input, threads| {
            crate::write(&crate::share(input, &Run::quiet(threads)).expect("in order"))
        };
        let one = told(&input, 1);
        assert_eq!(one, told(&input, 2));
        assert_eq!(one, told(&turned, 3));
    }
}

#[test]
fn very_many_are_cut_into_parts_and_everybody_is_in_one_group() {
    let mut input = sample(11, 310);
    input.limits.together = vec![vec!["M00".to_owned(), "M200".to_owned(), "M309".to_owned()]];
    input.limits.same_region = true;
    for one in &mut input.candidates {
        one.region = Some(format!("R{}", usize::from(one.volume > Some(50_000.0))));
    }
    for at in [0, 200, 309] {
        input.candidates[at].region = Some("R0".to_owned());
    }
    let with = |threads| crate::share(&input, &Run::quiet(threads)).expect("in order");
    let found = with(2);
    assert!(super::limits::kept(&input, &found));
    let mut everybody: Vec<&str> = groups(&found).into_iter().flatten().collect();
    everybody.sort_unstable();
    everybody.dedup();
    assert_eq!(everybody.len(), 310);
    assert!(found.total > 0.0 && found.bound >= found.total);
    assert_eq!(crate::write(&found), crate::write(&with(1)));
}

#[test]
fn a_search_can_be_stopped_while_it_runs() {
    let stopped = std::sync::atomic::AtomicBool::new(false);
    let stop = |progress: crate::Progress| {
        let late = progress.step == crate::Step::Groups && progress.done > 2;
        stopped.store(late, std::sync::atomic::Ordering::Relaxed);
    };
    let run = Run {
        threads: 1,
        cancel: &stopped,
        progress: &stop,
    };
    assert_eq!(
        crate::share(&sample(5, 30), &run),
        Err(crate::Refused::Cancelled)
    );
}
