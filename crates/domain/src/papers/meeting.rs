//! What the papers of a meeting are written from.

use std::collections::BTreeMap;

use database::Row;
use foundation::{Date, Id, Result};

use super::dates::Dates;
use crate::{
    bodies::{MeetingRoom, Room, RoomAction},
    cases::{CaseState, InterventionKind, OpenInterventions, SCHEMA, StateOf},
    gate::{Question, View},
    parts::{
        FieldValue, Kind,
        records::{Get, Page},
    },
};

/// A case that stands on the agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseBrief {
    /// The record with names of what it points at.
    pub page: Page,
    /// Gate and criteria.
    pub state: CaseState,
}

impl CaseBrief {
    /// An amount of the case in øre, if there is one.
    #[must_use]
    pub fn amount(&self, key: &str) -> Option<i64> {
        match self.page.record.get(&SCHEMA, key) {
            FieldValue::Int(amount) => Some(*amount),
            _ => None,
        }
    }
}

/// A condition of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// What is demanded.
    pub demand: String,
    /// The last day to fulfil it.
    pub due_on: Date,
    /// Who must see to it, or empty.
    pub owner: String,
}

/// A decision about a case that the meeting took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The decision.
    pub id: Id,
    /// Money granted, in whole øre.
    pub amount: Option<i64>,
    /// When it was taken.
    pub taken_on: Date,
    /// Its conditions.
    pub demands: Vec<Demand>,
}

/// A case that the department escalated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalated {
    /// The case.
    pub case: Id,
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub on: Date,
}

/// What the papers of a meeting are written from.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingMaterial {
    /// The meeting with its agenda, votes and actions.
    pub room: Room,
    /// What was said beside the items, number and approval of the minutes.
    pub minutes: crate::bodies::Minutes,
    /// The cases on the agenda.
    pub cases: BTreeMap<Id, CaseBrief>,
    /// The decisions that the meeting took, by case.
    pub taken: BTreeMap<Id, Taken>,
    /// Cases that were escalated and are not taken back.
    pub escalated: Vec<Escalated>,
    /// Actions of the body's other meetings that nobody has done.
    pub earlier: Vec<RoomAction>,
}

const TAKEN: &str = "SELECT d.id, d.case_id, d.amount, d.taken_on FROM {decisions} d WHERE {visible d} AND d.meeting = $1 ORDER BY d.decided_at, d.id";
const DEMANDS: &str = "SELECT k.demand, k.due_on, trim(p.first_name || ' ' || COALESCE(p.last_name, '')) FROM {conditions} k
 LEFT JOIN {people} p ON p.id = k.owner WHERE {visible k} AND k.decision = $1 ORDER BY k.due_on, k.demand, k.id";
const EARLIER: &str = "SELECT a.id, a.name, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), a.due_on FROM {meeting_actions} a
 JOIN {people} p ON p.id = a.owner JOIN {meetings} m ON m.id = a.meeting
 WHERE {visible a} AND m.body = $1 AND m.id <> $2 AND a.done_on IS NULL ORDER BY a.due_on, a.id";
const NAME: &str = "SELECT c.name FROM {cases} c WHERE {visible c} AND c.id = $1";

pub(super) fn material(view: &View<'_>, meeting: Id, dates: &mut Dates) -> Result<MeetingMaterial> {
    let room = MeetingRoom(meeting).answer(view)?;
    let mut cases = BTreeMap::new();
    for id in room.items.iter().filter_map(|item| item.case.as_ref()) {
        cases.insert(id.0, brief(view, id.0)?);
    }
    let mut taken = BTreeMap::new();
    for row in view.rows(TAKEN, &[meeting.into()])? {
        taken.insert(row.id(1)?, decision(view, &row)?);
    }
    let ask = [room.body.into(), meeting.into()];
    let earlier = view.rows(EARLIER, &ask)?;
    let found = MeetingMaterial {
        minutes: room.minutes.clone().unwrap_or_default(),
        escalated: escalated(view)?,
        earlier: earlier.iter().map(action).collect::<Result<_>>()?,
        cases,
        taken,
        room,
    };
    note_dates(view, &found, dates)?;
    Ok(found)
}

fn note_dates(view: &View<'_>, found: &MeetingMaterial, dates: &mut Dates) -> Result<()> {
    let room = &found.room;
    dates.look_up(view, Kind::Meeting, "meetings", [room.id])?;
    let ids = room.items.iter().map(|one| one.id);
    dates.look_up(view, Kind::AgendaItem, "agenda_items", ids)?;
    let cases = found.cases.keys().copied();
    let cases = cases.chain(found.escalated.iter().map(|one| one.case));
    dates.look_up(view, Kind::Case, "cases", cases)?;
    let actions = room.actions.iter().chain(&found.earlier);
    let ids = actions.map(|one| one.id);
    dates.look_up(view, Kind::MeetingAction, "meeting_actions", ids)?;
    for taken in found.taken.values() {
        dates.note(Kind::Decision, taken.id, taken.taken_on);
    }
    Ok(())
}

fn brief(view: &View<'_>, id: Id) -> Result<CaseBrief> {
    let schema = &SCHEMA;
    Ok(CaseBrief {
        page: Get { schema, id }.answer(view)?,
        state: StateOf(id).answer(view)?,
    })
}

fn decision(view: &View<'_>, row: &Row) -> Result<Taken> {
    let id = row.id(0)?;
    let mut demands = Vec::new();
    for row in view.rows(DEMANDS, &[id.into()])? {
        demands.push(Demand {
            demand: row.text(0)?,
            due_on: row.date(1)?,
            owner: row.text_or_empty(2)?,
        });
    }
    Ok(Taken {
        id,
        amount: row.opt(2, Row::int)?,
        taken_on: row.date(3)?,
        demands,
    })
}

fn escalated(view: &View<'_>) -> Result<Vec<Escalated>> {
    let mut all = Vec::new();
    for one in OpenInterventions.answer(view)? {
        if one.kind != InterventionKind::Escalate {
            continue;
        }
        if let Some(row) = view.row(NAME, &[one.case.into()])? {
            all.push(Escalated {
                case: one.case,
                name: row.text(0)?,
                reason: one.reason,
                on: one.on,
            });
        }
    }
    Ok(all)
}

fn action(row: &Row) -> Result<RoomAction> {
    Ok(RoomAction {
        id: row.id(0)?,
        name: row.text(1)?,
        owner: row.text(2)?,
        due_on: row.date(3)?,
        done_on: None,
    })
}
