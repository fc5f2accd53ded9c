//! People and their roles: given, handed over, copied, ended, forgotten.

use domain::{
    gate::{Actor, Caller, Role},
    options::builtin_options,
    parts::{
        FieldValue, Kind, Subject,
        records::{Change, Create, Get, Values},
    },
    people::{Anonymise, CopyRoles, PersonRoles, SCHEMA, TransferRoles},
    roles::{self, ChangeRoles, RolesOf},
    usage,
};
use foundation::{Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{org_units::code, story::*};

fn create(app: &TestApp, values: Values) -> Result<Id> {
    let id = new_id();
    let create = Create {
        schema: &SCHEMA,
        id,
        values,
        reason: String::new(),
    };
    app.run(&editor(), create).map(|_| id)
}

fn person(app: &TestApp, name: &str, email: &str) -> Id {
    let last = ("last_name", text("Ågård"));
    create(
        app,
        vec![("first_name", text(name)), last, ("email", text(email))],
    )
    .unwrap()
}

fn owner() -> Id {
    let writes = builtin_options().find(|o| o.list == "system_role" && o.writes);
    writes.unwrap().id
}

fn give(app: &TestApp, kind: Kind, subject: Id, role: Id, person: Id) -> Result<Id> {
    let id = new_id();
    let values = vec![
        ("subject_kind", text(kind.key())),
        ("subject_id", FieldValue::Ref(subject)),
        ("role", FieldValue::Ref(role)),
        ("person", FieldValue::Ref(person)),
    ];
    let create = Create {
        schema: &roles::SCHEMA,
        id,
        values,
        reason: String::new(),
    };
    app.run(&editor(), create).map(|_| id)
}

fn holders(app: &TestApp, usage: Id) -> Vec<Id> {
    let subject = Subject {
        kind: Kind::Usage,
        id: usage,
    };
    let roles = app.ask(&editor(), RolesOf { subject }).unwrap();
    roles.iter().map(|role| role.person).collect()
}

fn change_person(app: &TestApp, id: Id, values: Values) -> Result<()> {
    let change = Change {
        schema: &SCHEMA,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), change).map(|_| ())
}

fn the_rules_of_a_person(app: &TestApp) {
    let anne = person(app, "Anne", "Anne@Balk.example");
    let named = |more: Values| [vec![("first_name", text("Bo"))], more].concat();
    let date = |text: &str| FieldValue::Date(text.parse().unwrap());
    let period = vec![
        ("effective_from", date("2026-03-01")),
        ("effective_to", date("2026-02-28")),
    ];
    let cases = [
        (
            "email_taken",
            named(vec![("email", text("ANNE@balk.example "))]),
        ),
        ("not_an_email", named(vec![("email", text("bo@"))])),
        ("ends_before_it_begins", named(period)),
        ("required", vec![("email", text("bo@balk.example"))]),
        (
            "unknown_reference",
            named(vec![("default_unit", FieldValue::Ref(new_id()))]),
        ),
    ];
    for (expected, values) in cases {
        assert_eq!(code(create(app, values)), expected);
    }
    change_person(app, anne, vec![("email", text("anne@balk.example"))]).unwrap();
    let elsewhere = as_role(Role::Editor, municipality("0101"));
    let values = vec![
        ("first_name", text("Anne")),
        ("email", text("anne@balk.example")),
    ];
    make(app, &elsewhere, &SCHEMA, values);
}

fn the_rules_of_a_role(app: &TestApp) {
    let aula = usage(app, system(app, "Aula"), vec![]);
    let unit = unit(app, "Skoler", None);
    let anne = person(app, "Anne", "anne@balk.example");
    let unit_role = builtin_options()
        .find(|o| o.list == "unit_role")
        .unwrap()
        .id;
    let classification = builtin_options()
        .find(|o| o.list == "data_classification")
        .unwrap()
        .id;
    let stranger = make(
        app,
        &as_role(Role::Editor, municipality("0101")),
        &SCHEMA,
        vec![("first_name", text("Fremmed"))],
    );
    give(app, Kind::Usage, aula, owner(), anne).unwrap();
    let cases = [
        (
            "has_the_role_already",
            give(app, Kind::Usage, aula, owner(), anne),
        ),
        (
            "role_of_another_kind",
            give(app, Kind::Usage, aula, unit_role, anne),
        ),
        (
            "unknown_reference",
            give(app, Kind::Usage, aula, classification, anne),
        ),
        (
            "unknown_reference",
            give(app, Kind::Usage, new_id(), owner(), anne),
        ),
        (
            "unknown_reference",
            give(app, Kind::Usage, unit, owner(), anne),
        ),
        (
            "unknown_reference",
            give(app, Kind::Usage, aula, owner(), stranger),
        ),
        (
            "unknown_choice",
            give(app, Kind::System, aula, owner(), anne),
        ),
        // An editor may not change units, so neither give somebody the right to.
        (
            "role_missing",
            give(app, Kind::OrgUnit, unit, unit_role, anne),
        ),
    ];
    for (expected, outcome) in cases {
        assert_eq!(code(outcome), expected);
    }
    let subject = Subject {
        kind: Kind::Usage,
        id: aula,
    };
    let role = app.ask(&editor(), RolesOf { subject }).unwrap().remove(0);
    assert_eq!(
        (role.person_name.as_str(), role.email.as_str()),
        ("Anne Ågård", "anne@balk.example")
    );
    assert!(role.writes && !role.has_left);
}

