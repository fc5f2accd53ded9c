//! The five elements of steering, each with what the register says of it.

use database::Row;
use foundation::{Id, Result};

use super::gaps::{Span, gap};
use crate::{
    bodies::{Mandates, Matrix},
    budget::BudgetPicture,
    cases::{Light, LightReason, WaitingGates, fields::PURCHASE_KIND},
    gate::{Action, Needs, Question, Resource, View},
};

/// An element of steering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// A steering group with a mandate.
    Group,
    /// A central budget with a pool.
    Budget,
    /// A secretariat that keeps the meetings.
    Secretariat,
    /// A central process with phases and gates.
    Process,
    /// A team of consultants and architects.
    Team,
}

impl Element {
    /// Name in text keys and the API.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Budget => "budget",
            Self::Secretariat => "secretariat",
            Self::Process => "process",
            Self::Team => "team",
        }
    }
}

/// Something that was found of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What: the end of the text's key, `steering-check-<code>`.
    pub code: &'static str,
    /// How good that is.
    pub light: Light,
    /// What the text says: `oere…` are amounts in whole øre, `kind` is a key of
    /// `purchase-kind`, `day` is a date.
    pub args: Vec<(&'static str, String)>,
}

impl Finding {
    fn new(light: Light, code: &'static str) -> Self {
        Self {
            code,
            light,
            args: Vec::new(),
        }
    }

    fn with(mut self, key: &'static str, value: impl ToString) -> Self {
        self.args.push((key, value.to_string()));
        self
    }
}

/// An element with what was found, the worst first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Which.
    pub element: Element,
    /// The light of its worst finding.
    pub light: Light,
    /// What was found, the worst first; never empty.
    pub findings: Vec<Finding>,
    /// The record that the next step is about: the group, or the pool.
    pub subject: Option<Id>,
}

impl Checked {
    fn of(element: Element, mut findings: Vec<Finding>, subject: Option<Id>) -> Self {
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.light));
        let light = findings.first().map_or(Light::Green, |worst| worst.light);
        Self {
            element,
            light,
            findings,
            subject,
        }
    }

    /// Whether something of this code was found.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.findings.iter().any(|finding| finding.code == code)
    }
}

/// Asks whether steering is in place.
#[derive(Debug)]
pub struct SteeringCheck;

impl Question for SteeringCheck {
    /// The five elements, in their order.
    type Answer = Vec<Checked>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Steering)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Checked>> {
        let group = group(view)?;
        Ok(vec![
            steering_group(view, group.as_ref())?,
            budget(view)?,
            secretariat(view, group.as_ref())?,
            process(view)?,
            team(view)?,
        ])
    }
}

/// The body that a check is about, with the seats that it has today.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    id: Id,
    name: String,
    quorum: i64,
    chairs: i64,
    votes: i64,
    secretaries: i64,
}

// Of several groups, the one that most sit in.
const GROUP: &str = "SELECT b.id, b.name, b.quorum, COUNT(CASE WHEN m.member_function = 'chair' THEN 1 END),
 COUNT(CASE WHEN m.member_function IN ('chair', 'member') THEN 1 END), COUNT(CASE WHEN m.member_function = 'secretary' THEN 1 END)
 FROM {bodies} b LEFT JOIN {body_members} m ON m.body = b.id AND (m.from_on IS NULL OR m.from_on <= {day}) AND (m.to_on IS NULL OR m.to_on >= {day})
 WHERE {visible b} AND b.body_type = 'steering_group' GROUP BY b.id, b.name, b.quorum ORDER BY 5 DESC, b.name, b.id LIMIT 1";

fn group(view: &View<'_>) -> Result<Option<Group>> {
    let read = |row: Row| {
        Ok(Group {
            id: row.id(0)?,
            name: row.text(1)?,
            quorum: row.int(2)?,
            chairs: row.int(3)?,
            votes: row.int(4)?,
            secretaries: row.int(5)?,
        })
    };
    view.row(GROUP, &[])?.map(read).transpose()
}

