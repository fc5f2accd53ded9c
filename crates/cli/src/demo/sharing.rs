//! What the municipalities share: some their costs as they are, most as ranges, some not at
//! all; and what they could buy together with that.

use std::thread::available_parallelism;

use domain::{
    gate::{App, Caller},
    installation::national,
    joint::{Going, refresh},
    organisations::Municipality,
    shares::{Fact, Level, Share, Shares},
};
use foundation::Result;

/// How far costs are shared, in turns.
const COSTS: [Level; 5] = [
    Level::Ranges,
    Level::Exact,
    Level::Ranges,
    Level::Nothing,
    Level::Ranges,
];

/// Each municipality chooses what it shares.
pub(super) fn choose(app: &App, municipalities: &[Municipality]) -> Result<()> {
    for (municipality, level) in municipalities.iter().zip(COSTS.iter().cycle()) {
        let caller = Caller::system("Fælled", municipality.id());
        app.run(&caller, Share(Shares::default().with(Fact::Costs, *level)))?;
    }
    Ok(())
}

/// As the program does once a week.
pub(super) fn compute(app: &App) -> Result<()> {
    let threads = available_parallelism().map_or(1, usize::from);
    refresh(app, &national(), threads, &Going::default()).map(drop)
}
