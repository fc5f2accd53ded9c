//! `backup` and `restore`: the whole database in one file that either engine reads.

use std::{
    fs::{self, File, OpenOptions},
    io::BufWriter,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use database::{
    Conn, Database, Options,
    dump::{self, Header, Summary},
};
use domain::{gate::audit, migrations::MIGRATIONS};
use foundation::{Error, FieldError, Result, micros};

use crate::setup::{At, Setup, file_error};

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[command(flatten)]
    at: At,
    /// The file to write; it must not exist.
    file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[command(flatten)]
    at: At,
    /// The backup.
    file: PathBuf,
    /// Delete what the database holds first.
    #[arg(long, requires = "yes")]
    replace: bool,
    /// Confirms `--replace`.
    #[arg(long)]
    yes: bool,
}

impl Backup {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        if self.file.exists() {
            let error = FieldError::new("", "file_exists").with("path", self.file.display());
            return Err(Error::Conflict(error));
        }
        let database = setup.open_as_is(&self.at)?;
        // Under another name until it is whole, so that half a file is never taken for a backup.
        let mut part = self.file.clone().into_os_string();
        part.push(".part");
        let part = PathBuf::from(part);
        let result = write(&database, setup, &part)
            .and_then(|summary| keep(&part, &self.file).map(|()| summary));
        if result.is_err() {
            let _ = fs::remove_file(&part);
        }
        say(setup, "cli-backup-written", &result?);
        Ok(ExitCode::SUCCESS)
    }
}

fn write(database: &Database, setup: &Setup, part: &Path) -> Result<Summary> {
    let failed = |cause| file_error(part, &cause);
    // Only the one who takes it may read it: it holds everything.
    let options = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .clone();
    let file = options.open(part).map_err(failed)?;
    let now = micros(setup.clock.now());
    let summary = database.dump(now, env!("CARGO_PKG_VERSION"), BufWriter::new(&file))?;
    file.sync_all().map_err(failed)?;
    Ok(summary)
}

fn keep(part: &Path, file: &Path) -> Result<()> {
    fs::rename(part, file).map_err(|cause| file_error(file, &cause))
}

impl Restore {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let open = || File::open(&self.file).map_err(|cause| file_error(&self.file, &cause));
        let header = dump::header(open()?)?;
        // A backup from an earlier version goes into the tables as they were then;
        // the later migrations run afterwards.
        let known = as_many_as_known(&header)?;
        let now = micros(setup.clock.now());
        let handle = setup.runtime.handle();
        let migrations = &MIGRATIONS[..known];
        let database = Database::open(
            &self.at.database,
            handle,
            Options::default(),
            migrations,
            now,
        )?;
        let summary = database.load(now, open()?, self.replace, log_holds)?;
        drop(database);
        setup.open(&self.at, 1)?;
        say(setup, "cli-restored", &summary);
        Ok(ExitCode::SUCCESS)
    }
}

fn as_many_as_known(header: &Header) -> Result<usize> {
    let count = header.migrations.len();
    let unknown = |at: &usize| {
        let ours = MIGRATIONS.get(*at).map(|migration| migration.name);
        ours != Some(header.migrations[*at].0.as_str())
    };
    match (0..count).find(unknown) {
        None => Ok(count),
        Some(at) => {
            let error = FieldError::new("", "backup_of_other_version")
                .with("migration", &header.migrations[at].0)
                .with("program", &header.program);
            Err(Error::Conflict(error))
        }
    }
}

fn log_holds(conn: &mut Conn) -> Result<()> {
    match audit::verify(conn)?.broken.first() {
        None => Ok(()),
        Some(broken) => {
            let error = FieldError::new("", "backup_log_broken")
                .with("organisation", broken.organisation)
                .with("seq", broken.seq);
            Err(Error::Conflict(error))
        }
    }
}

fn say(setup: &Setup, key: &str, summary: &Summary) {
    let args = [
        ("rows", (summary.rows() as f64).into()),
        ("tables", (summary.tables.len() as f64).into()),
        ("sha", summary.sha256.as_str().into()),
    ];
    println!("{}", setup.lang.t_args(key, &args));
}
