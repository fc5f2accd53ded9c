//! What it costs a group that one leaves, out of the numbers that were frozen.

use foundation::{Date, Error, Result};
use serde::{Deserialize, Serialize};
use sharing::{Problem, Refused, Run, Stake, Value};

use super::JointGroup;

/// What a departure changed. Kroner over the horizon of the analysis, rounded to øre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Damage {
    /// What the group was worth before.
    pub before: f64,
    /// What the rest is worth; 0 when only one is left.
    pub after: f64,
    /// The best start before.
    pub start_before: Date,
    /// The best start of the rest; none when only one is left.
    pub start_after: Option<Date>,
    /// Whether the rest loses by buying together.
    pub fragile: bool,
    /// Each member that was in the group, the one that left too.
    pub members: Vec<Change>,
}

/// What a departure changed for one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Who.
    pub code: String,
    /// Its share before.
    pub before: f64,
    /// Its share after; 0 for one that is alone.
    pub after: f64,
    /// The month after the start in which it had all its integrations before.
    pub ready_before: Option<u64>,
    /// The same after; none for one that is alone too.
    pub ready_after: Option<u64>,
    /// What waiting cost it before.
    pub waiting_before: f64,
    /// And after.
    pub waiting_after: f64,
}

/// A group as it was counted, with the share of each.
struct Counted {
    value: Value,
    stakes: Vec<Stake>,
}

fn ore(kroner: f64) -> f64 {
    (kroner * 100.0).round() / 100.0
}

fn refused(_: Refused) -> Error {
    Error::conflict("joint_not_countable")
}

impl JointGroup {
    /// The frozen question made ready for counting.
    ///
    /// # Errors
    /// `joint_not_countable` when a newer program no longer can.
    pub fn problem(&self) -> Result<Problem> {
        Problem::new(&self.question).map_err(refused)
    }

    /// What it costs those inside that one of them leaves.
    pub(super) fn damage(&self, leaver: &str) -> Result<Damage> {
        let problem = self.problem()?;
        let inside = self.codes();
        let rest: Vec<&str> = inside
            .iter()
            .copied()
            .filter(|one| *one != leaver)
            .collect();
        let before = counted(&problem, &inside)?;
        let after = match rest.len() {
            0 | 1 => None,
            _ => Some(counted(&problem, &rest)?),
        };
        let net = after.as_ref().map_or(0.0, |after| after.value.net);
        Ok(Damage {
            before: ore(before.value.net),
            after: ore(net),
            start_before: before.value.start,
            start_after: after.as_ref().map(|after| after.value.start),
            fragile: ore(net) < 0.0,
            members: inside
                .iter()
                .map(|code| change(code, &before, after.as_ref()))
                .collect(),
        })
    }
}

fn counted(problem: &Problem, ids: &[&str]) -> Result<Counted> {
    let run = Run::quiet(2);
    Ok(Counted {
        value: problem.value(ids).map_err(refused)?,
        stakes: problem.stakes(ids, &run).map_err(refused)?,
    })
}

fn change(code: &str, before: &Counted, after: Option<&Counted>) -> Change {
    // Share, month of the last integration, cost of waiting.
    let of = |counted: &Counted| {
        let place = counted.value.members.iter().position(|one| one == code)?;
        let value = &counted.value;
        let share = ore(counted.stakes[place].shapley.kroner);
        let waiting = ore(value.waiting_costs[place]);
        Some((share, value.ready_months[place], waiting))
    };
    let (share, ready, waiting) = of(before).unwrap_or_default();
    let now = after.and_then(of).unwrap_or_default();
    Change {
        code: code.to_owned(),
        before: share,
        after: now.0,
        ready_before: ready,
        ready_after: now.1,
        waiting_before: waiting,
        waiting_after: now.2,
    }
}
