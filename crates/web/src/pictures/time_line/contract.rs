//! The time line of a contract.

use deadlines::{Deadlines, Terms, effective_end};
use foundation::Date;

use super::{Bar, BarKind, Mark, MarkKind, TimeLine};
use crate::{dates_explained::full_day, format, i18n::Lang};

/// Options shown; a contract with more is told about in the text and the table of deadlines.
const OPTIONS: usize = 4;

/// What is to be seen of a contract on a day: its term, its options, the notice with
/// the end it leads to, and today.
#[must_use]
pub fn of_contract(terms: &Terms, found: &Deadlines, today: Date, lang: Lang) -> TimeLine {
    let notice = notice(terms, found);
    let mut bars = vec![term(terms, found, notice, lang)];
    if terms.terminated_on.is_none() {
        bars.extend(options(found, lang));
    }
    bars.extend(notice.map(|(given, end)| Bar {
        label: lang.t("time-line-notice-period"),
        from: Some(given),
        to: Some(end),
        kind: BarKind::Notice,
    }));
    TimeLine {
        title: lang.t("time-line-title"),
        text: text(found, notice, today, lang),
        bars,
        marks: marks(terms, found, notice, today, lang),
    }
}

/// The notice to show and the end it leads to: the one that was given or asked about,
/// else the last possible one.
fn notice(terms: &Terms, found: &Deadlines) -> Option<(Date, Date)> {
    let given = found.notice_on.or(found.last_notice)?;
    Some((given, effective_end(terms, given)?)).filter(|(given, end)| given <= end)
}

fn term(terms: &Terms, found: &Deadlines, notice: Option<(Date, Date)>, lang: Lang) -> Bar {
    let ended = match terms.terminated_on {
        Some(_) => notice.map(|(_, end)| end),
        None => None,
    };
    let key = match found.base_end {
        None => "time-line-open",
        Some(_) => "time-line-term",
    };
    Bar {
        label: lang.t(key),
        from: terms.valid_from,
        to: ended.or(found.base_end),
        kind: BarKind::Term,
    }
}

fn options(found: &Deadlines, lang: Lang) -> impl Iterator<Item = Bar> {
    found.option_deadlines.iter().map(move |option| Bar {
        label: lang.t1("time-line-option", "number", option.number),
        from: option.ends_on.tomorrow().ok(),
        to: Some(option.extends_to),
        kind: BarKind::Option,
    })
}

fn marks(
    terms: &Terms,
    found: &Deadlines,
    notice: Option<(Date, Date)>,
    today: Date,
    lang: Lang,
) -> Vec<Mark> {
    let mark = |on: Option<Date>, kind, key: &str| {
        on.map(|on| Mark {
            label: lang.t(key),
            on,
            kind,
        })
    };
    let (deadline, end) = (MarkKind::Deadline, MarkKind::End);
    let given = match (terms.terminated_on, found.notice_on) {
        (Some(_), _) => "time-line-terminated",
        (None, Some(_)) => "time-line-notice-given",
        (None, None) => "time-line-last-notice",
    };
    let mut all = vec![
        mark(Some(today), MarkKind::Today, "time-line-today"),
        mark(notice.map(|(given, _)| given), deadline, given),
        mark(notice.map(|(_, end)| end), end, "time-line-notice-end"),
    ];
    if terms.terminated_on.is_none() {
        let ends = notice.map(|(_, end)| end);
        all.push(mark(
            found.base_end.filter(|base| ends != Some(*base)),
            end,
            "time-line-base-end",
        ));
        all.extend(found.option_deadlines.iter().take(OPTIONS).map(|option| {
            Some(Mark {
                label: lang.t1("time-line-option-deadline", "number", option.number),
                on: option.declare_by,
                kind: deadline,
            })
        }));
        let latest = found
            .latest_end
            .filter(|latest| found.base_end != Some(*latest));
        all.push(mark(latest, end, "time-line-latest-end"));
    }
    all.into_iter().flatten().collect()
}

fn text(found: &Deadlines, notice: Option<(Date, Date)>, today: Date, lang: Lang) -> String {
    let today = format::date_long(lang, today);
    match (notice, found.base_end) {
        (Some((given, end)), _) => lang.t_args(
            "time-line-text-notice",
            &[
                ("today", today.into()),
                ("given", full_day(lang, given).into()),
                ("end", full_day(lang, end).into()),
            ],
        ),
        (None, Some(end)) => lang.t_args(
            "time-line-text-end",
            &[("today", today.into()), ("end", full_day(lang, end).into())],
        ),
        (None, None) => lang.t1("time-line-text-open", "today", today),
    }
}
