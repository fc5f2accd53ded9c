//! The tree of units: its rules, and what happens to registrations when units
//! are moved, merged and deleted.

use std::time::Instant;

use domain::{
    gate::{Action, Caller, Command, Event, Needs, Recorded, Resource, Role, Work},
    org_units::{
        Children, ConsequencesOf, DeleteUnit, MergeUnit, MoveUnit, Registrations, SCHEMA, Tree,
        UnitAct,
    },
    parts::{
        FieldValue, Kind,
        records::{Change, Create, Get, History, Values},
    },
    usage,
};
use foundation::{Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::story::*;

/// The code of the first fault.
pub(crate) fn code<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    match result {
        Err(Error::Invalid(errors)) => errors[0].code,
        Err(Error::Conflict(error)) => error.code,
        Err(Error::Forbidden(code)) => code,
        Err(Error::NotFound(kind)) => kind,
        Err(Error::Stale { .. }) => "stale",
        other => panic!("no fault but {other:?}"),
    }
}

fn new_unit(app: &TestApp, values: Values) -> Result<Id> {
    let id = new_id();
    let create = Create {
        schema: &SCHEMA,
        id,
        values,
        reason: String::new(),
    };
    app.run(&administrator(), create).map(|_| id)
}

fn change_unit(app: &TestApp, id: Id, values: Values) -> Result<()> {
    let change = Change {
        schema: &SCHEMA,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&administrator(), change).map(|_| ())
}

fn put(app: &TestApp, unit: Id, to: Option<Id>) -> Result<i64> {
    let command = MoveUnit {
        unit,
        version: None,
        to,
        reason: "omlægning".into(),
    };
    app.run(&administrator(), command)
}

fn merge(from: Id, into: Id) -> MergeUnit {
    MergeUnit {
        from,
        from_version: None,
        into,
        into_version: None,
        reason: "fusion".into(),
    }
}

fn delete(unit: Id, registrations: Registrations) -> DeleteUnit {
    DeleteUnit {
        unit,
        version: None,
        children: Children::MoveUp,
        registrations,
        reason: "nedlagt".into(),
    }
}

fn the_rules_of_a_unit(app: &TestApp) {
    let top = unit(app, "Ballerup Kommune", None);
    let named = |name: &str| ("name", text(name));
    let below = |parent: Id| ("parent", FieldValue::Ref(parent));
    new_unit(
        app,
        vec![named("Skoler"), below(top), ("ean", text("5790001234560"))],
    )
    .unwrap();
    let refused = [
        (
            "ean_length",
            vec![named("A"), ("ean", text("579000123456"))],
        ),
        (
            "ean_check_digit",
            vec![named("A"), ("ean", text("5790001234561"))],
        ),
        (
            "ean_taken",
            vec![named("A"), ("ean", text("5790001234560"))],
        ),
        ("name_taken_here", vec![named("Skoler"), below(top)]),
        ("name_taken_here", vec![named("Ballerup Kommune")]),
        ("unknown_reference", vec![named("A"), below(new_id())]),
        ("too_long", vec![named(&"æ".repeat(10_000))]),
        (
            "not_an_id",
            vec![named("A"), ("external_uuid", text("x' OR 1=1 --"))],
        ),
        (
            "ends_before_it_begins",
            vec![
                named("A"),
                (
                    "effective_from",
                    FieldValue::Date("2026-02-02".parse().unwrap()),
                ),
                (
                    "effective_to",
                    FieldValue::Date("2026-02-01".parse().unwrap()),
                ),
            ],
        ),
    ];
    for (expected, values) in refused {
        assert_eq!(code(new_unit(app, values)), expected);
    }
    // The same name elsewhere, or with a register's own key, is another unit.
    let home = unit(app, "Ældrepleje", Some(top));
    new_unit(app, vec![named("Skoler"), below(home)]).unwrap();
    let with_key = |key: Id| {
        let key = ("external_uuid", text(&key.to_string()));
        new_unit(app, vec![named("Område"), below(top), key])
    };
    with_key(new_id()).unwrap();
    with_key(new_id()).unwrap();
}

