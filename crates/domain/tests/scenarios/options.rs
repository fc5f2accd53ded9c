//! Value lists: shared and own values, switched off, described, ordered.

use domain::{
    gate::{Caller, Role},
    installation::national,
    options::{
        AddOption, ChangeOption, Keeper, ListOptions, Lists, OptionRow, OptionValues, OrderOptions,
        SetOption,
    },
    parts::{
        Field, FieldKind, FieldValue,
        records::{Change, Get, Suggest},
    },
    usage,
};
use foundation::{Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{org_units::code, story::*};

const LIST: &str = "data_classification";

fn options(app: &TestApp, caller: &Caller, list: &str) -> Vec<OptionRow> {
    let question = ListOptions { list: list.into() };
    app.ask(caller, question).unwrap()
}

fn named(name: &str) -> OptionValues {
    OptionValues {
        name_da: name.into(),
        enabled: true,
        ..OptionValues::default()
    }
}

fn add(app: &TestApp, caller: &Caller, keeper: Keeper, values: OptionValues) -> Result<Id> {
    let id = new_id();
    let list = LIST.to_owned();
    let add = AddOption {
        id,
        keeper,
        list,
        values,
    };
    app.run(caller, add).map(|()| id)
}

fn module_administrator() -> Caller {
    as_role(Role::ModuleAdministrator, municipality("0151"))
}

fn choose(app: &TestApp, usage: Id, value: Id) -> Result<()> {
    change(
        app,
        usage,
        vec![("data_classification", FieldValue::Ref(value))],
    )
    .map(|_| ())
}

fn a_value_switched_off_stays_where_it_is(app: &TestApp) {
    let value = options(app, &editor(), LIST)[0].id;
    let (kept, other) = (
        usage(app, system(app, "Aula"), vec![]),
        usage(app, system(app, "Cura"), vec![]),
    );
    choose(app, kept, value).unwrap();
    let set = |id, enabled, description: &str| SetOption {
        id,
        enabled,
        description: description.into(),
    };
    assert_eq!(
        code(app.run(&editor(), set(value, false, ""))),
        "role_missing"
    );
    assert!(
        app.run(&module_administrator(), set(value, false, "Brug de nye"))
            .unwrap()
    );
    assert!(
        !app.run(&module_administrator(), set(value, false, "Brug de nye "))
            .unwrap()
    );
    assert_eq!(code(choose(app, other, value)), "option_disabled");
    change(app, kept, vec![("local_name", text("Aula 2"))]).unwrap();
    let page = app
        .ask(
            &editor(),
            Get {
                schema: &usage::SCHEMA,
                id: kept,
            },
        )
        .unwrap();
    assert_eq!(page.expired, [value]);
    let row = options(app, &editor(), LIST).remove(0);
    assert_eq!(
        (row.enabled, row.enabled_by_keeper, row.uses),
        (false, true, 1)
    );
    assert_eq!(row.own_description, "Brug de nye");
    let suggest = Suggest {
        kind: FieldKind::Option(LIST),
        q: String::new(),
        limit: 50,
    };
    assert!(
        app.ask(&editor(), suggest)
            .unwrap()
            .iter()
            .all(|s| s.id != value)
    );
    let elsewhere = as_role(Role::Editor, municipality("0101"));
    let there = options(app, &elsewhere, LIST).remove(0);
    assert_eq!(
        (there.enabled, there.own_description.as_str(), there.uses),
        (true, "", 0)
    );
    let summary = app.ask(&editor(), Lists).unwrap();
    assert_eq!(summary.len(), domain::options::LISTS.len());
    let mine = summary.iter().find(|s| s.list == LIST).unwrap();
    assert_eq!((mine.disabled, mine.own), (1, 0));
    app.run(&module_administrator(), set(value, true, ""))
        .unwrap();
    choose(app, other, value).unwrap();
}

fn own_values_are_mapped_to_shared_ones(app: &TestApp) {
    let shared = options(app, &editor(), LIST)[0].clone();
    let administrator = module_administrator();
    let values = OptionValues {
        shared_as: Some(shared.id),
        ..named(" Meget fortrolige 👍 ")
    };
    let own = add(app, &administrator, Keeper::Own, values.clone()).unwrap();
    let row = options(app, &editor(), LIST).pop().unwrap();
    assert_eq!(
        (row.id, row.own, row.name_da.as_str()),
        (own, true, "Meget fortrolige 👍")
    );
    assert_eq!(row.shared_as_name, shared.name_da);
    choose(app, usage(app, system(app, "Aula"), vec![]), own).unwrap();
    let elsewhere = as_role(Role::ModuleAdministrator, municipality("0101"));
    assert!(options(app, &elsewhere, LIST).iter().all(|o| o.id != own));
    let change = |id, keeper, values| ChangeOption { id, keeper, values };
    assert_eq!(
        code(app.run(&elsewhere, change(own, Keeper::Own, named("Mine")))),
        "option"
    );
    let taken = add(
        app,
        &administrator,
        Keeper::Own,
        named(&shared.name_da.to_uppercase()),
    );
    assert_eq!(code(taken), "name_taken_in_list");
    let cases = [
        ("required", named("  ")),
        ("too_long", named(&"å".repeat(10_000))),
        (
            "not_shared_option",
            OptionValues {
                shared_as: Some(own),
                ..named("B")
            },
        ),
        (
            "not_shared_option",
            OptionValues {
                shared_as: Some(new_id()),
                ..named("B")
            },
        ),
        (
            "writes_only_for_roles",
            OptionValues {
                writes: true,
                ..named("B")
            },
        ),
    ];
    for (expected, values) in cases {
        assert_eq!(
            code(add(app, &administrator, Keeper::Own, values)),
            expected
        );
    }
    let to_shared = change(shared.id, Keeper::Own, named("Mine"));
    assert_eq!(code(app.run(&administrator, to_shared)), "not_own_option");
    let off = OptionValues {
        enabled: false,
        ..values
    };
    assert!(
        app.run(&administrator, change(own, Keeper::Own, off))
            .unwrap()
    );
    assert_eq!(
        code(choose(app, usage(app, system(app, "Cura"), vec![]), own)),
        "option_disabled"
    );
    let unknown = ListOptions {
        list: "' OR 1=1 --".into(),
    };
    assert_eq!(code(app.ask(&editor(), unknown)), "unknown_list");
}

fn the_shared_values_are_the_coordinators(app: &TestApp) {
    let coordinator = as_role(
        Role::NationalCoordinator,
        domain::organisations::NATIONAL_ID,
    );
    let refused = add(app, &module_administrator(), Keeper::Shared, named("Ny"));
    assert_eq!(code(refused), "role_missing");
    let must = OptionValues {
        obligatory: true,
        ..named("Ny")
    };
    let id = add(app, &coordinator, Keeper::Shared, must.clone()).unwrap();
    let off = SetOption {
        id,
        enabled: false,
        description: String::new(),
    };
    assert_eq!(
        code(app.run(&module_administrator(), off)),
        "option_obligatory"
    );
    let expired = OptionValues {
        obligatory: false,
        enabled: false,
        ..must
    };
    let change = ChangeOption {
        id,
        keeper: Keeper::Shared,
        values: expired,
    };
    app.run(&coordinator, change).unwrap();
    let on = SetOption {
        id,
        enabled: true,
        description: "Vores".into(),
    };
    app.run(&module_administrator(), on).unwrap();
    let row = options(app, &editor(), LIST)
        .into_iter()
        .find(|o| o.id == id)
        .unwrap();
    assert!(!row.enabled, "what is expired for all is expired here");
    assert_eq!(
        code(choose(app, usage(app, system(app, "Aula"), vec![]), id)),
        "option_disabled"
    );
}

fn values_stand_in_the_chosen_order(app: &TestApp) {
    let administrator = module_administrator();
    let [a, b, c] =
        ["A", "B", "C"].map(|name| add(app, &administrator, Keeper::Own, named(name)).unwrap());
    let order = |options: Vec<Id>| OrderOptions {
        list: LIST.into(),
        keeper: Keeper::Own,
        options,
    };
    for wrong in [vec![a, b], vec![a, b, b], vec![a, b, c, new_id()], vec![]] {
        assert_eq!(
            code(app.run(&administrator, order(wrong))),
            "order_incomplete"
        );
    }
    app.run(&administrator, order(vec![c, a, b])).unwrap();
    let own = |app: &TestApp| -> Vec<Id> {
        let rows = options(app, &editor(), LIST);
        let first_own = rows.iter().position(|o| o.own).unwrap();
        assert!(
            rows[first_own..].iter().all(|o| o.own),
            "own ones stand last"
        );
        rows[first_own..].iter().map(|o| o.id).collect()
    };
    assert_eq!(own(app), [c, a, b]);
    let mut shared: Vec<Id> = options(app, &editor(), LIST)
        .iter()
        .filter(|o| !o.own)
        .map(|o| o.id)
        .collect();
    shared.reverse();
    let reversed = OrderOptions {
        list: LIST.into(),
        keeper: Keeper::Shared,
        options: shared.clone(),
    };
    app.run(&national(), reversed).unwrap();
    let now: Vec<Id> = options(app, &editor(), LIST)
        .iter()
        .filter(|o| !o.own)
        .map(|o| o.id)
        .collect();
    assert_eq!(now, shared);
    assert!(app.verify_log().unwrap().broken.is_empty());
}

fn several_values_keep_the_expired_one(app: &TestApp) {
    let several = |field: &Field| match field.kind {
        FieldKind::Options(list) => Some((field.key, list)),
        _ => None,
    };
    let (key, list) = usage::SCHEMA.fields.iter().find_map(several).unwrap();
    let ids: Vec<Id> = options(app, &editor(), list).iter().map(|o| o.id).collect();
    let usage_id = usage(app, system(app, "Aula"), vec![]);
    let put = |ids: &[Id]| {
        let values = vec![(key, FieldValue::Refs(ids.to_vec()))];
        let change = Change {
            schema: &usage::SCHEMA,
            id: usage_id,
            version: None,
            values,
            reason: String::new(),
        };
        app.run(&editor(), change)
    };
    put(&ids[..1]).unwrap();
    let off = |id| SetOption {
        id,
        enabled: false,
        description: String::new(),
    };
    app.run(&module_administrator(), off(ids[0])).unwrap();
    app.run(&module_administrator(), off(ids[1])).unwrap();
    put(&[ids[0], ids[2]]).unwrap();
    assert_eq!(code(put(&[ids[0], ids[1]])), "option_disabled");
}

fn what_was_decided_about_a_value_is_seen_as_of_a_day(app: &TestApp) {
    let value = options(app, &editor(), LIST)[0].id;
    let set = |enabled| SetOption {
        id: value,
        enabled,
        description: String::new(),
    };
    let before = app.clock().today();
    app.clock.advance_seconds(86_400);
    app.run(&module_administrator(), set(false)).unwrap();
    let off = app.clock().today();
    app.clock.advance_seconds(86_400);
    app.run(&module_administrator(), set(true)).unwrap();
    let enabled = |as_of| {
        let caller = Caller { as_of, ..editor() };
        let all = options(app, &caller, LIST);
        all.iter().find(|one| one.id == value).unwrap().enabled
    };
    assert!(enabled(None));
    assert!(!enabled(Some(off)));
    assert!(enabled(Some(before)));
}

on_both!(
    what_was_decided_about_a_value_is_seen_as_of_a_day,
    a_value_switched_off_stays_where_it_is,
    own_values_are_mapped_to_shared_ones,
    the_shared_values_are_the_coordinators,
    values_stand_in_the_chosen_order,
    several_values_keep_the_expired_one,
);
