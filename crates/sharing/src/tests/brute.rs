//! The model written down a second time, as plainly as it can be, and all partitions of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{INSTANCES, answer, close, problem, sample};
use crate::{Candidate, Input};

fn months(day: Option<jiff::civil::Date>) -> f64 {
    let day = day.expect("known");
    f64::from(12 * i32::from(day.year()) + i32::from(day.month()))
}

/// What each integration costs: the mean of what is said of it.
fn costs(input: &Input) -> BTreeMap<String, f64> {
    let mut said: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for integration in input
        .candidates
        .iter()
        .flat_map(|one| one.integrations.iter().flatten())
    {
        said.entry(integration.id.clone())
            .or_default()
            .extend(integration.cost);
    }
    let mean = |costs: Vec<f64>| costs.iter().sum::<f64>() / costs.len() as f64;
    said.into_iter()
        .map(|(id, costs)| (id, mean(costs)))
        .collect()
}

fn needs(one: &Candidate) -> BTreeSet<String> {
    one.integrations
        .iter()
        .flatten()
        .map(|integration| integration.id.clone())
        .collect()
}

fn jaccard(a: &BTreeSet<String>, b: &BTreeSet<String>, weight: impl Fn(&String) -> f64) -> f64 {
    let either: f64 = a.union(b).map(&weight).sum();
    let both: f64 = a.intersection(b).map(&weight).sum();
    if either == 0.0 { 1.0 } else { both / either }
}

fn alike(input: &Input, a: &Candidate, b: &Candidate) -> f64 {
    let costs = costs(input);
    let product = if a.product == b.product {
        1.0
    } else if a.family == b.family {
        0.5
    } else {
        0.0
    };
    let beside = |one: &Candidate| one.neighbours.iter().flatten().cloned().collect();
    let months = |one: &Candidate| -> BTreeSet<String> {
        let (from, to) = (
            months(one.earliest_exit) as i32,
            months(one.latest_end) as i32,
        );
        (from..=to).map(|month| month.to_string()).collect()
    };
    let [w1, w2, w3, w4] = input.assumptions.similarity;
    w1 * product
        + w2 * jaccard(&needs(a), &needs(b), |id| costs[id])
        + w3 * jaccard(&beside(a), &beside(b), |_| 1.0)
        + w4 * jaccard(&months(a), &months(b), |_| 1.0)
}

/// What waiting costs in the best of all orders of the integrations.
fn waiting(input: &Input, group: &[&Candidate]) -> f64 {
    let all: BTreeSet<String> = group.iter().flat_map(|one| needs(one)).collect();
    let mut order: Vec<String> = all.into_iter().collect();
    let costs = costs(input);
    let members: Vec<_> = group
        .iter()
        .map(|one| (one.yearly_cost.unwrap(), needs(one)))
        .collect();
    let mut best = f64::INFINITY;
    permute(&mut order, 0, &mut |order| {
        let mut done = BTreeMap::new();
        let mut delivered = 0.0;
        for id in order {
            delivered += costs[id];
            done.insert(
                id.as_str(),
                delivered / input.assumptions.delivery_per_month,
            );
        }
        let cost = members.iter().map(|(cost, needs)| {
            let wait = needs.iter().map(|id| done[id.as_str()]).fold(0.0, f64::max);
            input.assumptions.waiting_share * cost / 12.0 * wait.min(12.0 * input.horizon_years)
        });
        best = best.min(cost.sum());
    });
    best
}

fn permute<T>(list: &mut [T], from: usize, then: &mut impl FnMut(&[T])) {
    if from + 1 >= list.len() {
        return then(list);
    }
    for other in from..list.len() {
        list.swap(from, other);
        permute(list, from + 1, then);
        list.swap(from, other);
    }
}

fn timing(input: &Input, group: &[&Candidate]) -> f64 {
    let first = months(Some(input.window.from)) as i32;
    let last = months(Some(input.window.to)) as i32;
    let cost = |start: i32| -> f64 {
        let member = |one: &&Candidate| {
            let monthly = one.yearly_cost.unwrap() / 12.0;
            let start = f64::from(start);
            let twice = (months(one.earliest_exit) + 1.0 - start).max(0.0);
            let bridged = (start - months(one.latest_end) - 1.0).max(0.0);
            twice * monthly + bridged * input.assumptions.bridge_extra * monthly
        };
        group.iter().map(member).sum()
    };
    (first..=last).map(cost).fold(f64::INFINITY, f64::min)
}

