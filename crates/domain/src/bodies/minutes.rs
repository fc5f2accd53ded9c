//! Minutes: drafted from what was decided, approved, numbered and frozen.

use database::Row;
use foundation::{Date, Error, Id, Result, new_id};
use serde_json::{Value as Json, json};

use super::{
    MEETINGS, MEMBER,
    agenda::{Held, rewrite},
    room::{self, Room},
    seats,
};
use crate::{
    cases::sha256_of,
    gate::{Action, Command, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::FieldValue,
};

/// The minutes of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Minutes {
    /// What was said beside the items, or empty.
    pub remarks: String,
    /// Their number in the body's year, once approved.
    pub number: Option<i64>,
    /// When they were approved.
    pub approved_on: Option<Date>,
    /// By whom, or empty.
    pub approved_by: String,
    /// The meeting as approved, as JSON, or empty.
    pub frozen: String,
    /// Its SHA-256 in hexadecimal digits, or empty.
    pub sha256: String,
}

const OF: &str = "SELECT n.remarks, n.number, n.approved_on, n.approved_by, n.frozen, n.sha256 FROM {minutes} n WHERE {visible n} AND n.meeting = $1";

/// What there is of a meeting's minutes.
pub(super) fn of(view: &View<'_>, meeting: Id) -> Result<Option<Minutes>> {
    let row = view.row(OF, &[meeting.into()])?;
    let read = |row: Row| {
        Ok(Minutes {
            remarks: row.text(0)?,
            number: row.opt(1, Row::int)?,
            approved_on: row.opt(2, Row::date)?,
            approved_by: row.text_or_empty(3)?,
            frozen: row.text_or_empty(4)?,
            sha256: row.text_or_empty(5)?,
        })
    };
    row.map(read).transpose()
}

/// Whether the caller may read a meeting's minutes: approved ones when they are for the
/// whole organisation, and all of them whoever sits in the body or leads it.
fn may_read(view: &View<'_>, held: &Held) -> Result<bool> {
    let everybody = held.record.get(&MEETINGS, "published_to").as_text() != "members";
    if everybody && held.standing() == "minutes_approved" {
        return Ok(true);
    }
    let email = seats::email(view);
    let seats = seats::seats(view, held.body.id, held.held_on()?)?;
    let sits = !email.is_empty() && seats.iter().any(|seat| seat.email == email);
    Ok(sits || seats::may_lead(view, held.body.id)?)
}

/// Asks for a meeting's minutes with everything that belongs to them.
#[derive(Debug)]
pub struct MinutesOf(pub Id);

impl Question for MinutesOf {
    type Answer = (Room, Minutes);

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Meetings)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let held = Held::of(view, self.0)?;
        if !may_read(view, &held)? {
            return Err(Error::Forbidden("not_for_you"));
        }
        let minutes = of(view, self.0)?.unwrap_or_default();
        Ok((room::of(view, held)?, minutes))
    }
}

/// Writes the draft of a meeting's minutes; the meeting was held.
#[derive(Debug)]
pub struct SaveMinutes {
    /// The meeting.
    pub meeting: Id,
    /// What was said beside the items.
    pub remarks: String,
}

const SAVE: &str = "INSERT INTO minutes (id, organisation_id, recorded_from, meeting, remarks) VALUES ($1, {organisation}, faelled_now(), $2, $3)
 ON CONFLICT (meeting) DO UPDATE SET remarks = excluded.remarks, recorded_from = excluded.recorded_from";
/// Longest remarks, in characters.
const LONGEST: usize = 20_000;

