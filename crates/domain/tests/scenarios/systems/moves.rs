//! A municipality moves its usage to another system.

use domain::{
    catalogue,
    moving::{MoveUsage, PreviewMove},
    parts::records::{Get, History},
    relations,
    usage::SCHEMA,
};
use testkit::{TestApp, on_both};

use super::*;

fn everything_goes_along_but_what_makes_no_sense(app: &TestApp) {
    let number = plan(app);
    let (help, food) = (number("27.36.04"), number("27.36.12"));
    let (old, new) = (system(app, "Cura gl."), system(app, "Cura"));
    let tasks = |system, id| {
        let values = vec![("kle", refs(&[id]))];
        try_change(app, &coordinator(), &catalogue::SCHEMA, system, values).unwrap();
    };
    tasks(old, help);
    tasks(new, food);
    let id = usage(
        app,
        old,
        vec![
            ("notes", text("beholdes")),
            ("kle_added", refs(&[food])),
            ("kle_removed", refs(&[help])),
        ],
    );
    let consumer = usage(app, system(app, "FMK"), vec![]);
    let values = vec![
        ("from_usage", FieldValue::Ref(consumer)),
        ("to_usage", FieldValue::Ref(id)),
        ("interface", FieldValue::Ref(interface(app, old, "Medicin"))),
    ];
    let relation = make(app, &editor(), &relations::SCHEMA, values);
    let preview = PreviewMove {
        usage: id,
        to_system: new,
    };
    let preview = app.ask(&editor(), preview).unwrap();
    assert_eq!(preview.refusal, None);
    assert_eq!(preview.added_dropped, [food]);
    assert_eq!(preview.removed_dropped, [help]);
    assert_eq!(preview.relations, [relation]);
    let command = MoveUsage {
        usage: id,
        version: Some(1),
        to_system: new,
        reason: "Samme system".to_owned(),
    };
    app.run(&editor(), command).unwrap();
    let record = page(app, &editor(), id).unwrap().record;
    assert_eq!(record.get(&SCHEMA, "system"), &FieldValue::Ref(new));
    assert_eq!(record.get(&SCHEMA, "notes"), &text("beholdes"));
    assert!(record.get(&SCHEMA, "kle_added").is_empty());
    assert!(record.get(&SCHEMA, "kle_removed").is_empty());
    let get = Get {
        schema: &relations::SCHEMA,
        id: relation,
    };
    let kept = app.ask(&editor(), get).unwrap().record;
    assert!(kept.get(&relations::SCHEMA, "interface").is_empty());
    let history = History {
        schema: &SCHEMA,
        id,
        field: Some("system".to_owned()),
        limit: 5,
    };
    let (entries, _) = app.ask(&editor(), history).unwrap();
    assert_eq!(entries[0].event, "usage.moved");
}

fn a_move_that_cannot_be_is_refused(app: &TestApp) {
    let (a, b) = (system(app, "Aula"), system(app, "Meebook"));
    let (id, _) = (usage(app, a, vec![]), usage(app, b, vec![]));
    let to = |caller: &Caller, to_system: Id, version: Option<i64>| {
        let command = MoveUsage {
            usage: id,
            version,
            to_system,
            reason: String::new(),
        };
        app.run(caller, command)
    };
    assert_eq!(
        codes(to(&editor(), b, None)),
        one("system", "already_in_use")
    );
    assert_eq!(
        codes(to(&editor(), new_id(), None)),
        one("system", "unknown_reference")
    );
    let c = system(app, "Skoleporten");
    assert!(matches!(
        to(&editor(), c, Some(9)),
        Err(Error::Stale { current: 1 })
    ));
    assert!(matches!(
        to(&editor_of("0101"), c, None),
        Err(Error::NotFound(_))
    ));
    assert!(!to(&editor(), a, None).unwrap().changed);
}

on_both!(
    everything_goes_along_but_what_makes_no_sense,
    a_move_that_cannot_be_is_refused,
);
