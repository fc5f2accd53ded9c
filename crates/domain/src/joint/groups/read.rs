//! Groups as the invited see them.

use std::collections::BTreeMap;

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{Departure, JointGroup, Member, READ, Reply};
use crate::{
    analytics::{Named, Need, unwrapped},
    gate::{Needs, Question, View, Work},
    joint::Ownership,
    shares,
};

/// A group without its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who invited.
    pub lead: Named,
    /// What it was worth when it was invited, in øre.
    pub worth: i64,
    /// When it was invited.
    pub invited_on: Date,
    /// The last day to answer.
    pub answer_by: Date,
    /// How many were invited, and how many of them said yes.
    pub members: (i64, i64),
    /// Since when it is binding.
    pub bound_on: Option<Date>,
    /// What the caller's organisation answered.
    pub reply: Option<Reply>,
    /// Whether the caller's organisation left.
    pub left: bool,
}

/// Asks for all groups that the caller's organisation was invited into, the newest first.
#[derive(Debug)]
pub struct JointGroups;

const LINES: &str = "SELECT g.id, g.name, o.id, o.name, g.worth, g.invited_on, g.answer_by,
 (SELECT COUNT(*) FROM {joint_members} n WHERE {invited n.joint_group} AND n.joint_group = g.id),
 (SELECT COUNT(*) FROM {joint_members} y WHERE {invited y.joint_group} AND y.joint_group = g.id AND y.answer = 'yes'),
 g.bound_on, m.answer, EXISTS (SELECT 1 FROM joint_withdrawals w WHERE {invited w.joint_group} AND w.joint_group = g.id AND {visible w})
 FROM joint_groups g JOIN {joint_members} m ON m.joint_group = g.id AND {visible m} JOIN {organisations} o ON o.id = g.organisation_id
 WHERE {invited g.id} AND g.invited_on <= {day} ORDER BY g.invited_on DESC, g.id DESC";

impl Question for JointGroups {
    type Answer = Vec<GroupLine>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<GroupLine>> {
        view.rows(LINES, &[])?.iter().map(line).collect()
    }
}

fn line(row: &Row) -> Result<GroupLine> {
    let lead = Named {
        id: row.id(2)?,
        name: row.text(3)?,
    };
    Ok(GroupLine {
        id: row.id(0)?,
        name: row.text(1)?,
        lead,
        worth: row.int(4)?,
        invited_on: row.date(5)?,
        answer_by: row.date(6)?,
        members: (row.int(7)?, row.int(8)?),
        bound_on: row.opt(9, Row::date)?,
        reply: Reply::from_key(&row.text_or_empty(10)?),
        left: row.bool(11)?,
    })
}

/// Asks for one group.
#[derive(Debug)]
pub struct OneGroup {
    /// Which.
    pub id: Id,
}

impl Question for OneGroup {
    type Answer = JointGroup;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<JointGroup> {
        group(view, self.id)
    }
}

const GROUP: &str = "SELECT g.name, g.need, g.message, o.id, o.name, CASE WHEN {visible g} THEN g.analysis END, g.invited_on, g.invited_by,
 g.answer_by, g.bound_on, g.bound_by, g.question, g.found, g.names FROM joint_groups g JOIN {organisations} o ON o.id = g.organisation_id
 WHERE {invited g.id} AND g.id = $1 AND g.invited_on <= {day}";

const HOLD: &str = "UPDATE joint_groups SET answer_by = answer_by WHERE {invited id} AND id = $1";

/// The same for a command. What is done with one group happens one after the other, also when
/// several municipalities do it at once: touching the row makes the others wait.
pub(super) fn held(work: &mut Work<'_>, id: Id) -> Result<JointGroup> {
    work.execute(HOLD, &[id.into()])?;
    group(work, id)
}

