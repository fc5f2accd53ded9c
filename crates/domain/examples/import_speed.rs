//! How many usages a second an import takes in, on SQLite in a temporary file:
//! `cargo run --release -p domain --example import_speed [ROWS]`.
#![expect(clippy::unwrap_used, reason = "a measurement that fails stops")]

use std::{fmt::Write as _, sync::Arc, time::Instant};

use domain::{
    gate::Role,
    imports::{Choices, Import, ImportFile, ImportKind, Progress, Words},
};
use testkit::{TestApp, as_role, municipality};

fn main() {
    let rows = std::env::args()
        .nth(1)
        .map_or(10_000, |text| text.parse().unwrap());
    let app = testkit::sqlite();
    let mut units = "Afdelingsnavn;Overordnet afdeling\nKommunen;\n".to_owned();
    for at in 0..200 {
        writeln!(units, "Enhed {at};Kommunen").unwrap();
    }
    report("units", 201, || bring(&app, ImportKind::OrgUnits, &units));
    let file = usages(rows, "operational");
    report("usages, new", rows, || {
        bring(&app, ImportKind::SystemUsages, &file)
    });
    let alike = file.replace("S-", "T-").replace("System ", "Syztem ");
    report("usages, new and alike", rows, || {
        bring(&app, ImportKind::SystemUsages, &alike)
    });
    report("usages, unchanged", rows, || {
        bring(&app, ImportKind::SystemUsages, &file)
    });
    let changed = usages(rows, "phasing_out");
    report("usages, changed", rows, || {
        bring(&app, ImportKind::SystemUsages, &changed)
    });
}

fn usages(rows: usize, life_cycle: &str) -> String {
    let mut text = "IT System;Lokal System ID;Ansv. organisationsenhed;Livscyklus;Ibrugtagningsdato;Kritikalitet;\
        DataType;Forretningskritisk IT-system;Noter;Systemejer\n"
        .to_owned();
    for at in 0..rows {
        writeln!(
            text,
            "System {at} {};S-{at};Enhed {};{life_cycle};01-02-20{:02};Høj;personal_data;yes;En note om {at};Ejer {}",
            at % 7,
            at % 200,
            10 + at % 15,
            at % 50
        )
        .unwrap();
    }
    text
}

fn report(what: &str, rows: usize, work: impl FnOnce() -> [usize; 4]) {
    let start = Instant::now();
    let counts = work();
    let seconds = start.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    let rate = rows as f64 / seconds;
    println!("{what}: {rows} rows in {seconds:.2} s, {rate:.0} a second, {counts:?}");
}

fn bring(app: &TestApp, kind: ImportKind, text: &str) -> [usize; 4] {
    let import = Import {
        file: Arc::new(ImportFile::read(kind, "fil.csv", text.as_bytes()).unwrap()),
        upload: None,
        mapping: None,
        choices: Choices::default(),
        words: Arc::new(Words::default()),
        progress: Arc::new(Progress::default()),
        rehearse: false,
    };
    let caller = as_role(Role::LocalAdministrator, municipality("0151"));
    let report = app.run(&caller, import).unwrap();
    if let Some(problem) = report.rejected.first() {
        println!("{problem:?}");
    }
    [
        report.created,
        report.updated,
        report.unchanged,
        report.rejected_rows,
    ]
}
