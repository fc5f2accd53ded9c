//! A group as each of the invited sees it.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::joint::{JointGroup, OneGroup, Standing, VotedOrder};
use foundation::{Date, Error, FieldError, Result};
use sharing::{Answer, Method, Withdrawal};

use super::{INVITATIONS, address, backlog, case, departures, forms, standing};
use crate::{
    caller::Signed,
    frame,
    joint::{
        PATH,
        asked::{Asked, Usual},
        compute::Analysis,
        group::leaves,
        kept,
        members::shares,
        page::Shown,
        told::{timing, value},
        words,
    },
    pairs::Pairs,
    parts::{Cell, Level, Link, RecordField, Section, SimplePage},
    posted, respond,
    state::AppState,
    texts,
};

/// What the sections of the page are made of.
pub(super) struct Seen<'a> {
    pub(super) signed: &'a Signed,
    pub(super) group: &'a JointGroup,
    pub(super) backlog: &'a VotedOrder,
    pub(super) today: Date,
}

impl Seen<'_> {
    /// The name of a member without the word for municipality.
    pub(super) fn name(&self, code: &str) -> String {
        let mut members = self.group.members.iter();
        let member = members.find(|member| member.code == code);
        member.map_or_else(
            || code.to_owned(),
            |member| words::short(&member.organisation.name),
        )
    }

    pub(super) fn names<'c>(&self, codes: impl Iterator<Item = &'c str>) -> String {
        let names: Vec<String> = codes.map(|code| self.name(code)).collect();
        names.join(", ")
    }

    /// The name of an integration.
    pub(super) fn integration(&self, id: &str) -> String {
        let name = self.group.names.get(id).cloned();
        name.unwrap_or_else(|| id.to_owned())
    }
}

pub(super) async fn page(
    State(state): State<AppState>,
    signed: Signed,
    Path(id): Path<String>,
) -> Response {
    let html = html(&state, &signed, &id, "", &Pairs::default(), &[]).await;
    respond::page_or_error(&signed, &format!("{INVITATIONS}/{id}"), html)
}

/// What is counted of those inside: the backlog, and what is left when each leaves.
struct Counted {
    backlog: VotedOrder,
    leaves: Vec<Withdrawal>,
}

async fn counted(group: &JointGroup) -> Result<Counted> {
    let group = group.clone();
    let count = move || {
        let problem = group.problem()?;
        let leaves = problem.withdrawals(&group.codes());
        Ok(Counted {
            backlog: group.backlog()?,
            leaves: leaves.map_err(|_| Error::conflict("joint_not_countable"))?,
        })
    };
    let done = tokio::task::spawn_blocking(count).await;
    done.map_err(Error::internal)?
}

/// The frozen numbers as the pages of an analysis have them.
fn frozen(group: &JointGroup) -> Result<(Asked, Analysis)> {
    let query = Pairs::default().with("need", group.need.key());
    let usual = Usual::at(group.invited_on).with_cost_of(&group.question);
    let (asked, _) = Asked::read(&query, &usual)?;
    let found = group.found.clone();
    let analysis = Analysis {
        everybody: Vec::new(),
        facts: kept::facts(&group.need, &group.names, &group.question),
        input: group.question.clone(),
        answer: Some(Arc::new(Answer {
            method: Method::Exact,
            columns: 1,
            total: found.net,
            bound: found.net,
            seed: group.question.seed,
            groups: vec![found],
            not_ready: Vec::new(),
            missing: Vec::new(),
        })),
        job: None,
        faults: Vec::new(),
    };
    Ok((asked, analysis))
}

/// The page, with what was wrong at one of its forms.
pub(super) async fn html(
    state: &AppState,
    signed: &Signed,
    id: &str,
    section: &str,
    typed: &Pairs,
    faults: &[FieldError],
) -> Result<String> {
    let id = posted::id(id, "joint_group")?;
    let group = state.ask(&signed.caller, OneGroup { id }).await?;
    let counted = counted(&group).await?;
    let (asked, analysis) = frozen(&group)?;
    let today = state.app.clock().today();
    let shown = Shown {
        signed,
        asked: &asked,
        analysis: &analysis,
        today,
    };
    let seen = Seen {
        signed,
        group: &group,
        backlog: &counted.backlog,
        today,
    };
    let mut sections = sections(&seen, &shown, &counted, typed);
    let mut forms = sections.iter_mut().filter(|one| one.id == section);
    match forms.find_map(|one| one.form.as_mut()) {
        Some(form) => posted::show(signed.lang, form, faults),
        None => sections.splice(..0, refused(signed, faults)).for_each(drop),
    }
    let lang = signed.lang;
    let page = SimplePage {
        title: group.name.clone(),
        lead: standing::lead(&seen),
        sections,
        ..SimplePage::default()
    };
    let mut shell = frame::shell(signed, &address(id, ""));
    shell.crumbs = vec![
        Link::new(lang.t("joint-title"), PATH),
        Link::new(lang.t("joint-invitations"), INVITATIONS),
    ];
    Ok(page.html(&shell))
}

/// What was refused when its form no longer stands on the page: somebody was quicker.
fn refused(signed: &Signed, faults: &[FieldError]) -> Option<Section> {
    let lang = signed.lang;
    let why = faults.iter().map(|fault| RecordField {
        label: lang.t("joint-refused-why"),
        value: Cell::Status {
            level: Level::Bad,
            word: texts::field_error(lang, fault),
        },
        ..RecordField::default()
    });
    (!faults.is_empty()).then(|| Section {
        id: "refused".to_owned(),
        title: lang.t("joint-not-done"),
        fields: why.collect(),
        ..Section::default()
    })
}

/// First what is to be done, then the numbers, at the end what breaks it.
fn sections(seen: &Seen<'_>, shown: &Shown<'_>, counted: &Counted, typed: &Pairs) -> Vec<Section> {
    let found = &seen.group.found;
    let mut all = vec![
        standing::standing(seen, &counted.leaves),
        forms::answer(seen, typed),
        standing::members(seen),
        standing::lacking(seen),
        forms::ownership(seen),
        forms::bind(seen),
        case::section(seen),
    ];
    all.extend(departures::sections(seen));
    let frozen = [
        value(shown, found),
        shares(shown, found),
        timing(shown, found),
    ];
    all.extend(frozen);
    all.extend([backlog::order(seen), backlog::met(seen)]);
    if seen.group.standing() != Standing::Ended {
        all.push(leaves(shown, found, &counted.leaves));
    }
    all.push(forms::deadline(seen, typed));
    all.push(forms::withdraw(seen, &counted.leaves, typed));
    all.retain(|section| !section.title.is_empty());
    all
}
