use domain::{
    budget::{
        APPLICATIONS, Commit, DeclineApplication, GrantApplication, Held, Release, Reserve,
        ledger::MoveKind,
    },
    cases::{self, Decide, DecisionInput, InterventionKind, Outcome, StepIn, SubmitToGate},
    contracts,
    gate::{Caller, Role},
    parts::{
        FieldValue,
        records::{Change, Create, Delete, Get, Values},
    },
    people,
};
use foundation::{Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality, on_both};

use super::{account, appropriate, fault, post, stored};
use crate::story::{administrator, editor, make, text};

/// An idea that waits at its first gate.
pub(super) fn case(app: &TestApp) -> Id {
    let person = vec![("first_name", text("Ida"))];
    let sponsor = make(app, &editor(), &people::SCHEMA, person);
    let values = vec![
        ("name", text("Ny vagtplan")),
        ("case_type", text("idea")),
        ("problem", text("Vagtplanen lægges på papir.")),
        ("value_statement", text("Færre opkald.")),
        ("sponsor", FieldValue::Ref(sponsor)),
        ("owner", FieldValue::Ref(sponsor)),
    ];
    let case = make(app, &editor(), &cases::SCHEMA, values);
    let reason = String::new();
    app.run(&editor(), SubmitToGate { case, reason }).unwrap();
    case
}

/// Lets it go on, or not, with so much money.
pub(super) fn decide(app: &TestApp, case: Id, outcome: Outcome, amount: Option<i64>) {
    let input = DecisionInput {
        id: new_id(),
        case,
        outcome,
        reason: "Det giver mening.".to_owned(),
        conditions: Vec::new(),
        amount,
        taken_on: "2026-11-22".parse().unwrap(),
        taken_by: "Digitaliseringschefen".to_owned(),
        body: None,
        meeting: None,
        exception: None,
    };
    app.run(&administrator(), Decide(input)).unwrap();
}

pub(super) fn contract(app: &TestApp) -> Id {
    contract_that_is(app, "not_needed")
}

fn contract_that_is(app: &TestApp, approval: &str) -> Id {
    let name = format!("Vagtplan, drift {approval}");
    let mut values = vec![("name", text(&name))];
    if !approval.is_empty() {
        values.push(("approval", text(approval)));
    }
    make(app, &editor(), &contracts::SCHEMA, values)
}

pub(super) fn reserve(app: &TestApp, post: Id, case: Id, amount: i64) -> Result<Id> {
    let reason = "Beslutningen".to_owned();
    let command = Reserve {
        post,
        case,
        amount,
        reason,
    };
    app.run(&administrator(), command)
}

fn commit(app: &TestApp, post: Id, from: Option<Id>, contract: Id, amount: i64) -> Result<Id> {
    let command = Commit {
        post,
        reservation: from,
        contract,
        amount,
        reason: "Kontrakten er underskrevet".to_owned(),
    };
    app.run(&administrator(), command)
}

fn release(app: &TestApp, movement: Id, amount: Option<i64>) -> Result<Id> {
    let reason = "Blev billigere".to_owned();
    let command = Release {
        movement,
        amount,
        reason,
    };
    app.run(&administrator(), command)
}

fn held(app: &TestApp, post: Id) -> Vec<Held> {
    account(app, &administrator(), post).unwrap().held
}

fn nothing_starts_before_approval(app: &TestApp) {
    let pool = post(app, "Pulje", vec![]);
    appropriate(app, pool, 1_000_000).unwrap();
    let case = case(app);
    let not_yet = ("case".to_owned(), "case_not_approved", String::new());
    assert_eq!(fault(reserve(app, pool, case, 200_000)), not_yet);
    decide(app, case, Outcome::Go, Some(300_000));
    let reservation = reserve(app, pool, case, 200_000).unwrap();
    let beyond = ("amount".to_owned(), "beyond_decision", "100000".to_owned());
    assert_eq!(fault(reserve(app, pool, case, 150_000)), beyond);
    let step_in = StepIn {
        id: new_id(),
        case,
        kind: InterventionKind::Halt,
        reason: "Arkitekturen skal ses igennem".to_owned(),
        due_on: None,
    };
    app.run(&administrator(), step_in).unwrap();
    assert_eq!(fault(reserve(app, pool, case, 1)).1, "case_is_halted");
    let bought = commit(app, pool, Some(reservation), contract(app), 1);
    assert_eq!(fault(bought).1, "case_is_halted");
    assert_eq!(stored(app, pool), [1_000_000, 0, 200_000, 0]);
}

