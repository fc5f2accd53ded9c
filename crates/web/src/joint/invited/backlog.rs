//! The shared backlog: the computed order beside the voted one, when each member's need is met
//! in both, and what the voted order costs.

use domain::joint::VotedOrder;
use sharing::Group;

use super::{forms, page::Seen};
use crate::{
    format,
    joint::{told, words::kroner},
    parts::{Cell, Link, RecordField, Section, Table},
};

/// The numbers of a backlog as they stand in it: a start and months after it.
fn day(seen: &Seen<'_>, backlog: &VotedOrder, month: Option<u64>) -> Cell {
    let of = Group {
        start: backlog.computed.start,
        ..seen.group.found.clone()
    };
    told::ready(&of, month)
}

/// The integrations in the computed order, with their places and dates by votes.
pub(super) fn order(seen: &Seen<'_>) -> Section {
    let (lang, backlog) = (seen.signed.lang, seen.backlog);
    let number = |number: usize| {
        Cell::Number(format::integer(
            lang,
            i64::try_from(number).unwrap_or(i64::MAX),
        ))
    };
    let rows = backlog.computed.order.iter().enumerate().map(|(at, done)| {
        let voted = backlog.voted.order.iter().enumerate();
        let voted = voted.clone().find(|(_, one)| one.id == done.id);
        let (place, month) = voted.map_or((at, done.done_month), |(at, one)| (at, one.done_month));
        let votes = backlog.votes.get(&done.id).copied().unwrap_or(0);
        vec![
            number(at + 1),
            Cell::Text(seen.integration(&done.id)),
            day(seen, backlog, done.done_month),
            Cell::Number(format::integer(lang, votes)),
            number(place + 1),
            day(seen, backlog, month),
            Cell::Text(who_needs(seen, &done.id)),
        ]
    });
    let headings = [
        "joint-order",
        "joint-integration",
        "joint-done-on",
        "joint-votes",
        "joint-voted-order",
        "joint-voted-done-on",
        "joint-needed-by",
    ];
    let field = |key: &str, amount: f64| RecordField {
        label: lang.t(key),
        value: Cell::Text(kroner(lang, amount)),
        ..RecordField::default()
    };
    let (computed, voted) = (backlog.computed.basis.waiting, backlog.voted.waiting);
    let fields = match backlog.votes.is_empty() {
        true => vec![field("joint-waiting-computed", computed)],
        false => vec![
            field("joint-waiting-computed", computed),
            field("joint-waiting-voted", voted),
            field("joint-waiting-extra", backlog.extra()),
        ],
    };
    let vote = forms::may(seen) && !backlog.computed.order.is_empty();
    let vote = vote.then(|| {
        let way = super::address(seen.group.id, "votes");
        Link::new(lang.t("joint-form-votes"), way)
    });
    Section {
        id: "backlog".to_owned(),
        links: vote.into_iter().collect(),
        title: lang.t("joint-shared-backlog"),
        fields,
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        empty: lang.t("joint-backlog-none"),
        ..Section::default()
    }
}

fn who_needs(seen: &Seen<'_>, id: &str) -> String {
    let needs = |one: &&sharing::Candidate| {
        let mut jobs = one.integrations.iter().flatten();
        seen.backlog.members.contains(&one.id) && jobs.any(|job| job.id == id)
    };
    let all = seen.group.question.candidates.iter().filter(needs);
    seen.names(all.map(|one| one.id.as_str()))
}

/// When each member has all its integrations, computed and as voted, and what waiting costs it.
pub(super) fn met(seen: &Seen<'_>) -> Section {
    let (lang, backlog) = (seen.signed.lang, seen.backlog);
    if backlog.computed.order.is_empty() {
        return Section::default();
    }
    let rows = backlog.members.iter().enumerate().map(|(at, code)| {
        let (computed, voted) = (&backlog.computed, &backlog.voted);
        let extra = voted.waiting_costs[at] - computed.waiting_costs[at];
        vec![
            Cell::Text(seen.name(code)),
            day(seen, backlog, computed.ready_months[at]),
            Cell::Number(kroner(lang, computed.waiting_costs[at])),
            day(seen, backlog, voted.ready_months[at]),
            Cell::Number(kroner(lang, voted.waiting_costs[at])),
            Cell::Number(kroner(lang, extra)),
        ]
    });
    let headings = [
        "joint-municipality",
        "joint-met-computed",
        "joint-wait-computed",
        "joint-met-voted",
        "joint-wait-voted",
        "joint-wait-extra",
    ];
    Section {
        id: "met".to_owned(),
        title: lang.t("joint-met"),
        table: Some(Table {
            headings: headings.map(|key| lang.t(key)).to_vec(),
            rows: rows.collect(),
        }),
        ..Section::default()
    }
}
