//! Computing all main groups, one after another. Takes minutes, so nothing is locked while it
//! goes on; what is found is kept at the end.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use foundation::{Error, Id, Result};
use jiff::ToSpan as _;
use sharing::{Answer, Group, Problem, Refused, Run};

use super::{
    ask::MainGroups,
    keep::{Found, FoundGroup, FoundMember, Keep, LevelsOfAll},
};
use crate::{
    analytics::Candidate,
    gate::{App, Caller},
    joint::{AboutNeed, Facts, Plan, id_of, input},
    organisations::NATIONAL_ID,
};

/// How far a computation of all main groups is, and the way to stop it.
#[derive(Debug, Default)]
pub struct Going {
    done: AtomicUsize,
    of: AtomicUsize,
    cancel: AtomicBool,
}

impl Going {
    /// How many needs are done, and how many there are; 0 before that is known.
    pub fn how_far(&self) -> (usize, usize) {
        let read = |number: &AtomicUsize| number.load(Ordering::Relaxed);
        (read(&self.done), read(&self.of))
    }

    /// Makes it end soon, with everything as it was.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

/// What was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refreshed {
    /// For how many needs.
    pub needs: usize,
    /// How many opportunities there are, one for each municipality and need.
    pub opportunities: usize,
}

/// Computes all main groups of the plan out of what is shared and keeps what each municipality
/// could buy with others. `threads` share the work; the answer does not depend on it.
///
/// # Errors
/// `joint_stopped` when it was stopped; then everything is as before.
pub fn refresh(app: &App, caller: &Caller, threads: usize, going: &Going) -> Result<Refreshed> {
    refresh_while(app, caller, threads, going, &|| true)
}

fn refresh_while(
    app: &App,
    caller: &Caller,
    threads: usize,
    going: &Going,
    go_on: &dyn Fn() -> bool,
) -> Result<Refreshed> {
    let levels = app.ask(caller, LevelsOfAll)?;
    let needs = app.ask(caller, MainGroups)?;
    going.of.store(needs.len(), Ordering::Relaxed);
    let plan = Plan::usual(app.clock().today());
    let run = Run {
        threads,
        cancel: &going.cancel,
        progress: &|_| {},
    };
    // The national organisation has no municipality's own facts.
    let observer = Caller::system("Fælled", NATIONAL_ID);
    let mut found = Vec::new();
    for need in needs {
        if going.cancel.load(Ordering::Relaxed) || !go_on() {
            return Err(Error::conflict("joint_stopped"));
        }
        let facts = app.ask(&observer, AboutNeed { need })?;
        tracing::debug!(
            need = facts.need.key(),
            municipalities = facts.candidates.len(),
            "known"
        );
        let one = compute(facts, &plan, &run)?;
        tracing::debug!(
            groups = one.groups.len(),
            total = one.total,
            bound = one.bound,
            "computed"
        );
        found.push(one);
        going.done.fetch_add(1, Ordering::Relaxed);
    }
    let needs = found.len();
    let opportunities = app.run(caller, Keep { found, levels })?;
    Ok(Refreshed {
        needs,
        opportunities,
    })
}

/// Days after which all is computed again.
const OLD: i64 = 7;

/// Computes all main groups when the last time is a week ago; none when it is not.
///
/// # Errors
/// As [`refresh`].
pub fn refresh_when_old(app: &App, go_on: &dyn Fn() -> bool) -> Result<Option<Refreshed>> {
    let caller = Caller::system("Fælled", NATIONAL_ID);
    let today = app.clock().today();
    let last = app.ask(&caller, super::ask::LastComputed)?;
    if !go_on() || last.is_some_and(|day| day.saturating_add(OLD.days()) > today) {
        return Ok(None);
    }
    refresh_while(app, &caller, 1, &Going::default(), go_on).map(Some)
}

fn compute(facts: Facts, plan: &Plan, run: &Run<'_>) -> Result<Found> {
    let per_head = middle_per_head(&facts.candidates);
    let plan = Plan {
        // As it stands in addresses, so that the page counts with the same.
        per_head: per_head.map(|oere| oere as f64 / 100.0),
        ..plan.clone()
    };
    let mut found = Found {
        municipalities: facts.candidates.len(),
        counted: 0,
        estimated: facts
            .candidates
            .iter()
            .filter(|one| one.cost.is_none())
            .count(),
        per_head,
        total: 0,
        bound: 0,
        groups: Vec::new(),
        name: facts.name,
        need: facts.need,
    };
    let question = input(&facts.candidates, &facts.ownership, &plan);
    let problem = match Problem::new(&question) {
        Ok(problem) => problem,
        // Nobody, or an amount that cannot be true: nothing is found, and the page says what is wrong.
        Err(_) => return Ok(found),
    };
    let answer = match problem.share(run) {
        Ok(answer) => answer,
        Err(Refused::Cancelled) => return Err(Error::conflict("joint_stopped")),
        Err(Refused::Faults(_)) => return Ok(found),
    };
    found.counted = counted(&answer);
    found.total = oere(answer.total);
    found.bound = oere(answer.bound);
    let several = answer.groups.iter().filter(|group| group.members.len() > 1);
    found.groups = several
        .map(|group| kept(&problem, group, &facts.candidates))
        .collect::<Result<_>>()?;
    Ok(found)
}

fn counted(answer: &Answer) -> usize {
    answer.groups.iter().map(|group| group.members.len()).sum()
}

fn kept(problem: &Problem, group: &Group, candidates: &[Candidate]) -> Result<FoundGroup> {
    let organisation = |code: &str| -> Result<Id> {
        let mut all = candidates.iter();
        let found = all.find(|one| id_of(one) == code);
        let found = found.ok_or_else(|| Error::internal("a member that was not asked about"))?;
        Ok(found.organisation.id)
    };
    let paybacks = problem.paybacks(group);
    let paybacks =
        paybacks.map_err(|_| Error::internal("the group comes from the same problem"))?;
    let members = group.members_detail.iter().zip(paybacks);
    let member = |(detail, payback): (&sharing::MemberDetail, sharing::Payback)| {
        Ok(FoundMember {
            organisation: organisation(&detail.id)?,
            share: oere(detail.share),
            payback_months: payback.months.map(|months| months.ceil() as i64),
        })
    };
    Ok(FoundGroup {
        value: oere(group.net),
        start: group.start,
        members: members.map(member).collect::<Result<_>>()?,
    })
}

/// Kroner of an answer are rounded to øre already.
fn oere(kroner: f64) -> i64 {
    (kroner * 100.0).round() as i64
}

/// What the middle one of those who share their costs pays a year and inhabitant, in øre.
pub(super) fn middle_per_head(candidates: &[Candidate]) -> Option<i64> {
    let known = candidates.iter().filter_map(|one| {
        let heads = one.population.filter(|heads| *heads > 0)?;
        Some(one.cost?.amount().max(0) / heads)
    });
    let mut known: Vec<i64> = known.filter(|oere| *oere > 0).collect();
    known.sort_unstable();
    known.get(known.len().saturating_sub(1) / 2).copied()
}