fn a_reservation_becomes_a_commitment_and_is_released(app: &TestApp) {
    let pool = post(app, "Pulje", vec![]);
    appropriate(app, pool, 1_000_000).unwrap();
    let (case, contract) = (case(app), contract(app));
    decide(app, case, Outcome::Go, None);
    let reservation = reserve(app, pool, case, 400_000).unwrap();
    commit(app, pool, Some(reservation), contract, 250_000).unwrap();
    assert_eq!(stored(app, pool), [1_000_000, 0, 150_000, 250_000]);
    // More than is left of the reservation is taken from what is available.
    commit(app, pool, Some(reservation), contract, 200_000).unwrap();
    assert_eq!(stored(app, pool), [1_000_000, 0, 0, 450_000]);
    assert_eq!(
        fault(release(app, reservation, None)).1,
        "amount_not_positive"
    );
    let [first, second] = &held(app, pool)[..] else {
        panic!("two commitments");
    };
    assert!(first.is_committed && first.contract == Some(contract));
    assert_eq!((first.left, first.case), (250_000, Some(case)));
    let more = (
        "amount".to_owned(),
        "more_than_committed",
        "200000".to_owned(),
    );
    assert_eq!(fault(release(app, second.movement, Some(200_001))), more);
    release(app, second.movement, Some(50_000)).unwrap();
    release(app, second.movement, None).unwrap();
    assert_eq!(stored(app, pool), [1_000_000, 0, 0, 250_000]);
    let page = account(app, &administrator(), pool).unwrap();
    let kinds: Vec<(MoveKind, i64)> = page.movements.iter().map(|m| (m.kind, m.amount)).collect();
    assert_eq!(
        kinds[1..],
        [
            (MoveKind::Reservation, 400_000),
            (MoveKind::ReservationRelease, -250_000),
            (MoveKind::Commitment, 250_000),
            (MoveKind::ReservationRelease, -150_000),
            (MoveKind::Commitment, 200_000),
            (MoveKind::CommitmentRelease, -50_000),
            (MoveKind::CommitmentRelease, -150_000),
        ]
    );
    assert_eq!(page.contracts[0].committed, 250_000);
    let delete = Delete {
        schema: &contracts::SCHEMA,
        id: contract,
        version: None,
        reason: String::new(),
    };
    let refused = app.run(&administrator(), delete);
    assert_eq!(refused, Err(Error::conflict("contract_has_movements")));
    let without_case = commit(app, pool, None, contract, 750_001);
    assert_eq!(fault(without_case).1, "budget_overdrawn");
    commit(app, pool, None, contract, 750_000).unwrap();
    assert_eq!(account(app, &editor(), pool).unwrap().totals.available(), 0);
}

fn a_contract_that_is_not_approved_binds_nothing(app: &TestApp) {
    let pool = post(app, "Pulje", vec![]);
    appropriate(app, pool, 1_000_000).unwrap();
    let contract = contract_that_is(app, "");
    let refused = (
        "contract".to_owned(),
        "contract_not_approved",
        String::new(),
    );
    assert_eq!(fault(commit(app, pool, None, contract, 1)), refused);
    assert_eq!(stored(app, pool), [1_000_000, 0, 0, 0]);
    for approval in ["approved", "not_needed"] {
        let contract = contract_that_is(app, approval);
        commit(app, pool, None, contract, 1_000).unwrap();
    }
    assert_eq!(stored(app, pool), [1_000_000, 0, 0, 2_000]);
}

