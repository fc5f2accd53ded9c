//! What modules add to their record pages.

use domain::{
    gate::{Action, Needs, allowed},
    modules,
    parts::{Kind, Subject, records::Page},
};
use foundation::Result;

use crate::{
    adding, benefits, bodies, budget, caller::Signed, cases, catalogue, contracts, costs,
    documents, joint, named_by, papers, people, printed, records::Extras, sites::Site,
    state::AppState, suppliers, systems, tasks, team, units,
};

/// A module's own part of its record page.
pub(crate) async fn of(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    page: &Page,
) -> Result<Extras> {
    let kind = site.schema.kind;
    let subject = Subject {
        kind,
        id: page.record.id,
    };
    let mut extras = match kind {
        Kind::Person => people::extras(state, signed, page).await?,
        Kind::System => catalogue::extras(state, signed, page).await?,
        Kind::Usage => systems::usage_extras(state, signed, page).await?,
        Kind::Contract => contracts::extras(state, signed, page).await?,
        Kind::Document => documents::extras(state, signed, page).await?,
        Kind::Case => cases::extras(state, signed, page).await?,
        Kind::TeamMember => team::of_member(state, signed, page).await?,
        Kind::Allocation => team::of_allocation(state, signed, page).await?,
        Kind::BudgetPost => budget::extras(state, signed, page).await?,
        Kind::BudgetApplication => budget::application_extras(signed, page),
        Kind::Evidence => suppliers::evidence_extras(signed, page),
        Kind::Body | Kind::Meeting | Kind::AgendaItem => {
            bodies::extras(state, signed, kind, page).await?
        }
        Kind::JointNeed => joint::extras(state, signed, page).await?,
        Kind::Licence => costs::licence_extras(signed, page),
        Kind::OrgUnit => Extras {
            more: units::more(signed, page),
            ..Extras::default()
        },
        _ => Extras::default(),
    };
    if matches!(kind, Kind::Usage | Kind::OrgUnit | Kind::Contract) {
        people::holders(state, signed, kind, page, &mut extras).await?;
    }
    if kind == Kind::Contract {
        contracts::add_amendments(state, signed, page, &mut extras).await?;
        costs::add_to_contract(state, signed, page, &mut extras).await?;
        let may_add = extras.may_write;
        let documents = documents::section(state, signed, subject, may_add).await?;
        extras.sections.push(documents);
        cases::on_contract(state, signed, page.record.id, &mut extras).await?;
        cases::add_to_contract(state, signed, page, &mut extras).await?;
    } else if modules::owner(site.schema).is_some() {
        // Who may change what it belongs to, by a role there, may change it too.
        extras.may_write |= adding::may_write_on(state, signed, subject).await;
    }
    if kind == Kind::Case {
        benefits::add_to_case(state, signed, page, &mut extras).await?;
        let section = papers::section_of_case(state, signed, page.record.id).await?;
        extras.sections.push(section);
        team::add_to_case(state, signed, page, &mut extras).await?;
    }
    if kind == Kind::Meeting {
        let section = papers::section_of_meeting(state, signed, page.record.id).await?;
        extras.sections.push(section);
    }
    if kind == Kind::Benefit {
        benefits::add_to_benefit(state, signed, page, &mut extras).await?;
    }
    extras
        .related
        .extend(named_by::related(site, state, signed, page).await?);
    extras
        .sections
        .extend(tasks::of_subject(state, signed, subject).await?);
    if kind == Kind::Contract {
        extras
            .more
            .extend(printed::sheet_action(signed, page.record.id));
    }
    if kind == Kind::Usage {
        cases::add_to_usage(state, signed, page, &mut extras).await?;
        let by_role = allowed(&signed.caller, Needs(Action::Change, site.schema.resource));
        let may_change = by_role || extras.may_write;
        systems::actions(signed, page, may_change, &mut extras);
    }
    Ok(extras)
}

/// Where a record has gone that was merged into another.
pub(crate) async fn redirect(
    site: &Site,
    state: &AppState,
    signed: &Signed,
    id: &str,
) -> Option<String> {
    match site.schema.kind {
        Kind::System => catalogue::redirect(state, signed, id).await,
        _ => None,
    }
}
