use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn line(operation: i64) -> Line {
    Line {
        side: Side::External,
        acquisition: 0,
        operation,
        other: 0,
        price_year: None,
        first_year: None,
        last_year: None,
    }
}

fn period(start: Date, base_end: Option<Date>, latest_end: Option<Date>) -> Period {
    Period {
        start: Some(start),
        base_end,
        latest_end,
        price_year: start.year(),
    }
}

fn rates(rates: &[(i16, i64)]) -> Rates {
    Rates(rates.iter().copied().collect())
}

fn totals(forecast: &Forecast) -> Vec<(i64, i64)> {
    let of = |year: &Year| (year.all().assured, year.all().option);
    forecast.years.iter().map(of).collect()
}

#[test]
fn the_first_and_the_last_year_count_by_days() {
    let period = period(
        date(2027, 7, 1),
        Some(date(2028, 6, 30)),
        Some(date(2028, 12, 31)),
    );
    let cost = forecast(&[line(36_600)], &period, &Rates::default(), Span::ten(2026));
    // 184 of 365 days; 182 and 184 of 366.
    assert_eq!(
        totals(&cost)[..4],
        [(0, 0), (18_450, 0), (18_200, 18_400), (0, 0)]
    );
    assert_eq!(cost.years.len(), 10);
}

#[test]
fn what_is_paid_once_falls_in_one_year() {
    let mut once = line(0);
    (once.acquisition, once.other) = (500, 70);
    let open = period(date(2025, 3, 1), None, None);
    let span = Span::ten(2024);
    let cost = forecast(&[once], &open, &Rates::default(), span);
    let first = &cost.years[1];
    assert_eq!(
        first.cell(Category::Acquisition, Side::External).assured,
        500
    );
    assert_eq!(first.category(Category::Other).assured, 70);
    assert_eq!((cost.total().total(), cost.undated), (570, 0));
    once.first_year = Some(2027);
    let cost = forecast(&[once], &open, &Rates::default(), span);
    assert_eq!(cost.years[3].all().assured, 570);
    once.first_year = None;
    let never_begun = Period {
        start: None,
        ..open
    };
    let cost = forecast(&[once], &never_begun, &Rates::default(), span);
    assert_eq!((cost.total().total(), cost.undated), (0, 570));
}

#[test]
fn prices_follow_the_rates_and_the_last_one_is_held() {
    let open = period(date(2025, 1, 1), None, None);
    let known = rates(&[(2026, 200), (2027, 300)]);
    let cost = forecast(
        &[line(100_000)],
        &open,
        &known,
        Span {
            first: 2025,
            years: 4,
        },
    );
    let assured: Vec<i64> = cost.years.iter().map(|year| year.all().assured).collect();
    assert_eq!(assured, [100_000, 102_000, 105_060, 108_212]);
    let assumed: Vec<bool> = cost.years.iter().map(|year| year.assumed).collect();
    assert_eq!(assumed, [false, false, false, true]);
    assert_eq!(known.last_known(), Some((2027, 300)));
    let mut later = line(100_000);
    later.price_year = Some(2027);
    let cost = forecast(
        &[later],
        &open,
        &known,
        Span {
            first: 2025,
            years: 3,
        },
    );
    let assured: Vec<i64> = cost.years.iter().map(|year| year.all().assured).collect();
    assert_eq!(assured, [100_000, 100_000, 100_000], "never backwards");
}

#[test]
fn a_line_runs_no_longer_than_its_contract() {
    let mut late = line(36_500);
    (late.first_year, late.last_year) = (Some(2027), Some(2040));
    let period = period(date(2025, 1, 1), Some(date(2028, 1, 10)), None);
    let cost = forecast(&[late], &period, &Rates::default(), Span::ten(2026));
    assert_eq!(totals(&cost)[..3], [(0, 0), (36_500, 0), (997, 0)]);
    assert_eq!(cost.total().assured, 37_497);
}

#[test]
fn extreme_numbers_do_not_break_it() {
    let mut huge = line(10_000_000_000_000);
    huge.price_year = Some(1990);
    let open = period(date(1990, 1, 1), None, None);
    let growing = rates(&[(1991, 100_000)]);
    let cost = forecast(&[huge; 50], &open, &growing, Span::ten(2095));
    assert_eq!(cost.total().assured, i64::MAX);
}

prop_compose! {
    fn any_line()(
        internal in any::<bool>(),
        (acquisition, operation, other) in (0i64..9_000_000, 0i64..9_000_000, 0i64..9_000_000),
        price_year in prop::option::of(2015i16..2035),
        first_year in prop::option::of(2015i16..2040),
        more in prop::option::of(0i16..12),
    ) -> Line {
        Line {
            side: Side::ALL[usize::from(internal)],
            acquisition, operation, other, price_year, first_year,
            last_year: more.map(|more| first_year.unwrap_or(2020) + more),
        }
    }
}

