//! Cases through their gates: criteria, decisions, conditions, stepping in.

use domain::{
    cases::{
        self, AnswerReuse, AnswerUpdate, CaseState, Decide, Decided, DecisionInput,
        FulfilCondition, InterventionKind, Lift, NewCondition, Outcome, REUSE_QUESTIONS,
        SaveTemplate, StateOf, StepIn, SubmitToGate, Template, Templates, TickCriterion, sha256_of,
    },
    gate::{Caller, Role},
    parts::{
        FieldValue,
        records::{Change, Delete, Get, Record, Values},
    },
    people,
};
use foundation::{Date, Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use crate::story::{editor, make, text};

pub(crate) fn department() -> Caller {
    as_role(Role::ModuleAdministrator, municipality("0151"))
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A new idea with no more than its intake form asks for.
pub(crate) fn idea(app: &TestApp) -> Id {
    let values = vec![
        ("name", text("Ny vagtplan")),
        ("case_type", text("idea")),
        ("problem", text("Vagtplanen lægges på papir.")),
    ];
    make(app, &editor(), &cases::SCHEMA, values)
}

pub(crate) fn state(app: &TestApp, case: Id) -> CaseState {
    app.ask(&editor(), StateOf(case)).unwrap()
}

fn record(app: &TestApp, case: Id) -> Record {
    let schema = &cases::SCHEMA;
    app.ask(&editor(), Get { schema, id: case }).unwrap().record
}

pub(crate) fn change(app: &TestApp, case: Id, values: Values) -> Result<()> {
    let command = Change {
        schema: &cases::SCHEMA,
        id: case,
        version: None,
        values,
        reason: String::new(),
    };
    app.run(&editor(), command).map(|_| ())
}

pub(crate) fn submit(app: &TestApp, case: Id) -> Result<()> {
    let reason = String::new();
    app.run(&editor(), SubmitToGate { case, reason })
}

fn tick(app: &TestApp, caller: &Caller, case: Id, criterion: &str, shown: &str) -> Result<bool> {
    let web = shown.starts_with("https://");
    let command = TickCriterion {
        case,
        criterion: criterion.to_owned(),
        met: true,
        evidence: if web { String::new() } else { shown.to_owned() },
        document: if web { shown.to_owned() } else { String::new() },
    };
    app.run(caller, command)
}

pub(crate) fn input(case: Id, outcome: Outcome) -> DecisionInput {
    DecisionInput {
        id: new_id(),
        case,
        outcome,
        reason: "Det giver mening.".to_owned(),
        conditions: Vec::new(),
        amount: None,
        taken_on: day("2026-11-22"),
        taken_by: "Digitaliseringschefen".to_owned(),
        body: None,
        meeting: None,
        exception: None,
    }
}

fn decide(app: &TestApp, case: Id, outcome: Outcome) -> Result<Decided> {
    app.run(&department(), Decide(input(case, outcome)))
}

/// An idea whose gate is open: value and sponsor are there.
pub(crate) fn ready_idea(app: &TestApp) -> Id {
    let case = idea(app);
    let sponsor = make(
        app,
        &editor(),
        &people::SCHEMA,
        vec![("first_name", text("Ida"))],
    );
    let values = vec![
        ("value_statement", text("Færre opkald.")),
        ("sponsor", FieldValue::Ref(sponsor)),
        ("owner", FieldValue::Ref(sponsor)),
    ];
    change(app, case, values).unwrap();
    case
}

fn code(result: Result<impl std::fmt::Debug>) -> &'static str {
    match result.unwrap_err() {
        Error::Conflict(error) => error.code,
        Error::Invalid(errors) => errors[0].code,
        Error::Forbidden(code) | Error::NotFound(code) => code,
        other => panic!("{other:?}"),
    }
}

fn a_case_begins_with_number_template_and_phase(app: &TestApp) {
    let (first, second) = (idea(app), idea(app));
    assert_eq!(state(app, first).number, "2026-0001");
    let second = state(app, second);
    assert_eq!(second.number, "2026-0002");
    assert_eq!((second.phase, second.standing.as_str()), (0, "open"));
    assert_eq!(second.template.key, "four_phase");
    let elsewhere = as_role(Role::Editor, municipality("0621"));
    let values = vec![
        ("name", text("Luk det gamle")),
        ("case_type", text("phase_out")),
        ("problem", text("Det er dyrt.")),
    ];
    let other = make(app, &elsewhere, &cases::SCHEMA, values);
    let other = app.ask(&elsewhere, StateOf(other)).unwrap();
    assert_eq!((other.number.as_str(), other.phase), ("2026-0001", 3));
    let kept = change(app, first, vec![("standing", text("closed"))]);
    assert_eq!(code(kept), "kept_by_program");
}

fn a_case_takes_another_template_only_at_its_beginning(app: &TestApp) {
    let wish = make(
        app,
        &editor(),
        &cases::SCHEMA,
        vec![
            ("name", text("Skærme")),
            ("case_type", text("purchase")),
            ("problem", text("De er små.")),
            ("gate_template", text("small_purchase")),
        ],
    );
    assert_eq!(state(app, wish).template.key, "small_purchase");
    let template = |key: &str| vec![("gate_template", text(key))];
    let case = ready_idea(app);
    change(app, case, template("state_project")).unwrap();
    let now = state(app, case);
    assert_eq!((now.template.key.as_str(), now.phase), ("state_project", 0));
    // Nothing chosen is the usual one.
    change(app, case, vec![("gate_template", FieldValue::Empty)]).unwrap();
    assert_eq!(state(app, case).template.key, "four_phase");
    let strange = change(app, case, template("waterfall"));
    assert_eq!(code(strange), "unknown_choice");
    submit(app, case).unwrap();
    assert_eq!(
        code(change(app, case, template("small_purchase"))),
        "template_is_fixed"
    );
    decide(app, case, Outcome::Hold).unwrap();
    assert_eq!(
        code(change(app, case, template("small_purchase"))),
        "template_is_fixed"
    );
    // Other fields, and the same template, are changed as before.
    let same = [template("four_phase"), vec![("name", text("Nyt navn"))]].concat();
    change(app, case, same).unwrap();
    assert_eq!(state(app, case).template.version, 1);
}

fn a_missing_criterion_is_refused_by_name(app: &TestApp) {
    let case = idea(app);
    let Err(Error::Invalid(errors)) = submit(app, case) else {
        panic!("refused");
    };
    let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(fields, ["criterion.value", "criterion.sponsor"]);
    let said = ("criterion", "En leder står bag som sponsor".to_owned());
    assert!(errors[1].args.contains(&said), "{errors:?}");
    assert_eq!(code(decide(app, case, Outcome::Go)), "case_not_submitted");
    assert_eq!(
        code(tick(app, &editor(), case, "value", "")),
        "criterion_follows_field"
    );
    let case = ready_idea(app);
    submit(app, case).unwrap();
    let waiting = state(app, case);
    assert_eq!(waiting.standing, "waiting");
    assert_eq!(waiting.submitted_on, Some(day("2026-11-22")));
    // Emptied after it was submitted, the gate is closed again.
    change(app, case, vec![("value_statement", FieldValue::Empty)]).unwrap();
    assert_eq!(code(decide(app, case, Outcome::Go)), "criterion_missing");
    decide(app, case, Outcome::Hold).unwrap();
    assert_eq!(state(app, case).standing, "open");
}

fn who_may_tick_and_with_what(app: &TestApp) {
    let case = ready_idea(app);
    assert_eq!(
        code(tick(app, &editor(), case, "architecture", "Set")),
        "role_missing"
    );
    assert_eq!(
        code(tick(app, &department(), case, "architecture", "")),
        "required"
    );
    assert!(tick(app, &department(), case, "architecture", "Set på 12. maj").unwrap());
    assert!(!tick(app, &department(), case, "architecture", "Set på 12. maj").unwrap());
    submit(app, case).unwrap();
    decide(app, case, Outcome::Go).unwrap();
    let plain = tick(app, &department(), case, "requirements", "Se arkivet");
    assert_eq!(code(plain), "required");
    let bad = TickCriterion {
        case,
        criterion: "requirements".to_owned(),
        met: true,
        evidence: String::new(),
        document: "javascript:alert(1)".to_owned(),
    };
    assert_eq!(code(app.run(&department(), bad)), "not_an_address");
    tick(
        app,
        &department(),
        case,
        "requirements",
        "https://arkiv.example/1",
    )
    .unwrap();
    let ticked = state(app, case);
    let (requirements, _) = &ticked.criteria[1];
    assert!(requirements.met && requirements.on == Some(day("2026-11-22")));
}

fn through_every_gate(app: &TestApp) {
    let case = ready_idea(app);
    submit(app, case).unwrap();
    let decided = decide(app, case, Outcome::Go).unwrap();
    assert_eq!(
        (decided.name.as_str(), decided.standing.as_str()),
        ("Ny vagtplan", "open")
    );
    assert_eq!(state(app, case).phase, 1);
    for question in REUSE_QUESTIONS {
        let command = AnswerReuse {
            case,
            question: question.to_owned(),
            usable: false,
            note: "Passer ikke til døgnvagter.".to_owned(),
            found: "Vagtplan 2\nTurnus".to_owned(),
        };
        app.run(&editor(), command).unwrap();
    }
    tick(
        app,
        &department(),
        case,
        "requirements",
        "https://arkiv.example/1",
    )
    .unwrap();
    tick(
        app,
        &department(),
        case,
        "business_case",
        "Tjent hjem på to år",
    )
    .unwrap();
    tick(app, &editor(), case, "security", "Ingen følsomme data").unwrap();
    change(
        app,
        case,
        vec![("estimate_investment", FieldValue::Int(25_000_000))],
    )
    .unwrap();
    submit(app, case).unwrap();
    assert_eq!(code(decide(app, case, Outcome::Go)), "gate_needs_body");
    let mut with_body = input(case, Outcome::GoWithConditions);
    with_body.exception = Some(("Kommunaldirektøren".to_owned(), "Haster".to_owned()));
    assert_eq!(
        code(app.run(&department(), Decide(with_body.clone()))),
        "condition_missing"
    );
    with_body.conditions = vec![NewCondition {
        demand: "Aftal support".to_owned(),
        due_on: day("2027-02-01"),
        owner: None,
    }];
    app.run(&department(), Decide(with_body)).unwrap();
    let after = state(app, case);
    assert_eq!((after.phase, after.conditions.len()), (2, 1));
    assert_eq!(after.conditions[0].owner_name, "Ida");
    let exception = after.decisions[1].exception.as_ref().unwrap();
    assert_eq!(exception.0, "Kommunaldirektøren");
    let condition = after.conditions[0].id;
    let fulfil = |note: &str| FulfilCondition {
        condition,
        note: note.to_owned(),
    };
    assert_eq!(code(app.run(&editor(), fulfil(" "))), "required");
    app.run(&editor(), fulfil("Aftale 12")).unwrap();
    assert_eq!(
        state(app, case).conditions[0].fulfilled_on,
        Some(day("2026-11-22"))
    );
}

fn a_decision_freezes_the_case_as_decided(app: &TestApp) {
    let case = ready_idea(app);
    submit(app, case).unwrap();
    let decided = decide(app, case, Outcome::Go).unwrap();
    change(app, case, vec![("problem", text("Noget helt andet."))]).unwrap();
    let decision = &state(app, case).decisions[0];
    assert_eq!(decision.sha256, decided.sha256);
    assert_eq!(decision.sha256, sha256_of(&decision.frozen));
    assert_eq!(decision.sha256.len(), 64);
    let frozen: serde_json::Value = serde_json::from_str(&decision.frozen).unwrap();
    assert_eq!(frozen["case"]["problem"], "Vagtplanen lægges på papir.");
    assert_eq!(frozen["case"]["sponsor"]["name"], "Ida");
    assert_eq!(frozen["criteria"][0]["met"], true);
    let again = DecisionInput {
        id: decision.id,
        ..input(case, Outcome::Stop)
    };
    submit(app, case).unwrap_err();
    assert_eq!(
        code(app.run(&department(), Decide(again))),
        "case_not_submitted"
    );
    let delete = Delete {
        schema: &cases::SCHEMA,
        id: case,
        version: None,
        reason: String::new(),
    };
    assert_eq!(code(app.run(&department(), delete)), "case_has_traces");
}

fn stop_ends_a_case(app: &TestApp) {
    let case = ready_idea(app);
    submit(app, case).unwrap();
    let silent = DecisionInput {
        reason: " ".to_owned(),
        ..input(case, Outcome::Stop)
    };
    assert_eq!(code(app.run(&department(), Decide(silent))), "required");
    let to_come = DecisionInput {
        taken_on: day("2026-11-23"),
        ..input(case, Outcome::Stop)
    };
    assert_eq!(code(app.run(&department(), Decide(to_come))), "day_to_come");
    decide(app, case, Outcome::Stop).unwrap();
    assert!(state(app, case).is_over());
    assert_eq!(code(submit(app, case)), "case_is_over");
}

pub(crate) fn step_in(
    app: &TestApp,
    case: Id,
    kind: InterventionKind,
    due_on: Option<Date>,
) -> Result<Id> {
    let command = StepIn {
        id: new_id(),
        case,
        kind,
        reason: "Vi hører ikke fra jer.".to_owned(),
        due_on,
    };
    let id = command.id;
    app.run(&department(), command).map(|()| id)
}

fn a_running_case_keeps_its_template(app: &TestApp) {
    let case = ready_idea(app);
    let mut template = state(app, case).template;
    template.phases[0].name_da = "Tanke".to_owned();
    template.phases[0].criteria.truncate(1);
    let save = |caller: &Caller, template: &Template| {
        let command = SaveTemplate {
            template: template.clone(),
            based_on: "four_phase/1".to_owned(),
            reason: "Kortere".to_owned(),
        };
        app.run(caller, command)
    };
    assert_eq!(code(save(&editor(), &template)), "role_missing");
    let mut bare = template.clone();
    bare.phases.clear();
    assert_eq!(code(save(&department(), &bare)), "required");
    assert_eq!(save(&department(), &template).unwrap(), "four_phase/own-1");
    assert_eq!(
        code(save(&department(), &template)),
        "template_has_newer_version"
    );
    assert_eq!(state(app, case).criteria.len(), 4);
    let new = state(app, idea(app));
    assert_eq!(
        (new.criteria.len(), new.template.phases[0].name_da.as_str()),
        (1, "Tanke")
    );
    let known = app.ask(&editor(), Templates).unwrap();
    let newest: Vec<&str> = known
        .iter()
        .filter(|version| version.newest)
        .map(|version| version.code.as_str())
        .collect();
    assert_eq!(
        newest,
        ["four_phase/own-1", "small_purchase/1", "state_project/1"]
    );
    let neighbour = as_role(Role::Editor, municipality("0621"));
    assert_eq!(app.ask(&neighbour, Templates).unwrap().len(), 3);
}

fn the_department_steps_in(app: &TestApp) {
    let case = ready_idea(app);
    submit(app, case).unwrap();
    let halt = step_in(app, case, InterventionKind::Halt, None).unwrap();
    assert_eq!(code(decide(app, case, Outcome::Go)), "case_is_halted");
    let lift = Lift {
        intervention: halt,
        reason: "Aftalt på møde".to_owned(),
    };
    app.run(&department(), lift).unwrap();
    assert_eq!(state(app, case).standing, "waiting");
    let late = step_in(
        app,
        case,
        InterventionKind::DemandUpdate,
        Some(day("2026-11-21")),
    );
    assert_eq!(code(late), "day_has_passed");
    assert_eq!(
        code(step_in(app, case, InterventionKind::DemandUpdate, None)),
        "required"
    );
    let due = Some(day("2026-12-01"));
    let demand = step_in(app, case, InterventionKind::DemandUpdate, due).unwrap();
    let answer = || AnswerUpdate {
        intervention: demand,
        answer: "Pilot begynder i januar.".to_owned(),
    };
    app.run(&editor(), answer()).unwrap();
    assert_eq!(code(app.run(&editor(), answer())), "no_update_demanded");
    step_in(app, case, InterventionKind::Escalate, None).unwrap();
    let open: Vec<_> = state(app, case)
        .interventions
        .into_iter()
        .filter(domain::cases::Intervention::open)
        .map(|one| one.kind)
        .collect();
    assert_eq!(open, [InterventionKind::Escalate]);
    let as_editor = StepIn {
        id: new_id(),
        case,
        kind: InterventionKind::Halt,
        reason: "nej".to_owned(),
        due_on: None,
    };
    assert_eq!(code(app.run(&editor(), as_editor)), "role_missing");
}

fn readers_see_and_others_get_nothing(app: &TestApp) {
    let case = ready_idea(app);
    let reader = as_role(Role::Reader, municipality("0151"));
    assert_eq!(app.ask(&reader, StateOf(case)).unwrap().standing, "open");
    let submitted = SubmitToGate {
        case,
        reason: String::new(),
    };
    assert_eq!(code(app.run(&reader, submitted)), "role_missing");
    assert_eq!(
        code(tick(app, &reader, case, "architecture", "x")),
        "role_missing"
    );
    let neighbour = as_role(Role::LocalAdministrator, municipality("0621"));
    assert_eq!(code(app.ask(&neighbour, StateOf(case))), "case");
    assert_eq!(
        code(tick(app, &neighbour, case, "architecture", "x")),
        "case"
    );
    submit(app, case).unwrap();
    let foreign = Decide(input(case, Outcome::Go));
    assert_eq!(code(app.run(&neighbour, foreign)), "case");
    let as_editor = Decide(input(case, Outcome::Go));
    assert_eq!(code(app.run(&editor(), as_editor)), "role_missing");
    let vendor = Caller {
        actor: match editor().actor {
            domain::gate::Actor::User {
                id, name, email, ..
            } => domain::gate::Actor::User {
                id,
                name,
                email,
                roles: Vec::new(),
                may_write: true,
            },
            other => other,
        },
        ..editor()
    };
    assert_eq!(code(app.ask(&vendor, StateOf(case))), "role_missing");
    assert_eq!(
        record(app, case).get(&cases::SCHEMA, "standing"),
        &text("waiting")
    );
}

on_both!(
    a_case_begins_with_number_template_and_phase,
    a_missing_criterion_is_refused_by_name,
    who_may_tick_and_with_what,
    through_every_gate,
    a_decision_freezes_the_case_as_decided,
    stop_ends_a_case,
    a_running_case_keeps_its_template,
    the_department_steps_in,
    a_case_takes_another_template_only_at_its_beginning,
    readers_see_and_others_get_nothing,
);
