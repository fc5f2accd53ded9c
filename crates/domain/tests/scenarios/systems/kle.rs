//! The subject plan and its editions.

use domain::{
    catalogue,
    kle::{CompareEdition, Find, Search, Tree, WhereUsed},
};
use testkit::{TestApp, on_both};

use super::*;

fn a_new_edition_adds_renames_and_retires(app: &TestApp) {
    let number = plan(app);
    let (help, food) = (number("27.36.04"), number("27.36.12"));
    let cura = system(app, "Cura");
    try_change(
        app,
        &coordinator(),
        &catalogue::SCHEMA,
        cura,
        vec![("kle", refs(&[help, food]))],
    )
    .unwrap();
    usage(app, cura, vec![("kle_removed", refs(&[food]))]);
    usage_of(app, "0101", cura, vec![]);
    usage_of(
        app,
        "0147",
        system(app, "Nexus"),
        vec![("kle_added", refs(&[food]))],
    );
    let next = [
        PLAN[0],
        PLAN[1],
        ("27.36.04", "Personlig pleje"),
        PLAN[3],
        ("27.36.16", "Tilsyn"),
    ];
    let published = date(2026, 7, 1);
    let before = edition(published, &next);
    let compare = CompareEdition {
        published: before.published,
        nodes: before.nodes.clone(),
    };
    let preview = app.ask(&editor(), compare).unwrap();
    let changes = app.run(&coordinator(), before).unwrap();
    assert_eq!(preview, changes);
    assert_eq!(changes.added[0].number, "27.36.16");
    let renamed = &changes.renamed[0];
    assert_eq!(
        (renamed.after.as_str(), renamed.systems, renamed.usages),
        ("Personlig pleje", 1, 2)
    );
    let removed = &changes.removed[0];
    assert_eq!(
        (removed.number.as_str(), removed.systems, removed.usages),
        ("27.36.12", 1, 2)
    );
    assert_eq!((changes.redated, changes.unchanged), (0, 3));
    let gone = app
        .ask(
            &editor(),
            Find {
                number: "27.36.12".to_owned(),
            },
        )
        .unwrap();
    assert_eq!((gone.id, gone.expired), (food, Some(published)));
    // The same edition again changes nothing; an older one is refused.
    let again = app.run(&coordinator(), edition(published, &next)).unwrap();
    assert!(again.is_empty() && again.unchanged == 6);
    assert_eq!(
        codes(app.run(&coordinator(), edition(date(2026, 6, 30), &next))),
        one("published", "kle_older_edition")
    );
    // What comes back is the same number as before.
    let back = app
        .run(&coordinator(), edition(date(2026, 8, 1), PLAN))
        .unwrap();
    assert!(back.added.iter().any(|added| added.number == "27.36.12"));
    assert_eq!(
        app.ask(
            &editor(),
            Find {
                number: "27.36.12".to_owned()
            }
        )
        .unwrap()
        .id,
        food
    );
}

fn the_plan_is_walked_and_searched(app: &TestApp) {
    drop(plan(app));
    let tree = |parent: Option<&str>| -> Vec<String> {
        let parent = parent.map(str::to_owned);
        let nodes = app.ask(&editor(), Tree { parent }).unwrap();
        nodes.into_iter().map(|node| node.number).collect()
    };
    assert_eq!(tree(None), ["27"]);
    assert_eq!(tree(Some("27.36")), ["27.36.04", "27.36.08", "27.36.12"]);
    assert!(tree(Some("99")).is_empty());
    let search = |q: &str| -> Vec<String> {
        let question = Search {
            q: q.to_owned(),
            expired: false,
            limit: 10,
        };
        let nodes = app.ask(&editor(), question).unwrap();
        nodes.into_iter().map(|node| node.number).collect()
    };
    assert_eq!(search("praktiske"), ["27.36", "27.36.08"]);
    assert_eq!(search("27.36.12"), ["27.36.12"]);
    assert!(search("%' OR 1=1").is_empty());
    let unknown = Find {
        number: "x".to_owned(),
    };
    assert!(matches!(
        app.ask(&editor(), unknown),
        Err(Error::NotFound(_))
    ));
}

fn a_spoiled_edition_writes_nothing(app: &TestApp) {
    let take = |nodes: &[(&str, &str)]| app.run(&coordinator(), edition(date(2026, 1, 1), nodes));
    assert_eq!(codes(take(&[])), one("nodes", "kle_empty"));
    let spoiled = [
        ("27", "Social service"),
        ("27", "Igen"),
        ("2", "For kort"),
        ("27.36", " "),
        ("99.01", "Uden gruppe"),
    ];
    let found: Vec<_> = codes(take(&spoiled))
        .into_iter()
        .map(|(_, code)| code)
        .collect();
    assert_eq!(
        found,
        [
            "kle_duplicate",
            "kle_number",
            "kle_title_missing",
            "kle_orphan"
        ]
    );
    assert!(
        app.ask(&editor(), Tree { parent: None })
            .unwrap()
            .is_empty()
    );
    let not_allowed = app.run(&administrator(), edition(date(2026, 1, 1), PLAN));
    assert!(matches!(not_allowed, Err(Error::Forbidden(_))));
}

fn what_covers_a_number_is_found(app: &TestApp) {
    let number = plan(app);
    let (help, food) = (number("27.36.04"), number("27.36.12"));
    let (cura, nexus) = (system(app, "Cura"), system(app, "Nexus"));
    let kle = vec![("kle", refs(&[help, food]))];
    try_change(app, &coordinator(), &catalogue::SCHEMA, cura, kle).unwrap();
    let mine = usage(app, cura, vec![("kle_removed", refs(&[food]))]);
    let added = usage(app, nexus, vec![("kle_added", refs(&[food]))]);
    usage_of(app, "0101", cura, vec![]);
    let used = |number: &str| {
        let question = WhereUsed {
            number: number.to_owned(),
        };
        let used = app.ask(&editor(), question).unwrap();
        let ids = |found: Vec<(Id, String)>| found.into_iter().map(|(id, _)| id).collect();
        (ids(used.systems), ids(used.usages))
    };
    let (systems, usages): (Vec<Id>, Vec<Id>) = used("27.36.12");
    assert_eq!((systems, usages), (vec![cura], vec![added]));
    let (systems, usages) = used("27.36.04");
    assert_eq!((systems, usages), (vec![cura], vec![mine]));
    let (systems, usages) = used("27");
    assert_eq!((systems, usages), (vec![cura], vec![mine, added]));
    assert_eq!(used("36").1, Vec::<Id>::new());
}

on_both!(
    a_new_edition_adds_renames_and_retires,
    the_plan_is_walked_and_searched,
    a_spoiled_edition_writes_nothing,
    what_covers_a_number_is_found,
);
