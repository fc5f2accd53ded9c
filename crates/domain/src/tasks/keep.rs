//! Keeping the tasks in step with the dates: three statements that say the same of
//! one subject and of a whole organisation. A task is live until it is done; a live
//! one is closed when its date goes away, and moves when its date moves.

use std::fmt::Write;

use database::Value;
use foundation::{Id, Result};

use crate::{
    gate::Work,
    parts::Subject,
    tasks::{
        rules::{Rule, rules_of},
        sources::{SOURCES, Source, source},
    },
};

/// How many tasks a run touched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// New ones.
    pub made: u64,
    /// Those whose dates, or whose rule, had changed.
    pub moved: u64,
    /// Those whose date was gone.
    pub closed: u64,
    /// Those that went on to the next role.
    pub escalated: u64,
    /// Messages written.
    pub messages: u64,
}

impl Kept {
    /// Whether everything was as it should be.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// So many records at once are asked about together.
const MANY: usize = 20;

/// Brings the tasks about these records up to date. Called whenever records were saved.
pub(crate) fn some(work: &mut Work<'_>, subjects: &[Subject]) -> Result<()> {
    let concerned: Vec<&Subject> = subjects
        .iter()
        .filter(|subject| SOURCES.iter().any(|source| source.kind == subject.kind))
        .collect();
    let Some(first) = concerned.first() else {
        return Ok(());
    };
    let organisation = work.caller().organisation;
    let rules = rules_of(work, organisation)?;
    let of_kind = |rule: &&Rule| source(&rule.key).is_some_and(|s| s.kind == first.kind);
    let one = concerned.len() < MANY;
    let statement = Statement::new(rules.iter().filter(of_kind), one);
    if !one {
        return statement.run(work, &[organisation.into()]).map(|_| ());
    }
    for subject in concerned {
        statement.run(work, &[organisation.into(), subject.id.into()])?;
    }
    Ok(())
}

/// Brings all tasks of an organisation up to date.
pub(crate) fn all(work: &mut Work<'_>, organisation: Id) -> Result<Kept> {
    let rules = rules_of(work, organisation)?;
    let mut kept = Statement::new(rules.iter(), false).run(work, &[organisation.into()])?;
    kept.escalated = escalate(work, organisation, &rules)?;
    Ok(kept)
}

/// The dates that the rules ask for, as a named query, and which tasks they concern.
struct Statement {
    wanted: String,
    /// Condition on `tasks t`.
    concerned: String,
}

/// The condition under which a task (alias `t`) may still move.
fn live() -> String {
    let passing: Vec<String> = SOURCES
        .iter()
        .filter(|source| source.passes)
        .map(|source| format!("'{}'", source.key))
        .collect();
    match passing.is_empty() {
        true => "t.status <> 'done'".to_owned(),
        false => format!(
            "t.status <> 'done' AND NOT (t.rule IN ({}) AND t.due_on < {{day}})",
            passing.join(", ")
        ),
    }
}

impl Statement {
    // everywhere: the organisation is the first parameter
    fn new<'r>(rules: impl Iterator<Item = &'r Rule>, one: bool) -> Self {
        let mut parts = Vec::new();
        let mut keys = Vec::new();
        for rule in rules {
            if let Some(source) = source(&rule.key) {
                parts.push(dates(source, rule, one));
                keys.push(format!("'{}'", source.key));
            }
        }
        let subject = if one { " AND t.subject_id = $2" } else { "" };
        Self {
            // everywhere: the organisation is the first parameter
            // A date that was acted on asks for nothing more.
            wanted: format!(
                "WITH wanted AS (SELECT d.* FROM ({}) d WHERE NOT EXISTS (SELECT 1 FROM tasks f
                 WHERE f.rule = d.rule AND f.subject_id = d.subject_id AND f.due_on = d.due_on AND f.status = 'done'))",
                parts.join(" UNION ALL ")
            ),
            concerned: format!(
                "t.organisation_id = $1{subject} AND t.rule IN ({})",
                keys.join(", ")
            ),
        }
    }

    fn run(&self, work: &mut Work<'_>, params: &[Value]) -> Result<Kept> {
        Ok(Kept {
            closed: work.execute(&self.close(), params)?,
            moved: work.execute(&self.change(), params)?,
            made: work.execute(&self.make(), params)?,
            ..Kept::default()
        })
    }

    fn close(&self) -> String {
        format!(
            "{} UPDATE tasks AS t SET status = 'closed', level = 0, version = version + 1, recorded_from = faelled_now()
             WHERE {} AND {} AND t.status <> 'closed'
             AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.rule = t.rule AND w.subject_id = t.subject_id)",
            self.wanted,
            self.concerned,
            live()
        )
    }

    /// A closed one whose date is back is opened again.
    fn change(&self) -> String {
        format!(
            "{} UPDATE tasks AS t SET due_on = w.due_on, remind_on = w.remind_on, based_on = w.based_on, leads_to = w.leads_to,
             role_subject = w.role_subject, role = w.role, next_role = w.next_role,
             level = CASE WHEN t.due_on <> w.due_on THEN 0 ELSE t.level END,
             status = CASE WHEN t.status = 'closed' OR (t.status = 'snoozed' AND t.snoozed_until > w.due_on) THEN 'open' ELSE t.status END,
             version = t.version + 1, recorded_from = faelled_now()
             FROM wanted w WHERE {} AND {} AND w.rule = t.rule AND w.subject_id = t.subject_id
             AND (t.status = 'closed' OR t.due_on <> w.due_on OR t.remind_on <> w.remind_on OR t.based_on <> w.based_on
             OR t.leads_to IS DISTINCT FROM w.leads_to OR t.role_subject <> w.role_subject OR t.role <> w.role OR t.next_role IS DISTINCT FROM w.next_role)",
            self.wanted,
            self.concerned,
            live()
        )
    }

    // everywhere: the organisation is the first parameter
    fn make(&self) -> String {
        format!(
            "{} INSERT INTO tasks (id, organisation_id, version, created_at, recorded_from, search_text, rule, subject_kind, subject_id, role_subject,
             due_on, remind_on, based_on, leads_to, role, next_role, level, status)
             SELECT faelled_new_id(), $1, 1, faelled_now(), faelled_now(), '', w.rule, w.kind, w.subject_id, w.role_subject,
             w.due_on, w.remind_on, w.based_on, w.leads_to, w.role, w.next_role, 0, 'open'
             FROM wanted w WHERE NOT EXISTS (SELECT 1 FROM tasks t WHERE t.rule = w.rule AND t.subject_id = w.subject_id AND {})",
            self.wanted,
            live()
        )
    }
}

