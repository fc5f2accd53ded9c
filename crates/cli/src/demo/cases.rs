//! Cases of every municipality, played through their gates day by day, so that there are
//! some in each phase with decisions, conditions and interventions.

use std::rc::Rc;

use demo::{GenValue, GeneratedRecord};
use domain::{
    cases::{
        self, AnswerReuse, Decided, DecisionInput, Evidence, FulfilCondition, InterventionKind,
        NewCondition, Outcome, REUSE_QUESTIONS, StateOf, StepIn, SubmitToGate, TickCriterion,
    },
    gate::{Action, App, Caller, Command, Event, FieldChange, Needs, Recorded, Resource, Work},
    organisations::Municipality,
    parts::{
        FieldValue, Kind,
        records::{Change, Create, Values},
    },
};
use foundation::{Id, Result};
use jiff::ToSpan;

use super::{changes::Step, logins::SHOWN};

/// Where a case has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Now {
    /// Demands are missing.
    Open,
    /// Everything is met, and it waits for a decision.
    Waiting,
    /// The department halted it.
    Halted,
    /// An update is demanded.
    UpdateDemanded,
    /// It was stopped.
    Stopped,
    /// It went through its last gate.
    Closed,
}

struct Story {
    name: &'static str,
    case_type: &'static str,
    problem: &'static str,
    value: &'static str,
    /// Investment and a year of operation, in kroner.
    kroner: (i64, i64),
    kind: &'static str,
    /// Risk and value.
    levels: (&'static str, &'static str),
    /// Gates it went through, the first so many days ago, the others every sixty days.
    gates: i64,
    days_ago: i64,
    /// Days from today on which a condition of its last gate is due; none without conditions.
    condition: Option<i64>,
    now: Now,
}

const STORIES: &[Story] = &[
    Story {
        name: "Ny vagtplan til hjemmeplejen",
        case_type: "idea",
        problem: "Vagtplanen lægges i et regneark, og vagter bliver glemt.",
        value: "Færre afløsere og roligere morgener.",
        kroner: (450_000, 120_000),
        kind: "software",
        levels: ("low", "high"),
        gates: 0,
        days_ago: 20,
        condition: None,
        now: Now::Open,
    },
    Story {
        name: "Fælles booking af lokaler",
        case_type: "purchase",
        problem: "Foreninger og skoler booker de samme lokaler i to systemer.",
        value: "Én kalender for borgere og skoler.",
        kroner: (280_000, 95_000),
        kind: "software",
        levels: ("low", "medium"),
        gates: 1,
        days_ago: 90,
        condition: Some(-12),
        now: Now::Open,
    },
    Story {
        name: "Digital byggesag med selvbetjening",
        case_type: "project",
        problem: "Hver anden ansøgning om byggetilladelse mangler noget.",
        value: "Kortere ventetid og færre breve.",
        kroner: (1_900_000, 310_000),
        kind: "software",
        levels: ("medium", "high"),
        gates: 1,
        days_ago: 120,
        condition: None,
        now: Now::Waiting,
    },
    Story {
        name: "Udskiftning af trådløst net på skolerne",
        case_type: "project",
        problem: "Undervisningen går i stå, når to klasser er på nettet.",
        value: "Prøver og undervisning kan gennemføres overalt.",
        kroner: (3_200_000, 450_000),
        kind: "hardware",
        levels: ("high", "high"),
        gates: 2,
        days_ago: 210,
        condition: Some(25),
        now: Now::Open,
    },
    Story {
        name: "Udfasning af det gamle arkiv",
        case_type: "phase_out",
        problem: "Arkivet koster drift, men der læses sjældent i det.",
        value: "Mindre drift, og data er afleveret.",
        kroner: (150_000, 0),
        kind: "internal_resources",
        levels: ("medium", "low"),
        gates: 0,
        days_ago: 70,
        condition: None,
        now: Now::Open,
    },
    Story {
        name: "Robot til fakturaer",
        case_type: "idea",
        problem: "Tre personer taster fakturaer hver dag.",
        value: "Timer til opgaver, der kræver mennesker.",
        kroner: (220_000, 60_000),
        kind: "consultancy",
        levels: ("medium", "medium"),
        gates: 0,
        days_ago: 140,
        condition: None,
        now: Now::Stopped,
    },
    Story {
        name: "Sensorer i skraldespande",
        case_type: "idea",
        problem: "Spandene tømmes efter plan og ikke efter behov.",
        value: "Færre kilometer på bilerne.",
        kroner: (600_000, 180_000),
        kind: "hardware",
        levels: ("high", "low"),
        gates: 1,
        days_ago: 100,
        condition: None,
        now: Now::Halted,
    },
    Story {
        name: "Nyt intranet",
        case_type: "project",
        problem: "Ingen kan finde retningslinjerne.",
        value: "Alle medarbejdere finder det samme svar.",
        kroner: (850_000, 240_000),
        kind: "software",
        levels: ("medium", "medium"),
        gates: 2,
        days_ago: 200,
        condition: None,
        now: Now::UpdateDemanded,
    },
    Story {
        name: "Aflevering af det gamle økonomisystem",
        case_type: "phase_out",
        problem: "Aftalen er opsagt, og data skal bevares.",
        value: "Aftalen kan slutte til tiden.",
        kroner: (300_000, 0),
        kind: "consultancy",
        levels: ("low", "medium"),
        gates: 1,
        days_ago: 160,
        condition: None,
        now: Now::Closed,
    },
];

