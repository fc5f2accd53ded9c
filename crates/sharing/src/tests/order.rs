//! Orders of integrations.

use super::{INSTANCES, problem, sample};
use crate::order::{Care, Pace, Work, by_members, lower_bound, sequence};
use crate::{Input, Integration};

const PACE: Pace = Pace {
    rate: 400_000.0,
    cap: 36.0,
};

/// Fills each candidate's integrations from a larger pool.
fn with_more_integrations(seed: u64, count: usize, pool: usize) -> Input {
    let mut input = sample(seed, count);
    let mut random = crate::random::Random::new(seed, 5);
    for one in &mut input.candidates {
        let needed = (0..pool).filter(|_| random.below(3) == 0);
        let cost = |number: usize| Some(50_000.0 + (number * 37 % 11) as f64 * 40_000.0);
        let integration = |number| Integration {
            id: format!("J{number}"),
            cost: cost(number),
        };
        one.integrations = Some(needed.map(integration).collect());
    }
    input
}

fn work(input: &Input) -> Work {
    let problem = problem(input);
    let mut work = Work::default();
    work.fill(&problem, problem.ready.iter().copied());
    work
}

#[test]
fn subsets_of_members_and_of_integrations_give_the_same_cost() {
    for seed in 0..INSTANCES {
        let work = work(&with_more_integrations(seed, 2 + (seed % 10) as usize, 9));
        let by_members = work.cost(&by_members::best(&work, PACE), PACE);
        let order = crate::order::by_jobs::best(&work, PACE).expect("nine are few");
        let by_jobs = work.cost(&order, PACE);
        assert!(
            (by_members - by_jobs).abs() < 1e-3,
            "{seed}: {by_members} and {by_jobs}"
        );
    }
}

#[test]
fn a_hasty_order_is_no_better_than_the_best_and_the_bound_is_below_both() {
    let (mut hasty_costs, mut best_costs) = (0.0, 0.0);
    for seed in 0..INSTANCES {
        let work = work(&with_more_integrations(seed, 7 + (seed % 7) as usize, 25));
        let (hasty, _) = sequence(&work, PACE, Care::Hasty);
        let (full, exact) = sequence(&work, PACE, Care::Full);
        let (hasty, full) = (work.cost(&hasty, PACE), work.cost(&full, PACE));
        assert!(exact);
        assert!(full <= hasty + 1e-6, "{seed}: {full} and {hasty}");
        let bound = lower_bound(&work, PACE);
        assert!(bound <= full + 1e-6, "{seed}: {bound} and {full}");
        (hasty_costs, best_costs) = (hasty_costs + hasty, best_costs + full);
    }
    assert!(
        hasty_costs < 1.1 * best_costs,
        "{hasty_costs} and {best_costs}"
    );
}

#[test]
fn above_the_exact_sizes_the_bound_still_holds_and_improving_never_harms() {
    for seed in 0..20 {
        let work = work(&with_more_integrations(seed, 20 + (seed % 9) as usize, 40));
        let (hasty, _) = sequence(&work, PACE, Care::Hasty);
        let (full, exact) = sequence(&work, PACE, Care::Full);
        let (hasty, full) = (work.cost(&hasty, PACE), work.cost(&full, PACE));
        assert!(!exact && full <= hasty + 1e-6);
        assert!(lower_bound(&work, PACE) <= full);
    }
}

#[test]
fn a_schedule_makes_each_integration_once_and_nobody_is_ready_before_its_last() {
    for seed in 0..INSTANCES {
        let input = with_more_integrations(seed, 8, 14);
        let problem = problem(&input);
        let mut work = Work::default();
        work.fill(&problem, problem.ready.iter().copied());
        let (order, _) = sequence(&work, PACE, Care::Full);
        let schedule = work.schedule(&order);
        let mut made: Vec<u32> = schedule.jobs.iter().map(|(job, _)| *job).collect();
        assert!(schedule.jobs.is_sorted_by_key(|(_, done)| *done));
        made.sort_unstable();
        made.dedup();
        assert_eq!(made.len(), schedule.jobs.len());
        for (member, ready) in problem.members.iter().zip(&schedule.ready) {
            let needed = member.jobs().iter();
            let done = |job: &u32| schedule.jobs.iter().find(|(made, _)| made == job);
            let last = needed
                .map(|job| done(job).expect("made").1)
                .fold(0.0, f64::max);
            assert_eq!(last, *ready);
        }
    }
}

#[test]
fn without_delivery_a_wait_counts_with_the_horizon() {
    let mut input = sample(3, 3);
    input.assumptions.delivery_per_month = 0.0;
    for one in &mut input.candidates {
        let cost = Some(1_000.0);
        one.integrations = Some(vec![Integration {
            id: "J".to_owned(),
            cost,
        }]);
    }
    let ids: Vec<&str> = input.candidates.iter().map(|one| one.id.as_str()).collect();
    let found = problem(&input).value(&ids).expect("known");
    let yearly: f64 = input
        .candidates
        .iter()
        .filter_map(|one| one.yearly_cost)
        .sum();
    let lost = input.assumptions.waiting_share * yearly * input.horizon_years;
    assert!((found.parts.waiting + lost).abs() < 1e-6);
    assert_eq!(found.order[0].done_month, None);
    assert_eq!(found.ready_months, [None, None, None]);
}

#[test]
fn an_order_by_hand_costs_what_the_computed_one_does_or_more() {
    for seed in 0..INSTANCES {
        let input = with_more_integrations(seed, 2 + (seed % 6) as usize, 6);
        let problem = problem(&input);
        let ids: Vec<&str> = input.candidates.iter().map(|one| one.id.as_str()).collect();
        let value = problem.value(&ids).expect("known");
        let mut order: Vec<&str> = value.order.iter().map(|done| done.id.as_str()).collect();
        let same = problem.backlog(&ids, &order).expect("known");
        assert!(super::close(same.waiting, value.basis.waiting), "{seed}");
        assert_eq!(
            (&same.order, &same.ready_months),
            (&value.order, &value.ready_months)
        );
        order.reverse();
        let other = problem.backlog(&ids, &order).expect("known");
        assert!(value.order_is_exact && other.waiting >= value.basis.waiting - 1e-6);
        // Those that are not named come last; one named twice counts once.
        if let [first, .., last] = order[..] {
            let some = problem.backlog(&ids, &[last, first, last]).expect("known");
            let found: Vec<&str> = some.order.iter().map(|done| done.id.as_str()).collect();
            assert_eq!(
                (found[0], found[1], found.len()),
                (last, first, order.len())
            );
        }
        assert!(problem.backlog(&ids, &["nothing"]).is_err());
    }
}
