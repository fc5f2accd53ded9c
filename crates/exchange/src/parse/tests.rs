use jiff::civil::{Date, date as civil};
use proptest::prelude::*;

use super::*;
use crate::table::Cell;

fn err<T: std::fmt::Debug>(result: Result<T, CellError>) -> &'static str {
    result.unwrap_err().code
}

#[test]
fn dates() {
    let day = civil(2026, 12, 31);
    for text in [
        "31-12-2026",
        "31/12/2026",
        "31.12.2026",
        "2026-12-31",
        "2026/12/31",
        " 31-12-2026\u{a0}",
        "31-12-2026 10:30",
        "2026-12-31T00:00:00Z",
        "2026-12-31T23:59:59.123+02:00",
        "31. 12. 2026",
        "31-12-2026 10.30",
        "46387",
    ] {
        assert_eq!(date(text), Ok(day), "{text}");
    }
    assert_eq!(date("1-2-2026"), Ok(civil(2026, 2, 1)));
    assert_eq!(date("29-02-2028"), Ok(civil(2028, 2, 29)));
    let wrong = [
        ("31-02-2026", "date_impossible"),
        ("29-02-2026", "date_impossible"),
        ("0-1-2026", "date_impossible"),
        ("12-31-2026", "date_impossible"),
        ("01-01-0000", "date_impossible"),
        ("31-12-26", "date_two_digit_year"),
        ("", "empty"),
        ("\u{a0}", "empty"),
        ("i morgen", "date_unreadable"),
        ("31-12", "date_unreadable"),
        ("2026", "date_unreadable"),
        ("31-12-2026 x", "date_unreadable"),
        ("311-12-2026", "date_unreadable"),
        ("31-12-2026T", "date_unreadable"),
        ("-31-12-2026", "date_unreadable"),
        ("31-12-02026", "date_unreadable"),
    ];
    for (text, code) in wrong {
        assert_eq!(err(date(text)), code, "{text}");
    }
    assert_eq!(date("31-02-2026").unwrap_err().text, "31-02-2026");
}

#[test]
fn excel_day_numbers_with_the_leap_year_that_never_was() {
    let cases = [
        (1.0, Some(civil(1900, 1, 1))),
        (59.0, Some(civil(1900, 2, 28))),
        (60.0, None),
        (61.0, Some(civil(1900, 3, 1))),
        (44958.0, Some(civil(2023, 2, 1))),
        (44958.75, Some(civil(2023, 2, 1))),
        (2_958_465.0, Some(civil(9999, 12, 31))),
        (2_958_466.0, None),
        (0.5, None),
        (-1.0, None),
        (f64::NAN, None),
        (f64::INFINITY, None),
    ];
    for (number, wanted) in cases {
        assert_eq!(excel_serial(number, false), wanted, "{number}");
    }
    assert_eq!(excel_serial(0.0, true), Some(civil(1904, 1, 1)));
    assert_eq!(
        excel_serial(44958.0 - 1462.0, true),
        Some(civil(2023, 2, 1))
    );
}

#[test]
fn amounts() {
    let right = [
        ("1.234,56", 123_456),
        ("1234,56", 123_456),
        ("1 234,56", 123_456),
        ("1\u{a0}234", 123_400),
        ("1.234", 123_400),
        ("1.234.567", 123_456_700),
        ("1234.56", 123_456),
        ("12.5", 1_250),
        ("0.50", 50),
        ("0,5", 50),
        ("1,234.56", 123_456),
        ("1,234,567", 123_456_700),
        ("-1.234,50", -123_450),
        ("−5", -500),
        ("+5", 500),
        ("kr. 1.234,00", 123_400),
        ("1.234,- kr.", 123_400),
        ("1.234,-", 123_400),
        ("DKK 12", 1_200),
        ("007", 700),
        ("1,5000", 150),
        ("0", 0),
        ("-0,01", -1),
        ("92233720368547758,07", i64::MAX),
        ("0,500", 50),
    ];
    for (text, wanted) in right {
        assert_eq!(decimal_hundredths(text), Ok(wanted), "{text}");
    }
}

