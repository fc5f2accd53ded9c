//! The example that `docs/SHARING.md` works out by hand.

use super::problem;
use crate::{Input, Run, read, share};

const PAGE: &str = include_str!("../../../../docs/SHARING.md");

fn example() -> Input {
    let (_, rest) = PAGE
        .split_once("```json\n")
        .expect("the page has an example");
    let (document, _) = rest.split_once("```").expect("it ends");
    read(document.as_bytes()).expect("it can be read")
}

/// The way the page writes kroner.
fn written(kroner: f64) -> String {
    let all = format!("{:.2}", kroner.abs());
    let (whole, rest) = all.split_once('.').expect("two decimals");
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let sign = if kroner < 0.0 { "-" } else { "" };
    format!("{sign}{text}.{rest}")
}

fn says(kroner: f64) {
    let text = written(kroner);
    assert!(PAGE.contains(&text), "the page does not say {text}");
}

#[test]
fn the_program_says_what_the_page_says() {
    let input = example();
    let found = share(&input, &Run::quiet(1)).expect("in order");
    assert_eq!(found.groups.len(), 1);
    let group = &found.groups[0];
    let parts = &group.parts;
    let told = [
        (parts.scale, "**1,104,425.65**"),
        (parts.tender, "**1,050,000.00**"),
        (parts.integrations, "**225,000.00**"),
        (parts.waiting, "**-146,875.00**"),
        (parts.timing, "**0.00**"),
        (parts.coordination, "**-153,540.76**"),
        (parts.risk, "**-508,431.50**"),
        (group.net, "**1,570,578.39**"),
        (group.members_detail[0].share, "**587,105.50**"),
        (group.members_detail[1].share, "**574,827.85**"),
        (group.members_detail[2].share, "**408,645.04**"),
    ];
    for (kroner, text) in told {
        assert_eq!(format!("**{}**", written(kroner)), text);
        assert!(PAGE.contains(text), "the page does not say {text}");
    }
    assert_eq!(group.start.to_string(), "2028-02-01");
    assert!(group.stability.stable && group.fragile_if_leaves.is_empty());
    let order: Vec<&str> = group.order.iter().map(|done| done.id.as_str()).collect();
    assert_eq!(order, ["I1", "I2", "I3"]);
    let months: Vec<Option<u64>> = group
        .members_detail
        .iter()
        .map(|one| one.ready_month)
        .collect();
    assert_eq!(months, [Some(2), Some(1), Some(3)]);
}

#[test]
fn the_pairs_are_worth_what_the_page_says() {
    let problem = problem(&example());
    for pair in [["A", "B"], ["A", "C"], ["B", "C"]] {
        let value = problem.value(&pair).expect("known");
        says(value.net);
        let alike = problem.likeness(pair[0], pair[1]).expect("known");
        let text = format!("{:.6}", alike.total);
        assert!(PAGE.contains(&text), "the page does not say {text}");
    }
}

#[test]
fn stakes_share_the_gain_in_three_ways() {
    let stakes = problem(&example())
        .stakes(&["C", "A", "B"], &Run::quiet(1))
        .expect("known");
    let ids: Vec<&str> = stakes.iter().map(|stake| stake.id.as_str()).collect();
    assert_eq!(ids, ["A", "B", "C"]);
    let net = 1_570_578.39;
    let sums = [
        stakes.iter().map(|stake| stake.shapley.kroner).sum::<f64>(),
        stakes.iter().map(|stake| stake.equal).sum(),
        stakes.iter().map(|stake| stake.by_volume).sum(),
    ];
    assert!(sums.iter().all(|sum| (sum - net).abs() < 0.01), "{sums:?}");
    // A: five years of 1,200,000, a tender, 500,000 of integrations.
    assert_eq!(stakes[0].alone, 7_100_000.0);
    let gained = stakes[0].alone - stakes[0].together;
    assert!((gained - stakes[0].shapley.kroner).abs() < 1e-6);
    // A third of 750,000, a third of 900,000, a quarter of 500,000.
    assert!((stakes[0].outlay - 675_000.0).abs() < 1e-6);
    let payback = 60.0 * 675_000.0 / (675_000.0 + stakes[0].shapley.kroner);
    assert!((stakes[0].payback_months.expect("it pays") - payback).abs() < 1e-9);
}

#[test]
fn sensitivity_shows_what_matters_most_first_and_when_others_would_be_recommended() {
    let input = example();
    let answer = share(&input, &Run::quiet(1)).expect("in order");
    let one = crate::sensitivity(&input, &answer, &Run::quiet(1)).expect("in order");
    let two = crate::sensitivity(&input, &answer, &Run::quiet(2)).expect("in order");
    assert_eq!(one, two);
    assert_eq!(one.len(), crate::ASSUMPTIONS.len());
    assert!(one.is_sorted_by(|a, b| a.width() >= b.width()));
    for swing in &one {
        for end in [&swing.low, &swing.high] {
            assert!(end.kept <= end.total + 0.01, "{swing:?}");
            assert_eq!(end.changed, end.total > end.kept + 0.01, "{swing:?}");
        }
    }
    let epsilon = one
        .iter()
        .find(|swing| swing.name == "epsilon")
        .expect("it is one");
    assert!(epsilon.low.total < answer.total && answer.total < epsilon.high.total);
}

#[test]
fn weights_of_likeness_keep_their_sum() {
    let set = crate::Assumptions::default();
    for assumption in crate::ASSUMPTIONS {
        assert_eq!(
            assumption.of(&set),
            assumption.default,
            "{}",
            assumption.name
        );
        for value in [assumption.range.0, assumption.range.1] {
            let changed = assumption.set(&set, value);
            assert_eq!(assumption.of(&changed), value);
            assert!((changed.similarity.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}

#[test]
fn clusters_of_the_most_alike_are_never_worth_more_than_the_best_partition() {
    let mut better = 0;
    for seed in 0..super::INSTANCES {
        let input = super::sample(seed, 3 + (seed % 8) as usize);
        let baseline = problem(&input)
            .baseline(&Run::quiet(1))
            .expect("not stopped");
        let best = super::answer(&input).total;
        assert!(baseline.total <= best + 0.01, "{seed}");
        better += i32::from(baseline.total + 1.0 < best);
    }
    assert!(better > 20, "the comparison says something");
}
