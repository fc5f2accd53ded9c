//! Databases that are still empty, the program run to its end, and the program serving.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use database::{Database, Options};
use foundation::new_id;
use tokio::runtime::Runtime;

/// A place for a database in which nothing has been made; goes away with the test.
pub struct Empty {
    pub url: String,
    cleanup: Box<dyn Fn()>,
}

impl Drop for Empty {
    fn drop(&mut self) {
        (self.cleanup)();
    }
}

/// A folder of the test's own.
pub fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("faelled-program-{}", new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn empty_sqlite() -> Empty {
    let folder = folder();
    Empty {
        url: format!("sqlite://{}/f.db", folder.display()),
        cleanup: Box::new(move || {
            let _ = std::fs::remove_dir_all(&folder);
        }),
    }
}

/// None, and a printed reason, where no server was given.
pub fn empty_postgres() -> Option<Empty> {
    let Ok(base) = std::env::var("FAELLED_TEST_POSTGRES") else {
        assert!(
            std::env::var("REQUIRE_PG").is_err(),
            "REQUIRE_PG is set but FAELLED_TEST_POSTGRES is not"
        );
        println!("skipped: FAELLED_TEST_POSTGRES names no server");
        return None;
    };
    let runtime = Runtime::new().unwrap();
    let server = Database::open(&base, runtime.handle(), Options::default(), &[], 1).unwrap();
    let name = format!("t{}", new_id().0.simple());
    server
        .run_alone(&format!("CREATE DATABASE {name}"))
        .unwrap();
    let address = base.rsplit_once('/').unwrap().0;
    Some(Empty {
        url: format!("{address}/{name}"),
        cleanup: Box::new(move || {
            let _ = &runtime;
            let _ = server.run_alone(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }),
    })
}

/// The program, speaking English.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_faelled"));
    command.args(arguments).env("FAELLED_LANGUAGE", "en");
    command
}

/// How it ended and what it said on both channels.
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Runs the program to its end.
pub fn run(arguments: &[&str]) -> Ended {
    let output = program(arguments).output().unwrap();
    Ended {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs the program, which must end well; answers its output.
pub fn succeed(arguments: &[&str]) -> String {
    let ended = run(arguments);
    assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.err);
    ended.out
}

/// The program while it serves. Dropping it kills it.
pub struct Served {
    pub child: Child,
    /// `127.0.0.1:port`, from its first line.
    pub address: String,
}

impl Served {
    /// Starts it on a free port; `more` are further arguments.
    pub fn start(url: &str, more: &[&str]) -> Self {
        let arguments = ["serve", "--database", url, "--listen", "127.0.0.1:0"];
        let mut child = program(&[&arguments[..], more].concat())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let address = line
            .strip_prefix("listening on http://")
            .and_then(|rest| rest.strip_suffix('\n'))
            .unwrap_or_else(|| panic!("the first line is {line:?}"))
            .to_owned();
        Self { child, address }
    }

    /// Ends it without warning, as `kill -9` does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Fails only when it has ended, which is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs each `fn(&str)` with the address of an empty database, on both engines.
#[macro_export]
macro_rules! on_both_empty {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() {
                super::$name(&$crate::support::empty_sqlite().url);
            }

            #[test]
            fn postgres() {
                if let Some(empty) = $crate::support::empty_postgres() {
                    super::$name(&empty.url);
                }
            }
        }
    )*};
}
