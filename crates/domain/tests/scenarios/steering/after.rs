//! After the purchase: the condition, taking it into use, the benefit, and the end of what it
//! replaces.

use domain::{
    benefits::{self, Benefits, Progress},
    bodies::DecideItem,
    cases::{
        self, FulfilCondition, Outcome, ProposalReason, ProposedCases, StateOf, TickCriterion,
    },
    gate::Role,
    parts::{
        FieldValue,
        records::{Change, Create},
    },
    usage,
};
use foundation::new_id;

use super::{
    Tale,
    before::{change, go, step_once, submit},
    meeting, money,
    others::{not_there, seen, step},
};
use crate::{
    bodies::{meet_criteria, signed_in},
    cases::department,
    story::{self, editor, system, text},
};

pub(super) fn the_condition_is_fulfilled(tale: &Tale<'_>) {
    let case = tale.case;
    let state = seen(tale.app, "the condition", || StateOf(case), not_there);
    let condition = state.conditions[0].id;
    step(tale.app, "the condition", &editor(), || FulfilCondition {
        condition,
        note: "Seks måneders varsel, § 12".to_owned(),
    });
    let state = seen(tale.app, "the condition", || StateOf(case), not_there);
    assert!(state.conditions[0].fulfilled_on.is_some());
}

/// The second gate that the group decides: tested, in operation, registered.
pub(super) fn the_solution_is_taken_into_use(tale: &Tale<'_>) {
    let (app, case) = (tale.app, tale.case);
    let new = story::usage(app, system(app, "Vagtplan 2"), vec![]);
    let registered = || change(case, vec![("usages", FieldValue::Refs(vec![new]))]);
    step(app, "the system is registered", &editor(), registered);
    meet_criteria(app, case);
    step(app, "submitted again", &editor(), || submit(case));
    let (_, item) = meeting::called(tale);
    meeting::voted(tale, item);
    step(
        app,
        "taken into use",
        &signed_in("Eva", Role::Reader),
        || DecideItem {
            item,
            outcome: Outcome::Go,
            reason: "Den virker.".to_owned(),
            conditions: Vec::new(),
            amount: None,
        },
    );
    let state = seen(app, "in use", || StateOf(case), not_there);
    assert_eq!((state.phase, state.standing.as_str()), (3, "open"));
}

/// Half of what was planned is realised, and it should have been all: it is behind.
pub(super) fn a_benefit_is_measured(tale: &Tale<'_>) {
    let (app, case, id) = (tale.app, tale.case, new_id());
    let day = |text: &str| FieldValue::Date(text.parse().unwrap());
    step_once(app, "the benefit", || Create {
        schema: &benefits::BENEFITS,
        id,
        values: vec![
            ("for_case", FieldValue::Ref(case)),
            ("name", text("Færre timer på vagtplan")),
            ("benefit_type", text("hours")),
            ("measured_in", text("timer om ugen")),
            ("baseline", FieldValue::Int(200)),
            ("target", FieldValue::Int(100)),
            ("starts_on", day("2026-01-01")),
        ],
        reason: String::new(),
    });
    step_once(app, "the measurement", || Create {
        schema: &benefits::MEASUREMENTS,
        id: new_id(),
        values: vec![
            ("benefit", FieldValue::Ref(id)),
            ("measured_on", day("2026-11-22")),
            ("value", FieldValue::Int(150)),
        ],
        reason: String::new(),
    });
    let rows = seen(app, "the benefit", || Benefits { case }, Vec::is_empty);
    let row = &rows[0];
    assert_eq!(
        (row.realised(), row.planned, row.progress()),
        (Some(5_000), 10_000, Progress::Behind)
    );
}

/// The system that was replaced proposes its own phase-out, which goes through its gate.
pub(super) fn the_old_system_is_phased_out(tale: &Tale<'_>) {
    let (app, old, id) = (tale.app, tale.old, new_id());
    step(app, "phasing out", &editor(), || Change {
        schema: &usage::SCHEMA,
        id: old,
        version: None,
        values: vec![("life_cycle", text("phasing_out"))],
        reason: String::new(),
    });
    let proposals = || ProposedCases { contract: None };
    let proposed = seen(app, "the proposal", proposals, Vec::is_empty);
    assert_eq!(
        (proposed.len(), proposed[0].about.id, proposed[0].reason),
        (1, old, ProposalReason::PhasingOut)
    );
    step_once(app, "the phase-out", || Create {
        schema: &cases::SCHEMA,
        id,
        values: vec![
            ("name", text("Udfas Vagtbogen")),
            ("case_type", text("phase_out")),
            ("problem", text("Den er erstattet.")),
            ("usages", FieldValue::Refs(vec![old])),
        ],
        reason: String::new(),
    });
    assert!(seen(app, "proposed once", proposals, Vec::is_empty).is_empty());
    step(app, "its data", &department(), || TickCriterion {
        case: id,
        criterion: "data".to_owned(),
        met: true,
        evidence: "Afleveret til stadsarkivet".to_owned(),
        document: String::new(),
    });
    meet_criteria(app, id);
    step(app, "the last gate", &editor(), || submit(id));
    step(app, "closed", &department(), go(id));
    let state = seen(app, "closed", || StateOf(id), not_there);
    assert_eq!(state.standing, "closed");
    assert!(seen(app, "proposed no more", proposals, Vec::is_empty).is_empty());
}

/// While the case is on its way, its contract proposes nothing. When the case has gone through
/// its last gate, the end of the contract is a new case.
pub(super) fn the_case_ends_and_its_contract_begins_the_next(tale: &Tale<'_>) {
    let (app, case, contract) = (tale.app, tale.case, tale.contract);
    let day = |text: &str| FieldValue::Date(text.parse().unwrap());
    let ends = || {
        let values = vec![
            ("valid_from", day("2026-12-01")),
            ("valid_to", day("2027-05-31")),
        ];
        money::change(contract, values)
    };
    step(app, "the contract ends", &editor(), ends);
    let proposals = || ProposedCases { contract: None };
    let before = seen(app, "nothing is proposed", proposals, Vec::is_empty);
    assert_eq!(before, []);
    meet_criteria(app, case);
    step(app, "the last gate of the case", &editor(), || submit(case));
    step(app, "the case is closed", &department(), go(case));
    let proposed = seen(app, "the next case", proposals, Vec::is_empty);
    let about: Vec<_> = proposed.iter().map(|one| one.about.id).collect();
    assert_eq!(about, [contract]);
}
