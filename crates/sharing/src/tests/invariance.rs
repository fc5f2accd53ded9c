//! What must not change an answer, and what it must not change to.

use jiff::civil::date;

use super::{INSTANCES, answer, sample};
use crate::random::Random;
use crate::{Assumptions, Input, Integration, Run, read, share, write};

fn permuted(input: &Input, seed: u64) -> Input {
    let mut random = Random::new(seed, 3);
    let mut other = input.clone();
    random.shuffle(&mut other.candidates);
    for one in &mut other.candidates {
        random.shuffle(one.integrations.as_mut().expect("known"));
        random.shuffle(one.neighbours.as_mut().expect("known"));
    }
    random.shuffle(&mut other.limits.apart);
    random.shuffle(&mut other.limits.together);
    for list in other
        .limits
        .apart
        .iter_mut()
        .chain(&mut other.limits.together)
    {
        random.shuffle(list);
    }
    other
}

#[test]
fn the_order_of_the_input_changes_no_byte() {
    for seed in 0..INSTANCES {
        let mut input = sample(seed, 3 + (seed % 7) as usize);
        input.limits.apart = vec![vec!["M00".to_owned(), "M01".to_owned()]];
        // Costs that differ between members, so that their mean depends on how it is added up.
        let mut random = Random::new(seed, 4);
        for one in input
            .candidates
            .iter_mut()
            .flat_map(|one| one.integrations.iter_mut().flatten())
        {
            one.cost = one
                .cost
                .map(|cost| cost + random.below(1_000_000) as f64 / 7.0);
        }
        assert_eq!(
            write(&answer(&input)),
            write(&answer(&permuted(&input, seed))),
            "{seed}"
        );
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    for seed in 0..20 {
        let input = sample(seed, 10);
        let with = |threads| write(&share(&input, &Run::quiet(threads)).expect("in order"));
        assert_eq!(with(1), with(2));
        assert_eq!(with(1), with(5));
    }
}

#[test]
fn when_all_is_nothing_the_value_is_nothing() {
    for seed in 0..INSTANCES {
        let mut input = sample(seed, 6);
        input.horizon_years = 0.0;
        input.assumptions = Assumptions {
            epsilon: 0.0,
            tender_base: 0.0,
            tender_extra: 0.0,
            rollout_share: 0.0,
            delivery_per_month: 0.0,
            waiting_share: 0.0,
            bridge_extra: 0.0,
            coordination_extra: 0.0,
            coordination_pair: 0.0,
            withdrawal: 0.0,
            similarity: [0.0; 4],
        };
        for one in &mut input.candidates {
            one.yearly_cost = Some(0.0);
            for integration in one.integrations.iter_mut().flatten() {
                integration.cost = Some(0.0);
            }
        }
        let found = answer(&input);
        assert_eq!((found.total, found.bound), (0.0, 0.0));
        assert_eq!(found.groups.len(), 6, "nobody is put together without gain");
    }
}

#[test]
fn who_brings_and_needs_nothing_gets_nothing() {
    for seed in 0..INSTANCES {
        let mut input = sample(seed, 5);
        // Nothing is gained or lost by numbers alone.
        input.assumptions.tender_base = 0.0;
        input.assumptions.tender_extra = 0.0;
        input.assumptions.coordination_extra = 0.0;
        input.assumptions.coordination_pair = 0.0;
        input.assumptions.withdrawal = 0.0;
        input.assumptions.epsilon = 0.0;
        // One alone is worth nothing, so that waiting, rolling out and bad timing would begin with
        // the second member, whoever that is.
        input.assumptions.waiting_share = 0.0;
        input.assumptions.rollout_share = 0.0;
        for one in &mut input.candidates {
            one.earliest_exit = Some(date(2026, 1, 1));
            one.latest_end = Some(date(2030, 1, 1));
        }
        let dummy = &mut input.candidates[2];
        dummy.yearly_cost = Some(0.0);
        dummy.integrations = Some(Vec::new());
        let everybody = input.candidates.iter().map(|one| one.id.clone()).collect();
        input.limits.together = vec![everybody];
        let found = answer(&input);
        assert_eq!(found.groups.len(), 1);
        assert_eq!(found.groups[0].members_detail[2].share, 0.0, "{seed}");
    }
}

#[test]
fn a_document_that_is_written_and_read_again_is_the_same_question() {
    for seed in 0..20 {
        let input = sample(seed, 5);
        let text = serde_json::to_string(&input).expect("it can be written");
        assert_eq!(read(text.as_bytes()), Ok(input));
    }
}

/// The document of the contract, and an answer in the form of the contract.
#[test]
fn the_documents_have_the_agreed_form() {
    let input = read(DOCUMENT.as_bytes()).expect("the example of the contract");
    let defaults = Input {
        assumptions: Assumptions::default(),
        ..input.clone()
    };
    assert_eq!(input, defaults);
    let text = write(&answer(&input));
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["method"], "exact");
    assert_eq!(json["columns"], 3);
    let group = &json["groups"][0];
    assert_eq!(group["members"], serde_json::json!(["0151", "0157"]));
    assert_eq!(group["start"], "2027-07-01");
    assert_eq!(
        group["order"],
        serde_json::json!([{"id": "I1", "done_month": 1}])
    );
    assert_eq!(group["members_detail"][0]["share_se"], 0.0);
    assert_eq!(group["members_detail"][0]["ready_month"], 1);
    assert_eq!(group["stability"], serde_json::json!({"stable": true}));
    assert_eq!(json["missing"], serde_json::json!([]));
    let fields: Vec<&String> = group.as_object().expect("an object").keys().collect();
    assert_eq!(fields.len(), 9);
}

