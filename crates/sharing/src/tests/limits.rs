//! Limits are kept, and never make anything better.

use super::{INSTANCES, answer, groups, sample};
use crate::random::Random;
use crate::{Answer, Input, Limits};

fn limited(seed: u64) -> Input {
    let mut input = sample(seed, 4 + (seed % 5) as usize);
    let mut random = Random::new(seed, 21);
    let mut pair = || {
        let first = random.below(2);
        vec![
            format!("M0{first}"),
            format!("M0{}", first + 1 + random.below(2)),
        ]
    };
    let limits = Limits {
        together: if seed.is_multiple_of(3) {
            vec![pair()]
        } else {
            Vec::new()
        },
        apart: if seed % 3 == 1 {
            vec![pair()]
        } else {
            Vec::new()
        },
        same_region: seed % 3 == 2,
        min_group: (seed.is_multiple_of(4)).then_some(2 + (seed % 3) as usize),
        max_group: (seed % 4 == 1).then_some(2 + (seed % 3) as usize),
    };
    input.limits = limits;
    for one in &mut input.candidates {
        if !input.limits.together.is_empty() {
            one.region = Some("R".to_owned());
        }
    }
    input
}

/// Whether an answer keeps to the limits of its question.
pub(super) fn kept(input: &Input, found: &Answer) -> bool {
    let limits = &input.limits;
    let region = |id: &str| {
        let one = input
            .candidates
            .iter()
            .find(|one| one.id == id)
            .expect("known");
        one.region.clone()
    };
    groups(found).iter().all(|group| {
        let has = |id: &String| group.contains(&id.as_str());
        let size = group.len();
        let sized = size == 1
            || (size >= limits.min_group.unwrap_or(0) && size <= limits.max_group.unwrap_or(99));
        let whole = |list: &Vec<String>| list.iter().all(has) || !list.iter().any(has);
        let parted = |list: &Vec<String>| list.iter().filter(|id| has(id)).count() < 2;
        let regions = || group.iter().all(|id| region(id) == region(group[0]));
        sized
            && limits.together.iter().all(whole)
            && limits.apart.iter().all(parted)
            && (!limits.same_region || regions())
    })
}

#[test]
fn limits_are_kept_and_never_raise_the_value() {
    for seed in 0..INSTANCES {
        let input = limited(seed);
        let free = Input {
            limits: Limits::default(),
            ..input.clone()
        };
        let (limited, free) = (answer(&input), answer(&free));
        assert!(kept(&input, &limited), "{seed}");
        assert!(limited.total <= free.total + 0.01, "{seed}");
    }
}

#[test]
fn a_limit_that_the_best_partition_keeps_anyhow_changes_nothing() {
    for seed in 0..INSTANCES {
        let mut input = sample(seed, 6);
        let free = answer(&input);
        let sizes = free.groups.iter().map(|group| group.members.len());
        input.limits.max_group = sizes.max();
        input.limits.together = free
            .groups
            .iter()
            .map(|group| group.members.clone())
            .collect();
        let heads = free.groups.iter().map(|group| group.members[0].clone());
        input.limits.apart = vec![heads.collect()];
        assert_eq!(answer(&input).total, free.total, "{seed}");
    }
}
