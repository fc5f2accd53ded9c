//! What hangs together with a contract: systems, relations, contracts below, roles.

use domain::{
    contracts::{ContractTree, ContractsOf, SCHEMA, TransferContracts},
    gate::Role,
    options::builtin_options,
    parts::{
        FieldValue, Kind,
        records::{Change, Consequences, Delete, Get, History},
    },
    people, relations, roles, usage,
};
use foundation::{Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{change, contract, day, list, refused, shown};
use crate::story::{self, administrator, editor, make, system, text};

fn delete(app: &TestApp, schema: &'static domain::parts::Schema, id: Id) -> Result<()> {
    let command = Delete {
        schema,
        id,
        version: None,
        reason: String::new(),
    };
    app.run(&administrator(), command)
}

fn value(app: &TestApp, schema: &'static domain::parts::Schema, id: Id, key: &str) -> FieldValue {
    let page = app.ask(&editor(), Get { schema, id }).unwrap();
    page.record.get(schema, key).clone()
}

fn refs(ids: &[Id]) -> FieldValue {
    FieldValue::Refs(ids.to_vec())
}

/// Whether the usage counts as active, and the column about its contract.
fn active(app: &TestApp) -> [String; 2] {
    let page = story::list(app, &editor(), &["valid", "valid_contract"], &[], "");
    [
        shown(&page.rows[0].values[0]),
        shown(&page.rows[0].values[1]),
    ]
}

fn a_marked_contract_makes_a_system_active(app: &TestApp) {
    let aula = story::usage(app, system(app, "Aula"), vec![]);
    let other = contract(app, "Om noget andet", vec![]);
    let mark = |id| story::change(app, aula, vec![("main_contract", FieldValue::Ref(id))]);
    let error = [("main_contract".to_owned(), "contract_not_about_it")];
    assert_eq!(refused(mark(other)), error);
    let id = contract(app, "Om Aula", vec![("usages", refs(&[aula]))]);
    mark(id).unwrap();
    assert_eq!(active(app), ["1", "1"]);
    let about = app.ask(&editor(), ContractsOf { usage: aula }).unwrap();
    assert_eq!(
        (about.len(), about[0].is_main, about[0].valid),
        (1, true, true)
    );
    change(app, id, vec![("valid_to", day("2026-01-01"))]).unwrap();
    assert_eq!(active(app), ["0", "0"]);
    // A contract that is no longer about the system lets go of it, and the log says so.
    app.clock.advance_seconds(1);
    change(app, id, vec![("usages", refs(&[]))]).unwrap();
    assert_eq!(
        value(app, &usage::SCHEMA, aula, "main_contract"),
        FieldValue::Empty
    );
    assert_eq!(active(app), ["1", "1"]);
    let history = History {
        schema: &usage::SCHEMA,
        id: aula,
        field: Some("main_contract".to_owned()),
        limit: 10,
    };
    assert_eq!(app.ask(&editor(), history).unwrap().0.len(), 2);
}

fn deleting_clears_what_may_be_cleared(app: &TestApp) {
    let (aula, nexus) = (
        story::usage(app, system(app, "Aula"), vec![]),
        story::usage(app, system(app, "Nexus"), vec![]),
    );
    let id = contract(app, "Integration", vec![("usages", refs(&[aula, nexus]))]);
    story::change(app, aula, vec![("main_contract", FieldValue::Ref(id))]).unwrap();
    let values = vec![
        ("from_usage", FieldValue::Ref(aula)),
        ("to_usage", FieldValue::Ref(nexus)),
        ("contract", FieldValue::Ref(id)),
    ];
    let relation = make(app, &editor(), &relations::SCHEMA, values);
    assert_eq!(list(app, &editor(), &["relations_count"], &[])[0].1, ["1"]);
    let question = Consequences {
        schema: &SCHEMA,
        id,
    };
    let touched = app.ask(&administrator(), question).unwrap();
    let kinds: Vec<Kind> = touched.letting_go.iter().map(|group| group.kind).collect();
    assert_eq!(
        (touched.naming.len(), kinds),
        (0, vec![Kind::Usage, Kind::Relation])
    );
    app.clock.advance_seconds(1);
    delete(app, &SCHEMA, id).unwrap();
    assert_eq!(
        value(app, &relations::SCHEMA, relation, "contract"),
        FieldValue::Empty
    );
    assert_eq!(
        value(app, &usage::SCHEMA, aula, "main_contract"),
        FieldValue::Empty
    );
}

fn deleting_a_system_takes_it_out_of_its_contracts(app: &TestApp) {
    let (aula, nexus) = (
        story::usage(app, system(app, "Aula"), vec![]),
        story::usage(app, system(app, "Nexus"), vec![]),
    );
    let id = contract(app, "Begge", vec![("usages", refs(&[aula, nexus]))]);
    story::change(app, aula, vec![("main_contract", FieldValue::Ref(id))]).unwrap();
    app.clock.advance_seconds(1);
    delete(app, &usage::SCHEMA, aula).unwrap();
    assert_eq!(value(app, &SCHEMA, id, "usages"), refs(&[nexus]));
}

fn contracts_below_stop_a_deletion_until_they_are_moved(app: &TestApp) {
    let top = contract(app, "Rammeaftale", vec![]);
    let other = contract(app, "Ny rammeaftale", vec![]);
    let below: Vec<Id> = (0..3)
        .map(|n| {
            contract(
                app,
                &format!("Leverance {n}"),
                vec![("parent", FieldValue::Ref(top))],
            )
        })
        .collect();
    assert_eq!(
        refused(delete(app, &SCHEMA, top)),
        [(String::new(), "still_named")]
    );
    let transfer = |to| TransferContracts {
        contracts: below.clone(),
        to,
        reason: "ny ramme".to_owned(),
    };
    let below_itself = app.run(&editor(), transfer(Some(below[1])));
    assert_eq!(
        refused(below_itself),
        [("parent".to_owned(), "contract_below_itself")]
    );
    assert_eq!(app.run(&editor(), transfer(Some(other))).unwrap(), 3);
    assert_eq!(app.run(&editor(), transfer(Some(other))).unwrap(), 0);
    delete(app, &SCHEMA, top).unwrap();
    let tree = app
        .ask(&editor(), ContractTree { contract: below[2] })
        .unwrap();
    let names: Vec<&str> = tree.iter().map(|node| node.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Ny rammeaftale",
            "Leverance 0",
            "Leverance 1",
            "Leverance 2"
        ]
    );
    assert_eq!(app.run(&editor(), transfer(None)).unwrap(), 3);
    let tree = app
        .ask(&editor(), ContractTree { contract: other })
        .unwrap();
    assert_eq!(tree.len(), 1);
}

