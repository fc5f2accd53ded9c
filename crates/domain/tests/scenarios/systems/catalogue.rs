//! The shared catalogue: its rules, proposals, who uses what, the tree.

use domain::{
    catalogue::{
        AcceptProposal, Hierarchy, LikelyDuplicates, Proposals, ProposeSystem, RejectProposal,
        SCHEMA, UsedBy,
    },
    interfaces,
    parts::records::{Delete, Get},
};
use testkit::{TestApp, on_both};

use super::*;

fn propose(app: &TestApp, caller: &Caller, name: &str, confirmed: bool) -> Result<(Id, Id)> {
    let id = new_id();
    let command = ProposeSystem {
        id,
        values: vec![("name", text(name)), ("visibility", text("public"))],
        comment: "Vi bruger det".to_owned(),
        confirmed_not_duplicate: confirmed,
    };
    app.run(caller, command).map(|proposal| (id, proposal))
}

fn sees(app: &TestApp, caller: &Caller, id: Id) -> bool {
    app.ask(
        caller,
        Get {
            schema: &SCHEMA,
            id,
        },
    )
    .is_ok()
}

fn a_proposal_is_local_until_it_is_accepted(app: &TestApp) {
    let (id, proposal) = propose(app, &editor(), "Borgerblikket", false).unwrap();
    let neighbour = editor_of("0101");
    assert!(sees(app, &editor(), id) && !sees(app, &neighbour, id));
    let queue = |caller: &Caller, open| app.ask(caller, Proposals { open }).unwrap();
    assert_eq!(queue(&coordinator(), true).len(), 1);
    assert_eq!(queue(&editor(), true)[0].system, id);
    assert!(queue(&neighbour, true).is_empty());
    let accept = || AcceptProposal {
        proposal,
        note: "Godt fundet".to_owned(),
    };
    assert!(matches!(
        app.run(&administrator(), accept()),
        Err(Error::Forbidden(_))
    ));
    app.run(&coordinator(), accept()).unwrap();
    assert!(sees(app, &neighbour, id));
    assert_eq!(
        codes(app.run(&coordinator(), accept())),
        one("", "already_decided")
    );
    assert!(queue(&coordinator(), true).is_empty());
    assert_eq!(queue(&editor(), false)[0].decision, "accepted");
    // From now on the coordinator keeps it.
    let rename = vec![("name", text("Mit"))];
    let result = try_change(app, &administrator(), &SCHEMA, id, rename);
    assert!(matches!(result, Err(Error::Forbidden(_))));
}

fn a_rejected_one_stays_local(app: &TestApp) {
    let (id, proposal) = propose(app, &editor(), "Regneark på H-drevet", false).unwrap();
    let reject = |note: &str| RejectProposal {
        proposal,
        note: note.to_owned(),
    };
    assert_eq!(
        codes(app.run(&coordinator(), reject(" "))),
        one("note", "required")
    );
    app.run(&coordinator(), reject("Det er ikke et system"))
        .unwrap();
    assert!(sees(app, &editor(), id) && !sees(app, &editor_of("0101"), id));
    let unknown = RejectProposal {
        proposal: new_id(),
        note: "x".to_owned(),
    };
    assert!(matches!(
        app.run(&coordinator(), unknown),
        Err(Error::NotFound(_))
    ));
}

fn likely_duplicates_come_first(app: &TestApp) {
    let nexus = system(app, "KMD Nexus");
    let typo = propose(app, &editor(), "KMD Nexsus", false);
    assert_eq!(codes(typo), one("name", "likely_duplicates"));
    let question = LikelyDuplicates {
        name: "kmd-nexus".to_owned(),
        former_names: String::new(),
        supplier: String::new(),
    };
    let found = app.ask(&editor(), question).unwrap();
    assert_eq!(found[0].id, nexus);
    // Nothing was half made, and a confirmed one goes through.
    assert!(
        app.ask(&editor(), Proposals { open: false })
            .unwrap()
            .is_empty()
    );
    propose(app, &editor(), "KMD Nexsus", true).unwrap();
}

fn other_tenants_local_systems_are_no_duplicates(app: &TestApp) {
    propose(app, &editor_of("0101"), "Hemmeligt projekt", false).unwrap();
    propose(app, &editor(), "Hemmeligt projekt", false).unwrap();
}

