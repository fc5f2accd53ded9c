//! Why each date is what it is: codes with arguments. The texts are made where
//! the languages are, under the key `explain-<code>` with dashes for underscores.

mod ends;
mod notice;

use foundation::Date;

use crate::{Deadlines, LeadTime, Reason, Segment, Terms, procurement};

/// Which of the results an explanation belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Output {
    /// The last day as the contract stands.
    BaseEnd,
    /// The last day with every option used.
    LatestEnd,
    /// The last days to declare an option.
    OptionDeadlines,
    /// The end after a notice.
    EffectiveEnd,
    /// The earliest end from the day asked about.
    EarliestExit,
    /// The last day to give notice for an end.
    LastNotice,
    /// Valid or not.
    Status,
    /// The day to begin the procurement.
    ProcurementStart,
}

impl Output {
    /// The name in the API, e.g. `base_end`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::BaseEnd => "base_end",
            Self::LatestEnd => "latest_end",
            Self::OptionDeadlines => "option_deadlines",
            Self::EffectiveEnd => "effective_end",
            Self::EarliestExit => "earliest_exit",
            Self::LastNotice => "last_notice",
            Self::Status => "status",
            Self::ProcurementStart => "procurement_start",
        }
    }
}

/// A value put into an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg {
    /// A day.
    Day(Date),
    /// A count, of months, years or options.
    Count(i64),
    /// A piece of the year.
    Segment(Segment),
}

/// One sentence about one result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The result.
    pub of: Output,
    /// Which sentence, e.g. `base_end_duration`.
    pub code: &'static str,
    /// The fields of the terms that led to it, by their names in the API.
    pub fields: Vec<&'static str>,
    /// The values in the sentence, those of fields under the field's name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Explanation {
    fn new(of: Output, code: &'static str) -> Self {
        Self {
            of,
            code,
            fields: Vec::new(),
            args: Vec::new(),
        }
    }

    /// A field that led to the result, its value not in the sentence.
    fn from(mut self, field: &'static str) -> Self {
        self.fields.push(field);
        self
    }

    /// A field that led to the result, with its value.
    fn field(self, field: &'static str, value: impl Into<Option<Arg>>) -> Self {
        self.from(field).with(field, value)
    }

    /// A value that is no field; left out when there is none.
    fn with(mut self, name: &'static str, value: impl Into<Option<Arg>>) -> Self {
        if let Some(value) = value.into() {
            self.args.push((name, value));
        }
        self
    }
}

fn day(day: Option<Date>) -> Option<Arg> {
    day.map(Arg::Day)
}

/// A missing number is written as nothing, which is how it is counted.
fn count(number: Option<i64>) -> Arg {
    Arg::Count(number.unwrap_or(0))
}

/// The explanations of everything computed about a contract.
pub(crate) fn all(terms: &Terms, as_of: Date, found: &Deadlines) -> Vec<Explanation> {
    let mut all = vec![
        ends::base_end(terms, found.base_end),
        ends::latest_end(terms, found.latest_end),
    ];
    all.extend(ends::option_deadlines(terms, &found.option_deadlines));
    all.extend(notice::effective_end(terms, found.notice_on));
    all.extend(notice::earliest_exit(terms, as_of, found));
    all.extend(notice::last_notice(terms, as_of, found));
    all.extend(status(terms, as_of, found));
    all
}

fn status(terms: &Terms, as_of: Date, found: &Deadlines) -> Vec<Explanation> {
    let said = |code| Explanation::new(Output::Status, code).with("as_of", Arg::Day(as_of));
    if found.status.reasons.is_empty() {
        return vec![said("status_valid").from("valid_from").from("valid_to")];
    }
    let reasons = found.status.reasons.iter();
    reasons
        .map(|reason| match reason {
            Reason::StartNotReached => {
                said("status_start_not_reached").field("valid_from", day(terms.valid_from))
            }
            Reason::EndPassed => {
                ends::named(terms, said("status_end_passed")).with("end", day(found.base_end))
            }
            Reason::NoticeRunOut => said("status_notice_run_out")
                .field("terminated_on", day(terms.terminated_on))
                .with("end", day(notice::run_out(terms))),
            Reason::ParentInvalid => said("status_parent_invalid"),
            Reason::ForcedValid => said("status_forced_valid"),
            Reason::ForcedInvalid => said("status_forced_invalid"),
        })
        .collect()
}

/// Why the procurement is to begin when it is.
#[must_use]
pub fn explain_procurement(terms: &Terms, lead: LeadTime) -> Explanation {
    let said = |code| Explanation::new(Output::ProcurementStart, code);
    let start = procurement::procurement_start(terms, lead);
    match (procurement::latest_feasible_end(terms), start) {
        (Some(end), Some(start)) => ends::named(terms, said("procurement_start"))
            .with("end", Arg::Day(end))
            .with("lead_months", Arg::Count(lead.months))
            .with("lead_days", Arg::Count(lead.days))
            .with("start", Arg::Day(start)),
        _ => said("procurement_no_end"),
    }
}
