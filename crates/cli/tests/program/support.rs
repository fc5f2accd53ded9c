//! Databases that are still empty, and the program run to its end.

use std::{path::PathBuf, process::Command};

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
