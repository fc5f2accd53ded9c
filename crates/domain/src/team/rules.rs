//! What must hold beyond the fields' own rules. Too much work is no fault: it is told, not refused.

use database::Row;
use foundation::{FieldError, Result};

use crate::{
    gate::View,
    parts::{FieldValue, checks::period, records::Draft},
};

const SAME_PERSON: &str = "SELECT 1 FROM {team_members} m WHERE {visible m} AND m.person = $1 AND m.id <> $2
 AND (m.from_on IS NULL OR CAST($4 AS DATE) IS NULL OR m.from_on <= $4) AND (m.to_on IS NULL OR CAST($3 AS DATE) IS NULL OR m.to_on >= $3)";

/// Nobody is in the team twice at a time.
pub(super) fn member(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    period(draft, "from_on", "to_on");
    let Some(person) = draft.get("person").as_ref() else {
        return Ok(());
    };
    let params = [
        person.into(),
        draft.after.id.into(),
        draft.get("from_on").as_date().into(),
        draft.get("to_on").as_date().into(),
    ];
    if view.row(SAME_PERSON, &params)?.is_some() {
        draft.refuse(FieldError::new("person", "already_in_team"));
    }
    Ok(())
}

const SAME_COMPETENCE: &str = "SELECT 1 FROM {competences} c WHERE {visible c} AND c.member = $1 AND c.competence = $2 AND c.id <> $3";

/// A competence is noted once of a member.
pub(super) fn competence(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (member, competence) = (draft.get("member"), draft.get("competence"));
    let (Some(member), Some(competence)) = (member.as_ref(), competence.as_ref()) else {
        return Ok(());
    };
    let params = [member.into(), competence.into(), draft.after.id.into()];
    if view.row(SAME_COMPETENCE, &params)?.is_some() {
        draft.refuse(FieldError::new("competence", "repeated"));
    }
    Ok(())
}

const SAME_DAY: &str = "SELECT 1 FROM {capacities} c WHERE {visible c} AND c.member = $1 AND c.from_on = $2 AND c.id <> $3";

/// A member has one number of hours from a day on.
pub(super) fn capacity(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let (member, day) = (draft.get("member"), draft.get("from_on"));
    let (Some(member), Some(day)) = (member.as_ref(), day.as_date()) else {
        return Ok(());
    };
    let params = [member.into(), day.into(), draft.after.id.into()];
    if view.row(SAME_DAY, &params)?.is_some() {
        draft.refuse(FieldError::new("from_on", "repeated"));
    }
    Ok(())
}

const CASE: &str = "SELECT c.standing, (SELECT COUNT(*) FROM gate_template_versions v JOIN gate_template_phases p ON p.template = v.id
 WHERE {listed v} AND v.code = c.template_version) FROM {cases} c WHERE {visible c} AND c.id = $1";

/// Somebody works on a case that goes on, in one of its phases.
pub(super) fn allocation(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    period(draft, "from_on", "to_on");
    let Some(case) = draft.get("for_case").as_ref() else {
        return Ok(());
    };
    let Some(row) = view.row(CASE, &[case.into()])? else {
        return Ok(());
    };
    let standing = row.opt(0, Row::text)?.unwrap_or_default();
    if draft.changes("for_case") && matches!(standing.as_str(), "stopped" | "closed") {
        draft.refuse(FieldError::new("for_case", "case_is_over"));
    }
    let phases = row.int(1)?;
    if let FieldValue::Int(number) = draft.get("phase_number")
        && *number > phases
    {
        let error = FieldError::new("phase_number", "out_of_range");
        draft.refuse(error.with("min", 1).with("max", phases));
    }
    Ok(())
}
