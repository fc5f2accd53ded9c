//! What falls in a period: the dates of contracts, and the tasks about systems.

use std::collections::BTreeSet;

use domain::{
    contracts::{Decision, DecisionKind, Decisions},
    gate::{Action, Needs, Resource, allowed},
    tasks::{DueBetween, TaskRow},
};
use foundation::{Date, Id, Result};
use jiff::ToSpan;

use crate::{
    caller::Signed,
    contracts::shown,
    format,
    i18n::Lang,
    parts::{AgendaItem, Level, Link},
    state::AppState,
    tasks::words,
};

/// The kinds that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    /// The last day to give notice.
    Notice,
    /// The last day to use an option.
    Option,
    /// A contract ends.
    End,
    /// A task about a system.
    Task,
}

impl Lane {
    /// Every kind.
    pub(super) const ALL: [Self; 4] = [Self::Notice, Self::Option, Self::End, Self::Task];

    /// Name in the address and in text keys.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Option => "option",
            Self::End => "end",
            Self::Task => "task",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.key() == key)
    }
}

/// One thing on its day.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) on: Date,
    pub(super) lane: Lane,
    pub(super) item: AgendaItem,
}

/// Everything in a period in the order of time.
pub(super) async fn read(
    state: &AppState,
    signed: &Signed,
    (from, to): (Date, Date),
    today: Date,
    mine: bool,
) -> Result<Vec<Entry>> {
    let lang = signed.lang;
    let mut found: Vec<Entry> = decisions(state, signed, (from, to), today, mine)
        .await?
        .iter()
        .map(|one| of_contract(lang, one, today))
        .collect();
    if allowed(&signed.caller, Needs(Action::Read, Resource::Tasks)) {
        let question = DueBetween { from, to, mine };
        let tasks = state.ask(&signed.caller, question).await?;
        found.extend(tasks.iter().map(|task| of_task(lang, task, today)));
    }
    found.sort_by_key(|entry| (entry.on, entry.lane));
    Ok(found)
}

/// Before today and from today on. Of a contract that notice can be given on again and again
/// the next day is told; a day that was let pass only when no other follows in the period.
async fn decisions(
    state: &AppState,
    signed: &Signed,
    (from, to): (Date, Date),
    today: Date,
    mine: bool,
) -> Result<Vec<Decision>> {
    let mut ahead = Vec::new();
    if to >= today {
        let from = from.max(today);
        let question = Decisions { from, to, mine };
        ahead = state.ask(&signed.caller, question).await?;
    }
    if from >= today {
        return Ok(ahead);
    }
    let to = to.min(today.saturating_sub(1.day()));
    let question = Decisions { from, to, mine };
    let mut all = state.ask(&signed.caller, question).await?;
    let is_notice = |one: &Decision| one.kind == DecisionKind::Notice;
    let follows: BTreeSet<Id> = ahead
        .iter()
        .filter(|one| is_notice(one))
        .map(|one| one.contract)
        .collect();
    all.retain(|one| !is_notice(one) || !follows.contains(&one.contract));
    all.extend(ahead);
    Ok(all)
}

fn of_contract(lang: Lang, one: &Decision, today: Date) -> Entry {
    let lane = match one.kind {
        DecisionKind::Notice | DecisionKind::Procurement => Lane::Notice,
        DecisionKind::Option(_) => Lane::Option,
        DecisionKind::End | DecisionKind::Exit | DecisionKind::Expired => Lane::End,
    };
    Entry {
        on: one.on,
        lane,
        item: AgendaItem {
            near: format::near(lang, one.on, today).unwrap_or_default(),
            ..shown::item(lang, one)
        },
    }
}

fn of_task(lang: Lang, task: &TaskRow, today: Date) -> Entry {
    Entry {
        on: task.due_on,
        lane: Lane::Task,
        item: AgendaItem {
            date: format::date(task.due_on),
            near: format::near(lang, task.due_on, today).unwrap_or_default(),
            week: shown::week(lang, task.due_on),
            level: if task.due_on < today {
                Level::Bad
            } else {
                Level::Neutral
            },
            name: Link::new(words::subject(lang, task), words::address(task)),
            what: words::rule(lang, &task.rule),
            whose: task.holders.clone(),
            why: vec![words::why(lang, task)],
            ..AgendaItem::default()
        },
    }
}
