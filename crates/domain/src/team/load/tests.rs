use std::collections::BTreeMap;

use jiff::civil::{Weekday, date};
use proptest::prelude::*;

use super::*;

fn case(number: u128) -> Id {
    Id::from_u128(number)
}

fn share(number: u128, hours: i64, from: Date, to: Date) -> Share {
    Share {
        case: case(number),
        hours,
        from,
        to,
    }
}

fn full(from: Date) -> Capacity {
    Capacity { from, hours: 37 }
}

#[test]
fn a_week_has_the_hours_of_its_working_days() {
    // Wednesday 25 November 2026 to the Tuesday after: three days of one week, two of the next.
    let time = MemberTime {
        capacity: vec![full(date(2026, 1, 1))],
        shares: vec![share(1, 40, date(2026, 11, 25), date(2026, 12, 1))],
        ..MemberTime::default()
    };
    let weeks = reckon(&time, &mondays(date(2026, 11, 22), 4));
    let mondays: Vec<Date> = weeks.iter().map(|week| week.monday).collect();
    assert_eq!(mondays[..2], [date(2026, 11, 16), date(2026, 11, 23)]);
    let allocated: Vec<i64> = weeks.iter().map(|week| week.allocated / 60).collect();
    assert_eq!(allocated, [0, 24, 16, 0]);
    let idle: Vec<i64> = weeks.iter().map(|week| week.idle() / 60).collect();
    assert_eq!(idle, [37, 13, 21, 37]);
    assert!(weeks.iter().all(|week| week.over() == 0));
}

#[test]
fn hours_hold_until_the_next_row_and_only_while_in_the_team() {
    let time = MemberTime {
        to: Some(date(2026, 12, 9)),
        capacity: vec![
            full(date(2026, 1, 1)),
            Capacity {
                from: date(2026, 12, 2),
                hours: 20,
            },
        ],
        ..MemberTime::default()
    };
    let weeks = reckon(&time, &mondays(date(2026, 11, 30), 3));
    let capacity: Vec<i64> = weeks.iter().map(|week| week.capacity).collect();
    // Two days of 37 hours a week and three of 20; then three days of 20; then none.
    assert_eq!(capacity, [2 * 37 * 12 + 3 * 20 * 12, 3 * 20 * 12, 0]);
}

#[test]
fn too_much_is_told_by_case_the_most_first() {
    let (from, to) = (date(2026, 11, 23), date(2026, 11, 27));
    let time = MemberTime {
        capacity: vec![full(date(2026, 1, 1))],
        shares: vec![
            share(1, 10, from, to),
            share(2, 20, from, to),
            share(1, 12, from, to),
        ],
        ..MemberTime::default()
    };
    let weeks = reckon(&time, &mondays(from, 1));
    assert_eq!(weeks[0].over(), 5 * 60);
    assert_eq!(weeks[0].cases, [(case(1), 22 * 60), (case(2), 20 * 60)]);
}

fn days() -> impl Strategy<Value = Date> {
    (0i64..500).prop_map(|days| date(2026, 1, 1).checked_add(days.days()).expect("in range"))
}

fn shares() -> impl Strategy<Value = Vec<Share>> {
    let one = (0u128..3, 1i64..40, days(), 0i64..120).prop_map(|(number, hours, from, length)| {
        let to = from.checked_add(length.days()).expect("in range");
        share(number, hours, from, to)
    });
    prop::collection::vec(one, 0..8)
}

fn capacities() -> impl Strategy<Value = Vec<Capacity>> {
    let rows = prop::collection::vec((days(), 0i64..50), 0..5);
    rows.prop_map(|rows| {
        let by_day: BTreeMap<Date, i64> = rows.into_iter().collect();
        let row = |(from, hours)| Capacity { from, hours };
        by_day.into_iter().map(row).collect()
    })
}

/// Hours a week on a day, counted the slow way.
fn capacity_on(time: &MemberTime, day: Date) -> i64 {
    let here = time.from.is_none_or(|from| from <= day) && time.to.is_none_or(|to| day <= to);
    let row = time.capacity.iter().rfind(|row| row.from <= day);
    row.filter(|_| here).map_or(0, |row| row.hours)
}

fn allocated_on(time: &MemberTime, day: Date) -> i64 {
    let on = |share: &&Share| share.from <= day && day <= share.to;
    time.shares.iter().filter(on).map(|share| share.hours).sum()
}

proptest! {
    #[test]
    fn weeks_are_the_sums_of_their_days(
        capacity in capacities(),
        shares in shares(),
        from in prop::option::of(days()),
        to in prop::option::of(days()),
        start in days(),
    ) {
        let time = MemberTime { from, to, capacity, shares };
        for week in reckon(&time, &mondays(start, 30)) {
            prop_assert_eq!(week.monday.weekday(), Weekday::Monday);
            let days = (0..5i64).map(|day| week.monday.checked_add(day.days()).expect("in range"));
            let (mut capacity, mut allocated) = (0, 0);
            for day in days {
                capacity += 12 * capacity_on(&time, day);
                allocated += 12 * allocated_on(&time, day);
            }
            prop_assert_eq!(week.capacity, capacity);
            prop_assert_eq!(week.allocated, allocated);
            prop_assert_eq!(week.cases.iter().map(|(_, minutes)| minutes).sum::<i64>(), allocated);
            prop_assert_eq!(week.idle() - week.over(), capacity - allocated);
            prop_assert!(week.idle() == 0 || week.over() == 0);
        }
    }
}