impl Command for SaveMinutes {
    type Output = ();

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let held = Held::of(work, self.meeting)?;
        seats::must_lead(work, held.body.id)?;
        held.open()?;
        if held.held_on()? > work.day() {
            return Err(Error::conflict("meeting_not_begun"));
        }
        let remarks = self.remarks.trim();
        if remarks.chars().count() > LONGEST {
            return Err(Error::field("remarks", "too_long"));
        }
        let before = of(work, self.meeting)?;
        if held.standing() == "held" && before.as_ref().is_some_and(|b| b.remarks == remarks) {
            return Ok(work.unchanged("the draft is this already", ()));
        }
        let params = [new_id().into(), self.meeting.into(), remarks.into()];
        work.execute(SAVE, &params)?;
        let mut changes = vec![FieldChange {
            subject: MEETINGS.subject(self.meeting),
            field: "minutes".to_owned(),
            before: before.unwrap_or_default().remarks,
            after: remarks.to_owned(),
        }];
        let standing = [("standing", FieldValue::Text("held".to_owned()))];
        rewrite(work, &MEETINGS, &held.record, &standing, &mut changes)?;
        let event = held.event(work, "meeting.minutes_written")?;
        work.record(event.changing(changes), ())
    }
}

/// Approves a meeting's minutes: they get their number and are never changed again.
#[derive(Debug)]
pub struct ApproveMinutes {
    /// The meeting.
    pub meeting: Id,
}

const HIGHEST: &str = "SELECT MAX(n.number) FROM {minutes} n JOIN {meetings} m ON m.id = n.meeting WHERE {visible n} AND m.body = $1 AND m.year = $2";
const APPROVE: &str = "UPDATE minutes SET number = $2, approved_on = {day}, approved_by = $3, frozen = $4, sha256 = $5, recorded_from = faelled_now()
 WHERE meeting = $1 AND approved_on IS NULL";

impl Command for ApproveMinutes {
    /// Their number in the body's year.
    type Output = i64;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<i64>> {
        let held = Held::of(work, self.meeting)?;
        seats::must_lead(work, held.body.id)?;
        held.open()?;
        let Some(draft) = of(work, self.meeting)? else {
            return Err(Error::conflict("minutes_not_written"));
        };
        let year = i64::from(held.held_on()?.year());
        let row = work.row(HIGHEST, &[held.body.id.into(), year.into()])?;
        let highest = row.map_or(Ok(None), |row| row.opt(0, Row::int))?;
        let number = highest.unwrap_or(0) + 1;
        let event = held.event(work, "meeting.minutes_approved")?;
        let record = held.record.clone();
        let room = room::of(work, held)?;
        let frozen = frozen(&room, &draft, number);
        let frozen = serde_json::to_string(&frozen).map_err(Error::internal)?;
        let params = [
            self.meeting.into(),
            number.into(),
            work.caller().name().into(),
            frozen.as_str().into(),
            sha256_of(&frozen).into(),
        ];
        work.execute(APPROVE, &params)?;
        let mut changes = Vec::new();
        let standing = [("standing", FieldValue::Text("minutes_approved".to_owned()))];
        rewrite(work, &MEETINGS, &record, &standing, &mut changes)?;
        work.record(event.changing(changes), number)
    }
}

/// The meeting as its minutes say it, names and all.
fn frozen(room: &Room, draft: &Minutes, number: i64) -> Json {
    let attendance = room.attendance.iter().map(|one| {
        json!({ "name": one.seat.name, "function": one.seat.function, "present": one.present })
    });
    let items = room.items.iter().map(|item| {
        let votes = item.ballots.iter().filter_map(|ballot| {
            let vote = ballot.vote?;
            Some(json!({ "name": ballot.name, "vote": vote.key(), "remark": ballot.remark }))
        });
        json!({
            "number": item.number,
            "title": item.title,
            "kind": item.kind,
            "case": item.case.as_ref().map(|(_, name)| name),
            "proposal": item.proposal,
            "paper": item.paper,
            "amount": item.amount,
            "outcome": item.outcome,
            "decision": item.decision,
            "decided_on": item.decided_on.map(|day| day.to_string()),
            "in_writing": item.written_until.map(|day| day.to_string()),
            "votes": votes.collect::<Vec<_>>(),
        })
    });
    let actions = room.actions.iter().map(|action| {
        json!({ "name": action.name, "owner": action.owner, "due_on": action.due_on.to_string() })
    });
    json!({
        "number": number,
        "body": room.body_name,
        "meeting": room.name,
        "held_on": room.held_on.to_string(),
        "starts_at": room.starts_at,
        "place": room.place,
        "quorum": room.quorum,
        "attendance": attendance.collect::<Vec<_>>(),
        "items": items.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
        "remarks": draft.remarks,
    })
}
