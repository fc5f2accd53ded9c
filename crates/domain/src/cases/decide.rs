//! Submitting a case to its gate, and the decision there.

use foundation::{Date, Error, FieldError, Id, Result, micros, new_id};

use super::{
    SCHEMA,
    criteria::{Followed, administers, filled, follow, refuse_missing},
    frozen,
    templates::DecidedBy,
};
use crate::{
    benefits,
    gate::{
        Action, Actor, Caller, Command, Event, FieldChange, Needs, Recorded, Resource, Role, Work,
    },
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Record},
    },
};

/// What is decided at a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The case goes on to its next phase.
    Go,
    /// It goes on, and conditions are followed up.
    GoWithConditions,
    /// It waits in its phase and must be submitted again.
    Hold,
    /// It ends here.
    Stop,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Go, Self::GoWithConditions, Self::Hold, Self::Stop];

    /// Name in the database and text keys.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::GoWithConditions => "go_with_conditions",
            Self::Hold => "hold",
            Self::Stop => "stop",
        }
    }

    /// The outcome with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.key() == key)
    }

    /// Whether the case goes on.
    #[must_use]
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::Go | Self::GoWithConditions)
    }
}

/// A condition of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCondition {
    /// What is demanded.
    pub demand: String,
    /// The last day to fulfil it.
    pub due_on: Date,
    /// Who must see to it; the case's owner when none.
    pub owner: Option<Id>,
}

/// A decision as it is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionInput {
    /// Its identity, chosen by the caller so that a repeated request decides once.
    pub id: Id,
    /// The case.
    pub case: Id,
    /// What is decided.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// Conditions, of that outcome alone.
    pub conditions: Vec<NewCondition>,
    /// Money granted, in whole øre; of a body, or in its place, the case's estimate when none.
    pub amount: Option<i64>,
    /// The day it was taken.
    pub taken_on: Date,
    /// Who took it, as it is written.
    pub taken_by: String,
    /// The body that took it, if one did.
    pub body: Option<Id>,
    /// The meeting it was taken in, if it was.
    pub meeting: Option<Id>,
    /// Name and reason when it is taken outside the body that should have.
    pub exception: Option<(String, String)>,
}

/// A decision that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The decision.
    pub decision: Id,
    /// The case.
    pub case: Id,
    /// The case's name.
    pub name: String,
    /// How the case stands now.
    pub standing: String,
    /// SHA-256 of the case as it was decided, in hexadecimal digits.
    pub sha256: String,
}

/// Submits a case to its gate. Refused while a mandatory criterion is not met; each is named.
#[derive(Debug)]
pub struct SubmitToGate {
    /// The case.
    pub case: Id,
    /// A remark for those who decide.
    pub reason: String,
}

impl Command for SubmitToGate {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let case = follow(work, self.case)?;
        case.going_on()?;
        match case.standing() {
            "waiting" => return Ok(work.unchanged("it waits already", ())),
            "halted" => return Err(Error::conflict("case_is_halted")),
            _ => {}
        }
        refuse_missing(work, &case)?;
        let mut changes = Vec::new();
        let values = [
            ("standing", FieldValue::Text("waiting".to_owned())),
            ("submitted_on", FieldValue::Date(work.day())),
        ];
        rewrite(work, &case.record, &values, &mut changes)?;
        let event = Event::new("case.submitted")
            .on(SCHEMA.subject(self.case), case.text("name"))
            .because(self.reason)
            .changing(changes);
        work.record(event, ())
    }
}

/// Writes fields that the program keeps.
pub(super) fn rewrite(
    work: &mut Work<'_>,
    before: &Record,
    values: &[(&str, FieldValue)],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let mut after = before.clone();
    for (key, value) in values {
        if let Some(at) = SCHEMA.position(key) {
            after.values[at] = value.clone();
        }
    }
    records::rewrite(work, &SCHEMA, before, after, changes).map(|_| ())
}

/// Takes the decision at a gate that is not a body's, or, as an exception, at one that is.
#[derive(Debug)]
pub struct Decide(pub DecisionInput);

