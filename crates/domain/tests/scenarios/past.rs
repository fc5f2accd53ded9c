//! Any day in the past.

use domain::parts::{FieldValue, records::Delete};
use foundation::Date;
use testkit::{TestApp, on_both};

use crate::story::*;

fn yesterday_stays_yesterday(app: &TestApp) {
    let school = unit(app, "Skoler", None);
    let kept = usage(
        app,
        system(app, "Aula"),
        vec![
            ("local_name", text("Aula")),
            ("responsible_unit", FieldValue::Ref(school)),
        ],
    );
    let gone = usage(app, system(app, "Elevplan"), vec![]);
    app.clock.advance_days(1);
    let rename = domain::parts::records::Change {
        schema: &domain::org_units::SCHEMA,
        id: school,
        version: None,
        values: vec![("name", text("Skole og dagtilbud"))],
        reason: String::new(),
    };
    app.run(&administrator(), rename).unwrap();
    change(app, kept, vec![("local_name", text("Aula 2"))]).unwrap();
    app.run(
        &administrator(),
        Delete {
            schema: &domain::usage::SCHEMA,
            id: gone,
            version: None,
            reason: String::new(),
        },
    )
    .unwrap();
    let columns = ["name", "responsible_unit"];
    let now = list(app, &editor(), &columns, &[], "");
    assert_eq!(titles(&now), ["Aula 2"]);
    assert_eq!(
        format!("{:?}", now.rows[0].values[1]),
        "Text(\"Skole og dagtilbud\")"
    );
    let yesterday: Date = "2026-11-22".parse().unwrap();
    let past = domain::gate::Caller {
        as_of: Some(yesterday),
        ..editor()
    };
    let then = list(app, &past, &columns, &[], "");
    assert_eq!(titles(&then), ["Aula", "Elevplan"]);
    assert_eq!(format!("{:?}", then.rows[0].values[1]), "Text(\"Skoler\")");
    assert_eq!(page(app, &past, kept).unwrap().title, "Aula");
    let long_ago = domain::gate::Caller {
        as_of: Some("2026-11-20".parse().unwrap()),
        ..editor()
    };
    assert!(page(app, &long_ago, kept).is_err());
}

on_both!(yesterday_stays_yesterday);
