//! The databases that are measured, made afresh in a temporary folder and on a
//! PostgreSQL server, and removed at the end.

use std::{
    cell::RefCell,
    path::PathBuf,
    process::{Command, Stdio},
    sync::Arc,
};

use database::{Database, Options};
use domain::{
    gate::App,
    installation,
    organisations::{MUNICIPALITIES, NATIONAL_ID},
};
use foundation::{Clock, Id, SystemClock, micros};
use tokio::runtime::Runtime;

use crate::{Outcome, Wanted, measure::Often, say};

/// The municipality that is measured, Ballerup; the demo data have accounts in it.
pub(crate) const CODE: &str = "0151";
/// With whom it shares the database of few rows: Frederiksberg and Dragør, about
/// 1,100 usages at factor 1.5.
const FEW: &str = "0151,0147,0155";

/// The databases of one engine.
pub(crate) struct Site {
    /// Name of the engine.
    pub(crate) engine: &'static str,
    /// All municipalities.
    pub(crate) national: String,
    /// The same municipality with two others.
    pub(crate) few: String,
    /// One municipality that has all usages of the country.
    pub(crate) wide: String,
}

/// Where everything is made. Dropping it removes everything.
pub(crate) struct Workshop {
    /// The program that is measured.
    pub(crate) faelled: PathBuf,
    /// Little data and few repetitions.
    pub(crate) quick: bool,
    folder: PathBuf,
    server: Option<String>,
    runtime: Runtime,
    made: RefCell<Vec<String>>,
}

impl Workshop {
    pub(crate) fn new(wanted: &Wanted) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("faelled-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self {
            faelled: wanted.faelled.clone(),
            quick: wanted.quick,
            folder,
            server: wanted.postgres.clone(),
            runtime: Runtime::new()?,
            made: RefCell::default(),
        })
    }

    /// Repetitions: all, or a few when it shall be quick.
    pub(crate) fn times(&self, all: usize) -> usize {
        if self.quick { all.min(5) } else { all }
    }

    /// Rounds and calls of a comparison: all, or a few when it shall be quick.
    pub(crate) fn often(&self, rounds: usize, calls: usize) -> Often {
        Often {
            rounds: self.times(rounds),
            calls,
        }
    }

    /// What the demo data are multiplied by.
    pub(crate) fn factor(&self) -> f64 {
        if self.quick { 0.2 } else { 1.5 }
    }

    /// Address of a new SQLite file.
    pub(crate) fn file(&self, name: &str) -> String {
        format!("sqlite://{}", self.folder.join(name).display())
    }

    /// The product on a database, in this process.
    pub(crate) fn open(&self, url: &str) -> Outcome<App> {
        self.open_at(url, Arc::new(SystemClock))
    }

    /// The same, by this clock.
    pub(crate) fn open_at(&self, url: &str, clock: Arc<dyn Clock>) -> Outcome<App> {
        let handle = self.runtime.handle();
        Ok(installation::open(url, handle, Options::default(), clock)?)
    }

    /// The databases on SQLite.
    pub(crate) fn sqlite(&self) -> Outcome<Site> {
        let site = Site {
            engine: "SQLite",
            national: self.file("national.db"),
            few: self.file("few.db"),
            wide: self.file("wide.db"),
        };
        self.fill(&site)?;
        let national = self.open(&site.national)?;
        national
            .database()
            .copy_sqlite(&self.folder.join("wide.db"))?;
        self.gather(&site)?;
        Ok(site)
    }

    /// The databases on PostgreSQL.
    pub(crate) fn postgres(&self) -> Outcome<Site> {
        let site = Site {
            engine: "PostgreSQL",
            national: self.database("national", "template0")?,
            few: self.database("few", "template0")?,
            wide: String::new(),
        };
        self.fill(&site)?;
        let wide = self.database("wide", &self.name("national"))?;
        let site = Site { wide, ..site };
        self.gather(&site)?;
        // What the server's autovacuum does within minutes of such a load.
        for url in [&site.national, &site.few, &site.wide] {
            self.as_is(url)?.run_alone("VACUUM ANALYZE")?;
        }
        Ok(site)
    }

    fn as_is(&self, url: &str) -> Outcome<Database> {
        Ok(Database::open_as_is(url, self.runtime.handle())?)
    }

    fn name(&self, name: &str) -> String {
        format!("faelled_bench_{}_{name}", std::process::id())
    }

    /// Makes a PostgreSQL database and answers its address.
    fn database(&self, name: &str, template: &str) -> Outcome<String> {
        let server = self.server.as_deref().ok_or("no PostgreSQL server")?;
        let (before, _) = server.rsplit_once('/').ok_or("no database in the URL")?;
        let name = self.name(name);
        let sql = format!("CREATE DATABASE {name} TEMPLATE {template}");
        self.as_is(server)?.run_alone(&sql)?;
        self.made.borrow_mut().push(name.clone());
        Ok(format!("{before}/{name}"))
    }

    fn fill(&self, site: &Site) -> Outcome<()> {
        say(&format!("{}: making the data", site.engine));
        let factor = self.factor().to_string();
        let size = ["demo", "--scale", "national", "--factor", &factor];
        self.program(&[&size[..], &["--database", &site.national]].concat())?;
        let few = ["--only", FEW, "--database", &site.few];
        self.program(&[&size[..], &few].concat())?;
        Ok(())
    }

    /// Gives one municipality the usages of all, in a copy that is for this alone. It then
    /// uses many systems more than once, so the rule against that has to go.
    fn gather(&self, site: &Site) -> Outcome<()> {
        const MOVE: &str = "UPDATE usages SET organisation_id = $1, recorded_from = faelled_now() WHERE organisation_id <> $1";
        let app = self.open(&site.wide)?;
        let now = micros(app.clock().now());
        let batch = |sql: &str| app.database().write(now, |conn| conn.batch(sql));
        batch("DROP INDEX usages_organisation_system")?;
        app.database()
            .write(now, |conn| conn.execute(MOVE, &[municipality().into()]))?;
        batch("CREATE INDEX usages_organisation_system ON usages (organisation_id, system)")?;
        Ok(())
    }

    /// Runs the program to its end; answers the last line that it printed.
    pub(crate) fn program(&self, arguments: &[&str]) -> Outcome<String> {
        let output = Command::new(&self.faelled)
            .args(arguments)
            .stdin(Stdio::null())
            .output()?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let last = said.lines().last().unwrap_or_default();
            return Err(format!("{}: {last}", arguments.join(" ")).into());
        }
        let printed = String::from_utf8_lossy(&output.stdout);
        Ok(printed.lines().last().unwrap_or_default().to_owned())
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // What cannot be removed here is left for the system to clean.
        let _ = std::fs::remove_dir_all(&self.folder);
        let Some(server) = self.server.as_deref() else {
            return;
        };
        for name in self.made.take() {
            let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            let dropped = self.as_is(server).and_then(|it| Ok(it.run_alone(&sql)?));
            if let Err(error) = dropped {
                say(&format!("{name} is left behind: {error}"));
            }
        }
    }
}

/// The municipality that is measured.
pub(crate) fn municipality() -> Id {
    let found = MUNICIPALITIES.iter().find(|one| one.code() == CODE);
    found.map_or(NATIONAL_ID, domain::organisations::Municipality::id)
}
