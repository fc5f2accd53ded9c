//! `demo`: fills an empty database with invented data, the same for the same seed.

mod budget;
mod changes;
mod joint;
mod logins;
mod persons;
mod sharing;
mod steering;
mod values;

use std::{process::ExitCode, sync::Arc};

use clap::{Args, ValueEnum};
use database::Options;
use demo::{GeneratedRecord, Installation, Scale};
use domain::{
    gate::{App, Caller},
    installation::{self, LoadTasks},
    organisations::NATIONAL_ID,
    parts::{Kind, records::Load},
    tasks::run_due,
};
use foundation::{Date, Error, FieldError, FixedClock, Id, Result};
use jiff::{ToSpan, tz::TimeZone};

use crate::setup::{At, Setup};

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Size {
    /// Five municipalities.
    Small,
    /// All 98.
    National,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    at: At,
    /// How much of Denmark.
    #[arg(long, value_enum, default_value = "small")]
    scale: Size,
    /// The same number gives the same data.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Multiplies the size of everything.
    #[arg(long, default_value_t = 1.0)]
    factor: f64,
    /// Codes of the municipalities that get data; all of the scale when left out.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// The day that counts as today in the data; today when left out.
    #[arg(long)]
    day: Option<Date>,
}

/// Days before today at which the registrations were made; changes came since.
const AGE: i64 = 400;

impl Demo {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        if !demo::FACTORS.contains(&self.factor) {
            return Err(Error::field("factor", "factor_out_of_range"));
        }
        let today = self.day.unwrap_or_else(|| setup.clock.today());
        let clock = Arc::new(FixedClock::new(noon(today, AGE)?));
        let options = Options::default();
        let handle = setup.runtime.handle();
        let app = installation::open(&self.at.database, handle, options, clock.clone())?;
        must_be_empty(&app)?;
        let scale = match self.scale {
            Size::Small => Scale::Small,
            Size::National => Scale::National,
        };
        let mut made = demo::generate(scale, self.factor, self.seed, today);
        if !self.only.is_empty() {
            made = only(made, &self.only)?;
        }
        load(&app, &made, setup)?;
        let logins = logins::make(&app, made.municipalities())?;
        persons::name(&app, &made)?;
        sharing::choose(&app, made.municipalities())?;
        for municipality in made.municipalities() {
            budget::adopt(&app, municipality.id(), today.year())?;
        }
        let changes = changes::apply(&app, &clock, &made, &logins, (today, AGE))?;
        let text = setup.lang.t1("cli-demo-changed", "n", changes as f64);
        eprintln!("{text}");
        for municipality in made.municipalities() {
            budget::live(&app, municipality.id(), today)?;
        }
        // As the night before today: dates that have come within reach, and their tasks.
        run_due(&app, &|| true)?;
        sharing::compute(&app)?;
        logins::print(made.municipalities());
        Ok(ExitCode::SUCCESS)
    }
}

/// The data of these municipalities alone; each must be one of the scale's.
fn only(made: Installation, codes: &[String]) -> Result<Installation> {
    let unknown = codes
        .iter()
        .find(|code| made.municipalities().iter().all(|one| one.code() != **code));
    match unknown {
        None => Ok(made.limited_to(codes)),
        Some(code) => {
            let error = FieldError::new("only", "unknown_municipality").with("value", code);
            Err(Error::Invalid(vec![error]))
        }
    }
}

/// Noon of the day so many days before another.
fn noon(day: Date, before: i64) -> Result<jiff::Timestamp> {
    day.checked_sub(before.days())
        .and_then(|day| day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC))
        .map(|moment| moment.timestamp())
        .map_err(|_| Error::field("day", "date_out_of_range"))
}

/// Only what an installation starts with may be there.
fn must_be_empty(app: &App) -> Result<()> {
    const ANYTHING: &str =
        "SELECT 1 FROM (SELECT id FROM org_units UNION ALL SELECT id FROM systems
     UNION ALL SELECT id FROM users UNION ALL SELECT id FROM kle_nodes) something LIMIT 1";
    let rows = app.database().read(|conn| conn.query(ANYTHING, &[]))?;
    if rows.is_empty() {
        Ok(())
    } else {
        Err(Error::conflict("database_not_empty"))
    }
}

fn load(app: &App, made: &Installation, setup: &Setup) -> Result<()> {
    let count = load_organisation(app, NATIONAL_ID, made.shared().collect())?;
    progress(setup, "Fælled", count);
    for municipality in made.municipalities() {
        let count = load_organisation(app, municipality.id(), made.municipality(municipality))?;
        progress(setup, municipality.name, count);
    }
    Ok(())
}

fn progress(setup: &Setup, name: &str, count: usize) {
    let args = [("name", name.into()), ("n", (count as f64).into())];
    eprintln!("{}", setup.lang.t_args("cli-demo-loaded", &args));
}

fn load_organisation(app: &App, organisation: Id, records: Vec<GeneratedRecord>) -> Result<usize> {
    let caller = Caller::system("Fælled", organisation);
    let (tasks, records): (Vec<_>, Vec<_>) = records
        .into_iter()
        .partition(|record| record.kind == Kind::KleNode);
    let count = tasks.len() + records.len();
    if !tasks.is_empty() {
        let nodes = tasks.iter().map(values::task).collect::<Result<_>>()?;
        app.run(&caller, LoadTasks(nodes))?;
    }
    let load = Load {
        records: records
            .into_iter()
            .map(values::record)
            .collect::<Result<_>>()?,
        event: "demo.loaded",
        reason: "Opdigtede data".to_owned(),
    };
    app.run(&caller, load)?;
    Ok(count)
}