prop_compose! {
    fn any_period()(
        start in prop::option::of((2015i16..2030, 1i8..=12, 1i8..=28)),
        days in prop::option::of(0i32..5_000),
        more in 0i32..2_000,
        price_year in 2015i16..2030,
    ) -> Period {
        let start = start.map(|(y, m, d)| date(y, m, d));
        let plus = |day: Date, days: i32| day.checked_add(jiff::Span::new().days(days)).unwrap();
        let base_end = days.map(|days| plus(start.unwrap_or(date(2020, 1, 1)), days));
        Period { start, base_end, latest_end: base_end.map(|day| plus(day, more)), price_year }
    }
}

fn any_rates() -> impl Strategy<Value = Rates> {
    prop::collection::btree_map(2015i16..2045, -500i64..1_500, 0..12).prop_map(Rates)
}

const SPAN: Span = Span {
    first: 2010,
    years: 50,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn two_halves_of_a_line_cost_what_the_line_costs(
        line in any_line(), cut in 0.0f64..1.0, period in any_period(), rates in any_rates(),
    ) {
        let part = |amount: i64| (amount as f64 * cut) as i64;
        let half = Line {
            acquisition: part(line.acquisition),
            operation: part(line.operation),
            other: part(line.other),
            ..line
        };
        let rest = Line {
            acquisition: line.acquisition - half.acquisition,
            operation: line.operation - half.operation,
            other: line.other - half.other,
            ..line
        };
        let whole = forecast(&[line], &period, &rates, SPAN);
        prop_assert_eq!(forecast(&[half, rest], &period, &rates, SPAN), whole);
    }

    #[test]
    fn groups_and_shares_add_up_to_the_whole(
        lines in prop::collection::vec((0u8..4, any_line()), 1..8),
        period in any_period(), rates in any_rates(), parts in 1usize..7,
    ) {
        let plain: Vec<Line> = lines.iter().map(|(_, line)| *line).collect();
        let whole = forecast(&plain, &period, &rates, SPAN);
        let mut sum = Forecast::nothing(SPAN);
        spread(&lines, &period, &rates, SPAN).values().for_each(|group| sum.add(group));
        prop_assert_eq!(&sum, &whole);
        let mut sum = Forecast::nothing(SPAN);
        whole.shared(parts).iter().for_each(|part| sum.add(part));
        prop_assert_eq!(sum, whole);
    }

    #[test]
    fn without_rates_whole_years_are_plain_sums(
        lines in prop::collection::vec(any_line(), 0..6),
        first in 2012i16..2025, years in 0i16..20, options in 0i16..10,
    ) {
        let end = first + years;
        let period = period(
            date(first, 1, 1),
            Some(date(end, 12, 31)),
            Some(date(end + options, 12, 31)),
        );
        let cost = forecast(&lines, &period, &Rates::default(), SPAN);
        for year in &cost.years {
            let runs = |line: &&Line| {
                (first..=end + options).contains(&year.year)
                    && line.first_year.is_none_or(|first| first <= year.year)
                    && line.last_year.is_none_or(|last| last >= year.year)
            };
            let wanted: i64 = lines.iter().filter(runs).map(|line| line.operation).sum();
            let found = year.category(Category::Operation);
            prop_assert_eq!(found.total(), wanted);
            prop_assert_eq!(found.option, if year.year > end { wanted } else { 0 });
            prop_assert!(!year.assumed);
        }
        let once: i64 = lines.iter().map(|line| line.acquisition + line.other).sum();
        let found = Category::ALL.map(|c| cost.years.iter().map(|y| y.category(c).total()).sum::<i64>());
        prop_assert_eq!(found[0] + found[2], once);
    }

    #[test]
    fn higher_rates_never_cost_less(
        lines in prop::collection::vec(any_line(), 1..5), period in any_period(),
        rates in any_rates(), more in prop::collection::vec(0i64..300, 12),
    ) {
        let higher = Rates(rates.0.iter().zip(&more).map(|((y, r), m)| (*y, r + m)).collect());
        let low = forecast(&lines, &period, &rates, SPAN);
        let high = forecast(&lines, &period, &higher, SPAN);
        for (low, high) in low.years.iter().zip(&high.years) {
            prop_assert!(high.all().total() >= low.all().total());
            for category in Category::ALL {
                prop_assert!(high.category(category).total() >= low.category(category).total());
            }
        }
    }

    #[test]
    fn options_change_nothing_of_what_is_assured(
        lines in prop::collection::vec(any_line(), 1..5), period in any_period(), rates in any_rates(),
    ) {
        let without = Period { latest_end: period.base_end, ..period };
        let with = forecast(&lines, &period, &rates, SPAN);
        let without = forecast(&lines, &without, &rates, SPAN);
        prop_assert_eq!(with.total().assured, without.total().assured);
        prop_assert_eq!(without.total().option, 0);
        prop_assert!(with.years.iter().all(|year| year.all().option >= 0));
    }
}
