use super::{case, known, line};
use crate::{Irr, Kind, Payback, Range, RemarkCode, by_key, compute, newest};

#[test]
fn a_million_against_five_times_300_000() {
    let outcome = compute(&known());
    assert_eq!(outcome.likely.npv, 35_451_571);
    assert_eq!(outcome.npv_money, 35_451_571);
    assert_eq!(outcome.likely.payback, Payback::Year(2031));
    assert_eq!(outcome.likely.discounted_payback, Payback::Year(2031));
    let rate = outcome.likely.irr.rate().expect("one rate");
    assert!((rate - 0.152_382_371_166_306).abs() < 1e-12, "{rate}");
    assert_eq!((outcome.low, outcome.high), (None, None));
    assert!(outcome.sensitivity.is_empty() && outcome.remarks.is_empty());

    let mut before = known();
    for key in ["FM-2013", "FM-2018"] {
        before.rates = by_key(key).expect("known");
        assert_eq!(compute(&before).likely.npv, 33_554_670, "{key}");
    }
}

#[test]
fn years_are_discounted_one_by_one() {
    let outcome = compute(&known());
    let years: Vec<_> = outcome
        .years
        .iter()
        .map(|y| (y.year, y.net, y.discounted, y.cumulated))
        .collect();
    assert_eq!(
        years,
        [
            (2027, -100_000_000, -100_000_000, -100_000_000),
            (2028, 30_000_000, 28_985_507, -70_000_000),
            (2029, 30_000_000, 28_005_321, -40_000_000),
            (2030, 30_000_000, 27_058_281, -10_000_000),
            (2031, 30_000_000, 26_143_267, 20_000_000),
            (2032, 30_000_000, 25_259_195, 50_000_000),
        ]
    );
    assert_eq!(outcome.years[5].cumulated_discounted, 35_451_571);
    let totals: Vec<_> = outcome
        .totals
        .iter()
        .map(|t| (t.kind, t.sum, t.discounted))
        .collect();
    assert_eq!(
        totals,
        [
            (Kind::Cost, -100_000_000, -100_000_000),
            (Kind::Cash, 150_000_000, 135_451_571)
        ]
    );
}

#[test]
fn a_line_of_another_kind_is_not_own_money() {
    let mut case = known();
    case.lines.push(line(Kind::Hours, &[50_000]));
    let outcome = compute(&case);
    assert_eq!(outcome.likely.npv, 35_451_571 + 5_000_000);
    assert_eq!(outcome.npv_money, 35_451_571);
}

#[test]
fn payback_is_when_the_sum_stays_above_zero() {
    let of = |kroner: &[i64]| compute(&case(newest(), kroner)).likely.payback;
    assert_eq!(of(&[-100, 50, 50]), Payback::Year(2029));
    assert_eq!(of(&[-100, 120, -50, 60]), Payback::Year(2030));
    assert_eq!(of(&[-100, 50]), Payback::NotPaidBack);
    assert_eq!(of(&[100, -50]), Payback::NothingToPayBack);
    assert_eq!(of(&[0, -100, 0, 100]), Payback::Year(2030));
    assert_eq!(of(&[-100, 120, -50]), Payback::NotPaidBack);
    // Discounted, 50 + 50 does not bring back 100.
    let figures = compute(&case(newest(), &[-100, 50, 50])).likely;
    assert_eq!(figures.discounted_payback, Payback::NotPaidBack);
}

#[test]
fn scenarios_and_one_line_at_a_time() {
    let mut case = known();
    for amount in case.lines[1].amounts.values_mut() {
        *amount = Range {
            low: 20_000_000,
            likely: 30_000_000,
            high: 35_000_000,
        };
    }
    case.lines[0]
        .amounts
        .insert(2027, Range::around(-100_000_000, 1_000));
    let outcome = compute(&case);
    let (low, high) = (
        outcome.low.expect("uncertain"),
        outcome.high.expect("uncertain"),
    );
    // 200,000 × 4.5150523755… − 1,100,000 and 350,000 × 4.5150523755… − 900,000.
    assert_eq!(low.npv, -19_698_952);
    assert_eq!(low.payback, Payback::NotPaidBack);
    assert_eq!(high.npv, 68_026_833);
    assert_eq!(high.payback, Payback::Year(2030));
    let swings: Vec<_> = outcome
        .sensitivity
        .iter()
        .map(|s| (s.line, s.low, s.high))
        .collect();
    assert_eq!(
        swings,
        [(1, -9_698_952, 58_026_833), (0, 25_451_571, 45_451_571)]
    );
    assert_eq!(
        Range::around(-5, 1_000),
        Range {
            low: -6,
            likely: -5,
            high: -4
        }
    );
}

#[test]
fn a_sign_that_looks_like_a_slip_is_remarked_and_counted_as_given() {
    let mut case = known();
    case.lines[0] = line(Kind::Cost, &[1_000_000]);
    case.lines.push(line(Kind::Society, &[-1]));
    let outcome = compute(&case);
    let codes: Vec<_> = outcome.remarks.iter().map(|r| (r.line, r.code)).collect();
    assert_eq!(
        codes,
        [
            (0, RemarkCode::PositiveCost),
            (2, RemarkCode::NegativeBenefit)
        ]
    );
    assert_eq!(outcome.likely.npv, 100_000_000 + 135_451_571 - 100);
    assert_eq!(outcome.likely.irr, Irr::NoChangeOfSign);
}
