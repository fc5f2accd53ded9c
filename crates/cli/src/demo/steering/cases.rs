//! Cases on their way: begun, made ready for each gate, and decided where no body does.

use std::rc::Rc;

use domain::{
    cases::{
        self, AnswerReuse, Decide, DecisionInput, Evidence, FulfilCondition, InterventionKind,
        NewCondition, Outcome, REUSE_QUESTIONS, StateOf, StepIn, SubmitToGate, TickCriterion,
    },
    gate::{Command, Question, Work},
    parts::{FieldValue, records::Values},
};
use foundation::{Id, Result};
use jiff::ToSpan;

use super::{
    Place, change,
    course::Gate,
    create, kroner,
    stories::{Now, Story},
    text,
};
use crate::demo::changes::Step;

/// A story in a municipality.
#[derive(Clone)]
pub(super) struct Played {
    pub(super) story: &'static Story,
    /// Its number among the stories.
    pub(super) at: usize,
    pub(super) case: Id,
    pub(super) gates: Vec<Gate>,
}

impl Played {
    /// The days since its last decision, or since it began.
    pub(super) fn since(&self) -> i64 {
        let last = self.gates.last();
        last.map_or(self.story.days_ago, |gate| gate.decided)
    }

    /// The gate at which a phase was left.
    pub(super) fn passed(&self, phase: usize) -> Option<&Gate> {
        let mut gates = self.gates.iter();
        gates.find(|gate| gate.phase == phase && gate.outcome.goes_on())
    }

    /// The conditions of a decision: one that is still to be fulfilled, and one that was.
    pub(super) fn conditions(&self, place: &Place, gate: &Gate) -> Vec<NewCondition> {
        let (Outcome::GoWithConditions, Some(due)) = (gate.outcome, self.story.condition) else {
            return Vec::new();
        };
        let decided = place.day(gate.decided);
        let condition = |demand: &str, due_on| NewCondition {
            demand: demand.to_owned(),
            due_on: decided.max(due_on),
            owner: None,
        };
        vec![
            condition(
                "Aftal, hvem der har support efter kontortid.",
                place.day(-due),
            ),
            condition(TOLD, decided.saturating_add(14.days())),
        ]
    }
}

/// The condition that is fulfilled at once.
const TOLD: &str = "Orientér brugerrådet.";
/// Days before the first submission that a case begins.
const BEFORE: i64 = 30;
/// Days since a case that waits was submitted.
const WAITS: i64 = 9;