fn a_role_gives_write_access_to_that_one_thing(app: &TestApp) {
    let mine = usage(app, system(app, "Aula"), vec![]);
    let other = usage(app, system(app, "Cura"), vec![]);
    let reader = as_role(Role::Reader, municipality("0151"));
    let anne = person(app, "Anne", "Reader@Test.example");
    let write = |caller: &Caller, id: Id, name: &str| {
        let change = Change {
            schema: &usage::SCHEMA,
            id,
            version: None,
            values: vec![("local_name", text(name))],
            reason: String::new(),
        };
        app.run(caller, change)
    };
    assert_eq!(code(write(&reader, mine, "nej")), "role_missing");
    let silent = builtin_options()
        .find(|o| o.list == "system_role" && !o.writes)
        .unwrap()
        .id;
    give(app, Kind::Usage, other, silent, anne).unwrap();
    give(app, Kind::Usage, mine, owner(), anne).unwrap();
    write(&reader, mine, "ja").unwrap();
    assert_eq!(code(write(&reader, other, "nej")), "role_missing");
    let delete = domain::parts::records::Delete {
        schema: &usage::SCHEMA,
        id: mine,
        version: None,
        reason: String::new(),
    };
    assert_eq!(code(app.run(&reader, delete)), "role_missing");
    let elsewhere = as_role(Role::Reader, municipality("0101"));
    assert_eq!(code(write(&elsewhere, mine, "nej")), "role_missing");
    let mut read_only = reader.clone();
    if let Actor::User { may_write, .. } = &mut read_only.actor {
        *may_write = false;
    }
    assert_eq!(code(write(&read_only, mine, "nej")), "role_missing");
    let left = vec![(
        "effective_to",
        FieldValue::Date("2026-11-21".parse().unwrap()),
    )];
    change_person(app, anne, left).unwrap();
    assert_eq!(code(write(&reader, mine, "nej")), "role_missing");
}

fn roles_on_a_thing_change_in_one_step(app: &TestApp) {
    let aula = usage(app, system(app, "Aula"), vec![]);
    let other = usage(app, system(app, "Cura"), vec![]);
    let [anne, bo] = ["anne", "bo"].map(|name| person(app, name, &format!("{name}@balk.example")));
    let first = give(app, Kind::Usage, aula, owner(), anne).unwrap();
    let elsewhere = give(app, Kind::Usage, other, owner(), anne).unwrap();
    let change = |end: Vec<Id>, give: Vec<(Id, Id)>| ChangeRoles {
        subject: Subject {
            kind: Kind::Usage,
            id: aula,
        },
        end,
        give,
        reason: "ny ejer".into(),
    };
    let reader = as_role(Role::Reader, municipality("0151"));
    assert_eq!(
        code(app.run(&reader, change(vec![first], vec![]))),
        "role_missing"
    );
    assert_eq!(
        code(app.run(&editor(), change(vec![elsewhere], vec![]))),
        "role_assignment"
    );
    let twice = change(vec![first], vec![(owner(), bo), (owner(), bo)]);
    assert_eq!(code(app.run(&editor(), twice)), "has_the_role_already");
    assert_eq!(holders(app, aula), [anne], "nothing half-done");
    assert_eq!(
        app.run(&editor(), change(vec![first], vec![(owner(), bo)]))
            .unwrap(),
        2
    );
    assert_eq!(holders(app, aula), [bo]);
    assert_eq!(app.run(&editor(), change(vec![], vec![])).unwrap(), 0);
    let unit = unit(app, "Skoler", None);
    let on_unit = ChangeRoles {
        subject: Subject {
            kind: Kind::OrgUnit,
            id: unit,
        },
        ..change(vec![], vec![])
    };
    assert_eq!(code(app.run(&editor(), on_unit)), "role_missing");
}

