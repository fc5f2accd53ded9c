//! Reminder rules: built in, and an organisation's own in their place.

use database::Row;
use foundation::{Error, FieldError, Id, Result, new_id};

use crate::{
    gate::{Action, Command, Event, FieldChange, Needs, Question, Recorded, Resource, View, Work},
    parts::{Kind, Subject, lists::role_list},
    tasks::{
        keep,
        sources::{SOURCES, Source, role_kind, source},
    },
};

/// A rule as it holds in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its row.
    pub id: Id,
    /// Its key, which is its source's.
    pub key: String,
    /// Whether the organisation has changed it.
    pub own: bool,
    /// Whether it makes tasks.
    pub enabled: bool,
    /// Months from the date to the day it is due.
    pub months: i64,
    /// Days before the due day on which somebody is reminded, most first.
    pub lead_days: Vec<i64>,
    /// The role that gets the task.
    pub role: Id,
    /// The role it goes on to.
    pub next_role: Option<Id>,
    /// Days after the first reminder that it goes on, unless it was acknowledged.
    pub escalate_after_days: i64,
}

impl Rule {
    /// Days before the due day that the task begins.
    #[must_use]
    pub fn first_lead(&self) -> i64 {
        self.lead_days.iter().copied().max().unwrap_or(0)
    }
}

// everywhere: the built-in rules, and those of the one organisation asked about
const RULES: &str = "SELECT r.key, r.organisation_id IS NOT NULL, r.enabled, r.months, r.lead_days, r.role, r.next_role, r.escalate_after_days, r.id
 FROM reminder_rules r WHERE r.organisation_id = $1 OR (r.organisation_id IS NULL
 AND NOT EXISTS (SELECT 1 FROM reminder_rules o WHERE o.organisation_id = $1 AND o.key = r.key))";

/// The rules that hold in an organisation, in the order of the sources.
pub(super) fn rules_of(view: &View<'_>, organisation: Id) -> Result<Vec<Rule>> {
    let rows = view.rows(RULES, &[organisation.into()])?;
    let mut rules = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    let place = |rule: &Rule| SOURCES.iter().position(|source| source.key == rule.key);
    rules.retain(|rule| place(rule).is_some());
    rules.sort_by_key(place);
    Ok(rules)
}

fn read(row: &Row) -> Result<Rule> {
    Ok(Rule {
        key: row.text(0)?,
        own: row.bool(1)?,
        enabled: row.bool(2)?,
        months: row.int(3)?,
        lead_days: leads(&row.text(4)?),
        role: row.id(5)?,
        next_role: row.opt(6, Row::id)?,
        escalate_after_days: row.int(7)?,
        id: row.id(8)?,
    })
}

fn leads(text: &str) -> Vec<i64> {
    text.split(',').filter_map(|day| day.parse().ok()).collect()
}

/// Asks for the rules that hold in the caller's organisation.
#[derive(Debug)]
pub struct Rules;

impl Question for Rules {
    type Answer = Vec<Rule>;

    fn needs(&self) -> Needs {
        Needs(Action::Read, Resource::Tasks)
    }

    fn answer(self, view: &View<'_>) -> Result<Vec<Rule>> {
        rules_of(view, view.caller().organisation)
    }
}

const INSERT: &str = "INSERT INTO reminder_rules (id, organisation_id, key, enabled, months, lead_days, role, next_role, escalate_after_days)
 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
// everywhere: the built-in rules
const HAS: &str = "SELECT 1 FROM reminder_rules r WHERE r.organisation_id IS NULL AND r.key = $1";

/// Writes the built-in rules that are missing; answers how many.
pub(crate) fn install(work: &mut Work<'_>) -> Result<usize> {
    let mut count = 0;
    for source in SOURCES {
        if work.row(HAS, &[source.key.into()])?.is_none() {
            insert(work, None, &built(source))?;
            count += 1;
        }
    }
    Ok(count)
}

fn built(source: &Source) -> Rule {
    Rule {
        id: new_id(),
        key: source.key.to_owned(),
        own: false,
        enabled: true,
        months: source.rule.months,
        lead_days: leads(source.rule.lead_days),
        role: source.rule.role,
        next_role: Some(source.rule.next_role),
        escalate_after_days: source.rule.escalate_after_days,
    }
}

fn insert(work: &mut Work<'_>, organisation: Option<Id>, rule: &Rule) -> Result<()> {
    let params = [
        new_id().into(),
        organisation.into(),
        rule.key.as_str().into(),
        rule.enabled.into(),
        rule.months.into(),
        text_of(&rule.lead_days).into(),
        rule.role.into(),
        rule.next_role.into(),
        rule.escalate_after_days.into(),
    ];
    work.execute(INSERT, &params).map(|_| ())
}

fn text_of(leads: &[i64]) -> String {
    let texts: Vec<String> = leads.iter().map(i64::to_string).collect();
    texts.join(",")
}

/// Sets an organisation's own rule; its open tasks follow in the same transaction.
#[derive(Debug)]
pub struct SetRule(pub Rule);

/// Goes back to the built-in rule.
#[derive(Debug)]
pub struct ResetRule {
    /// Key of the rule.
    pub key: String,
}

