//! Systems that municipalities make themselves and propose for the shared
//! catalogue. Likely duplicates are shown first; the national coordinator
//! accepts, rejects or merges.

use database::{Row, Value};
use foundation::{Error, FieldError, Id, Result, Timestamp, new_id};

use crate::{
    catalogue::{SCHEMA, duplicates},
    gate::{Action, Command, Event, Needs, Question, Recorded, Resource, View, Work, allowed},
    organisations::{self, NATIONAL_ID},
    parts::{
        FieldValue, Kind, Subject,
        records::{self, Record, Values, store},
    },
};

/// A proposal and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its identity.
    pub id: Id,
    /// Who proposes.
    pub organisation: Id,
    /// Its name.
    pub organisation_name: String,
    /// The system; after a merge the one it was merged into.
    pub system: Id,
    /// Its name.
    pub system_name: String,
    /// What the proposer wrote.
    pub comment: String,
    /// Who proposed.
    pub proposed_by: String,
    /// When.
    pub proposed_at: Timestamp,
    /// Empty, `accepted`, `rejected` or `merged`.
    pub decision: String,
    /// What the coordinator wrote.
    pub note: String,
}

/// Makes a system of the caller's organisation and proposes it for all. Refused
/// with `likely_duplicates` until somebody has looked at those.
#[derive(Debug)]
pub struct ProposeSystem {
    /// The new system's identity.
    pub id: Id,
    /// Its fields; the visibility is local until the proposal is accepted.
    pub values: Values,
    /// A word to the coordinator.
    pub comment: String,
    /// The likely duplicates were seen, and it is none of them.
    pub confirmed_not_duplicate: bool,
}

const PROPOSE: &str = "INSERT INTO system_proposals (id, organisation_id, system, comment, proposed_by, proposed_at, decision, note, decided_by, decided_at)
 VALUES ($1, $2, $3, $4, $5, faelled_now(), '', '', '', NULL)";

impl Command for ProposeSystem {
    /// The proposal.
    type Output = Id;

    fn needs(&self) -> Needs {
        Needs(Action::Create, Resource::Catalogue)
    }

    fn execute(mut self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        self.values.retain(|(key, _)| *key != "visibility");
        self.values
            .push(("visibility", FieldValue::Text("local".to_owned())));
        let mut changes = Vec::new();
        let system = records::create(work, &SCHEMA, self.id, self.values, &mut changes)?;
        if !self.confirmed_not_duplicate {
            refuse_duplicates(work, &system)?;
        }
        let proposal = new_id();
        let params = [
            proposal.into(),
            system.organisation.into(),
            system.id.into(),
            self.comment.trim().into(),
            work.caller().name().into(),
        ];
        work.execute(PROPOSE, &params)?;
        let name = store::title(work, &SCHEMA, system.id)?;
        let event = Event::new("system.proposed")
            .on(subject(system.id), name)
            .because(self.comment)
            .changing(changes);
        work.record(event, proposal)
    }
}

fn subject(id: Id) -> Subject {
    Subject {
        kind: Kind::System,
        id,
    }
}

/// Names written out in the refusal; the rest are counted.
const NAMED: usize = 5;

/// Name of a system's rights holder; empty when it has none.
pub(super) fn supplier_of(view: &View<'_>, system: &Record) -> Result<String> {
    match system.get(&SCHEMA, "rights_holder").as_ref() {
        Some(id) => store::title(view, &organisations::SCHEMA, id),
        None => Ok(String::new()),
    }
}

fn refuse_duplicates(view: &View<'_>, system: &Record) -> Result<()> {
    let text = |key| system.get(&SCHEMA, key).as_text().to_owned();
    let supplier = supplier_of(view, system)?;
    let mut found = duplicates::find(view, &text("name"), &text("former_name"), &supplier)?;
    found.retain(|duplicate| duplicate.id != system.id);
    if found.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = found.iter().take(NAMED).map(|d| d.name.as_str()).collect();
    let error = FieldError::new("name", "likely_duplicates")
        .with("count", found.len())
        .with("names", names.join(", "));
    Err(Error::Conflict(error))
}

/// Asks for proposals, the oldest first: the coordinator sees all, others their own.
#[derive(Debug)]
pub struct Proposals {
    /// Only those that wait for a decision.
    pub open: bool,
}

// everywhere: the coordinator's queue; for others the condition below is added
const PROPOSALS: &str = "SELECT p.id, p.organisation_id, o.name, p.system, s.name, p.comment, p.proposed_by, p.proposed_at, p.decision, p.note
 FROM system_proposals p JOIN {organisations} o ON o.id = p.organisation_id JOIN {systems} s ON s.id = p.system";