fn steering_group(view: &View<'_>, group: Option<&Group>) -> Result<Checked> {
    let Some(group) = group else {
        let missing = Finding::new(Light::Red, "no-group");
        return Ok(Checked::of(Element::Group, vec![missing], None));
    };
    let mut findings = Vec::new();
    findings.push(match group.chairs {
        0 => Finding::new(Light::Red, "no-chair").with("group", &group.name),
        _ => Finding::new(Light::Green, "group").with("group", &group.name),
    });
    let members = match group.votes < group.quorum {
        true => Finding::new(Light::Red, "too-few-members"),
        false => Finding::new(Light::Green, "members"),
    };
    findings.push(members.with("n", group.votes).with("quorum", group.quorum));
    findings.extend(mandates(&Mandates { body: None }.answer(view)?));
    Ok(Checked::of(Element::Group, findings, Some(group.id)))
}

/// Somebody is named for every kind of purchase and every amount, and somebody approves.
fn mandates(matrix: &Matrix) -> Vec<Finding> {
    if !matrix.iter().any(|row| row.authority == "approves") {
        return vec![Finding::new(Light::Red, "no-mandates")];
    }
    let gap_of = |kind: &&str| {
        let rows = matrix
            .iter()
            .filter(|row| row.purchase_kind.is_empty() || row.purchase_kind == *kind);
        let span = |row: &crate::bodies::MatrixRow| Span {
            from: row.from,
            to: row.to,
        };
        let gap = gap(&rows.map(span).collect::<Vec<_>>())?;
        let finding = match gap.to {
            Some(to) => Finding::new(Light::Yellow, "mandate-gap").with("oere_to", to),
            None => Finding::new(Light::Yellow, "mandate-ends"),
        };
        Some(finding.with("kind", kind).with("oere_from", gap.from))
    };
    let gaps: Vec<Finding> = PURCHASE_KIND.values.iter().filter_map(gap_of).collect();
    match gaps.is_empty() {
        true => vec![Finding::new(Light::Green, "mandates")],
        false => gaps,
    }
}

/// A pool with money this year, and posts beside it for what the offices buy.
fn budget(view: &View<'_>) -> Result<Checked> {
    let year = view.day().year();
    let found = BudgetPicture { year: Some(year) }.answer(view)?;
    let is_pool = |post: &&crate::budget::OnePost| post.post_kind == "pool";
    let pools = found.posts.iter().filter(is_pool);
    let pool = pools.max_by_key(|post| post.totals.frame());
    let Some(pool) = pool else {
        let missing = Finding::new(Light::Red, "no-pool").with("year", year);
        return Ok(Checked::of(Element::Budget, vec![missing], None));
    };
    let frame = pool.totals.frame();
    let money = match frame > 0 {
        true => Finding::new(Light::Green, "pool").with("oere", frame),
        false => Finding::new(Light::Red, "empty-pool"),
    };
    let others = found.posts.iter().filter(|post| !is_pool(post));
    let others = match others.count() {
        0 => Finding::new(Light::Yellow, "no-other-posts"),
        count => Finding::new(Light::Green, "other-posts").with("n", count),
    };
    let findings = vec![
        money.with("name", &pool.name).with("year", year),
        others.with("year", year),
    ];
    Ok(Checked::of(Element::Budget, findings, Some(pool.id)))
}

const MEETINGS: &str = "SELECT COUNT(*), MIN(m.held_on) FROM {meetings} m WHERE {visible m} AND m.body = $1 AND m.held_on >= {day}
 AND m.held_on <= faelled_add_months({day}, 3)";

