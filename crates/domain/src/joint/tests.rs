use std::collections::BTreeMap;

use foundation::{Date, Id};

use super::{INTEGRATION_COST, Ownership, Plan, input};
use crate::analytics::{Candidate, Named, Need, YearlyCost};

fn named(at: u128) -> Named {
    Named {
        id: Id::from_u128(at),
        name: format!("N{at}"),
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn plan() -> Plan {
    Plan {
        window: sharing::Window {
            from: day("2027-01-01"),
            to: day("2029-12-01"),
        },
        years: 5.0,
        integration_cost: INTEGRATION_COST,
        per_head: None,
        assumptions: sharing::Assumptions::default(),
        limits: sharing::Limits::default(),
    }
}

fn candidate() -> Candidate {
    Candidate {
        organisation: named(1),
        code: "0151".to_owned(),
        region: String::new(),
        population: Some(48_000),
        product: named(2),
        family: Id::from_u128(3),
        products: 1,
        since: None,
        cost: None,
        earliest_exit: Some(day("2027-06-30")),
        latest_end: None,
        open_ended: true,
        integrations: Some(vec![named(4)]),
        neighbours: vec![named(5)],
    }
}

fn of(candidate: Candidate, plan: &Plan) -> sharing::Input {
    input(&[candidate], &BTreeMap::new(), plan)
}

#[test]
fn answers_about_ownership_are_parts_of_one() {
    let answered = Ownership {
        answers: [100, 50, 0],
        by: String::new(),
        on: day("2026-11-22"),
    };
    assert!(!answered.is_ready());
    let all = BTreeMap::from([(Id::from_u128(1), answered)]);
    let one = &input(&[candidate()], &all, &plan()).candidates[0];
    assert_eq!(one.ownership, Some([Some(1.0), Some(0.5), Some(0.0)]));
}

#[test]
fn a_range_counts_as_its_middle_and_what_is_unknown_stays_empty() {
    let unknown = &of(candidate(), &plan()).candidates[0];
    assert_eq!((unknown.yearly_cost, &unknown.region), (None, &None));
    let range = Candidate {
        cost: Some(YearlyCost::Range(10_000_000, 25_000_000)),
        ..candidate()
    };
    let known = &of(range, &plan()).candidates[0];
    assert_eq!(known.yearly_cost, Some(175_000.0));
    let priced = known.integrations.as_ref().unwrap();
    assert_eq!(priced[0].cost, Some(INTEGRATION_COST));
}

#[test]
fn an_assumed_cost_only_stands_in_for_one_that_is_unknown() {
    let assuming = Plan {
        per_head: Some(2.5),
        ..plan()
    };
    let cost = |candidate: Candidate| of(candidate, &assuming).candidates[0].yearly_cost;
    assert_eq!(cost(candidate()), Some(120_000.0));
    let known = Candidate {
        cost: Some(YearlyCost::Exact(100)),
        ..candidate()
    };
    assert_eq!(cost(known), Some(1.0));
    let empty = Candidate {
        population: Some(0),
        ..candidate()
    };
    assert_eq!(cost(empty), None);
}

#[test]
fn a_contract_without_an_end_bridges_the_window() {
    let end = |candidate: Candidate| of(candidate, &plan()).candidates[0].latest_end;
    assert_eq!(end(candidate()), Some(day("2029-12-01")));
    let late = Candidate {
        earliest_exit: Some(day("2031-01-31")),
        ..candidate()
    };
    assert_eq!(end(late), Some(day("2031-01-31")));
    let unknown = Candidate {
        open_ended: false,
        ..candidate()
    };
    assert_eq!(end(unknown), None);
}

#[test]
fn a_need_is_read_back_from_its_key() {
    for key in ["kle:27", "kle:27.36", "kle:27.36.08"] {
        assert_eq!(Need::from_key(key).unwrap().key(), key);
    }
    let id = Id::from_u128(7);
    let of_type = Need::BusinessType(id);
    assert_eq!(Need::from_key(&of_type.key()), Some(of_type));
    for wrong in [
        "", "27.36", "kle:", "kle:2%", "kle:27.", "kle:7.36", "type:7",
    ] {
        assert_eq!(Need::from_key(wrong), None, "{wrong}");
    }
}
