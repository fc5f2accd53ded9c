//! Lists: filters, search, sorting and pages; every column of every module.

use domain::{
    modules::SCHEMAS,
    parts::{
        ColumnKind, FieldValue,
        lists::{Filter, List, Sort, Start, Wanted},
    },
    usage::SCHEMA,
};
use foundation::Error;
use testkit::{TestApp, on_both};

use crate::story::*;

fn filters_search_and_danish_word_forms(app: &TestApp) {
    let unit = unit(app, "Børn og unge", None);
    usage(
        app,
        system(app, "Sagsbehandlingssystemet DUBU"),
        vec![
            ("life_cycle", text("phasing_out")),
            ("responsible_unit", FieldValue::Ref(unit)),
        ],
    );
    usage(
        app,
        system(app, "Ærøs 100%_løn"),
        vec![("life_cycle", text("operational"))],
    );
    let titles_of = |filters: &[(&str, &str)], q: &str| -> Vec<String> {
        titles(&list(app, &editor(), &[], filters, q))
            .iter()
            .map(|t| (*t).to_owned())
            .collect()
    };
    assert_eq!(
        titles_of(&[("life_cycle", "is:phasing_out")], ""),
        ["Sagsbehandlingssystemet DUBU"]
    );
    assert_eq!(
        titles_of(&[("life_cycle", "not:phasing_out")], ""),
        ["Ærøs 100%_løn"]
    );
    assert_eq!(
        titles_of(&[("responsible_unit", "empty")], ""),
        ["Ærøs 100%_løn"]
    );
    assert_eq!(
        titles_of(&[("responsible_unit", &format!("is:{unit}"))], ""),
        ["Sagsbehandlingssystemet DUBU"]
    );
    assert_eq!(
        titles_of(&[], "behandlinger"),
        ["Sagsbehandlingssystemet DUBU"]
    );
    assert_eq!(titles_of(&[], "børn"), ["Sagsbehandlingssystemet DUBU"]);
    assert_eq!(
        titles_of(&[("name", "contains:100%_")], ""),
        ["Ærøs 100%_løn"]
    );
    assert!(titles_of(&[("name", "contains:%x'\"; DROP TABLE usages")], "").is_empty());
}

fn cursors_walk_through_everything_once(app: &TestApp) {
    for n in 0..23 {
        let life = ["operational", "pilot"][n % 2];
        usage(
            app,
            system(app, &format!("System {n}")),
            vec![
                ("local_name", text(&format!("System {}", n % 7))),
                ("life_cycle", text(life)),
                ("local_id", text(&n.to_string())),
            ],
        );
    }
    for sort in [
        "name",
        "-name",
        "life_cycle",
        "in_use_from",
        "-changed_at",
        "document_bearing",
    ] {
        let wanted = Wanted {
            sort: Some(Sort::parse(sort)),
            columns: vec!["local_id".into()],
            ..Wanted::default()
        };
        let (mut seen, mut start) = (Vec::new(), Start::First);
        loop {
            let page = app
                .ask(
                    &editor(),
                    List {
                        schema: &SCHEMA,
                        wanted: wanted.clone(),
                        start,
                        limit: 5,
                    },
                )
                .unwrap();
            assert_eq!(page.total, 23);
            seen.extend(page.rows.iter().map(|row| row.id));
            match page.next {
                Some(next) => start = Start::Cursor(next),
                None => break,
            }
        }
        let whole = app
            .ask(
                &editor(),
                List {
                    schema: &SCHEMA,
                    wanted,
                    start: Start::First,
                    limit: 500,
                },
            )
            .unwrap();
        assert_eq!(
            seen,
            whole.rows.iter().map(|row| row.id).collect::<Vec<_>>(),
            "{sort}"
        );
    }
}

fn unknown_and_forged_input_is_named(app: &TestApp) {
    let ask = |wanted: Wanted, start: Start, limit: i64| match app.ask(
        &editor(),
        List {
            schema: &SCHEMA,
            wanted,
            start,
            limit,
        },
    ) {
        Err(Error::Invalid(errors)) => errors[0].code,
        other => panic!("{:?}", other.map(|page| page.total)),
    };
    let column = |key: &str| Wanted {
        columns: vec![key.into()],
        ..Wanted::default()
    };
    let filter = |key: &str, text: &str| Wanted {
        filters: vec![Filter::parse(key, text)],
        ..Wanted::default()
    };
    assert_eq!(ask(column("nix"), Start::First, 5), "unknown_column");
    assert_eq!(
        ask(filter("life_cycle", "is:nix"), Start::First, 5),
        "unknown_choice"
    );
    assert_eq!(
        ask(filter("in_use_from", "before:31-02"), Start::First, 5),
        "not_a_date"
    );
    assert_eq!(
        ask(Wanted::default(), Start::Cursor("x".into()), 5),
        "invalid_cursor"
    );
    assert_eq!(ask(Wanted::default(), Start::First, 501), "out_of_range");
}

/// Every column of every module can be shown, sorted by and filtered on.
fn every_column_works(app: &TestApp) {
    for schema in SCHEMAS {
        let all = app
            .ask(
                &administrator(),
                List {
                    schema,
                    wanted: Wanted::default(),
                    start: Start::First,
                    limit: 1,
                },
            )
            .unwrap()
            .all_columns;
        for column in &all {
            for filter in [
                "empty",
                "filled",
                match column.kind {
                    ColumnKind::Date | ColumnKind::Moment => "after:2020-01-01",
                    ColumnKind::Bool => "is:true",
                    ColumnKind::Integer
                    | ColumnKind::Year
                    | ColumnKind::Money
                    | ColumnKind::Percent => "before:3",
                    ColumnKind::Choice(set) | ColumnKind::Set(set) => set.values[0],
                    _ => "contains:a",
                },
            ] {
                for way in ["", "-"] {
                    let wanted = Wanted {
                        columns: vec![column.key.clone()],
                        filters: vec![Filter::parse(&column.key, filter)],
                        q: "a".into(),
                        sort: Some(Sort::parse(&format!("{way}{}", column.key))),
                    };
                    app.ask(
                        &administrator(),
                        List {
                            schema,
                            wanted,
                            start: Start::Offset(0),
                            limit: 3,
                        },
                    )
                    .unwrap_or_else(|error| {
                        panic!("{} {} {filter}: {error}", schema.table, column.key)
                    });
                }
            }
        }
    }
}

on_both!(
    filters_search_and_danish_word_forms,
    cursors_walk_through_everything_once,
    unknown_and_forged_input_is_named,
    every_column_works,
);