/// Somebody keeps the meetings, and some are planned.
fn secretariat(view: &View<'_>, group: Option<&Group>) -> Result<Checked> {
    let Some(group) = group else {
        let first = Finding::new(Light::Red, "group-first");
        return Ok(Checked::of(Element::Secretariat, vec![first], None));
    };
    let secretary = match group.secretaries {
        0 => Finding::new(Light::Red, "no-secretary"),
        count => Finding::new(Light::Green, "secretary").with("n", count),
    };
    let row = view.row(MEETINGS, &[group.id.into()])?;
    let (count, next) = match row {
        Some(row) => (row.int(0)?, row.opt(1, Row::date)?),
        None => (0, None),
    };
    let meetings = match next {
        Some(next) => Finding::new(Light::Green, "meetings")
            .with("n", count)
            .with("day", next),
        None => Finding::new(Light::Yellow, "no-meetings"),
    };
    let findings = vec![secretary.with("group", &group.name), meetings];
    Ok(Checked::of(Element::Secretariat, findings, Some(group.id)))
}

const UNDER_WAY: &str =
    "SELECT COUNT(*) FROM {cases} c WHERE {visible c} AND c.standing NOT IN ('stopped', 'closed')";

/// Cases go through gates, and none waits longer than its gate allows.
fn process(view: &View<'_>) -> Result<Checked> {
    let row = view.row(UNDER_WAY, &[])?;
    let findings = match row.map_or(Ok(0), |row| row.int(0))? {
        0 => vec![Finding::new(Light::Yellow, "no-cases")],
        count => {
            let cases = Finding::new(Light::Green, "cases").with("n", count);
            vec![cases, waiting(view)?]
        }
    };
    Ok(Checked::of(Element::Process, findings, None))
}

fn waiting(view: &View<'_>) -> Result<Finding> {
    let cards = WaitingGates.answer(view)?;
    let reasons = cards.iter().flat_map(|card| &card.reasons);
    let late: Vec<i64> = reasons
        .filter_map(|reason| match reason {
            LightReason::WaitsTooLong(days) => Some(*days),
            _ => None,
        })
        .collect();
    Ok(match late.iter().max() {
        None => Finding::new(Light::Green, "nothing-late"),
        Some(longest) => Finding::new(Light::Yellow, "late")
            .with("n", late.len())
            .with("days", longest),
    })
}

const TEAM: &str = "SELECT COUNT(*), COUNT(CASE WHEN m.team_function = 'consultant' THEN 1 END), COUNT(CASE WHEN m.team_function = 'architect' THEN 1 END),
 COUNT(CASE WHEN COALESCE((SELECT c.hours FROM {capacities} c WHERE c.member = m.id AND c.from_on <= {day} ORDER BY c.from_on DESC LIMIT 1), 0) = 0 THEN 1 END)
 FROM {team_members} m WHERE {visible m} AND (m.from_on IS NULL OR m.from_on <= {day}) AND (m.to_on IS NULL OR m.to_on >= {day})";

/// There are members with hours, among them a consultant and an architect.
fn team(view: &View<'_>) -> Result<Checked> {
    let counts = match view.row(TEAM, &[])? {
        Some(row) => [row.int(0)?, row.int(1)?, row.int(2)?, row.int(3)?],
        None => [0; 4],
    };
    let [members, consultants, architects, without_hours] = counts;
    let mut findings = vec![match (members, members - without_hours) {
        (0, _) => Finding::new(Light::Red, "no-team"),
        (_, 0) => Finding::new(Light::Red, "no-hours"),
        (_, with_hours) => Finding::new(Light::Green, "team").with("n", with_hours),
    }];
    if members > without_hours {
        let yellow = |missing: bool, code| missing.then(|| Finding::new(Light::Yellow, code));
        let some = yellow(without_hours > 0, "some-without-hours");
        findings.extend(some.map(|finding| finding.with("n", without_hours)));
        findings.extend(yellow(consultants == 0, "no-consultant"));
        findings.extend(yellow(architects == 0, "no-architect"));
    }
    Ok(Checked::of(Element::Team, findings, None))
}