/// A group that the caller's organisation was invited into; for all others there is none.
fn group(view: &View<'_>, id: Id) -> Result<JointGroup> {
    let none = || Error::NotFound("joint_group");
    let row = view.row(GROUP, &[id.into()])?.ok_or_else(none)?;
    let departures = departures(view, id)?;
    let mut members = members(view, id)?;
    for member in &mut members {
        member.left = departures.iter().any(|one| one.code == member.code);
    }
    let own = view.caller().organisation;
    let mut places = members.iter();
    let place = places.position(|member| member.organisation.id == own);
    let bound_by = row.text_or_empty(10)?;
    Ok(JointGroup {
        id,
        name: row.text(0)?,
        need: Need::from_key(&row.text(1)?).ok_or_else(none)?,
        message: row.text(2)?,
        lead: Named {
            id: row.id(3)?,
            name: row.text(4)?,
        },
        analysis: row.opt(5, Row::id)?,
        invited_on: row.date(6)?,
        invited_by: row.text(7)?,
        answer_by: row.date(8)?,
        bound: row.opt(9, Row::date)?.map(|on| (on, bound_by)),
        question: json(&row, 11)?,
        found: json(&row, 12)?,
        names: json::<BTreeMap<String, String>>(&row, 13)?,
        // Only the invited get this far.
        own: place.ok_or_else(|| Error::internal("a group without the one who asks"))?,
        members,
        departures,
        votes: votes(view, id)?,
    })
}

fn json<T: serde::de::DeserializeOwned>(row: &Row, at: usize) -> Result<T> {
    serde_json::from_str(&row.text(at)?).map_err(Error::internal)
}

// What a member answered about ownership is told to the others once it takes part.
const MEMBERS: &str = concat!(
    "(SELECT o.id, o.name, m.code, m.answer, m.note, m.answered_by, m.answered_on, CASE WHEN {visible m} THEN m.case_id END,
 EXISTS (SELECT 1 FROM {cases} k WHERE k.id = m.case_id), a.business_needs, a.processes, a.resources,
 CASE WHEN {visible m} OR m.answer = 'yes' THEN a.answered_by ELSE '' END, a.answered_on
 FROM {joint_members} m JOIN joint_groups g ON g.id = m.joint_group AND {invited g.id} JOIN {organisations} o ON o.id = m.organisation_id
 LEFT JOIN {ownership_answers} a ON a.organisation_id = m.organisation_id AND a.need = g.need AND ({visible m} OR m.answer = 'yes' OR ",
    shares::shown!("product", "a"),
    ") WHERE m.joint_group = $1 ORDER BY m.position)"
);

fn members(view: &View<'_>, id: Id) -> Result<Vec<Member>> {
    let rows = view.rows(unwrapped(MEMBERS), &[id.into()])?;
    rows.iter().map(member).collect()
}

fn member(row: &Row) -> Result<Member> {
    let levels = [9, 10, 11].map(|at| row.opt(at, Row::int));
    let ownership = match levels {
        [Ok(Some(a)), Ok(Some(b)), Ok(Some(c))] => Some(Ownership {
            answers: [a, b, c],
            by: row.text_or_empty(12)?,
            on: row.date(13)?,
        }),
        _ => None,
    };
    Ok(Member {
        organisation: Named {
            id: row.id(0)?,
            name: row.text(1)?,
        },
        code: row.text(2)?,
        reply: Reply::from_key(&row.text_or_empty(3)?),
        note: row.text(4)?,
        answered_by: row.text_or_empty(5)?,
        answered_on: row.opt(6, Row::date)?,
        case: row.opt(7, Row::id)?,
        has_case: row.bool(8)?,
        ownership,
        left: false,
    })
}

const DEPARTURES: &str = "SELECT m.code, w.left_on, w.left_by, w.reason, w.damage FROM joint_withdrawals w
 JOIN {joint_members} m ON m.joint_group = w.joint_group AND m.organisation_id = w.organisation_id
 WHERE {invited w.joint_group} AND w.joint_group = $1 AND w.left_on <= {day} ORDER BY w.left_on, w.id";

fn departures(view: &View<'_>, id: Id) -> Result<Vec<Departure>> {
    let departure = |row: &Row| {
        Ok(Departure {
            code: row.text(0)?,
            on: row.date(1)?,
            by: row.text(2)?,
            reason: row.text(3)?,
            damage: json(row, 4)?,
        })
    };
    let rows = view.rows(DEPARTURES, &[id.into()])?;
    rows.iter().map(departure).collect()
}

const VOTES: &str = "SELECT m.code, v.integration, v.weight FROM {joint_votes} v
 JOIN {joint_members} m ON m.joint_group = v.joint_group AND m.organisation_id = v.organisation_id
 WHERE {invited v.joint_group} AND v.joint_group = $1 ORDER BY m.position, v.integration";

fn votes(view: &View<'_>, id: Id) -> Result<Vec<(String, String, i64)>> {
    let rows = view.rows(VOTES, &[id.into()])?;
    let vote = |row: &Row| Ok((row.text(0)?, row.text(1)?, row.int(2)?));
    rows.iter().map(vote).collect()
}
