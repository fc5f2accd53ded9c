//! The cases that were worked by hand.

use super::{notice, on};
use crate::{
    LeadTime, NoticePoint, Segment, Terms, base_end, earliest_exit, effective_end, last_notice_for,
    latest_end, notice_points, option_deadlines, procurement_start,
};

fn to_year_end() -> Terms {
    notice(6, None, Some(Segment::Year))
}

fn four_years_and_two_options() -> Terms {
    Terms {
        valid_from: Some(on("2024-01-01")),
        duration_years: Some(4),
        extension_options: Some(2),
        option_months: Some(12),
        ..Terms::default()
    }
}

#[test]
fn ends_after_a_notice() {
    let cases = [
        (to_year_end(), "2026-06-30", "2026-12-31"),
        (to_year_end(), "2026-07-01", "2027-12-31"),
        (
            notice(3, None, Some(Segment::Quarter)),
            "2026-11-22",
            "2027-03-31",
        ),
        (
            notice(3, Some(Segment::Month), None),
            "2026-11-22",
            "2027-02-28",
        ),
        (
            notice(1, Some(Segment::Month), None),
            "2026-11-22",
            "2026-12-31",
        ),
        (notice(1, None, None), "2027-01-31", "2027-02-28"),
        (notice(1, None, None), "2028-01-31", "2028-02-29"),
        (
            notice(2, Some(Segment::HalfYear), Some(Segment::Year)),
            "2026-07-01",
            "2027-12-31",
        ),
        (
            notice(0, None, Some(Segment::HalfYear)),
            "2026-06-30",
            "2026-06-30",
        ),
    ];
    for (terms, given, end) in cases {
        assert_eq!(effective_end(&terms, on(given)), Some(on(end)), "{given}");
    }
}

#[test]
fn irrevocable_moves_the_end_to_the_end_of_its_segment() {
    let terms = Terms {
        irrevocable_until: Some(on("2028-06-30")),
        ..to_year_end()
    };
    let given = on("2026-01-15");
    assert_eq!(effective_end(&terms, given), Some(on("2028-12-31")));
    let without_segment = Terms {
        notice_to_end_of: None,
        ..terms.clone()
    };
    assert_eq!(
        effective_end(&without_segment, given),
        Some(on("2028-06-30"))
    );
    assert_eq!(last_notice_for(&terms, on("2028-12-30")), None);
    assert_eq!(
        last_notice_for(&terms, on("2028-12-31")),
        Some(on("2028-06-30"))
    );
}

#[test]
fn last_days_to_give_notice() {
    let half_year = |months| notice(months, Some(Segment::HalfYear), None);
    let cases = [
        (to_year_end(), "2026-12-31", "2026-06-30"),
        (to_year_end(), "2027-12-30", "2026-06-30"),
        (notice(3, None, None), "2027-06-30", "2027-03-31"),
        (notice(1, None, None), "2027-02-28", "2027-01-31"),
        (notice(1, None, None), "2027-02-27", "2027-01-27"),
        (
            notice(3, Some(Segment::Month), None),
            "2027-02-28",
            "2026-11-30",
        ),
        (
            notice(3, Some(Segment::Month), None),
            "2027-02-27",
            "2026-10-31",
        ),
        (half_year(3), "2027-09-30", "2027-06-30"),
        (half_year(3), "2027-09-29", "2026-12-31"),
    ];
    for (terms, end, last) in cases {
        assert_eq!(last_notice_for(&terms, on(end)), Some(on(last)), "{end}");
    }
}

#[test]
fn four_years_and_two_options_of_a_year() {
    let mut terms = four_years_and_two_options();
    assert_eq!(base_end(&terms), Some(on("2027-12-31")));
    assert_eq!(latest_end(&terms), Some(on("2029-12-31")));
    terms.options_used = Some(1);
    assert_eq!(base_end(&terms), Some(on("2028-12-31")));
    assert_eq!(latest_end(&terms), Some(on("2029-12-31")));
    terms.options_used = Some(2);
    assert_eq!(base_end(&terms), Some(on("2029-12-31")));
    assert!(option_deadlines(&terms).is_empty());
}