fn a_unit_never_stands_below_itself_nor_too_deep(app: &TestApp) {
    let mut chain = vec![unit(app, "1", None)];
    for level in 2..=20 {
        chain.push(unit(app, &level.to_string(), chain.last().copied()));
    }
    let too_deep = vec![("name", text("21")), ("parent", FieldValue::Ref(chain[19]))];
    assert_eq!(code(new_unit(app, too_deep)), "too_deep");
    for target in [0, 1, 19] {
        assert_eq!(
            code(put(app, chain[0], Some(chain[target]))),
            "below_itself"
        );
        let parent = FieldValue::Ref(chain[target]);
        assert_eq!(
            code(change_unit(app, chain[0], vec![("parent", parent)])),
            "below_itself"
        );
    }
    let other = unit(app, "top", None);
    assert_eq!(code(put(app, chain[0], Some(other))), "too_deep");
    put(app, chain[1], Some(other)).unwrap();
    let tree = app.ask(&editor(), Tree).unwrap();
    assert_eq!(tree.len(), 21);
    let shown: Vec<_> = tree
        .iter()
        .take(4)
        .map(|u| (u.name.as_str(), u.depth))
        .collect();
    assert_eq!(shown, [("1", 0), ("top", 0), ("2", 1), ("3", 2)]);
    let stranger = municipality("0101");
    let theirs = as_role(Role::LocalAdministrator, stranger);
    assert!(app.ask(&theirs, Tree).unwrap().is_empty());
    let foreign = MoveUnit {
        unit: other,
        version: None,
        to: None,
        reason: String::new(),
    };
    assert_eq!(code(app.run(&theirs, foreign)), "org_unit");
}

/// A person with a unit role on `unit`.
fn person_with_role(app: &TestApp, name: &str, unit: Id) -> Id {
    let values = vec![
        ("first_name", text(name)),
        ("default_unit", FieldValue::Ref(unit)),
    ];
    let person = make(app, &editor(), &domain::people::SCHEMA, values);
    unit_role(app, person, unit);
    person
}

fn unit_role(app: &TestApp, person: Id, unit: Id) {
    let role = domain::options::builtin_options()
        .find(|option| option.list == "unit_role")
        .unwrap();
    let values = vec![
        ("subject_kind", text("org_unit")),
        ("subject_id", FieldValue::Ref(unit)),
        ("role", FieldValue::Ref(role.id)),
        ("person", FieldValue::Ref(person)),
    ];
    make(app, &administrator(), &domain::roles::SCHEMA, values);
}

fn merging_moves_everything_and_the_past_shows_the_old(app: &TestApp) {
    let top = unit(app, "Kommunen", None);
    let (from, into) = (unit(app, "Skoler", Some(top)), unit(app, "Børn", Some(top)));
    let below = unit(app, "Skole 1", Some(from));
    let person = person_with_role(app, "Åse", from);
    let both = person_with_role(app, "Bo", from);
    unit_role(app, both, into);
    let responsible = usage(
        app,
        system(app, "Aula"),
        vec![
            ("responsible_unit", FieldValue::Ref(from)),
            ("using_units", FieldValue::Refs(vec![from, into, top])),
        ],
    );
    let using = usage(
        app,
        system(app, "Cura"),
        vec![("using_units", FieldValue::Refs(vec![top, from]))],
    );
    app.clock.advance_days(1);
    let act = UnitAct::Merge { into };
    let told = app
        .ask(&editor(), ConsequencesOf { unit: from, act })
        .unwrap();
    let counts: Vec<_> = told
        .groups
        .iter()
        .map(|g| (g.kind.key(), g.field, g.count))
        .collect();
    assert_eq!(
        counts,
        [
            ("org_unit", "parent", 1),
            ("person", "default_unit", 2),
            ("usage", "responsible_unit", 1),
            ("usage", "using_units", 2),
            ("role_assignment", "subject_id", 2),
        ]
    );
    assert_eq!(told.registrations(), 7);
    assert_eq!((told.below, told.refused), (1, None));
    assert_eq!(told.path, ["Kommunen", "Skoler"]);
    assert_eq!(told.groups[1].first[0].name.trim(), "Bo");

    let stale = MergeUnit {
        from_version: Some(7),
        ..merge(from, into)
    };
    assert_eq!(code(app.run(&administrator(), stale)), "stale");
    assert_eq!(
        code(app.run(&administrator(), merge(top, into))),
        "below_itself"
    );
    assert_eq!(
        code(app.run(&administrator(), merge(into, into))),
        "below_itself"
    );
    assert_eq!(code(app.run(&editor(), merge(from, into))), "role_missing");
    let moved = app.run(&administrator(), merge(from, into)).unwrap();
    assert!(moved.contains(&(Kind::Usage, 2)) && moved.contains(&(Kind::RoleAssignment, 2)));
    assert_merged(
        app,
        (from, into, top),
        (responsible, using),
        &[both, person],
    );
    let tree = app.ask(&editor(), Tree).unwrap();
    assert!(tree.iter().any(|u| u.id == below && u.parent == Some(into)));
}

