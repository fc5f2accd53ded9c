//! Building a meeting's agenda, sending it, and noting who came.

use foundation::{Error, Id, Result, new_id};
use serde_json::json;

use super::{BODY, ITEMS, MEETINGS, MEMBER, seats};
use crate::{
    cases::{DecidedBy, StateOf},
    gate::{Command, Event, FieldChange, Needs, Question, Recorded, View, Work},
    outbox,
    parts::{
        FieldValue, Schema,
        records::{self, Record, Values, store},
    },
};

/// Writes fields of a record that the program keeps.
pub(super) fn rewrite(
    work: &mut Work<'_>,
    schema: &'static Schema,
    before: &Record,
    values: &[(&str, FieldValue)],
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let mut after = before.clone();
    for (key, value) in values {
        if let Some(at) = schema.position(key) {
            after.values[at] = value.clone();
        }
    }
    records::rewrite(work, schema, before, after, changes).map(|_| ())
}

/// A meeting with its body, as the caller may see it.
pub(super) struct Held {
    pub(super) record: Record,
    pub(super) body: Record,
}

impl Held {
    pub(super) fn of(view: &View<'_>, meeting: Id) -> Result<Self> {
        let record = store::find(view, &MEETINGS, meeting)?;
        let body = record.get(&MEETINGS, "body").as_ref();
        let body = store::find(view, &BODY, body.ok_or(Error::NotFound("body"))?)?;
        Ok(Self { record, body })
    }

    pub(super) fn standing(&self) -> &str {
        self.record.get(&MEETINGS, "standing").as_text()
    }

    pub(super) fn held_on(&self) -> Result<foundation::Date> {
        let day = self.record.get(&MEETINGS, "held_on").as_date();
        day.ok_or_else(|| Error::internal("a meeting without a day"))
    }

    pub(super) fn quorum(&self) -> usize {
        match self.body.get(&BODY, "quorum") {
            FieldValue::Int(quorum) => usize::try_from(*quorum).unwrap_or(1),
            _ => 1,
        }
    }

    pub(super) fn body_name(&self) -> &str {
        self.body.get(&BODY, "name").as_text()
    }

    /// Refuses when the minutes are approved.
    pub(super) fn open(&self) -> Result<()> {
        match self.standing() {
            "minutes_approved" => Err(Error::conflict("minutes_are_approved")),
            _ => Ok(()),
        }
    }

    pub(super) fn event(&self, view: &View<'_>, name: &str) -> Result<Event> {
        let title = store::title(view, &MEETINGS, self.record.id)?;
        Ok(Event::new(name).on(MEETINGS.subject(self.record.id), title))
    }
}

/// Puts what waits on a meeting's agenda: cases that wait for a body, and those that were
/// escalated.
#[derive(Debug)]
pub struct FillAgenda {
    /// The meeting.
    pub meeting: Id,
}

const WAITING: &str = "SELECT c.id, c.name, c.estimate_investment, c.owner FROM {cases} c WHERE {visible c} AND c.standing = 'waiting'
 AND NOT EXISTS (SELECT 1 FROM {agenda_items} i WHERE i.for_case = c.id AND i.item_kind = 'decide' AND i.outcome IS NULL)
 ORDER BY c.submitted_on, c.id";
const ESCALATED: &str = "SELECT DISTINCT c.id, c.name, CAST(NULL AS BIGINT), c.owner FROM {interventions} e JOIN {cases} c ON c.id = e.case_id
 WHERE {visible e} AND e.kind = 'escalate' AND e.lifted_on IS NULL
 AND NOT EXISTS (SELECT 1 FROM {agenda_items} i JOIN {meetings} m ON m.id = i.meeting
 WHERE i.for_case = c.id AND i.item_kind = 'discuss' AND m.held_on >= e.stepped_in_on) ORDER BY c.name, c.id";

impl Command for FillAgenda {
    /// How many items were added.
    type Output = usize;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let held = Held::of(work, self.meeting)?;
        super::seats::must_lead(work, held.body.id)?;
        held.open()?;
        let mut changes = Vec::new();
        let mut count = 0;
        for (sql, kind) in [(WAITING, "decide"), (ESCALATED, "discuss")] {
            for row in work.rows(sql, &[])? {
                let case = row.id(0)?;
                let state = StateOf(case).answer(work)?;
                let phase = state.template.phases.get(state.phase);
                let bodys = phase.is_some_and(|phase| phase.decided_by == DecidedBy::Body);
                if kind == "decide" && !bodys {
                    continue;
                }
                let mut values: Values = vec![
                    ("meeting", FieldValue::Ref(self.meeting)),
                    ("title", FieldValue::Text(row.text(1)?)),
                    ("item_kind", FieldValue::Text(kind.to_owned())),
                    ("for_case", FieldValue::Ref(case)),
                ];
                let amount = row.opt(2, database::Row::int)?;
                values.extend(amount.map(|oere| ("amount", FieldValue::Int(oere))));
                let owner = row.opt(3, database::Row::id)?;
                values.extend(owner.map(|id| ("presenter", FieldValue::Ref(id))));
                records::create(work, &ITEMS, new_id(), values, &mut changes)?;
                count += 1;
            }
        }
        if count == 0 {
            return Ok(work.unchanged("nothing waits", 0));
        }
        let event = held.event(work, "meeting.agenda_filled")?;
        work.record(event.changing(changes), count)
    }
}

