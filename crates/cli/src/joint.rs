//! `joint`: what municipalities could buy together, computed for all main groups.

use std::{process::ExitCode, thread::available_parallelism};

use clap::{Args, Subcommand};
use domain::{
    gate::App,
    installation::national,
    joint::{Going, Refreshed, refresh, refresh_when_old},
};
use foundation::Result;

use crate::setup::{At, Setup};

#[derive(Debug, Subcommand)]
pub(crate) enum Joint {
    /// Compute all main groups out of what is shared, and keep what each municipality could do.
    Refresh(Refresh),
}

#[derive(Debug, Args)]
pub(crate) struct Refresh {
    #[command(flatten)]
    at: At,
    /// How many threads compute; the answer does not depend on it.
    #[arg(long, value_name = "NUMBER")]
    threads: Option<usize>,
}

impl Joint {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let Self::Refresh(asked) = self;
        let app = setup.open(&asked.at, 2)?;
        let all = available_parallelism().map_or(1, usize::from);
        let threads = asked.threads.unwrap_or(all);
        let done = refresh(&app, &national(), threads, &Going::default())?;
        println!("{}", shown(setup, done));
        Ok(ExitCode::SUCCESS)
    }
}

fn shown(setup: &Setup, done: Refreshed) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).into();
    let args = [
        ("needs", number(done.needs)),
        ("opportunities", number(done.opportunities)),
    ];
    setup.lang.t_args("cli-joint-refreshed", &args)
}

/// Once a week, after what cannot wait.
pub(crate) fn refresh_weekly(app: &App, go_on: &dyn Fn() -> bool) {
    match refresh_when_old(app, go_on) {
        Ok(Some(done)) => tracing::info!(
            needs = done.needs,
            opportunities = done.opportunities,
            "joint purchases were computed"
        ),
        Ok(None) => {}
        Err(error) => tracing::error!(%error, "joint purchases could not be computed"),
    }
}
