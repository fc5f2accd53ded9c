//! A contract above the limit is approved by a body, or as an exception with a name.

use domain::{
    bodies::{ApprovalOf, DecideItem, FillAgenda, MeetingRoom},
    budget::{self, Appropriate, Commit},
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
use crate::story::{administrator, editor, system, text, usage};

fn contract(app: &TestApp, more: Values) -> Id {
    let mut values = vec![
        ("name", text(&format!("Vagtplan, aftale {}", new_id()))),
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

fn bind(app: &TestApp, post: Id, contract: Id, amount: i64) -> Result<Id> {
    let command = Commit {
        post,
        reservation: None,
        contract,
        amount,
        reason: "Aftalen".to_owned(),
    };
    app.run(&administrator(), command)
}

/// A post of a year with a million.
fn post(app: &TestApp, year: i64) -> Id {
    let values = vec![
        ("name", text("Drift")),
        ("year", FieldValue::Int(year)),
        ("post_kind", text("operation")),
    ];
    let post = make(app, &administrator(), &budget::SCHEMA, values);
    let money = Appropriate {
        post,
        amount: MILLION,
        reason: "Budgettet".to_owned(),
    };
    app.run(&administrator(), money).unwrap();
    post
}

fn what_needs_no_approval_stays_below_the_matrix(app: &TestApp) {
    let council = body(app, "Direktionen", 1);
    mandate(app, council, "", 100_000, None);
    let not_needed = || ("approval", text("not_needed"));
    // A low maximum hides no payments.
    let small = contract(app, vec![not_needed(), worth(1).remove(0)]);
    let payment = domain::parts::records::Create {
        schema: &payments::SCHEMA,
        id: new_id(),
        values: vec![
            ("contract", FieldValue::Ref(small)),
            ("side", text("external")),
            ("operation", FieldValue::Int(50_000)),
        ],
        reason: String::new(),
    };
    let refused = told(app.run(&editor(), payment));
    assert_eq!(refused, ("approval_is_needed", "Direktionen".to_owned()));

    // Nor does money that is bound, in one go or in several.
    let post = post(app, 2026);
    assert_eq!(code(bind(app, post, small, 100_000)), "approval_is_needed");
    bind(app, post, small, 60_000).unwrap();
    assert_eq!(code(bind(app, post, small, 40_000)), "approval_is_needed");
    bind(app, post, small, 39_999).unwrap();
    // What is approved covers so much and no more.
    let approved = contract(
        app,
        vec![("approval", text("approved")), worth(1).remove(0)],
    );
    assert_eq!(
        code(bind(app, post, approved, 100_000)),
        "approval_needs_decision"
    );
    bind(app, post, approved, 99_999).unwrap();
}

fn what_a_contract_goes_on_costing_was_approved_with_it(app: &TestApp) {
    let contract = contract(app, approved());
    let payment = vec![
        ("contract", FieldValue::Ref(contract)),
        ("side", text("external")),
        ("operation", FieldValue::Int(40_000)),
    ];
    make(app, &editor(), &payments::SCHEMA, payment);
    let council = body(app, "Direktionen", 1);
    mandate(app, council, "", 100_000, None);
    let posts: Vec<Id> = (2027..2034).map(|year| post(app, year)).collect();
    for post in &posts {
        bind(app, *post, contract, 40_000).unwrap();
    }
    assert_eq!(
        code(bind(app, posts[6], contract, 1)),
        "approval_needs_decision"
    );
}

fn a_stopped_case_approves_nothing(app: &TestApp) {
    let group = group(app);
    let contract = contract(app, worth(MILLION / 2));
    let case = decided(app, &group, MILLION / 2, vec![contract]);
    let in_use = usage(app, system(app, "Vagt"), vec![]);
    let registered = Change {
        schema: &cases::SCHEMA,
        id: case,
        version: None,
        values: vec![("usages", FieldValue::Refs(vec![in_use]))],
        reason: String::new(),
    };
    app.run(&editor(), registered).unwrap();
    meet_criteria(app, case);
    submit(app, case);
    let stop = DecisionInput {
        id: new_id(),
        case,
        outcome: Outcome::Stop,
        reason: "Leverandøren er væk.".to_owned(),
        conditions: Vec::new(),
        amount: None,
        taken_on: "2026-11-22".parse().unwrap(),
        taken_by: "Direktøren".to_owned(),
        body: None,
        meeting: None,
        exception: Some(("Direktøren".to_owned(), "Haster".to_owned())),
    };
    app.run(&administrator(), Decide(stop)).unwrap();
    assert_eq!(
        code(change(app, contract, approved())),
        "approval_needs_decision"
    );
}

/// A case that names contracts, decided by the group without an amount.
fn decided(app: &TestApp, group: &Group, estimate: i64, contracts: Vec<Id>) -> Id {
    let case = waiting_case(app, "Ny vagtplan", estimate, contracts);
    let held = meeting(app, group.body, "2026-11-22");
    app.run(&administrator(), FillAgenda { meeting: held })
        .unwrap();
    attend(app, held, &[(group.chair, true), (group.bo, true)]).unwrap();
    let room = app.ask(&administrator(), MeetingRoom(held)).unwrap();
    let decision = DecideItem {
        item: room.items[0].id,
        outcome: Outcome::Go,
        reason: "Godt".to_owned(),
        conditions: Vec::new(),
        amount: None,
    };
    app.run(&administrator(), decision).unwrap();
    case
}

/// The same by somebody in the group's place.
fn excepted(app: &TestApp, estimate: i64, contracts: Vec<Id>) -> Id {
    let case = waiting_case(app, "Ny vagtplan", estimate, contracts);
    let decision = DecisionInput {
        id: new_id(),
        case,
        outcome: Outcome::Go,
        reason: "Det haster.".to_owned(),
        conditions: Vec::new(),
        amount: None,
        taken_on: "2026-11-22".parse().unwrap(),
        taken_by: "Direktøren".to_owned(),
        body: None,
        meeting: None,
        exception: Some(("Direktøren".to_owned(), "Nedbrud i nat".to_owned())),
    };
    app.run(&administrator(), Decide(decision)).unwrap();
    case
}

fn a_later_estimate_does_not_widen_a_decision(app: &TestApp) {
    let group = group(app);
    let contracts = [(); 2].map(|()| contract(app, worth(MILLION / 4 * 3)));
    let by_group = decided(app, &group, MILLION / 2, vec![contracts[0]]);
    let by_one = excepted(app, MILLION / 2, vec![contracts[1]]);
    for (case, contract) in [by_group, by_one].into_iter().zip(contracts) {
        let dearer = Change {
            schema: &cases::SCHEMA,
            id: case,
            version: None,
            values: vec![("estimate_investment", FieldValue::Int(MILLION))],
            reason: String::new(),
        };
        app.run(&editor(), dearer).unwrap();
        assert_eq!(
            code(change(app, contract, approved())),
            "approval_needs_decision"
        );
        change(app, contract, worth(MILLION / 2)).unwrap();
        change(app, contract, approved()).unwrap();
        let stands_on = app.ask(&editor(), ApprovalOf(contract)).unwrap().unwrap();
        assert_eq!(stands_on.case.map(|(id, _)| id), Some(case));
    }
}

/// What a refusal says of the decision: its case, what is left and what used the rest.
fn left(result: Result<Saved>) -> [String; 3] {
    let Err(Error::Invalid(errors)) = result else {
        panic!("{result:?}")
    };
    assert_eq!(errors[0].code, "approval_beyond_decision");
    ["case", "oere_left", "contracts"].map(|key| {
        let said = errors[0].args.iter().find(|(name, _)| *name == key);
        said.unwrap().1.clone()
    })
}

fn contracts_share_what_a_decision_grants(app: &TestApp) {
    let group = group(app);
    let tenth = MILLION / 10;
    let named = |name: &str, tenths: i64| {
        let contract = contract(app, worth(tenths * tenth));
        change(app, contract, vec![("name", text(name))]).unwrap();
        contract
    };
    let (plan, phones, course) = (named("Plan", 3), named("Telefoner", 3), named("Kursus", 2));
    decided(app, &group, 5 * tenth, vec![plan, phones, course]);
    change(app, plan, approved()).unwrap();
    let said = |tenths: i64, names: &str| {
        ["Ny vagtplan", &(tenths * tenth).to_string(), names].map(str::to_owned)
    };
    assert_eq!(left(change(app, phones, approved())), said(2, "Plan"));
    // The rest is for another, to the øre.
    change(app, course, approved()).unwrap();
    assert_eq!(
        left(change(app, phones, approved())),
        said(0, "Kursus, Plan")
    );
    assert_eq!(left(change(app, plan, worth(4 * tenth))), said(3, "Kursus"));
    // What is approved no longer uses nothing.
    change(app, plan, vec![("approval", FieldValue::Empty)]).unwrap();
    change(app, phones, approved()).unwrap();
    assert_eq!(
        left(change(app, plan, approved())),
        said(0, "Kursus, Telefoner")
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
    what_needs_no_approval_stays_below_the_matrix,
    what_a_contract_goes_on_costing_was_approved_with_it,
    a_stopped_case_approves_nothing,
    a_later_estimate_does_not_widen_a_decision,
    contracts_share_what_a_decision_grants,
    an_exception_has_a_name_and_a_reason,
    without_mandates_nothing_is_asked,
);