/// The registrations stand at the new unit, in one log entry, and yesterday shows the old.
fn assert_merged(
    app: &TestApp,
    (from, into, top): (Id, Id, Id),
    (responsible, using): (Id, Id),
    people: &[Id],
) {
    let record = page(app, &editor(), responsible).unwrap().record;
    let get = |key: &str| record.get(&usage::SCHEMA, key).clone();
    assert_eq!(get("responsible_unit"), FieldValue::Ref(into));
    assert_eq!(get("using_units"), FieldValue::Refs(vec![into, top]));
    assert_eq!(record.version, 2, "one new version for two fields");
    let using = page(app, &editor(), using).unwrap().record;
    assert_eq!(
        using.get(&usage::SCHEMA, "using_units"),
        &FieldValue::Refs(vec![top, into])
    );
    let roles = |unit: Id| {
        let subject = domain::parts::Subject {
            kind: Kind::OrgUnit,
            id: unit,
        };
        let roles = app
            .ask(&editor(), domain::roles::RolesOf { subject })
            .unwrap();
        roles
            .into_iter()
            .map(|role| role.person)
            .collect::<Vec<_>>()
    };
    assert_eq!(roles(into), people);
    let tree = app.ask(&editor(), Tree).unwrap();
    let shown: Vec<_> = tree
        .iter()
        .map(|u| (u.name.as_str(), u.depth, u.registrations))
        .collect();
    assert_eq!(
        shown,
        [("Kommunen", 0, 2), ("Børn", 1, 7), ("Skole 1", 2, 0)]
    );

    let yesterday = Caller {
        as_of: Some("2026-11-22".parse().unwrap()),
        ..editor()
    };
    let old = page(app, &yesterday, responsible).unwrap();
    assert_eq!(
        old.record.get(&usage::SCHEMA, "responsible_unit"),
        &FieldValue::Ref(from)
    );
    assert_eq!(old.names[&from], "Skoler");
    let old_tree = app.ask(&yesterday, Tree).unwrap();
    assert_eq!(old_tree.len(), 4);
    assert!(
        old_tree
            .iter()
            .any(|u| u.id == from && u.registrations == 7)
    );
    let history = History {
        schema: &usage::SCHEMA,
        id: responsible,
        field: None,
        limit: 10,
    };
    let (entries, _) = app.ask(&editor(), history).unwrap();
    assert_eq!(
        (entries[0].event.as_str(), entries[0].changes.len()),
        ("org_unit.merged", 2)
    );
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn deleting_stops_with_counts_or_moves_along(app: &TestApp) {
    let top = unit(app, "Kommunen", None);
    let (old, new) = (unit(app, "Skoler", Some(top)), unit(app, "Børn", Some(top)));
    let child = unit(app, "Skoler", Some(old));
    let used = usage(
        app,
        system(app, "Aula"),
        vec![("using_units", FieldValue::Refs(vec![old]))],
    );
    let refused = app.run(&administrator(), delete(old, Registrations::RefuseIfAny));
    let Err(Error::Conflict(error)) = refused else {
        panic!("deleted a unit in use");
    };
    assert_eq!(error.code, "unit_in_use");
    assert!(
        error
            .args
            .contains(&("where", "usage.using_units: 1".to_owned())),
        "{error:?}"
    );
    let bad = [
        ("same_unit", Registrations::MoveTo(old)),
        ("unknown_reference", Registrations::MoveTo(new_id())),
    ];
    for (expected, registrations) in bad {
        assert_eq!(
            code(app.run(&administrator(), delete(old, registrations))),
            expected
        );
    }
    let kept = DeleteUnit {
        children: Children::RefuseIfAny,
        ..delete(old, Registrations::MoveTo(new))
    };
    assert_eq!(code(app.run(&administrator(), kept)), "unit_in_use");
    assert_eq!(
        app.ask(&editor(), Tree).unwrap().len(),
        4,
        "nothing half-done"
    );
    app.run(&administrator(), delete(old, Registrations::MoveTo(new)))
        .unwrap();
    let record = page(app, &editor(), used).unwrap().record;
    assert_eq!(
        record.get(&usage::SCHEMA, "using_units"),
        &FieldValue::Refs(vec![new])
    );
    let get = Get {
        schema: &SCHEMA,
        id: child,
    };
    let moved = app.ask(&editor(), get).unwrap().record;
    assert_eq!(moved.get(&SCHEMA, "parent"), &FieldValue::Ref(top));
    app.run(&administrator(), delete(child, Registrations::RefuseIfAny))
        .unwrap();
    assert_eq!(
        code(app.run(&administrator(), delete(old, Registrations::RefuseIfAny))),
        "org_unit"
    );
}

fn same_names_that_would_meet_stop_a_merge(app: &TestApp) {
    let (a, b) = (unit(app, "A", None), unit(app, "B", None));
    unit(app, "Drift", Some(a));
    unit(app, "Drift", Some(b));
    assert_eq!(
        code(app.run(&administrator(), merge(a, b))),
        "name_taken_here"
    );
    assert_eq!(app.ask(&editor(), Tree).unwrap().len(), 4);
}

/// Many systems in use that name one unit twice, written as an import would.
struct Many {
    unit: Id,
    count: usize,
}

const SYSTEM: &str = "INSERT INTO systems (id, organisation_id, version, created_at, recorded_from, search_text, name, visibility)
 VALUES ($1, {organisation}, 1, 0, faelled_now(), '', $2, 'public')";
const USAGE: &str = "INSERT INTO usages (id, organisation_id, version, created_at, recorded_from, search_text, system, responsible_unit)
 VALUES ($1, {organisation}, 1, 0, faelled_now(), '', $2, $3)";
const LINK: &str = "INSERT INTO links (id, organisation_id, from_kind, from_id, field, to_kind, to_id, position, recorded_from)
 VALUES ($1, {organisation}, 'usage', $2, 'using_units', 'org_unit', $3, 0, faelled_now())";

impl Command for Many {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Usages)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        for number in 0..self.count {
            let (system, usage) = (new_id(), new_id());
            work.execute(
                SYSTEM,
                &[system.into(), format!("System {number:04}").into()],
            )?;
            work.execute(USAGE, &[usage.into(), system.into(), self.unit.into()])?;
            work.execute(LINK, &[new_id().into(), usage.into(), self.unit.into()])?;
        }
        work.record(Event::new("usage.imported"), ())
    }
}

