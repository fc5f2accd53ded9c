//! Keeping what was found, in one go: a run that is stopped leaves everything as it was.

use std::collections::BTreeMap;

use foundation::{Date, Id, Result};

use crate::{
    analytics::Need,
    gate::{Action, Command, Event, Needs, Question, Recorded, Resource, View, Work},
};

/// What keeps the shared catalogue also computes for all.
pub(super) const KEEPS: Needs = Needs(Action::Administer, Resource::Catalogue);

/// What was found for one need. Amounts are in øre.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) need: Need,
    pub(super) name: String,
    pub(super) municipalities: usize,
    /// Of whom enough is known.
    pub(super) counted: usize,
    /// Whose costs are not shared.
    pub(super) estimated: usize,
    /// What was put in for them, a year and inhabitant.
    pub(super) per_head: Option<i64>,
    pub(super) total: i64,
    pub(super) bound: i64,
    pub(super) groups: Vec<FoundGroup>,
}

/// A group of two or more.
#[derive(Debug, Clone)]
pub(super) struct FoundGroup {
    pub(super) value: i64,
    pub(super) start: Date,
    pub(super) members: Vec<FoundMember>,
}

#[derive(Debug, Clone)]
pub(super) struct FoundMember {
    pub(super) organisation: Id,
    pub(super) share: i64,
    pub(super) payback_months: Option<i64>,
}

/// What each organisation says about sharing, by organisation.
pub(super) type Levels = BTreeMap<Id, Vec<(String, String)>>;

/// Asks what each organisation says about sharing.
pub(super) struct LevelsOfAll;

// everywhere: what is shared, to see whether it changed while it was computed with
const LEVELS: &str = "SELECT s.organisation_id, s.name, s.value FROM settings s WHERE s.name LIKE 'shares_%' ORDER BY s.organisation_id, s.name";

impl Question for LevelsOfAll {
    type Answer = Levels;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn answer(self, view: &View<'_>) -> Result<Levels> {
        levels(view)
    }
}

fn levels(view: &View<'_>) -> Result<Levels> {
    let mut levels = Levels::new();
    for row in view.rows(LEVELS, &[])? {
        let said = (row.text(1)?, row.text(2)?);
        levels.entry(row.id(0)?).or_default().push(said);
    }
    Ok(levels)
}

/// Keeps what was found in the place of what was kept before.
pub(super) struct Keep {
    pub(super) found: Vec<Found>,
    /// What was shared when the computing began.
    pub(super) levels: Levels,
}

// everywhere: what was computed for all is computed anew for all
const FORGET: [&str; 3] = [
    "DELETE FROM joint_partners",
    "DELETE FROM joint_opportunities",
    "DELETE FROM joint_runs",
];

const RUN: &[&str] = &[
    "need",
    "name",
    "municipalities",
    "counted",
    "estimated",
    "per_head",
    "groups_found",
    "total",
    "bound",
    "computed_on",
];
const OPPORTUNITY: &[&str] = &[
    "organisation_id",
    "need",
    "share",
    "group_value",
    "starts_on",
    "payback_months",
    "computed_on",
];
const PARTNER: &[&str] = &["organisation_id", "need", "partner"];

impl Command for Keep {
    /// How many opportunities there are.
    type Output = usize;

    fn needs(&self) -> Needs {
        KEEPS
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        if self.found.is_empty() {
            return Ok(work.unchanged("there is nothing to compute", 0));
        }
        for forget in FORGET {
            work.execute(forget, &[])?;
        }
        let now = levels(work)?;
        let changed = |member: &FoundMember| {
            now.get(&member.organisation) != self.levels.get(&member.organisation)
        };
        let day = work.day();
        let (mut runs, mut opportunities, mut partners) = (Vec::new(), Vec::new(), Vec::new());
        for found in &self.found {
            let need = found.need.key();
            runs.push(vec![
                need.as_str().into(),
                found.name.as_str().into(),
                count(found.municipalities).into(),
                count(found.counted).into(),
                count(found.estimated).into(),
                found.per_head.into(),
                count(found.groups.len()).into(),
                found.total.into(),
                found.bound.into(),
                day.into(),
            ]);
            for group in &found.groups {
                if group.members.iter().any(changed) {
                    continue;
                }
                for member in &group.members {
                    opportunities.push(vec![
                        member.organisation.into(),
                        need.as_str().into(),
                        member.share.into(),
                        group.value.into(),
                        group.start.into(),
                        member.payback_months.into(),
                        day.into(),
                    ]);
                    let others = group.members.iter();
                    let others = others.filter(|other| other.organisation != member.organisation);
                    partners.extend(others.map(|other| {
                        vec![
                            member.organisation.into(),
                            need.as_str().into(),
                            other.organisation.into(),
                        ]
                    }));
                }
            }
        }
        work.insert("joint_runs", RUN, &runs)?;
        work.insert("joint_opportunities", OPPORTUNITY, &opportunities)?;
        work.insert("joint_partners", PARTNER, &partners)?;
        let said = format!(
            "needs {}, opportunities {}",
            runs.len(),
            opportunities.len()
        );
        let event = Event::new("joint.opportunities_computed").because(said);
        work.record(event, opportunities.len())
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