/// The dates of one source under a rule. A rule that is off asks for none.
// everywhere: the organisation is the first parameter
fn dates(source: &Source, rule: &Rule, one: bool) -> String {
    let due = format!("faelled_add_months(s.on_date, {})", rule.months);
    // A role read from the rule's row has its type on both engines.
    let role = |column| {
        let id = rule.id;
        format!("(SELECT x.{column} FROM reminder_rules x WHERE x.id = {{id {id}}}) AS {column}")
    };
    let mut sql = format!(
        "SELECT CAST('{}' AS TEXT) AS rule, CAST('{}' AS TEXT) AS kind, s.id AS subject_id, {} AS role_subject, {due} AS due_on,
         faelled_add_days({due}, -{}) AS remind_on, s.on_date AS based_on, s.leads_to AS leads_to,
         {}, {} FROM {} s WHERE s.organisation_id = $1",
        source.key,
        source.kind.key(),
        source.role_subject,
        rule.first_lead(),
        role("role"),
        role("next_role"),
        source.rows,
    );
    if one {
        sql.push_str(" AND s.id = $2");
    }
    if !rule.enabled {
        sql.push_str(" AND 1 = 0");
    }
    sql
}

/// What nobody has acknowledged in time goes on to the next role.
fn escalate(work: &mut Work<'_>, organisation: Id, rules: &[Rule]) -> Result<u64> {
    let mut late = String::new();
    for rule in rules.iter().filter(|rule| rule.enabled) {
        let or = if late.is_empty() { "" } else { " OR " };
        let _ = write!(
            late,
            "{or}(t.rule = '{}' AND faelled_add_days(t.remind_on, {}) <= {{day}})",
            rule.key, rule.escalate_after_days
        );
    }
    if late.is_empty() {
        return Ok(0);
    }
    let sql = format!(
        "UPDATE tasks AS t SET level = 1, handed_to = NULL, version = version + 1, recorded_from = faelled_now()
         WHERE t.organisation_id = $1 AND t.status = 'open' AND t.level = 0 AND t.next_role IS NOT NULL AND ({late})"
    );
    work.execute(&sql, &[organisation.into()])
}