const MOST_LEADS: usize = 6;
const LONGEST_LEAD: i64 = 730;
const MOST_MONTHS: i64 = 120;
const DELETE: &str =
    "DELETE FROM reminder_rules WHERE organisation_id = {organisation} AND key = $1";
const ROLE: &str = "SELECT o.list FROM {options} o WHERE {listed o} AND o.id = $1";

impl SetRule {
    /// The rule put in order, or what is wrong with it.
    fn checked(mut self, view: &View<'_>) -> Result<(Rule, &'static Source)> {
        let rule = &mut self.0;
        let source = source(&rule.key).ok_or(Error::NotFound("reminder_rule"))?;
        rule.lead_days.sort_unstable_by(|a, b| b.cmp(a));
        rule.lead_days.dedup();
        let mut errors = Vec::new();
        let count = rule.lead_days.len();
        let within = rule
            .lead_days
            .iter()
            .all(|day| (0..=LONGEST_LEAD).contains(day));
        if !within || !(1..=MOST_LEADS).contains(&count) {
            let error = FieldError::new("lead_days", "lead_days");
            errors.push(error.with("max", LONGEST_LEAD).with("count", MOST_LEADS));
        }
        let ranges = [
            ("months", rule.months, MOST_MONTHS),
            (
                "escalate_after_days",
                rule.escalate_after_days,
                LONGEST_LEAD,
            ),
        ];
        for (field, value, max) in ranges {
            if !(0..=max).contains(&value) {
                let error = FieldError::new(field, "out_of_range");
                errors.push(error.with("min", 0).with("max", max));
            }
        }
        let roles = [("role", Some(rule.role)), ("next_role", rule.next_role)];
        for (field, role) in roles {
            if let Some(role) = role
                && !is_role(view, source.kind, role)?
            {
                errors.push(FieldError::new(field, "unknown_reference").with("value", role));
            }
        }
        match errors.is_empty() {
            true => Ok((self.0, source)),
            false => Err(Error::Invalid(errors)),
        }
    }
}

fn is_role(view: &View<'_>, kind: Kind, role: Id) -> Result<bool> {
    let row = view.row(ROLE, &[role.into()])?;
    let list = row.map(|row| row.text(0)).transpose()?;
    Ok(list.is_some() && list.as_deref() == roles_of(role_kind(kind)))
}

/// The value list of the roles that tasks about this kind go to.
#[must_use]
pub fn roles_of(kind: Kind) -> Option<&'static str> {
    match kind {
        // The roles of a case are fields of it.
        Kind::Case => Some("case_role"),
        other => role_list(other),
    }
}

impl Command for SetRule {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Tasks)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let (after, source) = self.checked(work)?;
        let before = current(work, source)?;
        if told(&after) == told(&before) {
            return Ok(work.unchanged("the rule is this already", ()));
        }
        work.execute(DELETE, &[source.key.into()])?;
        let organisation = work.caller().organisation;
        insert(work, Some(organisation), &after)?;
        finish(work, source, &before, &after)
    }
}

impl Command for ResetRule {
    type Output = ();

    fn needs(&self) -> Needs {
        Needs(Action::Administer, Resource::Tasks)
    }

    fn execute(self, work: &mut Work<'_>) -> Result<Recorded<()>> {
        let source = source(&self.key).ok_or(Error::NotFound("reminder_rule"))?;
        let before = current(work, source)?;
        if !before.own {
            return Ok(work.unchanged("the rule is the built-in one", ()));
        }
        work.execute(DELETE, &[source.key.into()])?;
        let after = current(work, source)?;
        finish(work, source, &before, &after)
    }
}

fn current(view: &View<'_>, source: &Source) -> Result<Rule> {
    let rules = rules_of(view, view.caller().organisation)?;
    let found = rules.into_iter().find(|rule| rule.key == source.key);
    found.ok_or(Error::NotFound("reminder_rule"))
}

/// The tasks follow the rule, and the log tells what differed.
fn finish(
    work: &mut Work<'_>,
    source: &Source,
    before: &Rule,
    after: &Rule,
) -> Result<Recorded<()>> {
    let organisation = work.caller().organisation;
    keep::all(work, organisation)?;
    let subject = Subject {
        kind: Kind::ReminderRule,
        id: before.id,
    };
    let change = |(field, before, after): (&str, String, String)| FieldChange {
        subject,
        field: field.to_owned(),
        before,
        after,
    };
    let changes = told(before).into_iter().zip(told(after));
    let changes = changes
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| change((field, before, after)));
    let event = Event::new("reminder_rule.changed")
        .on(subject, source.key)
        .changing(changes.collect());
    work.record(event, ())
}

fn told(rule: &Rule) -> [(&'static str, String); 6] {
    [
        ("enabled", rule.enabled.to_string()),
        ("months", rule.months.to_string()),
        ("lead_days", text_of(&rule.lead_days)),
        ("role", rule.role.to_string()),
        (
            "next_role",
            rule.next_role.map(|id| id.to_string()).unwrap_or_default(),
        ),
        ("escalate_after_days", rule.escalate_after_days.to_string()),
    ]
}
