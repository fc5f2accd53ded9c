//! Files brought in: previews, rejections, references by name, and undoing.

mod bad;
mod contracts;
mod cost;
mod files;
mod undo;
mod units;
mod usages;

use std::sync::Arc;

use domain::{
    gate::Caller,
    imports::{Choices, Import, ImportFile, ImportKind, Progress, Report, Words},
};
use foundation::Result;
use testkit::TestApp;

use crate::story::administrator;

/// A file of this kind, as the administrator of Ballerup.
pub(super) struct Bring<'a> {
    pub(super) kind: ImportKind,
    pub(super) bytes: &'a [u8],
    pub(super) choices: Choices,
    pub(super) mapping: Option<Vec<String>>,
    pub(super) rehearse: bool,
}

impl<'a> Bring<'a> {
    pub(super) fn new(kind: ImportKind, bytes: &'a [u8]) -> Self {
        Self {
            kind,
            bytes,
            choices: Choices::default(),
            mapping: None,
            rehearse: false,
        }
    }

    pub(super) fn by(self, app: &TestApp, caller: &Caller) -> Result<Report> {
        let file = ImportFile::read(self.kind, "fil.csv", self.bytes)?;
        let import = Import {
            file: Arc::new(file),
            upload: None,
            mapping: self.mapping,
            choices: self.choices,
            words: Arc::new(Words::default()),
            progress: Arc::new(Progress::default()),
            rehearse: self.rehearse,
        };
        app.run(caller, import)
    }

    pub(super) fn run(self, app: &TestApp) -> Result<Report> {
        self.by(app, &administrator())
    }
}

/// Takes a text of comma-separated lines in.
pub(super) fn bring(app: &TestApp, kind: ImportKind, text: &str) -> Report {
    Bring::new(kind, text.as_bytes()).run(app).unwrap()
}

/// Created, updated, unchanged and rejected rows.
pub(super) fn counts(report: &Report) -> [usize; 4] {
    [
        report.created,
        report.updated,
        report.unchanged,
        report.rejected_rows,
    ]
}

/// Row, column and code of each rejection.
pub(super) fn rejections(report: &Report) -> Vec<(usize, &str, &str)> {
    report
        .rejected
        .iter()
        .map(|problem| {
            (
                problem.row,
                problem.error.field.as_str(),
                problem.error.code,
            )
        })
        .collect()
}

/// A file of the collected real ones; none, and a printed reason, where they are not.
pub(super) fn real(name: &str) -> Option<Vec<u8>> {
    let path = format!("{}/../../../shared/data/{name}", env!("CARGO_MANIFEST_DIR"));
    let read = std::fs::read(&path).or_else(|_| {
        let nearer = format!("{}/../../shared/data/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(nearer)
    });
    if read.is_err() {
        println!("skipped: {name} is not here");
    }
    read.ok()
}

/// How many rows of a table there are.
pub(super) fn count(app: &TestApp, table: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) FROM {table}");
    let rows = app.database().read(|conn| conn.query(&sql, &[])).unwrap();
    rows[0].int(0).unwrap()
}
