//! What must hold for a case beyond its fields' own rules, and what the program
//! gives it when it begins.

use foundation::{Error, FieldError, Id, Result};

use super::{
    SCHEMA,
    criteria::{Known, of_record},
    fields::GATE_TEMPLATE,
    versions,
};
use crate::{
    gate::{FieldChange, View, Work},
    parts::{
        FieldValue,
        records::{Draft, Record},
    },
};

/// The template of a case about which nothing else is said.
pub(super) const USUAL: &str = "four_phase";

/// A new case gets its number, the newest version of its template, and the phase in which
/// its type begins. A case that still is there takes another template; a later one keeps its own.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if let Some(before) = &draft.before {
        let switches = template_key(before.get(&SCHEMA, "gate_template"))
            != template_key(draft.get("gate_template"));
        if switches && !at_its_beginning(view, before)? {
            draft.refuse(FieldError::new("gate_template", "template_is_fixed"));
        } else if switches {
            begin(view, draft)?;
        }
        return Ok(());
    }
    if !draft.get("case_number").is_empty() {
        return Ok(());
    }
    begin(view, draft)?;
    draft.put("case_number", FieldValue::Text(next_number(view)?));
    draft.put("standing", FieldValue::Text("open".to_owned()));
    Ok(())
}

/// The key of the template that is chosen.
fn template_key(chosen: &FieldValue) -> &str {
    match chosen.as_text() {
        "" => USUAL,
        key => key,
    }
}

/// Puts a case into the phase of its template in which its type begins.
fn begin(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let key = template_key(draft.get("gate_template")).to_owned();
    // What is no template is refused as a choice that is not known.
    if !GATE_TEMPLATE.values.contains(&key.as_str()) {
        return Ok(());
    }
    let (code, template) = versions::newest(view, &key)?;
    let first = template.first_phase(draft.get("case_type").as_text());
    draft.put("gate_template", FieldValue::Text(key));
    draft.put("template_version", FieldValue::Text(code));
    draft.put("phase", FieldValue::Int(i64::try_from(first).unwrap_or(0)));
    Ok(())
}

const DECIDED: &str = "SELECT 1 FROM {decisions} d WHERE {visible d} AND d.case_id = $1 LIMIT 1";

/// Whether a case goes on in the phase it began in, and nothing was decided or is asked to be.
fn at_its_beginning(view: &View<'_>, case: &Record) -> Result<bool> {
    let case = of_record(view, case.clone(), &mut Known::new())?;
    let first = case.template.first_phase(case.text("case_type"));
    Ok(case.standing() == "open"
        && case.phase == first
        && view.row(DECIDED, &[case.record.id.into()])?.is_none())
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
