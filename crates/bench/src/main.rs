//! Measures the speed that `docs/PERFORMANCE.md` promises, and writes what was found
//! into it. Called by `script/bench`; every comparison is made within one run.

mod cases;
mod data;
mod http;
mod import;
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
    let workshop = Workshop::new(wanted)?;
    let mut table = Table::default();
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
    let missed = table.rows.iter().filter(|row| !row.kept()).count();
    say(&format!(
        "{} measured, {missed} beyond their limit",
        table.rows.len()
    ));
    match table.broken {
        0 => Ok(()),
        broken => Err(format!("{broken} could not be measured").into()),
    }
}

/// What was measured, and how much could not be.
#[derive(Default)]
struct Table {
    rows: Vec<report::Row>,
    broken: usize,
}

impl Table {
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
