use proptest::prelude::*;

use super::case;
use crate::{
    Irr, MOST_AMOUNT, Range, RateTable, Step, TABLES, compute, internal_rates, present_value,
};

const NONE: RateTable = RateTable {
    key: "none",
    announced: (2000, 1, 1),
    source: "a test",
    steps: &[],
};

fn flows() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(-1_000_000_000_000..1_000_000_000_000_i64, 1..101)
}

fn table() -> impl Strategy<Value = &'static RateTable> {
    prop::sample::select(TABLES)
        .prop_map(|table| crate::by_key(table.key).expect("a table of the list"))
}

proptest! {
    #[test]
    fn the_value_of_a_sum_is_the_sum_of_the_values(one in flows(), other in flows(), rates in table()) {
        let at = |flows: &[i64], year: usize| flows.get(year).copied().unwrap_or(0);
        let longest = one.len().max(other.len());
        let both: Vec<i64> = (0..longest).map(|year| at(&one, year) + at(&other, year)).collect();
        let apart = present_value(rates, &one) + present_value(rates, &other);
        // Three numbers are each rounded by half an øre at most.
        prop_assert!((present_value(rates, &both) - apart).abs() <= 1);
        let against: Vec<i64> = one.iter().map(|amount| -amount).collect();
        prop_assert_eq!(present_value(rates, &against), -present_value(rates, &one));
    }

    #[test]
    fn without_a_rate_the_value_is_the_sum(flows in flows()) {
        prop_assert_eq!(present_value(&NONE, &flows), flows.iter().sum::<i64>());
    }

    #[test]
    fn it_agrees_with_division_year_by_year(flows in flows(), rates in table()) {
        let mut divisor = 1.0_f64;
        let mut expected = 0.0;
        for (year, flow) in flows.iter().enumerate() {
            divisor *= 1.0 + f64::from(rates.into_year(year)) / 10_000.0;
            expected += *flow as f64 / divisor;
        }
        let size = flows.iter().map(|flow| flow.abs() as f64).sum::<f64>();
        prop_assert!((present_value(rates, &flows) as f64 - expected).abs() <= 1.0 + size * 1e-12);
    }

    #[test]
    fn a_higher_rate_makes_later_income_worth_less(amount in 1..MOST_AMOUNT, year in 1..100_usize) {
        const HIGHER: RateTable = RateTable { steps: &[Step { from_year: 1, rate: 500 }], ..NONE };
        let mut flows = vec![0; year];
        flows.push(amount);
        let [free, lower, higher] = [&NONE, crate::newest(), &HIGHER].map(|rates| present_value(rates, &flows));
        prop_assert!(higher <= lower && lower <= free);
    }

    #[test]
    fn at_a_rate_that_was_found_it_is_worth_nothing(flows in flows()) {
        let rates = match internal_rates(&flows) {
            Irr::One(rate) => vec![rate],
            Irr::Several(rates) => rates,
            Irr::NoChangeOfSign | Irr::NoRoot => Vec::new(),
        };
        let nothing: Vec<&i64> = flows.iter().filter(|flow| **flow != 0).collect();
        let changes = nothing.windows(2).filter(|pair| pair[0].signum() != pair[1].signum()).count();
        prop_assert!(rates.len() <= changes);
        for rate in rates {
            // Weighed by the largest part, so that no power runs out of the numbers.
            let logs = flows.iter().enumerate().filter(|(_, flow)| **flow != 0);
            let logs: Vec<(f64, f64)> = logs
                .map(|(year, flow)| ((flow.abs() as f64).ln() - year as f64 * rate.ln_1p(), flow.signum() as f64))
                .collect();
            let most = logs.iter().fold(f64::MIN, |most, (log, _)| most.max(*log));
            let sum: f64 = logs.iter().map(|(log, sign)| sign * (log - most).exp()).sum();
            prop_assert!(sum.abs() < 1e-6, "{rate}: {sum}");
        }
    }

    #[test]
    fn an_expense_followed_by_income_has_one_rate_at_most(cost in 1..1_000_000_000_i64, income in prop::collection::vec(0..1_000_000_000_i64, 1..60)) {
        let mut flows = vec![-cost];
        flows.extend(income);
        prop_assert!(!matches!(internal_rates(&flows), Irr::Several(_)));
    }

    #[test]
    fn worse_is_never_worth_more(kroner in prop::collection::vec(-1_000_000..1_000_000_i64, 1..40), by in 0..20_000_u32) {
        let mut case = case(crate::newest(), &kroner);
        for amount in case.lines[0].amounts.values_mut() {
            *amount = Range::around(amount.likely, by);
        }
        prop_assert!(crate::faults(&case).is_empty());
        let outcome = compute(&case);
        let npv = outcome.likely.npv;
        if let (Some(low), Some(high)) = (outcome.low, outcome.high) {
            prop_assert!(low.npv <= npv && npv <= high.npv);
            // With one line, that line alone is the whole scenario.
            let swing = outcome.sensitivity[0];
            prop_assert_eq!((swing.low, swing.high), (low.npv, high.npv));
        }
        prop_assert_eq!(outcome.years.last().map(|year| year.cumulated_discounted), Some(npv));
        prop_assert_eq!(outcome.totals[0].discounted, npv);
    }
}
