//! What is refused, and what is put right.

use domain::{
    contracts::SCHEMA,
    gate::Role,
    organisations,
    parts::{FieldValue, records::Get},
};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{change, contract, day, list, refused, try_contract};
use crate::story::{editor, make, system, text, unit, usage};

fn int(number: i64) -> FieldValue {
    FieldValue::Int(number)
}

fn yes() -> FieldValue {
    FieldValue::Bool(true)
}

fn each_rule_names_its_field(app: &TestApp) {
    contract(app, "KMD Opus Løn", vec![]);
    let there = unit(app, "Økonomi", None);
    let cases = [
        (
            vec![
                ("valid_from", day("2026-02-01")),
                ("valid_to", day("2026-01-31")),
            ],
            "valid_to",
            "ends_before_it_begins",
        ),
        (
            vec![("continuous", yes()), ("duration_years", int(4))],
            "duration_years",
            "continuous_has_no_length",
        ),
        (
            vec![("continuous", yes()), ("duration_months", int(6))],
            "duration_months",
            "continuous_has_no_length",
        ),
        (
            vec![("extension_options", int(1)), ("options_used", int(2))],
            "options_used",
            "more_options_than_there_are",
        ),
        (
            vec![("procurement_plan_quarter", int(2))],
            "procurement_plan_year",
            "quarter_needs_year",
        ),
        (
            vec![("inherit_validity", yes())],
            "inherit_validity",
            "inheriting_needs_parent",
        ),
        (
            vec![("supplier_unit", FieldValue::Ref(there))],
            "supplier_unit",
            "switch_is_off",
        ),
        (
            vec![("duration_months", int(12))],
            "duration_months",
            "out_of_range",
        ),
        (
            vec![("contact_email", text("ring til os"))],
            "contact_email",
            "not_an_email",
        ),
    ];
    for (values, field, code) in cases {
        let found = refused(try_contract(app, "Ny", values));
        assert_eq!(found, [(field.to_owned(), code)]);
    }
    let same = refused(try_contract(app, "kmd opus LØN", vec![]));
    assert_eq!(same, [("name".to_owned(), "contract_name_taken")]);
    assert_eq!(
        list(app, &editor(), &["name"], &[]).len(),
        1,
        "nothing half-written"
    );
}

fn the_unit_of_an_internal_supplier_leaves_with_the_switch(app: &TestApp) {
    let there = unit(app, "It-drift", None);
    let values = vec![
        ("internal_supplier", yes()),
        ("supplier_unit", FieldValue::Ref(there)),
    ];
    let id = contract(app, "Intern drift", values);
    let saved = change(
        app,
        id,
        vec![("internal_supplier", FieldValue::Bool(false))],
    )
    .unwrap();
    assert!(saved.record.get(&SCHEMA, "supplier_unit").is_empty());
}

fn the_contact_is_the_signer_when_that_is_said(app: &TestApp) {
    let values = vec![
        ("supplier_signed_by", text("Karen Holm")),
        ("contact_is_signer", yes()),
    ];
    let id = contract(app, "Netcompany", values);
    let person = |id| {
        let page = app
            .ask(
                &editor(),
                Get {
                    schema: &SCHEMA,
                    id,
                },
            )
            .unwrap();
        page.record
            .get(&SCHEMA, "contact_person")
            .as_text()
            .to_owned()
    };
    assert_eq!(person(id), "Karen Holm");
    change(app, id, vec![("supplier_signed_by", text("Per Juhl"))]).unwrap();
    assert_eq!(person(id), "Per Juhl");
    let other = change(app, id, vec![("contact_person", text("Ida"))]);
    assert_eq!(
        refused(other),
        [("contact_person".to_owned(), "contact_is_the_signer")]
    );
}

fn no_contract_stands_below_itself(app: &TestApp) {
    let mut ids = vec![contract(app, "Niveau 0", vec![])];
    for level in 1..30 {
        let parent = FieldValue::Ref(ids[level - 1]);
        ids.push(contract(
            app,
            &format!("Niveau {level}"),
            vec![("parent", parent)],
        ));
    }
    for below in [0, 1, 29] {
        let result = change(app, ids[0], vec![("parent", FieldValue::Ref(ids[below]))]);
        assert_eq!(
            refused(result),
            [("parent".to_owned(), "contract_below_itself")]
        );
    }
    let moved = change(app, ids[15], vec![("parent", FieldValue::Ref(ids[2]))]);
    assert_eq!(refused(moved), []);
    let children = list(
        app,
        &editor(),
        &["children_count"],
        &[("name", "is:Niveau 2")],
    );
    assert_eq!(children[0].1, ["2"]);
}

fn another_municipality_neither_sees_nor_names_it(app: &TestApp) {
    let id = contract(app, "Vores", vec![]);
    let kolding = as_role(Role::LocalAdministrator, municipality("0621"));
    assert!(
        app.ask(
            &kolding,
            Get {
                schema: &SCHEMA,
                id
            }
        )
        .is_err()
    );
    assert_eq!(list(app, &kolding, &["name"], &[]), []);
    // The same name is free elsewhere, and a contract of others cannot stand above.
    let create = |values| domain::parts::records::Create {
        schema: &SCHEMA,
        id: foundation::new_id(),
        values,
        reason: String::new(),
    };
    let under = create(vec![
        ("name", text("Vores")),
        ("parent", FieldValue::Ref(id)),
    ]);
    assert_eq!(
        refused(app.run(&kolding, under)),
        [("parent".to_owned(), "unknown_reference")]
    );
    app.run(&kolding, create(vec![("name", text("Vores"))]))
        .unwrap();
    let theirs = make(
        app,
        &kolding,
        &domain::usage::SCHEMA,
        vec![("system", FieldValue::Ref(system(app, "Aula")))],
    );
    let found = try_contract(
        app,
        "Om Aula",
        vec![("usages", FieldValue::Refs(vec![theirs]))],
    );
    assert_eq!(refused(found), [("usages".to_owned(), "unknown_reference")]);
}

fn a_contract_has_each_system_once(app: &TestApp) {
    let aula = usage(app, system(app, "Aula"), vec![]);
    let twice = FieldValue::Refs(vec![aula, aula]);
    let found = refused(try_contract(app, "Om Aula", vec![("usages", twice)]));
    assert_eq!(found, [("usages".to_owned(), "repeated")]);
    let values = vec![("kind", text("company")), ("name", text("Netcompany A/S"))];
    let supplier = make(app, &editor(), &organisations::SCHEMA, values);
    let values = vec![
        ("usages", FieldValue::Refs(vec![aula])),
        ("supplier", FieldValue::Ref(supplier)),
    ];
    contract(app, "Om Aula", values);
    let columns = ["usages", "supplier", "relations_count", "procurement_plan"];
    let found = list(app, &editor(), &columns, &[]);
    assert_eq!(found[0].1, ["Aula", "Netcompany A/S", "0", ""]);
    // Found by the supplier's name too.
    let usages = crate::story::list(app, &editor(), &["contracts", "valid_contract"], &[], "");
    assert_eq!(super::shown(&usages.rows[0].values[0]), "Om Aula");
}

on_both!(
    each_rule_names_its_field,
    the_unit_of_an_internal_supplier_leaves_with_the_switch,
    the_contact_is_the_signer_when_that_is_said,
    no_contract_stands_below_itself,
    another_municipality_neither_sees_nor_names_it,
    a_contract_has_each_system_once,
);
