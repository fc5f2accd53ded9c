//! `doctor`: looks an installation over and says in plain words what is wrong.

use std::{path::Path, process::ExitCode};

use clap::Args;
use database::{
    Conn, Database,
    dump::migrations_run,
    inspect::{broken_references, clock_ahead, has_table, missing_triggers, storage_faults},
};
use domain::{migrations::MIGRATIONS, modules, parts::Kind};
use foundation::{Result, micros};
use web::i18n::Lang;

use crate::{
    audit, say,
    setup::{At, Setup},
};

#[derive(Debug, Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    at: At,
}

impl Doctor {
    pub(crate) fn run(self, setup: &Setup) -> Result<ExitCode> {
        let mut report = Report {
            lang: setup.lang,
            findings: 0,
        };
        let database = match setup.open_as_is(&self.at) {
            Ok(database) => database,
            Err(error) => {
                say::error(setup.lang, &error);
                return Ok(ExitCode::FAILURE);
            }
        };
        report.fine("cli-doctor-reached");
        examine(&database, setup, &mut report)?;
        if let Some(path) = self.at.database.strip_prefix("sqlite://") {
            disk_space(Path::new(path), &mut report);
        }
        Ok(report.end())
    }
}

fn examine(database: &Database, setup: &Setup, report: &mut Report) -> Result<()> {
    if !database.read(|conn| Ok(migrations(conn)?.report(report)))? {
        return Ok(());
    }
    let now = setup.clock.now();
    let findings = |found: Vec<String>, what: &str, report: &mut Report| {
        report.each(what, &found);
    };
    findings(database.read(storage_faults)?, "storage", report);
    findings(database.read(missing_triggers)?, "triggers", report);
    findings(database.read(broken_references)?, "references", report);
    findings(database.read(orphans)?, "orphans", report);
    let (_, places) = audit::verify(database, setup.lang)?;
    findings(places, "log", report);
    let ahead = database.read(|conn| clock_ahead(conn, now))?;
    let last = database.read(last_entry)?;
    let mut clock = Vec::new();
    if ahead.abs() > 60 {
        clock.push(setup.lang.t1("cli-doctor-clock-differs", "seconds", ahead));
    }
    if last > micros(now) + 60_000_000 {
        clock.push(setup.lang.t("cli-doctor-clock-behind-log"));
    }
    findings(clock, "clock", report);
    Ok(())
}

struct Migrations {
    missing: Vec<&'static str>,
    unknown: Vec<String>,
}

fn migrations(conn: &mut Conn) -> Result<Migrations> {
    let run = if has_table(conn, "schema_migrations")? {
        migrations_run(conn)?
    } else {
        Vec::new()
    };
    let missing = MIGRATIONS
        .iter()
        .map(|migration| migration.name)
        .filter(|name| !run.iter().any(|(found, _)| found == name))
        .collect();
    let unknown = run
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| !MIGRATIONS.iter().any(|migration| migration.name == name))
        .collect();
    Ok(Migrations { missing, unknown })
}

impl Migrations {
    /// Whether the tables are those that this program knows.
    fn report(self, report: &mut Report) -> bool {
        let whole = self.missing.is_empty() && self.unknown.is_empty();
        if whole {
            report.fine("cli-doctor-migrations-ok");
        }
        for (key, names) in [
            ("cli-doctor-migrations-missing", self.missing.join(", ")),
            ("cli-doctor-migrations-unknown", self.unknown.join(", ")),
        ] {
            if !names.is_empty() {
                report.finding(&report.lang.t1(key, "names", names));
            }
        }
        whole
    }
}

/// References that the database itself does not guard: from and to any kind.
fn orphans(conn: &mut Conn) -> Result<Vec<String>> {
    let places = [
        ("links", "from_kind", "from_id"),
        ("links", "to_kind", "to_id"),
        ("role_assignments", "subject_kind", "subject_id"),
    ];
    let mut found = Vec::new();
    for (table, kind_column, id_column) in places {
        let sql = format!("SELECT DISTINCT {kind_column} FROM {table}");
        for row in conn.query(&sql, &[])? {
            let key = row.text(0)?;
            let target = Kind::from_key(&key).and_then(modules::naming);
            let count = match target {
                None => -1,
                Some((target, _)) => {
                    count_orphans(conn, table, kind_column, id_column, &key, target)?
                }
            };
            if count != 0 {
                found.push(format!("{table}.{id_column} → {key}: {count}"));
            }
        }
    }
    Ok(found)
}

fn count_orphans(
    conn: &mut Conn,
    table: &str,
    kind_column: &str,
    id_column: &str,
    key: &str,
    target: &str,
) -> Result<i64> {
    let sql = format!(
        "SELECT count(*) FROM {table} l WHERE l.{kind_column} = $1
         AND NOT EXISTS (SELECT 1 FROM {target} t WHERE t.id = l.{id_column})"
    );
    let rows = conn.query(&sql, &[key.into()])?;
    rows.first().map_or(Ok(0), |row| row.int(0))
}

fn last_entry(conn: &mut Conn) -> Result<i64> {
    let rows = conn.query("SELECT COALESCE(MAX(at), 0) FROM audit_entries", &[])?;
    rows.first().map_or(Ok(0), |row| row.int(0))
}

/// At least a gigabyte, and as much again as the file holds, must be free.
fn disk_space(path: &Path, report: &mut Report) {
    const GIGABYTE: u64 = 1 << 30;
    let folder = path.parent().unwrap_or(Path::new("/"));
    let size = path.metadata().map_or(0, |meta| meta.len());
    let free = rustix::fs::statvfs(folder).map_or(0, |space| space.f_bavail * space.f_frsize);
    let gigabytes = free as f64 / GIGABYTE as f64;
    let text = format!("{gigabytes:.1}");
    let enough = free > size.max(GIGABYTE);
    let key = if enough {
        "cli-doctor-disk-ok"
    } else {
        "cli-doctor-disk-short"
    };
    let sentence = report.lang.t1(key, "free", text);
    if enough {
        println!("{}  {sentence}", report.lang.t("cli-doctor-ok"));
    } else {
        report.finding(&sentence);
    }
}

struct Report {
    lang: Lang,
    findings: usize,
}

impl Report {
    fn fine(&self, key: &str) {
        println!("{}  {}", self.lang.t("cli-doctor-ok"), self.lang.t(key));
    }

    fn finding(&mut self, sentence: &str) {
        self.findings += 1;
        println!("{}  {sentence}", self.lang.t("cli-doctor-wrong"));
    }

    fn each(&mut self, what: &str, found: &[String]) {
        if found.is_empty() {
            self.fine(&format!("cli-doctor-{what}-ok"));
            return;
        }
        let list = found.join("; ");
        let text = self
            .lang
            .t1(&format!("cli-doctor-{what}-wrong"), "found", list);
        self.finding(&text);
    }

    fn end(&self) -> ExitCode {
        if self.findings == 0 {
            println!("{}", self.lang.t("cli-doctor-healthy"));
            return ExitCode::SUCCESS;
        }
        let count = i64::try_from(self.findings).unwrap_or(i64::MAX);
        println!("{}", self.lang.t1("cli-doctor-findings", "n", count));
        ExitCode::FAILURE
    }
}
