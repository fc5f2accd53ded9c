//! The board: a column for each phase, a card for each case, a light with its reasons.

use std::collections::HashMap;

use axum::{
    extract::{OriginalUri, State},
    response::Response,
};
use domain::{
    cases::{Board, Card, GateBoard, Light, ProposedCases, Template},
    gate::{Action, Needs, Resource, allowed},
};
use foundation::{Id, Result};

use super::{BOARD, PATH, proposed, words};
use crate::{
    caller::Signed,
    format, frame,
    i18n::Lang,
    pairs::Pairs,
    parts::{Action as Button, BoardCard, BoardColumn, BoardPage, Level, Link, Switch},
    respond, sites,
    state::AppState,
    team,
};

/// The page; `?template=key` shows the cases of another template.
pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let pairs = Pairs::parse(uri.query().unwrap_or_default());
    let html = build(&state, &signed, pairs.get("template")).await;
    respond::page_or_error(&signed, &uri.to_string(), html)
}

async fn build(state: &AppState, signed: &Signed, asked: &str) -> Result<String> {
    let lang = signed.lang;
    let board = state.ask(&signed.caller, GateBoard).await?;
    let workers = team::on_board(state, signed).await?;
    let wanted = board.templates.iter().find(|one| one.key == asked);
    let shown = wanted.or(board.templates.first());
    let creates = signed.caller.as_of.is_none()
        && allowed(&signed.caller, Needs(Action::Create, Resource::Cases));
    let mut page = BoardPage {
        title: lang.t("case-board"),
        lead: lead(lang, &board),
        actions: ways(lang, creates),
        switches: vec![switch(lang, &board, shown)],
        columns: shown.map_or_else(Vec::new, |template| {
            columns(lang, &board, template, &workers)
        }),
        proposed_title: lang.t("case-proposed-many"),
        proposed: Vec::new(),
    };
    if creates {
        let asked = ProposedCases { contract: None };
        for one in state.ask(&signed.caller, asked).await? {
            let href = sites::address(one.about.kind, one.about.id);
            let button = proposed::button(lang, &one);
            let why = proposed::why(lang, &one);
            page.proposed
                .push((Link::new(one.name.trim(), href), why, vec![button]));
        }
    }
    let mut shell = frame::shell(signed, BOARD);
    shell.crumbs = vec![Link::new(lang.t("case-many"), PATH)];
    Ok(page.html(&shell))
}

fn ways(lang: Lang, creates: bool) -> Vec<Button> {
    let new = Button {
        label: lang.t("case-new"),
        href: format!("{PATH}/new"),
        post: false,
    };
    creates.then_some(new).into_iter().collect()
}

fn lead(lang: Lang, board: &Board) -> String {
    let count = |light: Light| {
        board
            .cards
            .iter()
            .filter(|card| card.light == light)
            .count()
    };
    let args = [
        ("all", board.cards.len().into()),
        ("red", count(Light::Red).into()),
        ("yellow", count(Light::Yellow).into()),
    ];
    lang.t_args("case-board-lead", &args)
}

fn switch(lang: Lang, board: &Board, shown: Option<&Template>) -> Switch {
    let value = |template: &Template| {
        let count = board
            .cards
            .iter()
            .filter(|card| card.template == template.key)
            .count();
        let name = template.name(words::language(lang));
        let label = format!("{name} ({count})");
        let href = format!("{BOARD}?template={}", template.key);
        let current = shown.is_some_and(|shown| shown.key == template.key);
        (Link::new(label, href), current)
    };
    Switch {
        label: lang.t("case-template-version"),
        values: board.templates.iter().map(value).collect(),
    }
}

/// The phases of the newest version; a case in a phase that it has not stands in a column
/// of its own.
fn columns(
    lang: Lang,
    board: &Board,
    template: &Template,
    workers: &HashMap<Id, Vec<String>>,
) -> Vec<BoardColumn> {
    let card = |one: &&Card| card(lang, one, workers.get(&one.case));
    let cards: Vec<&Card> = board
        .cards
        .iter()
        .filter(|card| card.template == template.key)
        .collect();
    let mut columns = Vec::new();
    for phase in &template.phases {
        let of_phase = cards.iter().filter(|card| card.phase == phase.key);
        columns.push(BoardColumn {
            title: phase.name(words::language(lang)).to_owned(),
            text: lang.t1(
                "case-decides",
                "who",
                words::decides(lang, phase.decided_by),
            ),
            cards: of_phase.map(&card).collect(),
            empty: lang.t("case-board-none"),
        });
    }
    let known = |card: &&&Card| template.phases.iter().any(|phase| phase.key == card.phase);
    let other = cards.iter().filter(|card| !known(card));
    let other: Vec<BoardCard> = other.map(card).collect();
    if !other.is_empty() {
        columns.push(BoardColumn {
            title: lang.t("case-board-other"),
            cards: other,
            ..BoardColumn::default()
        });
    }
    columns
}

fn card(lang: Lang, card: &Card, workers: Option<&Vec<String>>) -> BoardCard {
    let (level, word) = match card.light {
        Light::Green => (Level::Good, "case-light-green"),
        Light::Yellow => (Level::Warn, "case-light-yellow"),
        Light::Red => (Level::Bad, "case-light-red"),
    };
    let amount = card.investment.map(|amount| format::money(lang, amount));
    let about = [
        Some(card.number.clone()),
        Some(words::standing(lang, &card.standing)),
        Some(card.owner.clone()),
        amount,
        workers.map(|names| lang.t1("team-on-card", "names", names.join(", "))),
    ];
    let about: Vec<String> = about
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    BoardCard {
        name: Link::new(card.name.trim(), words::address(card.case, "")),
        about: about.join(" · "),
        level,
        word: lang.t(word),
        reasons: card
            .reasons
            .iter()
            .map(|reason| words::reason(lang, reason))
            .collect(),
    }
}
