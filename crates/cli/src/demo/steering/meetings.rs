//! A year of meetings with agendas, decisions and minutes; and the next one, with an item that
//! waits for votes in writing.

use std::rc::Rc;

use domain::{
    bodies::{
        self, ApproveMinutes, AskInWriting, Attend, CastVote, DecideItem, FillAgenda, SaveMinutes,
        SeatsOf, SendAgenda, Vote,
    },
    cases::Outcome,
    gate::{Command, Question, Work},
    parts::{FieldValue, records::Values},
};
use foundation::{Id, Result};
use jiff::ToSpan;

use super::{
    Place, bodies as seats,
    cases::{Played, why},
    change,
    course::{AGENDA, APPROVED, Calendar, Gate},
    create, kroner,
    stories::{Now, Story},
    text,
    topics::{DONE, REMARKS, TOPICS, Topic},
};
use crate::demo::changes::Step;

/// A meeting as it is planned.
#[derive(Clone)]
struct Meeting {
    id: Id,
    number: usize,
    days_ago: i64,
    topic: &'static Topic,
    /// The cases on its agenda, with what is decided.
    cases: Vec<(Played, Gate)>,
    /// Meetings of the year that come after it.
    left: usize,
}

/// Days ago that the next agenda went out, and from today that votes in writing are wanted.
pub(super) const SENT: i64 = 2;
const WRITTEN: i64 = 5;

/// The meeting of that number of the year.
pub(super) fn meeting(place: &Place, number: usize) -> Id {
    place.id(0x3ee7, number)
}

/// The meeting to come.
pub(super) fn next_meeting(place: &Place) -> Id {
    place.id(0x3ee7, 0x100)
}

