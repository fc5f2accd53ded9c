//! Two groups of an analysis: one that has been asked and where an answer is lacking, and one
//! that is binding, with a case in each municipality.

use std::collections::BTreeMap;

use domain::{
    analytics::{Candidate, Need},
    gate::{App, Caller},
    joint::{
        AboutNeed, AnswerInvitation, AnswerOwnership, InviteGroup, JointGroup, KeepAnalysis,
        MakeBinding, OneGroup, Plan, Reply, id_of, input,
    },
    options::builtin_options,
    organisations::Municipality,
};
use foundation::{Error, Id, Result};
use jiff::ToSpan;
use sharing::{Run, share};
use web::i18n::Lang;

use super::{ESBJERG, LAESOE, LANGELAND, SHOWN, caller, id, step};
use crate::demo::changes::Step;

struct Group {
    name: &'static str,
    message: &'static str,
    /// The lead is the first.
    members: &'static [&'static str],
    /// When it was asked, and until when from today on.
    asked: i64,
    until: i64,
    /// Who answers what, with a note.
    replies: &'static [(&'static str, Reply, &'static str)],
    /// When it became binding.
    bound: Option<i64>,
}

const ASKED: Group = Group {
    name: "Ny hjemmeside sammen",
    message: "Jeres kontrakt kan opsiges omtrent samtidig med vores. Skal vi holde ét udbud? Erik tager referat.",
    members: &[ESBJERG, SHOWN, LANGELAND, LAESOE],
    asked: 16,
    until: 21,
    replies: &[
        (
            LANGELAND,
            Reply::Yes,
            "Vi er med, hvis udbuddet først ligger efter sommeren.",
        ),
        (LAESOE, Reply::Maybe, "Udvalget ser på det i næste måned."),
    ],
    bound: None,
};

const BINDING: Group = Group {
    name: "Hjælpemidler på tværs",
    message: "Vi har samme depotsystem og de samme integrationer. Lad os skrive kravene én gang.",
    members: &[SHOWN, LANGELAND, LAESOE],
    asked: 70,
    until: -40,
    replies: &[
        (LANGELAND, Reply::Yes, "Gerne."),
        (
            LAESOE,
            Reply::Yes,
            "Vi kan stille med en, der kender depotet.",
        ),
    ],
    bound: Some(33),
};

/// The business type of the group that was asked, and the task of the one that is binding.
const TYPE: &str = "Hjemmesider og portaler";
const TASK: &str = "27.60";

/// Kroner of a tender and a head, and the chance that one leaves, which the groups were counted
/// with: so dear that few municipalities gain by having one together.
const TENDER: f64 = 3_000_000.0;
const PER_HEAD: f64 = 25.0;
const WITHDRAWAL: f64 = 0.05;
/// Days between asking and the answers.
const ANSWERING: i64 = 4;

pub(super) fn plan(municipalities: &[Municipality]) -> Vec<Step> {
    let mut steps = Vec::new();
    let of_type = builtin_options()
        .find(|one| one.list == "business_type" && one.name_da == TYPE)
        .map(|one| Need::BusinessType(one.id));
    let of_task = Some(Need::Kle(TASK.to_owned()));
    let needs = [(&ASKED, of_type), (&BINDING, of_task)];
    for (number, (group, need)) in needs.into_iter().enumerate() {
        if let Some(need) = need {
            let of = |code: &&'static str| Some((*code, caller(municipalities, code)?));
            let playing = Playing {
                group,
                need,
                id: id(0x9409, number + 1),
                analysis: id(0xa4a1, number + 1),
                callers: group.members.iter().filter_map(of).collect(),
            };
            steps.extend(playing.plan());
        }
    }
    steps
}

/// A group with those who take part.
#[derive(Clone)]
struct Playing {
    group: &'static Group,
    need: Need,
    id: Id,
    analysis: Id,
    callers: BTreeMap<&'static str, Caller>,
}

impl Playing {
    fn plan(self) -> Vec<Step> {
        let group = self.group;
        let with = self.clone();
        let mut steps = vec![step(group.asked, move |app| with.ask(app))];
        for (reply, at) in group.replies.iter().zip(0..) {
            let with = self.clone();
            let days_ago = group.asked - ANSWERING - at;
            steps.push(step(days_ago, move |app| with.reply(app, reply)));
        }
        if let Some(days_ago) = group.bound {
            steps.push(step(days_ago, move |app| self.bind(app)));
        }
        steps
    }

