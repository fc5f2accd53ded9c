//! The ends that can be reached and the last day to give notice for each.

use foundation::Date;

use crate::{Terms, base_end, effective_end, last_notice_for, latest_end, option_deadlines};

/// One end that notice can reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticePoint {
    /// The last day to give notice.
    pub notice_by: Date,
    /// The end that is reached by it.
    pub ends_on: Date,
}

/// For each reachable end the last notice day within `from..=horizon`, in order.
///
/// With a segment these are the ends of its segments, up to the latest end of a
/// fixed term. Without one they are the ends that were agreed: the base end, each
/// option's and the latest, and of a continuous contract the day it stops being
/// irrevocable, since it can be ended on any day after that. None when notice was
/// given, or when there is no notice clause: then the contract ends by itself.
#[must_use]
pub fn notice_points(terms: &Terms, from: Date, horizon: Date) -> Vec<NoticePoint> {
    if terms.terminated_on.is_some() || !terms.has_notice_clause() {
        return Vec::new();
    }
    let begun = |point: &NoticePoint| terms.valid_from.is_none_or(|first| point.ends_on >= first);
    if terms.notice_running.is_some() || terms.notice_to_end_of.is_some() {
        segment_ends(terms, from, horizon).filter(begun).collect()
    } else {
        agreed_ends(terms, from, horizon).filter(begun).collect()
    }
}

fn segment_ends(terms: &Terms, from: Date, horizon: Date) -> impl Iterator<Item = NoticePoint> {
    let latest = latest_end(terms);
    let mut day = Some(from);
    std::iter::from_fn(move || {
        let ends_on = effective_end(terms, day?)?;
        let notice_by = last_notice_for(terms, ends_on)?;
        day = notice_by.tomorrow().ok();
        let within = notice_by <= horizon && latest.is_none_or(|latest| ends_on <= latest);
        within.then_some(NoticePoint { notice_by, ends_on })
    })
}

fn agreed_ends(terms: &Terms, from: Date, horizon: Date) -> impl Iterator<Item = NoticePoint> {
    let mut ends: Vec<Date> = if terms.continuous || base_end(terms).is_none() {
        terms.irrevocable_until.into_iter().collect()
    } else {
        let options = option_deadlines(terms);
        base_end(terms)
            .into_iter()
            .chain(options.iter().map(|option| option.extends_to))
            .collect()
    };
    ends.sort();
    ends.dedup();
    ends.into_iter()
        .filter_map(|ends_on| {
            let notice_by = last_notice_for(terms, ends_on)?;
            Some(NoticePoint { notice_by, ends_on })
        })
        .filter(move |point| (from..=horizon).contains(&point.notice_by))
}
