//! At the ends of the calendar, and with numbers that no contract has.

use std::hint::black_box;

use proptest::prelude::*;

use super::{notice, on};
use crate::{
    Around, Asked, Date, LeadTime, Segment, Terms, base_end, compute, effective_end,
    explain_procurement, last_notice_for, latest_end, notice_points, procurement_start,
};

#[test]
fn beyond_the_calendar_there_is_no_day() {
    let year = notice(12, None, Some(Segment::Year));
    assert_eq!(effective_end(&year, on("9999-01-01")), None);
    assert_eq!(
        effective_end(&year, on("9998-12-31")),
        Some(on("9999-12-31"))
    );
    assert_eq!(
        last_notice_for(&year, on("9999-12-31")),
        Some(on("9998-12-31"))
    );
    assert_eq!(last_notice_for(&year, on("0001-12-31")), None);
    assert_eq!(last_notice_for(&year, on("0001-06-30")), None);
    let terms = Terms {
        valid_from: Some(on("9990-01-01")),
        duration_years: Some(5),
        extension_options: Some(3),
        option_months: Some(24),
        ..Terms::default()
    };
    assert_eq!(base_end(&terms), Some(on("9994-12-31")));
    assert_eq!(latest_end(&terms), None);
}

#[test]
fn faults_name_their_field() {
    let faults = |terms: Terms| -> Vec<(String, &'static str)> {
        let found = terms.faults();
        found
            .into_iter()
            .map(|fault| (fault.field, fault.code))
            .collect()
    };
    let fault = |field: &str, code| (field.to_owned(), code);
    let none = Terms::default;
    assert_eq!(faults(none()), []);
    let cases = [
        (
            Terms {
                duration_months: Some(12),
                ..none()
            },
            "duration_months",
            "out_of_range",
        ),
        (
            Terms {
                duration_years: Some(-1),
                ..none()
            },
            "duration_years",
            "out_of_range",
        ),
        (
            Terms {
                notice_months: Some(i64::MAX),
                ..none()
            },
            "notice_months",
            "out_of_range",
        ),
        (
            Terms {
                options_used: Some(1),
                ..none()
            },
            "options_used",
            "options_used_up",
        ),
        (
            Terms {
                irrevocable_until: Some(on("0000-05-01")),
                ..none()
            },
            "irrevocable_until",
            "year_out_of_range",
        ),
        (
            Terms {
                valid_from: Some(on("2026-01-02")),
                valid_to: Some(on("2026-01-01")),
                ..none()
            },
            "valid_to",
            "ends_before_it_begins",
        ),
    ];
    for (terms, field, code) in cases {
        assert_eq!(faults(terms), [fault(field, code)]);
    }
    let both = Terms {
        continuous: true,
        duration_years: Some(4),
        duration_months: Some(0),
        ..none()
    };
    let code = "continuous_excludes_duration";
    assert_eq!(
        faults(both),
        [fault("continuous", code), fault("duration_years", code)]
    );
    let used_up = Terms {
        extension_options: Some(2),
        options_used: Some(3),
        ..none()
    };
    assert_eq!(faults(used_up), [fault("options_used", "options_used_up")]);
}

fn any_day() -> impl Strategy<Value = Date> {
    prop_oneof![
        (-9999i16..=9999, 1i8..=12, 1i8..=28),
        (9990i16..=9999, 1i8..=12, 1i8..=28),
        (-1i16..=2, 1i8..=12, 1i8..=28),
    ]
    .prop_map(|(year, month, day)| Date::new(year, month, day).expect("no day after the 28th"))
}

fn any_number() -> impl Strategy<Value = Option<i64>> {
    let number = prop_oneof![any::<i64>(), -3i64..200_000, Just(i64::MIN), Just(i64::MAX)];
    proptest::option::of(number)
}

prop_compose! {
    /// Terms of which nothing makes sense.
    fn anything()(
        days in proptest::collection::vec(proptest::option::of(any_day()), 4),
        numbers in proptest::collection::vec(any_number(), 7),
        continuous in any::<bool>(),
        segments in proptest::collection::vec(proptest::option::of(proptest::sample::select(&Segment::ALL[..])), 2),
    ) -> Terms {
        Terms {
            valid_from: days[0],
            valid_to: days[1],
            continuous,
            duration_years: numbers[0],
            duration_months: numbers[1],
            extension_options: numbers[2],
            option_months: numbers[3],
            options_used: numbers[4],
            option_notice_months: numbers[5],
            irrevocable_until: days[2],
            notice_months: numbers[6],
            notice_running: segments[0],
            notice_to_end_of: segments[1],
            terminated_on: days[3],
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_panics_whatever_is_written(
        terms in anything(), as_of in any_day(), horizon in any_day(),
        notice_on in proptest::option::of(any_day()), target_end in proptest::option::of(any_day()),
        months in any_number(), days in any_number(),
    ) {
        let asked = Asked { as_of, notice_on, target_end };
        let found = compute(&terms, &Around::default(), &asked);
        prop_assert!(!found.explanations.is_empty());
        black_box(terms.faults());
        let soon = as_of.saturating_add(jiff::Span::new().years(20)).min(horizon);
        black_box(notice_points(&terms, as_of, soon));
        let lead = LeadTime { months: months.unwrap_or(0), days: days.unwrap_or(0) };
        black_box(procurement_start(&terms, lead));
        black_box(explain_procurement(&terms, lead));
    }
}
