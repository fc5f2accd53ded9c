//! The groups that the reader's municipality was invited into, and how many of them wait.

use axum::{extract::State, response::Response};
use domain::{
    gate::{Action, Needs, Resource, allowed},
    joint::{GroupLine, JointGroups},
};
use foundation::{Date, Result};

use super::{INVITATIONS, address, standing::reply};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    joint::{PATH, words},
    parts::{Cell, Level, Link, Question, Section, SimplePage, Table},
    respond,
    state::AppState,
};

pub(super) async fn page(State(state): State<AppState>, signed: Signed) -> Response {
    let html = html(&state, &signed).await;
    respond::page_or_error(&signed, INVITATIONS, html)
}

async fn html(state: &AppState, signed: &Signed) -> Result<String> {
    let lang = signed.lang;
    let groups = state.ask(&signed.caller, JointGroups).await?;
    let today = state.app.clock().today();
    let rows = groups.iter().map(|group| row(lang, today, group));
    let headings = [
        "joint-group",
        "joint-lead-by",
        "joint-worth",
        "joint-answers",
        "joint-our-answer",
        "joint-answer-by",
        "joint-standing",
    ];
    let page = SimplePage {
        title: lang.t("joint-invitations"),
        lead: lang.t("joint-invitations-lead"),
        sections: vec![Section {
            id: "invitations".to_owned(),
            title: lang.t("joint-invitations-all"),
            table: Some(Table {
                headings: headings.map(|key| lang.t(key)).to_vec(),
                rows: rows.collect(),
            }),
            empty: lang.t("joint-invitations-none"),
            links: vec![Link::new(lang.t("joint-choose-need"), PATH)],
            ..Section::default()
        }],
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, INVITATIONS);
    shell.crumbs = vec![Link::new(lang.t("joint-title"), PATH)];
    Ok(page.html(&shell))
}

fn row(lang: Lang, today: Date, group: &GroupLine) -> Vec<Cell> {
    let (all, yes) = group.members;
    let answers = [("yes", yes.into()), ("all", all.into())];
    let own = match group.left {
        true => Cell::Text(lang.t("joint-left")),
        false => reply(lang, group.reply),
    };
    let standing = match group.bound_on {
        Some(day) => lang.t1("joint-bound-since", "day", format::date(day)),
        None => lang.t("joint-not-bound"),
    };
    vec![
        Cell::Link(Link::new(&group.name, address(group.id, ""))),
        Cell::Text(words::short(&group.lead.name)),
        Cell::Number(format::money(lang, group.worth)),
        Cell::Text(lang.t_args("joint-answers-count", &answers)),
        own,
        Cell::Date {
            text: format::date(group.answer_by),
            near: format::near(lang, group.answer_by, today),
        },
        Cell::Text(standing),
    ]
}

/// Invitations that wait for the reader's municipality, for the start page.
pub(crate) async fn question(state: &AppState, signed: &Signed) -> Result<Option<Question>> {
    let may = |action| allowed(&signed.caller, Needs(action, Resource::Contracts));
    if !may(Action::Read) || !may(Action::Change) {
        return Ok(None);
    }
    let groups = state.ask(&signed.caller, JointGroups).await?;
    let waits = |group: &&GroupLine| group.reply.is_none() && group.bound_on.is_none();
    let waiting = groups.iter().filter(waits).count();
    let waiting = i64::try_from(waiting).unwrap_or(i64::MAX);
    let lang = signed.lang;
    Ok((waiting > 0).then(|| Question {
        count: format::integer(lang, waiting),
        label: lang.t1("joint-waiting-invitations", "n", waiting),
        hint: lang.t("joint-waiting-invitations-hint"),
        level: Level::Warn,
        href: INVITATIONS.to_owned(),
    }))
}