/// The steps of one case, from its beginning to where it is now.
pub(super) fn plan(place: &Rc<Place>, played: &Played) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut on = |days_ago: i64, act: fn(&mut Work<'_>, &Place, &Played) -> Result<()>| {
        let (with, played) = (Rc::clone(place), played.clone());
        let act = Box::new(move |work: &mut Work<'_>| act(work, &with, &played));
        steps.push(place.step(days_ago, act));
    };
    on(played.story.days_ago + BEFORE, begin);
    for gate in &played.gates {
        on(gate.submitted, ready);
    }
    let since = played.since();
    match played.story.now {
        Now::Open if !played.gates.is_empty() => on(since / 2, start_on_gate),
        Now::Open | Now::Closed | Now::Stopped => {}
        Now::Waiting | Now::AskedInWriting => on(WAITS.min(since - 1), ready),
        Now::Halted => on(15.min(since - 1), halt),
        Now::UpdateDemanded => on(12.min(since - 1), demand_update),
    }
    for gate in played.gates.iter().filter(|gate| gate.meeting.is_none()) {
        let (with, played, gate) = (Rc::clone(place), played.clone(), *gate);
        let act = Box::new(move |work: &mut Work<'_>| decide(work, &with, &played, &gate));
        steps.push(place.step(gate.decided, act));
    }
    for gate in &played.gates {
        if gate.outcome == Outcome::GoWithConditions {
            let case = played.case;
            let act = Box::new(move |work: &mut Work<'_>| fulfil(work, case));
            steps.push(place.step(gate.decided - 6, act));
        }
    }
    steps
}

fn begin(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let story = played.story;
    let (investment, operation) = story.kroner;
    let mut values: Values = vec![
        ("name", text(story.name)),
        ("case_type", text(story.case_type)),
        ("problem", text(story.problem)),
        ("estimate_investment", kroner(investment)),
        ("estimate_operation", kroner(operation)),
        ("purchase_kind", text(story.kind)),
        ("risk", text(story.levels.0)),
        ("value_level", text(story.levels.1)),
    ];
    // Every other case is that of whoever answers for most, so that there is something to do.
    let owner = match played.at % 2 {
        0 => place.person(0),
        _ => place.person(played.at + 4),
    };
    values.extend(owner.map(|id| ("owner", FieldValue::Ref(id))));
    let unit = place.units.get(played.at % place.units.len().max(1));
    values.extend(unit.map(|id| ("org_unit", FieldValue::Ref(*id))));
    if story.is_phase_out()
        && let Some((usage, contract)) = place.usages.get(played.at + 3)
    {
        values.push(("usages", FieldValue::Refs(vec![*usage])));
        values.extend(contract.map(|id| ("contracts", FieldValue::Refs(vec![id]))));
    }
    create(work, &cases::SCHEMA, played.case, values)
}

/// What shows that a demand is met.
const EVIDENCE: &str = "Gennemgået og aftalt med enheden.";

/// Meets every demand of the gate and submits.
fn ready(work: &mut Work<'_>, place: &Place, played: &Played) -> Result<()> {
    let case = played.case;
    let state = StateOf(case).answer(work)?;
    for (one, _) in state.criteria.iter().filter(|(one, _)| !one.met) {
        let criterion = &one.criterion;
        match &criterion.evidence {
            Evidence::Field(key) => fill(work, place, played, key)?,
            _ if criterion.reuse => answer_reuse(work, case)?,
            evidence => tick(work, case, &criterion.key, evidence)?,
        }
    }
    let reason = String::new();
    SubmitToGate { case, reason }.execute(work).map(|_| ())
}

fn tick(work: &mut Work<'_>, case: Id, criterion: &str, evidence: &Evidence) -> Result<()> {
    let (evidence, document) = match evidence {
        Evidence::Document => (String::new(), format!("https://esdh.example/{criterion}")),
        _ => (EVIDENCE.to_owned(), String::new()),
    };
    let command = TickCriterion {
        case,
        criterion: criterion.to_owned(),
        met: true,
        evidence,
        document,
    };
    command.execute(work).map(|_| ())
}

fn fill(work: &mut Work<'_>, place: &Place, played: &Played, key: &str) -> Result<()> {
    let value = match key {
        "value_statement" => Some(("value_statement", text(played.story.value))),
        "sponsor" => place
            .person(super::bodies::CHAIR)
            .map(|id| ("sponsor", FieldValue::Ref(id))),
        "usages" => place
            .usages
            .get(5 + played.at)
            .or(place.usages.first())
            .map(|(id, _)| ("usages", FieldValue::Refs(vec![*id]))),
        _ => None,
    };
    match value {
        Some(value) => change(work, &cases::SCHEMA, played.case, vec![value]),
        None => Ok(()),
    }
}

fn answer_reuse(work: &mut Work<'_>, case: Id) -> Result<()> {
    for question in REUSE_QUESTIONS {
        let command = AnswerReuse {
            case,
            question: question.to_owned(),
            usable: false,
            note: "Undersøgt sammen med arkitekten. Det dækker ikke behovet.".to_owned(),
            found: String::new(),
        };
        command.execute(work)?;
    }
    Ok(())
}

/// Begins on the demands of the next gate: one that needs nothing but a word.
fn start_on_gate(work: &mut Work<'_>, _: &Place, played: &Played) -> Result<()> {
    let state = StateOf(played.case).answer(work)?;
    let first = state.criteria.iter().find(|(one, _)| {
        !one.met && !one.criterion.reuse && one.criterion.evidence == Evidence::Text
    });
    match first {
        Some((one, _)) => tick(work, played.case, &one.criterion.key, &Evidence::Text),
        None => Ok(()),
    }
}

/// The reason for a decision.
pub(super) fn why(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Go => "Værdien er klar, og risikoen er til at styre.",
        Outcome::GoWithConditions => "Godt forslag, men driften skal være aftalt først.",
        Outcome::Hold => "Kommer igen, når arkivaren har set på tidsplanen.",
        Outcome::Stop => "En anden kommune har prøvet det og opnåede ikke gevinsten.",
    }
}

/// The decision of a gate that is the department's.
fn decide(work: &mut Work<'_>, place: &Place, played: &Played, gate: &Gate) -> Result<()> {
    let input = DecisionInput {
        id: foundation::new_id(),
        case: played.case,
        outcome: gate.outcome,
        reason: why(gate.outcome).to_owned(),
        conditions: played.conditions(place, gate),
        amount: None,
        taken_on: work.day(),
        taken_by: "Digitaliseringschefen".to_owned(),
        body: None,
        meeting: None,
        exception: None,
    };
    Decide(input).execute(work).map(|_| ())
}

fn fulfil(work: &mut Work<'_>, case: Id) -> Result<()> {
    let state = StateOf(case).answer(work)?;
    let told = state.conditions.iter().find(|one| one.demand == TOLD);
    let Some(told) = told else { return Ok(()) };
    let command = FulfilCondition {
        condition: told.id,
        note: "Orienteret på mødet.".to_owned(),
    };
    command.execute(work).map(|_| ())
}

fn step_in(
    work: &mut Work<'_>,
    case: Id,
    kind: InterventionKind,
    (reason, due): (&str, Option<i64>),
) -> Result<()> {
    let command = StepIn {
        id: foundation::new_id(),
        case,
        kind,
        reason: reason.to_owned(),
        due_on: due.map(|days| work.day().saturating_add(days.days())),
    };
    command.execute(work).map(|_| ())
}

fn halt(work: &mut Work<'_>, _: &Place, played: &Played) -> Result<()> {
    let why = "Leverandøren kan ikke oplyse, hvor data opbevares.";
    step_in(work, played.case, InterventionKind::Halt, (why, None))
}

fn demand_update(work: &mut Work<'_>, _: &Place, played: &Played) -> Result<()> {
    let why = "Vi har ikke hørt om piloten siden sommer.";
    step_in(
        work,
        played.case,
        InterventionKind::DemandUpdate,
        (why, Some(20)),
    )
}
