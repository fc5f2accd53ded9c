//! Relations between the systems in use, and what depends on what.

use domain::{
    parts::records::Get,
    relations::{AddRelations, DependsOn, Graph, Neighbours, SCHEMA},
};
use testkit::{TestApp, on_both};

use super::*;

fn relate(app: &TestApp, from: Id, to: Id) -> Id {
    let values = vec![
        ("from_usage", FieldValue::Ref(from)),
        ("to_usage", FieldValue::Ref(to)),
    ];
    make(app, &editor(), &SCHEMA, values)
}

fn used(app: &TestApp, name: &str) -> Id {
    usage(app, system(app, name), vec![])
}

fn names(graph: &Graph) -> Vec<(&str, usize)> {
    graph
        .nodes
        .iter()
        .map(|node| (node.name.as_str(), node.depth))
        .collect()
}

fn both_ends_and_the_interface_are_checked(app: &TestApp) {
    let (cpr, aula) = (system(app, "CPR"), system(app, "Aula"));
    let (to, from) = (usage(app, cpr, vec![]), usage(app, aula, vec![]));
    let foreign = usage_of(app, "0101", aula, vec![]);
    let (right, wrong) = (
        interface(app, cpr, "Personer"),
        interface(app, aula, "Kalender"),
    );
    let with = |from: Id, to: Id, interface: Id| {
        let values = vec![
            ("from_usage", FieldValue::Ref(from)),
            ("to_usage", FieldValue::Ref(to)),
            ("interface", FieldValue::Ref(interface)),
        ];
        try_make(app, &editor(), &SCHEMA, values)
    };
    assert_eq!(
        codes(with(from, to, wrong)),
        one("interface", "interface_not_exposed")
    );
    assert_eq!(
        codes(with(to, to, right)),
        one("to_usage", "relation_to_itself")
    );
    assert!(
        codes(with(from, foreign, right)).contains(&("to_usage".to_owned(), "unknown_reference"))
    );
    let made = with(from, to, right).unwrap().record.id;
    with(from, to, right).unwrap();
    let edit = |values| try_change(app, &editor(), &SCHEMA, made, values);
    let third = used(app, "FMK");
    assert_eq!(
        codes(edit(vec![("from_usage", FieldValue::Ref(third))])),
        one("from_usage", "consumer_is_fixed")
    );
    // Another delivering system has other interfaces: the old one goes.
    edit(vec![("to_usage", FieldValue::Ref(third))]).unwrap();
    let get = Get {
        schema: &SCHEMA,
        id: made,
    };
    let record = app.ask(&editor(), get).unwrap().record;
    assert!(record.get(&SCHEMA, "interface").is_empty());
}

fn several_interfaces_make_several_relations(app: &TestApp) {
    let cpr = system(app, "CPR");
    let (to, from) = (usage(app, cpr, vec![]), used(app, "Aula"));
    let (a, b) = (
        interface(app, cpr, "Personer"),
        interface(app, cpr, "Adresser"),
    );
    let add = |interfaces: Vec<Id>| {
        let command = AddRelations {
            from_usage: from,
            to_usage: to,
            interfaces,
            values: vec![("description", text("Opslag"))],
            reason: String::new(),
        };
        app.run(&editor(), command)
    };
    assert_eq!(add(vec![a, b]).unwrap().len(), 2);
    assert_eq!(add(vec![]).unwrap().len(), 1);
    let foreign = interface(app, system(app, "Andet"), "Andet");
    assert_eq!(
        codes(add(vec![a, foreign])),
        one("interface", "interface_not_exposed")
    );
    let graph = app.ask(&editor(), Neighbours { usage: to }).unwrap();
    assert_eq!(graph.incoming(to).count(), 3, "all or none");
    assert_eq!(graph.outgoing(to).count(), 0);
}

fn what_depends_on_it_is_found_through_circles(app: &TestApp) {
    let [a, b, c, d, e] = ["A", "B", "C", "D", "E"].map(|name| used(app, name));
    // B and E use A; C uses B; D uses C; A uses D: a circle.
    for (from, to) in [(b, a), (c, b), (d, c), (a, d), (e, a)] {
        relate(app, from, to);
    }
    let ask = |usage, depth| app.ask(&editor(), DependsOn { usage, depth });
    let whole = ask(a, 20).unwrap();
    assert_eq!(
        names(&whole),
        [("A", 0), ("B", 1), ("E", 1), ("C", 2), ("D", 3)]
    );
    assert_eq!(whole.nodes[4].path, [d, c, b, a]);
    assert_eq!(whole.edges.len(), 5);
    assert_eq!(names(&ask(a, 1).unwrap()), [("A", 0), ("B", 1), ("E", 1)]);
    let around = app.ask(&editor(), Neighbours { usage: a }).unwrap();
    assert_eq!(names(&around), [("A", 0), ("B", 1), ("D", 1), ("E", 1)]);
    assert_eq!(codes(ask(a, 0)), one("depth", "out_of_range"));
    let elsewhere = DependsOn { usage: a, depth: 3 };
    assert!(matches!(
        app.ask(&editor_of("0101"), elsewhere),
        Err(Error::NotFound(_))
    ));
    let elsewhere = Neighbours { usage: a };
    assert!(matches!(
        app.ask(&editor_of("0101"), elsewhere),
        Err(Error::NotFound(_))
    ));
}

on_both!(
    both_ends_and_the_interface_are_checked,
    several_interfaces_make_several_relations,
    what_depends_on_it_is_found_through_circles,
);
