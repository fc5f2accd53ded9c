//! The time line of contracts of many shapes.

use deadlines::{Around, Asked, Segment, Terms, compute};

use super::*;
use crate::page_check;

fn on(text: &str) -> Date {
    text.parse().unwrap()
}

fn drawn(terms: &Terms, today: &str, lang: Lang) -> Option<Picture> {
    let today = on(today);
    let asked = Asked {
        as_of: today,
        notice_on: None,
        target_end: None,
    };
    let found = compute(terms, &Around::default(), &asked);
    picture(&of_contract(terms, &found, today, lang), lang)
}

fn options() -> Terms {
    Terms {
        valid_from: Some(on("2024-01-01")),
        duration_years: Some(4),
        extension_options: Some(2),
        option_months: Some(12),
        option_notice_months: Some(6),
        ..Terms::default()
    }
}

fn to_year_end() -> Terms {
    Terms {
        continuous: true,
        notice_months: Some(6),
        notice_to_end_of: Some(Segment::Year),
        ..Terms::default()
    }
}

/// Every number of an attribute.
fn numbers(svg: &str, attribute: &str) -> Vec<f64> {
    svg.split(&format!(" {attribute}=\""))
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect()
}

fn shapes() -> Vec<Terms> {
    let long = Terms {
        valid_from: Some(on("1999-05-17")),
        notice_running: Some(Segment::Month),
        notice_to_end_of: None,
        notice_months: Some(3),
        ..to_year_end()
    };
    let many = Terms {
        extension_options: Some(9),
        option_months: Some(3),
        notice_months: Some(3),
        ..options()
    };
    let far = Terms {
        valid_from: Some(on("0001-01-01")),
        valid_to: Some(on("9999-12-31")),
        notice_months: Some(1200),
        ..Terms::default()
    };
    let given = Terms {
        terminated_on: Some(on("2026-06-15")),
        ..to_year_end()
    };
    vec![options(), to_year_end(), long, many, far, given]
}

#[test]
fn everything_stands_within_the_picture() {
    for terms in shapes() {
        for lang in Lang::ALL {
            let svg = drawn(&terms, "2026-11-22", lang).unwrap().svg;
            for (half, width) in svg.split("</svg>").zip([900.0, 330.0]) {
                for attribute in ["x", "x1", "x2"] {
                    let all = numbers(half, attribute);
                    assert!(
                        all.iter().all(|x| (0.0..=width).contains(x)),
                        "{all:?} {terms:?}"
                    );
                }
                assert!(
                    numbers(half, "width")
                        .iter()
                        .all(|w| *w > 0.0 && *w <= width)
                );
            }
        }
    }
}

#[test]
fn the_picture_is_sound_in_a_page() {
    for terms in shapes() {
        let svg = drawn(&terms, "2026-11-22", Lang::Da).unwrap().svg;
        let page = format!(
            "<!doctype html><html lang=\"da\"><head><title>x</title></head><body><main><h1>x</h1>{svg}</main></body></html>"
        );
        assert_eq!(page_check::problems(&page), Vec::<String>::new());
    }
}

#[test]
fn the_table_has_every_day_in_order() {
    let picture = drawn(&options(), "2026-11-22", Lang::Da).unwrap();
    let days: Vec<String> = picture
        .table
        .rows
        .iter()
        .map(|row| format!("{:?}", row[0]))
        .collect();
    assert_eq!(days.len(), 5, "{days:?}");
    assert!(days[0].contains("søndag den 22. november 2026"));
    assert!(days[4].contains("31. december 2029"));
    assert!(picture.svg.contains("31-12-2027"));
}

#[test]
fn two_marks_of_one_day_are_one() {
    let terms = Terms {
        option_notice_months: None,
        notice_months: Some(3),
        ..options()
    };
    let picture = drawn(&terms, "2027-09-30", Lang::Da).unwrap();
    let first = format!("{:?}", picture.table.rows[0]);
    assert!(
        first.contains("I dag · Sidste dag for opsigelse · Frist for option 1"),
        "{first}"
    );
}

#[test]
fn without_a_day_there_is_no_picture() {
    assert!(drawn(&Terms::default(), "2026-11-22", Lang::Da).is_none());
}
