//! Whether the contract is valid on a day, and why.

use foundation::Date;

use crate::{Terms, base_end, effective_end};

/// What decides validity beside the contract's own terms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// Whether the parent is valid; none when validity is not inherited.
    pub parent_valid: Option<bool>,
    /// What somebody decided by hand.
    pub forced: Option<Forced>,
}

/// Validity decided by hand, whatever the dates say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forced {
    /// Counts as valid.
    Valid,
    /// Counts as not valid.
    Invalid,
}

/// One thing that decides validity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The first day is still to come.
    StartNotReached,
    /// The last day is over.
    EndPassed,
    /// Notice was given and has run out.
    NoticeRunOut,
    /// Validity is inherited, and the parent is not valid.
    ParentInvalid,
    /// Decided by hand to be valid.
    ForcedValid,
    /// Decided by hand not to be valid.
    ForcedInvalid,
}

impl Reason {
    /// The name in the API: `start_not_reached`, `end_passed`, `notice_run_out`,
    /// `parent_invalid`, `forced_valid`, `forced_invalid`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::StartNotReached => "start_not_reached",
            Self::EndPassed => "end_passed",
            Self::NoticeRunOut => "notice_run_out",
            Self::ParentInvalid => "parent_invalid",
            Self::ForcedValid => "forced_valid",
            Self::ForcedInvalid => "forced_invalid",
        }
    }
}

/// Valid or not, with every reason, also those that a decision by hand overrules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Whether the contract is valid.
    pub valid: bool,
    /// Every reason; empty when the contract is simply valid.
    pub reasons: Vec<Reason>,
}

/// Whether the contract is valid on `today`. First and last days are valid days.
#[must_use]
pub fn status(terms: &Terms, around: &Around, today: Date) -> Status {
    let ended = |end: Option<Date>| end.is_some_and(|end| end < today);
    let run_out = terms
        .terminated_on
        .and_then(|given| effective_end(terms, given));
    let against = [
        (
            Reason::StartNotReached,
            terms.valid_from.is_some_and(|from| today < from),
        ),
        (Reason::EndPassed, ended(base_end(terms))),
        (Reason::NoticeRunOut, ended(run_out)),
        (Reason::ParentInvalid, around.parent_valid == Some(false)),
    ];
    let mut reasons: Vec<Reason> = against
        .into_iter()
        .filter_map(|(reason, holds)| holds.then_some(reason))
        .collect();
    let valid = match around.forced {
        None => reasons.is_empty(),
        Some(Forced::Valid) => {
            reasons.push(Reason::ForcedValid);
            true
        }
        Some(Forced::Invalid) => {
            reasons.push(Reason::ForcedInvalid);
            false
        }
    };
    Status { valid, reasons }
}
