//! Cases: an idea, a purchase, a project or a phase-out on its way through phases.
//! Each phase ends at a gate with criteria and a decision; phases and criteria are
//! data, and a case keeps the version of them that it began with.

mod board;
mod conditions;
mod criteria;
mod decide;
pub mod fields;
mod found;
mod frozen;
mod interventions;
mod portfolio;
mod proposals;
mod questions;
mod reuse;
mod rules;
mod templates;
mod versions;

pub use board::{Board, Card, GateBoard, Light, LightReason, WaitingGates, progress};
pub use conditions::{Condition, DecisionsNotCarriedOut, FulfilCondition, NotCarriedOut};
pub use criteria::{CriterionState, TickCriterion};
pub use decide::{Decide, Decided, DecisionInput, NewCondition, Outcome, SubmitToGate, decide};
pub use found::{Found, ReuseFound};
pub use frozen::sha256_of;
pub use interventions::{
    AnswerUpdate, Intervention, InterventionKind, Lift, OpenInterventions, StepIn,
};
pub use portfolio::{OPERATION_YEARS, Portfolio, PortfolioCase};
pub use proposals::{ProposalReason, ProposedCase, ProposedCases};
pub use questions::{CaseState, CasesAbout, DecisionRow, NamingCase, StateOf};
pub use reuse::{AnswerReuse, REUSE_QUESTIONS, ReuseAnswer};
pub use templates::{Criterion, DecidedBy, Evidence, Phase, Template, TickedBy};
pub(crate) use versions::install;
pub use versions::{SaveTemplate, Templates, VersionOf};

use crate::{
    gate::Resource,
    parts::{Kind, Reach, Schema, nothing_gives_way, own_id},
};

/// Cases.
pub static SCHEMA: Schema = Schema {
    kind: Kind::Case,
    table: "cases",
    resource: Resource::Cases,
    reach: Reach::Own,
    title: "@.name",
    fields: fields::FIELDS,
    computed: fields::COMPUTED,
    also_search: &[
        // everywhere: a unit that the case names is of the same organisation
        "(SELECT cu.search_text FROM {org_units} cu WHERE cu.id = @.org_unit)",
    ],
    told_apart_by: "case_number",
    sort: "case_number",
    first: &[
        "case_number",
        "name",
        "case_type",
        "phase_name",
        "standing",
        "org_unit",
        "owner",
        "estimate_investment",
        "open_conditions",
    ],
    belongs_to: &[],
    lets_go: &["usages", "contracts", "kle"],
    check: rules::check,
    saved: rules::saved,
    current: own_id,
    before_repoint: nothing_gives_way,
};
