//! Explanations of the ends and of the options.

use foundation::Date;

use super::{Arg, Explanation, Output, count, day};
use crate::{OptionDeadline, Terms, ends::option_notice};

/// The fields that the base end comes from.
pub(super) fn named(terms: &Terms, mut said: Explanation) -> Explanation {
    if terms.valid_to.is_some() {
        said = said.from("valid_to");
    } else {
        said = said.from("valid_from").from("duration_years");
        said = said.from("duration_months");
    }
    if terms.options_used.unwrap_or(0) > 0 {
        said = said.from("options_used").from("option_months");
    }
    said
}

pub(super) fn base_end(terms: &Terms, end: Option<Date>) -> Explanation {
    let said = |code| Explanation::new(Output::BaseEnd, code);
    let Some(end) = end else {
        return no_base_end(terms);
    };
    let moved = terms.options_used.unwrap_or(0) > 0;
    let said = match (terms.valid_to, moved) {
        (Some(to), false) => return said("base_end_valid_to").field("valid_to", Arg::Day(to)),
        (Some(to), true) => said("base_end_valid_to_options").field("valid_to", Arg::Day(to)),
        (None, false) => duration(terms, said("base_end_duration")),
        (None, true) => duration(terms, said("base_end_duration_options")),
    };
    let said = if moved {
        said.field("options_used", count(terms.options_used))
            .field("option_months", count(terms.option_months))
    } else {
        said
    };
    said.with("end", Arg::Day(end))
}

fn duration(terms: &Terms, said: Explanation) -> Explanation {
    said.field("valid_from", day(terms.valid_from))
        .field("duration_years", count(terms.duration_years))
        .field("duration_months", count(terms.duration_months))
}

fn no_base_end(terms: &Terms) -> Explanation {
    let said = |code| Explanation::new(Output::BaseEnd, code);
    if terms.continuous && terms.valid_to.is_none() {
        return said("base_end_continuous").from("continuous");
    }
    let known = terms.valid_from.is_some() && terms.duration().is_some();
    if known || terms.valid_to.is_some() {
        return named(terms, said("base_end_beyond"));
    }
    named(terms, said("base_end_unknown"))
}

pub(super) fn latest_end(terms: &Terms, end: Option<Date>) -> Explanation {
    let said = |code| Explanation::new(Output::LatestEnd, code);
    if terms.continuous {
        return said("latest_end_continuous").from("continuous");
    }
    let base = crate::base_end(terms);
    let used = terms.options_used.unwrap_or(0).max(0);
    let unused = terms.options().saturating_sub(used);
    match (base, end) {
        (Some(base), Some(end)) if unused > 0 && terms.option_months.is_some() => {
            named(terms, said("latest_end_options"))
                .with("base_end", Arg::Day(base))
                .from("extension_options")
                .with("unused", Arg::Count(unused))
                .field("option_months", count(terms.option_months))
                .with("end", Arg::Day(end))
        }
        (Some(_), Some(end)) if unused > 0 => named(terms, said("latest_end_option_length"))
            .from("extension_options")
            .from("option_months")
            .with("end", Arg::Day(end)),
        (Some(_), Some(end)) => named(terms, said("latest_end_same"))
            .from("extension_options")
            .with("end", Arg::Day(end)),
        (Some(_), None) => named(terms, said("latest_end_beyond")).from("extension_options"),
        (None, _) => named(terms, said("latest_end_unknown")),
    }
}

pub(super) fn option_deadlines(terms: &Terms, found: &[OptionDeadline]) -> Vec<Explanation> {
    if found.is_empty() {
        let said = Explanation::new(Output::OptionDeadlines, "option_none");
        return vec![said.from("extension_options").from("options_used")];
    }
    let (code, field) = match (terms.option_notice_months, terms.notice_months) {
        (Some(_), _) => ("option_own_notice", "option_notice_months"),
        (None, Some(_)) => ("option_contract_notice", "notice_months"),
        (None, None) => ("option_no_notice", "option_notice_months"),
    };
    found
        .iter()
        .map(|option| {
            named(terms, Explanation::new(Output::OptionDeadlines, code))
                .from(field)
                .with("number", Arg::Count(option.number))
                .with("months", Arg::Count(option_notice(terms)))
                .with("ends_on", Arg::Day(option.ends_on))
                .with("declare_by", Arg::Day(option.declare_by))
                .with("extends_to", Arg::Day(option.extends_to))
        })
        .collect()
}
