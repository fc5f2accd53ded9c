//! Organisations: who may add and keep which, and what is refused.

use domain::{
    gate::{Caller, Role},
    installation::national,
    organisations::{LikelyOrganisations, Reason, SCHEMA},
    parts::{
        FieldValue,
        records::{Change, Create, Delete, Get, Values},
    },
};
use foundation::{Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{org_units::code, story::*};

fn add(app: &TestApp, caller: &Caller, values: Values) -> Result<Id> {
    let id = new_id();
    let create = Create {
        schema: &SCHEMA,
        id,
        values,
        reason: String::new(),
    };
    app.run(caller, create).map(|_| id)
}

fn edit(app: &TestApp, caller: &Caller, id: Id, values: Values) -> Result<()> {
    let change = Change {
        schema: &SCHEMA,
        id,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(caller, change).map(|_| ())
}

fn company(name: &str, cvr: &str) -> Values {
    vec![
        ("name", text(name)),
        ("kind", text("company")),
        ("cvr", text(cvr)),
    ]
}

fn a_supplier_is_kept_by_who_added_it(app: &TestApp) {
    let id = add(
        app,
        &editor(),
        company("Leverandøren A/S", "DK 12 34 56 78"),
    )
    .unwrap();
    let question = Get {
        schema: &SCHEMA,
        id,
    };
    let other = as_role(Role::LocalAdministrator, municipality("0101"));
    let seen = app.ask(&other, question).unwrap();
    assert_eq!(seen.record.get(&SCHEMA, "cvr"), &text("12345678"));
    let rename = || vec![("name", text("Leverandøren ApS"))];
    assert_eq!(
        code(edit(app, &other, id, rename())),
        "not_your_organisation"
    );
    edit(app, &editor(), id, rename()).unwrap();
    edit(
        app,
        &national(),
        id,
        vec![("disabled", FieldValue::Bool(true))],
    )
    .unwrap();
    let delete = || Delete {
        schema: &SCHEMA,
        id,
        version: None,
        reason: String::new(),
    };
    assert_eq!(code(app.run(&other, delete())), "not_your_organisation");
    assert_eq!(code(app.run(&editor(), delete())), "role_missing");
    app.run(&administrator(), delete()).unwrap();
    let reader = as_role(Role::Reader, municipality("0151"));
    assert_eq!(
        code(add(app, &reader, company("X", "87654321"))),
        "role_missing"
    );
}

fn what_is_refused(app: &TestApp) {
    add(app, &editor(), company("Leverandøren", "12345678")).unwrap();
    add(
        app,
        &editor(),
        company("Leverandøren, afdeling 2", "12345678"),
    )
    .unwrap();
    add(app, &editor(), company("Leverandøren", "")).unwrap();
    let cases = [
        (
            "organisation_exists",
            company("Leverandøren", "12 34 56 78"),
        ),
        ("cvr_digits", company("B", "1234567")),
        ("cvr_digits", company("B", "1234567x")),
        (
            "municipalities_are_built_in",
            vec![("name", text("Ny Kommune")), ("kind", text("municipality"))],
        ),
        (
            "unknown_choice",
            vec![
                ("name", text("B")),
                ("kind", text("'; DROP TABLE organisations")),
            ],
        ),
        ("required", vec![("name", text("\u{202e} "))]),
        (
            "switch_is_off",
            [
                company("B", ""),
                vec![("members", FieldValue::Refs(vec![municipality("0151")]))],
            ]
            .concat(),
        ),
        (
            "country_code",
            [company("B", ""), vec![("foreign_country", text("1$"))]].concat(),
        ),
        (
            "not_an_email",
            [company("B", ""), vec![("email", text("intet"))]].concat(),
        ),
    ];
    for (expected, values) in cases {
        assert_eq!(code(add(app, &editor(), values)), expected);
    }
    let bad_code = vec![("municipality_code", text("15"))];
    assert_eq!(
        code(edit(app, &national(), municipality("0151"), bad_code)),
        "code_digits"
    );
    let taken = vec![("municipality_code", text("0101"))];
    assert_eq!(
        code(edit(app, &national(), municipality("0151"), taken)),
        "already_exists"
    );
}

fn a_municipality_keeps_its_master_data_only(app: &TestApp) {
    let own = municipality("0151");
    let mail = || vec![("dpo_email", text("DPO@Kommune.example"))];
    edit(app, &administrator(), own, mail()).unwrap();
    assert_eq!(code(edit(app, &editor(), own, mail())), "role_missing");
    let other = municipality("0101");
    assert_eq!(
        code(edit(app, &administrator(), other, mail())),
        "not_your_organisation"
    );
    let fact = vec![("population", FieldValue::Int(1))];
    assert_eq!(
        code(edit(app, &administrator(), own, fact)),
        "kept_nationally"
    );
    let page = app
        .ask(
            &editor(),
            Get {
                schema: &SCHEMA,
                id: own,
            },
        )
        .unwrap();
    assert_eq!(
        page.record.get(&SCHEMA, "dpo_email"),
        &text("dpo@kommune.example")
    );
}

fn a_community_has_members(app: &TestApp) {
    let members = vec![municipality("0151"), municipality("0101")];
    let values = vec![
        ("name", text("Fælles indkøb")),
        ("kind", text("community")),
        ("members", FieldValue::Refs(members.clone())),
    ];
    let id = add(app, &editor(), values).unwrap();
    let page = app
        .ask(
            &editor(),
            Get {
                schema: &SCHEMA,
                id,
            },
        )
        .unwrap();
    assert_eq!(
        page.record.get(&SCHEMA, "members"),
        &FieldValue::Refs(members)
    );
    assert_eq!(page.names[&municipality("0151")], "Ballerup Kommune");
}

fn likely_duplicates_are_shown_first(app: &TestApp) {
    let same_cvr = add(app, &editor(), company("Et helt andet navn", "12345678")).unwrap();
    let similar = add(app, &editor(), company("Netselskabet A/S", "")).unwrap();
    let ask = |name: &str, cvr: &str| {
        let question = LikelyOrganisations {
            name: name.into(),
            cvr: cvr.into(),
        };
        let found = app.ask(&editor(), question).unwrap();
        found.iter().map(|o| (o.id, o.reason)).collect::<Vec<_>>()
    };
    assert_eq!(
        ask("Netselskapet ApS", "DK-nej"),
        [(similar, Reason::SimilarName)]
    );
    assert_eq!(
        ask("netselskabet", "DK12345678"),
        [(same_cvr, Reason::SameCvr), (similar, Reason::SimilarName)]
    );
    assert!(ask("", "").is_empty());
    assert!(ask("👍%_'", "").is_empty());
}

on_both!(
    a_supplier_is_kept_by_who_added_it,
    what_is_refused,
    a_municipality_keeps_its_master_data_only,
    a_community_has_members,
    likely_duplicates_are_shown_first,
);
