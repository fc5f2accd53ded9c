//! Who has a task: SQL conditions with the task as `@`. The role on the task's
//! `role_subject` decides; a role that nobody holds gives way to the other one. A benefit, and
//! what a meeting asked somebody to do, has no roles but an owner.

/// The role whose turn it is.
macro_rules! preferred {
    () => {
        "CASE WHEN @.level > 0 AND @.next_role IS NOT NULL THEN @.next_role ELSE @.role END"
    };
}

/// The person `p` is there, and has the task: by name, as owner, as sponsor of a case, or by role.
// everywhere: people and roles on the subject of a task that is visible already
macro_rules! holds {
    () => {
        concat!(
            "(p.organisation_id = @.organisation_id AND (p.effective_to IS NULL OR p.effective_to >= {day}) AND CASE
             WHEN EXISTS (SELECT 1 FROM {people} hp WHERE hp.id = @.handed_to AND (hp.effective_to IS NULL OR hp.effective_to >= {day})) THEN p.id = @.handed_to
             WHEN @.subject_kind = 'benefit' THEN EXISTS (SELECT 1 FROM {benefits} hb WHERE hb.id = @.subject_id AND hb.owner = p.id) WHEN @.subject_kind = 'meeting_action' THEN EXISTS (SELECT 1 FROM {meeting_actions} hm WHERE hm.id = @.subject_id AND hm.owner = p.id)
             WHEN @.subject_kind = 'case' THEN EXISTS (SELECT 1 FROM {cases} hc WHERE hc.id = @.subject_id AND p.id =
              CASE WHEN @.level > 0 THEN COALESCE(hc.sponsor, hc.owner) ELSE COALESCE(hc.owner, hc.sponsor) END)
             ELSE EXISTS (SELECT 1 FROM {role_assignments} a WHERE a.subject_id = @.role_subject AND a.person = p.id AND (a.role = ",
            preferred!(),
            " OR (a.role IN (@.role, @.next_role) AND NOT EXISTS (SELECT 1 FROM {role_assignments} h JOIN {people} hp ON hp.id = h.person
             WHERE h.subject_id = @.role_subject AND h.role = ",
            preferred!(),
            " AND (hp.effective_to IS NULL OR hp.effective_to >= {day}))))) END)"
        )
    };
}

pub(super) use holds;
pub(super) use preferred;

/// The condition that a person `p` has the task `@`.
pub(super) const HOLDS: &str = holds!();
