//! Records: made, changed, refused, deleted, restored; seen by whom.

use domain::{
    gate::Role,
    parts::{
        FieldValue,
        records::{Delete, History, RestoreRecord},
    },
    usage::SCHEMA,
};
use foundation::Error;
use testkit::{TestApp, as_role, municipality, nobody, on_both};

use crate::story::*;

fn what_is_written_is_read_back(app: &TestApp) {
    let unit = unit(app, "Økonomi", None);
    let id = usage(
        app,
        system(app, "Opus"),
        vec![
            ("local_name", text("Løn og økonomi 👍")),
            ("responsible_unit", FieldValue::Ref(unit)),
            ("using_units", FieldValue::Refs(vec![unit])),
            (
                "in_use_from",
                FieldValue::Date("2020-02-29".parse().unwrap()),
            ),
            (
                "data_sensitivity_levels",
                FieldValue::Set(vec!["sensitive_data".into(), "personal_data".into()]),
            ),
            ("document_bearing", FieldValue::Bool(true)),
        ],
    );
    let page = page(app, &editor(), id).unwrap();
    assert_eq!(page.title, "Løn og økonomi 👍");
    assert_eq!(page.names[&unit], "Økonomi");
    let get = |key: &str| page.record.get(&SCHEMA, key).clone();
    assert_eq!(get("using_units"), FieldValue::Refs(vec![unit]));
    assert_eq!(
        get("data_sensitivity_levels"),
        FieldValue::Set(vec!["personal_data".into(), "sensitive_data".into()])
    );
    assert_eq!(get("document_bearing"), FieldValue::Bool(true));
    assert_eq!(
        get("in_use_from"),
        FieldValue::Date("2020-02-29".parse().unwrap())
    );
}

fn a_switch_empties_its_details_and_the_history_keeps_them(app: &TestApp) {
    let id = usage(app, system(app, "Cura"), vec![]);
    let date = FieldValue::Date("2026-01-31".parse().unwrap());
    let refused = change(app, id, vec![("risk_assessment_date", date.clone())]);
    assert!(matches!(refused, Err(Error::Invalid(errors)) if errors[0].code == "switch_is_off"));
    change(
        app,
        id,
        vec![
            ("risk_assessment_conducted", text("yes")),
            ("risk_assessment_date", date),
        ],
    )
    .unwrap();
    app.clock.advance_seconds(60);
    change(app, id, vec![("risk_assessment_conducted", text("no"))]).unwrap();
    let now = page(app, &editor(), id).unwrap();
    assert!(now.record.get(&SCHEMA, "risk_assessment_date").is_empty());
    let question = History {
        schema: &SCHEMA,
        id,
        field: Some("risk_assessment_date".into()),
        limit: 50,
    };
    let (entries, _) = app.ask(&editor(), question).unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(
        entries[0].changes[0].before,
        FieldValue::Date("2026-01-31".parse().unwrap())
    );
    assert!(entries[0].changes[0].after.is_empty());
    assert_eq!(
        (entries[0].actor.as_str(), entries[0].reason.as_str()),
        ("Test editor", "fordi")
    );
}

fn a_stale_version_is_refused(app: &TestApp) {
    let id = usage(app, system(app, "Nexus"), vec![]);
    let change = |version, name: &str| {
        let values = vec![("local_name", text(name))];
        app.run(
            &editor(),
            domain::parts::records::Change {
                schema: &SCHEMA,
                id,
                version,
                values,
                reason: String::new(),
            },
        )
    };
    change(Some(1), "A").unwrap();
    assert_eq!(
        change(Some(1), "B").unwrap_err(),
        Error::Stale { current: 2 }
    );
    assert_eq!(page(app, &editor(), id).unwrap().title, "A");
}

