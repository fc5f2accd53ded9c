use crate::{HIGHEST, Irr, LOWEST, internal_rates};

fn several(flows: &[i64]) -> Vec<f64> {
    match internal_rates(flows) {
        Irr::Several(rates) => rates,
        other => panic!("{flows:?}: {other:?}"),
    }
}

fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (one, other) in found.iter().zip(expected) {
        assert!((one - other).abs() < 1e-6, "{found:?}");
    }
}

#[test]
fn every_rate_is_found() {
    near(&several(&[-100, 230, -132]), &[0.1, 0.2]);
    // (1.1 − x)(1.2 − x)(1.3 − x) in another guise.
    near(&several(&[-1_000, 3_600, -4_310, 1_716]), &[0.1, 0.2, 0.3]);
    // Zero is a rate like others.
    near(&several(&[-100, 220, -120]), &[0.0, 0.2]);
    assert_eq!(
        internal_rates(&[-100, 0, 0, 100])
            .rate()
            .map(|rate| (rate * 1e9).round()),
        Some(0.0)
    );
}

#[test]
fn a_rate_that_is_only_touched_is_one_rate() {
    let rate = internal_rates(&[-100, 220, -121]).rate().expect("one");
    assert!((rate - 0.1).abs() < 1e-6, "{rate}");
}

#[test]
fn no_rate_is_said_with_its_reason() {
    for flows in [&[][..], &[0], &[0, 0], &[5, 6], &[-1, -2]] {
        assert_eq!(
            internal_rates(flows).reason(),
            Some("no_change_of_sign"),
            "{flows:?}"
        );
    }
    assert_eq!(internal_rates(&[100, -200, 150]).reason(), Some("no_root"));
    // There is one, of 19,900 % a year.
    assert_eq!(internal_rates(&[-1, 200]), Irr::NoRoot);
    assert_eq!(internal_rates(&[-1_000_000, 1]), Irr::NoRoot);
    near(
        &[internal_rates(&[-1_000, 10_990])
            .rate()
            .expect("near the highest")],
        &[HIGHEST - 0.01],
    );
    near(
        &[internal_rates(&[-1_000, 11])
            .rate()
            .expect("near the lowest")],
        &[LOWEST + 0.001],
    );
    assert_eq!(
        internal_rates(&[-100, 230, -132]).reason(),
        Some("several_roots")
    );
}

#[test]
fn a_century_of_changing_signs_is_answered() {
    let flows: Vec<i64> = (0..101)
        .map(|year| if year % 2 == 0 { -100 } else { 100 + year })
        .collect();
    let found = internal_rates(&flows);
    assert_ne!(found.reason(), Some("no_change_of_sign"));
    let huge = vec![100_000_000_000_000; 100];
    let mut flows = vec![-1];
    flows.extend(huge);
    assert_eq!(internal_rates(&flows), Irr::NoRoot);
}
