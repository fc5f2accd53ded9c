//! Cases that propose themselves: a contract whose procurement is to begin or that ends
//! within a year, and a system that is being phased out, while no case about it is on its way.
//! After a phase-out nothing more is proposed.

use std::collections::HashSet;

use database::Row;
use foundation::{Date, Id, Result};
use jiff::ToSpan;

use crate::{
    contracts::{DecisionKind, ToDecide},
    gate::{Action, Needs, Question, Resource, View, allowed},
    parts::{Kind, Subject},
};

/// Why a case is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalReason {
    /// By the plan the procurement of what follows begins.
    Procurement,
    /// The contract ends.
    ContractEnds,
    /// The system is being phased out.
    PhasingOut,
}

impl ProposalReason {
    /// The end of the text's key, `case-proposed-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Procurement => "procurement",
            Self::ContractEnds => "contract-ends",
            Self::PhasingOut => "phasing-out",
        }
    }
}

/// A case that somebody should make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedCase {
    /// The contract or the system in use.
    pub about: Subject,
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: ProposalReason,
    /// The day it follows from, if there is one.
    pub on: Option<Date>,
}

/// Asks for the cases that propose themselves, the earliest first.
#[derive(Debug)]
pub struct ProposedCases {
    /// About this contract alone.
    pub contract: Option<Id>,
}

/// Months ahead that are looked at.
const MONTHS: i64 = 12;

// What a case bought that is over may come to its own end, which is a case again.
const TAKEN: &str = "SELECT l.to_id FROM {links} l JOIN {cases} c ON c.id = l.from_id
 WHERE {visible c} AND l.field IN ('contracts', 'usages') AND c.standing <> 'stopped'
 AND (c.standing <> 'closed' OR c.case_type = 'phase_out')";
const PHASING_OUT: &str = "SELECT u.id, COALESCE(NULLIF(u.local_name, ''), s.name), u.phased_out_on FROM {usages} u JOIN {systems} s ON s.id = u.system
 WHERE {visible u} AND u.life_cycle = 'phasing_out' ORDER BY u.phased_out_on, 2, u.id";

impl Question for ProposedCases {
    type Answer = Vec<ProposedCase>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Cases)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<ProposedCase>> {
        let rows = view.rows(TAKEN, &[])?;
        let taken = rows
            .iter()
            .map(|row| row.id(0))
            .collect::<Result<HashSet<Id>>>()?;
        let mut proposed = Vec::new();
        if allowed(view.caller(), Needs(Action::Read, Resource::Contracts)) {
            proposed = contracts(view)?;
        }
        match self.contract {
            Some(contract) => proposed.retain(|one| one.about.id == contract),
            None => {
                for row in view.rows(PHASING_OUT, &[])? {
                    proposed.push(usage(&row)?);
                }
            }
        }
        let mut seen = HashSet::new();
        proposed.retain(|one| !taken.contains(&one.about.id) && seen.insert(one.about.id));
        proposed.sort_by_key(|one| one.on.unwrap_or(Date::MAX));
        Ok(proposed)
    }
}

fn contracts(view: &View<'_>) -> Result<Vec<ProposedCase>> {
    let asked = ToDecide {
        from: view.day(),
        to: view.day().saturating_add(MONTHS.months()),
        mine: false,
    };
    let mut proposed = Vec::new();
    for explained in asked.answer(view)? {
        let decision = explained.decision;
        let reason = match decision.kind {
            DecisionKind::Procurement => ProposalReason::Procurement,
            DecisionKind::End | DecisionKind::Exit => ProposalReason::ContractEnds,
            _ => continue,
        };
        proposed.push(ProposedCase {
            about: Subject {
                kind: Kind::Contract,
                id: decision.contract,
            },
            name: decision.name,
            reason,
            on: Some(decision.on),
        });
    }
    Ok(proposed)
}

fn usage(row: &Row) -> Result<ProposedCase> {
    Ok(ProposedCase {
        about: Subject {
            kind: Kind::Usage,
            id: row.id(0)?,
        },
        name: row.text(1)?,
        reason: ProposalReason::PhasingOut,
        on: row.opt(2, Row::date)?,
    })
}