fn others_bind_nothing(app: &TestApp) {
    let pool = post(app, "Pulje", vec![]);
    appropriate(app, pool, 1_000).unwrap();
    let (case, contract) = (case(app), contract(app));
    decide(app, case, Outcome::Go, None);
    let reservation = reserve(app, pool, case, 500).unwrap();
    let tried = |caller: &Caller| {
        let reason = "fordi".to_owned();
        let reserve = Reserve {
            post: pool,
            case,
            amount: 1,
            reason: reason.clone(),
        };
        let commit = Commit {
            post: pool,
            reservation: Some(reservation),
            contract,
            amount: 1,
            reason: reason.clone(),
        };
        let release = Release {
            movement: reservation,
            amount: None,
            reason,
        };
        [
            app.run(caller, reserve).map(|_| ()),
            app.run(caller, commit).map(|_| ()),
            app.run(caller, release).map(|_| ()),
        ]
    };
    for role in [Role::Reader, Role::Editor, Role::Auditor] {
        let refused = tried(&as_role(role, municipality("0151")));
        assert!(
            refused
                .iter()
                .all(|one| *one == Err(Error::Forbidden("role_missing")))
        );
    }
    let elsewhere = tried(&as_role(Role::LocalAdministrator, municipality("0621")));
    let unseen = ["case", "contract", "budget_movement"].map(|what| Err(Error::NotFound(what)));
    assert_eq!(elsewhere, unseen);
    assert_eq!(stored(app, pool), [1_000, 0, 500, 0]);
}

fn application(app: &TestApp, case: Id, post: Id, amount: i64) -> Result<Id> {
    let values: Values = vec![
        ("for_case", FieldValue::Ref(case)),
        ("post", FieldValue::Ref(post)),
        ("amount", FieldValue::Int(amount)),
        ("motive", text("Vagtplanen sparer 2.000 timer.")),
    ];
    let id = new_id();
    let create = Create {
        schema: &APPLICATIONS,
        id,
        values,
        reason: String::new(),
    };
    app.run(&editor(), create).map(|_| id)
}

fn an_application_is_granted_once_the_case_is_approved(app: &TestApp) {
    let pool = post(app, "Pulje", vec![]);
    let drift = post(app, "Drift", vec![("post_kind", text("operation"))]);
    appropriate(app, pool, 500_000).unwrap();
    let case = case(app);
    assert_eq!(fault(application(app, case, drift, 5)).1, "post_is_no_pool");
    assert_eq!(
        fault(application(app, case, pool, 0)).1,
        "amount_not_positive"
    );
    let id = application(app, case, pool, 300_000).unwrap();
    let grant = |id, amount| {
        let reason = "God sag".to_owned();
        app.run(&administrator(), GrantApplication { id, amount, reason })
    };
    assert_eq!(fault(grant(id, None)).1, "case_not_approved");
    decide(app, case, Outcome::Go, None);
    assert_eq!(fault(grant(id, Some(500_001))).1, "budget_overdrawn");
    grant(id, Some(250_000)).unwrap();
    assert_eq!(stored(app, pool), [500_000, 0, 250_000, 0]);
    assert_eq!(fault(grant(id, None)).1, "application_is_answered");
    let schema = &APPLICATIONS;
    let get = |id| app.ask(&editor(), Get { schema, id }).unwrap().record;
    let granted = get(id);
    assert_eq!(granted.get(schema, "standing"), &text("granted"));
    assert_eq!(granted.get(schema, "granted"), &FieldValue::Int(250_000));
    let change = Change {
        schema,
        id,
        version: None,
        values: vec![("amount", FieldValue::Int(1))],
        reason: String::new(),
    };
    assert_eq!(
        fault(app.run(&editor(), change)).1,
        "application_is_answered"
    );
    let second = application(app, case, pool, 7).unwrap();
    let decline = |reason: &str| {
        let reason = reason.to_owned();
        app.run(&administrator(), DeclineApplication { id: second, reason })
    };
    assert_eq!(fault(decline(" ")).1, "required");
    decline("Vent til næste år").unwrap();
    assert_eq!(
        get(second).get(schema, "answer"),
        &text("Vent til næste år")
    );
    assert_eq!(stored(app, pool), [500_000, 0, 250_000, 0]);
}

on_both!(
    nothing_starts_before_approval,
    a_reservation_becomes_a_commitment_and_is_released,
    a_contract_that_is_not_approved_binds_nothing,
    others_bind_nothing,
    an_application_is_granted_once_the_case_is_approved,
);
