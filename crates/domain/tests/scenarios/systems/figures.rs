//! The figures of the start page, and the light view for staff.

use domain::{
    parts::{
        Audience, FieldValue,
        lists::{Filter, List, Sort, Start, Wanted},
    },
    usage::{SCHEMA, StaffView, StartFigures},
};
use testkit::{TestApp, on_both};

use super::*;

fn a_figure_counts_the_rows_behind_it(app: &TestApp) {
    let unit = unit(app, "Sundhed", None);
    usage(
        app,
        system(app, "Cura"),
        vec![
            ("business_critical", text("yes")),
            ("responsible_unit", FieldValue::Ref(unit)),
            ("life_cycle", text("phasing_out")),
            ("phased_out_on", day(2026, 11, 1)),
        ],
    );
    usage(
        app,
        system(app, "Nexus"),
        vec![
            ("society_critical", text("yes")),
            ("risk_assessment_conducted", text("yes")),
            ("risk_assessment_date", day(2023, 11, 21)),
            ("planned_risk_assessment_date", day(2026, 11, 21)),
        ],
    );
    usage_of(
        app,
        "0101",
        system(app, "Aula"),
        vec![("life_cycle", text("phasing_out"))],
    );
    let figures = app.ask(&editor(), StartFigures).unwrap();
    let expected = [
        ("critical-without-risk-assessment", 1),
        ("old-risk-assessment", 1),
        ("overdue-risk-assessment", 1),
        ("no-owner", 2),
        ("no-unit", 1),
        ("past-its-end", 1),
        ("phasing-out", 1),
        ("not-available", 0),
        ("changed-this-week", 2),
    ];
    let found: Vec<_> = figures
        .iter()
        .map(|figure| (figure.key, figure.count))
        .collect();
    assert_eq!(found, expected);
    for figure in figures {
        // The link's text alone leads to exactly those rows.
        let pairs = figure.query();
        let filters = pairs.split('&').map(|pair| {
            let (column, text) = pair.split_once('=').unwrap();
            Filter::parse(column, text)
        });
        let wanted = Wanted {
            filters: filters.collect(),
            ..Wanted::default()
        };
        let list = List {
            schema: &SCHEMA,
            wanted,
            start: Start::First,
            limit: 500,
        };
        let page = app.ask(&editor(), list).unwrap();
        assert_eq!(
            page.rows.len(),
            usize::try_from(figure.count).unwrap(),
            "{}",
            figure.key
        );
    }
}

fn last_week_is_not_this_week(app: &TestApp) {
    usage(app, system(app, "Cura"), vec![]);
    let changed = || {
        let figures = app.ask(&editor(), StartFigures).unwrap();
        figures
            .iter()
            .find(|figure| figure.key == "changed-this-week")
            .unwrap()
            .count
    };
    assert_eq!(changed(), 1);
    app.clock.advance_days(1);
    assert_eq!(changed(), 0, "22 November 2026 is a Sunday");
}

fn staff_see_no_notes_and_cannot_ask_for_them(app: &TestApp) {
    let values = vec![("notes", text("hemmelighed")), ("purpose", text("Omsorg"))];
    usage(app, system(app, "Cura"), values);
    let ask = |wanted: Wanted| {
        let view = StaffView {
            wanted,
            start: Start::First,
            limit: 10,
        };
        app.ask(&editor(), view)
    };
    let page = ask(Wanted::default()).unwrap();
    assert_eq!(page.rows.len(), 1);
    assert!(
        page.all_columns
            .iter()
            .all(|column| column.audience == Audience::Staff)
    );
    assert!(
        page.shown
            .iter()
            .all(|key| page.all_columns.iter().any(|c| c.key == *key))
    );
    let wanted = |q: &str| Wanted {
        q: q.to_owned(),
        ..Wanted::default()
    };
    assert_eq!(ask(wanted("hemmelighed")).unwrap().rows.len(), 0);
    assert_eq!(ask(wanted("cur")).unwrap().rows.len(), 1);
    let forbidden = [
        Wanted {
            columns: vec!["notes".into()],
            ..Wanted::default()
        },
        Wanted {
            filters: vec![Filter::parse("notes", "contains:hem")],
            ..Wanted::default()
        },
        Wanted {
            sort: Some(Sort::parse("notes")),
            ..Wanted::default()
        },
    ];
    for wanted in forbidden {
        assert_eq!(codes(ask(wanted)), one("notes", "unknown_column"));
    }
}

on_both!(
    a_figure_counts_the_rows_behind_it,
    last_week_is_not_this_week,
    staff_see_no_notes_and_cannot_ask_for_them,
);
