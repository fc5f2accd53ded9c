//! The answer in words: first what must be done by when, then every date with
//! the sentences behind it.

use deadlines::{Deadlines, Output, Terms, effective_end};
use foundation::Date;

use super::asked::Question;
use crate::{
    dates_explained::{day_off_remark, full_day, sentence},
    format,
    i18n::Lang,
};

/// One result.
pub(super) struct Row {
    pub label: String,
    /// The date in words, or what stands instead of it.
    pub value: String,
    /// How far away it is; may be empty.
    pub near: String,
    /// Why.
    pub why: Vec<String>,
}

/// What is said first, and what to know about the day named there.
pub(super) struct Headline {
    pub sentences: Vec<String>,
    pub remark: Option<String>,
    /// Whether something that mattered is too late.
    pub late: bool,
}

impl Headline {
    fn of(sentences: impl IntoIterator<Item = String>) -> Self {
        Self {
            sentences: sentences.into_iter().collect(),
            remark: None,
            late: false,
        }
    }
}

/// A sentence with days put in.
fn say(lang: Lang, key: &str, days: &[(&'static str, Date)]) -> String {
    let args: Vec<_> = days
        .iter()
        .map(|(name, day)| (*name, full_day(lang, *day).into()))
        .collect();
    lang.t_args(&format!("calculator-says-{key}"), &args)
}

/// What must be done by when.
pub(super) fn headline(
    lang: Lang,
    question: &Question,
    found: &Deadlines,
    today: Date,
) -> Headline {
    let terms = &question.terms;
    if let (Some(given), Some(end)) = (found.notice_on, found.effective_end) {
        let key = match terms.terminated_on {
            Some(_) if end < today => "terminated-over",
            Some(given_on) if given_on == given => "terminated",
            _ => "notice",
        };
        return Headline::of([say(lang, key, &[("given", given), ("end", end)])]);
    }
    match question.target_end {
        Some(target) => for_target(lang, terms, found, target, today),
        None => for_next(lang, terms, found, today),
    }
}

/// The end that was asked for.
fn for_target(lang: Lang, terms: &Terms, found: &Deadlines, target: Date, today: Date) -> Headline {
    let latest = found.latest_end.unwrap_or(Date::MAX);
    let exit = found
        .earliest_exit
        .filter(|end| *end <= latest)
        .map(|end| say(lang, "earliest", &[("end", end)]));
    match found.last_notice {
        Some(by) if by >= today => Headline {
            remark: day_off_remark(lang, by),
            ..Headline::of(
                [say(
                    lang,
                    "target",
                    &[("notice_by", by), ("target", target)],
                )]
                .into_iter()
                .chain(otherwise(lang, terms, by)),
            )
        },
        Some(by) if ends_by_itself(terms, found, target) => Headline::of([
            say(
                lang,
                "ends-unless",
                &[("end", found.base_end.unwrap_or(target))],
            ),
            say(lang, "notice-passed", &[("notice_by", by)]),
        ]),
        Some(by) => Headline {
            late: true,
            ..Headline::of(
                [say(
                    lang,
                    "target-passed",
                    &[("notice_by", by), ("target", target)],
                )]
                .into_iter()
                .chain(exit),
            )
        },
        None => Headline {
            late: true,
            ..Headline::of(
                [say(lang, "target-never", &[("target", target)])]
                    .into_iter()
                    .chain(exit),
            )
        },
    }
}

/// Whether a fixed term is over by then, with or without a notice.
fn ends_by_itself(terms: &Terms, found: &Deadlines, target: Date) -> bool {
    !terms.continuous && found.base_end.is_some_and(|end| end <= target)
}

/// Nothing in particular was asked: what comes next.
fn for_next(lang: Lang, terms: &Terms, found: &Deadlines, today: Date) -> Headline {
    let extend = found
        .option_deadlines
        .iter()
        .find(|option| option.declare_by >= today)
        .map(|option| {
            let days = [
                ("declare_by", option.declare_by),
                ("until", option.extends_to),
            ];
            say(lang, "extend", &days)
        });
    match found.base_end.filter(|_| !terms.continuous) {
        Some(end) if end < today => Headline {
            late: true,
            ..Headline::of([say(lang, "expired", &[("end", end)])])
        },
        Some(end) if !terms.has_notice_clause() => Headline::of(
            [say(lang, "fixed", &[("end", end)])]
                .into_iter()
                .chain(extend),
        ),
        Some(end) => fixed_with_notice(lang, found, end, extend, today),
        None if terms.has_notice_clause() => open_ended(lang, terms, found),
        None => Headline::of([lang.t("calculator-says-too-little")]),
    }
}

fn fixed_with_notice(
    lang: Lang,
    found: &Deadlines,
    end: Date,
    extend: Option<String>,
    today: Date,
) -> Headline {
    match found.last_notice {
        Some(by) if by >= today => Headline {
            remark: day_off_remark(lang, by),
            ..Headline::of(
                [say(lang, "next", &[("notice_by", by), ("end", end)])]
                    .into_iter()
                    .chain(extend),
            )
        },
        Some(by) => Headline::of(
            [
                say(lang, "ends", &[("end", end)]),
                say(lang, "notice-passed", &[("notice_by", by)]),
            ]
            .into_iter()
            .chain(extend),
        ),
        None => Headline::of(
            [say(lang, "ends", &[("end", end)])]
                .into_iter()
                .chain(extend),
        ),
    }
}

fn open_ended(lang: Lang, terms: &Terms, found: &Deadlines) -> Headline {
    let segmented = terms.notice_running.is_some() || terms.notice_to_end_of.is_some();
    let bound = segmented || terms.irrevocable_until.is_some();
    match (found.last_notice, found.earliest_exit) {
        (Some(by), Some(end)) if bound => Headline {
            remark: day_off_remark(lang, by),
            ..Headline::of(
                [say(lang, "next", &[("notice_by", by), ("end", end)])]
                    .into_iter()
                    .chain(otherwise(lang, terms, by)),
            )
        },
        (_, Some(end)) => Headline::of([say(lang, "earliest", &[("end", end)])]),
        _ => Headline::of([lang.t("calculator-says-too-little")]),
    }
}

/// What happens when the last day goes by.
fn otherwise(lang: Lang, terms: &Terms, by: Date) -> Option<String> {
    let next = effective_end(terms, by.tomorrow().ok()?)?;
    Some(say(lang, "otherwise", &[("next", next)]))
}

/// Every date with its reasons, what matters most first.
pub(super) fn rows(lang: Lang, found: &Deadlines, today: Date) -> Vec<Row> {
    let row = |of: Output, label: String, day: Option<Date>| Row {
        label,
        value: day.map_or_else(|| lang.t("calculator-none"), |day| full_day(lang, day)),
        near: day
            .and_then(|day| format::near(lang, day, today))
            .unwrap_or_default(),
        why: why(lang, found, of),
    };
    let named = |of: Output, day| row(of, lang.t(&label_key(of)), day);
    let mut rows = vec![named(Output::LastNotice, found.last_notice)];
    if let Some(given) = found.notice_on {
        let label = lang.t1("calculator-result-notice", "given", format::date(given));
        rows.push(row(Output::EffectiveEnd, label, found.effective_end));
    }
    let asked = lang.t1("calculator-result-exit", "day", format::date(today));
    rows.push(row(Output::EarliestExit, asked, found.earliest_exit));
    rows.push(named(Output::BaseEnd, found.base_end));
    rows.push(named(Output::LatestEnd, found.latest_end));
    if !found.option_deadlines.is_empty() {
        rows.push(options(lang, found));
    }
    rows.push(Row {
        label: lang.t(&label_key(Output::Status)),
        value: lang.t(match found.status.valid {
            true => "calculator-valid",
            false => "calculator-not-valid",
        }),
        near: String::new(),
        why: why(lang, found, Output::Status),
    });
    rows
}

fn label_key(of: Output) -> String {
    format!("calculator-result-{}", of.key().replace('_', "-"))
}

fn why(lang: Lang, found: &Deadlines, of: Output) -> Vec<String> {
    let said = found.explanations.iter().filter(|said| said.of == of);
    said.map(|said| sentence(lang, said)).collect()
}

fn options(lang: Lang, found: &Deadlines) -> Row {
    let days = found.option_deadlines.iter();
    let days: Vec<String> = days.map(|option| format::date(option.declare_by)).collect();
    Row {
        label: lang.t(&label_key(Output::OptionDeadlines)),
        value: days.join(", "),
        near: String::new(),
        why: why(lang, found, Output::OptionDeadlines),
    }
}
