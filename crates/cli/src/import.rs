//! `import`: takes a file in, or tells what that would do.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Args, ValueEnum};
use domain::{
    gate::{Caller, Language},
    imports::{Choices, Import, ImportFile, ImportKind, Progress, Report, RowProblem},
    organisations::NATIONAL_ID,
};
use exchange::table::Limits;
use foundation::{Error, Result};
use serde_json::{Value as Json, json};
use web::{
    i18n::Lang,
    imports::{message, words},
};

use crate::{
    accounts::organisation,
    setup::{At, Setup, file_error},
};

/// What a file brings in.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Kind {
    OrgUnits,
    People,
    SystemUsages,
    Contracts,
    Actuals,
    Kle,
}

impl From<Kind> for ImportKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::OrgUnits => Self::OrgUnits,
            Kind::People => Self::People,
            Kind::SystemUsages => Self::SystemUsages,
            Kind::Contracts => Self::Contracts,
            Kind::Actuals => Self::Actuals,
            Kind::Kle => Self::Kle,
        }
    }
}

#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub(crate) struct ImportCommand {
    #[command(flatten)]
    at: At,
    /// What the file brings in.
    #[arg(value_name = "KIND")]
    import_kind: Kind,
    /// The file.
    #[arg(value_name = "FILE")]
    import_file: PathBuf,
    /// Municipality code or id; not needed for the plan of tasks.
    #[arg(long, value_name = "CODE")]
    organisation: Option<String>,
    /// Write nothing; tell what would be written.
    #[arg(long)]
    dry_run: bool,
    /// Leave rejected rows out and take the others in.
    #[arg(long)]
    skip_rejected: bool,
    /// Make systems and people that the file names and nobody knows, also when
    /// it names systems by UUID.
    #[arg(long, conflicts_with = "keep_missing")]
    create_missing: bool,
    /// Reject rows that name systems or people that nobody knows.
    #[arg(long)]
    keep_missing: bool,
    /// Empty cells empty their fields.
    #[arg(long)]
    empty_clears: bool,
    /// Answer as JSON.
    #[arg(long)]
    json: bool,
}

/// The answer when rows were rejected.
const ROWS_REJECTED: u8 = 2;

impl ImportCommand {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        match self.take_in(setup) {
            Err(Error::Invalid(errors)) => {
                for error in &errors {
                    eprintln!("{}: {}", error.field, message(setup.lang, error));
                }
                Ok(ExitCode::FAILURE)
            }
            result => result,
        }
    }

    fn take_in(self, setup: &Setup) -> Result<ExitCode> {
        let kind = ImportKind::from(self.import_kind);
        let caller = caller(kind, self.organisation.as_deref(), setup.lang)?;
        let bytes = read(&self.import_file)?;
        let name = self.import_file.file_name().unwrap_or_default();
        let file = ImportFile::read(kind, &name.to_string_lossy(), &bytes)?;
        let app = setup.open(&self.at, 2)?;
        let create_missing = match (self.create_missing, self.keep_missing) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        };
        let import = Import {
            file: Arc::new(file),
            upload: None,
            mapping: None,
            choices: Choices {
                skip_rejected: self.skip_rejected,
                create_missing,
                empty_clears: self.empty_clears,
            },
            words: words(setup.lang, kind),
            progress: Arc::new(Progress::default()),
            rehearse: self.dry_run,
        };
        let mut report = app.run(&caller, import)?;
        if report.import.is_none() && !self.dry_run {
            // Rows were rejected, so nothing was written.
            (report.created, report.updated) = (0, 0);
        }
        if self.json {
            println!("{}", as_json(setup.lang, &report));
        } else {
            tell(setup.lang, &report);
        }
        Ok(if report.rejected_rows > 0 {
            ExitCode::from(ROWS_REJECTED)
        } else {
            ExitCode::SUCCESS
        })
    }
}

/// The program itself in an organisation.
pub(crate) fn in_organisation(text: &str, lang: Lang) -> Result<Caller> {
    let language = if lang == Lang::En {
        Language::English
    } else {
        Language::Danish
    };
    Ok(Caller {
        language,
        ..Caller::system("faelled", organisation(text)?)
    })
}

fn caller(kind: ImportKind, organisation: Option<&str>, lang: Lang) -> Result<Caller> {
    match (kind, organisation) {
        // The plan is shared by all, so it is kept nationally.
        (ImportKind::Kle, _) => Ok(Caller::system("faelled", NATIONAL_ID)),
        (_, Some(code)) => in_organisation(code, lang),
        (_, None) => Err(Error::field("organisation", "required")),
    }
}

/// Reads no more than an import takes.
fn read(path: &Path) -> Result<Vec<u8>> {
    let most = u64::try_from(Limits::default().bytes).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        .map_err(|cause| file_error(path, &cause))?;
    Ok(bytes)
}

fn as_json(lang: Lang, report: &Report) -> Json {
    let problem = |problem: &RowProblem| {
        json!({
            "row": problem.row,
            "column": problem.error.field,
            "letters": report.letters(&problem.error.field),
            "code": problem.error.code,
            "message": message(lang, &problem.error),
        })
    };
    json!({
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected.iter().map(problem).collect::<Vec<_>>(),
        "notes": report.notes.iter().map(problem).collect::<Vec<_>>(),
        "import": report.import.map(|id| id.to_string()),
    })
}

fn tell(lang: Lang, report: &Report) {
    let counts = [
        ("import-created", report.created),
        ("import-updated", report.updated),
        ("import-unchanged", report.unchanged),
        ("import-rejected", report.rejected_rows),
    ];
    for (key, count) in counts {
        println!("{}: {count}", lang.t(key));
    }
    for problem in &report.rejected {
        eprintln!(
            "{} {}, {}{}: {}",
            lang.t("import-row"),
            problem.row,
            report
                .letters(&problem.error.field)
                .map_or_else(String::new, |letters| format!("{letters} · ")),
            problem.error.field,
            message(lang, &problem.error)
        );
    }
    if report.import.is_none() {
        println!("{}", lang.t("cli-import-nothing-written"));
    }
}
