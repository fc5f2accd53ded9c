//! Cases at a glance: tasks, the board, proposals, what the register knows.

use domain::{
    cases::{
        self, Decide, DecisionInput, FulfilCondition, GateBoard, InterventionKind, Light,
        LightReason, NewCondition, Outcome, ProposedCases, REUSE_QUESTIONS, ReuseFound,
        WaitingGates,
    },
    contracts,
    gate::{Caller, Role},
    installation::LoadTasks,
    parts::{FieldValue, Kind, Subject},
    tasks::TasksOf,
};
use foundation::{Id, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::{
    cases::{change, day, department, idea, input, ready_idea, state, step_in, submit},
    story::{editor, make, system, text, usage},
};

/// How the tasks about a case stand, each with its rule and holders.
fn tasks_of(app: &TestApp, case: Id) -> Vec<(String, String, String)> {
    let subject = Subject {
        kind: Kind::Case,
        id: case,
    };
    let tasks = app.ask(&editor(), TasksOf { subject }).unwrap();
    let told = tasks
        .into_iter()
        .map(|task| (task.rule, task.state, task.holders));
    told.collect()
}

fn what_is_due_is_a_task_of_the_owner(app: &TestApp) {
    let case = ready_idea(app);
    submit(app, case).unwrap();
    let conditional = DecisionInput {
        conditions: vec![NewCondition {
            demand: "Aftal support".to_owned(),
            due_on: day("2026-12-10"),
            owner: None,
        }],
        ..input(case, Outcome::GoWithConditions)
    };
    app.run(&department(), Decide(conditional)).unwrap();
    let told = |rule: &str, state: &str| (rule.to_owned(), state.to_owned(), "Ida".to_owned());
    assert_eq!(tasks_of(app, case), [told("case_condition", "open")]);
    let condition = state(app, case).conditions[0].id;
    let note = "Aftale 12".to_owned();
    app.run(&editor(), FulfilCondition { condition, note })
        .unwrap();
    assert_eq!(tasks_of(app, case), []);
    let due = Some(day("2027-03-01"));
    step_in(app, case, InterventionKind::DemandUpdate, due).unwrap();
    assert_eq!(tasks_of(app, case), [told("case_update", "upcoming")]);
}

fn the_board_tells_why(app: &TestApp) {
    let case = ready_idea(app);
    let card = |caller: &Caller| {
        let board = app.ask(caller, GateBoard).unwrap();
        board.cards.into_iter().find(|card| card.case == case)
    };
    assert_eq!(card(&editor()).unwrap().reasons, [LightReason::Ready]);
    submit(app, case).unwrap();
    app.clock.advance_days(15);
    let late = card(&editor()).unwrap();
    assert_eq!(
        (late.light, late.reasons),
        (Light::Red, vec![LightReason::WaitsTooLong(15)])
    );
    assert_eq!(app.ask(&editor(), WaitingGates).unwrap().len(), 1);
    step_in(app, case, InterventionKind::Halt, None).unwrap();
    let halted = card(&editor()).unwrap();
    assert!(matches!(&halted.reasons[0], LightReason::Halted(why) if why.contains("hører")));
    assert_eq!(card(&as_role(Role::Editor, municipality("0621"))), None);
}

fn cases_propose_themselves(app: &TestApp) {
    let phasing_out = vec![("life_cycle", text("phasing_out"))];
    let usage = usage(app, system(app, "Gammelt"), phasing_out);
    let ending = vec![
        ("name", text("Aftale om Gammelt")),
        ("valid_from", FieldValue::Date(day("2024-01-01"))),
        ("valid_to", FieldValue::Date(day("2027-05-31"))),
    ];
    let contract = make(app, &editor(), &contracts::SCHEMA, ending);
    let proposed = |contract| {
        let found = app.ask(&editor(), ProposedCases { contract }).unwrap();
        found
            .into_iter()
            .map(|one| one.about.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(proposed(None), [contract, usage]);
    let values = vec![
        ("name", text("Udfasning")),
        ("case_type", text("phase_out")),
        ("problem", text("Det skal lukkes.")),
        ("usages", FieldValue::Refs(vec![usage])),
    ];
    make(app, &editor(), &cases::SCHEMA, values);
    assert_eq!(proposed(None), [contract]);
    assert_eq!(proposed(Some(contract)), [contract]);
}

fn reuse_is_answered_from_the_register(app: &TestApp) {
    let node = new_id();
    let tasks = LoadTasks(vec![(
        node,
        "27.36.04".to_owned(),
        "Personlig hjælp".to_owned(),
    )]);
    app.run(&domain::installation::national(), tasks).unwrap();
    let kle = || vec![("kle_added", FieldValue::Refs(vec![node]))];
    let own = usage(app, system(app, "Vagtplan"), kle());
    usage(app, system(app, "Helt andet"), Vec::new());
    let case = idea(app);
    change(app, case, vec![("kle", FieldValue::Refs(vec![node]))]).unwrap();
    let found = app.ask(&editor(), ReuseFound(case)).unwrap();
    let (question, owned) = &found[0];
    assert_eq!((*question, owned.len()), ("owned", 1));
    assert_eq!(owned[0].about.map(|about| about.id), Some(own));
    assert_eq!(found.len(), REUSE_QUESTIONS.len());
}

on_both!(
    what_is_due_is_a_task_of_the_owner,
    the_board_tells_why,
    cases_propose_themselves,
    reuse_is_answered_from_the_register,
);
