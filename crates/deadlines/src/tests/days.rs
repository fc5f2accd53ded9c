//! Holidays, working days and week numbers, against printed calendars.

use super::on;
use crate::{
    DayOffKind, days_off, easter_sunday, is_working_day, iso_week, next_working_day,
    previous_working_day, why_off,
};

#[test]
fn easter_falls_where_the_calendar_has_it() {
    let known = [
        "1961-04-02",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
    ];
    for day in known {
        let day = on(day);
        assert_eq!(easter_sunday(day.year()), Some(day));
    }
}

#[test]
fn the_days_off_of_2026_are_those_printed() {
    let found: Vec<String> = days_off(2026)
        .iter()
        .map(|off| off.on.to_string())
        .collect();
    let printed = [
        "2026-01-01",
        "2026-04-02",
        "2026-04-03",
        "2026-04-05",
        "2026-04-06",
        "2026-05-14",
        "2026-05-15",
        "2026-05-24",
        "2026-05-25",
        "2026-06-05",
        "2026-12-24",
        "2026-12-25",
        "2026-12-26",
        "2026-12-31",
    ];
    assert_eq!(found, printed);
}

#[test]
fn the_great_prayer_day_was_a_holiday_until_2023() {
    let key = |day: &str| why_off(on(day)).map(|off| off.key);
    assert_eq!(key("2023-05-05"), Some("great_prayer_day"));
    assert_eq!(key("2024-04-26"), None);
}

#[test]
fn a_day_off_says_why() {
    let why = |day: &str| why_off(on(day)).map(|off| (off.key, off.kind));
    assert_eq!(why("2026-11-22"), Some(("sunday", DayOffKind::Weekend)));
    assert_eq!(why("2026-12-26"), Some(("boxing_day", DayOffKind::Holiday)));
    assert_eq!(
        why("2027-06-05"),
        Some(("constitution_day", DayOffKind::Closed))
    );
    assert_eq!(why("2026-11-23"), None);
}

#[test]
fn working_days_skip_everything_that_is_off() {
    assert_eq!(next_working_day(on("2026-12-24")), Some(on("2026-12-28")));
    assert_eq!(
        previous_working_day(on("2026-12-31")),
        Some(on("2026-12-30"))
    );
    assert_eq!(
        previous_working_day(on("2026-04-06")),
        Some(on("2026-04-01"))
    );
    assert_eq!(next_working_day(on("2026-11-23")), Some(on("2026-11-23")));
    assert!(is_working_day(on("2024-04-26")));
    assert_eq!(next_working_day(on("9999-12-31")), None);
}

#[test]
fn weeks_around_new_year_belong_to_the_year_with_most_of_their_days() {
    let week = |day: &str| {
        let week = iso_week(on(day));
        (week.year, week.week)
    };
    assert_eq!(week("2026-11-22"), (2026, 47));
    assert_eq!(week("2026-12-31"), (2026, 53));
    assert_eq!(week("2027-01-03"), (2026, 53));
    assert_eq!(week("2027-01-04"), (2027, 1));
    assert_eq!(week("2024-12-30"), (2025, 1));
}

#[test]
fn no_year_of_the_calendar_is_without_its_days() {
    for year in 1..=9999 {
        let days = days_off(year);
        assert!(days.len() >= 12, "{year}");
        assert!(days.windows(2).all(|pair| pair[0].on <= pair[1].on));
    }
}