/// Net(G), straight from the model.
fn net(input: &Input, group: &[&Candidate]) -> f64 {
    let of = &input.assumptions;
    let size = group.len() as f64;
    if group.len() == 1 {
        return 0.0;
    }
    let volume: f64 = group.iter().map(|one| one.volume.unwrap()).sum();
    let scale = |one: &&Candidate| {
        let ratio = volume / one.volume.unwrap();
        one.yearly_cost.unwrap() * input.horizon_years * (1.0 - ratio.powf(-of.epsilon))
    };
    let scale: f64 = group.iter().map(scale).sum();
    let joint = of.tender_base + of.tender_extra * (size - 1.0);
    let costs = costs(input);
    let alone: f64 = group
        .iter()
        .flat_map(|one| needs(one))
        .map(|id| costs[&id])
        .sum();
    let union: BTreeSet<String> = group.iter().flat_map(|one| needs(one)).collect();
    let once: f64 = union.iter().map(|id| costs[id]).sum();
    let integrations = alone - (once + of.rollout_share * alone);
    let gain = scale + (size * of.tender_base - joint) + integrations
        - waiting(input, group)
        - timing(input, group);
    let mean = |one: &&Candidate| {
        let others = group.iter().filter(|other| other.id != one.id);
        others.map(|other| alike(input, one, other)).sum::<f64>() / (size - 1.0)
    };
    let likeness = group.iter().map(mean).sum::<f64>() / size;
    let stays = |one: &&Candidate| {
        let answers = one.ownership.unwrap();
        let owned = answers.iter().flatten().sum::<f64>() / 3.0;
        let readiness = one
            .maturity
            .map_or(owned, |maturity| (owned + maturity) / 2.0);
        1.0 - of.withdrawal * (1.0 - (readiness + mean(one)) / 2.0)
    };
    let stay: f64 = group.iter().map(stays).product();
    gain - of.coordination_extra * (size - 1.0) * (1.0 - likeness)
        - of.coordination_pair * size * (size - 1.0) / 2.0
        - (1.0 - stay) * (gain.max(0.0) + joint)
}

/// The best of all partitions, by trying each.
fn best(nets: &BTreeMap<usize, f64>, groups: &mut Vec<usize>, next: usize, count: usize) -> f64 {
    if next == count {
        return groups.iter().map(|group| nets[group]).sum();
    }
    let mut found = f64::NEG_INFINITY;
    for at in 0..groups.len() {
        groups[at] |= 1 << next;
        found = found.max(best(nets, groups, next + 1, count));
        groups[at] ^= 1 << next;
    }
    groups.push(1 << next);
    found = found.max(best(nets, groups, next + 1, count));
    groups.pop();
    found
}

#[test]
fn the_exact_method_finds_the_best_of_all_partitions() {
    for seed in 0..INSTANCES {
        let input = sample(seed, 1 + (seed % 8) as usize);
        let count = input.candidates.len();
        let nets = (1usize..1 << count).map(|set| {
            let inside = (0..count).filter(|at| set >> at & 1 == 1);
            let group: Vec<&Candidate> = inside.map(|at| &input.candidates[at]).collect();
            (set, net(&input, &group))
        });
        let nets = nets.collect();
        let best = best(&nets, &mut Vec::new(), 0, count);
        let found = answer(&input);
        assert!(
            (found.total - best).abs() < 0.006,
            "{seed}: {} and {best}",
            found.total
        );
    }
}

#[test]
fn a_group_is_worth_what_the_model_says() {
    for seed in 0..INSTANCES {
        let input = sample(seed, 2 + (seed % 9) as usize);
        let group: Vec<&Candidate> = input.candidates.iter().collect();
        let ids: Vec<&str> = group.iter().map(|one| one.id.as_str()).collect();
        let found = problem(&input).value(&ids).expect("all are known");
        let plain = net(&input, &group);
        assert!(close(found.net, plain), "{seed}: {} and {plain}", found.net);
        assert!(close(found.basis.waiting, found.waiting_costs.iter().sum()));
        assert!(found.order_is_exact && found.least_waiting <= found.basis.waiting);
    }
}
