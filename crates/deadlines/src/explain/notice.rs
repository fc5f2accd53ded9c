//! Explanations of what follows from a notice, step by step.

use foundation::Date;

use super::{Arg, Explanation, Output, count, day};
use crate::{
    Deadlines, NoticeSteps, Terms, effective_end as end_of, notice::fixed_end, notice_steps,
};

/// The day on which the notice that was given has run out.
pub(super) fn run_out(terms: &Terms) -> Option<Date> {
    end_of(terms, terms.terminated_on?)
}

pub(super) fn effective_end(terms: &Terms, notice_on: Option<Date>) -> Vec<Explanation> {
    let of = Output::EffectiveEnd;
    match notice_on {
        None => vec![Explanation::new(of, "notice_not_asked").from("terminated_on")],
        Some(given) => steps(terms, of, given),
    }
}

/// One sentence a step: how it is counted, to the end of which segment, and
/// whether it was irrevocable for longer.
fn steps(terms: &Terms, of: Output, given: Date) -> Vec<Explanation> {
    let Some(found) = notice_steps(terms, given) else {
        let said = Explanation::new(of, "notice_beyond").with("given", Arg::Day(given));
        return vec![clause(terms, said)];
    };
    let mut said = vec![counted(terms, of, given, &found)];
    if let Some(segment) = terms.notice_to_end_of {
        said.push(
            Explanation::new(of, "notice_to_end_of")
                .field("notice_to_end_of", Arg::Segment(segment))
                .with("counted", Arg::Day(found.counted))
                .with("end", Arg::Day(found.segment_end)),
        );
    }
    if found.end > found.segment_end {
        said.push(irrevocable(terms, of, "notice_irrevocable").with("end", Arg::Day(found.end)));
    }
    said
}

fn counted(terms: &Terms, of: Output, given: Date, found: &NoticeSteps) -> Explanation {
    let code = match (terms.notice_running, terms.notice_months) {
        (Some(_), _) => "notice_counted_running",
        (None, Some(_)) => "notice_counted",
        (None, None) => "notice_without_period",
    };
    Explanation::new(of, code)
        .with("given", Arg::Day(given))
        .field("notice_months", count(terms.notice_months))
        .with("counted", Arg::Day(found.counted))
        .with("start", Arg::Day(found.start))
        .running(terms)
}

fn irrevocable(terms: &Terms, of: Output, code: &'static str) -> Explanation {
    let said = Explanation::new(of, code);
    let said = said.field("irrevocable_until", day(terms.irrevocable_until));
    match terms.notice_to_end_of {
        Some(_) => said.from("notice_to_end_of"),
        None => said,
    }
}

pub(super) fn earliest_exit(terms: &Terms, as_of: Date, found: &Deadlines) -> Vec<Explanation> {
    let of = Output::EarliestExit;
    if let Some(end) = fixed_end(terms) {
        let said = Explanation::new(of, "exit_fixed_term").with("end", Arg::Day(end));
        return vec![super::ends::named(terms, said)];
    }
    let mut said = steps(terms, of, as_of);
    if let Some(exit) = found.earliest_exit
        && let Some(latest) = found.latest_end.filter(|latest| *latest < exit)
    {
        let after = Explanation::new(of, "exit_after_latest_end");
        said.push(
            super::ends::named(terms, after)
                .with("end", Arg::Day(exit))
                .with("latest_end", Arg::Day(latest)),
        );
    }
    said
}

pub(super) fn last_notice(terms: &Terms, as_of: Date, found: &Deadlines) -> Vec<Explanation> {
    let of = Output::LastNotice;
    let Some(target) = found.target_end else {
        let code = match fixed_end(terms) {
            Some(_) => "last_notice_not_needed",
            None => "last_notice_no_end",
        };
        return vec![clause(terms, Explanation::new(of, code)).with("end", day(found.base_end))];
    };
    let Some(notice_by) = found.last_notice else {
        return vec![none_left(terms, target)];
    };
    let mut said = vec![reaches(terms, target, notice_by)];
    if notice_by < as_of {
        said.push(
            Explanation::new(of, "last_notice_passed")
                .with("as_of", Arg::Day(as_of))
                .with("notice_by", Arg::Day(notice_by)),
        );
    }
    said
}

fn reaches(terms: &Terms, target: Date, notice_by: Date) -> Explanation {
    let next = notice_by.tomorrow().ok().and_then(|day| end_of(terms, day));
    let code = match next {
        Some(_) => "last_notice",
        None => "last_notice_final",
    };
    clause(terms, Explanation::new(Output::LastNotice, code))
        .with("target", Arg::Day(target))
        .with("notice_by", Arg::Day(notice_by))
        .with("end", day(end_of(terms, notice_by)))
        .with("next_end", day(next))
}

fn none_left(terms: &Terms, target: Date) -> Explanation {
    let of = Output::LastNotice;
    let bars = terms.irrevocable_until.is_some();
    let said = if bars {
        irrevocable(terms, of, "last_notice_irrevocable")
    } else {
        clause(terms, Explanation::new(of, "last_notice_none"))
    };
    said.with("target", Arg::Day(target))
}

/// The fields of the notice clause that are filled in.
fn clause(terms: &Terms, said: Explanation) -> Explanation {
    let said = said.from("notice_months").running(terms);
    match terms.notice_to_end_of {
        Some(segment) => said.field("notice_to_end_of", Arg::Segment(segment)),
        None => said,
    }
}

impl Explanation {
    /// The running segment, when the notice is counted from its end.
    fn running(self, terms: &Terms) -> Self {
        match terms.notice_running {
            Some(segment) => self.field("notice_running", Arg::Segment(segment)),
            None => self,
        }
    }
}
