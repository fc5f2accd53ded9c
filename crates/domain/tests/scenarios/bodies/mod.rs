//! Bodies that decide: members, mandates, meetings, votes, minutes, and what cannot be
//! registered as approved without them.

mod approval;
mod meetings;
mod written;

use domain::{
    accounts::AddUser,
    bodies::{self, Attend, Cast, CastVote, Vote},
    cases::{
        self, AnswerReuse, CaseState, Decide, DecisionInput, Evidence, Outcome, REUSE_QUESTIONS,
        StateOf, SubmitToGate, TickCriterion,
    },
    gate::{Actor, Caller, Language, Role},
    parts::{FieldValue, records::Values},
    people,
};
use foundation::{Error, Id, Result, new_id};
use testkit::{TestApp, as_role, municipality};

use crate::story::{administrator, make, text};

/// The body of most stories: chair, two members with a substitute for one of them, a
/// secretary; two must take part; it approves software up to a million.
pub(crate) struct Group {
    pub(crate) body: Id,
    pub(crate) chair: Id,
    pub(crate) bo: Id,
    pub(crate) cia: Id,
    substitute: Id,
}

pub(crate) const MILLION: i64 = 100_000_000;

fn person(app: &TestApp, name: &str) -> Id {
    let email = format!("{}@balk.example", name.to_lowercase());
    let values = vec![("first_name", text(name)), ("email", text(&email))];
    make(app, &administrator(), &people::SCHEMA, values)
}

pub(crate) fn body(app: &TestApp, name: &str, quorum: i64) -> Id {
    let values = vec![
        ("name", text(name)),
        ("body_type", text("steering_group")),
        ("quorum", FieldValue::Int(quorum)),
        ("paper_days", FieldValue::Int(7)),
    ];
    make(app, &administrator(), &bodies::BODY, values)
}

fn seat(app: &TestApp, body: Id, person: Id, function: &str, more: Values) {
    let mut values = vec![
        ("body", FieldValue::Ref(body)),
        ("person", FieldValue::Ref(person)),
        ("member_function", text(function)),
    ];
    values.extend(more);
    make(app, &administrator(), &bodies::MEMBERS, values);
}

pub(crate) fn mandate(app: &TestApp, body: Id, kind: &str, from: i64, to: Option<i64>) -> Id {
    let mut values = vec![
        ("body", FieldValue::Ref(body)),
        ("authority", text("approves")),
        ("from_amount", FieldValue::Int(from)),
        (
            "valid_from",
            FieldValue::Date("2026-01-01".parse().unwrap()),
        ),
    ];
    if !kind.is_empty() {
        values.push(("purchase_kind", text(kind)));
    }
    values.extend(to.map(|to| ("to_amount", FieldValue::Int(to))));
    make(app, &administrator(), &bodies::MANDATES, values)
}

pub(crate) fn group(app: &TestApp) -> Group {
    let [chair, bo, cia, substitute, secretary] =
        ["Anne", "Bo", "Cia", "Dan", "Eva"].map(|name| person(app, name));
    let body = body(app, "It-styregruppen", 2);
    seat(app, body, chair, "chair", Vec::new());
    seat(app, body, bo, "member", Vec::new());
    seat(app, body, cia, "member", Vec::new());
    let of_cia = vec![("substitute_for", FieldValue::Ref(cia))];
    seat(app, body, substitute, "substitute", of_cia);
    seat(app, body, secretary, "secretary", Vec::new());
    mandate(app, body, "software", 0, Some(MILLION));
    Group {
        body,
        chair,
        bo,
        cia,
        substitute,
    }
}

/// Somebody with this address and role in Ballerup.
pub(crate) fn signed_in(name: &str, role: Role) -> Caller {
    let mut caller = as_role(role, municipality("0151"));
    if let Actor::User {
        email, name: own, ..
    } = &mut caller.actor
    {
        *email = format!("{}@balk.example", name.to_lowercase());
        name.clone_into(own);
    }
    caller
}

/// An account for them, so that mail reaches them.
fn account(app: &TestApp, name: &str) {
    let user = AddUser {
        email: format!("{}@balk.example", name.to_lowercase()),
        name: name.to_owned(),
        language: Language::Danish,
        roles: vec![Role::Reader],
        password: None,
    };
    let program = Caller::system("test", municipality("0151"));
    app.run(&program, user).unwrap();
}

