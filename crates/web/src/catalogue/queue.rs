//! Proposals for the catalogue: the coordinator's queue; for others, what became of theirs.

use axum::{extract::State, response::Response};
use domain::{
    catalogue::{Proposal, Proposals},
    gate::{Action, Needs, Resource, allowed},
    parts::Kind,
};
use foundation::{Result, local_date};

use super::{PATH, PROPOSALS};
use crate::{
    caller::Signed,
    format, frame,
    parts::{Action as Button, Cell, Level, Link, Section, SimplePage, Table},
    respond,
    sites::address,
    state::AppState,
};

/// The page.
pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    match build(&state, &signed).await {
        Ok(html) => respond::page(html),
        Err(error) => respond::error_page(&signed, PROPOSALS, &error),
    }
}

async fn build(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let all = state.ask(&signed.caller, Proposals { open: false }).await?;
    let (open, mut decided): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.decision.is_empty());
    decided.reverse();
    let may = |action| allowed(&signed.caller, Needs(action, Resource::Catalogue));
    let lead = if may(Action::Administer) {
        "proposals-lead-coordinator"
    } else {
        "proposals-lead"
    };
    let mut page = SimplePage {
        title: lang.t("proposal-many"),
        lead: lang.t(lead),
        sections: vec![
            section(state, signed, "open", &open),
            section(state, signed, "decided", &decided),
        ],
        ..SimplePage::default()
    };
    if may(Action::Create) && signed.caller.as_of.is_none() {
        page.actions.push(Button {
            label: lang.t("system-new"),
            href: format!("{PATH}/new"),
            post: false,
        });
    }
    let mut shell = frame::shell(signed, PROPOSALS);
    shell.crumbs = vec![Link::new(lang.t("system-many"), PATH)];
    Ok(page.html(&shell))
}

fn section(state: &AppState, signed: &Signed, key: &str, proposals: &[Proposal]) -> Section {
    let lang = signed.lang;
    let mut headings = vec!["system", "by", "when", "comment"];
    if key == "decided" {
        headings.extend(["decision", "note"]);
    }
    let rows = proposals.iter().map(|one| {
        let mut row = cells(state, signed, one);
        row.truncate(headings.len());
        row
    });
    let table = Table {
        rows: rows.collect(),
        headings: headings
            .iter()
            .map(|heading| lang.t(&format!("proposals-{heading}")))
            .collect(),
    };
    Section {
        id: key.to_owned(),
        title: lang.t(&format!("proposals-{key}")),
        table: Some(table),
        empty: lang.t(&format!("proposals-{key}-none")),
        ..Section::default()
    }
}

fn cells(state: &AppState, signed: &Signed, one: &Proposal) -> Vec<Cell> {
    let day = local_date(one.proposed_at);
    vec![
        Cell::Link(Link::new(&one.system_name, leads_to(signed, one))),
        Cell::text(format!("{}, {}", one.proposed_by, one.organisation_name)),
        Cell::Date {
            text: format::date(day),
            near: format::near(signed.lang, day, state.app.clock().today()),
        },
        Cell::text(&one.comment),
        decision(signed, &one.decision),
        Cell::text(&one.note),
    ]
}

/// The coordinator decides on the proposal's page; the rest see the system.
fn leads_to(signed: &Signed, one: &Proposal) -> String {
    let decides = Needs(Action::Administer, Resource::Catalogue);
    let merged = one.decision == "merged";
    if allowed(&signed.caller, decides) && !merged {
        format!("{PROPOSALS}/{}", one.id)
    } else {
        address(Kind::System, one.system)
    }
}

/// What became of it.
pub(super) fn decision(signed: &Signed, decision: &str) -> Cell {
    let (level, key) = match decision {
        "accepted" => (Level::Good, "accepted"),
        "rejected" => (Level::Warn, "rejected"),
        "merged" => (Level::Info, "merged"),
        _ => (Level::Neutral, "open"),
    };
    Cell::Status {
        level,
        word: signed.lang.t(&format!("proposal-decision-{key}")),
    }
}
