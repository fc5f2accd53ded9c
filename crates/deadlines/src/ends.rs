//! When the contract ends by itself, and by when to extend it.

use foundation::Date;

use crate::{
    Terms,
    month::{latest_with, plus_months},
    terms::MOST_OPTIONS,
};

/// One option that has not been used, and the last day to declare it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionDeadline {
    /// Which option, counted from 1 and including those used.
    pub number: i64,
    /// The last day to declare it.
    pub declare_by: Date,
    /// The day the contract ends when it is not declared.
    pub ends_on: Date,
    /// The day the contract ends when it is.
    pub extends_to: Date,
}

/// The last day of the contract as it stands: `valid_to`, else `valid_from` and
/// the duration less a day, moved by the options already used.
#[must_use]
pub fn base_end(terms: &Terms) -> Option<Date> {
    end_after(terms, terms.options_used.unwrap_or(0))
}

/// The last day when every option is used; none when the contract is continuous.
#[must_use]
pub fn latest_end(terms: &Terms) -> Option<Date> {
    if terms.continuous {
        return None;
    }
    let used = terms.options_used.unwrap_or(0);
    end_after(terms, terms.options().max(used))
}

/// For every unused option the last day to declare it: the latest day from which
/// the option's notice does not go beyond the end. Empty when the contract is
/// continuous or has no end, or when nobody wrote how long an option is.
#[must_use]
pub fn option_deadlines(terms: &Terms) -> Vec<OptionDeadline> {
    if terms.continuous || terms.option_months.is_none() {
        return Vec::new();
    }
    let first = terms.options_used.unwrap_or(0).max(0);
    (first..terms.options().min(MOST_OPTIONS))
        .map_while(|used| {
            let ends_on = end_after(terms, used)?;
            Some(OptionDeadline {
                number: used + 1,
                declare_by: latest_with(ends_on, option_notice(terms))?,
                ends_on,
                extends_to: end_after(terms, used + 1)?,
            })
        })
        .collect()
}

/// Months of notice for an option: its own, else the contract's, else none.
pub(crate) fn option_notice(terms: &Terms) -> i64 {
    terms
        .option_notice_months
        .or(terms.notice_months)
        .unwrap_or(0)
}

/// The last day when so many options are used. The extensions are counted from
/// the day the first period began (or the day after `valid_to`), not from each
/// other, so that a short month on the way does not shorten what follows.
fn end_after(terms: &Terms, options: i64) -> Option<Date> {
    let longer = options.checked_mul(terms.option_months.unwrap_or(0))?;
    if let Some(valid_to) = terms.valid_to {
        return if longer == 0 {
            Some(valid_to)
        } else {
            before(valid_to.tomorrow().ok()?, longer)
        };
    }
    if terms.continuous {
        return None;
    }
    before(terms.valid_from?, terms.duration()?.checked_add(longer)?)
}

/// The last day of a period of so many months from `first`.
fn before(first: Date, months: i64) -> Option<Date> {
    plus_months(first, months)?.yesterday().ok()
}
