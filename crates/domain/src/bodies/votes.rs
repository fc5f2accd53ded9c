//! Voting, in the meeting and in writing between meetings.

use foundation::{Date, Error, FieldError, Id, Result, micros, new_id};
use serde_json::json;

use super::{
    ITEMS, MEMBER,
    agenda::{rewrite, tell},
    decisions::{Item, Ruling, covered, settle, too_few},
    seats,
    tally::{self, Verdict, Vote, Written},
};
use crate::{
    cases::Outcome,
    gate::{Command, FieldChange, Needs, Recorded, Work},
    parts::FieldValue,
};

/// Longest remark, in characters.
const LONGEST: usize = 2_000;

/// Votes on an item.
#[derive(Debug)]
pub struct CastVote {
    /// The item.
    pub item: Id,
    /// For whom, when the secretary notes it; the caller's own vote when none.
    pub person: Option<Id>,
    /// What.
    pub vote: Vote,
    /// A remark.
    pub remark: String,
}

/// What came of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cast {
    /// What is decided, when this vote decided it.
    pub decided: Option<Outcome>,
}

const CAST: &str = "INSERT INTO votes (id, organisation_id, recorded_from, item, person, vote, remark, voted_at, noted_by)
 VALUES ($1, {organisation}, faelled_now(), $2, $3, $4, $5, $6, $7) ON CONFLICT (item, person) DO UPDATE SET
 vote = excluded.vote, remark = excluded.remark, voted_at = excluded.voted_at, noted_by = excluded.noted_by,
 recorded_from = excluded.recorded_from";

impl Command for CastVote {
    type Output = Cast;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Cast>> {
        seats::must_see(work)?;
        let item = Item::of(work, self.item)?;
        if self.person.is_some() {
            seats::must_lead(work, item.held.body.id)?;
        }
        item.undecided()?;
        let written = item.written_until();
        if written.is_some_and(|until| until < work.day()) {
            return Err(Error::conflict("written_is_over"));
        }
        let mut ballots = item.ballots(work)?;
        let at = self.voter(work, &item, &ballots)?;
        let remark = remark(&self.remark)?;
        let ballot = &mut ballots[at];
        if ballot.vote == Some(self.vote) && ballot.remark == remark {
            return Ok(work.unchanged("the vote is this already", Cast { decided: None }));
        }
        let before = ballot.vote.map_or("", Vote::key);
        let mut changes = vec![FieldChange {
            subject: ITEMS.subject(self.item),
            field: "vote".to_owned(),
            before: said(&ballot.name, before),
            after: said(&ballot.name, self.vote.key()),
        }];
        (ballot.vote, ballot.remark) = (Some(self.vote), remark.to_owned());
        let params = [
            new_id().into(),
            self.item.into(),
            ballot.person.into(),
            self.vote.key().into(),
            remark.into(),
            micros(work.now()).into(),
            work.caller().name().into(),
        ];
        work.execute(CAST, &params)?;
        let mut decided = None;
        if written.is_some() {
            decided = conclude(work, &item, &ballots, &mut changes)?;
        }
        let event = item.event("agenda_item.voted").because(remark);
        work.record(event.changing(changes), Cast { decided })
    }
}

impl CastVote {
    /// The place of the ballot that is meant.
    fn voter(&self, work: &Work<'_>, item: &Item, ballots: &[tally::Ballot]) -> Result<usize> {
        let person = match self.person {
            Some(person) => Some(person),
            None => {
                let email = seats::email(work);
                let seats = seats::seats(work, item.held.body.id, item.held.held_on()?)?;
                let mine = seats
                    .into_iter()
                    .filter(|seat| !email.is_empty() && seat.email == email);
                mine.map(|seat| seat.person).next()
            }
        };
        let place = ballots.iter().position(|one| Some(one.person) == person);
        place.ok_or(Error::Forbidden("has_no_vote"))
    }
}

fn said(name: &str, vote: &str) -> String {
    match vote.is_empty() {
        true => String::new(),
        false => format!("{name}: {vote}"),
    }
}

fn remark(text: &str) -> Result<&str> {
    let text = text.trim();
    let found = text.chars().count();
    if found > LONGEST {
        let error = FieldError::new("remark", "too_long");
        let error = error.with("max", LONGEST).with("found", found);
        return Err(Error::Invalid(vec![error]));
    }
    Ok(text)
}

/// Decides an item in writing when its votes do.
fn conclude(
    work: &mut Work<'_>,
    item: &Item,
    ballots: &[tally::Ballot],
    changes: &mut Vec<FieldChange>,
) -> Result<Option<Outcome>> {
    match tally::in_writing(ballots, item.held.quorum(), false) {
        Written::Decided(verdict) => by_votes(work, item, ballots, verdict, changes),
        Written::Waiting | Written::NoQuorum(_) => Ok(None),
    }
}

