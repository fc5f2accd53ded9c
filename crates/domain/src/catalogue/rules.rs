//! What must hold for a system in the catalogue beyond its fields' own rules,
//! and the rules it shares with usages and interfaces.

use foundation::{FieldError, Id, Result};
use serde_json::Value as Json;

use crate::{
    gate::{Action, Needs, View, allowed},
    parts::{FieldValue, records::Draft},
};

/// All of a system's rules.
pub(super) fn check(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    external_uuid(draft);
    one_main_reference(draft);
    public_by_coordinator(view, draft);
    name_is_free(view, draft)?;
    parent(view, draft)?;
    if draft.get("predecessor_system").as_ref() == Some(draft.after.id) {
        draft.refuse(FieldError::new("predecessor_system", "same_system"));
    }
    not_expired(view, draft, "kle")
}

fn external_uuid(draft: &mut Draft) {
    let FieldValue::Text(text) = draft.get("external_uuid") else {
        return;
    };
    let text = text.clone();
    match text.parse::<Id>() {
        Ok(id) => draft.put("external_uuid", FieldValue::Text(id.to_string())),
        Err(_) => {
            draft.refuse(FieldError::new("external_uuid", "not_an_id").with("value", text));
        }
    }
}

/// What all municipalities see is made public by the national coordinator alone.
pub(crate) fn public_by_coordinator(view: &View<'_>, draft: &mut Draft) {
    let public = draft.get("visibility").as_text() == "public";
    let coordinates = allowed(
        view.caller(),
        Needs(Action::Administer, crate::gate::Resource::Catalogue),
    );
    if public && draft.changes("visibility") && !coordinates {
        draft.refuse(FieldError::new("visibility", "public_needs_coordinator"));
    }
}

// everywhere: the organisation is given
const SAME_NAME: &str = "SELECT 1 FROM {systems} s WHERE s.organisation_id = $1 AND lower(s.name) = lower($2) AND s.id <> $3";

/// The name is unique within the organisation that keeps the system.
fn name_is_free(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    if !draft.changes("name") {
        return Ok(());
    }
    let params = [
        draft.after.organisation.into(),
        draft.get("name").as_text().into(),
        draft.after.id.into(),
    ];
    if view.row(SAME_NAME, &params)?.is_some() {
        draft.refuse(FieldError::new("name", "name_taken"));
    }
    Ok(())
}

// everywhere: the chain above a system that the caller sees
const ABOVE: &str =
    "SELECT s.parent_system, COALESCE(s.visibility, 'local') FROM {systems} s WHERE s.id = $1";

/// The system above must not be below, and a public system must not hang under a local one.
fn parent(view: &View<'_>, draft: &mut Draft) -> Result<()> {
    let Some(parent) = draft.get("parent_system").as_ref() else {
        return Ok(());
    };
    if !draft.changes("parent_system") && !draft.changes("visibility") {
        return Ok(());
    }
    let public = draft.get("visibility").as_text() == "public";
    let mut seen = vec![draft.after.id];
    let mut next = Some(parent);
    while let Some(id) = next {
        if seen.contains(&id) {
            draft.refuse(FieldError::new("parent_system", "cycle"));
            return Ok(());
        }
        let Some(row) = view.row(ABOVE, &[id.into()])? else {
            return Ok(());
        };
        if id == parent && public && row.text(1)? != "public" {
            draft.refuse(FieldError::new("parent_system", "parent_not_public"));
        }
        seen.push(id);
        next = row.opt(0, database::Row::id)?;
    }
    Ok(())
}

/// Of several references exactly one is shown in overviews; a single one is it.
pub(crate) fn one_main_reference(draft: &mut Draft) {
    const FIELD: &str = "external_references";
    let FieldValue::Rows(rows) = draft.get(FIELD) else {
        return;
    };
    let main = |row: &serde_json::Map<String, Json>| row.get("is_main") == Some(&Json::Bool(true));
    let count = rows.iter().filter(|row| main(row)).count();
    if rows.len() == 1 && count == 0 {
        let mut rows = rows.clone();
        rows[0].insert("is_main".to_owned(), Json::Bool(true));
        draft.put(FIELD, FieldValue::Rows(rows));
    } else if !rows.is_empty() && count != 1 {
        draft.refuse(FieldError::new(FIELD, "one_main_reference").with("found", count));
    }
}

/// Rows with `start_date` and `end_date` must not end before they begin.
pub(crate) fn reversed_rows(draft: &mut Draft, field: &str) {
    let FieldValue::Rows(rows) = draft.get(field) else {
        return;
    };
    let date = |row: &serde_json::Map<String, Json>, key: &str| {
        row.get(key)
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let errors: Vec<FieldError> = rows
        .iter()
        .zip(1..)
        .map(|(row, place)| (date(row, "start_date"), date(row, "end_date"), place))
        .filter(|(start, end, _)| !end.is_empty() && start > end)
        .map(|(from, until, place)| {
            FieldError::new(field, "period_reversed")
                .with("row", place)
                .with("from", from)
                .with("until", until)
        })
        .collect();
    errors.into_iter().for_each(|error| draft.refuse(error));
}

/// Ids that a field gets and did not have.
pub(crate) fn newly(draft: &Draft, field: &str) -> Vec<Id> {
    let before = draft
        .before
        .as_ref()
        .map(|before| before.get(draft.schema, field).ids());
    let before = before.unwrap_or_default();
    let after = draft.get(field).ids();
    after
        .iter()
        .filter(|id| !before.contains(id))
        .copied()
        .collect()
}

const EXPIRED: &str = "SELECT k.number FROM {kle_nodes} k WHERE k.id = $1 AND k.expired IS NOT NULL AND k.expired <= {day}";

/// A task that went out of the plan stays where it is and cannot be chosen anew.
pub(crate) fn not_expired(view: &View<'_>, draft: &mut Draft, field: &str) -> Result<()> {
    for id in newly(draft, field) {
        if let Some(row) = view.row(EXPIRED, &[id.into()])? {
            draft.refuse(FieldError::new(field, "kle_expired").with("number", row.text(0)?));
        }
    }
    Ok(())
}
