//! The economy of a contract, the page of all of them and its file.

use axum::extract::{OriginalUri, State};
use domain::{
    contracts,
    gate::Role,
    licences,
    parts::{FieldValue, records::Get},
    payments,
};
use foundation::Id;

use super::{add_to_contract, licence_extras, page, warning};
use crate::{
    i18n::Lang,
    records::Extras,
    visit::{Seen, Visitor, text},
};

/// A contract with a line of half a million kroner a year and a maximum of two.
fn contract(visitor: &Visitor) -> Id {
    let kroner = |kroner: i64| FieldValue::Int(kroner * 100);
    let day = |day: &str| FieldValue::Date(day.parse().expect("a date"));
    let contract = visitor.make(
        &contracts::SCHEMA,
        vec![
            ("name", text("Omsorg & pleje")),
            ("valid_from", day("2026-01-01")),
            ("maximum_value", kroner(2_000_000)),
        ],
    );
    let line = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", kroner(500_000)),
        ("acquisition", kroner(1_800_000)),
    ];
    visitor.make(&payments::SCHEMA, line);
    contract
}

fn costs(visitor: &Visitor, address: &str, lang: Lang) -> Seen {
    let uri = OriginalUri(address.parse().expect("an address"));
    let signed = Visitor::signed(Role::Reader, lang);
    visitor.see(page::page(State(visitor.state.clone()), signed, uri))
}

#[test]
fn the_page_of_all_costs_says_what_by_whom_and_when() {
    let visitor = Visitor::new();
    let empty = costs(&visitor, "/costs", Lang::Da).html;
    assert!(
        empty.contains("Ingen kontrakt har betalinger endnu"),
        "{empty}"
    );
    contract(&visitor);
    for lang in [Lang::Da, Lang::En] {
        for by in ["supplier", "unit", "system", "contract"] {
            let seen = costs(&visitor, &format!("/costs?by={by}&from=2026"), lang);
            assert_eq!(seen.status, 200);
            assert_eq!(
                crate::page_check::problems(&seen.html),
                Vec::<String>::new()
            );
        }
    }
    let html = costs(&visitor, "/costs?by=contract&from=2026", Lang::Da).html;
    assert!(html.contains("Omsorg &#38; pleje"), "{html}");
    assert!(html.contains("2.300.000\u{a0}kr."), "{html}");
    assert!(
        html.contains("/costs/export/csv?by=contract&#38;from=2026"),
        "{html}"
    );
    for wrong in ["/costs?by=moon", "/costs?from=soon", "/costs?from=9999"] {
        assert_eq!(costs(&visitor, wrong, Lang::Da).status, 422, "{wrong}");
    }
}

#[test]
fn a_contract_shows_its_lines_ten_years_and_its_maximum() {
    let visitor = Visitor::new();
    let id = contract(&visitor);
    let signed = Visitor::signed(Role::Editor, Lang::Da);
    let get = Get {
        schema: &contracts::SCHEMA,
        id,
    };
    let found = visitor.app.ask(&signed.caller, get).expect("a contract");
    let mut extras = Extras::default();
    visitor
        .wait(add_to_contract(
            &visitor.state,
            &signed,
            &found,
            &mut extras,
        ))
        .expect("an economy");
    let [(_, economy), (_, licences)] = extras.after.as_slice() else {
        panic!("{:?}", extras.after);
    };
    let picture = economy.picture.as_ref().expect("a picture");
    assert_eq!(picture.table.rows.len(), 11);
    assert_eq!(economy.table.as_ref().expect("lines").rows.len(), 1);
    let spent = format!("{:?}", economy.fields[0].value);
    assert!(
        spent.contains("Bad") && spent.contains("over maksimum"),
        "{spent}"
    );
    assert!(
        economy.links[0]
            .href
            .ends_with(&format!("contract_id={id}"))
    );
    assert_eq!(licences.empty, "Ingen licenser endnu.");
}

#[test]
fn a_licence_says_what_too_many_in_use_cost() {
    let visitor = Visitor::new();
    let id = visitor.make(
        &licences::SCHEMA,
        vec![
            ("contract", FieldValue::Ref(contract(&visitor))),
            ("product", text("Kontorpakke")),
            ("bought", FieldValue::Int(400)),
            ("in_use", FieldValue::Int(500)),
            ("unit_price", FieldValue::Int(10_000)),
        ],
    );
    let signed = Visitor::signed(Role::Reader, Lang::Da);
    let get = Get {
        schema: &licences::SCHEMA,
        id,
    };
    let found = visitor.app.ask(&signed.caller, get).expect("a licence");
    assert_eq!(
        licence_extras(&signed, &found).sentence,
        "125\u{a0}% i brug · 100 flere i brug end købt · koster 10.000\u{a0}kr. mere om året uden moms"
    );
}

#[test]
fn the_share_that_warns_is_kept_by_the_administrator() {
    let visitor = Visitor::new();
    let send = |role, at| {
        let form = Visitor::form(&[("at", at)]);
        let signed = Visitor::signed(role, Lang::Da);
        visitor.see(warning::save(State(visitor.state.clone()), signed, form))
    };
    assert_eq!(send(Role::LocalAdministrator, "90,5").status, 303);
    assert_eq!(send(Role::Editor, "70").status, 403);
    let wrong = send(Role::LocalAdministrator, "mange");
    assert_eq!(wrong.status, 422);
    assert!(wrong.html.contains("mange"), "{}", wrong.html);
    assert_eq!(send(Role::LocalAdministrator, "101").status, 422);
    let signed = Visitor::signed(Role::LocalAdministrator, Lang::Da);
    let page = visitor.see(warning::page(State(visitor.state.clone()), signed));
    assert!(page.html.contains("value=\"90,50\""), "{}", page.html);
}

#[test]
fn the_file_has_a_line_for_each_amount() {
    let visitor = Visitor::new();
    contract(&visitor);
    let asked = page::Asked::read("by=contract&from=2026").expect("an address");
    let signed = Visitor::signed(Role::Reader, Lang::Da);
    let question = domain::payments::Costs {
        by: asked.by,
        first_year: asked.from,
    };
    let found = visitor.app.ask(&signed.caller, question).expect("costs");
    let mut out = Vec::new();
    super::file::write(Lang::Da, asked, &found, &mut out).expect("a file");
    let file = String::from_utf8(out).expect("text");
    let lines: Vec<&str> = file.lines().collect();
    // Acquisition once and operation in ten years, below the headings.
    assert_eq!(lines.len(), 12, "{file}");
    assert!(
        lines[1].contains("Omsorg & pleje;2026;Anskaffelse;Ekstern;1800000,00"),
        "{file}"
    );
}
