//! `tasks`: the daily run of the rules, by hand or from a timer.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use domain::{
    gate::App,
    tasks::{Kept, run_due},
};
use foundation::Result;
use jiff::tz::TimeZone;

use crate::setup::{At, Setup};

#[derive(Debug, Subcommand)]
pub(crate) enum Tasks {
    /// Run the rules where they have not run today.
    Run(Run),
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    #[command(flatten)]
    at: At,
}

impl Tasks {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let Self::Run(run) = self;
        let app = setup.open(&run.at, 2)?;
        let (organisations, kept) = run_due(&app, &|| true)?;
        println!("{}", shown(setup, organisations, kept));
        Ok(ExitCode::SUCCESS)
    }
}

fn shown(setup: &Setup, organisations: usize, kept: Kept) -> String {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX).into();
    let args = [
        ("organisations", number(organisations as u64)),
        ("made", number(kept.made)),
        ("moved", number(kept.moved)),
        ("closed", number(kept.closed)),
        ("escalated", number(kept.escalated)),
        ("messages", number(kept.messages)),
    ];
    setup.lang.t_args("cli-tasks-run", &args)
}

/// Reminders are written when people get up, not when the day turns.
const MORNING: i8 = 6;

/// Runs the rules once a day, from six o'clock Danish time.
pub(crate) fn run_in_the_morning(app: &App, go_on: &dyn Fn() -> bool) -> Result<()> {
    let zone = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
    if app.clock().now().to_zoned(zone).hour() < MORNING {
        return Ok(());
    }
    let (organisations, kept) = run_due(app, go_on)?;
    if organisations > 0 {
        tracing::info!(
            organisations,
            made = kept.made,
            moved = kept.moved,
            closed = kept.closed,
            escalated = kept.escalated,
            messages = kept.messages,
            "the rules have run"
        );
    }
    Ok(())
}