/// Sends a meeting's agenda to everybody in the body.
#[derive(Debug)]
pub struct SendAgenda {
    /// The meeting.
    pub meeting: Id,
}

impl Command for SendAgenda {
    /// Names of those who have no account and must be told in another way.
    type Output = Vec<String>;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Vec<String>>> {
        let held = Held::of(work, self.meeting)?;
        super::seats::must_lead(work, held.body.id)?;
        held.open()?;
        let seats = seats::seats(work, held.body.id, held.held_on()?)?;
        let name = store::title(work, &MEETINGS, self.meeting)?;
        let data = json!({
            "id": self.meeting,
            "name": name,
            "on": held.held_on()?.to_string(),
            "at": held.record.get(&MEETINGS, "starts_at").as_text(),
            "place": held.record.get(&MEETINGS, "place").as_text(),
        });
        let key = format!("agenda:{}:{}", self.meeting, held.record.version);
        let unreached = tell(work, &seats, &key, "agenda", &data)?;
        let mut changes = Vec::new();
        if held.standing() == "planned" {
            let sent = [("standing", FieldValue::Text("agenda_sent".to_owned()))];
            rewrite(work, &MEETINGS, &held.record, &sent, &mut changes)?;
        }
        let event = held.event(work, "meeting.agenda_sent")?;
        work.record(event.changing(changes), unreached)
    }
}

const ACCOUNT: &str = "SELECT u.id FROM users u WHERE u.email = $1 AND NOT u.disabled
 AND EXISTS (SELECT 1 FROM {memberships} m WHERE m.user_id = u.id AND {visible m})";

/// Writes a message to each of these seats; answers the names of those without an account.
pub(super) fn tell(
    work: &mut Work<'_>,
    seats: &[seats::Seat],
    key: &str,
    template: &'static str,
    data: &serde_json::Value,
) -> Result<Vec<String>> {
    let mut unreached = Vec::new();
    for seat in seats {
        let Some(row) = work.row(ACCOUNT, &[seat.email.as_str().into()])? else {
            unreached.push(seat.name.clone());
            continue;
        };
        let user = row.id(0)?;
        let message = outbox::Message {
            organisation: work.caller().organisation,
            key: format!("{key}:{user}"),
            user,
            template,
            data: data.clone(),
        };
        outbox::write(work, &message)?;
    }
    Ok(unreached)
}

/// Notes whether somebody is at a meeting.
#[derive(Debug)]
pub struct Attend {
    /// The meeting.
    pub meeting: Id,
    /// Who, and whether they are there.
    pub people: Vec<(Id, bool)>,
}

const ATTEND: &str = "INSERT INTO attendance (id, organisation_id, recorded_from, meeting, person, present, noted_by)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5) ON CONFLICT (meeting, person) DO UPDATE SET
 present = excluded.present, noted_by = excluded.noted_by, recorded_from = excluded.recorded_from";

impl Command for Attend {
    /// How many differed.
    type Output = usize;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<usize>> {
        let held = Held::of(work, self.meeting)?;
        super::seats::must_lead(work, held.body.id)?;
        held.open()?;
        let seats = seats::seats(work, held.body.id, held.held_on()?)?;
        let before = seats::attendance(work, self.meeting)?;
        let mut changes = Vec::new();
        for (person, present) in self.people {
            let seat = seats.iter().find(|seat| seat.person == person);
            let seat = seat.ok_or(Error::field("person", "not_in_body"))?;
            if before.get(&person) == Some(&present) {
                continue;
            }
            let params = [
                new_id().into(),
                self.meeting.into(),
                person.into(),
                present.into(),
                work.caller().name().into(),
            ];
            work.execute(ATTEND, &params)?;
            changes.push(FieldChange {
                subject: MEETINGS.subject(self.meeting),
                field: if present { "present" } else { "absent" }.to_owned(),
                before: String::new(),
                after: seat.name.clone(),
            });
        }
        let count = changes.len();
        if count == 0 {
            return Ok(work.unchanged("it was said already", 0));
        }
        let event = held.event(work, "meeting.attended")?;
        work.record(event.changing(changes), count)
    }
}
