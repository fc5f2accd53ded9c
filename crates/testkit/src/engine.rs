//! Fresh databases. A migrated template is made once and copied for each test.

use std::{
    ops::Deref,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use database::{Database, Options};
use domain::{gate::App, installation};
use foundation::{FixedClock, Timestamp, micros, new_id};
use tokio::runtime::Runtime;

/// The product on a database of its own, which goes away with it.
pub struct TestApp {
    app: App,
    /// The clock, which stands at noon on 22 November 2026 until it is moved.
    pub clock: Arc<FixedClock>,
    /// Address of the database.
    pub url: String,
    cleanup: Box<dyn Fn() + Send + Sync>,
    _runtime: Arc<Runtime>,
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        (self.cleanup)();
    }
}

/// The moment at which tests begin.
const START: &str = "2026-11-22T11:00:00Z";

fn start() -> Timestamp {
    START.parse().expect("a valid moment")
}

fn runtime() -> Arc<Runtime> {
    static RUNTIME: OnceLock<Arc<Runtime>> = OnceLock::new();
    Arc::clone(RUNTIME.get_or_init(|| Arc::new(Runtime::new().expect("a runtime"))))
}

fn open(url: String, cleanup: Box<dyn Fn() + Send + Sync>) -> TestApp {
    let clock = Arc::new(FixedClock::new(start()));
    let runtime = runtime();
    let app = installation::open(&url, runtime.handle(), Options::default(), clock.clone())
        .unwrap_or_else(|error| panic!("{url}: {error}"));
    TestApp {
        app,
        clock,
        url,
        cleanup,
        _runtime: runtime,
    }
}

fn remove(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        let _ = std::fs::remove_file(PathBuf::from(name));
    }
}

/// The product on a fresh SQLite file.
#[must_use]
pub fn sqlite() -> TestApp {
    static TEMPLATE: OnceLock<PathBuf> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let path = std::env::temp_dir().join(format!("faelled-template-{}.db", new_id()));
        let made = open(format!("sqlite://{}", path.display()), Box::new(|| {}));
        let copy = path.with_extension("copy");
        made.database()
            .copy_sqlite(&copy)
            .expect("a copy of the template");
        remove(&path);
        copy
    });
    let path = std::env::temp_dir().join(format!("faelled-test-{}.db", new_id()));
    std::fs::copy(template, &path).expect("a copy of the template");
    let gone = path.clone();
    open(
        format!("sqlite://{}", path.display()),
        Box::new(move || remove(&gone)),
    )
}

/// The product on a fresh PostgreSQL database; none, and a printed reason, without a server.
#[must_use]
pub fn postgres() -> Option<TestApp> {
    let Ok(base) = std::env::var("FAELLED_TEST_POSTGRES") else {
        assert!(
            std::env::var("REQUIRE_PG").is_err(),
            "REQUIRE_PG is set but FAELLED_TEST_POSTGRES is not"
        );
        println!("skipped: FAELLED_TEST_POSTGRES names no server");
        return None;
    };
    let (server, _) = base
        .rsplit_once('/')
        .expect("an address with a database name");
    let admin = Database::open(
        &base,
        runtime().handle(),
        Options {
            connections: 1,
            ..Options::default()
        },
        &[],
        micros(start()),
    )
    .unwrap_or_else(|error| panic!("{base}: {error}"));
    let template = template(&admin, server);
    let name = format!("t{}", new_id().0.simple());
    copy_template(&admin, &name, &template);
    let drop_it = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    let cleanup = move || {
        let _ = admin.run_alone(&drop_it);
    };
    Some(open(format!("{server}/{name}"), Box::new(cleanup)))
}

/// Each test may run in a process of its own, so the template is shared by name;
/// its name holds a hash of the migrations, so that a changed one is made anew.
fn template(admin: &Database, server: &str) -> String {
    let text: String = domain::migrations::MIGRATIONS
        .iter()
        .map(|migration| migration.sql)
        .collect();
    let mut hash: u64 = 14_695_981_039_346_656_037;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(1_099_511_628_211);
    }
    let executable = std::env::current_exe()
        .ok()
        .and_then(|path| path.metadata().ok())
        .map_or(0, |meta| meta.len());
    let name = format!("template_{hash:x}_{executable:x}");
    admin
        .run_alone("SELECT pg_advisory_lock(427015)")
        .and_then(|()| {
            let ready = format!("{name}_ready");
            if exists(admin, &ready)? {
                return Ok(());
            }
            let _ = admin.run_alone(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            admin.run_alone(&format!("CREATE DATABASE {name}"))?;
            drop(open(format!("{server}/{name}"), Box::new(|| {})));
            wait_until_unused(admin, &name)?;
            admin.run_alone(&format!("ALTER DATABASE {name} RENAME TO {ready}"))
        })
        .and_then(|()| admin.run_alone("SELECT pg_advisory_unlock(427015)"))
        .unwrap_or_else(|error| panic!("the template database: {error}"));
    format!("{name}_ready")
}

fn exists(admin: &Database, name: &str) -> foundation::Result<bool> {
    let sql = "SELECT 1 FROM pg_database WHERE datname = $1";
    Ok(!admin
        .read(|conn| conn.query(sql, &[name.into()]))?
        .is_empty())
}

fn wait_until_unused(admin: &Database, name: &str) -> foundation::Result<()> {
    let sql = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1";
    for _ in 0..100 {
        let rows = admin.read(|conn| conn.query(sql, &[name.into()]))?;
        if rows.first().map_or(Ok(0), |row| row.int(0))? == 0 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    Ok(())
}

fn copy_template(admin: &Database, name: &str, template: &str) {
    for attempt in 0..50 {
        match admin.run_alone(&format!("CREATE DATABASE {name} TEMPLATE {template}")) {
            Ok(()) => return,
            Err(_) if attempt < 49 => std::thread::sleep(std::time::Duration::from_millis(50)),
            Err(error) => panic!("copying {template}: {error}"),
        }
    }
}
