//! Deciding an item: in the meeting by those present, or by the votes given in writing.

use foundation::{Date, Error, FieldError, Id, Result, new_id};

use super::{
    ITEMS, MEMBER,
    agenda::{Held, rewrite},
    mandates, seats,
    tally::{self, Ballot, NoQuorum, Verdict},
};
use crate::{
    cases::{self, DecisionInput, NewCondition, Outcome, StateOf},
    gate::{Command, Event, FieldChange, Needs, Question, Recorded, View, Work},
    parts::{
        FieldValue,
        records::{Record, store},
    },
};

/// An item with its meeting and body.
pub(super) struct Item {
    pub(super) record: Record,
    pub(super) held: Held,
}

impl Item {
    pub(super) fn of(view: &View<'_>, item: Id) -> Result<Self> {
        let record = store::find(view, &ITEMS, item)?;
        let meeting = record.get(&ITEMS, "meeting").as_ref();
        let held = Held::of(view, meeting.ok_or(Error::NotFound("meeting"))?)?;
        Ok(Self { record, held })
    }

    pub(super) fn text(&self, key: &str) -> &str {
        self.record.get(&ITEMS, key).as_text()
    }

    pub(super) fn case(&self) -> Option<Id> {
        self.record.get(&ITEMS, "for_case").as_ref()
    }

    pub(super) fn amount(&self) -> Option<i64> {
        match self.record.get(&ITEMS, "amount") {
            FieldValue::Int(amount) => Some(*amount),
            _ => None,
        }
    }

    pub(super) fn written_until(&self) -> Option<Date> {
        self.record.get(&ITEMS, "written_until").as_date()
    }

    /// Refuses what is not for decision, or is decided.
    pub(super) fn undecided(&self) -> Result<()> {
        self.held.open()?;
        if self.text("item_kind") != "decide" {
            return Err(Error::conflict("item_not_for_decision"));
        }
        match self.record.get(&ITEMS, "outcome").is_empty() {
            true => Ok(()),
            false => Err(Error::conflict("item_is_decided")),
        }
    }

    pub(super) fn ballots(&self, view: &View<'_>) -> Result<Vec<Ballot>> {
        let seats = seats::seats(view, self.held.body.id, self.held.held_on()?)?;
        let attendance = seats::attendance(view, self.held.record.id)?;
        seats::ballots(view, &seats, &attendance, self.record.id)
    }

    pub(super) fn event(&self, name: &str) -> Event {
        Event::new(name).on(ITEMS.subject(self.record.id), self.text("title"))
    }
}

/// What is decided about an item.
#[derive(Debug, Clone)]
pub(super) struct Ruling {
    pub(super) outcome: Outcome,
    pub(super) reason: String,
    pub(super) conditions: Vec<NewCondition>,
    pub(super) amount: Option<i64>,
    pub(super) on: Date,
}

const PURCHASE: &str =
    "SELECT c.purchase_kind, c.estimate_investment FROM {cases} c WHERE {visible c} AND c.id = $1";

/// The amount that a yes to a case would grant, when the body may grant it.
pub(super) fn covered(
    view: &View<'_>,
    item: &Item,
    amount: Option<i64>,
    day: Date,
) -> Result<Option<i64>> {
    let Some(case) = item.case() else {
        return Ok(amount);
    };
    let row = view.row(PURCHASE, &[case.into()])?;
    let row = row.ok_or(Error::NotFound("case"))?;
    let kind = row.opt(0, database::Row::text)?;
    let amount = amount.or(row.opt(1, database::Row::int)?);
    let body = item.held.body.id;
    mandates::must_cover(view, body, kind.as_deref(), amount.unwrap_or(0), day)?;
    Ok(amount)
}

/// Writes a decision: on the item, and on the case when it is about one.
pub(super) fn settle(
    work: &mut Work<'_>,
    item: &Item,
    ruling: Ruling,
    changes: &mut Vec<FieldChange>,
) -> Result<()> {
    let mut day = ruling.on;
    if let Some(case) = item.case() {
        let submitted_on = StateOf(case).answer(work)?.submitted_on;
        day = submitted_on.map_or(day, |submitted| submitted.max(day));
        let amount = match ruling.outcome.goes_on() {
            true => covered(work, item, ruling.amount, day)?,
            false => None,
        };
        let input = DecisionInput {
            id: new_id(),
            case,
            outcome: ruling.outcome,
            reason: ruling.reason.clone(),
            conditions: ruling.conditions,
            amount,
            taken_on: day,
            taken_by: item.held.body_name().to_owned(),
            body: Some(item.held.body.id),
            meeting: Some(item.held.record.id),
            exception: None,
        };
        cases::decide(work, input, changes)?;
    } else if !ruling.conditions.is_empty() {
        return Err(Error::field("conditions", "conditions_need_case"));
    }
    let values = [
        ("outcome", FieldValue::Text(ruling.outcome.key().to_owned())),
        ("decision_text", FieldValue::Text(ruling.reason)),
        ("decided_on", FieldValue::Date(day)),
    ];
    rewrite(work, &ITEMS, &item.record, &values, changes)
}

/// Decides an item at its meeting, for those who are present.
#[derive(Debug)]
pub struct DecideItem {
    /// The item.
    pub item: Id,
    /// What is decided.
    pub outcome: Outcome,
    /// Why, as the minutes will say it.
    pub reason: String,
    /// Conditions, of that outcome alone.
    pub conditions: Vec<NewCondition>,
    /// Money granted, in whole øre; what the item asks for when none.
    pub amount: Option<i64>,
}

impl Command for DecideItem {
    type Output = ();

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let item = Item::of(work, self.item)?;
        seats::must_lead(work, item.held.body.id)?;
        item.undecided()?;
        if self.reason.trim().is_empty() {
            return Err(Error::field("reason", "required"));
        }
        let held_on = item.held.held_on()?;
        if held_on > work.day() {
            return Err(Error::conflict("meeting_not_begun"));
        }
        agreed(&item.ballots(work)?, item.held.quorum(), self.outcome)?;
        let ruling = Ruling {
            outcome: self.outcome,
            reason: self.reason.trim().to_owned(),
            conditions: self.conditions,
            amount: self.amount.or(item.amount()),
            on: held_on,
        };
        let mut changes = Vec::new();
        settle(work, &item, ruling, &mut changes)?;
        let event = item.event("agenda_item.decided");
        let event = event.because(self.reason).changing(changes);
        work.record(event, ())
    }
}

pub(super) fn too_few(missing: NoQuorum) -> Error {
    let error = FieldError::new("", "quorum_missing");
    Error::Conflict(error.with("need", missing.need).with("have", missing.have))
}

/// Whether those present have said so. Nothing is postponed against anybody's vote.
fn agreed(ballots: &[Ballot], quorum: usize, outcome: Outcome) -> Result<()> {
    let verdict = tally::in_meeting(ballots, quorum).map_err(too_few)?;
    let fits = match outcome {
        Outcome::Hold => true,
        Outcome::Go | Outcome::GoWithConditions => {
            matches!(verdict, Verdict::Carried | Verdict::NotVoted)
        }
        Outcome::Stop => matches!(verdict, Verdict::Rejected | Verdict::NotVoted),
    };
    match (fits, verdict) {
        (true, _) => Ok(()),
        (false, Verdict::Tied) => Err(Error::conflict("votes_are_tied")),
        (false, _) => Err(Error::conflict("votes_say_otherwise")),
    }
}
