//! Words and addresses that the pages share.

use domain::bodies::{Ballot, RoomItem, Vote};
use foundation::Id;

use crate::{
    i18n::Lang,
    parts::{Cell, Level},
};

/// Address of a meeting's room, with one item open.
pub(super) fn room(meeting: Id) -> String {
    format!("/meetings/{meeting}/room")
}

pub(super) fn minutes(meeting: Id) -> String {
    format!("/meetings/{meeting}/minutes")
}

pub(super) fn vote_page(item: Id) -> String {
    format!("/vote/{item}")
}

fn choice(lang: Lang, set: &str, key: &str) -> String {
    lang.t(&format!("choice-{set}-{}", key.replace('_', "-")))
}

pub(crate) fn kind(lang: Lang, key: &str) -> String {
    choice(lang, "item-kind", key)
}

pub(crate) fn outcome(lang: Lang, key: &str) -> String {
    choice(lang, "item-outcome", key)
}

pub(crate) fn function(lang: Lang, key: &str) -> String {
    choice(lang, "member-function", key)
}

pub(super) fn standing(lang: Lang, key: &str) -> String {
    choice(lang, "meeting-standing", key)
}

/// What somebody says, as the button and the list have it.
pub(crate) fn vote(lang: Lang, vote: Vote) -> String {
    lang.t(&format!("vote-{}", vote.key()))
}

pub(super) fn level_of(vote: Vote) -> Level {
    match vote {
        Vote::Yes => Level::Good,
        Vote::No => Level::Bad,
        Vote::Abstain => Level::Neutral,
        Vote::Conflict => Level::Warn,
    }
}

/// How far an item is, with how good that is.
pub(super) fn state(lang: Lang, item: &RoomItem) -> (Level, String) {
    match item.outcome.as_str() {
        "" if item.kind != "decide" => (Level::Neutral, kind(lang, &item.kind)),
        "" if item.written_until.is_some() => (Level::Info, lang.t("room-item-written")),
        "" => (Level::Warn, lang.t("room-item-waits")),
        key @ ("go" | "go_with_conditions") => (Level::Good, outcome(lang, key)),
        "hold" => (Level::Warn, outcome(lang, "hold")),
        key => (Level::Bad, outcome(lang, key)),
    }
}

/// Who said what.
pub(super) fn ballot(lang: Lang, ballot: &Ballot) -> Vec<Cell> {
    let said = match ballot.vote {
        Some(given) => Cell::Status {
            level: level_of(given),
            word: vote(lang, given),
        },
        None => Cell::Empty,
    };
    let name = match ballot.chair {
        true => format!(
            "{} ({})",
            ballot.name,
            function(lang, "chair").to_lowercase()
        ),
        false => ballot.name.clone(),
    };
    vec![Cell::Text(name), said, Cell::text(&ballot.remark)]
}

/// The headings of a list of votes.
pub(super) fn ballot_headings(lang: Lang) -> Vec<String> {
    ["vote-who", "vote-said", "vote-remark"]
        .map(|key| lang.t(key))
        .to_vec()
}