#[test]
fn amounts_that_are_refused() {
    let wrong = [
        ("1,234", "number_ambiguous"),
        ("1,500", "number_ambiguous"),
        ("1,2345", "number_too_many_decimals"),
        ("1.2345", "number_too_many_decimals"),
        ("0.123", "number_too_many_decimals"),
        ("1.23,4", "number_unreadable"),
        ("1.23.456", "number_unreadable"),
        ("1,2,3", "number_unreadable"),
        ("1234,", "number_unreadable"),
        (",5", "number_unreadable"),
        ("abc", "number_unreadable"),
        ("12 stk", "number_unreadable"),
        ("1 2", "number_unreadable"),
        ("--1", "number_unreadable"),
        ("5,79E+12", "number_unreadable"),
        ("", "empty"),
        ("92233720368547758,08", "number_out_of_range"),
        ("1.2.3,4", "number_unreadable"),
        ("1,234.56.7", "number_unreadable"),
        ("kr.", "number_unreadable"),
        ("١٢", "number_unreadable"),
    ];
    for (text, code) in wrong {
        assert_eq!(err(decimal_hundredths(text)), code, "{text}");
    }
}

#[test]
fn whole_numbers() {
    assert_eq!(integer("1.234"), Ok(1_234));
    assert_eq!(integer("12,00"), Ok(12));
    assert_eq!(integer("-7"), Ok(-7));
    assert_eq!(integer("-9223372036854775808"), Ok(i64::MIN));
    assert_eq!(err(integer("1,5")), "number_not_whole");
    assert_eq!(err(integer("9223372036854775808")), "number_out_of_range");
}

#[test]
fn yes_and_no() {
    for text in ["Ja", "ja", "YES", "true", "SAND", "1", "x", " X "] {
        assert_eq!(yes_no(text), Ok(true), "{text}");
    }
    for text in ["Nej", "NO", "false", "Falsk", "0"] {
        assert_eq!(yes_no(text), Ok(false), "{text}");
    }
    assert_eq!(err(yes_no("måske")), "yes_no_unknown");
    assert_eq!(err(yes_no(" ")), "empty");
}

#[test]
fn ean_numbers() {
    assert_eq!(ean("5790001234560"), Ok("5790001234560".to_owned()));
    assert_eq!(ean("57 9000 1234 560"), Ok("5790001234560".to_owned()));
    assert_eq!(ean("5,790001234560E+12"), Ok("5790001234560".to_owned()));
    assert_eq!(err(ean("5,79E+12")), "ean_scientific");
    assert_eq!(err(ean("5790001234567")), "ean_check_digit");
    assert_eq!(err(ean("579000123456")), "ean_length");
    assert_eq!(err(ean("57900012345,2")), "ean_length");
    assert_eq!(err(ean("E")), "ean_length");
    assert_eq!(
        cell::ean(&Cell::Number(5_790_001_234_560.0)),
        Ok(Some("5790001234560".to_owned()))
    );
}

#[test]
fn cvr_numbers() {
    assert_eq!(cvr("DK 12 34 56 74"), Ok("12345674".to_owned()));
    assert_eq!(err(cvr("1234567")), "cvr_length");
    assert_eq!(err(cvr("02345674")), "cvr_length");
    // Ballerup Kommune's own number.
    assert!(cvr_passes_modulus("58271713"));
    assert!(!cvr_passes_modulus("58271714"));
    assert!(!cvr_passes_modulus("æ271713"));
}

#[test]
fn uuids_and_emails() {
    let id = "4eba8818-da19-4e37-b3e1-b9b6be2f2f13";
    assert_eq!(
        uuid(&format!("{{{}}}", id.to_uppercase())),
        Ok(id.to_owned())
    );
    for text in [
        "4eba8818",
        "4eba8818da194e37b3e1b9b6be2f2f13",
        "xeba8818-da19-4e37-b3e1-b9b6be2f2f13",
    ] {
        assert_eq!(err(uuid(text)), "uuid_unreadable", "{text}");
    }
    for text in [
        "a.b+c@ballerup.dk",
        "Anne Bo <a@b.dk>",
        "mailto:a@b.dk",
        "sø@ærø.dk",
    ] {
        assert!(email(text).is_ok(), "{text}");
    }
    for text in [
        "a",
        "a@b",
        "@b.dk",
        "a@@b.dk",
        "a b@c.dk",
        "a@b..dk",
        "a..b@c.dk",
        "a@-b.dk",
        "a@b.dk;c@d.dk",
    ] {
        assert_eq!(err(email(text)), "email_unreadable", "{text}");
    }
}

