//! Two stories from the field.

use jiff::civil::date;

use super::{answer, groups, problem};
use crate::{Candidate, Input, Integration, Limits, Window};

fn question(candidates: Vec<Candidate>) -> Input {
    Input {
        horizon_years: 5.0,
        window: Window {
            from: date(2027, 1, 1),
            to: date(2029, 12, 1),
        },
        seed: 1,
        assumptions: crate::Assumptions::default(),
        limits: Limits::default(),
        candidates,
    }
}

/// One that wants a care system.
fn wants(number: usize, integrations: impl Iterator<Item = String>) -> Candidate {
    let integration = |id| Integration {
        id,
        cost: Some(250_000.0),
    };
    Candidate {
        id: format!("{:04}", 100 + number),
        product: Some("old care".to_owned()),
        family: Some("care".to_owned()),
        region: Some("1084".to_owned()),
        yearly_cost: Some(2_400_000.0 + 50_000.0 * number as f64),
        volume: Some(40_000.0 + 3_000.0 * number as f64),
        earliest_exit: Some(date(2027, 12, 31)),
        latest_end: Some(date(2028, 12, 31)),
        ownership: Some([Some(1.0); 3]),
        maturity: None,
        integrations: Some(integrations.map(integration).collect()),
        neighbours: Some(vec!["records".to_owned(), "payroll".to_owned()]),
    }
}

/// Ten that want a care system; each needs twenty integrations: of its own surroundings, of
/// which there are three kinds, or all of the same.
fn ten(unlike: bool) -> Input {
    let surroundings = |number: usize| if unlike { number % 3 } else { 0 };
    let named = move |number: usize| {
        (0..20).map(move |at| format!("kind {} number {at:02}", surroundings(number)))
    };
    question((0..10).map(|number| wants(number, named(number))).collect())
}

#[test]
fn ten_with_unlike_surroundings_are_proposed_smaller_groups() {
    let input = ten(true);
    let found = answer(&input);
    let grand: Vec<&str> = input.candidates.iter().map(|one| one.id.as_str()).collect();
    let together = problem(&input).value(&grand).expect("known");
    assert!(found.groups.len() > 1, "{:?}", groups(&found));
    let waiting: f64 = found.groups.iter().map(|group| group.parts.waiting).sum();
    assert!(
        together.parts.waiting < 1.3 * waiting,
        "{} {waiting}",
        together.parts.waiting
    );
    assert!(together.net < found.total);
    for group in &found.groups {
        let surroundings = |id: &String| (id[1..].parse::<usize>().expect("a number") - 100) % 3;
        let first = surroundings(&group.members[0]);
        assert!(
            group.members.iter().all(|id| surroundings(id) == first),
            "{:?}",
            groups(&found)
        );
    }
}

#[test]
fn ten_with_the_same_surroundings_are_proposed_one_group() {
    let found = answer(&ten(false));
    assert_eq!(found.groups.len(), 1, "{:?}", groups(&found));
}

/// Eleven that want a joint mini-tender. All use something else today, and all but the one with
/// the large city are small.
fn eleven() -> Input {
    let mut candidates: Vec<Candidate> = (0..11)
        .map(|number| wants(number, std::iter::empty()))
        .collect();
    for one in &mut candidates {
        one.product = Some(format!("old {}", one.id));
        one.family = one.product.clone();
        one.neighbours = Some(vec![format!("beside {}", one.id)]);
        one.yearly_cost = Some(100_000.0);
        one.volume = Some(20_000.0);
    }
    candidates[4].volume = Some(1_000_000.0);
    let mut input = question(candidates);
    input.assumptions.tender_base = 20_000.0;
    input.assumptions.tender_extra = 10_000.0;
    input.assumptions.coordination_extra = 165_000.0;
    input.assumptions.withdrawal = 0.02;
    input
}

#[test]
fn who_would_break_a_group_by_leaving_is_named_before_and_the_damage_shown_after() {
    let mut input = eleven();
    let before = answer(&input);
    assert_eq!(before.groups.len(), 1, "{:?}", groups(&before));
    assert!(before.total > 0.0);
    assert_eq!(before.groups[0].fragile_if_leaves, ["0104"]);

    let members: Vec<&str> = before.groups[0]
        .members
        .iter()
        .map(String::as_str)
        .collect();
    let withdrawals = problem(&input).withdrawals(&members).expect("known");
    for withdrawal in &withdrawals {
        assert_eq!(
            withdrawal.fragile,
            withdrawal.id == "0104",
            "{withdrawal:?}"
        );
        let rest = withdrawal.rest.as_ref().expect("ten are left");
        assert!((withdrawal.loss + rest.net - before.total).abs() < 0.01);
    }
    // It leaves: together the others would lose, so they are proposed something else.
    input.candidates.retain(|one| one.id != "0104");
    let after = answer(&input);
    let left = withdrawals[4].rest.as_ref().expect("ten are left");
    assert!(left.net < 0.0 && after.total < before.total);
    assert!(after.groups.len() > 1, "{:?}", groups(&after));
}
