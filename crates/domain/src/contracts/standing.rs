//! Whether one contract is valid on the day asked about and, if not, why. The
//! columns `valid` and `causes` of the list say the same of many.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::validity::{parent_not_valid, valid};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::Kind,
};

/// Why a contract is not valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Somebody decided so.
    ForcedInvalid,
    /// Its first day is this later one.
    NotStarted(Date),
    /// Its last day was this earlier one.
    Ended(Date),
    /// Notice was given, and it ended by that on this earlier day.
    Terminated(Date),
    /// The contract above with this name is not valid, and its validity is inherited.
    ParentNotValid(String),
}

impl Cause {
    /// The end of the text's key, `contract-cause-<key>`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::ForcedInvalid => "forced-invalid",
            Self::NotStarted(_) => "not-started",
            Self::Ended(_) => "ended",
            Self::Terminated(_) => "terminated",
            Self::ParentNotValid(_) => "parent-not-valid",
        }
    }
}

/// Where a contract stands on the day asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is valid.
    pub valid: bool,
    /// It is valid because somebody decided so.
    pub forced: bool,
    /// Every reason why it is not valid; none when it is.
    pub causes: Vec<Cause>,
}

/// Asks where a contract stands.
#[derive(Debug)]
pub struct StandingOf {
    /// The contract.
    pub contract: Id,
}

const VALID: &str = valid!("c");
const PARENT_NOT_VALID: &str = parent_not_valid!("c");

/// Everything that decides it, in one row.
fn statement() -> String {
    format!(
        "SELECT {VALID}, c.validity_override, c.valid_from,
 (SELECT MAX(b.on_date) FROM {{contract_dates}} b WHERE b.contract = c.id AND b.kind = 'base_end'),
 (SELECT MAX(e.on_date) FROM {{contract_dates}} e WHERE e.contract = c.id AND e.kind = 'exit'),
 {PARENT_NOT_VALID}, (SELECT a.name FROM {{contracts}} a WHERE a.id = c.parent)
 FROM {{contracts}} c WHERE {{visible c}} AND c.id = $1"
    )
}

impl Question for StandingOf {
    type Answer = Standing;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Contracts)
    }

    fn answer(self, view: &View<'_>) -> Result<Standing> {
        standing(view, self.contract)
    }
}

/// Where a contract of the caller's organisation stands.
pub(super) fn standing(view: &View<'_>, contract: Id) -> Result<Standing> {
    let row = view
        .row(&statement(), &[contract.into()])?
        .ok_or(Error::NotFound(Kind::Contract.key()))?;
    read(&row, view.day())
}

fn read(row: &Row, day: Date) -> Result<Standing> {
    let decision = row.text_or_empty(1)?;
    if decision == "forced_valid" {
        return Ok(Standing {
            valid: true,
            forced: true,
            causes: Vec::new(),
        });
    }
    let past = |at| Ok::<_, Error>(row.opt(at, Row::date)?.filter(|date| *date < day));
    let later = row.opt(2, Row::date)?.filter(|date| *date > day);
    let parent = row.bool(5)?.then(|| row.text_or_empty(6)).transpose()?;
    let causes = [
        (decision == "forced_invalid").then_some(Cause::ForcedInvalid),
        later.map(Cause::NotStarted),
        past(3)?.map(Cause::Ended),
        past(4)?.map(Cause::Terminated),
        parent.map(Cause::ParentNotValid),
    ];
    Ok(Standing {
        valid: row.bool(0)?,
        forced: false,
        causes: causes.into_iter().flatten().collect(),
    })
}
