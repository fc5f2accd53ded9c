//! From an idea to a phase-out: one story of an ordinary year, in which every step is done by
//! those whose it is, and nobody else gets anything of it.

mod after;
mod before;
mod meeting;
mod money;
mod others;
mod paper;

use foundation::Id;
use testkit::{TestApp, on_both};

use crate::bodies::{Group, MILLION, body, group, mandate};

/// Granted by the steering group, in øre: eight hundred thousand kroner.
const GRANTED: i64 = MILLION / 10 * 8;

/// What the story is about.
struct Tale<'a> {
    app: &'a TestApp,
    /// Approves software up to a million; beyond that the directors do.
    group: Group,
    /// The school department, whose idea it is.
    unit: Id,
    case: Id,
    contract: Id,
    /// The system in use that is replaced.
    old: Id,
}

fn from_idea_to_phase_out(app: &TestApp) {
    let group = group(app);
    let directors = body(app, "Direktionen", 1);
    mandate(app, directors, "", MILLION + 1, None);

    let (unit, case) = before::an_idea_from_a_department(app);
    before::a_missing_criterion_is_refused_by_name(app, case);
    before::the_gate_of_ideas_lets_it_on(app, case);
    before::it_waits_for_the_steering_group(app, case);
    let contract = money::a_contract_above_the_mandate_is_refused(app, case, unit);
    let tale = Tale {
        app,
        group,
        unit,
        case,
        contract,
        old: before::the_system_it_replaces(app, unit),
    };
    let sent = paper::the_paper_is_sent(&tale);
    meeting::the_group_decides(&tale);
    money::the_pool_is_reserved(&tale);
    money::the_contract_is_registered_as_approved(&tale);
    money::the_contract_binds_money(&tale);
    money::invoices_are_brought_in(&tale);
    after::the_condition_is_fulfilled(&tale);
    after::the_solution_is_taken_into_use(&tale);
    after::a_benefit_is_measured(&tale);
    after::the_old_system_is_phased_out(&tale);
    after::the_case_ends_and_its_contract_begins_the_next(&tale);
    paper::the_paper_is_as_it_was_sent(&tale, sent);
}

on_both!(from_idea_to_phase_out);
