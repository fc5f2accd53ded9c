//! All cases under way at a glance: where each is, how it is going, and why.

use std::collections::HashMap;

use foundation::{Date, Id, Result};

use super::{
    SCHEMA, conditions,
    criteria::{CriterionState, Followed, Tick, of_record, states_from},
    interventions::{self, InterventionKind},
    reuse::REUSE_QUESTIONS,
    templates::{DecidedBy, Template},
    versions,
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::{
        FieldValue,
        records::{names_of, store},
    },
};

/// How a case is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// As it should.
    Green,
    /// Something is missing, or a day is near.
    Yellow,
    /// Something is late, or the case is halted.
    Red,
}

/// Why a light is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LightReason {
    /// The department halted it, with its reason.
    Halted(String),
    /// A condition is overdue since this day.
    ConditionOverdue(String, Date),
    /// A condition is due soon.
    ConditionNear(String, Date),
    /// An update was demanded by this day, which has passed.
    UpdateOverdue(Date),
    /// An update is demanded by this day.
    UpdateDemanded(Date),
    /// It goes to the next agenda, with the reason.
    Escalated(String),
    /// It has waited so many days for a decision, longer than the gate allows.
    WaitsTooLong(i64),
    /// It waits for a decision since so many days.
    Waits(i64),
    /// A mandatory criterion is not met.
    Missing(String),
    /// Its gate is open: it can be submitted.
    Ready,
}

impl LightReason {
    /// The light that this reason alone gives.
    #[must_use]
    pub const fn light(&self) -> Light {
        match self {
            Self::Halted(_)
            | Self::ConditionOverdue(..)
            | Self::UpdateOverdue(_)
            | Self::WaitsTooLong(_) => Light::Red,
            Self::ConditionNear(..)
            | Self::UpdateDemanded(_)
            | Self::Escalated(_)
            | Self::Missing(_) => Light::Yellow,
            Self::Waits(_) | Self::Ready => Light::Green,
        }
    }
}

/// A case on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The case.
    pub case: Id,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// How it stands: a key of `case-standing`.
    pub standing: String,
    /// Key of its template.
    pub template: String,
    /// Key of the phase it is in.
    pub phase: String,
    /// Name of the phase in the caller's language.
    pub phase_name: String,
    /// Who decides at its gate.
    pub decided_by: DecidedBy,
    /// When it was submitted, while it waits.
    pub submitted_on: Option<Date>,
    /// Name of its owner, or empty.
    pub owner: String,
    /// Name of its unit, or empty.
    pub unit: String,
    /// Estimated investment, in whole øre.
    pub investment: Option<i64>,
    /// Share of the criteria that is met, by weight, in percent.
    pub progress: i64,
    /// How it is going.
    pub light: Light,
    /// Why, worst first.
    pub reasons: Vec<LightReason>,
}

/// The board: cards by phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The newest version of each template, the one with most cases first.
    pub templates: Vec<Template>,
    /// Every case that is neither stopped nor closed, worst first.
    pub cards: Vec<Card>,
}

/// Asks for the board.
#[derive(Debug)]
pub struct GateBoard;

impl Question for GateBoard {
    type Answer = Board;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Board> {
        let cards = cards(view)?;
        let mut templates: Vec<Template> = Vec::new();
        for version in versions::Templates.answer(view)? {
            if version.newest {
                templates.push(version.template);
            }
        }
        let count = |key: &str| cards.iter().filter(|card| card.template == key).count();
        templates.sort_by_key(|template| {
            let usual = template.key == super::rules::USUAL;
            (std::cmp::Reverse(count(&template.key)), !usual)
        });
        Ok(Board { templates, cards })
    }
}

/// Asks for the cases that wait for a decision, those that have waited longest first.
#[derive(Debug)]
pub struct WaitingGates;

impl Question for WaitingGates {
    type Answer = Vec<Card>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Card>> {
        let mut cards = cards(view)?;
        cards.retain(|card| card.standing == "waiting");
        cards.sort_by_key(|card| (card.submitted_on, card.number.clone()));
        Ok(cards)
    }
}

/// Everything about the cases under way that the lights follow from.
struct Known {
    ticks: HashMap<(Id, i64), HashMap<String, Tick>>,
    answered: HashMap<Id, i64>,
    conditions: HashMap<Id, Vec<conditions::Condition>>,
    interventions: HashMap<Id, Vec<interventions::Intervention>>,
}

const UNDER_WAY: &str = "r.standing NOT IN ('stopped', 'closed')";
const TICKS: &str = "SELECT t.case_id, t.phase, t.criterion, t.met, t.evidence, t.document, t.ticked_by, t.ticked_at
 FROM {case_ticks} t JOIN {cases} c ON c.id = t.case_id AND c.phase = t.phase WHERE {visible t} AND c.standing NOT IN ('stopped', 'closed')";
const ANSWERED: &str =
    "SELECT r.case_id, COUNT(*) FROM {reuse_answers} r WHERE {visible r} GROUP BY r.case_id";

