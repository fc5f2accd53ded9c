//! Keeping a file until the user has decided, and taking it in.

use std::sync::Arc;

use foundation::{Id, Result, new_id};

use crate::{
    gate::{Command, Event, Needs, Recorded, Work},
    imports::{
        Choices, Content, ImportFile, ImportKind, Mapping, Progress, Report, RowProblem, Words,
        actuals, contracts, kle, people, run::Run, store, tables, units, usages,
    },
    parts::{Kind, Subject},
};

/// Keeps a file, at most a day, until it is taken in or given up.
#[derive(Debug)]
pub struct UploadFile {
    /// The identity of the import, chosen by the caller.
    pub id: Id,
    /// The file, as it was read.
    pub file: Arc<ImportFile>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Command for UploadFile {
    type Output = ();

    fn needs(&self) -> Needs {
        self.file.kind.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        store::insert(work, self.id, &self.file)?;
        store::keep_file(work, self.id, self.bytes)?;
        work.record(event("import.uploaded", self.id, &self.file.name), ())
    }
}

/// Keeps what the user decided of a file that waits.
#[derive(Debug)]
pub struct SetMapping {
    /// Of what.
    pub kind: ImportKind,
    /// Which import.
    pub id: Id,
    /// The columns.
    pub mapping: Mapping,
    /// What else was decided.
    pub choices: Choices,
}

impl Command for SetMapping {
    type Output = ();

    fn needs(&self) -> Needs {
        self.kind.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        store::find(work, self.kind, self.id)?;
        store::set_mapping(work, self.id, &self.mapping, self.choices)?;
        Ok(work.unchanged("a decision about a file that still waits", ()))
    }
}

/// Gives up a file that waits.
#[derive(Debug)]
pub struct CancelImport {
    /// Of what.
    pub kind: ImportKind,
    /// Which import.
    pub id: Id,
}

impl Command for CancelImport {
    type Output = ();

    fn needs(&self) -> Needs {
        self.kind.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let import = store::find(work, self.kind, self.id)?;
        store::set_status(work, self.id, "uploaded", "cancelled", None)?;
        store::forget_file(work, self.id)?;
        work.record(event("import.cancelled", self.id, &import.file_name), ())
    }
}

/// Takes a file in, or tells what that would do.
#[derive(Debug)]
pub struct Import {
    /// The file.
    pub file: Arc<ImportFile>,
    /// The import that it was uploaded under, if it was.
    pub upload: Option<Id>,
    /// The columns as the user decided; the sure ones when none.
    pub mapping: Option<Mapping>,
    /// What else was decided.
    pub choices: Choices,
    /// The words of the pages.
    pub words: Arc<Words>,
    /// Where the import tells how far it is, and is told to stop.
    pub progress: Arc<Progress>,
    /// Write nothing: the answer is a preview.
    pub rehearse: bool,
}

impl Command for Import {
    /// The report. Nothing is written when `report.import` is none: in a
    /// rehearsal, and when rows were rejected that were not to be skipped.
    type Output = Report;

    fn needs(&self) -> Needs {
        self.file.kind.needs()
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Report>> {
        store::take_turn(work)?;
        if let Some(id) = self.upload
            && store::find(work, self.file.kind, id)?.status != "uploaded"
        {
            return Err(foundation::Error::conflict("import_finished"));
        }
        let earlier = store::same_file(work, &self.file)?;
        let mut run = Run {
            work,
            words: &self.words,
            choices: self.choices,
            progress: &self.progress,
            report: Report {
                earlier,
                ..Report::default()
            },
            changes: Vec::new(),
            row: 0,
        };
        take_in(&mut run, &self.file, self.mapping.as_deref())?;
        let (mut report, changes, choices) = (run.report, run.changes, run.choices);
        let refused = report.rejected_rows > 0 && !choices.skip_rejected;
        if self.rehearse || refused {
            return Ok(work.taken_back(report));
        }
        if self.progress.is_cancelled() {
            return Err(foundation::Error::conflict("import_cancelled"));
        }
        let id = self.upload.unwrap_or_else(new_id);
        if self.upload.is_none() {
            store::insert(work, id, &self.file)?;
        }
        store::finish(work, id, &report, self.choices)?;
        if self.mapping.is_some() {
            store::remember(work, self.file.kind, &report.columns)?;
        }
        report.import = Some(id);
        let event = event("import.completed", id, &self.file.name).changing(changes);
        work.record(event, report)
    }
}

fn take_in(run: &mut Run<'_, '_>, file: &ImportFile, mapping: Option<&[String]>) -> Result<()> {
    let book = match &file.content {
        Content::Kle(plan) => {
            run.report.rows = plan.nodes.len();
            return kle::run(run, plan);
        }
        Content::Tables(book) => book,
    };
    let (table, _) = tables::open(run.work, book, file.kind, run.words, mapping)?;
    run.report.rows = table.sheet.rows.len();
    run.report.columns.clone_from(&table.columns);
    let notes: Vec<RowProblem> = tables::notes(&table);
    match file.kind {
        ImportKind::OrgUnits => units::run(run, &table)?,
        ImportKind::People => people::run(run, &table)?,
        ImportKind::SystemUsages => usages::run(run, &table)?,
        ImportKind::Contracts => contracts::run(run, &table)?,
        ImportKind::Actuals => actuals::run(run, &table)?,
        ImportKind::Kle => {}
    }
    run.report.notes.splice(0..0, notes);
    Ok(())
}

pub(crate) fn event(name: &str, id: Id, file_name: &str) -> Event {
    let subject = Subject {
        kind: Kind::Import,
        id,
    };
    Event::new(name).on(subject, file_name)
}
