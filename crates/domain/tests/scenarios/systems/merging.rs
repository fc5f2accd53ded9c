//! Two systems of the catalogue become one, in every municipality.

use domain::{
    catalogue::{PreviewMerge, Proposals, ProposeSystem, Resolve, ReviewProposal, SCHEMA},
    interfaces,
    moving::MergeSystem,
    parts::{
        lists::Count,
        lists::Wanted,
        records::{Get, History},
    },
    people, relations, roles, usage,
};
use testkit::{TestApp, on_both};

use super::*;

fn merge(
    app: &TestApp,
    caller: &Caller,
    from: Id,
    into: Id,
    combine: bool,
) -> Result<domain::moving::Merged> {
    let command = MergeSystem {
        from,
        into,
        combine,
        reason: "Dublet".to_owned(),
    };
    app.run(caller, command)
}

fn record(
    app: &TestApp,
    caller: &Caller,
    schema: &'static Schema,
    id: Id,
) -> domain::parts::records::Record {
    app.ask(caller, Get { schema, id }).unwrap().record
}

fn everything_follows_and_the_old_id_answers(app: &TestApp) {
    let (old, new) = (system(app, "Nexus Omsorg"), system(app, "KMD Nexus"));
    let below = system(app, "Nexus Plan");
    try_change(
        app,
        &coordinator(),
        &SCHEMA,
        below,
        vec![("parent_system", FieldValue::Ref(old))],
    )
    .unwrap();
    let snitflade = interface(app, old, "Medicin");
    let mine = usage(app, old, vec![]);
    let theirs = usage_of(app, "0101", old, vec![]);
    let consumer = usage(app, system(app, "FMK"), vec![]);
    let values = vec![
        ("from_usage", FieldValue::Ref(consumer)),
        ("to_usage", FieldValue::Ref(mine)),
        ("interface", FieldValue::Ref(snitflade)),
    ];
    let relation = make(app, &editor(), &relations::SCHEMA, values);
    app.clock.advance_days(1);
    let merged = merge(app, &coordinator(), old, new, false).unwrap();
    assert_eq!((merged.usages, merged.combined), (2, 0));
    for (caller, id) in [(editor(), mine), (editor_of("0101"), theirs)] {
        let moved = record(app, &caller, &usage::SCHEMA, id);
        assert_eq!(moved.get(&usage::SCHEMA, "system"), &FieldValue::Ref(new));
        let history = History {
            schema: &usage::SCHEMA,
            id,
            field: None,
            limit: 5,
        };
        let (entries, _) = app.ask(&caller, history).unwrap();
        assert_eq!(
            (entries[0].event.as_str(), entries[0].reason.as_str()),
            ("system.merged", "Dublet")
        );
    }
    let kept = record(app, &editor(), &relations::SCHEMA, relation);
    assert_eq!(
        kept.get(&relations::SCHEMA, "interface"),
        &FieldValue::Ref(snitflade)
    );
    let moved = record(app, &editor(), &interfaces::SCHEMA, snitflade);
    assert_eq!(
        moved.get(&interfaces::SCHEMA, "exposing_system"),
        &FieldValue::Ref(new)
    );
    let child = record(app, &editor(), &SCHEMA, below);
    assert_eq!(child.get(&SCHEMA, "parent_system"), &FieldValue::Ref(new));
    let found = record(app, &editor(), &SCHEMA, old);
    assert_eq!(found.id, new);
    assert_eq!(found.get(&SCHEMA, "former_name"), &text("Nexus Omsorg"));
    assert_eq!(app.ask(&editor(), Resolve { id: old }).unwrap(), new);
    // A second merge takes the first old id along; yesterday is as it was.
    let last = system(app, "Nexus");
    merge(app, &coordinator(), new, last, false).unwrap();
    assert_eq!(app.ask(&editor(), Resolve { id: old }).unwrap(), last);
    let mut then = editor();
    then.as_of = Some(date(2026, 11, 22));
    assert_eq!(record(app, &then, &SCHEMA, old).id, old);
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn a_municipality_with_both_is_asked_first(app: &TestApp) {
    let (old, new) = (system(app, "Nexus Omsorg"), system(app, "KMD Nexus"));
    let unit = unit(app, "Sundhed", None);
    let elder = usage(app, old, vec![("notes", text("ældst"))]);
    app.clock.advance_days(1);
    let younger = usage(
        app,
        new,
        vec![
            ("notes", text("yngst")),
            ("local_id", text("S-7")),
            ("risk_assessment_conducted", text("yes")),
            ("risk_assessment_date", day(2026, 1, 1)),
            ("responsible_unit", FieldValue::Ref(unit)),
        ],
    );
    let third = usage(app, system(app, "FMK"), vec![]);
    let relate = |from, to| {
        let values = vec![
            ("from_usage", FieldValue::Ref(from)),
            ("to_usage", FieldValue::Ref(to)),
        ];
        make(app, &editor(), &relations::SCHEMA, values)
    };
    let (follows, between) = (relate(third, younger), relate(elder, younger));
    let person = make(
        app,
        &administrator(),
        &people::SCHEMA,
        vec![("first_name", text("Mette"))],
    );
    for subject in [elder, younger] {
        let role = domain::options::builtin_options()
            .find(|o| o.list == "system_role")
            .unwrap()
            .id;
        let values = vec![
            ("subject_kind", text("usage")),
            ("subject_id", FieldValue::Ref(subject)),
            ("role", FieldValue::Ref(role)),
            ("person", FieldValue::Ref(person)),
        ];
        make(app, &administrator(), &roles::SCHEMA, values);
    }
    let preview = || PreviewMerge {
        from: old,
        into: new,
    };
    let told = app.ask(&coordinator(), preview()).unwrap();
    assert_eq!((told.organisations.len(), told.below), (1, 0));
    assert!(told.organisations[0].uses_both);
    assert!(matches!(
        app.ask(&editor(), preview()),
        Err(Error::Forbidden(_))
    ));
    match merge(app, &coordinator(), old, new, false) {
        Err(Error::Conflict(error)) => {
            assert_eq!(error.code, "organisations_use_both");
            assert!(
                error
                    .args
                    .contains(&("names", "Ballerup Kommune".to_owned()))
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        merge(app, &coordinator(), old, new, true).unwrap().combined,
        1
    );
    assert_combined(app, new, (elder, younger), (follows, between));
}

/// The elder usage has what it lacked from the younger; relations and roles follow.
fn assert_combined(
    app: &TestApp,
    new: Id,
    (elder, younger): (Id, Id),
    (follows, between): (Id, Id),
) {
    let kept = record(app, &editor(), &usage::SCHEMA, elder);
    let value = |key: &str| kept.get(&usage::SCHEMA, key).clone();
    assert_eq!(value("system"), FieldValue::Ref(new));
    assert_eq!(value("notes"), text("ældst"));
    assert_eq!(value("local_id"), text("S-7"));
    assert_eq!(value("risk_assessment_date"), day(2026, 1, 1));
    assert!(matches!(
        page(app, &editor(), younger),
        Err(Error::NotFound(_))
    ));
    let followed = record(app, &editor(), &relations::SCHEMA, follows);
    assert_eq!(
        followed.get(&relations::SCHEMA, "to_usage"),
        &FieldValue::Ref(elder)
    );
    let get = Get {
        schema: &relations::SCHEMA,
        id: between,
    };
    assert!(
        app.ask(&editor(), get).is_err(),
        "no relation to itself is left"
    );
    let held = Count {
        schema: &roles::SCHEMA,
        wanted: Wanted::default(),
    };
    assert_eq!(app.ask(&administrator(), held).unwrap(), 1);
}

fn a_proposal_can_be_merged_away(app: &TestApp) {
    let known = system(app, "KMD Nexus");
    let id = new_id();
    let command = ProposeSystem {
        id,
        values: vec![("name", text("Nexus (KMD)"))],
        comment: String::new(),
        confirmed_not_duplicate: true,
    };
    let proposal = app.run(&editor(), command).unwrap();
    let review = |caller: &Caller| app.ask(caller, ReviewProposal { proposal });
    assert!(matches!(review(&editor()), Err(Error::Forbidden(_))));
    let proposed = review(&coordinator()).unwrap();
    assert_eq!(proposed.system.id, id);
    assert_eq!(proposed.duplicates[0].id, known);
    let used = usage(app, id, vec![]);
    merge(app, &coordinator(), id, known, false).unwrap();
    let mine = &app.ask(&editor(), Proposals { open: false }).unwrap()[0];
    assert_eq!((mine.decision.as_str(), mine.system), ("merged", known));
    let moved = record(app, &editor(), &usage::SCHEMA, used);
    assert_eq!(moved.get(&usage::SCHEMA, "system"), &FieldValue::Ref(known));
}

fn a_merge_leaves_no_circle(app: &TestApp) {
    let (top, middle, bottom) = (system(app, "A"), system(app, "B"), system(app, "C"));
    for (below, above) in [(middle, top), (bottom, middle)] {
        let values = vec![("parent_system", FieldValue::Ref(above))];
        try_change(app, &coordinator(), &SCHEMA, below, values).unwrap();
    }
    merge(app, &coordinator(), top, bottom, false).unwrap();
    let parent = |id| {
        record(app, &editor(), &SCHEMA, id)
            .get(&SCHEMA, "parent_system")
            .as_ref()
    };
    assert_eq!((parent(bottom), parent(middle)), (None, Some(bottom)));
}

fn only_the_coordinator_merges_and_only_into_public_ones(app: &TestApp) {
    let (a, b) = (system(app, "A"), system(app, "B"));
    let local = make(app, &editor(), &SCHEMA, vec![("name", text("Lokalt"))]);
    assert!(matches!(
        merge(app, &administrator(), a, b, false),
        Err(Error::Forbidden(_))
    ));
    assert_eq!(
        codes(merge(app, &coordinator(), a, a, false)),
        one("into", "same_system")
    );
    assert_eq!(
        codes(merge(app, &coordinator(), a, local, false)),
        one("", "merge_target_not_public")
    );
    assert!(matches!(
        merge(app, &coordinator(), a, new_id(), false),
        Err(Error::NotFound(_))
    ));
}

on_both!(
    everything_follows_and_the_old_id_answers,
    a_municipality_with_both_is_asked_first,
    a_proposal_can_be_merged_away,
    a_merge_leaves_no_circle,
    only_the_coordinator_merges_and_only_into_public_ones,
);