impl Command for Decide {
    type Output = Decided;

    fn needs(&self) -> Needs {
        Needs(Action::Change, Resource::Cases)
    }

    fn execute(mut self, work: &mut Work<'_>) -> Result<Recorded<Decided>> {
        // Only a body's own command decides for it.
        (self.0.body, self.0.meeting) = (None, None);
        let case = follow(work, self.0.case)?;
        may_decide(work.caller(), &case)?;
        let reason = self.0.reason.clone();
        let mut changes = Vec::new();
        let decided = decide(work, self.0, &mut changes)?;
        let event = Event::new("case.decided")
            .on(SCHEMA.subject(decided.case), decided.name.clone())
            .because(reason)
            .changing(changes);
        work.record(event, decided)
    }
}

/// A gate is decided by the role it names, or by those who administer everything.
fn may_decide(caller: &Caller, case: &Followed) -> Result<()> {
    let may = match case.phase().decided_by {
        DecidedBy::Body => administers(caller),
        DecidedBy::Role(role) => {
            caller.has(role)
                || caller.has(Role::LocalAdministrator)
                || matches!(caller.actor, Actor::System(_))
        }
    };
    match may {
        true => Ok(()),
        false => Err(Error::Forbidden("role_missing")),
    }
}

/// Writes a decision inside a command, with the case as decided, and moves the case.
/// Whether the caller may decide is for the command to say.
///
/// # Errors
/// A case that was not submitted, is halted or over; a gate that needs a body, without one;
/// a missing criterion, reason, condition; a day to come.
pub fn decide(
    work: &mut Work<'_>,
    mut input: DecisionInput,
    changes: &mut Vec<FieldChange>,
) -> Result<Decided> {
    let case = follow(work, input.case)?;
    ready(&case, &input)?;
    check(work, &input)?;
    input.amount = input.amount.or_else(|| estimate(&case, &input));
    if input.outcome.goes_on() {
        refuse_missing(work, &case)?;
    }
    let submitted_on = case.record.get(&SCHEMA, "submitted_on").as_date();
    let frozen = frozen::papers(work, &case)?;
    let sha256 = frozen::sha256_of(&frozen);
    benefits::take_copy(work, input.case, case.number())?;
    insert(
        work,
        &case,
        &input,
        submitted_on.unwrap_or(input.taken_on),
        &frozen,
        &sha256,
    )?;
    conditions(work, &case, &input)?;
    let standing = move_on(work, &case, input.outcome, changes)?;
    let name = case.text("name").to_owned();
    let subject = Subject {
        kind: Kind::Decision,
        id: input.id,
    };
    let said = format!("{name}: {}", input.outcome.key());
    changes.push(FieldChange::whole(subject, String::new(), said));
    Ok(Decided {
        decision: input.id,
        case: input.case,
        name,
        standing,
        sha256,
    })
}

/// What a decision without an amount covers: the estimate of its moment, whatever comes later.
fn estimate(case: &Followed, input: &DecisionInput) -> Option<i64> {
    let grants = input.body.is_some() || input.exception.is_some();
    match case.record.get(&SCHEMA, "estimate_investment") {
        FieldValue::Int(oere) if grants && input.outcome.goes_on() => Some(*oere),
        _ => None,
    }
}

fn ready(case: &Followed, input: &DecisionInput) -> Result<()> {
    case.going_on()?;
    match case.standing() {
        "halted" => return Err(Error::conflict("case_is_halted")),
        "waiting" => {}
        _ => return Err(Error::conflict("case_not_submitted")),
    }
    let needs_body = case.phase().decided_by == DecidedBy::Body;
    if needs_body && input.body.is_none() && input.exception.is_none() {
        return Err(Error::conflict("gate_needs_body"));
    }
    Ok(())
}