pub(super) fn plan(place: &Rc<Place>, calendar: &Calendar, played: &[Played]) -> Vec<Step> {
    let mut steps = Vec::new();
    let many = calendar.held.len();
    for (number, days_ago) in calendar.held.iter().enumerate() {
        let decided = |one: &Played| {
            let gate = one.gates.iter().find(|gate| gate.meeting == Some(number));
            gate.map(|gate| (one.clone(), *gate))
        };
        let meeting = Meeting {
            id: meeting(place, number),
            number,
            days_ago: *days_ago,
            topic: &TOPICS[number % TOPICS.len()],
            cases: played.iter().filter_map(decided).collect(),
            left: many - number - 1,
        };
        let mut on = |days_ago, act: fn(&mut Work<'_>, &Place, &Meeting) -> Result<()>| {
            let (with, meeting) = (Rc::clone(place), meeting.clone());
            let act = Box::new(move |work: &mut Work<'_>| act(work, &with, &meeting));
            steps.push(place.step(days_ago, act));
        };
        on(days_ago + AGENDA, call);
        on(*days_ago, hold);
        on(days_ago - APPROVED, approve);
    }
    let (with, days) = (Rc::clone(place), calendar.next);
    let waiting: Vec<Played> = played
        .iter()
        .filter(|one| matches!(one.story.now, Now::Waiting | Now::AskedInWriting))
        .cloned()
        .collect();
    let act = Box::new(move |work: &mut Work<'_>| next(work, &with, days, &waiting));
    steps.push(place.step(SENT, act));
    steps
}

fn make(work: &mut Work<'_>, place: &Place, id: Id, days_ago: i64) -> Result<()> {
    let values = vec![
        ("body", FieldValue::Ref(place.body())),
        ("held_on", FieldValue::Date(place.day(days_ago))),
        ("starts_at", text("09:00")),
        ("place", text("Rådhuset, mødelokale 2")),
    ];
    create(work, &bodies::MEETINGS, id, values)
}

impl Meeting {
    /// The item about something that is no case, and the ones about cases.
    fn topic_item(&self, place: &Place) -> Id {
        place.id(0x17e0, self.number * 32)
    }

    fn case_item(&self, place: &Place, at: usize) -> Id {
        place.id(0x17e0, self.number * 32 + at + 1)
    }

    fn action(&self, place: &Place) -> Id {
        place.id(0xac70, self.number)
    }
}

/// The meeting with its agenda, which is sent.
fn call(work: &mut Work<'_>, place: &Place, meeting: &Meeting) -> Result<()> {
    make(work, place, meeting.id, meeting.days_ago)?;
    let topic = meeting.topic;
    let mut values = vec![
        ("meeting", FieldValue::Ref(meeting.id)),
        ("title", text(topic.title)),
        (
            "item_kind",
            text(if topic.decision.is_some() {
                "decide"
            } else {
                "inform"
            }),
        ),
        ("paper", text(topic.paper)),
    ];
    if topic.decision.is_some() {
        values.push(("proposal", text(topic.proposal)));
    }
    let presenter = place.person(seats::SECRETARY);
    values.extend(presenter.map(|id| ("presenter", FieldValue::Ref(id))));
    create(work, &bodies::ITEMS, meeting.topic_item(place), values)?;
    for (at, (played, gate)) in meeting.cases.iter().enumerate() {
        let id = meeting.case_item(place, at);
        case_item(work, place, (meeting.id, id), played, gate.phase)?;
    }
    let meeting = meeting.id;
    SendAgenda { meeting }.execute(work).map(|_| ())
}

/// The item about a case at the gate of a phase.
fn case_item(
    work: &mut Work<'_>,
    place: &Place,
    (meeting, id): (Id, Id),
    played: &Played,
    phase: usize,
) -> Result<()> {
    let story = played.story;
    let mut values: Values = vec![
        ("meeting", FieldValue::Ref(meeting)),
        ("title", text(story.name)),
        ("item_kind", text("decide")),
        ("for_case", FieldValue::Ref(played.case)),
        ("amount", kroner(story.kroner.0)),
        ("proposal", FieldValue::Text(proposal(story, phase))),
        ("paper", FieldValue::Text(paper(story))),
    ];
    let presenter = place.person(played.at);
    values.extend(presenter.map(|id| ("presenter", FieldValue::Ref(id))));
    create(work, &bodies::ITEMS, id, values)
}

fn proposal(story: &Story, phase: usize) -> String {
    match phase {
        1 => format!(
            "At løsningen anskaffes, og at der bevilges {} kr.",
            thousands(story.kroner.0)
        ),
        _ => "At løsningen tages i brug, og at projektet afsluttes.".to_owned(),
    }
}

fn paper(story: &Story) -> String {
    let (investment, operation) = story.kroner;
    let mut paper = format!(
        "{}\n\nDet kommer der ud af det: {}\n\nAnskaffelsen er anslået til {} kr.",
        story.problem,
        story.value,
        thousands(investment)
    );
    if operation > 0 {
        paper += &format!(" og driften til {} kr. om året", thousands(operation));
    }
    paper + ". Genbrug er undersøgt sammen med arkitekten; det dækker ikke behovet."
}

/// Kroner with points between the thousands.
fn thousands(kroner: i64) -> String {
    let digits = kroner.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    written
}

/// Those who come decide, and the minutes are written.
fn hold(work: &mut Work<'_>, place: &Place, meeting: &Meeting) -> Result<()> {
    attend(work, place, meeting)?;
    if let Some((outcome, reason)) = meeting.topic.decision {
        decide(work, meeting.topic_item(place), outcome, reason, Vec::new())?;
    }
    for (at, (played, gate)) in meeting.cases.iter().enumerate() {
        let item = meeting.case_item(place, at);
        if gate.outcome == Outcome::Stop {
            vote_down(work, place, item)?;
        }
        let conditions = played.conditions(place, gate);
        decide(work, item, gate.outcome, why(gate.outcome), conditions)?;
    }
    let command = SaveMinutes {
        meeting: meeting.id,
        remarks: REMARKS[meeting.number % REMARKS.len()].to_owned(),
    };
    command.execute(work)?;
    let mut values = vec![
        ("meeting", FieldValue::Ref(meeting.id)),
        ("name", text(meeting.topic.action)),
        ("due_on", FieldValue::Date(due(work, meeting))),
    ];
    let owner = place.person(meeting.number + 4);
    values.extend(owner.map(|id| ("owner", FieldValue::Ref(id))));
    create(work, &bodies::ACTIONS, meeting.action(place), values)
}

/// What the last meeting asked for is still to come; what the one before asked for is late.
fn due(work: &Work<'_>, meeting: &Meeting) -> foundation::Date {
    let days = if meeting.left == 0 { 30 } else { 14 };
    work.day().saturating_add(days.days())
}

/// Everybody comes; one of them every third time only, and the substitute instead.
fn attend(work: &mut Work<'_>, place: &Place, meeting: &Meeting) -> Result<()> {
    let seats = SeatsOf(place.body()).answer(work)?;
    let is_away = meeting.number % 3 == 1;
    let away = place.people.get(seats::AWAY).copied();
    let people = seats.iter().map(|seat| {
        let there = match seat.function.as_str() {
            "substitute" => is_away,
            _ => !is_away || Some(seat.person) != away,
        };
        (seat.person, there)
    });
    let command = Attend {
        meeting: meeting.id,
        people: people.collect(),
    };
    command.execute(work).map(|_| ())
}

fn decide(
    work: &mut Work<'_>,
    item: Id,
    outcome: Outcome,
    reason: &str,
    conditions: Vec<domain::cases::NewCondition>,
) -> Result<()> {
    let command = DecideItem {
        item,
        outcome,
        reason: reason.to_owned(),
        conditions,
        amount: None,
    };
    command.execute(work).map(|_| ())
}

/// The chair and another vote against, where there are others to outvote.
fn vote_down(work: &mut Work<'_>, place: &Place, item: Id) -> Result<()> {
    let against = [
        (
            seats::CHAIR,
            Vote::No,
            "Prisen står ikke mål med de få henvendelser.",
        ),
        (seats::CHAIR + 1, Vote::Yes, ""),
        (seats::FIRST_VOTE, Vote::No, ""),
    ];
    if place.people.len() <= seats::FIRST_VOTE {
        return Ok(());
    }
    for (number, vote, remark) in against {
        cast(work, place, item, (number, vote, remark))?;
    }
    Ok(())
}

fn cast(
    work: &mut Work<'_>,
    place: &Place,
    item: Id,
    (number, vote, remark): (usize, Vote, &str),
) -> Result<()> {
    let command = CastVote {
        item,
        person: place.people.get(number).copied(),
        vote,
        remark: remark.to_owned(),
    };
    command.execute(work).map(|_| ())
}

fn approve(work: &mut Work<'_>, place: &Place, meeting: &Meeting) -> Result<()> {
    if meeting.left > 1 {
        let done = vec![
            ("done_on", FieldValue::Date(work.day())),
            ("note", text(DONE)),
        ];
        change(work, &bodies::ACTIONS, meeting.action(place), done)?;
    }
    let meeting = meeting.id;
    ApproveMinutes { meeting }.execute(work).map(|_| ())
}

/// The meeting to come: what waits is on its agenda, and one item is decided in writing. The
/// one after it is in the calendar.
fn next(
    work: &mut Work<'_>,
    place: &Place,
    [days_ago, later]: [i64; 2],
    waiting: &[Played],
) -> Result<()> {
    let meeting = next_meeting(place);
    make(work, place, meeting, days_ago)?;
    let mut asked = None;
    for (at, played) in waiting.iter().enumerate() {
        let id = place.id(0x17e0, 0x100 * 32 + at);
        case_item(work, place, (meeting, id), played, 1)?;
        if played.story.now == Now::AskedInWriting {
            asked = Some(id);
        }
    }
    FillAgenda { meeting }.execute(work)?;
    SendAgenda { meeting }.execute(work)?;
    if let Some(item) = asked {
        let until = place.day(-WRITTEN);
        AskInWriting { item, until }.execute(work)?;
        if place.people.len() > seats::AWAY {
            let yes = (
                seats::FIRST_VOTE,
                Vote::Yes,
                "De gamle kan ikke bruges mere.",
            );
            cast(work, place, item, yes)?;
        }
    }
    make(work, place, place.id(0x3ee7, 0x101), later)
}
