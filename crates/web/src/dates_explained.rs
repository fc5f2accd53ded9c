//! The words for the dates of a contract: the sentence behind each computed date,
//! a day with its weekday, and what to know about a day on which nobody answers.

use std::{borrow::Cow, collections::HashMap};

use deadlines::{Arg, DayOffKind, Explanation, Segment, previous_working_day, why_off};
use fluent_templates::fluent_bundle::FluentValue;
use foundation::Date;
use jiff::civil::Weekday;

use crate::{format, i18n::Lang};

/// The sentence of an explanation with its values put in.
#[must_use]
pub fn sentence(lang: Lang, said: &Explanation) -> String {
    let mut args: HashMap<Cow<'static, str>, FluentValue<'_>> = said
        .args
        .iter()
        .map(|(name, value)| (Cow::Borrowed(*name), text(lang, name, *value).into()))
        .collect();
    if let Some(duration) = duration(lang, said) {
        args.insert(Cow::Borrowed("duration"), duration.into());
    }
    lang.with(&format!("explain-{}", said.code.replace('_', "-")), &args)
}

fn text(lang: Lang, name: &str, value: Arg) -> String {
    match value {
        Arg::Day(day) => format::date(day),
        Arg::Segment(segment) if name == "notice_running" => the_segment(lang, segment),
        Arg::Segment(segment) => a_segment(lang, segment),
        Arg::Count(count) => amount(lang, unit(name), count),
    }
}

/// What a count counts.
fn unit(name: &str) -> &'static str {
    match name {
        "duration_years" => "years",
        "options_used" | "unused" => "options",
        "lead_days" => "days",
        "number" => "number",
        _ => "months",
    }
}

/// "6 måneder".
fn amount(lang: Lang, unit: &str, count: i64) -> String {
    lang.t1(&format!("amount-{unit}"), "n", count)
}

/// "4 år og 6 måneder", when the explanation tells a duration.
fn duration(lang: Lang, said: &Explanation) -> Option<String> {
    let count = |wanted: &str| {
        let found = said.args.iter().find(|(name, _)| *name == wanted);
        match found {
            Some((_, Arg::Count(count))) => Some(*count),
            _ => None,
        }
    };
    let (years, months) = (count("duration_years")?, count("duration_months")?);
    Some(match (years, months) {
        (0, months) => amount(lang, "months", months),
        (years, 0) => amount(lang, "years", years),
        (years, months) => lang.t_args(
            "amount-both",
            &[
                ("years", amount(lang, "years", years).into()),
                ("months", amount(lang, "months", months).into()),
            ],
        ),
    })
}

/// "måneden", of the segment that something happens in.
fn the_segment(lang: Lang, segment: Segment) -> String {
    lang.t(&format!("segment-the-{}", segment.key().replace('_', "-")))
}

/// "et kvartal", of any such segment.
fn a_segment(lang: Lang, segment: Segment) -> String {
    lang.t(&format!("segment-a-{}", segment.key().replace('_', "-")))
}

/// A day as people say it: `onsdag den 30. juni 2027` or `Wednesday 30 June 2027`.
#[must_use]
pub fn full_day(lang: Lang, day: Date) -> String {
    let args = [
        ("weekday", weekday(lang, day).into()),
        ("date", format::date_long(lang, day).into()),
    ];
    lang.t_args("day-in-full", &args)
}

/// "onsdag".
#[must_use]
pub fn weekday(lang: Lang, day: Date) -> String {
    lang.t(match day.weekday() {
        Weekday::Monday => "weekday-monday",
        Weekday::Tuesday => "weekday-tuesday",
        Weekday::Wednesday => "weekday-wednesday",
        Weekday::Thursday => "weekday-thursday",
        Weekday::Friday => "weekday-friday",
        Weekday::Saturday => "weekday-saturday",
        Weekday::Sunday => "weekday-sunday",
    })
}

/// The warning that belongs to a last day on which nobody answers, with the
/// working day before it; none for a working day.
#[must_use]
pub fn day_off_remark(lang: Lang, day: Date) -> Option<String> {
    let off = why_off(day)?;
    let before = previous_working_day(day)?;
    let key = match off.kind {
        DayOffKind::Weekend => "day-off-weekend",
        DayOffKind::Holiday => "day-off-holiday",
        DayOffKind::Closed => "day-off-closed",
    };
    let name = lang.t(&format!("day-off-{}", off.key.replace('_', "-")));
    let args = [
        ("date", format::date_long(lang, day).into()),
        ("name", name.into()),
        ("before", full_day(lang, before).into()),
    ];
    Some(lang.t_args(key, &args))
}

#[cfg(test)]
mod tests;
