//! `demo`: the accounts it prints, and the same data for the same seed.

use crate::{
    on_both_empty,
    support::{empty_sqlite, run, succeed},
};

fn demo_data_are_sound(url: &str) {
    let logins = succeed(&["demo", "--database", url, "--factor", "0.05"]);
    for name in [
        "reader",
        "editor",
        "admin",
        "auditor",
        "contracts",
        "coordinator",
    ] {
        let line = format!("{name}@demo.example  ");
        let found = logins.lines().find_map(|l| l.strip_prefix(&line));
        assert!(found.is_some_and(|word| word.len() >= 12), "{logins}");
    }
    let report = succeed(&["doctor", "--database", url]);
    assert!(report.contains("Everything is as it should be"), "{report}");
    let again = run(&["demo", "--database", url]);
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("not empty"), "{}", again.err);
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
         SELECT id, COALESCE(notes, ''), search_text, recorded_from FROM usages_past ORDER BY 1, 4";
        database.read(|conn| conn.query(sql, &[])).unwrap()
    };
    let first = made("3");
    assert!(first.len() > 100);
    assert!(first == made("3"));
    assert!(first != made("4"));
}