#[test]
fn one_that_is_stopped_gives_no_answer() {
    let stopped = std::sync::atomic::AtomicBool::new(true);
    let run = Run {
        cancel: &stopped,
        ..Run::quiet(2)
    };
    assert_eq!(share(&sample(1, 6), &run), Err(crate::Refused::Cancelled));
}

#[test]
fn an_unpriced_integration_is_listed_and_counts_nothing() {
    let mut input = sample(1, 2);
    let integration = Integration {
        id: "J".to_owned(),
        cost: None,
    };
    input.candidates[0].integrations = Some(vec![integration]);
    let found = answer(&input);
    assert!(
        found
            .missing
            .iter()
            .any(|one| one.field == "integrations.J.cost" && one.id == "M00")
    );
}

const DOCUMENT: &str = r#"
{ "horizon_years": 5, "window": {"from": "2027-01-01", "to": "2029-12-01"}, "seed": 1,
  "assumptions": {"epsilon": 0.08, "tender_base": 600000, "tender_extra": 75000, "rollout_share": 0.25, "delivery_per_month": 400000,
                  "waiting_share": 0.5, "bridge_extra": 0.5, "coordination_extra": 150000, "coordination_pair": 2000, "withdrawal": 0.2,
                  "similarity": [0.35, 0.35, 0.2, 0.1]},
  "limits": {"min_group": null, "max_group": null, "together": [["0151","0157"]], "apart": [], "same_region": false},
  "candidates": [{"id": "0151", "product": "P1", "family": "F1", "region": "1084", "yearly_cost": 1200000, "volume": 48000,
                  "earliest_exit": "2027-06-30", "latest_end": "2029-12-31", "ownership": [1, 0.5, 1], "maturity": null,
                  "integrations": [{"id": "I1", "cost": 300000}], "neighbours": ["N1", "N7"]},
                 {"id": "0157", "product": "P1", "family": "F1", "region": "1084", "yearly_cost": 1500000, "volume": 75000,
                  "earliest_exit": "2027-03-31", "latest_end": "2028-12-31", "ownership": [1, 1, 1], "maturity": 0.5,
                  "integrations": [{"id": "I1", "cost": 300000}], "neighbours": ["N1"]}] }
"#;