/// Stories that every municipality has; the one that is shown has all of them.
const EVERYWHERE: usize = 5;
/// Days from one gate to the next, and from submitting to deciding.
const BETWEEN: i64 = 60;
const DECIDING: i64 = 9;

/// The body that decides in the example data: the same id for whoever makes it.
pub(super) fn steering_group(organisation: Id) -> Id {
    Id::from_u128(organisation.0.as_u128() ^ 0x57ee_0000_0000_0000_0000)
}

/// What a case of a municipality is made from.
struct Place {
    caller: Caller,
    people: Vec<Id>,
    units: Vec<Id>,
    usages: Vec<(Id, Option<Id>)>,
}

/// Every step of the municipality's cases.
pub(super) fn plan(municipality: Municipality, records: &[GeneratedRecord]) -> Vec<Step> {
    let of = |kind: Kind| records.iter().filter(move |record| record.kind == kind);
    let contract = |record: &GeneratedRecord| match record.get("main_contract") {
        Some(GenValue::Ref(id)) => Some(*id),
        _ => None,
    };
    let place = Rc::new(Place {
        caller: Caller::system("Fælled", municipality.id()),
        people: of(Kind::Person).map(|record| record.id).collect(),
        units: of(Kind::OrgUnit).map(|record| record.id).collect(),
        usages: of(Kind::Usage)
            .map(|record| (record.id, contract(record)))
            .collect(),
    });
    let count = match municipality.code() == SHOWN {
        true => STORIES.len(),
        false => EVERYWHERE,
    };
    let mut steps = Vec::new();
    for (at, story) in STORIES.iter().take(count).enumerate() {
        steps.extend(play(&place, story, at));
    }
    steps
}

/// The steps of one case, from its beginning to where it is now.
fn play(place: &Rc<Place>, story: &'static Story, at: usize) -> Vec<Step> {
    let organisation = place.caller.organisation;
    let number = u128::try_from(at + 1).unwrap_or_default() << 32;
    let case = Id::from_u128(organisation.0.as_u128() ^ (0xca5e_0000_0000_0000 + number));
    let mut steps = Vec::new();
    let mut on = |days_ago: i64, act: fn(&App, &Place, &Story, Id) -> Result<()>| {
        let place = Rc::clone(place);
        let run = Box::new(move |app: &App| act(app, &place, story, case));
        steps.push(Step {
            days_ago: days_ago.max(0),
            run,
        });
    };
    let begun = story.days_ago + 30;
    on(
        begun,
        match at % 2 {
            0 => |app, place, story, case| begin(app, place, story, case, 0),
            _ => |app, place, story, case| begin(app, place, story, case, 7),
        },
    );
    for gate in 0..story.gates {
        let day = story.days_ago - gate * BETWEEN;
        on(day, ready);
        let last = gate + 1 == story.gates;
        on(day - DECIDING, if last { last_gate } else { go });
    }
    let since = (story.days_ago - story.gates * BETWEEN).max(1);
    match story.now {
        Now::Open if story.gates > 0 => on(since, start_on_gate),
        Now::Open | Now::Closed => {}
        Now::Waiting => on(since.min(6), ready),
        Now::Stopped => {
            on(since - 10, ready);
            on(since - 25, stop);
        }
        Now::Halted => on(15, halt),
        Now::UpdateDemanded => on(12, demand_update),
    }
    steps
}

