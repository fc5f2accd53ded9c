//! Measures the speed that `docs/PERFORMANCE.md` promises, and writes what was found
//! into it. Called by `script/bench`; every comparison is made within one run.

mod cases;
mod data;
mod deadlines;
mod http;
mod import;
mod joint;
mod machine;
mod measure;
mod report;
mod server;

use std::{error::Error, path::PathBuf, process::ExitCode};

use data::Workshop;

/// Whatever went wrong stops the run.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// What is asked for on the command line.
struct Wanted {
    /// The program that is measured.
    faelled: PathBuf,
    /// The page that gets the table; none to print it only.
    document: Option<PathBuf>,
    /// A PostgreSQL server on which databases may be made.
    postgres: Option<String>,
    /// Little data and few repetitions, to see that the measuring works.
    quick: bool,
}

const USAGE: &str = "bench --faelled PROGRAM [--postgres URL] [--document FILE] [--quick]";

impl Wanted {
    fn read(mut arguments: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut wanted = Self {
            faelled: PathBuf::new(),
            document: None,
            postgres: None,
            quick: false,
        };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(USAGE);
            match argument.as_str() {
                "--faelled" => wanted.faelled = value()?.into(),
                "--document" => wanted.document = Some(value()?.into()),
                "--postgres" => wanted.postgres = Some(value()?),
                "--quick" => wanted.quick = true,
                _ => return Err(USAGE.into()),
            }
        }
        if wanted.faelled.as_os_str().is_empty() {
            return Err(USAGE.into());
        }
        Ok(wanted)
    }
}

fn main() -> ExitCode {
    match Wanted::read(std::env::args().skip(1)).and_then(|wanted| run(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(wanted: &Wanted) -> Outcome<()> {
    let mut table = Table::default();
    table.add(joint::rows(wanted.quick));
    let workshop = Workshop::new(wanted)?;
    table.add(import::speed(&workshop).map(|row| vec![row]));
    let mut sites = vec![workshop.sqlite()?];
    if wanted.postgres.is_some() {
        sites.push(workshop.postgres()?);
    }
    for site in &sites {
        for case in cases::ALL {
            table.add(case(&workshop, site));
        }
    }
    let text = report::markdown(&table.rows, wanted.quick);
    println!("{text}");
    if let Some(document) = &wanted.document {
        report::write(document, &text)?;
    }
    table.judge(wanted.quick)
}

/// What was measured, and how much could not be.
#[derive(Default)]
struct Table {
    rows: Vec<report::Row>,
    broken: usize,
}

impl Table {
    /// What could not be measured or is beyond its limit makes the run fail. Little data
    /// say nothing about the limits.
    fn judge(&self, quick: bool) -> Outcome<()> {
        let missed = self.rows.iter().filter(|row| !row.kept()).count();
        let found = format!("{} measured, {missed} beyond their limit", self.rows.len());
        match (self.broken, missed) {
            (0, missed) if missed == 0 || quick => {
                say(&found);
                Ok(())
            }
            (broken, _) => Err(format!("{found}, {broken} could not be measured").into()),
        }
    }

    /// One that cannot be measured does not take the others with it.
    fn add(&mut self, measured: Outcome<Vec<report::Row>>) {
        match measured {
            Ok(rows) => self.rows.extend(rows),
            Err(error) => {
                self.broken += 1;
                say(&error.to_string());
            }
        }
    }
}

/// A line on the error channel, so that the table stays alone on the other.
fn say(text: &str) {
    eprintln!("bench: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_limit_or_a_broken_measurement_fails_the_run() {
        let row = |value| report::Row {
            what: "A page".to_owned(),
            engine: "SQLite",
            measured: String::new(),
            against: String::new(),
            value,
            unit: " ×",
            limit: report::Limit::Most(2.0),
        };
        let judged = |values: &[f64], broken, quick| {
            let rows = values.iter().map(|value| row(*value)).collect();
            Table { rows, broken }.judge(quick).is_ok()
        };
        assert!(judged(&[2.0], 0, false));
        assert!(!judged(&[1.0, 2.1], 0, false));
        assert!(judged(&[2.1], 0, true));
        assert!(!judged(&[1.0], 1, false) && !judged(&[1.0], 1, true));
    }
}