fn nobody_sees_another_municipality(app: &TestApp) {
    let id = usage(app, system(app, "Sapa"), vec![]);
    let stranger = as_role(Role::LocalAdministrator, municipality("0101"));
    assert_eq!(
        page(app, &stranger, id).unwrap_err(),
        Error::NotFound("usage")
    );
    assert!(list(app, &stranger, &[], &[], "").rows.is_empty());
    let delete = Delete {
        schema: &SCHEMA,
        id,
        version: None,
        reason: String::new(),
    };
    assert_eq!(
        app.run(&stranger, delete).unwrap_err(),
        Error::NotFound("usage")
    );
    let history = History {
        schema: &SCHEMA,
        id,
        field: None,
        limit: 5,
    };
    assert!(matches!(
        app.ask(&stranger, history),
        Err(Error::NotFound(_))
    ));
    let unsigned = page(app, &nobody(municipality("0151")), id);
    assert!(matches!(unsigned, Err(Error::Unauthenticated(_))));
}

fn a_reader_changes_nothing_and_the_denial_is_logged(app: &TestApp) {
    let id = usage(app, system(app, "Sapa"), vec![]);
    let reader = as_role(Role::Reader, municipality("0151"));
    let values = vec![("local_name", text("x"))];
    let change = domain::parts::records::Change {
        schema: &SCHEMA,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    assert_eq!(
        app.run(&reader, change).unwrap_err(),
        Error::Forbidden("role_missing")
    );
    let denied = app
        .database()
        .read(|c| {
            c.query(
                "SELECT actor_name FROM audit_entries WHERE event = 'access.denied'",
                &[],
            )
        })
        .unwrap();
    assert_eq!(denied.len(), 1);
    assert_eq!(denied[0].text(0).unwrap(), "Test reader");
}

fn the_deleted_comes_back_whole(app: &TestApp) {
    let unit = unit(app, "Skoler", None);
    let administrator = administrator();
    let id = usage(
        app,
        system(app, "Aula"),
        vec![
            ("local_name", text("Aula")),
            ("using_units", FieldValue::Refs(vec![unit])),
        ],
    );
    app.clock.advance_seconds(5);
    app.run(
        &administrator,
        Delete {
            schema: &SCHEMA,
            id,
            version: Some(1),
            reason: "fejl".into(),
        },
    )
    .unwrap();
    assert!(page(app, &editor(), id).is_err());
    app.clock.advance_seconds(5);
    app.run(
        &administrator,
        RestoreRecord {
            schema: &SCHEMA,
            id,
            reason: String::new(),
        },
    )
    .unwrap();
    let page = page(app, &editor(), id).unwrap();
    assert_eq!(
        page.record.get(&SCHEMA, "using_units"),
        &FieldValue::Refs(vec![unit])
    );
    assert_eq!(page.record.version, 2);
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn what_is_named_is_not_deleted(app: &TestApp) {
    let unit = unit(app, "Skoler", None);
    usage(
        app,
        system(app, "Aula"),
        vec![("using_units", FieldValue::Refs(vec![unit]))],
    );
    let delete = Delete {
        schema: &domain::org_units::SCHEMA,
        id: unit,
        version: None,
        reason: String::new(),
    };
    let refused = app.run(&administrator(), delete);
    assert!(matches!(refused, Err(Error::Conflict(error)) if error.code == "still_named"));
}

fn the_log_shows_an_altered_byte(app: &TestApp) {
    let id = usage(app, system(app, "Aula"), vec![]);
    change(app, id, vec![("local_name", text("A"))]).unwrap();
    assert!(app.verify_log().unwrap().broken.is_empty());
    let alter = "UPDATE audit_changes SET after = '\"B\"' WHERE field = 'local_name'";
    app.database().write(1, |c| c.execute(alter, &[])).unwrap();
    let broken = app.verify_log().unwrap().broken;
    assert_eq!(broken.len(), 1);
    assert_eq!(broken[0].organisation, municipality("0151"));
}

on_both!(
    what_is_written_is_read_back,
    a_switch_empties_its_details_and_the_history_keeps_them,
    a_stale_version_is_refused,
    nobody_sees_another_municipality,
    a_reader_changes_nothing_and_the_denial_is_logged,
    the_deleted_comes_back_whole,
    what_is_named_is_not_deleted,
    the_log_shows_an_altered_byte,
);
