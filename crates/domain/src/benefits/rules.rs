//! What must hold beyond the fields' own rules, and what follows from a measurement.

use foundation::{Date, Error, FieldError, Id, Result};
use jiff::Span;

use super::{BENEFITS, MEASUREMENTS, lines};
use crate::{
    gate::{FieldChange, View, Work},
    parts::{
        FieldValue,
        records::{self, Draft, store},
    },
};

/// Hundredths of a percent: all of an amount.
const MOST_UNCERTAIN: i64 = 10_000;

/// A line has amounts that can be reckoned with, each year once.
pub(super) fn line(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    if let FieldValue::Int(share) = draft.get("uncertainty")
        && !(0..=MOST_UNCERTAIN).contains(share)
    {
        let error = FieldError::new("uncertainty", "out_of_range");
        draft.refuse(error.with("min", 0).with("max", MOST_UNCERTAIN / 100));
        return Ok(());
    }
    if draft.get("years").is_empty() {
        return Ok(());
    }
    let line = match lines::of_values(|key| draft.get(key).clone()) {
        Ok(line) => line,
        Err(error) => {
            draft.refuse(error);
            return Ok(());
        }
    };
    let total = line.amounts.values().map(|amount| amount.likely).sum();
    for fault in lines::faults_of(line) {
        draft.refuse(fault);
    }
    draft.put("total", FieldValue::Int(total));
    Ok(())
}

/// There is a way from the baseline to the target.
pub(super) fn benefit(_: &View<'_>, draft: &mut Draft) -> Result<()> {
    let same = draft.get("baseline") == draft.get("target");
    if same && !draft.get("target").is_empty() {
        draft.refuse(FieldError::new("target", "target_is_baseline"));
    }
    Ok(())
}

/// Nothing is measured before it happens.
pub(super) fn measurement(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let day = draft.get("measured_on").as_date();
    if day.is_some_and(|day| day > view.day()) {
        draft.refuse(FieldError::new("measured_on", "day_to_come"));
    }
    Ok(())
}

/// A measurement on the planned day or later moves the plan: by its interval, or it is over.
pub(super) fn measured(
    work: &mut Work<'_>,
    ids: &[Id],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    for id in ids {
        let found = match store::find(work, &MEASUREMENTS, *id) {
            Ok(found) => found,
            Err(Error::NotFound(_)) => continue,
            Err(error) => return Err(error),
        };
        let benefit = found.get(&MEASUREMENTS, "benefit").as_ref();
        let measured_on = found.get(&MEASUREMENTS, "measured_on").as_date();
        if let (Some(benefit), Some(day)) = (benefit, measured_on) {
            move_plan(work, benefit, day, changes)?;
        }
    }
    Ok(())
}

fn move_plan(
    work: &mut Work<'_>,
    benefit: Id,
    measured_on: Date,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let before = store::find(work, &BENEFITS, benefit)?;
    let Some(planned) = before.get(&BENEFITS, "next_measurement_on").as_date() else {
        return Ok(());
    };
    if measured_on < planned {
        return Ok(());
    }
    let next = match before.get(&BENEFITS, "measure_every_months") {
        FieldValue::Int(months) => next_after(planned, *months, measured_on),
        _ => None,
    };
    let mut after = before.clone();
    if let Some(at) = BENEFITS.position("next_measurement_on") {
        after.values[at] = next.map_or(FieldValue::Empty, FieldValue::Date);
    }
    records::rewrite(work, &BENEFITS, &before, after, changes).map(|_| ())
}

/// The first day of the plan after a day; counted from its first day, so that the end of
/// a month stays the end of a month.
fn next_after(planned: Date, months: i64, day: Date) -> Option<Date> {
    (1..=1_200)
        .map_while(|step| {
            let span = Span::new().try_months(months.checked_mul(step)?).ok()?;
            planned.checked_add(span).ok()
        })
        .find(|next| *next > day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::next_after;

    #[test]
    fn the_next_day_of_the_plan_is_after_the_measurement() {
        let planned = date(2027, 1, 31);
        assert_eq!(
            next_after(planned, 1, date(2027, 2, 3)),
            Some(date(2027, 2, 28))
        );
        assert_eq!(
            next_after(planned, 1, date(2027, 2, 28)),
            Some(date(2027, 3, 31))
        );
        assert_eq!(
            next_after(planned, 12, date(2030, 1, 31)),
            Some(date(2031, 1, 31))
        );
        assert_eq!(next_after(date(9999, 12, 1), 1, date(9999, 12, 1)), None);
    }
}