/// What the votes say is decided; nothing when they are equal or nobody took sides, and the
/// meeting has it again. The reason is the proposal that was carried, or what those against
/// it wrote.
fn by_votes(
    work: &mut Work<'_>,
    item: &Item,
    ballots: &[tally::Ballot],
    verdict: Verdict,
    changes: &mut Vec<FieldChange>,
) -> Result<Option<Outcome>> {
    let against: Vec<&str> = ballots
        .iter()
        .filter(|ballot| ballot.vote == Some(Vote::No) && !ballot.remark.is_empty())
        .map(|ballot| ballot.remark.as_str())
        .collect();
    let (outcome, reason) = match verdict {
        Verdict::Carried => (Outcome::Go, item.text("proposal").to_owned()),
        Verdict::Rejected => (Outcome::Stop, against.join("\n")),
        Verdict::NotVoted | Verdict::Tied => return Ok(None),
    };
    let reason = match reason.trim() {
        "" => item.text("title").to_owned(),
        given => given.to_owned(),
    };
    let ruling = Ruling {
        outcome,
        reason,
        conditions: Vec::new(),
        amount: item.amount(),
        on: work.day(),
    };
    settle(work, item, ruling, changes)?;
    Ok(Some(outcome))
}

/// Asks everybody with a vote to decide an item in writing; each gets a message with a link.
#[derive(Debug)]
pub struct AskInWriting {
    /// The item.
    pub item: Id,
    /// The last day to answer.
    pub until: Date,
}

impl Command for AskInWriting {
    /// Names of those who have no account; the secretary notes what they say.
    type Output = Vec<String>;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Vec<String>>> {
        let item = Item::of(work, self.item)?;
        seats::must_lead(work, item.held.body.id)?;
        item.undecided()?;
        if self.until < work.day() {
            return Err(Error::field("until", "day_has_passed"));
        }
        // What the body could not grant is refused now, and not when the last has voted.
        covered(work, &item, item.amount(), work.day())?;
        let ballots = item.ballots(work)?;
        let quorum = item.held.quorum();
        if ballots.len() < quorum {
            return Err(too_few(tally::NoQuorum {
                need: quorum,
                have: ballots.len(),
            }));
        }
        let seats = seats::seats(work, item.held.body.id, item.held.held_on()?)?;
        let voters: Vec<seats::Seat> = seats
            .into_iter()
            .filter(|seat| ballots.iter().any(|ballot| ballot.person == seat.person))
            .collect();
        let data = json!({
            "id": self.item,
            "title": item.text("title"),
            "body": item.held.body_name(),
            "until": self.until.to_string(),
        });
        let key = format!("vote:{}:{}", self.item, self.until);
        let unreached = tell(work, &voters, &key, "vote", &data)?;
        let mut changes = Vec::new();
        let until = [("written_until", FieldValue::Date(self.until))];
        rewrite(work, &ITEMS, &item.record, &until, &mut changes)?;
        let event = item.event("agenda_item.asked");
        work.record(event.changing(changes), unreached)
    }
}

/// Ends voting in writing: decided by the votes that were given, or, when they decide
/// nothing, left to the meeting.
#[derive(Debug)]
pub struct CloseWritten {
    /// The item.
    pub item: Id,
}

impl Command for CloseWritten {
    /// What was decided, if anything.
    type Output = Option<Outcome>;

    fn needs(&self) -> Needs {
        MEMBER
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Option<Outcome>>> {
        let item = Item::of(work, self.item)?;
        seats::must_lead(work, item.held.body.id)?;
        item.undecided()?;
        let Some(until) = item.written_until() else {
            return Err(Error::conflict("not_asked_in_writing"));
        };
        if until >= work.day() {
            return Err(Error::conflict("written_goes_on"));
        }
        let ballots = item.ballots(work)?;
        let mut changes = Vec::new();
        let decided = match tally::in_writing(&ballots, item.held.quorum(), true) {
            Written::Decided(verdict) => by_votes(work, &item, &ballots, verdict, &mut changes)?,
            Written::Waiting | Written::NoQuorum(_) => None,
        };
        if decided.is_none() {
            let back = [("written_until", FieldValue::Empty)];
            rewrite(work, &ITEMS, &item.record, &back, &mut changes)?;
        }
        let event = item.event("agenda_item.written_ended");
        work.record(event.changing(changes), decided)
    }
}