fn text(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

fn begin(app: &App, place: &Place, story: &Story, case: Id, at: usize) -> Result<()> {
    let (investment, operation) = story.kroner;
    let mut values: Values = vec![
        ("name", text(story.name)),
        ("case_type", text(story.case_type)),
        ("problem", text(story.problem)),
        ("estimate_investment", FieldValue::Int(investment * 100)),
        ("estimate_operation", FieldValue::Int(operation * 100)),
        ("purchase_kind", text(story.kind)),
        ("risk", text(story.levels.0)),
        ("value_level", text(story.levels.1)),
    ];
    let one = |all: &[Id]| all.get(at % all.len().max(1)).copied();
    values.extend(one(&place.units).map(|id| ("org_unit", FieldValue::Ref(id))));
    values.extend(one(&place.people).map(|id| ("owner", FieldValue::Ref(id))));
    if story.case_type == "phase_out"
        && let Some((usage, contract)) = place.usages.get(at + 3)
    {
        values.push(("usages", FieldValue::Refs(vec![*usage])));
        values.extend(contract.map(|id| ("contracts", FieldValue::Refs(vec![id]))));
    }
    let command = Create {
        schema: &cases::SCHEMA,
        id: case,
        values,
        reason: String::new(),
    };
    app.run(&place.caller, command).map(|_| ())
}

/// What shows that a demand is met.
const EVIDENCE: &str = "Gennemgået og aftalt med enheden.";

/// Meets every demand of the gate.
fn meet(app: &App, place: &Place, story: &Story, case: Id, optional: bool) -> Result<()> {
    let state = app.ask(&place.caller, StateOf(case))?;
    for (one, _) in state.criteria.iter().filter(|(one, _)| !one.met) {
        let criterion = &one.criterion;
        if !criterion.mandatory && !optional {
            continue;
        }
        match &criterion.evidence {
            Evidence::Field(key) => fill(app, place, story, case, key)?,
            _ if criterion.reuse => answer_reuse(app, place, case)?,
            evidence => {
                let document = *evidence == Evidence::Document;
                let command = TickCriterion {
                    case,
                    criterion: criterion.key.clone(),
                    met: true,
                    evidence: if document {
                        String::new()
                    } else {
                        EVIDENCE.to_owned()
                    },
                    document: match document {
                        true => format!("https://esdh.example/{}", criterion.key),
                        false => String::new(),
                    },
                };
                app.run(&place.caller, command)?;
            }
        }
    }
    Ok(())
}

fn fill(app: &App, place: &Place, story: &Story, case: Id, key: &str) -> Result<()> {
    let value = match key {
        "value_statement" => Some(("value_statement", text(story.value))),
        "sponsor" => place
            .people
            .get(1)
            .map(|id| ("sponsor", FieldValue::Ref(*id))),
        "usages" => place
            .usages
            .get(5)
            .map(|(id, _)| ("usages", FieldValue::Refs(vec![*id]))),
        _ => None,
    };
    let Some(value) = value else { return Ok(()) };
    let command = Change {
        schema: &cases::SCHEMA,
        id: case,
        version: None,
        values: vec![value],
        reason: String::new(),
    };
    app.run(&place.caller, command).map(|_| ())
}

fn answer_reuse(app: &App, place: &Place, case: Id) -> Result<()> {
    for question in REUSE_QUESTIONS {
        let command = AnswerReuse {
            case,
            question: question.to_owned(),
            usable: false,
            note: "Undersøgt sammen med arkitekten. Det dækker ikke behovet.".to_owned(),
            found: String::new(),
        };
        app.run(&place.caller, command)?;
    }
    Ok(())
}

/// Meets the demands and submits.
fn ready(app: &App, place: &Place, story: &Story, case: Id) -> Result<()> {
    meet(app, place, story, case, true)?;
    let reason = String::new();
    app.run(&place.caller, SubmitToGate { case, reason })
}

/// Begins on the demands of the next gate: those that need nothing but a word.
fn start_on_gate(app: &App, place: &Place, _: &Story, case: Id) -> Result<()> {
    let state = app.ask(&place.caller, StateOf(case))?;
    let first = state.criteria.iter().find(|(one, _)| {
        !one.met && !one.criterion.reuse && one.criterion.evidence == Evidence::Text
    });
    if let Some((one, _)) = first {
        let command = TickCriterion {
            case,
            criterion: one.criterion.key.clone(),
            met: true,
            evidence: EVIDENCE.to_owned(),
            document: String::new(),
        };
        app.run(&place.caller, command)?;
    }
    Ok(())
}

/// A decision of whoever decides at the gate: the department, or the steering group.
struct Play(DecisionInput);

impl Command for Play {
    type Output = Decided;

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Installation)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Decided>> {
        let reason = self.0.reason.clone();
        let mut changes: Vec<FieldChange> = Vec::new();
        let decided = cases::decide(work, self.0, &mut changes)?;
        let event = Event::new("case.decided")
            .on(cases::SCHEMA.subject(decided.case), decided.name.clone())
            .because(reason)
            .changing(changes);
        work.record(event, decided)
    }
}

