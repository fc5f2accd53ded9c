//! What a row of an import costs, so that it cannot grow unseen.

use std::{fmt::Write, ops::Range};

use domain::imports::ImportKind;
use testkit::{TestApp, on_both};

use super::bring;

/// Statements of an import of new systems in use.
fn statements(app: &TestApp, rows: Range<usize>) -> u64 {
    let mut text = "IT System,Lokal System ID,Livscyklus,Ibrugtagningsdato,Systemejer\n".to_owned();
    let count = rows.len();
    for at in rows {
        let line = format!("System {at},S-{at},operational,01-02-2020,Ejer {}", at % 5);
        writeln!(text, "{line}").unwrap();
    }
    let before = app.database().statements();
    let report = bring(app, ImportKind::SystemUsages, &text);
    assert_eq!(report.created, count, "{report:?}");
    app.database().statements() - before
}

/// Statements of a row that makes a system, its use and a role, each checked on its own.
const EACH: u64 = 19;
/// Statements that are once for a whole file of little.
const ONCE: u64 = 150;

fn a_row_costs_the_same_however_many_there_are(app: &TestApp) {
    statements(app, 0..40);
    let (few, many) = (statements(app, 100..140), statements(app, 200..300));
    let each = (many - few) / 60;
    assert!(
        each <= EACH,
        "{each} for each row: {few} for 40, {many} for 100"
    );
    // What is done once for the whole file is not done for each row.
    assert!(few <= 40 * EACH + ONCE, "{few} for 40 rows");
}

on_both!(a_row_costs_the_same_however_many_there_are);
