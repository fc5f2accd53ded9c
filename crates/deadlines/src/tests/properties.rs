//! What holds for whatever was agreed. Independence of the time zone and of the
//! day the tests run needs no property: no function takes a moment or a zone,
//! and none asks a clock.

use foundation::Date;
use jiff::Span;
use proptest::prelude::*;

use super::random::{day, terms};
use crate::{
    Around, Asked, Terms, base_end, compute, effective_end, last_notice_for, latest_end,
    month::plus_months, notice_points, option_deadlines, procurement_start, status,
};

fn after(day: Date, days: i64) -> Date {
    day.checked_add(Span::new().days(days))
        .expect("within the calendar")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn random_terms_have_no_fault(terms in terms()) {
        prop_assert_eq!(terms.faults(), vec![]);
    }

    #[test]
    fn a_later_notice_never_ends_earlier(terms in terms(), day in day(), later in 0i64..1500) {
        let first = effective_end(&terms, day);
        prop_assert!(first <= effective_end(&terms, after(day, later)));
        prop_assert!(first.is_some_and(|end| end >= day));
        prop_assert!(first <= effective_end(&terms, after(day, 1)));
    }

    #[test]
    fn the_last_notice_day_is_the_last(terms in terms(), day in day()) {
        let end = effective_end(&terms, day).expect("within the calendar");
        let last = last_notice_for(&terms, end).expect("the end is reachable");
        prop_assert!(last >= day);
        prop_assert!(effective_end(&terms, last).is_some_and(|found| found <= end));
        prop_assert!(effective_end(&terms, after(last, 1)).is_some_and(|found| found > end));
    }

    #[test]
    fn the_last_notice_day_is_right_for_any_end(terms in terms(), end in day()) {
        match last_notice_for(&terms, end) {
            Some(last) => {
                prop_assert!(effective_end(&terms, last).is_some_and(|found| found <= end));
                prop_assert!(effective_end(&terms, after(last, 1)).is_some_and(|found| found > end));
            }
            None => prop_assert!(terms.irrevocable_until.is_some()),
        }
    }

    #[test]
    fn the_latest_end_is_not_before_the_base_end(terms in terms()) {
        if let (Some(base), Some(latest)) = (base_end(&terms), latest_end(&terms)) {
            prop_assert!(latest >= base);
        }
    }

    /// Where no month on the way is too short for the day, the sum is exact from
    /// one end to the next; where one is, from the start (the next property).
    #[test]
    fn using_an_option_moves_the_base_end_and_not_the_latest(
        mut terms in terms(), first in 1i8..=28, used in 0i64..6,
    ) {
        terms.valid_to = None;
        terms.valid_from = terms.valid_from.map(|from| from.with().day(first).build().expect("day 1 to 28"));
        terms.extension_options = Some(6);
        terms.options_used = Some(used);
        let next = Terms { options_used: Some(used + 1), ..terms.clone() };
        prop_assert_eq!(latest_end(&terms), latest_end(&next));
        let Some(end) = base_end(&terms) else { return Ok(()) };
        let moved = plus_months(after(end, 1), terms.option_months.unwrap_or(0));
        prop_assert_eq!(moved.map(|day| after(day, -1)), base_end(&next));
    }

    #[test]
    fn an_option_used_is_an_option_less_whatever_the_day(mut terms in terms(), used in 0i64..6) {
        terms.extension_options = Some(6);
        terms.options_used = Some(used);
        let next = Terms { options_used: Some(used + 1), ..terms.clone() };
        prop_assert_eq!(latest_end(&terms), latest_end(&next));
        let found = option_deadlines(&terms);
        if let Some(option) = found.first() {
            prop_assert_eq!(Some(option.ends_on), base_end(&terms));
            prop_assert_eq!(Some(option.extends_to), base_end(&next));
            prop_assert_eq!(&found[1..], &option_deadlines(&next)[..]);
        }
    }

    #[test]
    fn the_last_option_leads_to_the_latest_end(terms in terms()) {
        let found = option_deadlines(&terms);
        for option in &found {
            prop_assert!(option.declare_by <= option.ends_on && option.ends_on <= option.extends_to);
        }
        if let Some(last) = found.last() {
            prop_assert_eq!(Some(last.extends_to), latest_end(&terms));
        }
    }

    #[test]
    fn points_of_notice_are_last_days_in_order(terms in terms(), from in day(), days in 0i64..3000) {
        let horizon = after(from, days);
        let points = notice_points(&terms, from, horizon);
        let ordered = points.windows(2).all(|pair| {
            pair[0].notice_by < pair[1].notice_by && pair[0].ends_on < pair[1].ends_on
        });
        prop_assert!(ordered);
        for point in points {
            prop_assert!((from..=horizon).contains(&point.notice_by));
            prop_assert_eq!(last_notice_for(&terms, point.ends_on), Some(point.notice_by));
        }
    }

    #[test]
    fn valid_is_what_has_no_reason_against_it(terms in terms(), today in day()) {
        let found = status(&terms, &Around::default(), today);
        prop_assert_eq!(found.valid, found.reasons.is_empty());
        let begun = terms.valid_from.is_none_or(|from| from <= today);
        let over = base_end(&terms).is_some_and(|end| end < today);
        prop_assert!(!found.valid || (begun && !over));
    }

    #[test]
    fn every_result_is_explained(terms in terms(), as_of in day(), lead in 0i64..24) {
        let asked = Asked { as_of, notice_on: None, target_end: None };
        let found = compute(&terms, &Around::default(), &asked);
        let mut explained: Vec<_> = found.explanations.iter().map(|said| said.of).collect();
        prop_assert!(explained.is_sorted());
        explained.dedup();
        prop_assert_eq!(explained.len(), 7);
        let lead = crate::LeadTime { months: lead, days: 0 };
        let start = procurement_start(&terms, lead);
        prop_assert_eq!(start.is_none(), crate::explain_procurement(&terms, lead).args.is_empty());
    }
}
