//! The daily run: what changes because the calendar did. Each organisation has a
//! transaction of its own and is remembered, so a run that was cut off goes on with
//! the rest, and a second run changes nothing.

use foundation::{Id, Result};

use crate::{
    amendments, contracts,
    gate::{Action, App, Caller, Command, Event, Needs, Question, Recorded, Resource, View, Work},
    organisations::NATIONAL_ID,
    tasks::{
        keep::{self, Kept},
        remind,
    },
};

/// Runs the rules of the caller's organisation.
#[derive(Debug)]
pub struct RunRules;

const RAN: &str = "INSERT INTO rule_runs (organisation_id, day) VALUES ({organisation}, {day})
 ON CONFLICT (organisation_id) DO UPDATE SET day = excluded.day";

impl Command for RunRules {
    type Output = Kept;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Tasks)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Kept>> {
        let organisation = work.caller().organisation;
        work.execute(RAN, &[])?;
        let mut kept = keep::all(work, organisation)?;
        kept.messages = remind::write(work, organisation)?;
        if kept.is_nothing() {
            return Ok(work.unchanged("everything is as it should be", kept));
        }
        let said = format!(
            "made {}, moved {}, closed {}, escalated {}, messages {}",
            kept.made, kept.moved, kept.closed, kept.escalated, kept.messages
        );
        work.record(Event::new("task.rules_run").because(said), kept)
    }
}

/// Asks for organisations whose rules have not run today.
struct Due;

// everywhere: the run is for all organisations that have something to be reminded of
const DUE: &str = "SELECT o.id FROM organisations o LEFT JOIN rule_runs d ON d.organisation_id = o.id
 WHERE COALESCE(d.day < {day}, TRUE) AND (EXISTS (SELECT 1 FROM usages u WHERE u.organisation_id = o.id)
 OR EXISTS (SELECT 1 FROM contracts c WHERE c.organisation_id = o.id)
 OR EXISTS (SELECT 1 FROM evidence e WHERE e.organisation_id = o.id)) ORDER BY o.id";

impl Question for Due {
    type Answer = Vec<Id>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Installation)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Id>> {
        let rows = view.rows(DUE, &[])?;
        rows.iter().map(|row| row.id(0)).collect()
    }
}

/// Runs the rules of every organisation where they have not run today; answers how
/// many organisations that was and what was done. `go_on` is asked before each.
///
/// # Errors
/// The last error, after all others have had their turn; the next run begins with
/// those that failed.
pub fn run_due(app: &App, go_on: &dyn Fn() -> bool) -> Result<(usize, Kept)> {
    let (mut count, mut sum, mut failed) = (0, Kept::default(), None);
    let due = app.ask(&Caller::system("Fælled", NATIONAL_ID), Due)?;
    if !due.is_empty() {
        // The rules look at dates, and new ones come within reach as the years go.
        contracts::extend_all(app, go_on)?;
    }
    for organisation in due {
        if !go_on() {
            break;
        }
        match run_one(app, &Caller::system("Fælled", organisation)) {
            Ok(kept) => {
                sum = add(sum, kept);
                count += 1;
            }
            Err(error) => {
                tracing::error!(%error, %organisation, "the rules could not be run");
                failed = Some(error);
            }
        }
    }
    failed.map_or(Ok((count, sum)), Err)
}

/// First what the day brings about itself, so that the rules see the dates of today.
fn run_one(app: &App, caller: &Caller) -> Result<Kept> {
    app.run(caller, amendments::TakeEffect)?;
    app.run(caller, RunRules)
}

fn add(a: Kept, b: Kept) -> Kept {
    Kept {
        made: a.made + b.made,
        moved: a.moved + b.moved,
        closed: a.closed + b.closed,
        escalated: a.escalated + b.escalated,
        messages: a.messages + b.messages,
    }
}