    fn caller(&self, code: &str) -> Result<&Caller> {
        let found = self.callers.get(code);
        found.ok_or_else(|| Error::internal("a member of a group that has no data"))
    }

    /// The lead keeps the analysis of the members alone, and invites them.
    fn ask(&self, app: &App) -> Result<()> {
        let lead = self.caller(self.group.members[0])?;
        let need = self.need.clone();
        let mut facts = app.ask(lead, AboutNeed { need })?;
        facts
            .candidates
            .retain(|one| self.group.members.contains(&id_of(one).as_str()));
        let today = app.clock().today();
        let mut plan = Plan {
            per_head: Some(PER_HEAD),
            ..Plan::usual(today)
        };
        plan.assumptions.tender_base = TENDER;
        plan.assumptions.withdrawal = WITHDRAWAL;
        // A group on whatever day the data are made, unless their windows do not meet.
        plan.limits.together = vec![facts.candidates.iter().map(id_of).collect()];
        let question = input(&facts.candidates, &facts.ownership, &plan);
        let counted = share(&question, &Run::quiet(1));
        let Ok(answer) = counted else { return Ok(()) };
        let is_in = |group: &sharing::Group| {
            group.members.len() > 1 && group.members.iter().any(|one| one == self.group.members[0])
        };
        if !answer.groups.iter().any(is_in) {
            return Ok(());
        }
        let keep = KeepAnalysis {
            id: self.analysis,
            name: self.group.name.to_owned(),
            need: self.need.clone(),
            asked: self.asked(),
            names: names(&facts.candidates, &facts.name),
            question,
            answer,
        };
        let analysis = app.run(lead, keep)?;
        let invite = InviteGroup {
            id: self.id,
            analysis,
            member: self.group.members[0].to_owned(),
            name: self.group.name.to_owned(),
            message: self.group.message.to_owned(),
            answer_by: Some(today.saturating_add((self.group.asked + self.group.until).days())),
        };
        app.run(lead, invite).map(|_| ())
    }

    /// The query of the address that asks the same.
    fn asked(&self) -> String {
        let members: String = self
            .group
            .members
            .iter()
            .map(|code| format!("&m={code}"))
            .collect();
        let need = self.need.key();
        format!("need={need}{members}&per_head=25&tender_base=3.000.000&withdrawal=0,05")
    }

    /// The group as a member sees it; none where it was not asked.
    fn seen(&self, app: &App, caller: &Caller) -> Option<JointGroup> {
        app.ask(caller, OneGroup { id: self.id }).ok()
    }

    fn reply(&self, app: &App, (code, reply, note): &(&str, Reply, &str)) -> Result<()> {
        let caller = self.caller(code)?;
        if self.seen(app, caller).is_none() {
            return Ok(());
        }
        let command = AnswerInvitation {
            group: self.id,
            reply: Some(*reply),
            note: (*note).to_owned(),
        };
        app.run(caller, command)
    }

    /// Everybody owns the need; the group is bound, and each makes its case.
    fn bind(&self, app: &App) -> Result<()> {
        for caller in self.callers.values() {
            let need = self.need.clone();
            let answers = [Some(100), Some(100), Some(100)];
            app.run(caller, AnswerOwnership { need, answers })?;
        }
        let group = self.id;
        let lead = self.caller(self.group.members[0])?;
        if !self
            .seen(app, lead)
            .is_some_and(|seen| seen.lacking().is_empty())
        {
            return Ok(());
        }
        app.run(lead, MakeBinding { group })?;
        for caller in self.callers.values() {
            if let Some(seen) = self.seen(app, caller) {
                app.run(caller, web::joint::case_of(Lang::Da, &seen)?)?;
            }
        }
        Ok(())
    }
}

/// The names of what the document numbers.
fn names(candidates: &[Candidate], need: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::from([("need".to_owned(), need.to_owned())]);
    for one in candidates {
        names.insert(id_of(one), one.organisation.name.clone());
        let others = one.integrations.iter().flatten().chain(&one.neighbours);
        for named in others.chain([&one.product]) {
            names.insert(named.id.to_string(), named.name.clone());
        }
    }
    names
}
