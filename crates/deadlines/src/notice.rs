//! What follows from giving notice, and the last day to give it.

use foundation::Date;

use crate::{
    Terms, base_end,
    month::{Month, complete_by, latest_with},
};

/// How the end was found from the day notice was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeSteps {
    /// The day notice is counted from: the day given, or the end of its running segment.
    pub start: Date,
    /// That day and the notice period.
    pub counted: Date,
    /// The last day of the segment in which that lies, when it is to end with one.
    pub segment_end: Date,
    /// The day the contract ends.
    pub end: Date,
}

/// Each step from a notice given on `day` to the end of the contract; none when
/// the end is beyond the year 9999.
#[must_use]
pub fn notice_steps(terms: &Terms, day: Date) -> Option<NoticeSteps> {
    let start = terms
        .notice_running
        .map_or(day, |running| running.last_day(day));
    let month = Month::of(start).plus(terms.notice_months.unwrap_or(0))?;
    let counted = match terms.notice_running {
        Some(_) => month.last(),
        None => month.day(start.day()),
    };
    let segment_end = to_end_of(terms, counted);
    let end = not_before(terms).map_or(segment_end, |earliest| earliest.max(segment_end));
    Some(NoticeSteps {
        start,
        counted,
        segment_end,
        end,
    })
}

/// The day the contract ends when notice is given on `day`. Without a notice
/// clause that is the day itself. None when it is beyond the year 9999.
#[must_use]
pub fn effective_end(terms: &Terms, day: Date) -> Option<Date> {
    notice_steps(terms, day).map(|steps| steps.end)
}

/// The earliest end when notice is given on `today`; for a fixed term without a
/// notice clause the end agreed.
#[must_use]
pub fn earliest_exit(terms: &Terms, today: Date) -> Option<Date> {
    fixed_end(terms).or_else(|| effective_end(terms, today))
}

/// The end of a fixed term that no notice can shorten.
pub(crate) fn fixed_end(terms: &Terms) -> Option<Date> {
    if terms.continuous || terms.has_notice_clause() {
        None
    } else {
        base_end(terms)
    }
}

/// The latest day on which notice still ends the contract on `end` or before;
/// none when there is no such day, because the contract is irrevocable for longer.
#[must_use]
pub fn last_notice_for(terms: &Terms, end: Date) -> Option<Date> {
    if not_before(terms).is_some_and(|earliest| earliest > end) {
        return None;
    }
    let by = match terms.notice_to_end_of {
        Some(segment) => segment.last_end_by(end)?,
        None => end,
    };
    let months = terms.notice_months.unwrap_or(0);
    let Some(running) = terms.notice_running else {
        return latest_with(by, months);
    };
    // Counted from the end of a segment one always arrives at the end of a month.
    let month = complete_by(by)?.plus(months.checked_neg()?)?;
    running.last_end_by(month.last())
}

/// The day before which the contract cannot end.
fn not_before(terms: &Terms) -> Option<Date> {
    Some(to_end_of(terms, terms.irrevocable_until?))
}

fn to_end_of(terms: &Terms, day: Date) -> Date {
    terms
        .notice_to_end_of
        .map_or(day, |segment| segment.last_day(day))
}