fn meeting(app: &TestApp, body: Id, on: &str) -> Id {
    let values = vec![
        ("body", FieldValue::Ref(body)),
        ("held_on", FieldValue::Date(on.parse().unwrap())),
    ];
    make(app, &administrator(), &bodies::MEETINGS, values)
}

fn item(app: &TestApp, meeting: Id, title: &str, more: Values) -> Id {
    let mut values = vec![
        ("meeting", FieldValue::Ref(meeting)),
        ("title", text(title)),
        ("item_kind", text("decide")),
    ];
    values.extend(more);
    make(app, &administrator(), &bodies::ITEMS, values)
}

fn attend(app: &TestApp, meeting: Id, people: &[(Id, bool)]) -> Result<usize> {
    let people = people.to_vec();
    app.run(&administrator(), Attend { meeting, people })
}

fn vote(app: &TestApp, caller: &Caller, item: Id, vote: Vote, remark: &str) -> Result<Cast> {
    let remark = remark.to_owned();
    let command = CastVote {
        item,
        person: None,
        vote,
        remark,
    };
    app.run(caller, command)
}

fn state(app: &TestApp, case: Id) -> CaseState {
    app.ask(&administrator(), StateOf(case)).unwrap()
}

/// A case with an estimate that waits at a gate which a body decides.
fn waiting_case(app: &TestApp, name: &str, estimate: i64, contracts: Vec<Id>) -> Id {
    let sponsor = make(
        app,
        &administrator(),
        &people::SCHEMA,
        vec![("first_name", text("Sponsor"))],
    );
    let mut values = vec![
        ("name", text(name)),
        ("case_type", text("idea")),
        ("problem", text("Det gamle kan ikke mere.")),
        ("value_statement", text("Færre fejl.")),
        ("sponsor", FieldValue::Ref(sponsor)),
        ("purchase_kind", text("software")),
        ("estimate_investment", FieldValue::Int(estimate)),
    ];
    if !contracts.is_empty() {
        values.push(("contracts", FieldValue::Refs(contracts)));
    }
    let case = make(app, &administrator(), &cases::SCHEMA, values);
    submit(app, case);
    let go = DecisionInput {
        id: new_id(),
        case,
        outcome: Outcome::Go,
        reason: "Den skal undersøges.".to_owned(),
        conditions: Vec::new(),
        amount: None,
        taken_on: "2026-11-22".parse().unwrap(),
        taken_by: "Digitaliseringschefen".to_owned(),
        body: None,
        meeting: None,
        exception: None,
    };
    app.run(&administrator(), Decide(go)).unwrap();
    meet_criteria(app, case);
    submit(app, case);
    case
}

fn submit(app: &TestApp, case: Id) {
    let reason = String::new();
    app.run(&administrator(), SubmitToGate { case, reason })
        .unwrap();
}

pub(crate) fn meet_criteria(app: &TestApp, case: Id) {
    for question in REUSE_QUESTIONS {
        let answer = AnswerReuse {
            case,
            question: question.to_owned(),
            usable: false,
            note: "Intet passer.".to_owned(),
            found: String::new(),
        };
        app.run(&administrator(), answer).unwrap();
    }
    let missing: Vec<_> = state(app, case).missing().cloned().collect();
    for one in missing {
        let document = match one.criterion.evidence {
            Evidence::Document => "https://arkiv.example/1",
            _ => "",
        };
        let tick = TickCriterion {
            case,
            criterion: one.criterion.key,
            met: true,
            evidence: "Set".to_owned(),
            document: document.to_owned(),
        };
        app.run(&administrator(), tick).unwrap();
    }
}

pub(crate) fn code(result: Result<impl std::fmt::Debug>) -> &'static str {
    match result.unwrap_err() {
        Error::Conflict(error) => error.code,
        Error::Invalid(errors) => errors[0].code,
        Error::Forbidden(code) | Error::NotFound(code) => code,
        other => panic!("{other:?}"),
    }
}

/// The names of bodies that a refusal tells of.
pub(crate) fn told(result: Result<impl std::fmt::Debug>) -> (&'static str, String) {
    let Err(Error::Invalid(errors)) = result else {
        panic!("{result:?}")
    };
    let bodies = errors[0].args.iter().find(|(name, _)| *name == "bodies");
    let bodies = bodies.map_or(String::new(), |(_, value)| value.clone());
    (errors[0].code, bodies)
}
