//! A contract above the limit is approved by a body, or as an exception with a name.

use domain::{
    bodies::{ApprovalOf, DecideItem, FillAgenda, MeetingRoom},
    cases::Outcome,
    contracts,
    parts::{
        FieldValue,
        records::{Change, Saved, Values},
    },
    payments,
};
use testkit::{TestApp, on_both};

use super::*;
use crate::story::{administrator, editor, text};

fn contract(app: &TestApp, more: Values) -> Id {
    let mut values = vec![
        ("name", text("Vagtplan, aftale")),
        (
            "valid_from",
            FieldValue::Date("2027-01-01".parse().unwrap()),
        ),
    ];
    values.extend(more);
    make(app, &editor(), &contracts::SCHEMA, values)
}

fn change(app: &TestApp, contract: Id, values: Values) -> Result<Saved> {
    let command = Change {
        schema: &contracts::SCHEMA,
        id: contract,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), command)
}

fn approved() -> Values {
    vec![("approval", text("approved"))]
}

fn worth(oere: i64) -> Values {
    vec![("maximum_value", FieldValue::Int(oere))]
}

fn refused_until_it_is_decided(app: &TestApp) {
    let group = group(app);
    let contract = contract(app, worth(MILLION / 2));
    let (refusal, may) = told(change(app, contract, approved()));
    assert_eq!(
        (refusal, may.as_str()),
        ("approval_needs_decision", "It-styregruppen")
    );
    let (refusal, _) = told(change(
        app,
        contract,
        vec![("approval", text("not_needed"))],
    ));
    assert_eq!(refusal, "approval_is_needed");

    waiting_case(app, "Ny vagtplan", MILLION / 2, vec![contract]);
    let held = meeting(app, group.body, "2026-11-22");
    app.run(&administrator(), FillAgenda { meeting: held })
        .unwrap();
    attend(app, held, &[(group.chair, true), (group.bo, true)]).unwrap();
    let room = app.ask(&administrator(), MeetingRoom(held)).unwrap();
    // The case waits; that is no decision.
    assert_eq!(
        code(change(app, contract, approved())),
        "approval_needs_decision"
    );
    let decision = DecideItem {
        item: room.items[0].id,
        outcome: Outcome::Go,
        reason: "Godt".to_owned(),
        conditions: Vec::new(),
        amount: None,
    };
    app.run(&administrator(), decision).unwrap();
    change(app, contract, approved()).unwrap();
    let stands_on = app.ask(&editor(), ApprovalOf(contract)).unwrap().unwrap();
    assert_eq!(stands_on.worth, MILLION / 2);
    assert_eq!(stands_on.case.unwrap().1, "Ny vagtplan");

    // It may be edited, but not grow beyond what was granted.
    change(app, contract, vec![("signed_by", text("Borgmesteren"))]).unwrap();
    change(app, contract, worth(MILLION / 4)).unwrap();
    assert_eq!(
        code(change(app, contract, worth(MILLION))),
        "approval_needs_decision"
    );
    assert_eq!(
        code(change(app, contract, worth(2 * MILLION))),
        "approval_of_nobody"
    );
}

fn payments_count_when_no_maximum_is_said(app: &TestApp) {
    group(app);
    let council = body(app, "Direktionen", 1);
    mandate(app, council, "", 100, None);
    let contract = contract(app, approved());
    let payment = domain::parts::records::Create {
        schema: &payments::SCHEMA,
        id: new_id(),
        values: vec![
            ("contract", FieldValue::Ref(contract)),
            ("side", text("external")),
            ("operation", FieldValue::Int(MILLION)),
        ],
        reason: String::new(),
    };
    assert_eq!(code(app.run(&editor(), payment)), "approval_needs_decision");
    assert_eq!(
        app.ask(&editor(), ApprovalOf(contract))
            .unwrap()
            .unwrap()
            .worth,
        0
    );
}

fn an_exception_has_a_name_and_a_reason(app: &TestApp) {
    group(app);
    let contract = contract(app, worth(MILLION / 2));
    let exception = || vec![("approval", text("exception"))];
    assert_eq!(code(change(app, contract, exception())), "required");
    let mut whole = exception();
    whole.push(("exception_by", FieldValue::Ref(person(app, "Direktør"))));
    whole.push(("exception_reason", text("Nedbrud i nat")));
    change(app, contract, whole).unwrap();
    assert_eq!(app.ask(&editor(), ApprovalOf(contract)), Ok(None));
}

fn without_mandates_nothing_is_asked(app: &TestApp) {
    let contract = contract(app, worth(50 * MILLION));
    change(app, contract, approved()).unwrap();
}

on_both!(
    refused_until_it_is_decided,
    payments_count_when_no_maximum_is_said,
    an_exception_has_a_name_and_a_reason,
    without_mandates_nothing_is_asked,
);