fn two_thousand_usages_follow_their_unit(app: &TestApp) {
    let (from, into) = (unit(app, "Skoler", None), unit(app, "Børn", None));
    app.run(
        &editor(),
        Many {
            unit: from,
            count: 2_000,
        },
    )
    .unwrap();
    app.clock.advance_days(1);
    change_unit(app, from, vec![("name", text("Skole og fritid"))]).unwrap();
    let begin = Instant::now();
    let shown = list(
        app,
        &editor(),
        &["name", "responsible_unit", "using_units"],
        &[],
        "",
    );
    println!("the list after a renaming: {:?}", begin.elapsed());
    assert_eq!(shown.total, 2_000);
    for row in &shown.rows {
        assert_eq!(format!("{:?}", row.values[1]), "Text(\"Skole og fritid\")");
        assert_eq!(format!("{:?}", row.values[2]), "Text(\"Skole og fritid\")");
    }
    let begin = Instant::now();
    let told = app
        .ask(
            &editor(),
            ConsequencesOf {
                unit: from,
                act: UnitAct::Delete,
            },
        )
        .unwrap();
    println!("consequences of 4,000 namings: {:?}", begin.elapsed());
    assert_eq!(
        (told.registrations(), told.groups[0].first.len()),
        (4_000, 20)
    );
    assert_eq!(told.groups[0].first[0].name, "System 0000");
    let begin = Instant::now();
    let moved = app.run(&administrator(), merge(from, into)).unwrap();
    println!(
        "merging a unit that 2,000 usages name: {:?}",
        begin.elapsed()
    );
    assert_eq!(moved, [(Kind::Usage, 2_000)]);
    let id = into.to_string();
    let filters = [
        ("responsible_unit", id.as_str()),
        ("using_units", id.as_str()),
    ];
    assert_eq!(list(app, &editor(), &["name"], &filters, "").total, 2_000);
    let yesterday = Caller {
        as_of: Some("2026-11-22".parse().unwrap()),
        ..editor()
    };
    let then = list(app, &yesterday, &["name", "using_units"], &[], "");
    assert_eq!(
        (then.total, format!("{:?}", then.rows[0].values[1])),
        (2_000, "Text(\"Skoler\")".into())
    );
}

on_both!(
    the_rules_of_a_unit,
    a_unit_never_stands_below_itself_nor_too_deep,
    merging_moves_everything_and_the_past_shows_the_old,
    deleting_stops_with_counts_or_moves_along,
    same_names_that_would_meet_stop_a_merge,
    two_thousand_usages_follow_their_unit,
);
