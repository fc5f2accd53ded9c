//! Keeping what was found, in one go: a run that is stopped leaves everything as it was.

use std::collections::BTreeMap;

use database::Value;
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
        let day = work.day();
        let runs: Vec<Row> = self.found.iter().map(|found| run(found, day)).collect();
        let (mut opportunities, mut partners) = (Vec::new(), Vec::new());
        for found in &self.found {
            let need = found.need.key();
            let groups = found.groups.iter();
            for group in groups.filter(|group| self.still_shared(group, &now)) {
                for member in &group.members {
                    opportunities.push(opportunity(&need, group, member, day));
                    partners.extend(others(&need, group, member));
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

/// Values of one row.
type Row = Vec<Value>;

impl Keep {
    /// Whether nobody of the group changed what is shared since the computing began.
    fn still_shared(&self, group: &FoundGroup, now: &Levels) -> bool {
        let mut members = group.members.iter().map(|member| member.organisation);
        members.all(|member| now.get(&member) == self.levels.get(&member))
    }
}

fn run(found: &Found, day: Date) -> Row {
    vec![
        found.need.key().into(),
        found.name.as_str().into(),
        count(found.municipalities).into(),
        count(found.counted).into(),
        count(found.estimated).into(),
        found.per_head.into(),
        count(found.groups.len()).into(),
        found.total.into(),
        found.bound.into(),
        day.into(),
    ]
}

fn opportunity(need: &str, group: &FoundGroup, member: &FoundMember, day: Date) -> Row {
    vec![
        member.organisation.into(),
        need.into(),
        member.share.into(),
        group.value.into(),
        group.start.into(),
        member.payback_months.into(),
        day.into(),
    ]
}

fn others<'a>(
    need: &'a str,
    group: &'a FoundGroup,
    member: &'a FoundMember,
) -> impl Iterator<Item = Row> + 'a {
    let others = group.members.iter().map(|other| other.organisation);
    let others = others.filter(move |other| *other != member.organisation);
    others.map(move |other| vec![member.organisation.into(), need.into(), other.into()])
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
