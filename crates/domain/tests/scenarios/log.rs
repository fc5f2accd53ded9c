//! The log is read by its readers alone, found in, exported and checked.

use database::Value;
use domain::{
    gate::{Caller, Role},
    log::{CountLog, ExportLog, ListLog, LogEntry, LogEvents, LogFilter, RecentChanges, VerifyLog},
    parts::FieldValue,
};
use foundation::Error;
use testkit::{TestApp, as_role, municipality, on_both};

use crate::story::{administrator, change, editor, system, text, unit, usage};

fn auditor() -> Caller {
    as_role(Role::Auditor, municipality("0151"))
}

fn list(app: &TestApp, filter: LogFilter) -> Vec<String> {
    let question = ListLog {
        filter,
        before: None,
        limit: 50,
    };
    let page = app.ask(&auditor(), question).unwrap();
    page.rows.into_iter().map(|row| row.event).collect()
}

fn the_log_is_searched_and_paged(app: &TestApp) {
    let school = unit(app, "Skoler", None);
    let id = usage(
        app,
        system(app, "Aula 100%"),
        vec![("responsible_unit", FieldValue::Ref(school))],
    );
    app.clock.advance_days(2);
    change(app, id, vec![("local_name", text("Nyt æble"))]).unwrap();
    let all = list(app, LogFilter::default());
    assert_eq!(all, ["usage.changed", "usage.created", "org_unit.created"]);
    let named = |subject: &str| {
        list(
            app,
            LogFilter {
                subject: subject.to_owned(),
                ..LogFilter::default()
            },
        )
    };
    assert_eq!(named("NYT ÆBLE"), ["usage.changed"]);
    assert_eq!(named("100%"), ["usage.created"]);
    assert_eq!(named("a_la"), [""; 0], "a wildcard stands for itself");
    let later = LogFilter {
        from: Some("2026-11-24".parse().unwrap()),
        ..LogFilter::default()
    };
    assert_eq!(list(app, later.clone()), ["usage.changed"]);
    assert_eq!(app.ask(&auditor(), CountLog(later)), Ok(1));
    let first_day = LogFilter {
        to: Some("2026-11-22".parse().unwrap()),
        event: "usage.created".to_owned(),
        who: "test EDITOR".to_owned(),
        ..LogFilter::default()
    };
    assert_eq!(list(app, first_day), ["usage.created"]);
    let page = |before| {
        let filter = LogFilter::default();
        let question = ListLog {
            filter,
            before,
            limit: 2,
        };
        app.ask(&auditor(), question).unwrap()
    };
    let first = page(None);
    assert_eq!((first.rows.len(), first.next), (2, Some(2)));
    let last = page(first.next);
    assert_eq!((last.rows.len(), last.next), (1, None));
    let events = app.ask(&auditor(), LogEvents).unwrap();
    assert_eq!(
        events,
        ["org_unit.created", "usage.changed", "usage.created"]
    );
}

on_both!(the_log_is_searched_and_paged);

fn an_entry_shows_every_change_with_names(app: &TestApp) {
    let school = unit(app, "Skoler", None);
    let id = usage(app, system(app, "Aula"), vec![]);
    change(
        app,
        id,
        vec![
            ("responsible_unit", FieldValue::Ref(school)),
            ("purpose", text("Dialog")),
        ],
    )
    .unwrap();
    let entry = |seq, after, limit| app.ask(&auditor(), LogEntry { seq, after, limit });
    let detail = entry(3, 0, 50).unwrap();
    assert_eq!(detail.row.reason, "fordi");
    assert_eq!(detail.hash.len(), 64);
    let changed = detail
        .changes
        .iter()
        .find(|c| c.field == "responsible_unit");
    assert_eq!(changed.unwrap().after, FieldValue::Ref(school));
    assert_eq!(detail.names[&school], "Skoler");
    assert_eq!(detail.names[&id], "Aula");
    let part = entry(3, 0, 1).unwrap();
    assert_eq!((part.row.changes, part.next), (2, Some(1)));
    assert_eq!(entry(3, 1, 1).unwrap().next, None);
    assert!(matches!(entry(99, 0, 50), Err(Error::NotFound(_))));
    let mut lines = Vec::new();
    let export = ExportLog {
        filter: LogFilter::default(),
        line: Box::new(|line| {
            lines.push((line.entry.seq, line.field, line.after));
            Ok(())
        }),
    };
    app.ask(&auditor(), export).unwrap();
    let wanted = (3, "purpose".to_owned(), "\"Dialog\"".to_owned());
    assert!(lines.contains(&wanted), "{lines:?}");
    assert_eq!(lines.first().unwrap().0, 1);
}

on_both!(an_entry_shows_every_change_with_names);

fn only_its_readers_read_the_log_and_only_their_own(app: &TestApp) {
    usage(app, system(app, "Aula"), vec![]);
    let recent = |caller: &Caller| app.ask(caller, RecentChanges { limit: 10 });
    assert_eq!(recent(&editor()).unwrap().len(), 1);
    assert!(recent(&as_role(Role::Operator, municipality("0151"))).is_err());
    let count = |caller: &Caller| app.ask(caller, CountLog(LogFilter::default()));
    assert!(matches!(count(&editor()), Err(Error::Forbidden(_))));
    let denied = LogFilter {
        event: "access.denied".to_owned(),
        ..LogFilter::default()
    };
    assert_eq!(app.ask(&administrator(), CountLog(denied)), Ok(2));
    assert_eq!(count(&as_role(Role::Auditor, municipality("0101"))), Ok(0));
}

on_both!(only_its_readers_read_the_log_and_only_their_own);

fn an_altered_entry_is_found(app: &TestApp) {
    usage(app, system(app, "Aula"), vec![]);
    usage(app, system(app, "Cura"), vec![]);
    let verified = app.ask(&auditor(), VerifyLog).unwrap();
    assert_eq!((verified.entries, verified.broken.len()), (2, 0));
    let alter =
        "UPDATE audit_entries SET actor_name = 'en anden' WHERE organisation_id = $1 AND seq = 2";
    let whose = [Value::Id(municipality("0151"))];
    app.database()
        .write(0, |conn| conn.execute(alter, &whose))
        .unwrap();
    let verified = app.ask(&auditor(), VerifyLog).unwrap();
    assert_eq!(verified.broken[0].seq, 2);
    let elsewhere = as_role(Role::Auditor, municipality("0101"));
    assert_eq!(app.ask(&elsewhere, VerifyLog).unwrap().broken, []);
}

on_both!(an_altered_entry_is_found);
