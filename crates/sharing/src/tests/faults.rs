//! Questions that are wrong, and questions that only look so.

use jiff::civil::date;

use super::{answer, groups, sample};
use crate::{Fault, Input, Refused, Run, read, share};

/// The codes and fields of what is wrong after a change to a question of four.
fn faults(change: impl Fn(&mut Input)) -> Vec<String> {
    let mut input = sample(1, 4);
    change(&mut input);
    match share(&input, &Run::quiet(1)) {
        Err(Refused::Faults(faults)) => {
            let told = |fault: &Fault| format!("{} {}", fault.code, fault.field);
            faults.iter().map(told).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

fn names(names: &[&str]) -> Vec<Vec<String>> {
    vec![names.iter().map(|name| (*name).to_owned()).collect()]
}

#[test]
fn what_is_wrong_with_a_candidate_is_named() {
    assert_eq!(
        faults(|input| input.candidates.clear()),
        ["no_candidates candidates"]
    );
    let negative = faults(|input| input.candidates[2].yearly_cost = Some(-1.0));
    assert_eq!(negative, ["negative candidates[2].yearly_cost"]);
    let nothing = faults(|input| input.candidates[1].volume = Some(0.0));
    assert_eq!(nothing, ["volume_not_positive candidates[1].volume"]);
    let not_a_number = faults(|input| input.candidates[0].volume = Some(f64::NAN));
    assert_eq!(not_a_number, ["not_finite candidates[0].volume"]);
    let endless = faults(|input| input.candidates[0].yearly_cost = Some(f64::INFINITY));
    assert_eq!(endless, ["not_finite candidates[0].yearly_cost"]);
    let quarter =
        faults(|input| input.candidates[0].ownership = Some([Some(1.0), Some(0.25), None]));
    assert_eq!(quarter, ["ownership_answer candidates[0].ownership[1]"]);
    let late = faults(|input| input.candidates[3].earliest_exit = Some(date(2040, 1, 1)));
    assert_eq!(late, ["exit_after_end candidates[3].earliest_exit"]);
    let mature = faults(|input| input.candidates[3].maturity = Some(1.5));
    assert_eq!(mature, ["out_of_range candidates[3].maturity"]);
    let twice = faults(|input| input.candidates[3].id = "M01".to_owned());
    assert_eq!(twice, ["duplicate_id candidates[3].id"]);
    let nobody = faults(|input| input.candidates[3].id = " ".to_owned());
    assert_eq!(nobody, ["empty_id candidates[3].id"]);
    let integration = faults(|input| {
        let integration = crate::Integration {
            id: String::new(),
            cost: Some(f64::NAN),
        };
        input.candidates[0].integrations = Some(vec![integration]);
    });
    let fields = "candidates[0].integrations[0]";
    assert_eq!(
        integration,
        [
            format!("empty_id {fields}.id"),
            format!("not_finite {fields}.cost")
        ]
    );
}

#[test]
fn too_many_are_refused_before_anything_is_counted() {
    let many = |input: &mut Input| {
        let one = input.candidates[0].clone();
        let numbered = |at: usize| crate::Candidate {
            id: at.to_string(),
            ..one.clone()
        };
        input.candidates = (0..100_000).map(numbered).collect();
    };
    assert_eq!(faults(many), ["too_many candidates"]);
}

#[test]
fn what_is_wrong_with_the_frame_is_named() {
    assert_eq!(
        faults(|input| input.horizon_years = f64::NAN),
        ["not_finite horizon_years"]
    );
    assert_eq!(
        faults(|input| input.window.to = date(2020, 1, 1)),
        ["window_reversed window.to"]
    );
    let short = faults(|input| {
        input.window.from = date(2027, 1, 2);
        input.window.to = date(2027, 1, 31);
    });
    assert_eq!(short, ["window_without_start window"]);
    assert_eq!(
        faults(|input| input.window.to = date(2127, 1, 1)),
        ["window_too_long window.to"]
    );
    let withdrawal = faults(|input| input.assumptions.withdrawal = 1.01);
    assert_eq!(withdrawal, ["out_of_range assumptions.withdrawal"]);
    let weights = faults(|input| input.assumptions.similarity = [0.5, 0.5, 0.5, 0.0]);
    assert_eq!(weights, ["weights_over_one assumptions.similarity"]);
}

#[test]
fn what_is_wrong_with_the_limits_is_named() {
    let unknown = faults(|input| input.limits.apart = names(&["M00", "M77"]));
    assert_eq!(unknown, ["unknown_id limits.apart[0][1]"]);
    let sizes = faults(|input| {
        input.limits.min_group = Some(3);
        input.limits.max_group = Some(2);
    });
    assert_eq!(sizes, ["min_over_max limits.min_group"]);
    assert_eq!(
        faults(|input| input.limits.max_group = Some(0)),
        ["max_group_zero limits.max_group"]
    );
    let both = faults(|input| {
        input.limits.together = names(&["M00", "M01"]);
        input.limits.together.extend(names(&["M01", "M02"]));
        input.limits.apart = names(&["M02", "M00"]);
    });
    assert_eq!(both, ["together_and_apart limits.together"]);
    let full = faults(|input| {
        input.limits.together = names(&["M00", "M01", "M02"]);
        input.limits.max_group = Some(2);
    });
    assert_eq!(full, ["together_too_many limits.together"]);
    let regions = faults(|input| {
        input.candidates[0].region = None;
        input.limits.same_region = true;
        input.limits.together = names(&["M00", "M01"]);
    });
    assert_eq!(regions, ["together_regions limits.together"]);
    let not_ready = faults(|input| {
        input.candidates[1].ownership = Some([Some(0.0), None, None]);
        input.limits.together = names(&["M00", "M01"]);
    });
    assert_eq!(not_ready, ["together_not_ready limits.together[0][1]"]);
    let left_out = faults(|input| {
        input.candidates[1].volume = None;
        input.limits.together = names(&["M00", "M01"]);
    });
    assert_eq!(left_out, ["together_left_out limits.together[0][1]"]);
    let impossible = faults(|input| {
        input.limits.together = names(&["M00", "M01"]);
        input.limits.apart = names(&["M02", "M00"]);
        input.limits.apart.extend(names(&["M03", "M00"]));
        input.limits.min_group = Some(3);
    });
    assert_eq!(impossible, ["limits_impossible limits"]);
}

#[test]
fn a_document_that_cannot_be_read_tells_where() {
    let told = |json: &str| {
        let fault = read(json.as_bytes()).expect_err("it cannot be read");
        (fault.code, fault.field)
    };
    let window = r#""window": {"from": "2027-01-01", "to": "2029-12-01"}"#;
    assert_eq!(told("{"), ("not_json", String::new()));
    assert_eq!(told("NaN").0, "not_json");
    let candidate =
        |fields: &str| format!(r#"{{{window}, "candidates": [{{"id": "a"}}, {{{fields}}}]}}"#);
    assert_eq!(
        told(&candidate(r#""id": "b", "volume": NaN"#)).0,
        "not_json"
    );
    let volume = ("wrong_type", "candidates[1].volume".to_owned());
    assert_eq!(told(&candidate(r#""id": "b", "volume": "many""#)), volume);
    let exit = ("wrong_type", "candidates[1].earliest_exit".to_owned());
    assert_eq!(
        told(&candidate(r#""id": "b", "earliest_exit": "31-12-2027""#)),
        exit
    );
    let unknown = ("unknown_field", "candidates[1].volum".to_owned());
    assert_eq!(told(&candidate(r#""id": "b", "volum": 1"#)), unknown);
    assert_eq!(
        told(&candidate(r#""volume": 1"#)),
        ("missing_field", "candidates[1]".to_owned())
    );
    let ownership = ("wrong_type", "candidates[1].ownership".to_owned());
    assert_eq!(
        told(&candidate(r#""id": "b", "ownership": [1, 1]"#)),
        ownership
    );
    assert_eq!(
        told(&format!("{{{window}, \"candidates\": []}} x")).0,
        "not_json"
    );
}

#[test]
fn one_alone_and_nobody_known_are_answers_too() {
    let input = sample(1, 1);
    let one = answer(&input);
    assert_eq!(groups(&one), [["M00"]]);
    assert_eq!((one.total, one.bound), (0.0, 0.0));
    let mut input = sample(1, 3);
    for candidate in &mut input.candidates {
        candidate.yearly_cost = None;
    }
    let nobody = answer(&input);
    assert!(nobody.groups.is_empty() && nobody.total == 0.0);
    let missing: Vec<_> = nobody
        .missing
        .iter()
        .map(|one| (one.id.as_str(), one.field.as_str()))
        .collect();
    assert_eq!(
        missing,
        [
            ("M00", "yearly_cost"),
            ("M01", "yearly_cost"),
            ("M02", "yearly_cost")
        ]
    );
}

#[test]
fn windows_that_never_meet_are_paid_for_and_not_refused() {
    let mut input = sample(1, 3);
    for (at, candidate) in (0i16..).zip(&mut input.candidates) {
        candidate.earliest_exit = Some(date(2020 + 6 * at, 1, 1));
        candidate.latest_end = Some(date(2021 + 6 * at, 1, 1));
    }
    let problem = super::problem(&input);
    let value = problem.value(&["M00", "M01", "M02"]).expect("known");
    assert!(value.parts.timing < 0.0);
    assert!(answer(&input).total >= 0.0);
}

#[test]
fn who_is_not_ready_stays_alone_and_is_named() {
    let mut input = sample(7, 4);
    input.candidates[2].ownership = Some([Some(1.0), Some(0.0), Some(1.0)]);
    let found = answer(&input);
    assert_eq!(found.not_ready, ["M02"]);
    assert!(groups(&found).contains(&vec!["M02"]));
}

#[test]
fn an_integration_with_two_costs_counts_with_their_mean() {
    let mut input = sample(1, 2);
    let cost = |cost| crate::Integration {
        id: "J".to_owned(),
        cost: Some(cost),
    };
    input.candidates[0].integrations = Some(vec![cost(100.0), cost(300.0)]);
    input.candidates[1].integrations = Some(vec![cost(500.0)]);
    let value = super::problem(&input)
        .value(&["M00", "M01"])
        .expect("known");
    assert_eq!(value.basis.integrations_once, 350.0);
    assert_eq!(value.basis.integrations_alone, 700.0);
}
