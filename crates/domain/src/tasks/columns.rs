//! The columns of the list of tasks.

use crate::{
    parts::{
        ChoiceSet,
        ColumnKind::{Bool, Choice, Date, Integer, Text},
        Computed,
    },
    tasks::holders::{holds, preferred},
};

/// The rules, which are also what a task is called.
pub const TASK_RULE: ChoiceSet = ChoiceSet {
    name: "task-rule",
    values: &[
        "risk_assessment_old",
        "risk_assessment_planned",
        "supervision_old",
        "dpia_old",
        "retention_evaluation",
        "web_accessibility_old",
        "contract_notice",
        "contract_option",
        "contract_end",
        "contract_procurement",
        "benefit_measurement",
        "licence_true_up",
        "evidence_expires",
        "case_condition",
        "case_update",
        "meeting_action",
    ],
};

/// How a task stands on the day asked about.
pub const STATE: ChoiceSet = ChoiceSet {
    name: "task-state",
    values: &[
        "overdue",
        "open",
        "acknowledged",
        "snoozed",
        "upcoming",
        "done",
        "closed",
    ],
};

/// How near the last day of a task is that is not over, counted from the day asked about.
pub const HORIZON: ChoiceSet = ChoiceSet {
    name: "task-horizon",
    values: &["overdue", "within_30", "within_90", "later"],
};

/// SQL of how near it is.
const HORIZON_SQL: &str = "CASE WHEN @.status IN ('done', 'closed') THEN NULL WHEN @.due_on < {day} THEN 'overdue'
 WHEN @.due_on <= faelled_add_days({day}, 30) THEN 'within_30' WHEN @.due_on <= faelled_add_days({day}, 90) THEN 'within_90' ELSE 'later' END";

/// SQL of the state. What was put off is back on the day itself.
pub(super) const STATE_SQL: &str = "CASE WHEN @.status IN ('done', 'closed') THEN @.status
 WHEN @.status = 'snoozed' AND @.snoozed_until > {day} THEN 'snoozed' WHEN @.due_on < {day} THEN 'overdue'
 WHEN @.status = 'acknowledged' THEN 'acknowledged' WHEN @.remind_on > {day} THEN 'upcoming' ELSE 'open' END";

/// SQL of the subject's name.
// everywhere: the name of the subject of a task that is visible already
pub(super) const SUBJECT: &str = "CASE @.subject_kind WHEN 'usage' THEN (SELECT COALESCE(NULLIF(su.local_name, ''), (SELECT ss.name FROM {systems} ss WHERE ss.id = su.system))
 FROM {usages} su WHERE su.id = @.subject_id) WHEN 'contract' THEN (SELECT sc.name FROM {contracts} sc WHERE sc.id = @.subject_id)
 WHEN 'benefit' THEN (SELECT sb.name FROM {benefits} sb WHERE sb.id = @.subject_id)
 WHEN 'licence' THEN (SELECT sl.product || ' – ' || sc.name FROM {licences} sl JOIN {contracts} sc ON sc.id = sl.contract WHERE sl.id = @.subject_id)
 WHEN 'evidence' THEN (SELECT so.name || ': ' || se.name FROM {evidence} se JOIN {organisations} so ON so.id = se.supplier WHERE se.id = @.subject_id)
 WHEN 'case' THEN (SELECT sk.name FROM {cases} sk WHERE sk.id = @.subject_id)
 WHEN 'meeting_action' THEN (SELECT sa.name FROM {meeting_actions} sa WHERE sa.id = @.subject_id) END";

/// SQL of what a search looks through.
// everywhere: the name of the subject of a task that is visible already
pub(super) const SUBJECT_SEARCH: &str = "CASE @.subject_kind WHEN 'usage' THEN (SELECT su.search_text || ' ' || ss.search_text
 FROM {usages} su JOIN {systems} ss ON ss.id = su.system WHERE su.id = @.subject_id) WHEN 'contract' THEN (SELECT sc.search_text FROM {contracts} sc WHERE sc.id = @.subject_id)
 WHEN 'benefit' THEN (SELECT sb.search_text FROM {benefits} sb WHERE sb.id = @.subject_id)
 WHEN 'licence' THEN (SELECT sl.search_text || ' ' || sc.search_text FROM {licences} sl JOIN {contracts} sc ON sc.id = sl.contract WHERE sl.id = @.subject_id)
 WHEN 'evidence' THEN (SELECT se.search_text || ' ' || so.search_text FROM {evidence} se JOIN {organisations} so ON so.id = se.supplier WHERE se.id = @.subject_id)
 WHEN 'case' THEN (SELECT sk.search_text FROM {cases} sk WHERE sk.id = @.subject_id)
 WHEN 'meeting_action' THEN (SELECT sa.search_text FROM {meeting_actions} sa WHERE sa.id = @.subject_id) END";

/// SQL of the names of those who have the task.
// everywhere: people with a role on the subject of a task that is visible already
pub(super) const HOLDERS: &str = concat!(
    "(SELECT string_agg(trim(p.first_name || ' ' || COALESCE(p.last_name, '')), ', ' ORDER BY p.first_name, p.last_name) FROM {people} p WHERE ",
    holds!(),
    ")"
);

/// SQL of whether the caller is among them.
// everywhere: people with a role on the subject of a task that is visible already
pub(super) const MINE: &str = concat!(
    "EXISTS (SELECT 1 FROM {people} p WHERE lower(p.email) = {email} AND ",
    holds!(),
    ")"
);

/// SQL of the name of the role whose turn it is; none for what has an owner instead of roles.
// everywhere: the role of a task that is visible already
pub(super) const ROLE_NAME: &str = concat!(
    "(SELECT {name o} FROM {options} o WHERE @.subject_kind NOT IN ('benefit', 'meeting_action') AND o.id = ",
    preferred!(),
    ")"
);

const GENERAL: &str = "general";

/// All of them.
pub(super) const COMPUTED: &[Computed] = &[
    Computed::new("name", Text, GENERAL, SUBJECT).shown(),
    Computed::new("rule", Choice(&TASK_RULE), GENERAL, "@.rule").shown(),
    Computed::new("due_on", Date, GENERAL, "@.due_on").shown(),
    Computed::new("state", Choice(&STATE), GENERAL, STATE_SQL).shown(),
    Computed::new("holders", Text, GENERAL, HOLDERS).shown(),
    Computed::new("mine", Bool, GENERAL, MINE),
    Computed::new("subject_kind", Text, GENERAL, "@.subject_kind"),
    Computed::new("subject_id", Text, GENERAL, "faelled_id_text(@.subject_id)"),
    Computed::new("role", Text, GENERAL, ROLE_NAME),
    Computed::new("horizon", Choice(&HORIZON), GENERAL, HORIZON_SQL),
    Computed::new("remind_on", Date, GENERAL, "@.remind_on"),
    Computed::new("based_on", Date, GENERAL, "@.based_on"),
    Computed::new("snoozed_until", Date, GENERAL, "@.snoozed_until"),
    Computed::new("level", Integer, GENERAL, "@.level"),
    Computed::new("handled_by", Text, GENERAL, "@.handled_by"),
    Computed::new("note", Text, GENERAL, "@.note"),
];

#[cfg(test)]
mod tests {
    use super::TASK_RULE;
    use crate::tasks::sources::SOURCES;

    #[test]
    fn every_rule_can_be_filtered_by() {
        let keys: Vec<&str> = SOURCES.iter().map(|source| source.key).collect();
        assert_eq!(keys, TASK_RULE.values);
    }
}
