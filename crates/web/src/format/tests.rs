use jiff::civil::date as day;
use proptest::prelude::*;

use super::*;

#[test]
fn whole_numbers() {
    let cases = [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1.000", "1,000"),
        (-1_234_567, "−1.234.567", "−1,234,567"),
    ];
    for (number, danish, english) in cases {
        assert_eq!(integer(Lang::Da, number), danish);
        assert_eq!(integer(Lang::En, number), english);
    }
    assert_eq!(integer(Lang::Da, i64::MIN), "−9.223.372.036.854.775.808");
}

#[test]
fn amounts() {
    assert_eq!(money(Lang::Da, 123_456_789), "1.234.568\u{a0}kr.");
    assert_eq!(money(Lang::En, -149), "DKK\u{a0}−1");
    assert_eq!(money_exact(Lang::Da, 123_456), "1.234,56\u{a0}kr.");
    assert_eq!(money_exact(Lang::En, -5), "DKK\u{a0}−0.05");
}

#[test]
fn percentages() {
    let cases = [
        (235, "2,35\u{a0}%", "2.35%"),
        (250, "2,5\u{a0}%", "2.5%"),
        (-5, "−0,05\u{a0}%", "−0.05%"),
        (123_400, "1.234\u{a0}%", "1,234%"),
    ];
    for (number, danish, english) in cases {
        assert_eq!(percent(Lang::Da, number), danish);
        assert_eq!(percent(Lang::En, number), english);
    }
}

#[test]
fn dates() {
    let november = day(2026, 11, 22);
    assert_eq!(date(november), "22-11-2026");
    assert_eq!(date_long(Lang::Da, november), "22. november 2026");
    assert_eq!(date_long(Lang::En, november), "22 November 2026");
}

#[test]
fn nearness() {
    let today = day(2026, 11, 22);
    let cases = [
        (day(2026, 11, 22), Some("i dag")),
        (day(2026, 11, 23), Some("i morgen")),
        (day(2026, 12, 4), Some("om 12 dage")),
        (day(2026, 11, 19), Some("for 3 dage siden")),
        (day(2027, 3, 1), None),
    ];
    for (other, expected) in cases {
        assert_eq!(near(Lang::Da, other, today).as_deref(), expected);
    }
    assert_eq!(
        near(Lang::En, day(2026, 12, 4), today).as_deref(),
        Some("in 12 days")
    );
}

proptest! {
    #[test]
    fn what_stands_in_a_field_is_read_back(number in -1_000_000_000_000i64..1_000_000_000_000) {
        prop_assert_eq!(exchange::parse::decimal_hundredths(&hundredths(number)), Ok(number));
    }

    #[test]
    fn marks_never_change_the_number(number in any::<i64>()) {
        let read: String = integer(Lang::Da, number).replace('.', "").replace('−', "-");
        prop_assert_eq!(read.parse::<i64>(), Ok(number));
    }
}