fn roles_are_handed_over_and_copied(app: &TestApp) {
    let (aula, cura) = (
        usage(app, system(app, "Aula"), vec![]),
        usage(app, system(app, "Cura"), vec![]),
    );
    let [anne, bo, eva] =
        ["anne", "bo", "eva"].map(|name| person(app, name, &format!("{name}@balk.example")));
    let second = builtin_options()
        .filter(|o| o.list == "system_role")
        .nth(1)
        .unwrap()
        .id;
    give(app, Kind::Usage, aula, owner(), anne).unwrap();
    give(app, Kind::Usage, aula, second, anne).unwrap();
    give(app, Kind::Usage, cura, owner(), anne).unwrap();
    give(app, Kind::Usage, aula, owner(), bo).unwrap();
    let copy = |from, to| {
        let reason = "ny i teamet".to_owned();
        app.run(&editor(), CopyRoles { from, to, reason })
    };
    assert_eq!(copy(anne, bo).unwrap(), 2);
    assert_eq!(copy(anne, bo).unwrap(), 0);
    assert_eq!(copy(bo, eva).unwrap(), 3);
    let hand = |from, to| {
        let reason = "fratrådt".to_owned();
        app.run(&editor(), TransferRoles { from, to, reason })
    };
    assert_eq!(code(hand(anne, anne)), "same_person");
    assert_eq!(code(hand(anne, new_id())), "person");
    app.clock.advance_days(1);
    assert_eq!(hand(anne, eva).unwrap(), 3, "all three ended: Eva had them");
    assert_eq!(hand(anne, eva).unwrap(), 0);
    assert_eq!(holders(app, cura), [bo, eva]);
    let fritz = person(app, "fritz", "fritz@balk.example");
    assert_eq!(hand(eva, fritz).unwrap(), 3);
    let held = app.ask(&editor(), PersonRoles { person: fritz }).unwrap();
    let names: Vec<_> = held.iter().map(|role| role.subject_name.as_str()).collect();
    assert_eq!(names, ["Aula", "Cura", "Aula"]);
    let yesterday = Caller {
        as_of: Some("2026-11-22".parse().unwrap()),
        ..editor()
    };
    assert_eq!(
        app.ask(&yesterday, PersonRoles { person: anne })
            .unwrap()
            .len(),
        3
    );
    let left = vec![(
        "effective_to",
        FieldValue::Date("2026-11-01".parse().unwrap()),
    )];
    change_person(app, bo, left).unwrap();
    assert_eq!(code(hand(fritz, bo)), "person_has_left");
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn the_forgotten_leave_no_name(app: &TestApp) {
    let aula = usage(app, system(app, "Aula"), vec![]);
    let anne = person(app, "Anne", "anne@balk.example");
    give(app, Kind::Usage, aula, owner(), anne).unwrap();
    app.clock.advance_days(1);
    change_person(app, anne, vec![("phone", text("12 34 56 78"))]).unwrap();
    app.clock.advance_days(1);
    let anonymise = |version| Anonymise {
        person: anne,
        version,
        reason: "anmodning".into(),
    };
    assert_eq!(code(app.run(&editor(), anonymise(None))), "role_missing");
    assert_eq!(
        app.run(&administrator(), anonymise(Some(1))).unwrap_err(),
        Error::Stale { current: 2 }
    );
    assert_eq!(app.run(&administrator(), anonymise(Some(2))).unwrap(), 1);
    assert!(holders(app, aula).is_empty());
    for day in [
        None,
        Some("2026-11-22".parse().unwrap()),
        Some("2026-11-23".parse().unwrap()),
    ] {
        let caller = Caller {
            as_of: day,
            ..editor()
        };
        let page = app
            .ask(
                &caller,
                Get {
                    schema: &SCHEMA,
                    id: anne,
                },
            )
            .unwrap();
        assert_eq!(page.title, "Slettet person");
        assert!(page.record.get(&SCHEMA, "email").is_empty());
        assert!(page.record.get(&SCHEMA, "phone").is_empty());
    }
    let search = domain::parts::records::Suggest {
        kind: domain::parts::FieldKind::Ref(Kind::Person),
        q: "anne".into(),
        limit: 10,
    };
    assert!(app.ask(&editor(), search).unwrap().is_empty());
}

on_both!(
    the_rules_of_a_person,
    the_rules_of_a_role,
    a_role_gives_write_access_to_that_one_thing,
    roles_on_a_thing_change_in_one_step,
    roles_are_handed_over_and_copied,
    the_forgotten_leave_no_name,
);
