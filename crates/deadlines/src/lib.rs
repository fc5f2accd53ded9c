//! The calendar engine of contracts: from the terms that were agreed to the
//! days that matter, each with the fields it came from.
//!
//! Pure functions over civil dates. There is no clock, no storage and no
//! language in here: the day asked about is an argument, and an explanation is
//! a code with arguments. A [`Date`] has no hour and no zone, so no result can
//! depend on the time zone or on the day the program runs.
//!
//! The calendar goes from the year 1 to the year 9999; what would lie outside
//! is `None`, and nothing panics whatever numbers the terms hold. Whether terms
//! make sense is for [`Terms::faults`] to say.

mod asked;
mod days_off;
mod ends;
mod explain;
mod month;
mod notice;
mod points;
mod procurement;
mod segment;
mod status;
mod terms;
mod weeks;

#[cfg(test)]
mod tests;

pub use asked::{Asked, Deadlines, compute};
pub use days_off::{
    DayOff, DayOffKind, days_off, easter_sunday, is_working_day, next_working_day,
    previous_working_day, why_off,
};
pub use ends::{OptionDeadline, base_end, latest_end, option_deadlines};
pub use explain::{Arg, Explanation, Output, explain_procurement};
pub use foundation::Date;
pub use notice::{NoticeSteps, earliest_exit, effective_end, last_notice_for, notice_steps};
pub use points::{NoticePoint, notice_points};
pub use procurement::{LeadTime, procurement_start};
pub use segment::Segment;
pub use status::{Around, Forced, Reason, Status, status};
pub use terms::Terms;
pub use weeks::{IsoWeek, iso_week};
