//! Inviting a group of an analysis that was kept.

use std::collections::{BTreeMap, BTreeSet};

use foundation::{Date, Error, Id, Result, new_id};
use serde_json::json;
use sharing::{Group, Input, Limits, Problem};

use super::{CHANGE, LONGEST, READ, Reply, deadline, needed, own, tell::tell, text};
use crate::{
    gate::{Command, Event, Needs, Question, Recorded, View, Work},
    joint::{Kept, KeptAnalysis},
    organisations::MUNICIPALITIES,
};

/// Invites a group of an analysis that the caller's organisation kept and is itself in. The
/// numbers are frozen as the analysis has them, and every invited municipality sees them. The
/// lead has said yes by inviting.
#[derive(Debug)]
pub struct InviteGroup {
    /// The identity of the invitation, chosen by the caller.
    pub id: Id,
    /// The analysis.
    pub analysis: Id,
    /// The name in the document of any member of the group.
    pub member: String,
    /// Its name.
    pub name: String,
    /// What to write to the others; may be empty.
    pub message: String,
    /// The last day to answer.
    pub answer_by: Option<Date>,
}

/// Longest name, in letters.
const LONGEST_NAME: usize = 200;

/// Asks which group was invited from an analysis.
#[derive(Debug)]
pub struct InvitedFrom {
    /// The analysis.
    pub analysis: Id,
}

const ONE: &str = "SELECT g.id FROM joint_groups g WHERE {invited g.id} AND g.analysis = $1";

impl Question for InvitedFrom {
    type Answer = Option<Id>;

    fn needs(&self) -> Needs {
        READ
    }

    fn answer(self, view: &View<'_>) -> Result<Option<Id>> {
        let row = view.row(ONE, &[self.analysis.into()])?;
        row.map(|row| row.id(0)).transpose()
    }
}

const INVITE: &str = "INSERT INTO joint_groups (id, organisation_id, analysis, need, name, message, question, found, names, worth, answer_by, invited_on, invited_by)
 VALUES ($1, {organisation}, $2, $3, $4, $5, $6, $7, $8, $9, $10, {day}, $11)";
const MEMBER: &str = "INSERT INTO joint_members (id, organisation_id, recorded_from, joint_group, code, position, answer, note, answered_by, answered_on)
 VALUES ($1, $2, faelled_now(), $3, $4, $5, $6, '', $7, $8)";

impl Command for InviteGroup {
    type Output = Id;

    fn needs(&self) -> Needs {
        CHANGE
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<Id>> {
        let name = needed("name", &self.name, LONGEST_NAME)?;
        let message = text("message", &self.message, LONGEST)?;
        let answer_by = deadline(self.answer_by, work.day())?;
        let analysis = KeptAnalysis { id: self.analysis };
        let kept = analysis.answer(work)?;
        let group = chosen(&kept, &self.member)?;
        let members = ordered(work.caller().organisation, group)?;
        let sent = InvitedFrom {
            analysis: self.analysis,
        };
        if sent.answer(work)?.is_some() {
            return Err(Error::conflict("joint_invited_already"));
        }
        let question = frozen(&kept.question, &group.members);
        // What cannot be counted with again later is refused now.
        Problem::new(&question).map_err(|_| Error::conflict("joint_not_countable"))?;
        let written = |text: serde_json::Result<String>| text.map_err(Error::internal);
        let params = [
            self.id.into(),
            self.analysis.into(),
            kept.need.key().into(),
            name.into(),
            message.into(),
            written(serde_json::to_string(&question))?.into(),
            written(serde_json::to_string(group))?.into(),
            written(serde_json::to_string(&names(&kept, &question)))?.into(),
            ((group.net * 100.0).round() as i64).into(),
            answer_by.into(),
            work.caller().name().into(),
        ];
        work.execute(INVITE, &params)?;
        add(work, self.id, &members)?;
        let others: Vec<Id> = members.iter().skip(1).map(|(_, id)| *id).collect();
        let lead = members[0].0.clone();
        let data = json!({
            "id": self.id,
            "name": name,
            "who": kept.names.get(&lead).unwrap_or(&lead),
            "until": answer_by.to_string(),
        });
        tell(work, &others, "joint_invited", &self.id.to_string(), &data)?;
        let event = Event::new("joint.group_invited").on(own(work.caller()), name);
        work.record(event, self.id)
    }
}

/// The group of two or more that a municipality is in.
fn chosen<'a>(kept: &'a Kept, member: &str) -> Result<&'a Group> {
    let mut groups = kept.answer.groups.iter();
    let found = groups.find(|group| group.members.iter().any(|code| code == member));
    found
        .filter(|group| group.members.len() > 1)
        .ok_or(Error::NotFound("joint_group"))
}

/// The members with their organisations, the lead first, the others by number.
fn ordered(lead: Id, group: &Group) -> Result<Vec<(String, Id)>> {
    let organisation = |code: &String| {
        let known = MUNICIPALITIES.iter().find(|one| one.code() == *code);
        let id = known.map_or_else(|| code.parse(), |known| Ok(known.id()));
        Ok((code.clone(), id.map_err(Error::internal)?))
    };
    let mut members = group
        .members
        .iter()
        .map(organisation)
        .collect::<Result<Vec<_>>>()?;
    if members.iter().all(|(_, id)| *id != lead) {
        return Err(Error::conflict("joint_not_in_group"));
    }
    members.sort_by_key(|(_, id)| *id != lead);
    Ok(members)
}

/// The document of the members alone, without limits, which asked about more than they.
fn frozen(question: &Input, members: &[String]) -> Input {
    let inside = question.candidates.iter();
    Input {
        limits: Limits::default(),
        candidates: inside
            .filter(|one| members.contains(&one.id))
            .cloned()
            .collect(),
        ..question.clone()
    }
}

/// The names of what the frozen document numbers, and of the need.
fn names(kept: &Kept, question: &Input) -> BTreeMap<String, String> {
    let mut used = BTreeSet::from(["need"]);
    for one in &question.candidates {
        used.insert(&one.id);
        used.extend(one.product.as_deref());
        used.extend(one.integrations.iter().flatten().map(|job| job.id.as_str()));
    }
    let names = kept.names.iter();
    let named = names.filter(|(id, _)| used.contains(id.as_str()));
    named.map(|(id, name)| (id.clone(), name.clone())).collect()
}

fn add(work: &mut Work<'_>, group: Id, members: &[(String, Id)]) -> Result<()> {
    for (place, (code, organisation)) in (0i64..).zip(members) {
        let leads = place == 0;
        let by = work.caller().name().to_owned();
        let params = [
            new_id().into(),
            (*organisation).into(),
            group.into(),
            code.as_str().into(),
            place.into(),
            leads.then(|| Reply::Yes.key()).into(),
            leads.then_some(by.as_str()).into(),
            leads.then_some(work.day()).into(),
        ];
        work.execute(MEMBER, &params)?;
    }
    Ok(())
}
