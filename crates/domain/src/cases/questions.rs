//! How a case stands: everything its page shows beside its fields.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{
    SCHEMA,
    conditions::{self, Condition},
    criteria::{self, CriterionState, administers, may_tick},
    decide::Outcome,
    interventions::{self, Intervention},
    reuse::{self, ReuseAnswer},
    templates::{DecidedBy, Template},
};
use crate::{
    gate::{Action, Needs, Question, Resource, Role, View, allowed},
    parts::Subject,
};

/// A decision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// Its identity.
    pub id: Id,
    /// Number of the phase at whose gate it was taken, from 0.
    pub phase: usize,
    /// What was decided.
    pub outcome: Outcome,
    /// Why.
    pub reason: String,
    /// Money granted, in whole øre.
    pub amount: Option<i64>,
    /// When the case was submitted.
    pub submitted_on: Date,
    /// When it was taken.
    pub taken_on: Date,
    /// Who took it.
    pub taken_by: String,
    /// The body that took it.
    pub body: Option<Id>,
    /// The meeting it was taken in.
    pub meeting: Option<Id>,
    /// Who took it outside the body that should have, and why; empty otherwise.
    pub exception: Option<(String, String)>,
    /// The case as decided, as JSON.
    pub frozen: String,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
}

/// How a case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseState {
    /// Its number in the organisation and year, e.g. `2027-0014`.
    pub number: String,
    /// How it stands: a key of `case-standing`.
    pub standing: String,
    /// Number of the phase it is in, from 0.
    pub phase: usize,
    /// When it was submitted to its gate, while it waits.
    pub submitted_on: Option<Date>,
    /// The template it follows.
    pub template: Template,
    /// The criteria of its gate, and for each whether the caller may say that it is met.
    pub criteria: Vec<(CriterionState, bool)>,
    /// What has been answered of the reuse question.
    pub reuse: Vec<ReuseAnswer>,
    /// The decisions, oldest first.
    pub decisions: Vec<DecisionRow>,
    /// The conditions of all decisions, by due day.
    pub conditions: Vec<Condition>,
    /// When the department stepped in, newest first.
    pub interventions: Vec<Intervention>,
    /// Whether the caller may decide at this gate without a body.
    pub may_decide: bool,
    /// Whether the caller may step in.
    pub may_step_in: bool,
}

impl CaseState {
    /// The mandatory criteria that are not met.
    pub fn missing(&self) -> impl Iterator<Item = &CriterionState> {
        self.criteria
            .iter()
            .map(|(state, _)| state)
            .filter(|state| state.criterion.mandatory && !state.met)
    }

    /// Whether nothing more happens to the case.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.standing.as_str(), "stopped" | "closed")
    }
}

/// Asks how a case stands.
#[derive(Debug)]
pub struct StateOf(pub Id);

impl Question for StateOf {
    type Answer = CaseState;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<CaseState> {
        let case = criteria::follow(view, self.0)?;
        let caller = view.caller();
        let may_change = allowed(caller, Needs(Action::Change, Resource::Cases));
        let mut states = Vec::new();
        for state in criteria::states(view, &case, case.phase)? {
            let may = may_change && may_tick(view, &case.record, state.criterion.ticked_by)?;
            states.push((state, may));
        }
        let decides = match case.phase().decided_by {
            DecidedBy::Body => administers(caller),
            DecidedBy::Role(role) => caller.has(role) || caller.has(Role::LocalAdministrator),
        };
        Ok(CaseState {
            number: case.text("case_number").to_owned(),
            standing: case.standing().to_owned(),
            phase: case.phase,
            submitted_on: case.record.get(&SCHEMA, "submitted_on").as_date(),
            criteria: states,
            reuse: reuse::answers(view, self.0)?,
            decisions: decisions(view, self.0)?,
            conditions: conditions::of_case(view, self.0)?,
            interventions: interventions::of_case(view, self.0)?,
            may_decide: may_change && decides,
            may_step_in: allowed(caller, Needs(Action::Administer, Resource::Cases)),
            template: case.template,
        })
    }
}

const DECISIONS: &str = "SELECT d.id, d.phase, d.outcome, d.reason, d.amount, d.submitted_on, d.taken_on, d.taken_by, d.body, d.meeting,
 d.exception_by, d.exception_reason, d.frozen, d.sha256 FROM {decisions} d WHERE {visible d} AND d.case_id = $1 ORDER BY d.decided_at, d.id";

fn decisions(view: &View<'_>, case: Id) -> Result<Vec<DecisionRow>> {
    let rows = view.rows(DECISIONS, &[case.into()])?;
    rows.iter().map(decision).collect()
}

fn decision(row: &Row) -> Result<DecisionRow> {
    let outcome = row.text(2)?;
    let exception = row.opt(10, Row::text)?;
    Ok(DecisionRow {
        id: row.id(0)?,
        phase: usize::try_from(row.int(1)?).unwrap_or(0),
        outcome: Outcome::from_key(&outcome)
            .ok_or_else(|| Error::internal(format!("a decision {outcome}")))?,
        reason: row.text(3)?,
        amount: row.opt(4, Row::int)?,
        submitted_on: row.date(5)?,
        taken_on: row.date(6)?,
        taken_by: row.text(7)?,
        body: row.opt(8, Row::id)?,
        meeting: row.opt(9, Row::id)?,
        exception: match exception {
            Some(by) => Some((by, row.text_or_empty(11)?)),
            None => None,
        },
        frozen: row.text(12)?,
        sha256: row.text(13)?,
    })
}

/// A case that names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamingCase {
    /// The case.
    pub id: Id,
    /// Its number in the organisation and year.
    pub number: String,
    /// Its name.
    pub name: String,
    /// How it stands: a key of `case-standing`.
    pub standing: String,
}

/// Asks for the cases that name a contract or a system in use, the newest first.
#[derive(Debug)]
pub struct CasesAbout(pub Subject);

const ABOUT: &str = "SELECT c.id, c.case_number, c.name, c.standing FROM {cases} c WHERE {visible c} AND EXISTS (SELECT 1 FROM {links} l
 WHERE l.from_kind = 'case' AND l.from_id = c.id AND l.field IN ('contracts', 'usages') AND l.to_kind = $1 AND l.to_id = $2)
 ORDER BY c.case_number DESC, c.id";

impl Question for CasesAbout {
    type Answer = Vec<NamingCase>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<NamingCase>> {
        let rows = view.rows(ABOUT, &[self.0.kind.key().into(), self.0.id.into()])?;
        let read = |row: &Row| {
            Ok(NamingCase {
                id: row.id(0)?,
                number: row.text_or_empty(1)?,
                name: row.text(2)?,
                standing: row.text_or_empty(3)?,
            })
        };
        rows.iter().map(read).collect()
    }
}
