//! The table of cases of a usage's status.

use foundation::{Id, Timestamp};
use jiff::civil::date;

use super::*;

const DAY: Date = date(2026, 11, 22);

#[test]
fn a_marked_contract_must_be_valid() {
    let mut record = usage(None, None, "pilot");
    assert_eq!(status(&record, false, DAY).causes.len(), 1);
    record.values[SCHEMA.position("main_contract").unwrap()] = FieldValue::Ref(record.id);
    assert_eq!(status(&record, true, DAY).causes.len(), 1);
    let causes = status(&record, false, DAY).causes;
    assert_eq!(causes[1], Cause::MainContract);
}

fn usage(from: Option<Date>, until: Option<Date>, life: &str) -> Record {
    let mut values = vec![FieldValue::Empty; SCHEMA.fields.len()];
    let mut put = |key, value| values[SCHEMA.position(key).unwrap()] = value;
    let day = |day: Option<Date>| day.map_or(FieldValue::Empty, FieldValue::Date);
    put("in_use_from", day(from));
    put("phased_out_on", day(until));
    if !life.is_empty() {
        put("life_cycle", FieldValue::Text(life.to_owned()));
    }
    let id = Id::from_u128(1);
    Record {
        id,
        organisation: id,
        version: 1,
        created_at: Timestamp::UNIX_EPOCH,
        created_by: None,
        changed_by: None,
        changed_at: Timestamp::UNIX_EPOCH,
        values,
    }
}

#[test]
fn the_causes_of_every_case() {
    let yesterday = DAY.yesterday().unwrap();
    let tomorrow = DAY.tomorrow().unwrap();
    let life = |life: &str| Cause::LifeCycle(life.to_owned());
    type Case<'a> = (Option<Date>, Option<Date>, &'a str, Vec<Cause>);
    let cases: &[Case<'_>] = &[
        (None, None, "", vec![]),
        (Some(DAY), None, "operational", vec![]),
        (Some(DAY), Some(DAY), "phasing_out", vec![]),
        (None, Some(tomorrow), "undecided", vec![]),
        (
            Some(tomorrow),
            None,
            "operational",
            vec![Cause::NotYetInUse(tomorrow)],
        ),
        (
            None,
            Some(yesterday),
            "operational",
            vec![Cause::Ended(yesterday)],
        ),
        (None, None, "pilot", vec![life("pilot")]),
        (None, None, "not_in_use", vec![life("not_in_use")]),
        (Some(yesterday), Some(tomorrow), "phasing_in", vec![]),
        (
            None,
            Some(yesterday),
            "not_in_use",
            vec![Cause::Ended(yesterday), life("not_in_use")],
        ),
    ];
    for (from, until, life, causes) in cases {
        let found = status(&usage(*from, *until, life), true, DAY);
        assert_eq!(found.causes, *causes, "{from:?} {until:?} {life}");
        assert_eq!(found.valid, causes.is_empty());
    }
}
