//! What is seen in a meeting: the agenda with its papers, who is there, who said what.

use database::Row;
use foundation::{Date, Error, Id, Result};

use super::{
    ITEMS, MEETINGS,
    agenda::Held,
    minutes::{self, Minutes},
    seats::{self, Seat},
    tally::Ballot,
};
use crate::{
    gate::{Action, Needs, Question, Resource, View},
    parts::records::store,
};

/// Somebody in the body, and whether they are at the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Their seat.
    pub seat: Seat,
    /// Whether they are there; nobody said when none.
    pub present: Option<bool>,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomItem {
    /// Its identity.
    pub id: Id,
    /// Its number on the agenda.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// A key of `item-kind`.
    pub kind: String,
    /// The case it is about, with its name.
    pub case: Option<(Id, String)>,
    /// The money asked for, in whole øre.
    pub amount: Option<i64>,
    /// Who presents it, or empty.
    pub presenter: String,
    /// What those who decide are asked to say yes to, or empty.
    pub proposal: String,
    /// The paper, or empty.
    pub paper: String,
    /// The last day to vote in writing, when asked so.
    pub written_until: Option<Date>,
    /// A key of `item-outcome`, or empty while undecided.
    pub outcome: String,
    /// The decision in words, or empty.
    pub decision: String,
    /// When it was taken.
    pub decided_on: Option<Date>,
    /// Who may vote, with what they said.
    pub ballots: Vec<Ballot>,
}

impl RoomItem {
    /// Whether it waits for a decision.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.kind == "decide" && self.outcome.is_empty()
    }
}

/// Something that somebody is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomAction {
    /// Its identity.
    pub id: Id,
    /// What.
    pub name: String,
    /// By whom.
    pub owner: String,
    /// By when.
    pub due_on: Date,
    /// When it was done.
    pub done_on: Option<Date>,
}

/// A meeting with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// The meeting.
    pub id: Id,
    /// Its name: the body and the number.
    pub name: String,
    /// The body.
    pub body: Id,
    /// Its name.
    pub body_name: String,
    /// So many must take part in a decision.
    pub quorum: usize,
    /// Its day.
    pub held_on: Date,
    /// The time of day, or empty.
    pub starts_at: String,
    /// Where, or empty.
    pub place: String,
    /// A key of `meeting-standing`.
    pub standing: String,
    /// The day on which papers are due.
    pub papers_due: Option<Date>,
    /// The agenda.
    pub items: Vec<RoomItem>,
    /// The body, and who is there.
    pub attendance: Vec<Attendee>,
    /// What was to be done.
    pub actions: Vec<RoomAction>,
    /// Whether the caller leads the body.
    pub may_lead: bool,
    /// The caller among those of the body.
    pub me: Option<Id>,
    /// Whether its minutes are written, and which.
    pub minutes: Option<Minutes>,
}

/// Asks for a meeting.
#[derive(Debug)]
pub struct MeetingRoom(pub Id);

impl Question for MeetingRoom {
    type Answer = Room;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Meetings)
    }

    fn answer(self, view: &View<'_>) -> Result<Room> {
        let held = Held::of(view, self.0)?;
        of(view, held)
    }
}

const ITEM_ROWS: &str = "SELECT i.id, i.number, i.title, i.item_kind, i.for_case, c.name, i.amount,
 trim(p.first_name || ' ' || COALESCE(p.last_name, '')), i.proposal, i.paper, i.written_until, i.outcome, i.decision_text, i.decided_on
 FROM {agenda_items} i LEFT JOIN {cases} c ON c.id = i.for_case LEFT JOIN {people} p ON p.id = i.presenter
 WHERE {visible i} AND i.meeting = $1 ORDER BY i.number, i.id";
const ACTION_ROWS: &str = "SELECT a.id, a.name, trim(p.first_name || ' ' || COALESCE(p.last_name, '')), a.due_on, a.done_on
 FROM {meeting_actions} a JOIN {people} p ON p.id = a.owner WHERE {visible a} AND a.meeting = $1 ORDER BY a.due_on, a.id";

