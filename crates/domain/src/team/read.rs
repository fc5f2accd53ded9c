//! The team as it is stored: members with their time and what they can.

use std::collections::HashMap;

use database::Row;
use foundation::{Date, Id, Result};

use super::{
    fields::COMPETENCE_LEVEL,
    load::{Capacity, MemberTime, Share},
};
use crate::gate::View;

/// Something that a member can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// The value of the list.
    pub competence: Id,
    /// Its name.
    pub name: String,
    /// How well, 1 to 3.
    pub level: usize,
}

impl Skill {
    /// The level as a key of `competence-level`.
    #[must_use]
    pub fn level_key(&self) -> &'static str {
        let at = self.level.clamp(1, COMPETENCE_LEVEL.values.len()) - 1;
        COMPETENCE_LEVEL.values[at]
    }
}

/// A member with everything that pictures follow from.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) id: Id,
    pub(super) person: Id,
    pub(super) name: String,
    pub(super) function: String,
    pub(super) skills: Vec<Skill>,
    pub(super) time: MemberTime,
}

const MEMBERS: &str = "SELECT m.id, m.person, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), m.team_function, m.from_on, m.to_on
 FROM {team_members} m JOIN {people} p ON p.id = m.person WHERE {visible m} AND (m.to_on IS NULL OR m.to_on >= $1) AND (m.from_on IS NULL OR m.from_on <= $2)
 ORDER BY p.first_name, p.last_name, m.id";
const SKILLS: &str = "SELECT c.member, c.competence, {name o}, c.competence_level FROM {competences} c JOIN {options} o ON o.id = c.competence
 WHERE {visible c} ORDER BY o.position, o.id";
const CAPACITIES: &str = "SELECT c.member, c.from_on, c.hours FROM {capacities} c WHERE {visible c} AND c.from_on <= $1 ORDER BY c.from_on";
// A case that is over holds nobody.
const SHARES: &str = "SELECT a.member, a.for_case, a.hours, a.from_on, a.to_on FROM {allocations} a JOIN {cases} c ON c.id = a.for_case
 WHERE {visible a} AND c.standing NOT IN ('stopped', 'closed') AND a.from_on <= $2 AND a.to_on >= $1 ORDER BY a.from_on, a.id";

/// Everybody who is in the team some day of a period, by name.
pub(super) fn members(view: &View<'_>, from: Date, to: Date) -> Result<Vec<Member>> {
    let days = [from.into(), to.into()];
    let mut skills: HashMap<Id, Vec<Skill>> = HashMap::new();
    for row in view.rows(SKILLS, &[])? {
        skills.entry(row.id(0)?).or_default().push(skill(&row)?);
    }
    let mut capacity: HashMap<Id, Vec<Capacity>> = HashMap::new();
    for row in view.rows(CAPACITIES, &[to.into()])? {
        let (from, hours) = (row.date(1)?, row.int(2)?);
        let rows = capacity.entry(row.id(0)?).or_default();
        rows.push(Capacity { from, hours });
    }
    let mut shares: HashMap<Id, Vec<Share>> = HashMap::new();
    for row in view.rows(SHARES, &days)? {
        shares.entry(row.id(0)?).or_default().push(share(&row)?);
    }
    let rows = view.rows(MEMBERS, &days)?;
    let member = |row: &Row| {
        let id = row.id(0)?;
        Ok(Member {
            id,
            person: row.id(1)?,
            name: row.text(2)?,
            function: row.text(3)?,
            skills: skills.remove(&id).unwrap_or_default(),
            time: MemberTime {
                from: row.opt(4, Row::date)?,
                to: row.opt(5, Row::date)?,
                capacity: capacity.remove(&id).unwrap_or_default(),
                shares: shares.remove(&id).unwrap_or_default(),
            },
        })
    };
    rows.iter().map(member).collect()
}

fn skill(row: &Row) -> Result<Skill> {
    let level = row.text(3)?;
    let at = COMPETENCE_LEVEL.values.iter().position(|key| *key == level);
    Ok(Skill {
        competence: row.id(1)?,
        name: row.text(2)?,
        level: at.map_or(1, |at| at + 1),
    })
}

fn share(row: &Row) -> Result<Share> {
    Ok(Share {
        case: row.id(1)?,
        hours: row.int(2)?,
        from: row.date(3)?,
        to: row.date(4)?,
    })
}
