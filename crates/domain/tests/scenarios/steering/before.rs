//! The idea, its gate, and what must be there before the steering group sees it.

use domain::{
    cases::{
        self, AnswerReuse, Decide, DecisionInput, Outcome, StateOf, SubmitToGate, TickCriterion,
    },
    parts::{
        FieldValue,
        records::{Create, Values},
    },
    people,
};
use foundation::{Error, Id, new_id};
use testkit::TestApp;

use super::{
    GRANTED,
    others::{nobody_else, not_there, seen, step},
};
use crate::{
    bodies::{code, meet_criteria},
    cases::{department, input},
    story::{editor, make, system, text, unit, usage},
};

pub(super) fn change(case: Id, values: Values) -> domain::parts::records::Change {
    domain::parts::records::Change {
        schema: &cases::SCHEMA,
        id: case,
        version: None,
        values,
        reason: String::new(),
    }
}

pub(super) fn submit(case: Id) -> SubmitToGate {
    SubmitToGate {
        case,
        reason: String::new(),
    }
}

/// What a department writes: a name, the problem, a guess at the price.
pub(super) fn an_idea_from_a_department(app: &TestApp) -> (Id, Id) {
    let unit = unit(app, "Skoler", None);
    let id = new_id();
    let idea = || Create {
        schema: &cases::SCHEMA,
        id,
        values: vec![
            ("name", text("Ny vagtplan")),
            ("case_type", text("idea")),
            ("problem", text("Vagtplanen lægges på papir.")),
            ("org_unit", FieldValue::Ref(unit)),
            ("purchase_kind", text("software")),
            ("estimate_investment", FieldValue::Int(GRANTED)),
        ],
        reason: String::new(),
    };
    step_once(app, "the idea", idea);
    let state = seen(app, "the idea", || StateOf(id), not_there);
    assert_eq!((state.phase, state.standing.as_str()), (0, "open"));
    (unit, id)
}

/// What is made is made once: the others try before it alone.
pub(super) fn step_once(app: &TestApp, step: &str, make: impl Fn() -> Create) {
    nobody_else(app, step, &make);
    app.run(&editor(), make())
        .unwrap_or_else(|error| panic!("{step}: {error:?}"));
}

/// A system in use that the new one will replace.
pub(super) fn the_system_it_replaces(app: &TestApp, unit: Id) -> Id {
    let old = vec![("responsible_unit", FieldValue::Ref(unit))];
    usage(app, system(app, "Vagtbogen"), old)
}

pub(super) fn a_missing_criterion_is_refused_by_name(app: &TestApp, case: Id) {
    nobody_else(app, "submitted too early", || submit(case));
    let Err(Error::Invalid(faults)) = app.run(&editor(), submit(case)) else {
        panic!("the gate is closed");
    };
    let named: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| {
            let named = fault.args.iter().find(|(name, _)| *name == "criterion");
            (fault.code, named.map_or("", |(_, text)| text.as_str()))
        })
        .collect();
    assert_eq!(
        named,
        [
            (
                "criterion_missing",
                "Værdien er beskrevet: hvem får gavn, og af hvad"
            ),
            ("criterion_missing", "En leder står bag som sponsor"),
        ]
    );
    let state = seen(app, "refused at the gate", || StateOf(case), not_there);
    assert_eq!(state.standing, "open");
}

pub(super) fn go(case: Id) -> impl Fn() -> Decide {
    let decision = DecisionInput {
        ..input(case, Outcome::Go)
    };
    move || Decide(decision.clone())
}

pub(super) fn the_gate_of_ideas_lets_it_on(app: &TestApp, case: Id) {
    let leader = vec![("first_name", text("Ida"))];
    let leader = make(app, &editor(), &people::SCHEMA, leader);
    let filled = || {
        change(
            case,
            vec![
                ("value_statement", text("Lærerne ringer mindre rundt.")),
                ("sponsor", FieldValue::Ref(leader)),
                ("owner", FieldValue::Ref(leader)),
            ],
        )
    };
    step(app, "what was missing is written", &editor(), filled);
    step(app, "submitted", &editor(), || submit(case));
    // Who wrote the idea does not decide it.
    assert_eq!(code(app.run(&editor(), go(case)())), "role_missing");
    step(app, "go to requirements", &department(), go(case));
    let state = seen(app, "go to requirements", || StateOf(case), not_there);
    assert_eq!((state.phase, state.decisions.len()), (1, 1));
}

pub(super) fn it_waits_for_the_steering_group(app: &TestApp, case: Id) {
    let answered = || AnswerReuse {
        case,
        question: "owned".to_owned(),
        usable: false,
        note: "Passer ikke til skoler.".to_owned(),
        found: "Omsorgens vagtplan".to_owned(),
    };
    step(app, "the reuse question", &editor(), answered);
    let ticked = || TickCriterion {
        case,
        criterion: "requirements".to_owned(),
        met: true,
        evidence: String::new(),
        document: "https://arkiv.example/krav".to_owned(),
    };
    step(app, "a criterion", &department(), ticked);
    meet_criteria(app, case);
    step(app, "submitted to the group", &editor(), || submit(case));
    let state = seen(app, "waiting for the group", || StateOf(case), not_there);
    assert_eq!(state.standing, "waiting");
    // Not even the department decides in the group's place.
    assert_eq!(code(app.run(&department(), go(case)())), "gate_needs_body");
}
