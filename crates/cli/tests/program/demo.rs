//! `demo`: the accounts it prints, and the same data for the same seed.

use crate::{
    demo_steering, on_both_empty,
    support::{empty_sqlite, run, succeed},
};

fn demo_data_are_sound(url: &str) {
    let words = ["demo", "--factor", "0.05", "--day", "2026-11-22"];
    let logins = succeed(&[&words[..], &["--database", url]].concat());
    for name in [
        "reader",
        "editor",
        "admin",
        "auditor",
        "contracts",
        "director",
        "member",
        "coordinator",
    ] {
        let line = format!("{name}@demo.example  ");
        let found = logins.lines().find_map(|l| l.strip_prefix(&line));
        assert!(found.is_some_and(|word| word.len() >= 12), "{logins}");
    }
    let report = succeed(&["doctor", "--database", url]);
    assert!(report.contains("Everything is as it should be"), "{report}");
    contracts_are_ready_to_work_with(url);
    demo_steering::is_consistent(url);
    let again = run(&["demo", "--database", url]);
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("not empty"), "{}", again.err);
}

/// Somebody who signs in today has contracts with dates, and tasks about them.
fn contracts_are_ready_to_work_with(url: &str) {
    const OWN: &str =
        "SELECT COUNT(DISTINCT c.id), COUNT(DISTINCT d.contract), COUNT(DISTINCT t.id)
     FROM people p JOIN role_assignments a ON a.person = p.id AND a.subject_kind = 'contract'
     JOIN contracts c ON c.id = a.subject_id LEFT JOIN contract_dates d ON d.contract = c.id
     LEFT JOIN tasks t ON t.subject_id = c.id WHERE p.email = 'contracts@demo.example'";
    const ENDED: &str = "SELECT COUNT(*) FROM contracts c WHERE NOT COALESCE(c.continuous, FALSE)
     AND NOT EXISTS (SELECT 1 FROM contract_dates d WHERE d.contract = c.id AND d.kind = 'base_end')";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let database = database::Database::open_as_is(url, runtime.handle()).unwrap();
    let row = |sql: &str| {
        database
            .read(|conn| conn.query(sql, &[]))
            .unwrap()
            .remove(0)
    };
    let own = row(OWN);
    let [contracts, dated, tasks] = [0, 1, 2].map(|at| own.int(at).unwrap());
    assert!(
        contracts > 0 && tasks > 0,
        "{contracts} contracts, {tasks} tasks"
    );
    assert!(dated == contracts, "{dated} of {contracts} have dates");
    assert_eq!(row(ENDED).int(0).unwrap(), 0);
    let settled = succeed(&["tasks", "run", "--database", url]);
    assert!(settled.contains("for 0 organisations"), "{settled}");
}

on_both_empty!(demo_data_are_sound);

#[test]
fn the_same_seed_gives_the_same_data() {
    let made = |seed: &str| {
        let empty = empty_sqlite();
        let words = ["demo", "--factor", "0.05", "--day", "2026-11-22"];
        succeed(&[&words[..], &["--seed", seed, "--database", &empty.url]].concat());
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let database = database::Database::open_as_is(&empty.url, runtime.handle()).unwrap();
        let sql = "SELECT id, name, search_text, recorded_from FROM org_units UNION ALL
         SELECT id, COALESCE(notes, ''), search_text, recorded_from FROM usages_past UNION ALL
         SELECT contract, kind, CAST(on_date AS TEXT), recorded_from FROM contract_dates UNION ALL
         SELECT id, name, search_text, recorded_from FROM contracts ORDER BY 1, 4, 2, 3";
        database.read(|conn| conn.query(sql, &[])).unwrap()
    };
    let first = made("3");
    assert!(first.len() > 100);
    assert!(first == made("3"));
    assert!(first != made("4"));
}
