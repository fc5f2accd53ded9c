//! The whole answer about a contract.

use super::{notice, on};
use crate::{
    Arg, Around, Asked, Deadlines, Forced, Output, Reason, Segment, Terms, compute, status,
};

fn asked(terms: &Terms, as_of: &str) -> Deadlines {
    let asked = Asked {
        as_of: on(as_of),
        notice_on: None,
        target_end: None,
    };
    compute(terms, &Around::default(), &asked)
}

fn codes(found: &Deadlines, of: Output) -> Vec<&'static str> {
    let said = found.explanations.iter().filter(|said| said.of == of);
    said.map(|said| said.code).collect()
}

#[test]
fn each_step_of_a_notice_is_a_sentence_of_its_own() {
    let terms = Terms {
        irrevocable_until: Some(on("2029-02-01")),
        ..notice(3, Some(Segment::Month), Some(Segment::Quarter))
    };
    let found = asked(&terms, "2026-11-22");
    assert_eq!(found.earliest_exit, Some(on("2029-03-31")));
    assert_eq!(
        codes(&found, Output::EarliestExit),
        [
            "notice_counted_running",
            "notice_to_end_of",
            "notice_irrevocable"
        ]
    );
    let first = &found.explanations[4];
    assert_eq!(first.fields, ["notice_months", "notice_running"]);
    assert!(first.args.contains(&("start", Arg::Day(on("2026-11-30")))));
    assert!(
        first
            .args
            .contains(&("counted", Arg::Day(on("2027-02-28"))))
    );
}

#[test]
fn without_a_question_it_is_about_the_next_end() {
    let open = notice(6, None, Some(Segment::Year));
    let found = asked(&open, "2026-11-22");
    assert_eq!(found.target_end, Some(on("2027-12-31")));
    assert_eq!(found.last_notice, Some(on("2027-06-30")));
    assert_eq!(found.effective_end, None);
    let fixed = Terms {
        valid_to: Some(on("2026-12-31")),
        ..open
    };
    let found = asked(&fixed, "2026-11-22");
    assert_eq!(found.last_notice, Some(on("2026-06-30")));
    assert_eq!(
        codes(&found, Output::LastNotice),
        ["last_notice", "last_notice_passed"]
    );
    assert!(codes(&found, Output::EarliestExit).contains(&"exit_after_latest_end"));
    let without_clause = Terms {
        notice_months: None,
        notice_to_end_of: None,
        ..fixed
    };
    let found = asked(&without_clause, "2026-11-22");
    assert_eq!((found.target_end, found.last_notice), (None, None));
    assert_eq!(
        codes(&found, Output::LastNotice),
        ["last_notice_not_needed"]
    );
}

#[test]
fn a_notice_given_decides_the_end_and_the_status() {
    let terms = Terms {
        terminated_on: Some(on("2026-06-15")),
        ..notice(3, None, None)
    };
    let found = asked(&terms, "2026-09-15");
    assert_eq!(found.effective_end, Some(on("2026-09-15")));
    assert!(found.status.valid);
    let after = asked(&terms, "2026-09-16");
    assert_eq!(after.status.reasons, [Reason::NoticeRunOut]);
}

#[test]
fn the_status_tells_every_reason() {
    let terms = Terms {
        valid_from: Some(on("2026-01-01")),
        valid_to: Some(on("2026-12-31")),
        ..Terms::default()
    };
    let reasons = |around: &Around, day| {
        let found = status(&terms, around, on(day));
        (found.valid, found.reasons)
    };
    let alone = Around::default();
    assert_eq!(
        reasons(&alone, "2025-12-31"),
        (false, vec![Reason::StartNotReached])
    );
    assert_eq!(reasons(&alone, "2026-01-01"), (true, vec![]));
    assert_eq!(reasons(&alone, "2026-12-31"), (true, vec![]));
    let child = Around {
        parent_valid: Some(false),
        forced: None,
    };
    let both = vec![Reason::EndPassed, Reason::ParentInvalid];
    assert_eq!(reasons(&child, "2027-01-01"), (false, both));
    let kept = Around {
        forced: Some(Forced::Valid),
        ..alone
    };
    let overruled = vec![Reason::EndPassed, Reason::ForcedValid];
    assert_eq!(reasons(&kept, "2027-01-01"), (true, overruled));
    let stopped = Around {
        forced: Some(Forced::Invalid),
        ..alone
    };
    assert_eq!(
        reasons(&stopped, "2026-05-01"),
        (false, vec![Reason::ForcedInvalid])
    );
}