#[test]
fn options_are_declared_by_their_own_notice_or_the_contracts() {
    let mut terms = four_years_and_two_options();
    let days = |terms: &Terms| -> Vec<_> {
        let found = option_deadlines(terms);
        found.iter().map(|o| (o.number, o.declare_by)).collect()
    };
    assert_eq!(days(&terms), [(1, on("2027-12-31")), (2, on("2028-12-31"))]);
    terms.notice_months = Some(6);
    assert_eq!(days(&terms), [(1, on("2027-06-30")), (2, on("2028-06-30"))]);
    terms.option_notice_months = Some(3);
    terms.options_used = Some(1);
    assert_eq!(days(&terms), [(2, on("2028-09-30"))]);
    terms.continuous = true;
    assert!(days(&terms).is_empty());
}

#[test]
fn an_extension_of_a_contract_that_ends_with_june_ends_with_december() {
    let terms = Terms {
        valid_to: Some(on("2028-06-30")),
        extension_options: Some(2),
        option_months: Some(6),
        ..Terms::default()
    };
    let ends: Vec<_> = option_deadlines(&terms)
        .iter()
        .map(|option| option.extends_to)
        .collect();
    assert_eq!(ends, [on("2028-12-31"), on("2029-06-30")]);
}

#[test]
fn a_fixed_term_without_notice_is_left_at_its_end() {
    let terms = four_years_and_two_options();
    let today = on("2026-11-22");
    assert_eq!(earliest_exit(&terms, today), Some(on("2027-12-31")));
    let with_notice = Terms {
        notice_months: Some(3),
        ..terms
    };
    assert_eq!(earliest_exit(&with_notice, today), Some(on("2027-02-22")));
}

#[test]
fn procurement_begins_a_lead_time_before_the_latest_end() {
    let mut terms = four_years_and_two_options();
    let lead = LeadTime {
        months: 9,
        days: 14,
    };
    assert_eq!(procurement_start(&terms, lead), Some(on("2029-03-17")));
    terms.notice_months = Some(6);
    terms.terminated_on = Some(on("2026-12-31"));
    assert_eq!(procurement_start(&terms, lead), Some(on("2026-09-16")));
    assert_eq!(procurement_start(&Terms::default(), lead), None);
}

#[test]
fn points_of_notice_lie_in_order_within_the_window() {
    let points = |terms: &Terms, from, horizon| -> Vec<(String, String)> {
        let found = notice_points(terms, on(from), on(horizon));
        let text =
            |NoticePoint { notice_by, ends_on }| (notice_by.to_string(), ends_on.to_string());
        found.into_iter().map(text).collect()
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let mut terms = to_year_end();
    let years = [
        pair("2027-06-30", "2027-12-31"),
        pair("2028-06-30", "2028-12-31"),
    ];
    assert_eq!(points(&terms, "2026-11-22", "2028-11-22"), years);
    terms.valid_to = Some(on("2027-12-31"));
    assert_eq!(points(&terms, "2026-11-22", "2028-11-22"), years[..1]);
    terms.terminated_on = Some(on("2026-11-22"));
    assert!(points(&terms, "2026-11-22", "2028-11-22").is_empty());

    let mut fixed = four_years_and_two_options();
    assert!(points(&fixed, "2026-11-22", "2031-11-22").is_empty());
    fixed.notice_months = Some(3);
    let agreed = [
        pair("2027-09-30", "2027-12-31"),
        pair("2028-09-30", "2028-12-31"),
        pair("2029-09-30", "2029-12-31"),
    ];
    assert_eq!(points(&fixed, "2026-11-22", "2031-11-22"), agreed);

    let open = Terms {
        continuous: true,
        irrevocable_until: Some(on("2028-06-30")),
        ..notice(3, None, None)
    };
    let first = [pair("2028-03-31", "2028-06-30")];
    assert_eq!(points(&open, "2026-11-22", "2031-11-22"), first);
}
