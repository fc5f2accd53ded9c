//! What was agreed, and whether it can be.

use foundation::{Date, FieldError};

use crate::Segment;

/// The terms of a contract that decide its dates. Everything may be missing.
/// Numbers are as somebody wrote them; [`Terms::faults`] says what is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// First day of the contract.
    pub valid_from: Option<Date>,
    /// Last day of the contract without options.
    pub valid_to: Option<Date>,
    /// Runs until somebody ends it; excludes a duration.
    pub continuous: bool,
    /// Whole years of the duration.
    pub duration_years: Option<i64>,
    /// Months beside the whole years, 0 to 11.
    pub duration_months: Option<i64>,
    /// How many times the contract can be extended.
    pub extension_options: Option<i64>,
    /// Months of one extension.
    pub option_months: Option<i64>,
    /// Extensions already declared.
    pub options_used: Option<i64>,
    /// Months before the end by which an option is to be declared; the notice period when missing.
    pub option_notice_months: Option<i64>,
    /// The contract cannot end before this day.
    pub irrevocable_until: Option<Date>,
    /// Months of notice.
    pub notice_months: Option<i64>,
    /// The notice is counted from the end of the segment in which it is given.
    pub notice_running: Option<Segment>,
    /// The contract ends on the last day of such a segment.
    pub notice_to_end_of: Option<Segment>,
    /// The day on which notice was given.
    pub terminated_on: Option<Date>,
}

/// The longest that any number of months may be: a hundred years.
const MOST_MONTHS: i64 = 1200;
/// The longest duration in years.
const MOST_YEARS: i64 = 100;
/// The most options a contract may have.
pub(crate) const MOST_OPTIONS: i64 = 100;

impl Terms {
    /// Everything that is wrong with the terms, each with its field: numbers out
    /// of range (`out_of_range`), a duration of a contract without end
    /// (`continuous_excludes_duration`), more options used than agreed
    /// (`options_used_up`), an end before the start (`ends_before_it_begins`),
    /// a year outside 1 to 9999 (`year_out_of_range`).
    #[must_use]
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = self.numbers_out_of_range();
        faults.extend(self.years_out_of_range());
        faults.extend(self.duration_without_end());
        let (options, used) = (self.options(), self.options_used.unwrap_or(0));
        if used > options && (0..=MOST_OPTIONS).contains(&used) {
            faults.push(FieldError::new("options_used", "options_used_up").with("max", options));
        }
        if let (Some(from), Some(to)) = (self.valid_from, self.valid_to)
            && to < from
        {
            faults.push(FieldError::new("valid_to", "ends_before_it_begins").with("from", from));
        }
        faults
    }

    fn numbers_out_of_range(&self) -> Vec<FieldError> {
        [
            ("duration_years", self.duration_years, MOST_YEARS),
            ("duration_months", self.duration_months, 11),
            ("extension_options", self.extension_options, MOST_OPTIONS),
            ("option_months", self.option_months, MOST_MONTHS),
            ("options_used", self.options_used, MOST_OPTIONS),
            (
                "option_notice_months",
                self.option_notice_months,
                MOST_MONTHS,
            ),
            ("notice_months", self.notice_months, MOST_MONTHS),
        ]
        .into_iter()
        .filter(|(_, number, most)| number.is_some_and(|number| !(0..=*most).contains(&number)))
        .map(|(field, _, most)| {
            FieldError::new(field, "out_of_range")
                .with("min", 0)
                .with("max", most)
        })
        .collect()
    }

    fn years_out_of_range(&self) -> impl Iterator<Item = FieldError> {
        [
            ("valid_from", self.valid_from),
            ("valid_to", self.valid_to),
            ("irrevocable_until", self.irrevocable_until),
            ("terminated_on", self.terminated_on),
        ]
        .into_iter()
        .filter(|(_, day)| day.is_some_and(|day| day.year() < 1))
        .map(|(field, _)| FieldError::new(field, "year_out_of_range"))
    }

    fn duration_without_end(&self) -> Vec<FieldError> {
        let given = |part: Option<i64>| part.is_some_and(|part| part > 0);
        let parts = [
            ("duration_years", given(self.duration_years)),
            ("duration_months", given(self.duration_months)),
        ];
        if !self.continuous || !parts.iter().any(|(_, given)| *given) {
            return Vec::new();
        }
        [("continuous", true)]
            .into_iter()
            .chain(parts)
            .filter(|(_, named)| *named)
            .map(|(field, _)| FieldError::new(field, "continuous_excludes_duration"))
            .collect()
    }

    /// The duration in months; none when it is missing or nothing.
    pub(crate) fn duration(&self) -> Option<i64> {
        let years = self.duration_years.unwrap_or(0).checked_mul(12)?;
        let months = years.checked_add(self.duration_months.unwrap_or(0))?;
        (months > 0).then_some(months)
    }

    /// The number of options agreed.
    pub(crate) fn options(&self) -> i64 {
        self.extension_options.unwrap_or(0)
    }

    /// Whether it was agreed how the contract can be ended by notice.
    #[must_use]
    pub fn has_notice_clause(&self) -> bool {
        self.notice_months.is_some()
            || self.notice_running.is_some()
            || self.notice_to_end_of.is_some()
    }
}