fn check(work: &Work<'_>, input: &DecisionInput) -> Result<()> {
    filled("reason", &input.reason)?;
    if let Some((by, reason)) = &input.exception {
        filled("exception_by", by)?;
        filled("exception_reason", reason)?;
    }
    if input.taken_on > work.day() {
        return Err(Error::field("taken_on", "day_to_come"));
    }
    if input.amount.is_some_and(|amount| amount < 0) {
        return Err(Error::field("amount", "amount_below_zero"));
    }
    let conditional = input.outcome == Outcome::GoWithConditions;
    if conditional == input.conditions.is_empty() {
        let code = if conditional {
            "condition_missing"
        } else {
            "condition_not_for_outcome"
        };
        return Err(Error::field("conditions", code));
    }
    for (at, condition) in input.conditions.iter().enumerate() {
        filled(&format!("conditions.{at}.demand"), &condition.demand)?;
        if condition.due_on < input.taken_on {
            let field = format!("conditions.{at}.due_on");
            return Err(Error::field(&field, "day_before_decision"));
        }
    }
    Ok(())
}

const INSERT: &str = "INSERT INTO decisions (id, organisation_id, recorded_from, case_id, phase, outcome, reason, amount, submitted_on,
 taken_on, taken_by, body, meeting, exception_by, exception_reason, decided_at, frozen, sha256)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

fn insert(
    work: &mut Work<'_>,
    case: &Followed,
    input: &DecisionInput,
    submitted_on: Date,
    frozen: &str,
    sha256: &str,
) -> Result<()> {
    let exception = input.exception.as_ref();
    let params = [
        input.id.into(),
        input.case.into(),
        case.number().into(),
        input.outcome.key().into(),
        input.reason.trim().into(),
        input.amount.into(),
        submitted_on.into(),
        input.taken_on.into(),
        input.taken_by.as_str().into(),
        input.body.into(),
        input.meeting.into(),
        exception.map(|(by, _)| by.trim()).into(),
        exception.map(|(_, reason)| reason.trim()).into(),
        micros(work.now()).into(),
        frozen.into(),
        sha256.into(),
    ];
    work.execute(INSERT, &params).map(|_| ())
}

const CONDITION: &str = "INSERT INTO conditions (id, organisation_id, recorded_from, decision, case_id, demand, due_on, owner)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6)";
const PERSON: &str = "SELECT 1 FROM {people} p WHERE {visible p} AND p.id = $1";

fn conditions(work: &mut Work<'_>, case: &Followed, input: &DecisionInput) -> Result<()> {
    let usual = case.record.get(&SCHEMA, "owner").as_ref();
    for (at, condition) in input.conditions.iter().enumerate() {
        let owner = condition.owner.or(usual);
        if let Some(person) = condition.owner
            && work.row(PERSON, &[person.into()])?.is_none()
        {
            let field = format!("conditions.{at}.owner");
            let error = FieldError::new(&field, "unknown_reference").with("value", person);
            return Err(Error::Invalid(vec![error]));
        }
        let params = [
            new_id().into(),
            input.id.into(),
            input.case.into(),
            condition.demand.trim().into(),
            condition.due_on.into(),
            owner.into(),
        ];
        work.execute(CONDITION, &params)?;
    }
    Ok(())
}

/// Moves the case where the outcome says; answers how it stands.
fn move_on(
    work: &mut Work<'_>,
    case: &Followed,
    outcome: Outcome,
    changes: &mut Vec<FieldChange>,
) -> Result<String> {
    let last = case.phase + 1 == case.template.phases.len();
    let standing = match outcome {
        Outcome::Hold => "open",
        Outcome::Stop => "stopped",
        Outcome::Go | Outcome::GoWithConditions if last => "closed",
        Outcome::Go | Outcome::GoWithConditions => "open",
    };
    let phase = case.number() + i64::from(outcome.goes_on() && !last);
    let values = [
        ("standing", FieldValue::Text(standing.to_owned())),
        ("phase", FieldValue::Int(phase)),
        ("submitted_on", FieldValue::Empty),
    ];
    rewrite(work, &case.record, &values, changes)?;
    Ok(standing.to_owned())
}
