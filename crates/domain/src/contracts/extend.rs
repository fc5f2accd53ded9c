//! The nightly run over the stored dates of all contracts.

use foundation::{Id, Result};

use super::{dates::rewrite, terms::CHUNK};
use crate::{
    gate::{Action, App, Caller, Command, Event, Needs, Recorded, Resource, Work},
    organisations::NATIONAL_ID,
};

/// Brings the dates of the next contracts up to today. It can be stopped after any of
/// its steps and go on from `after`; where nothing differs, nothing is written.
#[derive(Debug)]
pub struct ExtendDates {
    /// The last contract of the step before; none at the start.
    pub after: Option<Id>,
}

/// How far a step came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extended {
    /// Contracts looked at.
    pub seen: usize,
    /// Contracts of which a date differed.
    pub changed: usize,
    /// Where the next step goes on; none at the end.
    pub after: Option<Id>,
}

/// Runs through all contracts; answers how many were looked at and how many differed.
/// `go_on` is asked before each step, and what a stopped run left is done by the next.
pub fn extend_all(app: &App, go_on: &dyn Fn() -> bool) -> Result<(usize, usize)> {
    let (mut after, mut seen, mut changed) = (None, 0, 0);
    while go_on() {
        let step = app.run(
            &Caller::system("Fælled", NATIONAL_ID),
            ExtendDates { after },
        )?;
        seen += step.seen;
        changed += step.changed;
        after = step.after;
        if after.is_none() {
            break;
        }
    }
    Ok((seen, changed))
}

// everywhere: the run goes through all municipalities
const NEXT: &str = "SELECT c.id FROM {contracts} c WHERE c.id > $1 ORDER BY c.id LIMIT $2";

impl Command for ExtendDates {
    type Output = Extended;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Extended>> {
        let start = self.after.unwrap_or(Id::from_u128(0));
        let limit = i64::try_from(CHUNK).unwrap_or(i64::MAX);
        let rows = work.rows(NEXT, &[start.into(), limit.into()])?;
        let ids = rows
            .iter()
            .map(|row| row.id(0))
            .collect::<Result<Vec<_>>>()?;
        if ids.is_empty() {
            let nothing = Extended {
                seen: 0,
                changed: 0,
                after: None,
            };
            return Ok(work.unchanged("no contracts left", nothing));
        }
        let changed = rewrite(work, &ids)?.len();
        let extended = Extended {
            seen: ids.len(),
            changed,
            after: ids.last().copied(),
        };
        if changed == 0 {
            return Ok(work.unchanged("no date differs", extended));
        }
        let event = Event::new("contract.dates_extended").because(changed.to_string());
        work.record(event, extended)
    }
}
