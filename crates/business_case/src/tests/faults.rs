use super::{case, known, line};
use crate::{Case, Kind, Line, MOST_AMOUNT, Range, faults, newest};

fn found(case: &Case) -> Vec<String> {
    let faults = faults(case);
    faults
        .iter()
        .map(|fault| format!("{}: {}", fault.field, fault.code))
        .collect()
}

#[test]
fn what_is_wrong_is_named_with_its_line_and_year() {
    assert!(found(&known()).is_empty());
    let mut none = known();
    none.lines.clear();
    assert_eq!(found(&none), ["lines: required"]);
    let mut empty = known();
    empty.lines[1].amounts.clear();
    assert_eq!(found(&empty), ["lines.1.amounts: required"]);
    let mut many = known();
    many.lines = vec![line(Kind::Cost, &[1]); 201];
    assert_eq!(found(&many), ["lines: too_many"]);
    let mut long = known();
    long.lines[0].label = "å".repeat(201);
    assert_eq!(found(&long), ["lines.0.label: too_long"]);
}

#[test]
fn years_outside_the_horizon_are_refused() {
    let with = |year: i16, base: i16| {
        let mut case = case(newest(), &[]);
        case.base_year = base;
        case.lines[0].amounts.insert(year, Range::certain(1));
        found(&case)
    };
    assert!(with(2127, 2027).is_empty());
    assert_eq!(with(2128, 2027), ["lines.0.amounts.2128: out_of_range"]);
    assert_eq!(with(2026, 2027), ["lines.0.amounts.2026: before_base_year"]);
    assert_eq!(with(2027, 1899), ["base_year: out_of_range"]);
    assert_eq!(
        with(27, i16::MIN),
        [
            "base_year: out_of_range",
            "lines.0.amounts.27: out_of_range"
        ]
    );
    let mut case = known();
    case.price_year = 2201;
    assert_eq!(found(&case), ["price_year: out_of_range"]);
}

#[test]
fn amounts_have_a_limit_and_an_order() {
    let with = |low, likely, high| {
        let mut case = case(newest(), &[]);
        case.lines = vec![Line {
            amounts: [(2027, Range { low, likely, high })].into(),
            ..case.lines[0].clone()
        }];
        found(&case)
    };
    assert!(with(-MOST_AMOUNT, 0, MOST_AMOUNT).is_empty());
    assert_eq!(
        with(-MOST_AMOUNT - 1, 0, 0),
        ["lines.0.amounts.2027: out_of_range"]
    );
    assert_eq!(with(0, 0, i64::MAX), ["lines.0.amounts.2027: out_of_range"]);
    assert_eq!(with(1, 0, 0), ["lines.0.amounts.2027: not_in_order"]);
    assert_eq!(with(0, 2, 1), ["lines.0.amounts.2027: not_in_order"]);
}