#[test]
fn lists() {
    let parts = |text: &str| list(text).unwrap();
    assert_eq!(parts("a, b;c\r\nd"), ["a", "b", "c", "d"]);
    assert_eq!(
        parts("\"KMD, Nova\"; \"a \"\"b\"\"\" ,, "),
        ["KMD, Nova", "a \"b\""]
    );
    assert_eq!(parts("skærm 24\", mus"), ["skærm 24\"", "mus"]);
    assert!(parts(" ").is_empty());
    assert_eq!(err(list("\"a, b")), "list_unclosed_quote");
}

#[test]
fn cells() {
    let formula = |cell| Cell::Formula(Box::new(cell));
    assert_eq!(
        cell::date(&formula(Cell::Date(civil(2026, 1, 2)))),
        Ok(Some(civil(2026, 1, 2)))
    );
    assert_eq!(
        cell::date(&Cell::Number(44958.0)),
        Ok(Some(civil(2023, 2, 1)))
    );
    assert_eq!(err(cell::date(&Cell::Number(2026.0))), "date_unreadable");
    assert_eq!(cell::date(&Cell::Text("  ".to_owned())), Ok(None));
    assert_eq!(
        cell::decimal_hundredths(&Cell::Number(0.1 + 0.2)),
        Ok(Some(30))
    );
    assert_eq!(
        cell::decimal_hundredths(&Cell::Number(-1234.56)),
        Ok(Some(-123_456))
    );
    assert_eq!(
        err(cell::decimal_hundredths(&Cell::Number(33.333))),
        "number_too_many_decimals"
    );
    assert_eq!(
        err(cell::decimal_hundredths(&Cell::Number(f64::NAN))),
        "number_out_of_range"
    );
    assert_eq!(err(cell::integer(&Cell::Number(1.5))), "number_not_whole");
    assert_eq!(
        err(cell::integer(&Cell::Number(1e300))),
        "number_out_of_range"
    );
    assert_eq!(cell::yes_no(&Cell::Bool(true)), Ok(Some(true)));
    assert_eq!(cell::text(&Cell::Number(1.5)), Ok(Some("1,5".to_owned())));
    assert_eq!(cell::text(&Cell::Number(12.0)), Ok(Some("12".to_owned())));
    let error = cell::text(&formula(Cell::Error("#REF!".to_owned()))).unwrap_err();
    assert_eq!((error.code, error.text.as_str()), ("excel_error", "#REF!"));
    assert_eq!(cell::list(&Cell::Empty), Ok(Vec::new()));
}

fn any_date() -> impl Strategy<Value = Date> {
    (1..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| civil(year, month, day))
}

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC{0,40}|[0-9.,:TZ/ E+-]{0,30}", number in any::<f64>()) {
        let cell = Cell::Text(text.clone());
        let _ = (cell::date(&cell), cell::integer(&cell), cell::decimal_hundredths(&cell), cell::yes_no(&cell));
        let _ = (ean(&text), cvr(&text), uuid(&text), email(&text), list(&text), cvr_passes_modulus(&text));
        let cell = Cell::Number(number);
        let _ = (cell::date(&cell), cell::integer(&cell), cell::decimal_hundredths(&cell), cell::ean(&cell));
    }

    #[test]
    fn every_way_to_write_a_date_reads_back(day in any_date(), mark in "[-/.]") {
        let (y, m, d) = (day.year(), day.month(), day.day());
        prop_assert_eq!(date(&format!("{d:02}{mark}{m:02}{mark}{y:04}")), Ok(day));
        prop_assert_eq!(date(&format!("{y:04}{mark}{m}{mark}{d}")), Ok(day));
    }

    #[test]
    fn amounts_in_danish_groups_read_back(value in any::<i64>()) {
        let size = value.unsigned_abs();
        let whole = (size / 100).to_string();
        let first = (whole.len() + 2) % 3 + 1;
        let mut grouped = whole[..first].to_owned();
        for group in whole.as_bytes()[first..].chunks(3) {
            grouped = format!("{grouped}.{}", std::str::from_utf8(group).unwrap());
        }
        let text = format!("{}{grouped},{:02}", if value < 0 { "-" } else { "" }, size % 100);
        prop_assert_eq!(decimal_hundredths(&text), Ok(value));
    }
}