fn a_system_follows_the_rules(app: &TestApp) {
    let parent = system(app, "Suite");
    let child = system(app, "Modul");
    let edit = |id, values| try_change(app, &coordinator(), &SCHEMA, id, values);
    edit(child, vec![("parent_system", FieldValue::Ref(parent))]).unwrap();
    assert_eq!(
        codes(edit(
            parent,
            vec![("parent_system", FieldValue::Ref(child))]
        )),
        one("parent_system", "cycle")
    );
    assert_eq!(
        codes(edit(child, vec![("name", text("SUITE"))])),
        one("name", "name_taken")
    );
    assert_eq!(
        codes(edit(child, vec![("external_uuid", text("ikke-et-id"))])),
        one("external_uuid", "not_an_id")
    );
    let public = vec![("name", text("Lokalt")), ("visibility", text("public"))];
    assert_eq!(
        codes(try_make(app, &editor(), &SCHEMA, public)),
        one("visibility", "public_needs_coordinator")
    );
    // Two municipalities may each have a local system of the same name.
    let local = vec![("name", text("Lokalt"))];
    try_make(app, &editor(), &SCHEMA, local.clone()).unwrap();
    try_make(app, &editor_of("0101"), &SCHEMA, local).unwrap();
}

fn what_is_used_is_not_deleted(app: &TestApp) {
    let aula = system(app, "Aula");
    let using = usage_of(app, "0101", aula, vec![]);
    let child = system(app, "Aula Plan");
    try_change(
        app,
        &coordinator(),
        &SCHEMA,
        child,
        vec![("parent_system", FieldValue::Ref(aula))],
    )
    .unwrap();
    let snitflade = interface(app, aula, "Kalender");
    let delete = |caller: &Caller, schema, id| {
        let command = Delete {
            schema,
            id,
            version: None,
            reason: String::new(),
        };
        app.run(caller, command)
    };
    let kind = |result: Result<()>| match result {
        Err(Error::Conflict(error)) => {
            assert_eq!(error.code, "still_named");
            error
                .args
                .iter()
                .find(|(key, _)| *key == "kind")
                .unwrap()
                .1
                .clone()
        }
        other => panic!("{other:?}"),
    };
    let national = domain::installation::national();
    assert_eq!(kind(delete(&national, &SCHEMA, aula)), "system");
    delete(&national, &SCHEMA, child).unwrap();
    assert_eq!(kind(delete(&national, &SCHEMA, aula)), "interface");
    delete(&national, &interfaces::SCHEMA, snitflade).unwrap();
    assert_eq!(kind(delete(&national, &SCHEMA, aula)), "usage");
    delete(&administrator_of("0101"), &domain::usage::SCHEMA, using).unwrap();
    delete(&coordinator(), &SCHEMA, aula).unwrap();
}

fn who_uses_it_is_public_and_the_tree_shows_it(app: &TestApp) {
    let top = system(app, "Suite");
    let (b, a) = (system(app, "B-modul"), system(app, "A-modul"));
    for child in [a, b] {
        let values = vec![("parent_system", FieldValue::Ref(top))];
        try_change(app, &coordinator(), &SCHEMA, child, values).unwrap();
    }
    let mine = usage(app, a, vec![]);
    usage_of(app, "0159", a, vec![]);
    let used = app.ask(&editor_of("0147"), UsedBy { system: a }).unwrap();
    let names: Vec<_> = used.iter().map(|using| using.name.as_str()).collect();
    assert_eq!(names, ["Ballerup Kommune", "Gladsaxe Kommune"]);
    let tree = app.ask(&editor(), Hierarchy { system: b }).unwrap();
    let shown: Vec<_> = tree
        .iter()
        .map(|n| (n.name.as_str(), n.depth, n.usage))
        .collect();
    assert_eq!(
        shown,
        [
            ("Suite", 0, None),
            ("A-modul", 1, Some(mine)),
            ("B-modul", 1, None)
        ]
    );
    let local = make(
        app,
        &editor_of("0101"),
        &SCHEMA,
        vec![("name", text("Lokalt"))],
    );
    for hidden in [local, new_id()] {
        assert!(matches!(
            app.ask(&editor(), UsedBy { system: hidden }),
            Err(Error::NotFound(_))
        ));
        assert!(matches!(
            app.ask(&editor(), Hierarchy { system: hidden }),
            Err(Error::NotFound(_))
        ));
    }
}

on_both!(
    a_proposal_is_local_until_it_is_accepted,
    a_rejected_one_stays_local,
    likely_duplicates_come_first,
    other_tenants_local_systems_are_no_duplicates,
    a_system_follows_the_rules,
    what_is_used_is_not_deleted,
    who_uses_it_is_public_and_the_tree_shows_it,
);
