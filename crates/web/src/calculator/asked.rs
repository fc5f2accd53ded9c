//! What is asked: the terms and the days, from JSON or from a form.

use deadlines::{Asked, Segment, Terms};
use exchange::parse;
use foundation::{Date, FieldError};
use serde_json::{Map, Value as Json};

use crate::pairs::Pairs;

/// The terms and the days asked about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Question {
    pub terms: Terms,
    /// Today when missing.
    pub as_of: Option<Date>,
    pub notice_on: Option<Date>,
    pub target_end: Option<Date>,
}

/// Where one input belongs.
pub(super) enum Slot<'a> {
    Day(&'a mut Option<Date>),
    Count(&'a mut Option<i64>),
    Flag(&'a mut bool),
    Segment(&'a mut Option<Segment>),
}

/// Every input, in the order of the form and of the description of the API.
pub(super) const INPUTS: &[&str] = &[
    "valid_from",
    "valid_to",
    "continuous",
    "duration_years",
    "duration_months",
    "irrevocable_until",
    "notice_months",
    "notice_running",
    "notice_to_end_of",
    "terminated_on",
    "extension_options",
    "option_months",
    "options_used",
    "option_notice_months",
    "notice_on",
    "target_end",
    "as_of",
];

impl Question {
    /// The place of the input of that name; none when there is no such input.
    pub fn slot(&mut self, name: &str) -> Option<Slot<'_>> {
        let terms = &mut self.terms;
        Some(match name {
            "valid_from" => Slot::Day(&mut terms.valid_from),
            "valid_to" => Slot::Day(&mut terms.valid_to),
            "irrevocable_until" => Slot::Day(&mut terms.irrevocable_until),
            "terminated_on" => Slot::Day(&mut terms.terminated_on),
            "as_of" => Slot::Day(&mut self.as_of),
            "notice_on" => Slot::Day(&mut self.notice_on),
            "target_end" => Slot::Day(&mut self.target_end),
            "duration_years" => Slot::Count(&mut terms.duration_years),
            "duration_months" => Slot::Count(&mut terms.duration_months),
            "extension_options" => Slot::Count(&mut terms.extension_options),
            "option_months" => Slot::Count(&mut terms.option_months),
            "options_used" => Slot::Count(&mut terms.options_used),
            "option_notice_months" => Slot::Count(&mut terms.option_notice_months),
            "notice_months" => Slot::Count(&mut terms.notice_months),
            "continuous" => Slot::Flag(&mut terms.continuous),
            "notice_running" => Slot::Segment(&mut terms.notice_running),
            "notice_to_end_of" => Slot::Segment(&mut terms.notice_to_end_of),
            _ => return None,
        })
    }

    /// The question of a JSON object; null is the same as absent.
    pub fn from_json(fields: &Map<String, Json>) -> Result<Self, Vec<FieldError>> {
        let mut question = Self::default();
        let mut faults = Vec::new();
        for (name, value) in fields {
            let put = match question.slot(name) {
                None => Err(FieldError::new(name, "unknown_field")),
                Some(_) if value.is_null() => Ok(()),
                Some(slot) => put_json(slot, name, value),
            };
            faults.extend(put.err());
        }
        question.checked(faults)
    }

    /// The question of a form or an address; whatever is no input is left out.
    pub fn from_form(form: &Pairs) -> Result<Self, Vec<FieldError>> {
        let mut question = Self::default();
        let mut faults = Vec::new();
        for name in INPUTS {
            let text = form.get(name).trim();
            if let Some(slot) = question.slot(name).filter(|_| !text.is_empty()) {
                faults.extend(put_text(slot, name, text).err());
            }
        }
        question.checked(faults)
    }

    /// Faults in the values go before faults between them.
    fn checked(self, mut faults: Vec<FieldError>) -> Result<Self, Vec<FieldError>> {
        faults.extend(
            self.terms
                .faults()
                .into_iter()
                .filter(|fault| !faults.iter().any(|known| known.field == fault.field))
                .collect::<Vec<_>>(),
        );
        if faults.is_empty() {
            Ok(self)
        } else {
            Err(faults)
        }
    }

    /// The days asked about, with today for the one that is missing.
    pub fn asked(&self, today: Date) -> Asked {
        Asked {
            as_of: self.as_of.unwrap_or(today),
            notice_on: self.notice_on,
            target_end: self.target_end,
        }
    }
}

fn put_json(slot: Slot<'_>, name: &str, value: &Json) -> Result<(), FieldError> {
    let wrong = |expected| FieldError::new(name, "wrong_type").with("expected", expected);
    match slot {
        Slot::Day(day) => {
            let text = value.as_str().ok_or_else(|| wrong("date"))?;
            *day = Some(iso_day(text).ok_or_else(|| not_a_date(name, text))?);
        }
        Slot::Count(count) => *count = Some(value.as_i64().ok_or_else(|| wrong("integer"))?),
        Slot::Flag(flag) => *flag = value.as_bool().ok_or_else(|| wrong("true_or_false"))?,
        Slot::Segment(segment) => {
            let text = value.as_str().ok_or_else(|| wrong(SEGMENTS))?;
            *segment = Some(known_segment(name, text)?);
        }
    }
    Ok(())
}

const SEGMENTS: &str = "year, half_year, quarter, month";

fn put_text(slot: Slot<'_>, name: &str, text: &str) -> Result<(), FieldError> {
    match slot {
        Slot::Day(day) => *day = Some(parse::date(text).map_err(|_| not_a_date(name, text))?),
        Slot::Count(count) => {
            let wrong = || FieldError::new(name, "not_a_number").with("value", text);
            *count = Some(text.parse().map_err(|_| wrong())?);
        }
        Slot::Flag(flag) => *flag = matches!(text, "yes" | "true" | "on" | "1"),
        Slot::Segment(segment) => *segment = Some(known_segment(name, text)?),
    }
    Ok(())
}

fn known_segment(name: &str, text: &str) -> Result<Segment, FieldError> {
    Segment::parse(text).ok_or_else(|| FieldError::new(name, "unknown_choice").with("value", text))
}

fn not_a_date(name: &str, text: &str) -> FieldError {
    FieldError::new(name, "not_a_date").with("value", text)
}

/// A date as the API writes it, of a year from 1 to 9999.
fn iso_day(text: &str) -> Option<Date> {
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let day: Date = text.parse().ok().filter(|_| plain)?;
    (day.year() > 0).then_some(day)
}
