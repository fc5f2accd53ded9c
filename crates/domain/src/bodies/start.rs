//! What somebody in a body sees first: the next meeting, what waits for them, and what was
//! decided but not carried out; and how long decisions take.

use database::Row;
use foundation::{Date, Id, Result};

use crate::gate::{Action, Needs, Question, Resource, View};

/// A meeting to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextMeeting {
    /// The meeting.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its day.
    pub held_on: Date,
    /// The time of day, or empty.
    pub starts_at: String,
    /// Where, or empty.
    pub place: String,
    /// Items on its agenda.
    pub items: i64,
    /// A key of `meeting-standing`.
    pub standing: String,
    /// Whether the caller sits in the body.
    pub mine: bool,
}

/// An item that waits for the caller's vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingVote {
    /// The item.
    pub item: Id,
    /// Its title.
    pub title: String,
    /// The body.
    pub body: String,
    /// The last day to vote.
    pub until: Date,
}

/// A condition or an action that nobody has carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDo {
    /// What.
    pub name: String,
    /// By whom, or empty.
    pub owner: String,
    /// By when.
    pub due_on: Date,
    /// The case that a condition is of.
    pub case: Option<Id>,
    /// The action, when it is one.
    pub action: Option<Id>,
}

/// How long decisions took, in days from submitted to decided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeadTime {
    /// Decisions.
    pub count: usize,
    /// Half of them took at most so many days.
    pub median: i64,
    /// The slowest.
    pub longest: i64,
}

/// The start page of somebody in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Meetings to come, the next first; the caller's own bodies' before others' of a day.
    pub meetings: Vec<NextMeeting>,
    /// Items that wait for the caller's vote.
    pub votes: Vec<WaitingVote>,
    /// What was decided and not carried out, most urgent first.
    pub to_do: Vec<ToDo>,
    /// Cases that wait for a body's decision.
    pub waiting_cases: i64,
    /// How long decisions took in the last twelve months.
    pub lead_time: LeadTime,
}

/// Asks for the start page.
#[derive(Debug)]
pub struct MemberStart {
    /// At most so many of each.
    pub limit: usize,
}

const MEETINGS: &str = "SELECT m.id, b.name || ' ' || CAST(m.number AS TEXT) || '/' || CAST(m.year AS TEXT), m.held_on, m.starts_at, m.place,
 (SELECT COUNT(*) FROM {agenda_items} i WHERE i.meeting = m.id), m.standing,
 CASE WHEN EXISTS (SELECT 1 FROM {body_members} s JOIN {people} p ON p.id = s.person WHERE s.body = b.id AND lower(p.email) = {email}
 AND (s.from_on IS NULL OR s.from_on <= {day}) AND (s.to_on IS NULL OR s.to_on >= {day})) THEN 1 ELSE 0 END
 FROM {meetings} m JOIN {bodies} b ON b.id = m.body WHERE {visible m} AND m.held_on >= {day} ORDER BY m.held_on, 8 DESC, b.name, m.id";
const VOTES: &str = "SELECT DISTINCT i.id, i.title, b.name, i.written_until FROM {agenda_items} i JOIN {meetings} m ON m.id = i.meeting JOIN {bodies} b ON b.id = m.body
 JOIN {body_members} s ON s.body = b.id JOIN {people} p ON p.id = s.person
 WHERE {visible i} AND i.outcome IS NULL AND i.written_until >= {day} AND lower(p.email) = {email} AND s.member_function IN ('chair', 'member')
 AND (s.from_on IS NULL OR s.from_on <= m.held_on) AND (s.to_on IS NULL OR s.to_on >= m.held_on)
 AND NOT EXISTS (SELECT 1 FROM {votes} v WHERE v.item = i.id AND v.person = p.id) ORDER BY i.written_until, i.title, i.id";
const CONDITIONS: &str = "SELECT c.demand, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), c.due_on, c.case_id, CAST(NULL AS TEXT)
 FROM {conditions} c LEFT JOIN {people} p ON p.id = c.owner WHERE {visible c} AND c.fulfilled_on IS NULL ORDER BY c.due_on, c.id";
const ACTIONS: &str = "SELECT a.name, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), a.due_on, a.id FROM {meeting_actions} a JOIN {people} p ON p.id = a.owner
 WHERE {visible a} AND a.done_on IS NULL ORDER BY a.due_on, a.id";
const WAITING: &str = "SELECT COUNT(*) FROM {cases} c WHERE {visible c} AND c.standing = 'waiting'";

impl Question for MemberStart {
    type Answer = Start;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Meetings)
    }

    fn answer(self, view: &View<'_>) -> Result<Start> {
        let mut to_do = to_dos(view)?;
        to_do.sort_by_key(|one| one.due_on);
        to_do.truncate(self.limit);
        let rows = view.rows(MEETINGS, &[])?;
        let meetings = rows.iter().take(self.limit).map(meeting);
        let rows = view.rows(VOTES, &[])?;
        let votes = rows.iter().take(self.limit).map(vote);
        let waiting = view.row(WAITING, &[])?;
        Ok(Start {
            meetings: meetings.collect::<Result<_>>()?,
            votes: votes.collect::<Result<_>>()?,
            to_do,
            waiting_cases: waiting.map_or(Ok(0), |row| row.int(0))?,
            lead_time: LeadTimes.answer(view)?,
        })
    }
}

fn meeting(row: &Row) -> Result<NextMeeting> {
    Ok(NextMeeting {
        id: row.id(0)?,
        name: row.text(1)?,
        held_on: row.date(2)?,
        starts_at: row.text_or_empty(3)?,
        place: row.text_or_empty(4)?,
        items: row.int(5)?,
        standing: row.text_or_empty(6)?,
        mine: row.int(7)? != 0,
    })
}

fn vote(row: &Row) -> Result<WaitingVote> {
    Ok(WaitingVote {
        item: row.id(0)?,
        title: row.text(1)?,
        body: row.text(2)?,
        until: row.date(3)?,
    })
}

fn to_dos(view: &View<'_>) -> Result<Vec<ToDo>> {
    let mut found = Vec::new();
    for (sql, is_action) in [(CONDITIONS, false), (ACTIONS, true)] {
        for row in view.rows(sql, &[])? {
            let id = row.id(3)?;
            found.push(ToDo {
                name: row.text(0)?,
                owner: row.text_or_empty(1)?,
                due_on: row.date(2)?,
                case: (!is_action).then_some(id),
                action: is_action.then_some(id),
            });
        }
    }
    Ok(found)
}

/// Asks how long the decisions of the last twelve months took.
#[derive(Debug)]
pub struct LeadTimes;

const TIMES: &str = "SELECT d.submitted_on, d.taken_on FROM {decisions} d WHERE {visible d} AND d.taken_on > faelled_add_months({day}, -12)";

impl Question for LeadTimes {
    type Answer = LeadTime;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Meetings)
    }

    fn answer(self, view: &View<'_>) -> Result<LeadTime> {
        let mut days = Vec::new();
        for row in view.rows(TIMES, &[])? {
            let (submitted, taken) = (row.date(0)?, row.date(1)?);
            let span = submitted.until(taken).map_or(0, |span| span.get_days());
            days.push(i64::from(span));
        }
        days.sort_unstable();
        let middle = days.len().saturating_sub(1) / 2;
        Ok(LeadTime {
            count: days.len(),
            median: days.get(middle).copied().unwrap_or(0),
            longest: days.last().copied().unwrap_or(0),
        })
    }
}