fn known(view: &View<'_>) -> Result<Known> {
    let mut ticks: HashMap<(Id, i64), HashMap<String, Tick>> = HashMap::new();
    for row in view.rows(TICKS, &[])? {
        let of = ticks.entry((row.id(0)?, row.int(1)?)).or_default();
        of.insert(row.text(2)?, Tick::read(&row, 3)?);
    }
    let mut answered = HashMap::new();
    for row in view.rows(ANSWERED, &[])? {
        answered.insert(row.id(0)?, row.int(1)?);
    }
    let mut open: HashMap<Id, Vec<_>> = HashMap::new();
    for (case, condition) in conditions::open(view)? {
        open.entry(case).or_default().push(condition);
    }
    let mut held: HashMap<Id, Vec<_>> = HashMap::new();
    for intervention in interventions::open(view)? {
        held.entry(intervention.case)
            .or_default()
            .push(intervention);
    }
    Ok(Known {
        ticks,
        answered,
        conditions: open,
        interventions: held,
    })
}

fn cards(view: &View<'_>) -> Result<Vec<Card>> {
    let records = store::find_where(view, &SCHEMA, UNDER_WAY, &[])?;
    let known = known(view)?;
    let subjects: Vec<_> = records
        .iter()
        .flat_map(|record| crate::parts::records::pointed_at(&SCHEMA, record, |_| true))
        .collect();
    let names = names_of(view, &subjects)?;
    let mut templates = HashMap::new();
    let mut cards = Vec::new();
    for record in records {
        let case = of_record(view, record, &mut templates)?;
        let name = |key| {
            let id = case.record.get(&SCHEMA, key).as_ref();
            id.and_then(|id| names.get(&id))
                .map(|name| name.trim().to_owned())
        };
        let (owner, unit) = (name("owner"), name("org_unit"));
        cards.push(Card {
            owner: owner.unwrap_or_default(),
            unit: unit.unwrap_or_default(),
            ..card(view, &case, &known)
        });
    }
    cards.sort_by(|a, b| b.light.cmp(&a.light).then_with(|| a.number.cmp(&b.number)));
    Ok(cards)
}

fn card(view: &View<'_>, case: &Followed, known: &Known) -> Card {
    let language = view.caller().language;
    let nothing = HashMap::new();
    let ticks = known.ticks.get(&(case.record.id, case.number()));
    let asked = known.answered.get(&case.record.id).copied().unwrap_or(0);
    let asked = usize::try_from(asked) == Ok(REUSE_QUESTIONS.len());
    let states = states_from(case, case.phase, ticks.unwrap_or(&nothing), asked);
    let mut reasons = reasons(view, case, known, &states);
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.light()));
    let phase = case.phase();
    Card {
        case: case.record.id,
        number: case.text("case_number").to_owned(),
        name: case.text("name").to_owned(),
        standing: case.standing().to_owned(),
        template: case.template.key.clone(),
        phase: phase.key.clone(),
        phase_name: phase.name(language).to_owned(),
        decided_by: phase.decided_by,
        submitted_on: case.record.get(&SCHEMA, "submitted_on").as_date(),
        owner: String::new(),
        unit: String::new(),
        investment: match case.record.get(&SCHEMA, "estimate_investment") {
            FieldValue::Int(amount) => Some(*amount),
            _ => None,
        },
        progress: progress(&states),
        light: reasons
            .iter()
            .map(LightReason::light)
            .max()
            .unwrap_or(Light::Green),
        reasons,
    }
}

/// Share of the weight of the criteria that are met, in percent.
#[must_use]
pub fn progress(states: &[CriterionState]) -> i64 {
    let weight = |met: bool| -> i64 {
        let counted = states.iter().filter(|state| !met || state.met);
        counted.map(|state| state.criterion.weight).sum()
    };
    match weight(false) {
        0 => 100,
        all => weight(true) * 100 / all,
    }
}

/// A condition is near when it is due within so many days.
const NEAR: i32 = 14;

fn reasons(
    view: &View<'_>,
    case: &Followed,
    known: &Known,
    states: &[CriterionState],
) -> Vec<LightReason> {
    let (today, language) = (view.day(), view.caller().language);
    let mut reasons = Vec::new();
    for one in known
        .interventions
        .get(&case.record.id)
        .into_iter()
        .flatten()
    {
        reasons.push(match (one.kind, one.due_on) {
            (InterventionKind::Halt, _) => LightReason::Halted(one.reason.clone()),
            (InterventionKind::DemandUpdate, Some(due)) if due < today => {
                LightReason::UpdateOverdue(due)
            }
            (InterventionKind::DemandUpdate, Some(due)) => LightReason::UpdateDemanded(due),
            _ => LightReason::Escalated(one.reason.clone()),
        });
    }
    for one in known.conditions.get(&case.record.id).into_iter().flatten() {
        if one.due_on < today {
            reasons.push(LightReason::ConditionOverdue(
                one.demand.clone(),
                one.due_on,
            ));
        } else if days(today, one.due_on) <= i64::from(NEAR) {
            reasons.push(LightReason::ConditionNear(one.demand.clone(), one.due_on));
        }
    }
    if let Some(since) = case.record.get(&SCHEMA, "submitted_on").as_date() {
        let waited = days(since, today);
        reasons.push(match waited > case.phase().lead_days {
            true => LightReason::WaitsTooLong(waited),
            false => LightReason::Waits(waited),
        });
        return reasons;
    }
    let missing = states
        .iter()
        .filter(|state| state.criterion.mandatory && !state.met);
    let missing: Vec<_> = missing
        .map(|state| LightReason::Missing(state.criterion.text(language).to_owned()))
        .collect();
    if missing.is_empty() && case.standing() == "open" {
        reasons.push(LightReason::Ready);
    }
    reasons.extend(missing);
    reasons
}

/// Whole days between two days.
fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