fn a_role_on_a_contract_lets_its_holder_change_it(app: &TestApp) {
    let id = contract(app, "Drift", vec![]);
    let values = vec![
        ("first_name", text("Anne")),
        ("email", text("reader@example.dk")),
    ];
    let anne = make(app, &editor(), &people::SCHEMA, values);
    let role = |list: &str| builtin_options().find(|o| o.list == list).unwrap().id;
    let give = |role: Id| domain::parts::records::Create {
        schema: &roles::SCHEMA,
        id: new_id(),
        values: vec![
            ("subject_kind", text("contract")),
            ("subject_id", FieldValue::Ref(id)),
            ("role", FieldValue::Ref(role)),
            ("person", FieldValue::Ref(anne)),
        ],
        reason: String::new(),
    };
    let wrong = app.run(&editor(), give(role("system_role")));
    assert_eq!(
        refused(wrong),
        [("role".to_owned(), "role_of_another_kind")]
    );
    let mut reader = as_role(Role::Reader, municipality("0151"));
    let domain::gate::Actor::User { email, .. } = &mut reader.actor else {
        panic!("a user");
    };
    *email = "reader@example.dk".to_owned();
    let rename = || Change {
        schema: &SCHEMA,
        id,
        version: None,
        values: vec![("contract_id", text("24/1187"))],
        reason: String::new(),
    };
    assert!(app.run(&reader, rename()).is_err());
    app.run(&editor(), give(role("contract_role"))).unwrap();
    app.run(&reader, rename()).unwrap();
    let column = format!("role.{}", role("contract_role"));
    assert_eq!(list(app, &editor(), &[&column], &[])[0].1[0].trim(), "Anne");
}

on_both!(
    a_marked_contract_makes_a_system_active,
    deleting_clears_what_may_be_cleared,
    deleting_a_system_takes_it_out_of_its_contracts,
    contracts_below_stop_a_deletion_until_they_are_moved,
    a_role_on_a_contract_lets_its_holder_change_it,
);