pub(super) fn of(view: &View<'_>, held: Held) -> Result<Room> {
    let meeting = held.record.id;
    let held_on = held.held_on()?;
    let seats = seats::seats(view, held.body.id, held_on)?;
    let there = seats::attendance(view, meeting)?;
    let mut items = Vec::new();
    for row in view.rows(ITEM_ROWS, &[meeting.into()])? {
        let ballots = seats::ballots(view, &seats, &there, row.id(0)?)?;
        items.push(item(&row, ballots)?);
    }
    let email = seats::email(view);
    let mine = seats
        .iter()
        .find(|seat| !email.is_empty() && seat.email == email);
    let text = |key| held.record.get(&MEETINGS, key).as_text().to_owned();
    let paper_days = match held.body.get(&super::BODY, "paper_days") {
        crate::parts::FieldValue::Int(days) => *days,
        _ => 0,
    };
    let span = jiff::Span::new().days(paper_days);
    Ok(Room {
        id: meeting,
        name: store::title(view, &MEETINGS, meeting)?,
        body: held.body.id,
        body_name: held.body_name().to_owned(),
        quorum: held.quorum(),
        held_on,
        starts_at: text("starts_at"),
        place: text("place"),
        standing: text("standing"),
        papers_due: held_on.checked_sub(span).ok(),
        actions: view
            .rows(ACTION_ROWS, &[meeting.into()])?
            .iter()
            .map(action)
            .collect::<Result<_>>()?,
        may_lead: seats::may_lead(view, held.body.id)?,
        me: mine.map(|seat| seat.person),
        minutes: minutes::of(view, meeting)?,
        attendance: seats
            .into_iter()
            .map(|seat| Attendee {
                present: there.get(&seat.person).copied(),
                seat,
            })
            .collect(),
        items,
    })
}

fn item(row: &Row, ballots: Vec<Ballot>) -> Result<RoomItem> {
    let case = match row.opt(4, Row::id)? {
        Some(case) => Some((case, row.text_or_empty(5)?)),
        None => None,
    };
    Ok(RoomItem {
        id: row.id(0)?,
        number: row.opt(1, Row::int)?.unwrap_or(0),
        title: row.text(2)?,
        kind: row.text(3)?,
        case,
        amount: row.opt(6, Row::int)?,
        presenter: row.text_or_empty(7)?,
        proposal: row.text_or_empty(8)?,
        paper: row.text_or_empty(9)?,
        written_until: row.opt(10, Row::date)?,
        outcome: row.text_or_empty(11)?,
        decision: row.text_or_empty(12)?,
        decided_on: row.opt(13, Row::date)?,
        ballots,
    })
}

fn action(row: &Row) -> Result<RoomAction> {
    Ok(RoomAction {
        id: row.id(0)?,
        name: row.text(1)?,
        owner: row.text(2)?,
        due_on: row.date(3)?,
        done_on: row.opt(4, Row::date)?,
    })
}

/// One item, as somebody who votes on it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemPage {
    /// The item.
    pub item: RoomItem,
    /// Its meeting.
    pub meeting: Id,
    /// The meeting's name.
    pub meeting_name: String,
    /// The body's name.
    pub body_name: String,
    /// The meeting's day.
    pub held_on: Date,
    /// The caller's own ballot; none when they have no vote.
    pub mine: Option<Ballot>,
    /// Whether they may vote now.
    pub may_vote: bool,
}

/// Asks for one item with the caller's own vote.
#[derive(Debug)]
pub struct OneItem(pub Id);

impl Question for OneItem {
    type Answer = ItemPage;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Meetings)
    }

    fn answer(self, view: &View<'_>) -> Result<ItemPage> {
        let record = store::find(view, &ITEMS, self.0)?;
        let meeting = record.get(&ITEMS, "meeting").as_ref();
        let room = MeetingRoom(meeting.ok_or(Error::NotFound("meeting"))?).answer(view)?;
        let item = room.items.into_iter().find(|item| item.id == self.0);
        let item = item.ok_or(Error::NotFound("agenda_item"))?;
        let mine = item
            .ballots
            .iter()
            .find(|ballot| Some(ballot.person) == room.me)
            .cloned();
        let over = item.written_until.is_some_and(|until| until < view.day());
        let open = item.waits() && !over && room.standing != "minutes_approved";
        Ok(ItemPage {
            may_vote: mine.is_some() && open && !view.is_past(),
            meeting: room.id,
            meeting_name: room.name,
            body_name: room.body_name,
            held_on: room.held_on,
            mine,
            item,
        })
    }
}
