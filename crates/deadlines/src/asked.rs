//! Everything about one contract at once, for a page or an answer of the API.

use foundation::Date;

use crate::{
    Around, Explanation, OptionDeadline, Status, Terms, base_end, earliest_exit, effective_end,
    explain, last_notice_for, latest_end, option_deadlines, status,
};

/// What is asked about a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day asked about, usually today.
    pub as_of: Date,
    /// The day on which notice might be given; when missing, the day it was given.
    pub notice_on: Option<Date>,
    /// The day by which the contract should have ended; when missing, of a
    /// contract with a notice clause its base end, else the earliest exit.
    pub target_end: Option<Date>,
}

/// Every computed date, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    /// The last day as the contract stands.
    pub base_end: Option<Date>,
    /// The last day with every option used.
    pub latest_end: Option<Date>,
    /// The last day to declare each unused option.
    pub option_deadlines: Vec<OptionDeadline>,
    /// The day that `effective_end` is counted from; none when no notice was asked about or given.
    pub notice_on: Option<Date>,
    /// The end when notice is given on `notice_on`.
    pub effective_end: Option<Date>,
    /// The earliest end when notice is given on the day asked about.
    pub earliest_exit: Option<Date>,
    /// The end that `last_notice` is for; none without a notice clause, unless it was asked for.
    pub target_end: Option<Date>,
    /// The last day on which notice still ends the contract by `target_end`.
    pub last_notice: Option<Date>,
    /// Valid or not on the day asked about.
    pub status: Status,
    /// Where each of them comes from, in the order of the fields above.
    pub explanations: Vec<Explanation>,
}

/// Computes everything. Terms are taken as they are; see [`Terms::faults`].
#[must_use]
pub fn compute(terms: &Terms, around: &Around, asked: &Asked) -> Deadlines {
    let notice_on = asked.notice_on.or(terms.terminated_on);
    let exit = earliest_exit(terms, asked.as_of);
    let target_end = asked.target_end.or_else(|| {
        if terms.has_notice_clause() {
            base_end(terms).or(exit)
        } else {
            None
        }
    });
    let mut deadlines = Deadlines {
        base_end: base_end(terms),
        latest_end: latest_end(terms),
        option_deadlines: option_deadlines(terms),
        notice_on,
        effective_end: notice_on.and_then(|day| effective_end(terms, day)),
        earliest_exit: exit,
        target_end,
        last_notice: target_end.and_then(|end| last_notice_for(terms, end)),
        status: status(terms, around, asked.as_of),
        explanations: Vec::new(),
    };
    deadlines.explanations = explain::all(terms, asked.as_of, &deadlines);
    deadlines
}