impl Question for Proposals {
    type Answer = Vec<Proposal>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Catalogue)
    }

    fn answer(self, view: &View<'_>) -> Result<Self::Answer> {
        let coordinates = allowed(
            view.caller(),
            Needs(Action::Administer, Resource::Catalogue),
        );
        let whose = if coordinates { "1 = 1" } else { "{visible p}" };
        let which = if self.open {
            " AND p.decision = ''"
        } else {
            ""
        };
        let sql = format!("{PROPOSALS} WHERE {whose}{which} ORDER BY p.proposed_at, p.id");
        view.rows(&sql, &[])?.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<Proposal> {
    Ok(Proposal {
        id: row.id(0)?,
        organisation: row.id(1)?,
        organisation_name: row.text(2)?,
        system: row.id(3)?,
        system_name: row.text(4)?,
        comment: row.text(5)?,
        proposed_by: row.text(6)?,
        proposed_at: Timestamp::from_microsecond(row.int(7)?).map_err(Error::internal)?,
        decision: row.text(8)?,
        note: row.text(9)?,
    })
}

/// Takes a proposed system into the shared catalogue: it becomes public and is
/// kept by the national organisation from now on.
#[derive(Debug)]
pub struct AcceptProposal {
    /// The proposal.
    pub proposal: Id,
    /// A word to the proposer.
    pub note: String,
}

const SAME_NAME: &str =
    // everywhere: the organisation is given
    "SELECT 1 FROM {systems} s WHERE s.organisation_id = $1 AND lower(s.name) = lower($2) AND s.id <> $3";
const HAND_OVER_LINKS: &str =
    "UPDATE links SET organisation_id = $2, recorded_from = faelled_now() WHERE from_id = $1";

impl Command for AcceptProposal {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Catalogue)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let system = open_proposal(work, self.proposal)?;
        let before = store::find_anywhere(work, &SCHEMA, system)?;
        let name = before.get(&SCHEMA, "name").as_text().to_owned();
        let same = [NATIONAL_ID.into(), name.as_str().into(), system.into()];
        if work.row(SAME_NAME, &same)?.is_some() {
            return Err(Error::conflict("name_taken"));
        }
        if let Some(parent) = before.get(&SCHEMA, "parent_system").as_ref() {
            let parent = store::find_anywhere(work, &SCHEMA, parent)?;
            if parent.get(&SCHEMA, "visibility").as_text() != "public" {
                return Err(Error::conflict("parent_not_public"));
            }
        }
        let mut after = before.clone();
        after.organisation = NATIONAL_ID;
        if let Some(at) = SCHEMA.position("visibility") {
            after.values[at] = FieldValue::Text("public".to_owned());
        }
        let mut changes = Vec::new();
        records::rewrite(work, &SCHEMA, &before, after, &mut changes)?;
        work.execute(HAND_OVER_LINKS, &[system.into(), NATIONAL_ID.into()])?;
        decide(work, self.proposal, "accepted", &self.note)?;
        let event = Event::new("system.accepted")
            .on(subject(system), name)
            .because(self.note)
            .changing(changes);
        work.record(event, ())
    }
}

/// Leaves a proposed system local to the one who proposed it.
#[derive(Debug)]
pub struct RejectProposal {
    /// The proposal.
    pub proposal: Id,
    /// Why; the proposer reads it.
    pub note: String,
}

impl Command for RejectProposal {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Catalogue)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        if self.note.trim().is_empty() {
            return Err(Error::field("note", "required"));
        }
        let system = open_proposal(work, self.proposal)?;
        let name = store::title(work, &SCHEMA, system)?;
        decide(work, self.proposal, "rejected", &self.note)?;
        let event = Event::new("system.rejected")
            .on(subject(system), name)
            .because(self.note);
        work.record(event, ())
    }
}

/// The system of a proposal that waits for a decision.
fn open_proposal(view: &View<'_>, proposal: Id) -> Result<Id> {
    let sql = "SELECT p.system, p.decision FROM system_proposals p WHERE p.id = $1";
    let row = view
        .row(sql, &[proposal.into()])?
        .ok_or(Error::NotFound(Kind::Proposal.key()))?;
    if row.text(1)?.is_empty() {
        row.id(0)
    } else {
        Err(Error::conflict("already_decided"))
    }
}

const DECIDE: &str = "UPDATE system_proposals SET decision = $2, note = $3, decided_by = $4, decided_at = faelled_now() WHERE id = $1";

fn decide(work: &mut Work<'_>, proposal: Id, decision: &str, note: &str) -> Result<()> {
    let by = Value::from(work.caller().name());
    let params = [proposal.into(), decision.into(), note.trim().into(), by];
    work.execute(DECIDE, &params).map(|_| ())
}

const MERGED: &str = "UPDATE system_proposals SET decision = 'merged', note = $2, decided_by = $3, decided_at = faelled_now()
 WHERE system = $1 AND decision = ''";
const FOLLOW: &str = "UPDATE system_proposals SET system = $2 WHERE system = $1";

/// Proposals of a system that goes into another are decided by that and follow it.
pub(crate) fn follow_merge(work: &mut Work<'_>, from: Id, into: Id, reason: &str) -> Result<()> {
    let by = Value::from(work.caller().name());
    work.execute(MERGED, &[from.into(), reason.trim().into(), by])?;
    work.execute(FOLLOW, &[from.into(), into.into()])?;
    Ok(())
}
