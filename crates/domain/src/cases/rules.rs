//! What must hold for a case beyond its fields' own rules, and what the program
//! gives it when it begins.

use foundation::{Error, Id, Result};

use super::{SCHEMA, versions};
use crate::{
    gate::{FieldChange, View, Work},
    parts::{FieldValue, records::Draft},
};

/// The template of a case about which nothing else is said.
pub(super) const USUAL: &str = "four_phase";

/// A new case gets its number, its template, and the phase in which its type begins.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if draft.before.is_some() || !draft.get("case_number").is_empty() {
        return Ok(());
    }
    let (code, template) = versions::newest(view, USUAL)?;
    let first = template.first_phase(draft.get("case_type").as_text());
    let text = |text: &str| FieldValue::Text(text.to_owned());
    draft.put("case_number", FieldValue::Text(next_number(view)?));
    draft.put("template_version", FieldValue::Text(code));
    draft.put("phase", FieldValue::Int(i64::try_from(first).unwrap_or(0)));
    draft.put("standing", text("open"));
    Ok(())
}

/// The highest number of the year, also of cases that were deleted.
const HIGHEST: &str = "SELECT MAX(CAST(substr(n.case_number, 6) AS BIGINT)) FROM
 (SELECT c.organisation_id, c.case_number FROM cases c UNION ALL SELECT p.organisation_id, p.case_number FROM cases_past p) n
 WHERE n.organisation_id = {organisation} AND n.case_number LIKE $1";

/// The next number of the organisation in this year, e.g. `2027-0014`.
fn next_number(view: &View<'_>) -> Result<String> {
    let year = view.day().year();
    let row = view.row(HIGHEST, &[format!("{year}-%").into()])?;
    let highest = row.map_or(Ok(None), |row| row.opt(0, database::Row::int))?;
    Ok(format!("{year}-{:04}", highest.unwrap_or(0) + 1))
}

// everywhere: traces of cases of the organisation that has just deleted them
const TRACES: &str = "SELECT 1 FROM case_ticks t WHERE t.case_id = $1
 UNION ALL SELECT 1 FROM reuse_answers r WHERE r.case_id = $1 UNION ALL SELECT 1 FROM decisions d WHERE d.case_id = $1
 UNION ALL SELECT 1 FROM interventions i WHERE i.case_id = $1 LIMIT 1";

/// A case that was worked on is stopped, never deleted: what was decided must be found again.
pub(super) fn saved(work: &mut Work<'_>, cases: &[Id], _: &mut Vec<FieldChange>) -> Result<()> {
    let alive = format!("SELECT 1 FROM {} c WHERE c.id = $1", SCHEMA.table);
    for case in cases {
        let gone = work.row(&alive, &[(*case).into()])?.is_none();
        if gone && work.row(TRACES, &[(*case).into()])?.is_some() {
            return Err(Error::conflict("case_has_traces"));
        }
    }
    Ok(())
}