fn decide(
    app: &App,
    place: &Place,
    case: Id,
    outcome: Outcome,
    (reason, conditions): (&str, Vec<NewCondition>),
) -> Result<()> {
    let state = app.ask(&place.caller, StateOf(case))?;
    let of_body = state.template.phases[state.phase].decided_by == cases::DecidedBy::Body;
    let by = match of_body {
        true => "It-styregruppen",
        false => "Digitaliseringschefen",
    };
    let input = DecisionInput {
        id: foundation::new_id(),
        case,
        outcome,
        reason: reason.to_owned(),
        conditions,
        amount: None,
        taken_on: app.clock().today(),
        taken_by: by.to_owned(),
        body: of_body.then(|| steering_group(place.caller.organisation)),
        meeting: None,
        exception: None,
    };
    app.run(&place.caller, Play(input)).map(|_| ())
}

fn go(app: &App, place: &Place, _: &Story, case: Id) -> Result<()> {
    let reason = "Værdien er klar, og risikoen er til at styre.";
    decide(app, place, case, Outcome::Go, (reason, Vec::new()))
}

/// The last decision so far, with its condition where there is one.
fn last_gate(app: &App, place: &Place, story: &Story, case: Id) -> Result<()> {
    let Some(due) = story.condition else {
        return go(app, place, story, case);
    };
    // What is due is counted from the day that the data are made for.
    let ahead = story.days_ago - (story.gates - 1) * BETWEEN - DECIDING + due;
    let today = app.clock().today();
    let condition = |demand: &str, days: i64| NewCondition {
        demand: demand.to_owned(),
        due_on: today.saturating_add(days.max(1).days()),
        owner: None,
    };
    let conditions = vec![
        condition("Aftal, hvem der har support efter kontortid.", ahead),
        condition("Orientér brugerrådet.", 14),
    ];
    let reason = "Godt forslag, men driften skal være aftalt først.";
    decide(
        app,
        place,
        case,
        Outcome::GoWithConditions,
        (reason, conditions),
    )?;
    let state = app.ask(&place.caller, StateOf(case))?;
    let told = state
        .conditions
        .iter()
        .find(|one| one.demand.starts_with("Orientér"));
    match told {
        None => Ok(()),
        Some(one) => {
            let command = FulfilCondition {
                condition: one.id,
                note: "Orienteret på mødet.".to_owned(),
            };
            app.run(&place.caller, command)
        }
    }
}

fn stop(app: &App, place: &Place, _: &Story, case: Id) -> Result<()> {
    let reason = "En anden kommune har prøvet det og opnåede ikke gevinsten.";
    decide(app, place, case, Outcome::Stop, (reason, Vec::new()))
}

fn step_in(
    app: &App,
    place: &Place,
    case: Id,
    command: (InterventionKind, &str, Option<i64>),
) -> Result<()> {
    let (kind, reason, due) = command;
    let today = app.clock().today();
    let command = StepIn {
        id: foundation::new_id(),
        case,
        kind,
        reason: reason.to_owned(),
        due_on: due.map(|days| today.saturating_add(days.days())),
    };
    app.run(&place.caller, command)
}

fn halt(app: &App, place: &Place, _: &Story, case: Id) -> Result<()> {
    let why = "Leverandøren kan ikke oplyse, hvor data opbevares.";
    step_in(app, place, case, (InterventionKind::Halt, why, None))
}

fn demand_update(app: &App, place: &Place, _: &Story, case: Id) -> Result<()> {
    let why = "Vi har ikke hørt om piloten siden sommer.";
    step_in(
        app,
        place,
        case,
        (InterventionKind::DemandUpdate, why, Some(20)),
    )
}
