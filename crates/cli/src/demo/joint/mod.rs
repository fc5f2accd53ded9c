//! What the example municipalities do together: needs that no product meets yet, a group that is
//! asked, and one that is binding.

mod groups;
mod needs;

use demo::Installation;
use domain::{
    gate::{App, Caller},
    organisations::Municipality,
};
use foundation::{Id, Result};

use super::changes::Step;

/// Who takes part, by code: the municipalities of the small scale, the one that is shown first.
/// Kolding has been asked into no group.
const SHOWN: &str = "0151";
const LANGELAND: &str = "0482";
const ESBJERG: &str = "0561";
const KOLDING: &str = "0621";
const LAESOE: &str = "0825";

/// Every step; none where not all that take part have data.
pub(super) fn plan(made: &Installation) -> Vec<Step> {
    let all = [SHOWN, LANGELAND, ESBJERG, KOLDING, LAESOE];
    let there = |code: &&str| made.municipalities().iter().any(|one| one.code() == **code);
    if !all.iter().all(there) {
        return Vec::new();
    }
    let mut steps = needs::plan(made);
    steps.extend(groups::plan(made.municipalities()));
    steps
}

/// Somebody in the municipality of that code.
fn caller(municipalities: &[Municipality], code: &str) -> Option<Caller> {
    let mut all = municipalities.iter();
    let found = all.find(|one| one.code() == code)?;
    Some(Caller::system("It-sekretariatet", found.id()))
}

/// The same identity for the same thing.
fn id(what: u16, number: usize) -> Id {
    Id::from_u128(u128::from(what) << 96 | 0x8000_8000 << 48 | number as u128)
}

fn step(days_ago: i64, run: impl Fn(&App) -> Result<()> + 'static) -> Step {
    Step {
        days_ago,
        run: Box::new(run),
    }
}
