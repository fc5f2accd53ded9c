//! When to begin buying what follows the contract.

use foundation::Date;

use crate::{Terms, effective_end, latest_end, month::latest_with};

/// How long a procedure takes from its start to the day the new contract can
/// take over. Which procedure takes how long is data, kept elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeadTime {
    /// Whole months.
    pub months: i64,
    /// Days beside the months.
    pub days: i64,
}

/// The last day to begin the procurement: the latest day that the contract can
/// last, less the lead time. None when the contract has no end.
#[must_use]
pub fn procurement_start(terms: &Terms, lead: LeadTime) -> Option<Date> {
    let day = latest_with(latest_feasible_end(terms)?, lead.months)?;
    let earlier = jiff::Span::new().try_days(lead.days).ok()?;
    let start = day.checked_sub(earlier).ok()?;
    (1..=9999).contains(&start.year()).then_some(start)
}

/// The latest day that the contract can last: with every option used, or until
/// the notice that was given has run out.
pub(crate) fn latest_feasible_end(terms: &Terms) -> Option<Date> {
    let exit = terms
        .terminated_on
        .and_then(|given| effective_end(terms, given));
    latest_end(terms).into_iter().chain(exit).min()
}
