//! How many usages a second an import takes in.

use std::{fmt::Write as _, sync::Arc, time::Instant};

use domain::{
    gate::{App, Caller},
    imports::{Choices, Import, ImportFile, ImportKind, Progress, Words},
};

use crate::{
    Outcome,
    data::{Workshop, municipality},
    machine,
    report::{Limit, Row},
    say,
};

/// Units that the usages name.
const UNITS: usize = 200;

/// An import of new usages into an empty SQLite database, in this process: reading the
/// file, checking, making the systems and people that nobody knows, history and log.
pub(crate) fn speed(workshop: &Workshop) -> Outcome<Row> {
    say("SQLite: import");
    let rows = if workshop.quick { 2_000 } else { 10_000 };
    let app = workshop.open(&workshop.file("import.db"))?;
    let mut units = "Afdelingsnavn;Overordnet afdeling\nKommunen;\n".to_owned();
    for at in 0..UNITS {
        writeln!(units, "Enhed {at};Kommunen")?;
    }
    bring(&app, ImportKind::OrgUnits, &units, UNITS + 1)?;
    let file = usages(rows)?;
    let (start, waited) = (Instant::now(), machine::waited());
    bring(&app, ImportKind::SystemUsages, &file, rows)?;
    let (taken, waited) = (start.elapsed(), machine::waited().saturating_sub(waited));
    let seconds = taken.saturating_sub(waited).as_secs_f64();
    Ok(Row {
        what: format!(
            "Import of {rows} new usages, one transaction; waiting while others have the processors is left out"
        ),
        engine: "SQLite",
        measured: format!("{seconds:.2} s of {:.2} s", taken.as_secs_f64()),
        against: String::new(),
        value: rows as f64 / seconds,
        unit: " a second",
        limit: Limit::Least(2_000.0),
    })
}

/// A sheet of systems in use with the incumbent's headers.
fn usages(rows: usize) -> Outcome<String> {
    let mut text = "IT System;Lokal System ID;Ansv. organisationsenhed;Livscyklus;Ibrugtagningsdato;Kritikalitet;\
        DataType;Forretningskritisk IT-system;Noter;Systemejer\n"
        .to_owned();
    for at in 0..rows {
        let (unit, year, owner) = (at % UNITS, 10 + at % 15, at % 50);
        writeln!(
            text,
            "System {at} {};S-{at};Enhed {unit};operational;01-02-20{year};Høj;personal_data;yes;En note om {at};Ejer {owner}",
            at % 7
        )?;
    }
    Ok(text)
}

fn bring(app: &App, kind: ImportKind, text: &str, rows: usize) -> Outcome<()> {
    let import = Import {
        file: Arc::new(ImportFile::read(kind, "fil.csv", text.as_bytes())?),
        upload: None,
        mapping: None,
        choices: Choices::default(),
        words: Arc::new(Words::default()),
        progress: Arc::new(Progress::default()),
        rehearse: false,
    };
    let report = app.run(&Caller::system("Fælled", municipality()), import)?;
    if report.created == rows {
        return Ok(());
    }
    Err(format!("{} of {rows} rows were made", report.created).into())
}
