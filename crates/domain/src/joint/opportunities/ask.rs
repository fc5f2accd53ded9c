//! What was found, for all and for one municipality.

use std::collections::BTreeMap;

use database::Row;
use foundation::{Date, Id, Result};

use super::keep::KEEPS;
use crate::{
    analytics::{Named, Need},
    gate::{Action, Needs, Question, Resource, View},
    shares::{self, Fact, Level},
};

/// Asks for the main groups of the plan, for whoever may have them computed.
#[derive(Debug)]
pub struct MainGroups;

const MAIN_GROUPS: &str = "SELECT k.number FROM {kle_nodes} k WHERE length(k.number) = 2 AND k.expired IS NULL ORDER BY k.number";

impl Question for MainGroups {
    type Answer = Vec<Need>;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Need>> {
        let rows = view.rows(MAIN_GROUPS, &[])?;
        rows.iter().map(|row| Ok(Need::Kle(row.text(0)?))).collect()
    }
}

/// Asks when all was computed; none when it never was.
pub(super) struct LastComputed;

// everywhere: what was computed for all
const LAST: &str = "SELECT r.computed_on FROM joint_runs r ORDER BY r.computed_on DESC LIMIT 1";

impl Question for LastComputed {
    type Answer = Option<Date>;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn answer(self, view: &View<'_>) -> Result<Option<Date>> {
        view.row(LAST, &[])?.map(|row| row.date(0)).transpose()
    }
}

/// What was found for a need. Amounts are in øre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computed {
    /// The need.
    pub need: Need,
    /// Its name.
    pub name: String,
    /// How many share a system for it.
    pub municipalities: i64,
    /// Of how many of them enough is known.
    pub counted: i64,
    /// How many of them do not share their costs.
    pub estimated: i64,
    /// What was put in for those, a year and inhabitant.
    pub per_head: Option<i64>,
    /// Groups of two and more.
    pub groups: i64,
    /// What they are worth together.
    pub total: i64,
    /// No choice among the groups that were weighed is worth more.
    pub bound: i64,
    /// The day.
    pub computed_on: Date,
}

/// What a municipality could buy with others. Amounts are in øre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opportunity {
    /// What was found for the need.
    pub found: Computed,
    /// The municipality's own part of the value.
    pub share: i64,
    /// What it is worth to all of them.
    pub group_value: i64,
    /// When they would start.
    pub starts_on: Date,
    /// After how many months its part has paid back what it puts down.
    pub payback_months: Option<i64>,
    /// The others, by name.
    pub partners: Vec<Named>,
}

/// Why there is no opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nothing was computed yet.
    NotComputed,
    /// The municipality does not share which systems it uses, or when its contracts end.
    NotShared,
    /// Nothing was found for it in those months.
    NothingFound,
}

/// What a municipality could buy with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// When it was computed.
    pub computed_on: Option<Date>,
    /// The best for the municipality first.
    pub found: Vec<Opportunity>,
    /// Set when nothing is there.
    pub why: Option<Why>,
    /// Everything that was computed, by need.
    pub all: Vec<Computed>,
}

/// Asks what the caller's municipality could buy with others, starting between two days.
#[derive(Debug)]
pub struct Opportunities {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

// everywhere: what was computed for all out of what is shared
const RUNS: &str = "SELECT r.need, r.name, r.municipalities, r.counted, r.estimated, r.per_head, r.groups_found, r.total, r.bound, r.computed_on
 FROM joint_runs r ORDER BY r.need";
const OWN: &str = "SELECT a.need, a.share, a.group_value, a.starts_on, a.payback_months FROM joint_opportunities a
 WHERE {visible a} AND a.starts_on >= $1 AND a.starts_on <= $2 AND a.share > 0 ORDER BY a.share DESC, a.need";
const PARTNERS: &str = "SELECT p.need, p.partner, o.name FROM joint_partners p JOIN {organisations} o ON o.id = p.partner
 WHERE {visible p} ORDER BY o.name";

impl Question for Opportunities {
    type Answer = Ahead;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Ahead> {
        let all: Vec<Computed> = view
            .rows(RUNS, &[])?
            .iter()
            .map(computed)
            .collect::<Result<Vec<Option<_>>>>()?
            .into_iter()
            .flatten()
            .collect();
        let mut partners: BTreeMap<String, Vec<Named>> = BTreeMap::new();
        for row in view.rows(PARTNERS, &[])? {
            let named = Named {
                id: row.id(1)?,
                name: row.text(2)?,
            };
            partners.entry(row.text(0)?).or_default().push(named);
        }
        let mut found = Vec::new();
        for row in view.rows(OWN, &[self.from.into(), self.to.into()])? {
            let key = row.text(0)?;
            let Some(run) = all.iter().find(|run| run.need.key() == key) else {
                continue;
            };
            found.push(Opportunity {
                found: run.clone(),
                share: row.int(1)?,
                group_value: row.int(2)?,
                starts_on: row.date(3)?,
                payback_months: row.opt(4, Row::int)?,
                partners: partners.remove(&key).unwrap_or_default(),
            });
        }
        let computed_on = all.iter().map(|run| run.computed_on).max();
        let why = match found.is_empty() {
            true => Some(why(view, computed_on)?),
            false => None,
        };
        Ok(Ahead {
            computed_on,
            found,
            why,
            all,
        })
    }
}

fn computed(row: &Row) -> Result<Option<Computed>> {
    let Some(need) = Need::from_key(&row.text(0)?) else {
        return Ok(None);
    };
    Ok(Some(Computed {
        need,
        name: row.text(1)?,
        municipalities: row.int(2)?,
        counted: row.int(3)?,
        estimated: row.int(4)?,
        per_head: row.opt(5, Row::int)?,
        groups: row.int(6)?,
        total: row.int(7)?,
        bound: row.int(8)?,
        computed_on: row.date(9)?,
    }))
}

fn why(view: &View<'_>, computed_on: Option<Date>) -> Result<Why> {
    let own: Id = view.caller().organisation;
    let shares = shares::of(view, own)?;
    let keeps = |fact| shares.of(fact) == Level::Nothing;
    Ok(match computed_on {
        None => Why::NotComputed,
        Some(_) if keeps(Fact::Product) || keeps(Fact::Window) => Why::NotShared,
        Some(_) => Why::NothingFound,
    })
}
