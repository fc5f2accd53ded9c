//! `audit verify` and `doctor` find what was altered behind the product's back.

use testkit::TestApp;

use crate::support::run;

/// Each alters a little of the log, and is undone by the next.
const ALTERATIONS: &[(&str, &str)] = &[
    (
        "UPDATE audit_entries SET actor_name = 'Fællee' WHERE seq = 1",
        "UPDATE audit_entries SET actor_name = 'Fælled' WHERE seq = 1",
    ),
    (
        "UPDATE audit_entries SET at = at + 1 WHERE seq = 1",
        "UPDATE audit_entries SET at = at - 1 WHERE seq = 1",
    ),
    (
        "UPDATE audit_changes SET after = after || '.' WHERE seq = 1 AND position = 7",
        "UPDATE audit_changes SET after = substr(after, 1, length(after) - 1) WHERE seq = 1 AND position = 7",
    ),
];

fn an_altered_byte_is_found_and_named(app: &TestApp) {
    let verify = || run(&["audit", "verify", "--database", &app.url]);
    assert_eq!(verify().code, Some(0));
    for (alter, undo) in ALTERATIONS {
        app.database().run_alone(alter).unwrap();
        let ended = verify();
        assert_eq!(ended.code, Some(1), "{alter}");
        let place = "The log of Fælled was altered at entry 1.";
        assert!(ended.err.contains(place), "{alter}: {}", ended.err);
        app.database().run_alone(undo).unwrap();
        assert_eq!(verify().code, Some(0), "{undo}");
    }
    let remove = "DELETE FROM audit_entries WHERE seq = 1";
    app.database().run_alone(remove).unwrap();
    let ended = verify();
    assert_eq!(
        (ended.code, ended.err.contains("at entry 1")),
        (Some(1), true)
    );
    let ended = run(&["doctor", "--database", &app.url]);
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.out.contains("WRONG  The log of Fælled"),
        "{}",
        ended.out
    );
}

testkit::on_both!(an_altered_byte_is_found_and_named);
