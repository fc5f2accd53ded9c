//! Killed without warning at random moments: what was acknowledged is there.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use database::Options;
use domain::{
    gate::{App, Role},
    installation,
    parts::{FieldValue, records::Create},
    people,
};
use foundation::{Id, SystemClock, new_id};
use testkit::{TestApp, as_role, municipality};

/// Tells the child which database to write to.
const URL: &str = "FAELLED_WRITER_DATABASE";
/// Writes acknowledged before the test is content, over all rounds.
const WRITES: usize = 2_000;

/// Writes people for ever (or `count` of them), acknowledging each on the output
/// once the gate has answered.
fn write_people(app: &App, count: usize, acknowledge: &mut impl FnMut(Id)) {
    let caller = as_role(Role::LocalAdministrator, municipality("0151"));
    for number in 0..count {
        let command = Create {
            schema: &people::SCHEMA,
            id: new_id(),
            values: vec![("first_name", FieldValue::Text(format!("Nr. {number}")))],
            reason: String::new(),
        };
        let saved = app.run(&caller, command).unwrap();
        acknowledge(saved.record.id);
    }
}

/// On its own this checks the writer; as the child of the tests below it is the writer.
#[test]
fn each_write_is_acknowledged_when_it_is_kept() {
    if let Ok(url) = std::env::var(URL) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let app = installation::open(
            &url,
            runtime.handle(),
            Options::default(),
            Arc::new(SystemClock),
        )
        .unwrap();
        let mut out = std::io::stdout();
        write_people(&app, usize::MAX, &mut |id| {
            writeln!(out, "\nkept {id}")
                .and_then(|()| out.flush())
                .unwrap();
        });
    }
    let app = testkit::sqlite();
    let mut kept = BTreeSet::new();
    write_people(&app, 20, &mut |id| {
        assert!(stored(&app).contains(&id));
        kept.insert(id);
    });
    assert_eq!(stored(&app), kept);
}

fn ids(app: &App, sql: &str) -> BTreeSet<Id> {
    let rows = app.database().read(|conn| conn.query(sql, &[])).unwrap();
    rows.iter().map(|row| row.id(0).unwrap()).collect()
}

fn stored(app: &App) -> BTreeSet<Id> {
    ids(app, "SELECT id FROM people")
}

fn logged(app: &App) -> BTreeSet<Id> {
    ids(
        app,
        "SELECT subject_id FROM audit_entries WHERE event = 'person.created'",
    )
}

/// A number below `limit` that differs from run to run.
fn chance(limit: usize) -> usize {
    let bits = new_id().0.as_u128() as usize;
    bits % limit
}

/// Starts a writer, kills it after some writes, answers what it acknowledged.
fn one_round(url: &str) -> Vec<Id> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "crash::each_write_is_acknowledged_when_it_is_kept",
        ])
        .args(["--nocapture", "--test-threads=1"])
        .env(URL, url)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (mut kept, wanted) = (Vec::new(), 50 + chance(500));
    let mut killed = false;
    for line in out.lines() {
        let Ok(line) = line else { break };
        // A line that was cut off has no whole identity.
        kept.extend(
            line.strip_prefix("kept ")
                .and_then(|id| id.parse::<Id>().ok()),
        );
        if kept.len() >= wanted && !killed {
            std::thread::sleep(Duration::from_micros(chance(5_000) as u64));
            child.kill().unwrap();
            killed = true;
        }
    }
    let status = child.wait().unwrap();
    assert!(killed, "the writer ended by itself: {status}");
    kept
}

fn every_acknowledged_write_is_there(app: &TestApp) {
    let mut acknowledged = BTreeSet::new();
    let mut rounds = 0;
    while acknowledged.len() < WRITES {
        acknowledged.extend(one_round(&app.url));
        rounds += 1;
        let stored = stored(app);
        let lost: Vec<&Id> = acknowledged.difference(&stored).collect();
        assert!(lost.is_empty(), "lost in round {rounds}: {lost:?}");
        assert!(stored == logged(app), "each write has its entry in the log");
        let verified = app.verify_log().unwrap();
        assert!(verified.broken.is_empty(), "{verified:?}");
    }
    assert!(rounds > 1);
}

testkit::on_both!(every_acknowledged_write_is_there);
