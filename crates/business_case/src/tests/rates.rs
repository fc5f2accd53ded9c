use super::case;
use crate::{RateTable, TABLES, by_key, compute, factors, newest, valid_on};

fn rates_at(table: &RateTable, years: [usize; 5]) -> [u32; 5] {
    years.map(|year| table.into_year(year))
}

#[test]
fn a_lower_rate_holds_for_the_later_years_only() {
    let years = [1, 35, 36, 70, 71];
    assert_eq!(rates_at(newest(), years), [350, 350, 250, 250, 150]);
    let before = by_key("FM-2018").expect("known");
    assert_eq!(rates_at(before, years), [400, 400, 300, 300, 200]);
    assert_eq!(newest().into_year(0), 0);

    // A million in one later year, worked with fifty digits elsewhere.
    let worth = |year: usize| {
        let mut kroner = vec![0; year];
        kroner.push(1_000_000);
        compute(&case(newest(), &kroner)).likely.npv
    };
    assert_eq!(worth(35), WORTH[0]);
    assert_eq!(worth(36), WORTH[1]);
    assert_eq!(worth(40), WORTH[2]);
    assert_eq!(worth(70), WORTH[3]);
    assert_eq!(worth(71), WORTH[4]);
    assert_eq!(worth(100), WORTH[5]);
}

const WORTH: [i64; 6] = [
    29_997_686, 29_266_035, 26_513_584, 12_640_157, 12_453_357, 8_086_698,
];

#[test]
fn tables_are_dated_data_with_a_source() {
    let mut day = None;
    for table in TABLES {
        assert!(
            Some(table.announced_on()) > day,
            "{}: oldest first",
            table.key
        );
        day = Some(table.announced_on());
        assert_eq!(by_key(table.key), Some(table));
        assert_eq!(table.steps[0].from_year, 1);
        assert!(
            table
                .steps
                .is_sorted_by(|one, next| one.from_year < next.from_year)
        );
        let written = table.announced_on().strftime("%d-%m-%Y").to_string();
        assert!(table.source.ends_with(&written), "{}", table.source);
    }
    assert_eq!(by_key("FM-1999"), None);
    let on = |year| valid_on(jiff::civil::date(year, 6, 1)).map(|table| table.key);
    assert_eq!(on(2012), None);
    assert_eq!(on(2014), Some("FM-2013"));
    assert_eq!(on(2020), Some("FM-2018"));
    assert_eq!(on(2021), Some("FM-2021"));
}

#[test]
fn a_factor_is_the_one_before_divided_by_its_rate() {
    let found = factors(newest(), 101);
    assert_eq!(found[0], 1_000_000_000_000_000_000);
    assert_eq!(found[1], 966_183_574_879_227_053);
    assert!(found.is_sorted_by(|one, next| one > next));
}
